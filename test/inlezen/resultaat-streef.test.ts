import fc from "fast-check";
import linde from "../../assets/voorbeeld/indelingen/beschikking-linde-2025.json";
import type { VoorbeeldBlad } from "../../src/controles/controle";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import type { Productie } from "../../src/domein/productie";
import { uitkomstlamp } from "../../src/domein/uitkomstlamp";
import { leesIn } from "../../src/inlezen/inlezen";
import { isStreefcel } from "../../src/inlezen/streefcellen";
import { activiteitenVan } from "../../src/opdrachtregel/rapport-activiteiten";
import { toonLocaties } from "../../src/opdrachtregel/tonen-locaties";
import { maakDossier } from "../../src/verantwoording/dossier";
import { inhoudUit } from "../hulp/inhoud-uit";
import { regelsVan } from "./hulp";

type Rijen = VoorbeeldBlad["rijen"];

function beschikking(): Beschikking {
  const gelezen = leesBeschikking(linde);
  if (!gelezen.ok) throw new Error("de beschikking van De Linde is niet te lezen");
  return gelezen.beschikking;
}
const LINDE = beschikking();

const lees = (rijen: Rijen, met: Beschikking | null = null): Productie => leesIn(inhoudUit({ Locaties: rijen }), met);
const codes = ({ uitkomsten }: Productie): string[] => uitkomsten.map(({ code, tekst }) => `${code} = ${tekst}`);
const lampen = ({ uitkomsten }: Productie): string[] => uitkomsten.map((een) => uitkomstlamp(een, "vijf").kleur);

const TABEL: Rijen = [
  ["Resultaten per locatie 2025"],
  [],
  ["OUTPUT", "Noord", "Zuid", "Totaal"],
  ["Aantal deelnemers", "29 [20]", "3 [20]", "32 [40]"],
  ["Aantal verwezen personen", 40, 20, 60],
  ["Begonnen na verwijzing", "20 [5 op 10]", "5 [5 op 10]"],
  ["PROCES"],
  ["Tevredenheid", "Positief [> 8]", "-"],
  ["INPUT"],
  ["Saldo", "- 3.181 [> 0]", null],
  ["Aantal deelnemers", "8 [10]", "11 [10]", "19 [20]"],
  [],
  ["Legenda: resultaat [streefwaarde]"],
  ["rood", "minder dan 20%"],
  ["oranje", "20 - 40%"],
  ["blauw", "40 - 80%"],
  ["groen", "80 - 120%"],
  ["donkergroen", "meer dan 120%"],
];

describe("a table with a column per location", () => {
  test("gives each cell its location, row and block, and a number to a row that is repeated", () => {
    const productie = lees(TABEL);
    expect(codes(productie)).toEqual([
      "Noord/Aantal deelnemers = 29 [20]",
      "Zuid/Aantal deelnemers = 3 [20]",
      "Noord/Aantal verwezen personen = 40",
      "Zuid/Aantal verwezen personen = 20",
      "Noord/Begonnen na verwijzing = 20 [5 op 10]",
      "Zuid/Begonnen na verwijzing = 5 [5 op 10]",
      "Noord/Tevredenheid = Positief [> 8]",
      "Zuid/Tevredenheid = -",
      "Noord/Saldo = - 3.181 [> 0]",
      "Zuid/Saldo = ",
      "Noord/Aantal deelnemers 2 = 8 [10]",
      "Zuid/Aantal deelnemers 2 = 11 [10]",
    ]);
    expect([...new Set(productie.uitkomsten.map(({ deel }) => deel))]).toEqual(["OUTPUT", "PROCES", "INPUT"]);
    expect(productie.uitkomsten.map(({ resultaat }) => resultaat.telling.status).slice(6, 10)).toEqual([
      "onbekend",
      "niet geregistreerd",
      "geteld",
      "onbekend",
    ]);
  });

  test("has lamps, a ratio only with the number referred", () => {
    const geen = "geen kleur";
    expect(lampen(lees(TABEL))).toEqual([
      "donkergroen",
      "rood",
      geen,
      geen,
      "groen",
      "blauw",
      geen,
      geen,
      "rood",
      geen,
      "groen",
      "groen",
    ]);
    const zonder = lees(TABEL.filter(([label]) => label !== "Aantal verwezen personen"));
    expect(lampen(zonder).slice(2, 4)).toEqual([geen, geen]);
  });

  test("leaves no figures unread: totals and the legend are part of it, not results", () => {
    const { nietHerkend, tabellen } = lees(TABEL);
    expect(nietHerkend).toEqual([]);
    expect(tabellen.map(({ soort, bereik }) => [soort, bereik.rij, bereik.totRij])).toEqual([
      ["resultaat-streef", 2, 17],
    ]);
    expect(tabellen[0]?.rijen.filter(({ soort }) => soort === "notitie").map(({ rij }) => rij)).toEqual([
      12, 13, 14, 15, 16, 17,
    ]);
  });

  test("is known on its side too: a row per location", () => {
    const productie = lees([
      [null, "OUTPUT", null, "PROCES"],
      ["Locatie", "Aantal deelnemers", "Aantal uren", "Tevredenheid"],
      ["Noord", "29 [20]", "5 [4]", "8 [> 7]"],
      ["Zuid", "12 [10]", "3 [4]", "6 [> 7]"],
      ["Totaal", "41 [30]", "8 [8]", null],
    ]);
    expect(codes(productie)).toEqual([
      "Noord/Aantal deelnemers = 29 [20]",
      "Zuid/Aantal deelnemers = 12 [10]",
      "Noord/Aantal uren = 5 [4]",
      "Zuid/Aantal uren = 3 [4]",
      "Noord/Tevredenheid = 8 [> 7]",
      "Zuid/Tevredenheid = 6 [> 7]",
    ]);
    expect(productie.uitkomsten.at(-1)?.deel).toBe("PROCES");
  });

  test("takes no table of totals and no log for its own", () => {
    const totalen = lees([
      ["Activiteit", "Afspraak", "Realisatie"],
      ["Sport", 240, "252 [240]"],
      ["Huiswerk", 320, 310],
      ["Buurttuin", 150, 150],
    ]);
    const log = lees([
      ["Datum", "Activiteit", "Uren", "Opmerking"],
      ["3-2-2025", "Sport", 2, "1 [2]"],
      ["10-2-2025", "Sport", 2, "3 [4]"],
    ]);
    expect([...totalen.tabellen, ...log.tabellen].map(({ soort }) => soort)).toEqual(["totalen", "registratie"]);
    expect([...totalen.uitkomsten, ...log.uitkomsten]).toEqual([]);
  });
});

describe("a row that is an afspraak of the beschikking", () => {
  const KOP = ["Wat we tellen", "Eenheid", "Noord", "Zuid", "Totaal"];
  const SPORT = "Jeugd - Sport in de wijk";

  test.each<[string, Rijen, string[]]>([
    [
      "counts with the total that is stated",
      [KOP, [SPORT, "Klokuur activiteit", "129 [120]", "112 [120]", "240 [250]"]],
      ["JGD-SPORT PE1 250 240"],
    ],
    [
      "counts as the sum when no total is stated",
      [KOP, [SPORT, "Klokuur activiteit", "129 [120]", "112 [120]"]],
      ["JGD-SPORT PE1 240 241"],
    ],
    [
      "does not add up what one location did not count",
      [KOP, [SPORT, "Klokuur activiteit", "129 [120]", "- [120]"]],
      ["JGD-SPORT PE1 240 niet geregistreerd"],
    ],
    [
      "leaves out a location that takes no part",
      [KOP, [SPORT, "Klokuur activiteit", "129 [120]", "n.v.t."], ["Vrijwilligers", "Personen", "1 [2]", "2 [2]"]],
      ["JGD-SPORT PE1 120 129"],
    ],
    [
      "is no afspraak when no unit says which of two it is",
      [KOP.filter((kop) => kop !== "Eenheid"), [SPORT, "129 [120]", "112 [120]"]],
      ["JGD-SPORT geen  "],
    ],
  ])("%s", (_, rijen, verwacht) => {
    expect(regelsVan(lees(rijen, LINDE))).toEqual(verwacht);
  });

  test("can be a unit under the title of its activity", () => {
    const productie = lees(
      [
        ["Sport in de wijk"],
        ["Wat we tellen", "Noord", "Zuid"],
        ["Klokuur activiteit", "129 [120]", "112 [120]"],
        ["Aantal vrijwilligers", "9 [8]", "5 [4]"],
      ],
      LINDE,
    );
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 240 241"]);
    expect(productie.uitkomsten.map(({ code }) => code)).toEqual([
      "JGD-SPORT",
      "JGD-SPORT",
      "Noord/Aantal vrijwilligers",
      "Zuid/Aantal vrijwilligers",
    ]);
  });
});

describe("without a beschikking", () => {
  const dossier = maakDossier(inhoudUit({ Locaties: TABEL }), null);

  test("the workbook can be judged, and the report names each result with its lamp", () => {
    expect(dossier.status).toBe("plausibel");
    const activiteiten = activiteitenVan(dossier);
    expect(activiteiten).toHaveLength(12);
    expect(activiteiten[0]).toMatchObject({
      code: "Noord/Aantal deelnemers",
      afspraken: [{ afspraak: 20, realisatie: 29, procent: 145, lamp: "donkergroen", cellen: ["Locaties!B4"] }],
    });
    expect(new Set(activiteiten.map(({ code }) => code)).size).toBe(12);
  });

  test("the text shows the lamps as words, with the reason where there is none", () => {
    const tekst = toonLocaties(dossier, 120, "kort");
    expect(tekst).toMatch(/Noord +OUTPUT +Aantal deelnemers +29 \[20\] +donkergroen/);
    expect(tekst).toMatch(/Zuid +OUTPUT +Begonnen na verwijzing +5 \[5 op 10\] \(van 20\) +blauw/);
    expect(tekst).toContain("1 cel is leeg.");
  });
});

test.each([
  ["29 [20]", true],
  ["20 [5 op 10]", true],
  ["- 3.181 [> 0]", true],
  ["Positief [> 8]", true],
  ["- [20]", true],
  ["[20]", true],
  ["zie bijlage [3]", false],
  ["Zie [3]", false],
  ["Resultaat [streefwaarde]", false],
  ["29", false],
])("whether '%s' is a result with its target: %s", (tekst, verwacht) => {
  expect(isStreefcel(tekst)).toBe(verwacht);
});

test("any table of numbers and targets comes back cell by cell", () => {
  const cel = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 999 }));
  const rijen = fc.array(fc.array(cel, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rijen, fc.nat(5), (cellen, vrij) => {
      const productie = lees([
        ...Array.from({ length: vrij }, () => []),
        ["Wat we tellen", "Noord", "Zuid", "Centrum"],
        ...cellen.map((rij, nr) => [`Aantal van soort ${nr + 1}`, ...rij.map(([r, s]) => `${r} [${s}]`)]),
      ]);
      const gelezen = productie.uitkomsten.map(({ resultaat, streefwaarde }) => [resultaat.telling, streefwaarde]);
      expect(gelezen).toEqual(
        cellen.flat().map(([waarde, streef]) => [
          { status: "geteld", waarde },
          { soort: "getal", waarde: streef },
        ]),
      );
    }),
    { numRuns: 60 },
  );
});
