import { maakExcel } from "./maak-excel";
import { startExcelClient } from "./start/client";

test("formats are kept per cell; where cells differ the answer is null", async () => {
  const host = maakExcel({ bladen: { Jeugd: [["a", "b"]] } });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Jeugd");
    const head = sheet.getRange("A1:B1");
    head.format.fill.color = "#eef2f6";
    head.format.font.bold = true;
    head.format.horizontalAlignment = "Right";
    head.format.wrapText = true;
    head.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("C:C").format.protection.locked = false;
    const mixed = sheet.getRange("A1:A2").format;
    mixed.load("fill/color,columnWidth");
    const open = sheet.getRange("C9").format.protection;
    open.load("locked");
    await context.sync();
    expect([mixed.fill.color, mixed.columnWidth, open.locked]).toEqual([null, 120, false]);
  });
  const { opmaak } = host.blad("Jeugd").cel("B1");
  expect([opmaak("fill.color"), opmaak("font.bold"), opmaak("border.bottom.style")]).toEqual([
    "#EEF2F6",
    true,
    "Continuous",
  ]);
});

test("rows can be hidden, blocks merged, and both are found again", async () => {
  await startExcelClient(
    maakExcel({
      bladen: {
        Jeugd: [
          ["a", "b"],
          ["c", "d"],
          ["e", "f"],
        ],
      },
    }),
  );
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Jeugd");
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("A1:B1").merge();
    const used = sheet.getUsedRange();
    used.load("rowHidden,values");
    const second = used.getRow(1);
    second.load("rowHidden");
    const merged = used.getMergedAreasOrNullObject();
    merged.load("areas/items/address");
    const none = sheet.getRange("A3").getMergedAreasOrNullObject();
    await context.sync();
    expect([used.rowHidden, second.rowHidden, none.isNullObject]).toEqual([null, true, true]);
    expect(merged.areas.items.map(({ address }) => address)).toEqual(["Jeugd!A1:B1"]);
    expect(used.values[0]).toEqual(["a", ""]);
  });
});

test("a protected sheet takes values in unlocked cells only", async () => {
  const host = maakExcel({ bladen: { Jeugd: [["a"]] } });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Jeugd");
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
    sheet.getRange("B1").values = [["mag"]];
    await context.sync();
  });
  const write = (change: (sheet: Excel.Worksheet) => void): Promise<void> =>
    Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem("Jeugd"));
      await context.sync();
    });
  const denied = { code: "AccessDenied" };
  await expect(write((sheet) => (sheet.getRange("A1").values = [["mag niet"]]))).rejects.toMatchObject(denied);
  await expect(write((sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000"))).rejects.toMatchObject(denied);
  await expect(write((sheet) => sheet.protection.protect())).rejects.toMatchObject(denied);
  expect(host.blad("Jeugd").waarden("A1:B1")).toEqual([["a", "mag"]]);
});

test("a link shows its text in blue, and where it goes is found again", async () => {
  const host = maakExcel({ bladen: { Jeugd: [], "100 Sport": [] } });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Jeugd").getRange("B2");
    cell.hyperlink = { documentReference: "'100 Sport'!A1", textToDisplay: "=naar Sport", screenTip: "Ga erheen" };
    cell.load("hyperlink,values");
    await context.sync();
    expect(cell.hyperlink.documentReference).toBe("'100 Sport'!A1");
    expect(cell.values).toEqual([["=naar Sport"]]);
  });
  expect(host.blad("Jeugd").cel("B2").opmaak("font.underline")).toBe("Single");
});

test("a format alone makes a cell used, but not where only values count", async () => {
  await startExcelClient(maakExcel({ bladen: { Jeugd: [["a"]], Leeg: [] } }));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Jeugd").getRange("D9").format.font.bold = true;
    const all = worksheets.getItem("Jeugd").getUsedRange();
    const values = worksheets.getItem("Jeugd").getUsedRange(true);
    const empty = worksheets.getItem("Leeg").getUsedRange();
    const none = worksheets.getItem("Leeg").getUsedRangeOrNullObject();
    for (const range of [all, values, empty]) range.load("address");
    await context.sync();
    expect([all.address, values.address, empty.address]).toEqual(["Jeugd!A1:D9", "Jeugd!A1", "Leeg!A1"]);
    expect(none.isNullObject).toBe(true);
  });
});

test("columns become as wide as their longest text, and clearing leaves what was not asked for", async () => {
  const host = maakExcel({ bladen: { Jeugd: [["een lange kop boven de kolom", "x"]] } });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Jeugd").getRange("A1:B1");
    range.format.fill.color = "#FFCC00";
    range.format.autofitColumns();
    const [wide, narrow] = [range.getColumn(0).format, range.getColumn(1).format];
    for (const format of [wide, narrow]) format.load("columnWidth");
    await context.sync();
    expect(wide.columnWidth).toBeGreaterThan(narrow.columnWidth);
    range.clear("Contents");
    await context.sync();
  });
  const cel = host.blad("Jeugd").cel("A1");
  expect([cel.waarde, cel.opmaak("fill.color")]).toEqual([null, "#FFCC00"]);
});
