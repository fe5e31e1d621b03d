import type { Begrotingstabel } from "../../src/domein/begrotingstabel";
import { bereikNaam } from "../../src/domein/bereik";
import type { Productie } from "../../src/domein/productie";
import { rekenwaarde } from "../../src/domein/telling";
import { leesIn } from "../../src/inlezen/inlezen";
import { inhoudUit, type Bladen } from "../hulp/inhoud-uit";
import { BALANS, totalenVan } from "./hulp";

const lees = (bladen: Bladen): Productie => leesIn(inhoudUit(bladen), null);

/** Rows in short: kind, name, amounts, and 'natura'. */
function rijen({ posten }: Begrotingstabel): string[] {
  return posten.map(({ soort, naam, bedragen, inNatura }) => {
    const waarden = Object.values(bedragen).map((getal) => rekenwaarde(getal?.telling) ?? "");
    return [soort, naam.tekst, waarden.join("/"), inNatura ? "natura" : ""].join(" ").trim();
  });
}

const totalen = ({ totalen: alle }: Begrotingstabel): string[] =>
  alle.map(({ soort, naam, na }) => `${soort} ${naam.tekst} na ${na}`);

const ONDER_ELKAAR = [
  ["Begroting 2025 Stichting De Linde"],
  [],
  ["Inkomsten", "Begroting", "Realisatie", "Toelichting"],
  ["Gemeente Voorbeeldstad", 79060, 79060],
  ["Fondsen", 12000, 9500, "minder toegekend"],
  ["TOTAAL", 91060, 88560],
  [],
  ["Uitgaven", "Begroting", "Realisatie", "Toelichting"],
  ["Coördinatie", 20000, 21000],
  ["Administratie", 9000, 8000],
  ["Vrijwilligersuren (in natura)", 500, 700],
  ["TOTAAL", 29000, 29000],
  ["SALDO", 62060, 59560],
  [],
  ["Kengetallen"],
  ["SROI", { getal: 0.19, vorm: "0%" }, "19%"],
] as const;

describe("een begroting", () => {
  test("met inkomsten boven uitgaven is één overzicht, en geen productie", () => {
    const productie = lees({ Begroting: ONDER_ELKAAR });
    expect(productie.begrotingen).toHaveLength(1);
    const [begroting] = productie.begrotingen as [Begrotingstabel];
    expect(rijen(begroting)).toEqual([
      "inkomsten Gemeente Voorbeeldstad 79060/79060",
      "inkomsten Fondsen 12000/9500",
      "uitgaven Coördinatie 20000/21000",
      "uitgaven Administratie 9000/8000",
      "uitgaven Vrijwilligersuren (in natura) 500/700 natura",
      "kengetal SROI 19/19",
    ]);
    expect(totalen(begroting)).toEqual(["inkomsten TOTAAL na 2", "uitgaven TOTAAL na 5", "saldo SALDO na 5"]);
    expect(begroting.posten[1]!.toelichting?.tekst).toBe("minder toegekend");
    expect(bereikNaam(begroting.bereik)).toBe("Begroting!A3:D16");
    expect(productie.regels).toEqual([]);
    expect(productie.nietHerkend).toEqual([]);
  });

  test("heeft totalen over de rijen in geld, zonder wat in natura is", () => {
    expect(totalenVan(lees({ Begroting: ONDER_ELKAAR }))).toEqual([
      "totaal TOTAAL afspraak 91060: B4 B5",
      "totaal TOTAAL realisatie 88560: C4 C5",
      "totaal TOTAAL afspraak 29000: B9 B10",
      "totaal TOTAAL realisatie 29000: C9 C10",
    ]);
  });

  test("met inkomsten naast uitgaven wordt gesplitst en weer één overzicht", () => {
    const { begrotingen, tabellen } = lees({
      Begroting: [
        ["Baten", "Begroting", "Realisatie", null, "Lasten", "Begroting", "Realisatie"],
        ["Gemeente", 100, 100, null, "Personeel", 70, 75],
        ["Fondsen", 20, 15, null, "Huur", 50, 50],
        ["Totaal baten", 120, 115, null, "Totaal lasten", 120, 125],
        ["Saldo", 0, -10],
      ],
    });
    expect(tabellen.map(({ id }) => id)).toEqual(["Begroting!A1:C5", "Begroting!E1:G4"]);
    expect(begrotingen.map(rijen)).toEqual([
      ["inkomsten Gemeente 100/100", "inkomsten Fondsen 20/15", "uitgaven Personeel 70/75", "uitgaven Huur 50/50"],
    ]);
    expect(begrotingen.flatMap(totalen)).toEqual([
      "inkomsten Totaal baten na 2",
      "saldo Saldo na 2",
      "uitgaven Totaal lasten na 4",
    ]);
  });

  test("per pijler, met 'waarvan substitutie' en dekking", () => {
    const productie = lees({
      Pijlers: [
        ["Pijler", "Begroting", "Prognose", "Substitutie"],
        ["Ontmoeten", 40000, 42000, 1500],
        ["waarvan substitutie", 1000, 1500, null],
        ["Groen", 20000, 19000, null],
        ["Totaal", 60000, 61000, 1500],
        [],
        ["Dekking"],
        ["Gemeente", 60000, 61000, null],
        ["Totaal dekking", 60000, 61000, null],
      ],
    });
    expect(productie.begrotingen.map(rijen)).toEqual([
      [
        "pijler Ontmoeten 40000/42000/1500",
        "waarvan waarvan substitutie 1000/1500/",
        "pijler Groen 20000/19000/",
        "dekking Gemeente 60000/61000/",
      ],
    ]);
    expect(productie.begrotingen.flatMap(totalen)).toEqual(["investering Totaal na 3", "dekking Totaal dekking na 4"]);
    expect(totalenVan(productie).slice(0, 2)).toEqual([
      "totaal Totaal afspraak 60000: B2 B4",
      "totaal Totaal prognose 61000: C2 C4",
    ]);
  });

  test("in drie regels: inkomsten, uitgaven en saldo", () => {
    const { begrotingen } = lees({
      Begroting: [
        ["", "Begroting", "Realisatie"],
        ["Inkomsten", 100, 90],
        ["Uitgaven", 90, 95],
        ["Saldo", 10, -5],
      ],
    });
    expect(begrotingen.map(rijen)).toEqual([["inkomsten Inkomsten 100/90", "uitgaven Uitgaven 90/95"]]);
  });

  test("per locatie, met de naam uit de titel", () => {
    const blad = (naam: string, bedrag: number): (string | number)[][] => [
      [`Begroting 2025, locatie ${naam}`],
      ["Inkomsten", "Begroting", "Realisatie"],
      ["Gemeente", bedrag, bedrag],
      ["Totaal inkomsten", bedrag, bedrag],
    ];
    const { begrotingen } = lees({ Noord: blad("De Hoek", 100), Zuid: blad("De Wilg", 200) });
    expect(begrotingen.map(({ locatie }) => locatie?.tekst)).toEqual(["De Hoek", "De Wilg"]);
  });

  test("die op het volgende blad verdergaat: het totaal telt beide bladen", () => {
    const { begrotingen, totalen: alle } = lees({
      Begroting: [
        ["Uitgaven", "Begroting", "Realisatie"],
        ["Personeel", 70, 75],
        ["Totaal personeel", 70, 75],
      ],
      "Begroting 2": [
        ["Begroting (vervolg)"],
        ["Uitgaven", "Begroting", "Realisatie"],
        ["Huur", 50, 50],
        ["Totaal uitgaven", 120, 125],
      ],
    });
    expect(begrotingen.map(rijen)).toEqual([["uitgaven Personeel 70/75", "uitgaven Huur 50/50"]]);
    expect(alle.at(-1)!.delen.flatMap(({ cellen }) => cellen.map(bereikNaam))).toEqual([
      "Begroting!C2",
      "'Begroting 2'!C3",
    ]);
  });

  test("met activiteiten van de beschikking in de rijen blijft productie", () => {
    const productie = leesIn(
      inhoudUit({
        Jeugd: [
          ["Activiteit", "Begroting", "Realisatie"],
          ["Sport", 152, 190],
          ["Huiswerk", 465, 301],
          ["Totaal", 617, 491],
        ],
      }),
      BALANS,
    );
    expect(productie.begrotingen).toEqual([]);
    expect(productie.tabellen.map(({ soort }) => soort)).toEqual(["totalen"]);
  });
});

describe("een eenheid in de kop", () => {
  test.each([
    ["Realisatie (x € 1.000)", 12_500],
    ["Realisatie x 1.000", 12_500],
    ["Realisatie × 1000", 12_500],
    ["Realisatie (in duizenden euro's)", 12_500],
    ["Realisatie (x € 1.000.000)", 12_500_000],
    ["Realisatie", 12.5],
    ["Realisatie (uren)", 12.5],
  ])("%s", (kop, waarde) => {
    const { begrotingen } = lees({
      Begroting: [
        ["Uitgaven", "Begroting", kop],
        ["Huur", 10, { getal: 12.5, vorm: "0.0" }],
        ["Totaal uitgaven", 10, { getal: 12.5, vorm: "0.0" }],
      ],
    });
    const getal = begrotingen[0]!.posten[0]!.bedragen.realisatie!;
    expect([rekenwaarde(getal.telling), getal.afronding]).toEqual([waarde, (0.05 * waarde) / 12.5]);
  });

  test("geldt in een tabel met prestaties per kolom", () => {
    const { regels } = lees({
      Jeugd: [
        ["Activiteit", "Afspraak", "Realisatie (x 1.000)"],
        ["Bezoek", 12000, "12,5"],
      ],
    });
    const { realisatie, afspraak } = regels[0]!;
    expect([rekenwaarde(afspraak!.telling), rekenwaarde(realisatie!.telling)]).toEqual([12000, 12500]);
    expect(realisatie).toMatchObject({ schaal: 1000, afronding: 50, tekst: "12,5" });
  });

  test("boven een begroting geldt voor alle bedragen", () => {
    const { begrotingen } = lees({
      Begroting: [
        ["Bedragen x € 1.000"],
        ["Uitgaven", "Begroting", "Realisatie"],
        ["Huur", 10, 12],
        ["Totaal uitgaven", 10, 12],
      ],
    });
    expect(begrotingen.map(rijen)).toEqual([["uitgaven Huur 10000/12000"]]);
  });
});
