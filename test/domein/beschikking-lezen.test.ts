import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { STANDAARD_INSTELLINGEN } from "../../src/domein/instellingen";
import { gelezen, voorbeeldDocument } from "./voorbeeld";

type Json = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- the tests break documents anywhere

function kapot(breek: (document: Json) => void): readonly string[] {
  const document: Json = voorbeeldDocument();
  breek(document);
  const lezing = leesBeschikking(document);
  return lezing.ok ? [] : lezing.fouten.map(({ pad, bericht }) => `${pad}: ${bericht}`);
}

const pe = (document: Json): Json => document["activiteiten"][2].afspraken[0];
const te = (document: Json): Json => document["activiteiten"][2].afspraken[1];

describe("een beschikking die klopt", () => {
  test("komt terug met bedragen in centen, standaarden ingevuld en het document zoals het was", () => {
    const document = voorbeeldDocument();
    const beschikking = gelezen(document);
    expect(beschikking.groepen[0]).toEqual({ code: "100", naam: "Jeugd", beschikt: 83039960, verrekenen: true });
    expect(beschikking.activiteiten[2]!.afspraken[0]).toMatchObject({ tarief: 1971500, streefwaarde: { waarde: 152 } });
    expect(beschikking.activiteiten[2]!.afspraken[1]).toMatchObject({ tarief: null, verrekenbaar: false });
    expect(beschikking.instellingen).toEqual(STANDAARD_INSTELLINGEN);
    expect(beschikking.document).toBe(document);
    expect(document).toEqual(voorbeeldDocument());
  });

  test("mag alles weglaten wat niet verplicht is", () => {
    const { opmerking, vervangt, termijnen, indicatoren, instellingen, integriteit, ...kern } = voorbeeldDocument();
    expect([opmerking, vervangt, termijnen, indicatoren, instellingen, integriteit]).not.toContain(undefined);
    const beschikking = gelezen(kern);
    expect(beschikking).toMatchObject({ vervangt: null, opmerking: null, voorschot: null, indicatoren: [] });
    expect(beschikking.termijnen).toEqual({ halfjaar: null, eind: null });
    expect(beschikking.instellingen).toEqual(STANDAARD_INSTELLINGEN);
  });

  test("houdt een eigen instelling naast de standaarden", () => {
    const document = { ...voorbeeldDocument(), instellingen: { tolerantie: 2.5, kleinAantal: 10 } };
    expect(gelezen(document).instellingen).toEqual({ ...STANDAARD_INSTELLINGEN, tolerantie: 250, kleinAantal: 10 });
  });
});

describe("een beschikking die niet klopt, wordt geweigerd met de plaats", () => {
  test.each<[string, (document: Json) => void, string | RegExp]>([
    ["onbekend veld", (d) => (d["subsidie"] = 1), /^subsidie: Het veld 'subsidie' ken ik niet\./],
    [
      "verschreven veld",
      (d) => (pe(d)["Tarief"] = 1),
      /^activiteiten\[2\]\.afspraken\[0\]\.Tarief: .*Bedoelt u 'tarief'\?$/,
    ],
    ["ontbrekend veld", (d) => delete d["kenmerk"], "kenmerk: Dit veld ontbreekt. Hier hoort een tekst."],
    ["ontbrekende schema", (d) => delete d["schema"], "schema: Dit veld ontbreekt. Hier hoort 'beschikking/1.0'."],
    [
      "ander schema",
      (d) => (d["schema"] = "beschikking/2.0"),
      /^schema: Hier hoort 'beschikking\/1\.0'; er staat de tekst/,
    ],
    ["tekst als getal", (d) => (d["versie"] = "1"), "versie: Hier hoort een getal; er staat de tekst '1'."],
    ["getal als tekst", (d) => (d["partner"] = 12.5), "partner: Hier hoort een tekst; er staat het getal 12,5."],
    ["lege tekst", (d) => (d["gemeente"] = " "), "gemeente: Hier hoort een tekst; dit veld is leeg."],
    ["gebroken versie", (d) => (d["versie"] = 1.5), "versie: Hier hoort een heel getal."],
    ["null waar dat niet kan", (d) => (d["jaar"] = null), "jaar: Hier hoort een getal; er staat null."],
    [
      "drie decimalen",
      (d) => (d["groepen"][1].beschikt = 0.001),
      /^groepen\[1\]\.beschikt: .*hoogstens 2 cijfers achter de komma\.$/,
    ],
    [
      "vijf decimalen",
      (d) => (pe(d)["tarief"] = 1.00001),
      /^activiteiten\[2\]\.afspraken\[0\]\.tarief: .*hoogstens 4 cijfers/,
    ],
    ["negatief bedrag", (d) => (d["groepen"][0].beschikt = -1), /^groepen\[0\]\.beschikt: .*niet onder 0/],
    ["oneindig bedrag", (d) => (d["plafond"] = Infinity), /^plafond: /],
    [
      "te groot bedrag",
      (d) => (pe(d)["streefwaarde"] = 1e300),
      /^activiteiten\[2\]\.afspraken\[0\]\.streefwaarde: .*te groot/,
    ],
    [
      "dubbele groep",
      (d) => d["groepen"].push({ ...d["groepen"][0] }),
      /^groepen\[4\]\.code: .*'100'.* al voor, bij nummer 1/,
    ],
    ["dubbele activiteit", (d) => (d["activiteiten"][1].code = "JGD-GROEP"), /^activiteiten\[1\]\.code: .*'JGD-GROEP'/],
    ["dubbele afspraak", (d) => (te(d)["id"] = "PE1"), /^activiteiten\[2\]\.afspraken\[1\]\.id: .*'PE1'/],
    [
      "dubbele indicator",
      (d) => (d["indicatoren"] = [1, 2].map(() => ({ code: "A", naam: "b" }))),
      /^indicatoren\[1\]\.code: /,
    ],
    [
      "onbekende groep",
      (d) => (d["activiteiten"][0].groep = "999"),
      /^activiteiten\[0\]\.groep: De groep '999' bestaat niet\. Wel: 100, 200, 300, 604\.$/,
    ],
    ["PE zonder tarief", (d) => delete pe(d)["tarief"], /^activiteiten\[2\]\.afspraken\[0\]\.tarief: .*tarief nodig/],
    [
      "TE die verrekend wordt",
      (d) => (te(d)["verrekenbaar"] = true),
      /^activiteiten\[2\]\.afspraken\[1\]\.verrekenbaar: /,
    ],
    ["TE met tarief", (d) => (te(d)["tarief"] = 2), /^activiteiten\[2\]\.afspraken\[1\]\.tarief: /],
    [
      "geen PE",
      (d) => d["activiteiten"][2].afspraken.shift(),
      /^activiteiten\[2\]\.afspraken: .*minstens één afspraak van de soort PE/,
    ],
    [
      "negatieve streefwaarde",
      (d) => (pe(d)["streefwaarde"] = "> -5"),
      /^activiteiten\[2\]\.afspraken\[0\]\.streefwaarde: /,
    ],
    [
      "streefwaarde van een ander soort",
      (d) => (pe(d)["streefwaarde"] = true),
      /^activiteiten\[2\]\.afspraken\[0\]\.streefwaarde: Hier hoort een getal, of een tekst/,
    ],
    [
      "onbekende soort",
      (d) => (pe(d)["soort"] = "pe"),
      "activiteiten[2].afspraken[0].soort: Hier hoort 'PE' of 'TE'; er staat de tekst 'pe'.",
    ],
    [
      "datum die niet bestaat",
      (d) => (d["periode"].tot = "2024-02-30"),
      "periode.tot: Hier hoort een bestaande datum, zoals 2024-12-31.",
    ],
    ["datum in een andere vorm", (d) => (d["termijnen"].eind = "1-4-2025"), /^termijnen\.eind: /],
    [
      "periode achterstevoren",
      (d) => (d["periode"].van = "2025-01-01"),
      "periode.tot: De periode eindigt voor zij begint.",
    ],
    ["geen lijst", (d) => (d["groepen"] = {}), "groepen: Hier hoort een lijst; er staat een groep velden."],
    ["lege lijst", (d) => (d["activiteiten"] = []), /^activiteiten: .*minstens één activiteit/],
    [
      "onbekende compensatie",
      (d) => (d["instellingen"].compensatie = "geen"),
      /^instellingen\.compensatie: Hier hoort 'activiteit' of 'groep' of 'totaal'/,
    ],
    [
      "percentage boven 100",
      (d) => (d["instellingen"].compensatieMaximumProcent = 101),
      /^instellingen\.compensatieMaximumProcent: /,
    ],
    ["grenzen achterstevoren", (d) => (d["instellingen"].impactGrenzen = [5, 2]), /^instellingen\.impactGrenzen: /],
    [
      "drie grenzen",
      (d) => (d["instellingen"].impactGrenzen = [1, 2, 3]),
      /^instellingen\.impactGrenzen: .*twee getallen/,
    ],
    [
      "leeftijden achterstevoren",
      (d) => (d["instellingen"].leeftijdsgroepen.kinderen = [15, 0]),
      /^instellingen\.leeftijdsgroepen\.kinderen: /,
    ],
    ["vingerafdruk in een andere vorm", (d) => (d["integriteit"].vingerafdruk = "abc"), /^integriteit\.vingerafdruk: /],
    ["stuurteken", (d) => (d["partner"] = "a\u0000b"), /^partner: .*stuurteken/],
    ["half teken", (d) => (d["partner"] = "a\ud800"), /^partner: .*stuurteken/],
  ])("%s", (_, breek, verwacht) => {
    const fouten = kapot(breek);
    expect(fouten).toEqual([typeof verwacht === "string" ? verwacht : expect.stringMatching(verwacht)]);
    expect(fouten[0]).not.toMatch(/invalid|expected|unrecognized|too (big|small)|must|undefined/i);
  });

  test("alle fouten in de vorm komen in één keer; pas daarna wordt de samenhang bekeken", () => {
    expect(
      kapot((d) => [delete d["kenmerk"], (d["versie"] = "1"), (pe(d)["tarief"] = null), (d["x"] = 1)]),
    ).toHaveLength(3);
  });

  test.each([null, undefined, 1, "tekst", [], true])("%p is geen beschikking", (document) => {
    expect(leesBeschikking(document)).toMatchObject({ ok: false, fouten: [{ pad: "" }] });
  });

  test.each(["__proto__", "constructor", "prototype"])("de naam %s komt er nergens in", (naam) => {
    const tekst = JSON.stringify(voorbeeldDocument());
    const boven = JSON.parse(tekst.replace("{", `{"${naam}":{"vervuild":1},`)) as unknown;
    expect(leesBeschikking(boven)).toMatchObject({ ok: false, fouten: [{ pad: naam }] });
    const diep = JSON.parse(tekst.replace('"kinderen"', `"${naam}"`)) as unknown;
    expect(leesBeschikking(diep)).toMatchObject({
      ok: false,
      fouten: [{ pad: `instellingen.leeftijdsgroepen.${naam}` }],
    });
    expect(({} as Json)["vervuild"]).toBeUndefined();
  });

  test("een document dat eindeloos diep is, wordt geweigerd in plaats van te ontsporen", () => {
    let diep: unknown = 1;
    for (let laag = 0; laag < 100_000; laag++) diep = [diep];
    expect(leesBeschikking({ ...voorbeeldDocument(), opmerking: diep })).toMatchObject({ ok: false });
  });
});
