import { maakExcel } from "./maak-excel";
import { startExcelClient } from "./start/client";
import { STATUS } from "./transport";

/** Writes one cell; gives the code of the failure, or "gelukt". */
function schrijf(cel = "A1"): Promise<string> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Jeugd").getRange(cel).values = [[1]];
    await context.sync();
    return "gelukt";
  }).catch((error: unknown) => (error as OfficeExtension.Error).code);
}

test.each([
  [STATUS.celBewerken, "InvalidOperationInCellEditMode"],
  [STATUS.sessieVerloren, "InvalidOrTimedOutSession"],
  [STATUS.verzoekTeGroot, "RequestPayloadSizeLimitExceeded"],
  [STATUS.antwoordTeGroot, "ResponsePayloadSizeLimitExceeded"],
  [STATUS.teVeelAanroepen, "ActivityLimitReached"],
  [STATUS.geenToegang, "AccessDenied"],
])("status %i reaches the add-in as %s, once", async (status, code) => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startExcelClient(host);
  host.storing({ bij: 1, status });
  expect([await schrijf(), await schrijf()]).toEqual([code, "gelukt"]);
  expect(host.aanroepen.map(({ fout }) => fout)).toEqual([status, null]);
});

test("a fault at the third call leaves the first two alone, and a fault at a member waits for it", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startExcelClient(host);
  host.storing({ bij: 3, code: "GeneralException" });
  expect([await schrijf(), await schrijf(), await schrijf()]).toEqual(["gelukt", "gelukt", "GeneralException"]);
  host.storing({ bij: "Worksheet.getRange", code: "InvalidOperation", keer: 2 });
  expect([await schrijf(), await schrijf(), await schrijf()]).toEqual([
    "InvalidOperation",
    "InvalidOperation",
    "gelukt",
  ]);
});

test("the transport can fail at a member too, where nothing has happened yet", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startExcelClient(host);
  host.storing({ bij: "WorksheetCollection.add", status: STATUS.sessieVerloren });
  expect(await schrijf()).toBe("gelukt");
  const added = Excel.run(async (context) => {
    context.workbook.worksheets.add("Nieuw");
    await context.sync();
  });
  await expect(added).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
  expect(host.bladnamen).toEqual(["Jeugd"]);
});

test("while a cell is edited calls fail; one that asked to wait goes on afterwards", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startExcelClient(host);
  host.celBewerken(true);
  expect(await schrijf()).toBe("InvalidOperationInCellEditMode");
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("Jeugd").getRange("A1").values = [["gewacht"]];
    await context.sync();
  });
  host.celBewerken(false);
  await waiting;
  expect(host.blad("Jeugd").cel("A1").waarde).toBe("gewacht");
});

test("a request or an answer of more than 5 MB is refused", async () => {
  const host = maakExcel({ bladen: { Jeugd: Array.from({ length: 60 }, () => ["x".repeat(100_000)]) } });
  await startExcelClient(host);
  const read = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Jeugd").getUsedRange().load("values");
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  const write = Excel.run(async (context) => {
    context.workbook.settings.add("groot", "x".repeat(6_000_000));
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(host.workbook.settings).toEqual([]);
});

test("calls and bytes are counted; giving up references is not", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startExcelClient(host);
  await schrijf("A1");
  host.nulTelling();
  await schrijf("A2");
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(host.aanroepen).toHaveLength(1);
  expect(host.aanroepen[0]!.bytesHeen).toBeGreaterThan(host.aanroepen[0]!.bytesTerug);
});

test("more than five million cells come as null instead of values", async () => {
  await startExcelClient(maakExcel({ bladen: { Jeugd: [] } }));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Jeugd").getRange("A:F");
    range.load("values,cellCount");
    await context.sync();
    expect([range.values, range.cellCount]).toEqual([null, 6_291_456]);
  });
});
