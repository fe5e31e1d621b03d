import { GEEN_KEUZES } from "../../src/inlezen/keuzes";
import { leesBereik } from "../../src/werkboek/adressen";
import { legeFunctie, vulAan } from "../../src/inlezen/lege-vorm";
import { adres, cel } from "../../src/domein/bereik";
import { RasterBouwer, Tekstenlijst } from "../../src/werkboek/raster-bouwer";
import type { Raster } from "../../src/werkboek/raster";
import { BALANS } from "./hulp";

type Cel = string | number | null;

/** A sheet as Excel holds it: a text that begins with '=' is a formula without a value yet. */
function blad(rijen: readonly (readonly Cel[])[]): Raster {
  const bouwer = new RasterBouwer({ blad: "Blad1", index: 0, teksten: new Tekstenlijst() });
  rijen.forEach((cellen, rij) => {
    cellen.forEach((waarde, kolom) => {
      if (typeof waarde === "string" && waarde.startsWith("="))
        bouwer.zet(rij, kolom, "#N/A", { soort: "fout", formule: waarde.slice(1) });
      else if (waarde !== null) bouwer.zet(rij, kolom, waarde);
    });
  });
  return bouwer.bouw();
}

/** What the formulas become when the whole sheet was just typed: "E2 =…". */
function aangevuld(rijen: readonly (readonly Cel[])[], gewijzigd = "A1:Z99"): string[] {
  return vulAan(blad(rijen), [leesBereik("Blad1", gewijzigd)!]).map(
    ({ rij, kolom, formule }) => `${adres(cel("Blad1", rij, kolom))} ${formule}`,
  );
}

const KOP = ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Tarief"];

describe("the empty form means: this row", () => {
  test("with a tarief, without one, and for the lamp in its own order", () => {
    expect(
      aangevuld([
        [...KOP, "Over", "Onder", "Lamp"],
        ["Sport", "uur", 152, 190, 197.15, "=OVERPRODUCTIE()", "=ONDERPRODUCTIE()", "=LAMPKLEUR()"],
        ["Taal", "uur", 20, 18, 25, "=OVERPRODUCTIE()", "=ONDERPRODUCTIE()", "=LAMPKLEUR()"],
      ]),
    ).toEqual([
      "F2 =OVERPRODUCTIE(C2,D2,E2)",
      "G2 =ONDERPRODUCTIE(C2,D2,E2)",
      "H2 =LAMPKLEUR(D2,C2)",
      "F3 =OVERPRODUCTIE(C3,D3,E3)",
      "G3 =ONDERPRODUCTIE(C3,D3,E3)",
      "H3 =LAMPKLEUR(D3,C3)",
    ]);
    expect(
      aangevuld([
        ["Activiteit", "Plan", "Real"],
        ["Sport", 5, 6, "=OVERPRODUCTIE()"],
      ]),
    ).toEqual(["D2 =OVERPRODUCTIE(B2,C2)"]);
  });

  test.each([
    ["Overproductie", "Onderproductie", "Afrekenen"],
    ["Over in €", "Onder in €", "Terug"],
    [null, null, null],
  ])("under the headers %s, %s and %s", (...koppen) => {
    const rij = ["Sport", "uur", 152, 190, 197.15, "=OVERPRODUCTIE()", "=ONDERPRODUCTIE()", null];
    expect(aangevuld([[...KOP, ...koppen], rij])).toEqual([
      "F2 =OVERPRODUCTIE(C2,D2,E2)",
      "G2 =ONDERPRODUCTIE(C2,D2,E2)",
    ]);
  });

  test("in a table that begins lower and further to the right, with titles and notes around it", () => {
    expect(
      aangevuld([
        ["Stichting Balans, productie 2024"],
        [],
        [null, null, "Naam activiteit", "Gepland", "Gerealiseerd", "Verschil", null],
        [null, null, "Jeugd"],
        [null, null, "Sport", 152, 190, "=E5-D5", "=OVERPRODUCTIE()"],
        [null, null, "Totaal", 152, 190, 38, "=OVERPRODUCTIE()"],
        [],
        ["Toelichting: geen."],
      ]),
    ).toEqual(["G5 =OVERPRODUCTIE(D5,E5)"]);
  });

  test("where nothing was delivered yet, so that the outcome follows when it is typed", () => {
    expect(aangevuld([KOP, ["Sport", "uur", 152, null, 20, "=LAMPKLEUR()"]])).toEqual(["F2 =LAMPKLEUR(D2,C2)"]);
  });

  test("for the part of the row right before the formula, where a row counts PE and TE", () => {
    const koppen = [
      ["", "PE", null, null, "TE", null, null],
      ["Activiteit", "Plan", "Real", "Lamp", "Plan", "Real", "Lamp"],
    ];
    const rij = ["Sport", 152, 190, "=LAMPKLEUR()", 1000, 900, null];
    expect(aangevuld([...koppen, rij])).toEqual(["D3 =LAMPKLEUR(C3,B3)"]);
    expect(aangevuld([...koppen, ["Sport", 152, 190, null, 1000, 900, "=LAMPKLEUR()"]])).toEqual([]);
  });

  test("whatever the user may call a column, once the user said so", () => {
    const rijen = [
      ["Activiteit", "Offerte", "Stand"],
      ["Sport", 5, 6, "=OVERPRODUCTIE()"],
    ];
    const keuzes = { ...GEEN_KEUZES, kolommen: [{ blad: "Blad1", kop: "Stand", veld: "realisatie" as const }] };
    const uit = vulAan(blad(rijen), [leesBereik("Blad1", "D2")!], { beschikking: BALANS, keuzes });
    expect(uit).toEqual([{ rij: 1, kolom: 3, formule: "=OVERPRODUCTIE(B2,C2)" }]);
  });
});

describe("the cell stays as it was typed", () => {
  test("outside the cells that were changed", () => {
    const rijen = [KOP, ["Sport", "uur", 1, 2, 3, "=LAMPKLEUR()"], ["Taal", "uur", 1, 2, 3, "=LAMPKLEUR()"]];
    expect(aangevuld(rijen, "F3")).toEqual(["F3 =LAMPKLEUR(D3,C3)"]);
    expect(aangevuld(rijen, "A1:E9")).toEqual([]);
  });

  test.each([
    ["outside a table", [["=OVERPRODUCTIE()"]]],
    ["on a row of totals", [KOP, ["Sport", "uur", 1, 2, 3], ["Totaal", null, 1, 2, null, "=OVERPRODUCTIE()"]]],
    [
      "on the header",
      [
        [...KOP, "=OVERPRODUCTIE()"],
        ["Sport", "uur", 1, 2, 3],
      ],
    ],
    [
      "where what was agreed has no column",
      [
        ["Activiteit", "Realisatie"],
        ["Sport", 5, "=OVERPRODUCTIE()"],
      ],
    ],
    ["where the formula itself stands in the column that it needs", [KOP, ["Sport", "uur", 1, "=OVERPRODUCTIE()", 3]]],
    [
      "in a log",
      [
        ["Datum", "Activiteit", "Uren"],
        [45000, "Sport", 2, "=OVERPRODUCTIE()"],
      ],
    ],
    ["when it has arguments", [KOP, ["Sport", "uur", 1, 2, 3, "=OVERPRODUCTIE(C2)"]]],
    ["when it is part of a formula", [KOP, ["Sport", "uur", 1, 2, 3, "=OVERPRODUCTIE()+1"]]],
    ["when it is a text", [KOP, ["Sport", "uur", 1, 2, 3, "OVERPRODUCTIE()"]]],
    ["when it is another function", [KOP, ["Sport", "uur", 1, 2, 3, "=IMPACT()"]]],
  ] as [string, Cel[][]][])("%s", (_, rijen) => {
    expect(aangevuld(rijen)).toEqual([]);
  });
});

test.each([
  ["OVERPRODUCTIE()", "OVERPRODUCTIE"],
  ["lampkleur( )", "LAMPKLEUR"],
  ["ONDERPRODUCTIE(C7)", null],
  ["MIJN_OVERPRODUCTIE()", null],
  [null, null],
])("%p is the empty form of %p", (formule, functie) => expect(legeFunctie(formule)).toBe(functie));
