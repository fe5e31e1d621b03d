/** @jest-environment jsdom */
import { vulAan } from "../../../src/inlezen/lege-vorm";
import { vulFormulesAan } from "../../../src/werkboek/excel/aanvullen";
import type { ExcelHost } from "../../excel-host/host";
import { maakExcel, type BeginCel } from "../../excel-host/maak-excel";
import { startExcelClient } from "../../excel-host/start/client";
import { rust } from "./hulp";

const KOP = ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Tarief", "Over"];
const RIJEN: BeginCel[][] = [
  KOP,
  ["Sport", "uur", 152, 190, 197.15],
  ["Taal", "uur", 20, 18, 25],
  ["Kunst", "uur", 8, 8, 10],
];

/** An Excel with this table on the sheet 'Jeugd' in which our functions have no outcome yet, and the handler that completes. */
async function begin(rijen: BeginCel[][] = RIJEN): Promise<ExcelHost> {
  const host = maakExcel({ bladen: { Jeugd: rijen, Ander: [["los"]] } });
  host.uitkomst((formule) => (/PRODUCTIE|LAMPKLEUR/.test(String(formule)) ? "#N/A" : undefined));
  await startExcelClient(host);
  stop = await vulFormulesAan(vulAan);
  host.nulTelling();
  return host;
}

let stop: () => Promise<void>;
afterEach(() => stop());

const formule = (host: ExcelHost, adres: string): unknown => host.blad("Jeugd").cel(adres).formule;

test("a typed =OVERPRODUCTIE() becomes the columns of its row, with one reading and one writing", async () => {
  const host = await begin();
  host.wijzig("Jeugd", "F2", [["=OVERPRODUCTIE()"]]);
  await rust();
  expect(formule(host, "F2")).toBe("=OVERPRODUCTIE(C2,D2,E2)");
  expect(host.aanroepen).toHaveLength(2);
});

test("a column that is filled down becomes the columns of each row, still with one reading and one writing", async () => {
  const rijen = Array.from({ length: 400 }, (_, nummer): BeginCel[] => [`Activiteit ${nummer}`, "uur", 10, 12, 5]);
  const host = await begin([KOP, ...rijen]);
  host.wijzig(
    "Jeugd",
    "F2:G401",
    rijen.map(() => ["=OVERPRODUCTIE()", "=LAMPKLEUR()"]),
  );
  await rust();
  expect([formule(host, "F2"), formule(host, "F401")]).toEqual([
    "=OVERPRODUCTIE(C2,D2,E2)",
    "=OVERPRODUCTIE(C401,D401,E401)",
  ]);
  expect([formule(host, "G2"), formule(host, "G401")]).toEqual(["=LAMPKLEUR(D2,C2)", "=LAMPKLEUR(D401,C401)"]);
  expect(host.aanroepen).toHaveLength(2);
});

test("only the empty form is touched among what was filled in, and nothing beside it", async () => {
  const host = await begin([...RIJEN, ["Totaal", null, 180, 216]]);
  host.wijzig("Jeugd", "F2:F5", [["=OVERPRODUCTIE()"], ["=D3-C3"], ["=ONDERPRODUCTIE(C4,D4)"], ["=OVERPRODUCTIE()"]]);
  await rust();
  expect(["F2", "F3", "F4", "F5"].map((adres) => formule(host, adres))).toEqual([
    "=OVERPRODUCTIE(C2,D2,E2)",
    "=D3-C3",
    "=ONDERPRODUCTIE(C4,D4)",
    "=OVERPRODUCTIE()",
  ]);
  expect(host.blad("Jeugd").waarden("A1:E5")).toEqual(
    [...RIJEN, ["Totaal", null, 180, 216, null]].map((rij) => [...rij].slice(0, 5)),
  );
});

test("the completed formula goes on like any formula: typed over with the empty form it is completed again", async () => {
  const host = await begin();
  for (let keer = 0; keer < 2; keer++) {
    host.wijzig("Jeugd", "F2", [["=OVERPRODUCTIE()"]]);
    await rust();
    expect(formule(host, "F2")).toBe("=OVERPRODUCTIE(C2,D2,E2)");
  }
  expect(host.aanroepen).toHaveLength(4);
});

test("changes right after each other are each completed", async () => {
  const host = await begin();
  host.wijzig("Jeugd", "F2", [["=OVERPRODUCTIE()"]]);
  host.wijzig("Jeugd", "F3", [["=ONDERPRODUCTIE()"]]);
  host.wijzig("Jeugd", "F4", [["=LAMPKLEUR()"]]);
  await rust();
  expect(["F2", "F3", "F4"].map((adres) => formule(host, adres))).toEqual([
    "=OVERPRODUCTIE(C2,D2,E2)",
    "=ONDERPRODUCTIE(C3,D3,E3)",
    "=LAMPKLEUR(D4,C4)",
  ]);
});

describe("nothing happens", () => {
  test.each([
    ["after a typed number", 0, [[47]]],
    ["after a typed text", 0, [["veel"]]],
    ["after an ordinary formula, but a look", 1, [["=C2+D2"]]],
    ["after several values at once, but a look", 1, [[1], [2]]],
    ["after a formula without outcome, but a look", 1, [["=OVERPRODUCTIE(C2,D2)"]]],
  ])("%s", async (_, aanroepen, waarden) => {
    const host = await begin();
    host.wijzig("Jeugd", waarden.length > 1 ? "F2:F3" : "F2", waarden);
    await rust();
    expect(host.aanroepen).toHaveLength(aanroepen);
    expect(host.blad("Jeugd").cel("F2").formule).toBe(String(waarden[0]![0]).startsWith("=") ? waarden[0]![0] : null);
  });

  test("when somebody else typed it", async () => {
    const host = await begin();
    host.wijzig("Jeugd", "F2", [["=OVERPRODUCTIE()"]], { bron: "remote" });
    await rust();
    expect(formule(host, "F2")).toBe("=OVERPRODUCTIE()");
    expect(host.aanroepen).toEqual([]);
  });

  test("when the add-in wrote it", async () => {
    const host = await begin();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Jeugd").getRange("F2").formulas = [["=OVERPRODUCTIE()"]];
      await context.sync();
    });
    await rust();
    expect(formule(host, "F2")).toBe("=OVERPRODUCTIE()");
    expect(host.aanroepen).toHaveLength(1);
  });

  test("on a protected sheet: it is looked at and left", async () => {
    const host = await begin();
    host.beveilig("Jeugd");
    host.wijzig("Jeugd", "F2", [["=OVERPRODUCTIE()"]]);
    await rust();
    expect(formule(host, "F2")).toBe("=OVERPRODUCTIE()");
    expect(host.aanroepen.map(({ fout }) => fout)).toEqual([null]);
  });

  test("where it cannot tell which table is meant", async () => {
    const host = await begin();
    host.wijzig("Ander", "B1", [["=OVERPRODUCTIE()"]]);
    await rust();
    expect(host.blad("Ander").cel("B1").formule).toBe("=OVERPRODUCTIE()");
    expect(host.aanroepen).toHaveLength(1);
  });

  test("after an import of thousands of rows, not even a look", async () => {
    const host = await begin();
    host.wijzig(
      "Ander",
      "A1:A6000",
      Array.from({ length: 6000 }, (_, nummer) => [nummer]),
    );
    await rust();
    expect(host.aanroepen).toEqual([]);
  });

  test("once it was stopped; no registration stays behind", async () => {
    const host = await begin();
    expect(host.openstaand.gebeurtenissen).toBe(1);
    await stop();
    host.wijzig("Jeugd", "F2", [["=OVERPRODUCTIE()"]]);
    await rust();
    expect(formule(host, "F2")).toBe("=OVERPRODUCTIE()");
    expect(host.openstaand.gebeurtenissen).toBe(0);
  });
});

describe("when Excel fails", () => {
  test.each([
    ["while reading", { bij: 1, code: "GeneralException" }],
    ["before writing", { bij: 2, status: 5004 }],
    ["halfway writing", { bij: "Range.formulas", code: "AccessDenied" }],
  ])("%s, the cell stays as it was typed, and the next change is heard and completed", async (_, storing) => {
    const host = await begin();
    host.storing(storing as Parameters<ExcelHost["storing"]>[0]);
    host.wijzig("Jeugd", "F2", [["=OVERPRODUCTIE()"]]);
    await rust();
    expect(formule(host, "F2")).toBe("=OVERPRODUCTIE()");
    host.wijzig("Jeugd", "F3", [["=OVERPRODUCTIE()"]]);
    await rust();
    expect(formule(host, "F3")).toBe("=OVERPRODUCTIE(C3,D3,E3)");
  });
});
