import { leesIn } from "../../src/inlezen/inlezen";
import { inhoudUit } from "../hulp/inhoud-uit";
import { BALANS, kort, regelsVan, velden } from "./hulp";

const SPORT = "Jeugd - Gezonde leefstijl - Sport en beweging";
const COACH = "Jeugd - Jongerencoaching";

function lees(rijen: Parameters<typeof inhoudUit>[0][string]): ReturnType<typeof leesIn> {
  return leesIn(inhoudUit({ Blad1: rijen }), BALANS);
}

describe("header texts for one and the same thing", () => {
  const paren = [
    ["Offerte", "Realisatie"],
    ["Gepland", "Gerealiseerd"],
    ["Plan", "Real"],
    ["plan", "realisatie"],
    ["Afspraak 2024", "Resultaat"],
    ["Begroot", "Werkelijk"],
    ["Streefwaarde", "Behaald t/m december"],
    ["Afgesproken aantal", "Aantal gerealiseerd"],
  ];
  test.each(paren)("%s | %s", (afspraak, realisatie) => {
    const productie = lees([
      ["Activiteit", afspraak!, realisatie!, "Verschil"],
      [SPORT, 152, 190, 38],
      [COACH, 33, 47, 14],
    ]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190", "JGD-COACH PE1 33 47"]);
    expect(productie.regels.map((regel) => regel.verschil?.tekst)).toEqual(["38", "14"]);
    expect(productie.tabellen[0]!.ontbrekend).toEqual([]);
  });

  test("IPU gepland | gerealiseerd under one merged header", () => {
    const productie = lees({
      rijen: [
        ["Activiteit", "Offerte", "Realisatie", "IPU", null],
        [null, null, null, "gepland", "gerealiseerd"],
        [SPORT, 152, 190, 243, 250],
        [COACH, 33, 47, 495, 400],
      ],
      samengevoegd: ["D1:E1", "A1:A2", "B1:B2", "C1:C2"],
    });
    expect(velden(productie)).toEqual([
      "Activiteit = activiteit",
      "Offerte = afspraak",
      "Realisatie = realisatie",
      "IPU gepland = ipu",
      "IPU gerealiseerd = ipuRealisatie",
    ]);
    expect(productie.regels[0]!.ipuRealisatie?.telling).toEqual({ status: "geteld", waarde: 250 });
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190", "JGD-COACH PE1 33 47"]);
  });

  test("IPU gepland and IPU gerealiseerd in one row", () => {
    const productie = lees([
      ["Activiteit", "IPU gepland", "IPU gerealiseerd", "Gepland", "Gerealiseerd"],
      [SPORT, 243, 250, 152, 190],
    ]);
    expect(velden(productie).slice(1)).toEqual([
      "IPU gepland = ipu",
      "IPU gerealiseerd = ipuRealisatie",
      "Gepland = afspraak",
      "Gerealiseerd = realisatie",
    ]);
  });
});

describe("a difference column without a header", () => {
  test("is recognised by its values, in spite of one that is wrong", () => {
    const productie = lees([
      ["Activiteit", "Gepland", "Gerealiseerd"],
      [SPORT, 152, 190, 38],
      [COACH, 33, 47, 47],
      ["Gezinsondersteuning", 19, 9, -10],
    ]);
    const kolom = productie.tabellen[0]!.kolommen[3]!;
    expect(kolom).toMatchObject({
      kop: "",
      veld: "verschil",
      reden: "geen kop; de getallen zijn Gerealiseerd − Gepland in 2 van 3 rijen",
    });
    expect(kolom.zekerheid).toBeLessThan(1);
    expect(productie.regels[1]!.verschil?.tekst).toBe("47");
  });

  test("is not seen in a column that holds something else", () => {
    const productie = lees([
      ["Activiteit", "Gepland", "Gerealiseerd"],
      [SPORT, 152, 190, 5],
      [COACH, 33, 47, 6],
      ["Gezinsondersteuning", 19, 9, 7],
    ]);
    expect(productie.tabellen[0]!.kolommen[3]!.veld).toBeNull();
    expect(productie.regels.every((regel) => regel.verschil === null)).toBe(true);
  });
});

describe("where headers stand", () => {
  test("under titles and notes, anywhere on the sheet", () => {
    const productie = lees([
      ["Productie 2024"],
      [],
      [null, null, "Let op: de realisatie is voorlopig"],
      [],
      [null, null, "Activiteit", "Offerte", "Realisatie"],
      [null, null, SPORT, 152, 190],
      [],
      [null, null, "De cijfers komen uit de administratie van 3 januari."],
    ]);
    expect(productie.tabellen.map((tabel) => tabel.id)).toEqual(["Blad1!C5:E6"]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190"]);
  });

  test("two tables below each other, each with its own header words", () => {
    const productie = lees([
      ["Activiteit", "Offerte", "Realisatie"],
      [SPORT, 152, 190],
      [],
      ["Tweede tabel"],
      ["Naam", "Eenheid", "Plan", "Real"],
      [COACH, "Aant. afgeronde trajecten", 33, 47],
    ]);
    expect(productie.tabellen.map((tabel) => tabel.id)).toEqual(["Blad1!A1:C2", "Blad1!A5:D6"]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190", "JGD-COACH PE1 33 47"]);
  });

  test("two tables beside each other", () => {
    const productie = lees([
      ["Activiteit", "Plan", "Real", null, "Activiteit", "Plan", "Real"],
      [SPORT, 152, 190, null, COACH, 33, 47],
    ]);
    expect(productie.tabellen.map((tabel) => tabel.id)).toEqual(["Blad1!A1:C2", "Blad1!E1:G2"]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190", "JGD-COACH PE1 33 47"]);
  });

  test("a header that is repeated within the table is a row of kind 'kop'", () => {
    const productie = lees([
      ["Activiteit", "Offerte", "Realisatie"],
      [SPORT, 152, 190],
      ["Activiteit", "Offerte", "Realisatie"],
      [COACH, 33, 47],
    ]);
    expect(productie.tabellen.map((tabel) => tabel.rijen.map((rij) => rij.soort))).toEqual([
      ["gegeven", "kop", "gegeven"],
    ]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190", "JGD-COACH PE1 33 47"]);
  });

  test("names without a header are found by what they say", () => {
    const productie = lees([
      ["Jeugd", "Eenheid", "Offerte", "Realisatie"],
      [SPORT, "Klokuur activiteit", 152, 190],
      [COACH, "Aant. afgeronde trajecten", 33, 47],
    ]);
    expect(productie.tabellen[0]!.kolommen[0]).toMatchObject({ kop: "Jeugd", veld: "activiteit" });
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190", "JGD-COACH PE1 33 47"]);
  });

  test("a column that is missing is named", () => {
    const productie = lees([
      ["Activiteit", "Offerte", "Stand"],
      [SPORT, 152, 190],
    ]);
    expect(productie.tabellen[0]!.ontbrekend).toEqual(["realisatie"]);
  });
});

describe("PE and TE beside each other", () => {
  const rijen = [
    ["Activiteit", "PE", null, null, "TE", null, null],
    [null, "Offerte", "Realisatie", "Verschil", "Offerte", "Realisatie", "Verschil"],
    [SPORT, 152, 190, 38, 1000, 2375, 1375],
    [COACH, 33, 47, 14, null, null, null],
  ];
  test.each([
    ["merged", ["B1:D1", "E1:G1"]],
    ["not merged", []],
  ])("under a two-row header (%s) give a regel per part", (_, samengevoegd) => {
    const productie = lees({ rijen, samengevoegd });
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190", "JGD-SPORT TE1 1000 2375", "JGD-COACH PE1 33 47"]);
    expect(productie.regels.map((regel) => regel.soort)).toEqual(["PE", "TE", "PE"]);
    expect(new Set(productie.regels.map((regel) => regel.id)).size).toBe(3);
    expect(productie.regels[1]!.verschil?.tekst).toBe("1375");
  });

  test("in one header row, with the kind in the header text", () => {
    const productie = lees([
      ["Activiteit", "PE offerte", "PE realisatie", "TE offerte", "TE realisatie"],
      [SPORT, 152, 190, 1000, 2375],
    ]);
    expect(productie.regels.map(kort)).toEqual(["JGD-SPORT PE1 152 190", "JGD-SPORT TE1 1000 2375"]);
  });

  test.each(["TE Aantal adviezen", "Aantal TE Aantal adviezen"])("a header '%s' names the unit too", (kop) => {
    const productie = lees({
      rijen: [
        ["Activiteit", "PE Klokuur adviesgesprekken", null, kop, null],
        [null, "Offerte", "Realisatie", "Offerte", "Realisatie"],
        ["Adviesgesprekken, Jeugd en opvoeders", 386, 253, 200, 210],
      ],
      samengevoegd: ["B1:C1", "D1:E1"],
    });
    expect(regelsVan(productie)).toEqual(["JGD-ADVIES PE1 386 253", "JGD-ADVIES TE1 200 210"]);
    expect(productie.regels[1]!.eenheid?.tekst).toBe("Aantal adviezen");
  });
});
