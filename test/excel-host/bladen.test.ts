import { maakExcel } from "./maak-excel";
import { startExcelClient } from "./start/client";

test("sheets are found, added, named, moved, hidden and deleted", async () => {
  const host = maakExcel({ bladen: { Jeugd: [["Activiteit", 12]], Sport: [] } });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const unknown = worksheets.getItemOrNullObject("Onbekend");
    const added = worksheets.add("Overzicht");
    added.tabColor = "#1B3A5C";
    added.position = 0;
    const sport = worksheets.getItem("sport");
    sport.visibility = Excel.SheetVisibility.veryHidden;
    worksheets.load("items/name,items/visibility,items/position,items/tabColor,items/protection/protected");
    await context.sync();
    expect(unknown.isNullObject).toBe(true);
    expect(worksheets.items.map((sheet) => [sheet.position, sheet.name, sheet.visibility, sheet.tabColor])).toEqual([
      [0, "Overzicht", "Visible", "#1B3A5C"],
      [1, "Jeugd", "Visible", ""],
      [2, "Sport", "VeryHidden", ""],
    ]);
    expect(worksheets.items.map((sheet) => sheet.protection.protected)).toEqual([false, false, false]);
    added.delete();
  });
  expect(host.bladnamen).toEqual(["Jeugd", "Sport"]);
  expect(host.ongedaanGewist).toContain("Worksheet.delete");
});

test("a sheet that is missing, a name that is taken and a name that cannot be, each give their own code", async () => {
  await startExcelClient(maakExcel({ bladen: { Jeugd: [] } }));
  const code = (work: (sheets: Excel.WorksheetCollection) => void): Promise<string> =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets);
      await context.sync();
      return "niets";
    }).catch((error: unknown) => (error as OfficeExtension.Error).code);
  expect(await code((sheets) => sheets.getItem("Weg").load("name"))).toBe("ItemNotFound");
  expect(await code((sheets) => sheets.add("JEUGD"))).toBe("ItemAlreadyExists");
  expect(await code((sheets) => sheets.add("a/b"))).toBe("InvalidArgument");
  expect(await code((sheets) => sheets.getItem("Jeugd").delete())).toBe("InvalidOperation");
});

test("a member that this host does not know fails loudly, with its name", async () => {
  await startExcelClient(maakExcel({ bladen: { Jeugd: [] } }));
  const asked = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Jeugd").pivotTables.load("items/name");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Worksheet.PivotTables"),
  });
});
