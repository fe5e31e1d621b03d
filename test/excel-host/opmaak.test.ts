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
