import { maakExcel } from "./maak-excel";
import { startExcelClient } from "./start/client";

test("formulas follow their cells, over sheets and through names", async () => {
  const host = maakExcel({
    bladen: { Jeugd: [[10, 20, "=SUM(A1:B1)"]], Som: [["=Jeugd!C1*2", "=Totaal/0", "=ONBEKEND(1)"]] },
    namen: { Totaal: "Jeugd!$C$1" },
  });
  expect(host.blad("Som").waarden("A1:C1")).toEqual([[60, "#DIV/0!", "#NAME?"]]);
  host.wijzig("Jeugd", "A1", [[1]]);
  expect(host.blad("Som").cel("A1").waarde).toBe(42);
});

test("a test can say what a function gives; others build on it", () => {
  const host = maakExcel({ bladen: { Jeugd: [["=REALISATIEGRAAD(1,2)", "=A1*100"]] } });
  host.uitkomst((formule) => (formule.startsWith("=REALISATIEGRAAD") ? 0.5 : undefined));
  expect(host.blad("Jeugd").waarden("A1:B1")).toEqual([[0.5, 50]]);
});

test("in manual mode values stay old until somebody calculates", async () => {
  const host = maakExcel({ bladen: { Jeugd: [[1, { formule: "A1+1", waarde: 99 }]] }, rekenen: "Manual" });
  await startExcelClient(host);
  expect(host.blad("Jeugd").cel("B1").waarde).toBe(99);
  await Excel.run(async (context) => {
    context.application.load("calculationMode,decimalSeparator");
    context.application.calculate("Full");
    await context.sync();
    expect([context.application.calculationMode, context.application.decimalSeparator]).toEqual(["Manual", ","]);
  });
  expect(host.blad("Jeugd").cel("B1").waarde).toBe(2);
});

test("a formula that this host cannot calculate keeps the value it came with", () => {
  const host = maakExcel({
    bladen: {
      Jeugd: [
        [
          { formule: "SUM({1;2})", waarde: 3 },
          { formule: "VLOOKUP(1,A1:B9,2)", waarde: 4 },
        ],
      ],
    },
  });
  expect(host.blad("Jeugd").waarden("A1:B1")).toEqual([[3, 4]]);
});

test("a formula without a value that this host cannot calculate is said, not guessed", () => {
  const host = maakExcel({ bladen: { Jeugd: [["=VLOOKUP(1,B1:C9,2)"]] } });
  expect(() => host.blad("Jeugd").cel("A1")).toThrow(/VLOOKUP.*host\.uitkomst/);
});

test("formulas and names follow a sheet that is renamed, and break when it is deleted", async () => {
  const host = maakExcel({
    bladen: { "100 Sport": [[7]], Som: [["='100 Sport'!A1*2", '="100 Sport!"&Totaal']] },
    namen: { Totaal: "'100 Sport'!$A$1" },
  });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("100 Sport").name = "Sport";
    await context.sync();
  });
  expect(host.blad("Som").cel("A1")).toMatchObject({ formule: "=Sport!A1*2", waarde: 14 });
  expect(host.blad("Som").cel("B1").waarde).toBe("100 Sport!7");
  host.verwijderBlad("Sport");
  expect(host.blad("Som").cel("A1")).toMatchObject({ formule: "=#REF!A1*2", waarde: "#REF!", tekst: "#VERW!" });
});
