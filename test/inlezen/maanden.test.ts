import fc from "fast-check";
import { bereikNaam } from "../../src/domein/bereik";
import { rekenwaarde } from "../../src/domein/telling";
import { leesBlad, MAANDEN, prestatiesVan, reeksenVan } from "./tijdhulp";

const twaalf = (vanaf: number): number[] => MAANDEN.map((_, maand) => vanaf + maand);

describe("months in columns", () => {
  test("give the total column, the months and both kinds of totals", () => {
    const productie = leesBlad([
      ["Activiteit", "Eenheid", "Afspraak", ...MAANDEN, "Totaal", "Toelichting"],
      ["Sport", "Klokuur activiteit", 240, ...twaalf(15), { formule: "SUM(D2:O2)", uitkomst: 246 }, "Meer lessen"],
      [null, "TE Aantal deelnemers", 1800, ...twaalf(100), 1266, null],
      ["Totaal", null, null, ...twaalf(115), 1512, null],
    ]);
    expect(productie.tabellen.map(({ soort }) => soort)).toEqual(["maanden"]);
    expect(prestatiesVan(productie)).toEqual(["JGD-SPORT PE1 246", "JGD-SPORT TE1 1266"]);
    expect(productie.regels[0]!.toelichting?.tekst).toBe("Meer lessen");
    const naast = productie.totalen.filter(({ richting }) => richting === "rij");
    expect(naast.map(({ label, delen }) => [label, delen.length])).toEqual([
      ["Sport, Klokuur activiteit", 12],
      ["Sport, Aantal deelnemers", 12],
    ]);
    const onder = productie.totalen.filter(({ richting }) => richting !== "rij");
    expect(onder.map(({ kolom, delen }) => [kolom, delen.length])).toEqual(
      twaalf(3)
        .concat(15)
        .map((kolom) => [kolom, 2]),
    );
  });

  test("without a total column add up, with all their cells", () => {
    const { regels } = leesBlad([["Productie 2025"], [], ["Naam", ...MAANDEN], ["Sport", ...twaalf(1)]]);
    expect(regels[0]!.realisatie).toMatchObject({ telling: { status: "geteld", waarde: 78 }, formule: null });
    expect(regels[0]!.realisatie!.cellen.map(bereikNaam)).toEqual(["Blad1!B4:M4"]);
  });

  test("that are empty or '-' are no zeros", () => {
    const productie = leesBlad([
      ["Activiteit", "jan", "feb", "mrt", "Totaal"],
      ["Sport", 10, null, "-", null],
      ["Huiswerk", "-", "-", "-", null],
      ["Taal", null, null, null, { formule: "SUM(B4:D4)", uitkomst: 0 }],
      ["Buurttuin", 0, "ca. 5", null, null],
    ]);
    expect(productie.regels.map(({ realisatie }) => realisatie?.telling.status)).toEqual([
      "geteld",
      "niet geregistreerd",
      "onbekend",
      "geschat",
    ]);
    expect(productie.regels.map(({ realisatie }) => rekenwaarde(realisatie?.telling))).toEqual([10, null, null, 5]);
  });

  test("of another year do not count: two rows of headers, and a total per year", () => {
    const productie = leesBlad([
      [null, null, 2024, null, null, 2025, null, null],
      ["Activiteit", "Eenheid", "Q1", "Q2", "Q3", "Q1", "Q2", "Totaal 2025"],
      ["Taal", "Afgeronde trajecten", 5, 6, 7, 10, 11, 21],
    ]);
    expect(prestatiesVan(productie)).toEqual(["VW-TAAL PE1 21"]);
    expect(reeksenVan(productie)).toEqual(["Taal 2024-K1=5 2024-K2=6 2024-K3=7 2025-K1=10 2025-K2=11"]);
  });

  test("of an earlier year only give a series", () => {
    const productie = leesBlad([["Productie 2023"], ["Activiteit", "Q1", "Q2"], ["Sport", 10, 20]]);
    expect(productie.regels).toEqual([]);
    expect(reeksenVan(productie)).toEqual(["Sport 2023-K1=10 2023-K2=20"]);
  });

  test("with quarters between them, blank columns and a running total count once", () => {
    const kop = ["Activiteit", "jan", "feb", "mrt", "Q1", null, "apr", "mei", "jun", "Q2", null, "Cum."];
    const productie = leesBlad([kop, ["Buurttuin", 1, 2, 3, 6, null, 4, 5, 6, 15, null, 21]]);
    expect(prestatiesVan(productie)).toEqual(["GRN-TUIN PE1 21"]);
    expect(productie.totalen.map(({ soort, delen }) => [soort, delen.length])).toEqual([
      ["subtotaal", 3],
      ["subtotaal", 3],
    ]);
  });

  test("with plan and real below each half-year give the agreed number too", () => {
    const productie = leesBlad([
      ["Activiteit", "1e halfjaar", null, "2e halfjaar", null],
      [null, "plan", "real", "plan", "real"],
      ["Buurttuin", 75, 80, 75, 60],
    ]);
    expect(prestatiesVan(productie)).toEqual(["GRN-TUIN PE1 140"]);
    expect(rekenwaarde(productie.regels[0]!.afspraak?.telling)).toBe(150);
  });

  test("as dates in the cells are months", () => {
    const maand = (getal: number) => ({ getal, vorm: "mmm-yy" });
    const productie = leesBlad([
      ["Activiteit", maand(45658), maand(45689), maand(45717)],
      ["Sport", 1, 2, 3],
    ]);
    expect(reeksenVan(productie)).toEqual(["Sport 2025-01=1 2025-02=2 2025-03=3"]);
  });

  test("tell why each column was taken for what it is", () => {
    const { tabellen } = leesBlad([
      ["Activiteit", "jan", "feb", "t/m feb"],
      ["Sport", 1, 2, 3],
    ]);
    expect(tabellen[0]!.kolommen.map(({ veld, reden }) => [veld, reden])).toEqual([
      ["activiteit", 'kop "Activiteit", tekst in 1 van 1 rijen'],
      ["realisatie", 'kop "jan", getallen in 1 van 1 rijen'],
      ["realisatie", 'kop "feb", getallen in 1 van 1 rijen'],
      ["overig", 'kop "t/m feb"; dit telt op tot en met een maand'],
    ]);
  });
});

describe("months in rows", () => {
  test("with an activity per column", () => {
    const productie = leesBlad([
      ["Maand", "Sport", "Huiswerk"],
      ...MAANDEN.map((maand, nummer) => [maand, nummer, 10 + nummer]),
      ["Totaal", 66, 186],
    ]);
    expect(prestatiesVan(productie)).toEqual(["JGD-SPORT PE1 66", "JGD-HUISWERK PE1 186"]);
    expect(productie.totalen.map(({ kolom, delen }) => [kolom, delen.length])).toEqual([
      [1, 12],
      [2, 12],
    ]);
  });

  test("with a count per column, about the activity of the title", () => {
    const productie = leesBlad([
      ["Mantelzorg 2025"],
      ["Mantelzorg"],
      ["Maand", "Afgeronde trajecten", "Aantal bezoekers"],
      ...MAANDEN.map((maand, nummer) => [maand, nummer, 10 + nummer]),
      ["Afspraak", 80, 700],
    ]);
    expect(prestatiesVan(productie)).toEqual(["VW-MANTEL PE1 66", "VW-MANTEL TE1 186"]);
    expect(productie.regels.map(({ afspraak }) => rekenwaarde(afspraak?.telling))).toEqual([80, 700]);
  });
});

test("a table of totals counts before the months, and the months before a log", () => {
  const totalen = [
    ["Activiteit", "Eenheid", "Afspraak", "Realisatie"],
    ["Sport", "Klokuur activiteit", 240, 250],
  ];
  const productie = leesBlad([["Activiteit", "Q1", "Q2"], ["Sport", 100, 120], [], [], ...totalen]);
  expect(productie.regels).toHaveLength(2);
  expect(prestatiesVan(productie)).toEqual(["JGD-SPORT PE1 250"]);
});

test("the realisatie is the sum of the months that say a number, in columns and in rows alike", () => {
  const maand = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constant(null), fc.constant("-"));
  fc.assert(
    fc.property(fc.array(maand, { minLength: 12, maxLength: 12 }), fc.nat(3), (cijfers, verschoven) => {
      const getallen = cijfers.filter((een) => typeof een === "number");
      const verwacht = getallen.length === 0 ? null : getallen.reduce((som, een) => som + een, 0);
      const leeg = Array.from({ length: verschoven }, () => null);
      const liggend = leesBlad([[], [...leeg, "Activiteit", ...MAANDEN], [...leeg, "Sport", ...cijfers]]);
      const staand = leesBlad([["Maand", "Sport"], ...MAANDEN.map((naam, nummer) => [naam, cijfers[nummer]!])]);
      for (const productie of getallen.length === 0 ? [] : [liggend, ...(getallen.length > 6 ? [staand] : [])])
        expect(productie.regels.map(({ realisatie }) => rekenwaarde(realisatie?.telling))).toEqual([verwacht]);
    }),
    { numRuns: 40 },
  );
});
