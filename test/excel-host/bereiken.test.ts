import { maakExcel } from "./maak-excel";
import { startExcelClient } from "./start/client";

test("values, formulas, text, types and number formats come back per cell", async () => {
  const host = maakExcel({
    bladen: {
      Jeugd: {
        rijen: [
          ["Sport", 1828.5, true],
          ["=B1*2", "#N/A", null],
        ],
        getalvormen: { B1: "#,##0.00" },
      },
    },
  });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Jeugd").getUsedRange();
    used.load("address,values,formulas,text,valueTypes,numberFormat,rowCount,columnCount,rowIndex,columnIndex");
    await context.sync();
    expect(used.address).toBe("Jeugd!A1:C2");
    expect(used.values).toEqual([
      ["Sport", 1828.5, true],
      [3657, "#N/A", ""],
    ]);
    expect(used.formulas[1]).toEqual(["=B1*2", "#N/A", ""]);
    expect(used.text[0]).toEqual(["Sport", "1.828,50", "WAAR"]);
    expect(used.valueTypes).toEqual([
      ["String", "Double", "Boolean"],
      ["Double", "Error", "Empty"],
    ]);
    expect(used.numberFormat[0]).toEqual(["General", "#,##0.00", "General"]);
    expect([used.rowCount, used.columnCount, used.rowIndex, used.columnIndex]).toEqual([2, 3, 0, 0]);
  });
});

test("more than 1,500 cells arrive in the pieces that the client cuts, in one call", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startExcelClient(host);
  const rows = Array.from({ length: 700 }, (_, row) => [row, row * 2, `rij ${row}`]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Jeugd").getRange("A1:C700").values = rows;
    await context.sync();
  });
  expect(host.aanroepen).toHaveLength(1);
  expect(host.aanroepen[0]!.namen).toContain("_ValidateArraySize");
  expect(host.blad("Jeugd").waarden("A700:C700")).toEqual([[699, 1398, "rij 699"]]);
});

test("texts are read as American typing: numbers, dates and formulas by themselves, an apostrophe or @ keeps the text", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Jeugd");
    sheet.getRange("A2").numberFormat = [["@"]];
    sheet.getRange("A1:D1").values = [["1,500", "'=geen formule", "12/31/2024", "=1+2"]];
    sheet.getRange("A2").values = [["007"]];
    await context.sync();
  });
  expect(host.blad("Jeugd").waarden("A1:D1")).toEqual([[1500, "=geen formule", 45657, 3]]);
  expect(host.blad("Jeugd").cel("A2").waarde).toBe("007");
});

test("whole rows and columns, parts and neighbours have the addresses that Excel gives them", async () => {
  await startExcelClient(maakExcel({ bladen: { "100 Sport": [] } }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("100 Sport");
    const range = sheet.getRange("B2:D5");
    const all = [
      sheet.getRange("A:C"),
      sheet.getRange("2:5"),
      range.getCell(0, 1),
      range.getRow(1),
      range.getOffsetRange(1, -1),
      range.getResizedRange(2, 0),
      range.getBoundingRect("F9"),
      range.getIntersectionOrNullObject("A1:C3"),
      range.getEntireRow(),
    ];
    for (const one of all) one.load("address");
    const none = range.getIntersectionOrNullObject("Z9");
    await context.sync();
    expect(all.map(({ address }) => address.replace("'100 Sport'!", ""))).toEqual([
      "A:C",
      "2:5",
      "C2",
      "B3:D3",
      "A3:C6",
      "B2:D7",
      "B2:F9",
      "B2:C3",
      "2:5",
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

test("a range of the wrong shape is refused; what the same call did before stays done", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startExcelClient(host);
  const asked = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Jeugd");
    sheet.getRange("A1").values = [["blijft"]];
    sheet.getRange("A2:B2").values = [[1, 2, 3]];
    sheet.getRange("A3").values = [["nooit"]];
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(host.blad("Jeugd").waarden("A1:A3")).toEqual([["blijft"], [null], [null]]);
});

test("a range stays usable over several calls, and gives up its reference afterwards", async () => {
  const host = maakExcel({ bladen: { Jeugd: [[1]] } });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Jeugd").getRange("A1");
    range.load("values");
    await context.sync();
    range.values = [[2]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(host.blad("Jeugd").cel("A1").waarde).toBe(2);
  expect(host.aanroepen).toHaveLength(2);
  expect(host.openstaand.verwijzingen).toBe(0);
});
