import { leesIn } from "../../src/inlezen/inlezen";
import { inhoudUit } from "../hulp/inhoud-uit";
import { BALANS, regelsVan, velden } from "./hulp";

const SPORT = "Jeugd - Gezonde leefstijl - Sport en beweging";
const COACH = "Jeugd - Jongerencoaching";
const ADVIES = "Adviesgesprekken, Jeugd en opvoeders";

function lees(rijen: Parameters<typeof inhoudUit>[0][string], beschikking = true): ReturnType<typeof leesIn> {
  return leesIn(inhoudUit({ Blad1: rijen }), beschikking ? BALANS : null);
}

describe("PE and TE beside each other", () => {
  test.each([
    ["merged", ["B1:D1", "E1:G1"]],
    ["not merged", []],
  ])("the kind makes the columns unique, so there is nothing to ask (%s)", (_, samengevoegd) => {
    const productie = lees({
      rijen: [
        ["Activiteit", "PE", null, null, "TE", null, null],
        [null, "Plan", "Real", "Verschil", "Plan", "Real", "Verschil"],
        [SPORT, 152, 190, 38, 1000, 2375, 1375],
        [COACH, 33, 47, 14, null, null, null],
      ],
      samengevoegd,
    });
    expect(Math.min(...productie.tabellen[0]!.kolommen.map(({ zekerheid }) => zekerheid))).toBeGreaterThanOrEqual(0.9);
  });

  test("a column 'PE' over texts, beside 'PE offerte', holds the units", () => {
    const productie = lees([
      ["Afk.", "PE", "PE offerte", "PE realisatie", "TE", "TE offerte", "TE realisatie", "Bijz."],
      ["Sport", "Klokuur activiteit", 152, 190, "Aantal deelnemers", 1000, 2375, "Er was veel vraag."],
      ["Coaching", "Aant. afgeronde trajecten", 33, 47, null, null, null, "Meer doorverwijzers kennen ons."],
    ]);
    expect(velden(productie)).toEqual([
      "Afk. = afkorting",
      "PE = eenheid PE",
      "PE offerte = afspraak PE",
      "PE realisatie = realisatie PE",
      "TE = eenheid TE",
      "TE offerte = afspraak TE",
      "TE realisatie = realisatie TE",
      "Bijz. = toelichting",
    ]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190", "JGD-SPORT TE1 1000 2375", "JGD-COACH PE1 33 47"]);
  });
});

describe("columns of more years", () => {
  const rijen = [
    ["Activiteit", "Realisatie 2023", "Offerte 2024", "Realisatie 2024", "Verschil t.o.v. 2023", "Verschil"],
    [SPORT, 180, 152, 190, 10, 38],
    [COACH, 40, 33, 47, 7, 14],
  ];

  test("the year of the beschikking is read, another year is not", () => {
    const productie = lees(rijen);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190", "JGD-COACH PE1 33 47"]);
    expect(productie.regels.map(({ verschil }) => verschil?.tekst)).toEqual(["38", "14"]);
    expect(productie.tabellen[0]!.kolommen[1]).toMatchObject({
      veld: "overig",
      reden: 'kop "Realisatie 2023"; dit gaat over 2023, niet over 2024',
    });
  });

  test("without a beschikking the last year is read", () => {
    expect(lees(rijen, false).regels.map(({ realisatie }) => realisatie?.tekst)).toEqual(["190", "47"]);
  });

  test("years in a row of their own above the headers", () => {
    const productie = lees([
      ["Activiteit", 2023, null, 2024, null],
      [null, "Offerte", "Realisatie", "Offerte", "Realisatie"],
      [SPORT, 150, 180, 152, 190],
      [COACH, 30, 40, 33, 47],
    ]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190", "JGD-COACH PE1 33 47"]);
  });

  test("a column without a year is of this year when the other names an earlier one", () => {
    const productie = lees([
      ["Activiteit", "Realisatie 2023", "Offerte", "Realisatie"],
      [SPORT, 180, 152, 190],
    ]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190"]);
  });

  test("one year for all is no reason to leave a column out", () => {
    const productie = lees([
      ["Activiteit", "Offerte 2023", "Realisatie 2023"],
      [SPORT, 152, 190],
    ]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190"]);
  });

  test("only the last year filled in leaves no column for the delivered number", () => {
    const productie = lees([
      ["Activiteit", "Realisatie 2023", "Offerte 2024"],
      [SPORT, 180, 152],
    ]);
    expect(productie.tabellen[0]!.ontbrekend).toEqual(["realisatie"]);
  });
});

describe("columns of parts of a year", () => {
  test("beside the whole year they are left out", () => {
    const productie = lees([
      ["Activiteit", "Afspraak", "Realisatie 1e halfjaar", "Realisatie 2e halfjaar", "Realisatie"],
      [SPORT, 152, 90, 100, 190],
    ]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190"]);
  });

  test("without the whole year no part stands for it", () => {
    const productie = lees([
      ["Activiteit", "Afspraak", "Realisatie Q1", "Realisatie Q2", "Realisatie Q3", "Realisatie Q4"],
      [SPORT, 152, 40, 50, 60, 40],
    ]);
    expect(productie.tabellen[0]!.ontbrekend).toEqual(["realisatie"]);
  });

  test("a report over half a year has one column, and that is read", () => {
    const productie = lees([
      ["Activiteit", "Afspraak", "Realisatie 1e halfjaar"],
      [SPORT, 152, 90],
    ]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 90"]);
  });
});

describe("what is counted in the header", () => {
  test("Uren and Deelnemers beside each other are two parts of a row", () => {
    const productie = lees([
      ["Activiteit", "Uren plan", "Uren real", "Deelnemers plan", "Deelnemers real"],
      [SPORT, 152, 190, 1000, 2375],
      [COACH, 33, 47, null, null],
      [ADVIES, 386, 253, 200, 210],
    ]);
    expect(regelsVan(productie)).toEqual([
      "JGD-SPORT PE1 152 190",
      "JGD-SPORT TE1 1000 2375",
      "JGD-COACH PE1 33 47",
      "JGD-ADVIES PE1 386 253",
      "JGD-ADVIES TE1 200 210",
    ]);
  });

  test("also when what was agreed differs from the beschikking", () => {
    const productie = lees([
      ["Activiteit", "Uren plan", "Uren real", "Deelnemers plan", "Deelnemers real"],
      [SPORT, 125, 190, 2000, 2375],
    ]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 125 190", "JGD-SPORT TE1 2000 2375"]);
  });

  test("beside a plain pair of columns hours stay out of it", () => {
    const productie = lees([
      ["Activiteit", "Offerte", "Realisatie", "Uren gepland", "Uren gerealiseerd"],
      [COACH, 33, 47, 495, 400],
    ]);
    expect(regelsVan(productie)).toEqual(["JGD-COACH PE1 33 47"]);
  });
});

describe("the reason that a column gives", () => {
  test("a column of dates holds dates, however they are written", () => {
    const productie = lees([
      ["Datum", "Activiteit", "Uren"],
      [45306, SPORT, 2],
      ["16-01-2024", SPORT, 1.5],
      ["17 januari 2024", SPORT, 2],
      ["volgt", SPORT, 2],
    ]);
    expect(productie.tabellen[0]!.kolommen[0]!.reden).toBe('kop "Datum", datums in 3 van 4 rijen');
  });

  test("a code may be a number", () => {
    const productie = lees(
      [
        ["Code", "Activiteit", "Offerte", "Realisatie"],
        [101, "Bingo", 10, 12],
        [102, "Koersbal", 20, 22],
      ],
      false,
    );
    expect(productie.tabellen[0]!.kolommen[0]!.reden).toBe('kop "Code", codes in 2 van 2 rijen');
  });
});
