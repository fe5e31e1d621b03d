/** @jest-environment jsdom */
import type { ExcelHost } from "./host";
import { maakExcel } from "./maak-excel";
import { startExcelClient } from "./start/client";

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Listens to the whole workbook; gives what was heard, and how to stop. */
async function hoor(
  host: ExcelHost,
): Promise<{ gehoord: Excel.WorksheetChangedEventArgs[]; stop: () => Promise<void> }> {
  const gehoord: Excel.WorksheetChangedEventArgs[] = [];
  await startExcelClient(host);
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((args) => {
      gehoord.push(args);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  const stop = (): Promise<void> =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  return { gehoord, stop };
}

test("a change of the user is heard with its address, its sheet and what stood there before", async () => {
  const host = maakExcel({ bladen: { Jeugd: [["a", 12]] } });
  const { gehoord } = await hoor(host);
  host.wijzig("Jeugd", "B1", [[13]]);
  host.wijzig("Jeugd", "A2:B2", [["b", 1]], { bron: "remote" });
  await tick();
  expect(gehoord.map(({ address, source, changeType }) => [address, source, changeType])).toEqual([
    ["B1", "Local", "RangeEdited"],
    ["A2:B2", "Remote", "RangeEdited"],
  ]);
  expect(gehoord[0]!.details).toMatchObject({ valueBefore: 12, valueAfter: 13 });
  expect(gehoord[0]!.worksheetId).toBe(host.blad("Jeugd").sheet.id);
});

test("what the add-in writes itself is heard as its own, unless events are off", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  const { gehoord } = await hoor(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Jeugd");
    sheet.getRange("A1").values = [[1]];
    context.runtime.enableEvents = false;
    sheet.getRange("A2").values = [[2]];
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await tick();
  expect(gehoord.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([["A1", "ThisLocalAddin"]]);
});

test("a handler that was removed hears nothing, and leaves no registration behind", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  const { gehoord, stop } = await hoor(host);
  expect(host.openstaand.gebeurtenissen).toBe(1);
  await stop();
  host.wijzig("Jeugd", "A1", [[1]]);
  await tick();
  expect(gehoord).toEqual([]);
  expect(host.openstaand.gebeurtenissen).toBe(0);
});

test("sheets that come and go, and a selection, are heard", async () => {
  const host = maakExcel({ bladen: { Jeugd: [], Sport: [] } });
  await startExcelClient(host);
  const gehoord: string[] = [];
  const hear = (args: { type: string }): Promise<void> => {
    gehoord.push(args.type);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(hear);
    worksheets.onDeleted.add(hear);
    worksheets.onSelectionChanged.add(hear);
    worksheets.getItem("Sport").onChanged.add(hear);
    await context.sync();
    worksheets.add("Nieuw").delete();
    await context.sync();
  });
  host.kies("Sport", "B2:C3");
  host.wijzig("Jeugd", "A1", [[1]]);
  host.wijzig("Sport", "A1", [[1]]);
  await tick();
  expect(gehoord).toEqual(["WorksheetAdded", "WorksheetDeleted", "WorksheetSelectionChanged", "WorksheetChanged"]);
});

test("sheets that somebody else adds and deletes are heard as theirs", async () => {
  const host = maakExcel({ bladen: { Jeugd: [], Sport: [] } });
  await startExcelClient(host);
  const gehoord: string[] = [];
  const hear = ({ type, source }: { type: string; source: string }): Promise<void> => {
    gehoord.push(`${type} ${source}`);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    context.workbook.worksheets.onAdded.add(hear);
    context.workbook.worksheets.onDeleted.add(hear);
    await context.sync();
  });
  host.voegBladToe("Nieuw", { bron: "remote" });
  host.verwijderBlad("Sport", { bron: "remote" });
  await tick();
  expect(gehoord).toEqual(["WorksheetAdded Remote", "WorksheetDeleted Remote"]);
  expect(host.bladnamen).toEqual(["Jeugd", "Nieuw"]);
});
