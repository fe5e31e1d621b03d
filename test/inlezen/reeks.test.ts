import fc from "fast-check";
import { leesBlad, MAANDEN, prestatiesVan, reeksenVan } from "./tijdhulp";

describe("years in columns", () => {
  test("give a series per row, and count where nothing else reports the year", () => {
    const productie = leesBlad([
      ["Activiteit", "Eenheid", 2023, 2024, 2025],
      ["Sport", "Klokuur activiteit", 210, 220, 246],
      ["Huiswerk", "Lesuren", 310, null, "-"],
    ]);
    expect(productie.tabellen.map(({ soort }) => soort)).toEqual(["reeks"]);
    expect(reeksenVan(productie)).toEqual(["Sport 2023=210 2024=220 2025=246", "Huiswerk 2023=310 2024=? 2025=?"]);
    expect(prestatiesVan(productie)).toEqual(["JGD-SPORT PE1 246"]);
  });

  test("never stand beside a table of totals", () => {
    const productie = leesBlad([
      ["Activiteit", "Eenheid", "Afspraak", "Realisatie"],
      ["Sport", "Klokuur activiteit", 240, 250],
      [],
      [],
      ["Activiteit", "Eenheid", 2023, 2024, 2025],
      ["Sport", "Klokuur activiteit", 210, 220, 246],
    ]);
    expect(productie.regels).toHaveLength(1);
    expect(prestatiesVan(productie)).toEqual(["JGD-SPORT PE1 250"]);
  });

  test("without a unit do not count: it is not sure what they count", () => {
    const productie = leesBlad([["Aantal bezoekers"], ["Jaar", 2024, 2025], ["Buurthuis", 10, 20]]);
    expect(reeksenVan(productie)).toEqual(["Aantal bezoekers 2024=10 2025=20"]);
    expect(prestatiesVan(productie)).toEqual([]);
  });

  test("with more figures than years give no series of that row", () => {
    const productie = leesBlad([
      ["Jaar", 2023, 2024, 2025],
      ["Sport", 1, 2, 3, 4],
      ["Huiswerk", 1, 2, 3],
    ]);
    expect(reeksenVan(productie)).toEqual(["Huiswerk 2023=1 2024=2 2025=3"]);
  });

  test("that are figures which look like years are no header", () => {
    const rijen = [
      ["Activiteit", "Eenheid", "Afspraak", "Realisatie"],
      ["Sport", "Aantal deelnemers", 1800, 2010],
      ["Taal", "Aantal deelnemers", 2000, 2020],
    ];
    expect(leesBlad(rijen).tabellen.map(({ soort }) => soort)).toEqual(["totalen"]);
  });
});

describe("months by years", () => {
  const cijfers = MAANDEN.map((maand, nummer) => [maand, nummer > 1 ? null : nummer, 10 + nummer]);

  test("give a series of whole years and one of months", () => {
    const productie = leesBlad([
      ["Buurttuin - Aantal bezoekers"],
      ["Maand", 2025, 2024],
      ...cijfers,
      ["Totaal", null, 186],
    ]);
    const [jaren, maanden] = reeksenVan(productie);
    expect(jaren).toBe("Buurttuin - Aantal bezoekers 2024=186 2025=?");
    expect(maanden).toContain("2024-12=21 2025-01=0 2025-02=1 2025-03=?");
    expect(productie.reeksen.map(({ activiteit, afspraak, zekerheid }) => [activiteit, afspraak, zekerheid])).toEqual([
      ["GRN-TUIN", "TE1", 1],
      ["GRN-TUIN", "TE1", 1],
    ]);
    expect(productie.totalen.map(({ delen }) => delen.length)).toEqual([12]);
  });

  test("the other way round say the same", () => {
    const [jaren] = reeksenVan(
      leesBlad([
        ["Bezoekers"],
        ["Jaar", ...MAANDEN, "Totaal"],
        [2023, ...MAANDEN.map((_, nummer) => nummer), 66],
        [2024, ...MAANDEN.map((_, nummer) => nummer + 1), 78],
      ]),
    );
    expect(jaren).toBe("Bezoekers 2023=66 2024=78");
  });
});

test("each figure keeps its year, in whichever order the years stand", () => {
  const invoer = fc.record({
    eerste: fc.integer({ min: 2000, max: 2016 }),
    cijfers: fc.array(fc.integer({ min: 3000, max: 90_000 }), { minLength: 3, maxLength: 9 }),
    aflopend: fc.boolean(),
    kolom: fc.nat(4),
  });
  fc.assert(
    fc.property(invoer, ({ eerste, cijfers, aflopend, kolom }) => {
      const jaren = cijfers.map((_, nummer) => eerste + nummer);
      const [koppen, waarden] = aflopend ? [[...jaren].reverse(), [...cijfers].reverse()] : [jaren, cijfers];
      const leeg = Array.from({ length: kolom }, () => null);
      const productie = leesBlad([
        [...leeg, "Jaar", ...koppen],
        [...leeg, "Bezoekers", ...waarden],
      ]);
      const verwacht = ["Bezoekers", ...jaren.map((jaar, nummer) => `${jaar}=${cijfers[nummer]}`)].join(" ");
      expect(reeksenVan(productie)).toEqual([verwacht]);
    }),
    { numRuns: 40 },
  );
});
