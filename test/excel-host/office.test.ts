/** @jest-environment jsdom */
import { maakExcel } from "./maak-excel";
import { startOffice } from "./start/office";

beforeAll(async () => {
  await startOffice(maakExcel({ bladen: { Jeugd: [] } }), { thema: "zwart", instellingen: { keuze: '"oud"' } });
});

test("office.js starts: host, platform, language, requirement sets, theme and settings", async () => {
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
  expect(Office.context.displayLanguage).toBe("nl-NL");
  const { requirements } = Office.context;
  expect([requirements.isSetSupported("ExcelApi", "1.17"), requirements.isSetSupported("ExcelApi", "1.18")]).toEqual([
    true,
    false,
  ]);
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#262626");
  expect(Office.context.document.settings.get("keuze")).toBe("oud");
});

test("Excel.run reaches the host through the whole of office.js, and events come back", async () => {
  const host = maakExcel({ bladen: { Jeugd: [[1]] } });
  await startOffice(host);
  const gehoord = await new Promise<string>((resolve, reject) => {
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((args) => Promise.resolve(resolve(args.address)));
      const range = context.workbook.worksheets.getItem("Jeugd").getRange("A1");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1]]);
      host.wijzig("Jeugd", "B2", [[2]]);
    }).catch(reject);
  });
  expect(gehoord).toBe("B2");
});

test("a fault of the transport has the code that office.js gives it", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startOffice(host);
  host.storing({ bij: 1, status: 5012 });
  const asked = Excel.run(async (context) => {
    context.workbook.load("name");
    await context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
});

test("what office.js asks by itself is not counted, and takes no fault away from the add-in", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startOffice(host);
  host.storing({ bij: 1, code: "AccessDenied" });
  await Office.addin.showAsTaskpane();
  expect(host.aanroepen).toEqual([]);
  const asked = Excel.run((context) => {
    context.workbook.load("name");
    return context.sync();
  });
  await expect(asked).rejects.toMatchObject({ code: "AccessDenied" });
});

test("a button reaches its action, and is done when the action says so", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startOffice(host);
  const gedaan: string[] = [];
  Office.actions.associate("controleer", (event: Office.AddinCommands.Event) => {
    gedaan.push(event.source.id);
    event.completed();
  });
  await host.knoppen.druk("controleer");
  expect(gedaan).toEqual(["controleer"]);
});

test("the pane shows itself, and starts along with the document when it asked for that", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startOffice(host);
  expect(await Office.addin.getStartupBehavior()).toBe("None");
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  await Office.addin.showAsTaskpane();
  expect(await Office.addin.getStartupBehavior()).toBe("Load");
  expect([host.paneel.zichtbaar, host.paneel.startMee]).toEqual([true, true]);
});

test("a member beyond the requirement sets of this Excel is refused: Excel on Windows knows no linked workbooks", async () => {
  await startOffice(maakExcel({ bladen: { Jeugd: [] } }));
  const asked = Excel.run((context) => {
    context.workbook.linkedWorkbooks.load("items");
    return context.sync();
  });
  await expect(asked).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("linkedWorkbooks"),
  });
});
