import { leesIn } from "../../src/inlezen/inlezen";
import { inhoudUit } from "../hulp/inhoud-uit";
import { regelsVan, totalenVan } from "./hulp";

const KOP = ["Activiteit", "Eenheid", "Afspraak", "Realisatie"] as const;
const BLAD1 = [
  ["Productie 2025"],
  KOP,
  ["Sport", "Klokuur activiteit", 240, 250],
  ["Huiswerk", "Lesuren", 320, 300],
] as const;

describe("een tabel die op het volgende blad verdergaat", () => {
  test("met dezelfde koppen: het totaal telt beide bladen", () => {
    const productie = leesIn(
      inhoudUit({
        "Blad 1": BLAD1,
        "Blad 2": [KOP, ["Taal", "Afgeronde trajecten", 45, 44], ["Totaal", null, 605, 594]],
      }),
      null,
    );
    expect(totalenVan(productie)).toEqual([
      "totaal Totaal afspraak 605: C3 C4 C2",
      "totaal Totaal realisatie 594: D3 D4 D2",
    ]);
  });

  test("met 'vervolg' en zonder koppen: de kolommen zijn die van het vorige blad", () => {
    const productie = leesIn(
      inhoudUit({
        "Blad 1": BLAD1,
        "Blad 2": [["Productie 2025 (vervolg)"], ["Taal", "Afgeronde trajecten", 45, 44], ["Totaal", null, 605, 600]],
      }),
      null,
    );
    expect(regelsVan(productie)).toEqual(["geen geen 240 250", "geen geen 320 300", "geen geen 45 44"]);
    expect(totalenVan(productie)).toEqual([
      "totaal Totaal afspraak 605: C3 C4 C2",
      "totaal Totaal realisatie 600: D3 D4 D2",
    ]);
  });

  test("twee bladen met elk een eigen totaal zijn twee tabellen", () => {
    const productie = leesIn(
      inhoudUit({
        "Groep 1": [...BLAD1, ["Totaal", null, 560, 550]],
        "Groep 2": [KOP, ["Tuin", "Klokuur activiteit", 150, 140], ["Totaal", null, 150, 145]],
      }),
      null,
    );
    expect(totalenVan(productie)).toEqual([
      "totaal Totaal afspraak 560: C3 C4",
      "totaal Totaal realisatie 550: D3 D4",
      "totaal Totaal afspraak 150: C2",
      "totaal Totaal realisatie 145: D2",
    ]);
  });

  test("een blad zonder koppen dat niet verdergaat, leent niets", () => {
    const productie = leesIn(
      inhoudUit({ "Blad 1": BLAD1, "Blad 2": [["Notities"], ["Taal", "Afgeronde trajecten", 45, 44]] }),
      null,
    );
    expect(productie.tabellen.map(({ blad }) => blad)).toEqual(["Blad 1"]);
  });
});

describe("een voetnoot bij een getal", () => {
  test("het getal telt, en de tekst onder de tabel is de toelichting van de rij", () => {
    const productie = leesIn(
      inhoudUit({
        Jeugd: [
          KOP,
          ["Sport", "Klokuur activiteit", 240, "152*"],
          ["Huiswerk", "Lesuren", 320, "300 ¹"],
          ["Taal", "Afgeronde trajecten", 45, "44 (2)"],
          ["Totaal", null, 605, 496],
          [],
          ["* De sporthal was drie maanden dicht."],
          ["1) Eén docent was lang ziek."],
          ["(2) Geteld in december."],
        ],
      }),
      null,
    );
    expect(productie.regels.map(({ realisatie, toelichting }) => [realisatie?.telling, toelichting?.tekst])).toEqual([
      [{ status: "geteld", waarde: 152 }, "De sporthal was drie maanden dicht."],
      [{ status: "geteld", waarde: 300 }, "Eén docent was lang ziek."],
      [{ status: "geteld", waarde: 44 }, "Geteld in december."],
    ]);
    expect(productie.tabellen[0]!.bereik.totRij).toBe(4);
  });
});
