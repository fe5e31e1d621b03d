import fc from "fast-check";

type Document = Record<string, unknown>;

const LASTIG = [
  "(geen)",
  "(leeg)",
  " (Geen) ",
  "\\(geen)",
  "\\",
  "\\\\",
  "=1+1",
  "=A1",
  "+31",
  "-",
  "@naam",
  "123",
  "1.828",
  "0100",
  "2024-01-01",
  "ja",
  "true",
  "'aanhaling",
  "a;b",
  "a\\;b\\",
  " spatie voor en na ",
  "eerste regel\ntweede regel",
  "<b>&amp;</b>",
  "_x000D_",
  "Coördinatie € 😀",
  "constructor",
  "__proto__",
];

// eslint-disable-next-line no-control-regex -- these are what a beschikking may not hold
const ONBRUIKBAAR = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** A text in which something stands, often one that looks like something else. */
export const tekst = fc.oneof(
  fc.constantFrom(...LASTIG),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .filter((een) => een.trim() !== "" && !ONBRUIKBAAR.test(een)),
);

const vrijeTekst = fc.oneof(tekst, fc.constantFrom("", " ", "\n"));
const code = fc
  .oneof(fc.stringMatching(/^[A-Z]{2,4}-[0-9]{1,3}$/), tekst)
  .map((een) => een.trim().slice(0, 40).trim())
  .filter((een) => een !== "" && !ONBRUIKBAAR.test(een));

/** Euros with at most so many decimals. */
export function euros(decimalen: 2 | 4, hoogste = 1e6): fc.Arbitrary<number> {
  const schaal = 10 ** decimalen;
  return fc.integer({ min: 0, max: hoogste * schaal }).map((eenheden) => eenheden / schaal);
}

/** A count as workbooks hold them: whole, with a few decimals, or any fraction. */
export const aantal = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 1_000_000 }).map((honderdsten) => honderdsten / 100),
  fc.double({ min: 0, max: 100_000, noNaN: true }).map((een) => een || 0),
);

const datum = fc
  .oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -20_000, max: 60_000 }))
  .map((dag) => new Date(dag * 86_400_000).toISOString().slice(0, 10));
const procent = fc.integer({ min: 0, max: 1000 }).map((tienden) => tienden / 10);
const leeftijd = fc.tuple(fc.nat(99), fc.option(fc.nat(99))).filter(([van, tot]) => tot === null || van <= tot);
const oplopend = fc.tuple(aantal, aantal).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
const misschien = <T>(een: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(een, { freq: 3 });

function deels(
  velden: Record<string, fc.Arbitrary<unknown>>,
  verplicht: readonly string[] = [],
): fc.Arbitrary<Document> {
  return fc.record(velden, { requiredKeys: [...verplicht], noNullPrototype: true }) as fc.Arbitrary<Document>;
}

const streefwaarde = fc.oneof(aantal, tekst, fc.constantFrom("> 0", "min. 1000", "5 op 10"));

const PE = deels(
  {
    soort: fc.constant("PE"),
    eenheid: tekst,
    telbegrip: misschien(tekst),
    streefwaarde,
    tarief: euros(4, 10_000),
    verrekenbaar: fc.boolean(),
    financier: misschien(tekst),
  },
  ["soort", "eenheid", "streefwaarde", "tarief"],
);

const peZonderTarief = deels(
  {
    soort: fc.constant("PE"),
    eenheid: tekst,
    streefwaarde,
    tarief: fc.constant(null),
    verrekenbaar: fc.constant(false),
  },
  ["soort", "eenheid", "streefwaarde", "verrekenbaar"],
);

const TE = deels(
  {
    soort: fc.constant("TE"),
    eenheid: tekst,
    telbegrip: misschien(tekst),
    streefwaarde,
    tarief: fc.constant(null),
    verrekenbaar: fc.constant(false),
    financier: misschien(tekst),
  },
  ["soort", "eenheid", "streefwaarde"],
);

/** Gives each of a list its own code under this key. */
function metCodes(lijst: fc.Arbitrary<Document[]>, sleutel: string): fc.Arbitrary<Document[]> {
  return lijst.chain((delen) =>
    fc
      .uniqueArray(code, { minLength: delen.length, maxLength: delen.length })
      .map((codes) => delen.map((deel, nummer) => ({ [sleutel]: codes[nummer], ...deel }))),
  );
}

const afspraken = metCodes(
  fc
    .tuple(fc.array(PE, { minLength: 1, maxLength: 2 }), fc.array(fc.oneof(TE, peZonderTarief), { maxLength: 2 }))
    .map((delen) => delen.flat()),
  "id",
);

const groepen = metCodes(
  fc.array(deels({ naam: tekst, beschikt: euros(2), verrekenen: fc.boolean() }, ["naam", "beschikt"]), {
    minLength: 1,
    maxLength: 3,
  }),
  "code",
);

function activiteiten(groepcodes: readonly unknown[]): fc.Arbitrary<Document[]> {
  const activiteit = deels(
    {
      groep: fc.constantFrom(...groepcodes),
      naam: tekst,
      afkorting: misschien(tekst),
      opgaven: fc.array(tekst, { maxLength: 3 }),
      doelen: fc.array(fc.nat(20), { maxLength: 3 }),
      ipu: misschien(aantal),
      afspraken,
    },
    ["groep", "naam", "afspraken"],
  );
  return metCodes(fc.array(activiteit, { minLength: 1, maxLength: 4 }), "code");
}

const indicator = deels(
  {
    naam: tekst,
    opgave: misschien(tekst),
    doel: misschien(fc.nat(20)),
    telbegrip: misschien(tekst),
    leeftijd: misschien(leeftijd),
    richting: misschien(fc.constantFrom("hoger", "lager")),
    bron: misschien(tekst),
    frequentie: misschien(tekst),
  },
  ["naam"],
);

const instellingen = deels({
  compensatie: fc.constantFrom("activiteit", "groep", "totaal"),
  compensatieMaximumProcent: procent,
  drempelOnderProcent: procent,
  toelichtingVanafProcent: procent,
  toelichtingVanafAantal: aantal,
  toelichtingVanafBedrag: misschien(euros(2)),
  overproductieOpvallendProcent: procent,
  trendProcent: procent,
  onaannemelijkFactor: aantal,
  streefwaardeVerouderdJaren: fc.nat(9),
  streefwaardeVerouderdProcent: oplopend,
  tolerantie: euros(2, 100),
  kleinAantal: fc.nat(20),
  zekerheidVanaf: fc.nat(100).map((honderdsten) => honderdsten / 100),
  lampschema: fc.constantFrom("vijf", "drie"),
  impactGrenzen: misschien(oplopend),
  leeftijdsgroepen: fc.dictionary(
    tekst.filter((naam) => !["__proto__", "constructor", "prototype"].includes(naam)),
    leeftijd,
    {
      maxKeys: 3,
      noNullPrototype: true,
    },
  ),
});

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const integriteit = deels({
  vingerafdruk: misschien(hex.map((een) => `sha256:${een}`)),
  handtekening: misschien(deels({ sleutel: hex, waarde: tekst }, ["sleutel", "waarde"])),
});

/** A valid beschikking as its JSON document: every optional key there, null or absent; texts that look like something else. */
export const beschikkingDocument: fc.Arbitrary<Document> = groepen.chain((lijst) =>
  deels(
    {
      schema: fc.constant("beschikking/1.0"),
      kenmerk: tekst,
      versie: fc.integer({ min: 1, max: 99 }),
      vervangt: misschien(tekst),
      gemeente: tekst,
      partner: tekst,
      opmerking: misschien(vrijeTekst),
      jaar: fc.integer({ min: 2000, max: 2100 }),
      periode: fc.tuple(datum, datum).map(([a, b]) => (a <= b ? { van: a, tot: b } : { van: b, tot: a })),
      termijnen: deels({ halfjaar: misschien(datum), eind: misschien(datum) }),
      voorschot: misschien(euros(2)),
      plafond: misschien(euros(2)),
      groepen: fc.constant(lijst),
      activiteiten: activiteiten(lijst.map((groep) => groep["code"])),
      indicatoren: metCodes(fc.array(indicator, { maxLength: 2 }), "code"),
      instellingen,
      integriteit,
    },
    ["schema", "kenmerk", "versie", "gemeente", "partner", "jaar", "periode", "groepen", "activiteiten"],
  ),
);
