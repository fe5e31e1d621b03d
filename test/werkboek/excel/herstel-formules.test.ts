/** @jest-environment jsdom */
import { bereikNaam } from "../../../src/domein/bereik";
import { FUNCTIES } from "../../../src/functies/functies";
import type { GebrokenFormule } from "../../../src/werkboek/formuleherstel";
import { hersteldeFormule } from "../../../src/werkboek/excel/formule-gebroken";
import { FormuleherstelExcel } from "../../../src/werkboek/excel/herstel-formules";
import type { ExcelHost } from "../../excel-host/host";
import { maakExcel, type Begin } from "../../excel-host/maak-excel";
import { startExcelClient } from "../../excel-host/start/client";

const NAMEN = [...FUNCTIES.keys()];
const herstel = new FormuleherstelExcel(NAMEN);
const kapot = (formule: string): { formule: string; waarde: string } => ({ formule, waarde: "#NAME?" });

/** An Excel in which our functions are known or not, with formulas that came from one in which they were not. */
async function begin(bladen: Begin["bladen"], { bekend }: { bekend: boolean } = { bekend: true }): Promise<ExcelHost> {
  const host = maakExcel({ bladen });
  host.uitkomst((formule) => {
    if (!/PRODUCTIE|LAMPKLEUR|ANDERE/.test(formule)) return undefined;
    return bekend && !formule.includes("_xldudf_") && herstart.has(formule) ? 14 : "#NAME?";
  });
  await startExcelClient(host);
  return host;
}
/** Excel calculates a formula of an add-in anew only when it is set again. */
const herstart = new Set<string>();

const kort = ({ cel, oud, nieuw }: GebrokenFormule): string => `${bereikNaam(cel)} ${oud} → ${nieuw}`;

describe("a formula that Excel does not know becomes", () => {
  test.each([
    ["=OVERPRODUCTIE(C7,D7)", "=OVERPRODUCTIE(C7,D7)"],
    ["=_xldudf_OVERPRODUCTIE(C7,D7)", "=OVERPRODUCTIE(C7,D7)"],
    ['=[2]!_xldudf_LAMPKLEUR(C7)&"!"', '=LAMPKLEUR(C7)&"!"'],
    ["=_xldudf_VERANTWOORD_AFREKENEN(A1,B1:B3,C1:C3,D1:D3)", "=AFREKENEN(A1,B1:B3,C1:C3,D1:D3)"],
    ["='C:\\map\\oud.xlam'!_xldudf_IMPACT(A1,B1)", "=IMPACT(A1,B1)"],
    ["=IF(A1>0,_xldudf_LAMPKLEUR(A1,B1),_xldudf_LAMPKLEUR(B1,A1))", "=IF(A1>0,LAMPKLEUR(A1,B1),LAMPKLEUR(B1,A1))"],
    ['="_xldudf_LAMPKLEUR("&_xldudf_LAMPKLEUR(A1,B1)', '="_xldudf_LAMPKLEUR("&LAMPKLEUR(A1,B1)'],
    ["=lampkleur(A1,B1)", "=lampkleur(A1,B1)"],
  ])("%s: %s", (oud, nieuw) => expect(hersteldeFormule(oud, NAMEN)).toBe(nieuw));

  test.each([
    "=SUM(A1:A3)",
    "=_xldudf_ANDERE(A1)",
    '="LAMPKLEUR("',
    "='LAMPKLEUR('!A1",
    "=MIJNIMPACT(A1)",
    "=IMPACT+1",
  ])("nothing when it uses none of our functions: %s", (formule) =>
    expect(hersteldeFormule(formule, NAMEN)).toBeNull(),
  );
});

test("finds the cells that show #NAAM? or carry the prefix, on every sheet, and changes nothing", async () => {
  const host = await begin({
    Jeugd: [
      ["Sport", 33, 47, kapot("=OVERPRODUCTIE(B1,C1)")],
      [],
      [null, "=SUM(B1:C1)", kapot("=_xldudf_LAMPKLEUR(C1,B1)")],
    ],
    Leeg: [],
    Geheim: {
      rijen: [[kapot("=_xldudf_ONDERPRODUCTIE(1,2)"), kapot("=_xldudf_ANDERE(1)")]],
      zichtbaarheid: "VeryHidden",
    },
  });
  host.nulTelling();
  expect((await herstel.zoek()).map(kort)).toEqual([
    "Jeugd!D1 =OVERPRODUCTIE(B1,C1) → =OVERPRODUCTIE(B1,C1)",
    "Jeugd!C3 =_xldudf_LAMPKLEUR(C1,B1) → =LAMPKLEUR(C1,B1)",
    "Geheim!A1 =_xldudf_ONDERPRODUCTIE(1,2) → =ONDERPRODUCTIE(1,2)",
  ]);
  expect(host.aanroepen).toHaveLength(3);
  expect(host.blad("Jeugd").cel("C3").formule).toBe("=_xldudf_LAMPKLEUR(C1,B1)");
});

test("sets what the user confirmed again, with one look and one writing, and leaves everything else", async () => {
  const host = await begin({
    Jeugd: [[33, 47, kapot("=OVERPRODUCTIE(A1,B1)"), kapot("=_xldudf_LAMPKLEUR(B1,A1)"), kapot("=_xldudf_ANDERE(1)")]],
  });
  const lijst = await herstel.zoek();
  for (const { nieuw } of lijst) herstart.add(nieuw);
  host.nulTelling();
  const verslag = await herstel.herstel(lijst);
  expect(verslag.hersteld.map(kort)).toEqual(lijst.map(kort));
  expect([verslag.overgeslagen, verslag.nogOnbekend]).toEqual([[], []]);
  expect(host.aanroepen).toHaveLength(2);
  expect(["A1", "B1", "C1", "D1", "E1"].map((adres) => host.blad("Jeugd").cel(adres).formule)).toEqual([
    null,
    null,
    "=OVERPRODUCTIE(A1,B1)",
    "=LAMPKLEUR(B1,A1)",
    "=_xldudf_ANDERE(1)",
  ]);
  expect(await herstel.zoek()).toEqual([]);
});

test("says which cells still show #NAAM?, because the add-in is not loaded", async () => {
  await begin({ Jeugd: [[kapot("=_xldudf_LAMPKLEUR(1,2)")]] }, { bekend: false });
  const verslag = await herstel.herstel(await herstel.zoek());
  expect(verslag.nogOnbekend.map(kort)).toEqual(["Jeugd!A1 =_xldudf_LAMPKLEUR(1,2) → =LAMPKLEUR(1,2)"]);
  expect(verslag.hersteld).toEqual([]);
});

test("leaves what changed since, what is protected and what is gone, each with its reason", async () => {
  const host = await begin({
    Jeugd: [[kapot("=_xldudf_LAMPKLEUR(1,2)")], [kapot("=_xldudf_LAMPKLEUR(3,4)")]],
    Dicht: { rijen: [[kapot("=_xldudf_LAMPKLEUR(5,6)")]], beveiligd: true },
    Weg: [[kapot("=_xldudf_LAMPKLEUR(7,8)")]],
  });
  const lijst = await herstel.zoek();
  expect(lijst.map(({ reden }) => reden)).toEqual([null, null, expect.stringContaining("beveiligd"), null]);
  host.wijzig("Jeugd", "A1", [[5]], { bron: "remote" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Weg").delete();
    await context.sync();
  });
  herstart.add("=LAMPKLEUR(3,4)");
  const verslag = await herstel.herstel(lijst);
  expect(verslag.hersteld.map(kort)).toEqual(["Jeugd!A2 =_xldudf_LAMPKLEUR(3,4) → =LAMPKLEUR(3,4)"]);
  expect(verslag.overgeslagen.map(({ cel, reden }) => [bereikNaam(cel), reden.split(".")[0]])).toEqual([
    ["Jeugd!A1", "De cel is intussen gewijzigd"],
    ["Dicht!A1", "Het blad is beveiligd"],
    ["Weg!A1", "Het blad is er niet meer"],
  ]);
  expect(host.blad("Jeugd").cel("A1").waarde).toBe(5);
});

test("finds them too where the answer is more than Excel gives at once", async () => {
  const rijen = Array.from({ length: 200 }, (_, rij) => [rij, rij === 37 ? kapot("=_xldudf_LAMPKLEUR(1,2)") : "tekst"]);
  const host = await begin({ Jeugd: rijen });
  host.grenzen.antwoord = 1500;
  host.nulTelling();
  expect((await herstel.zoek()).map(kort)).toEqual(["Jeugd!B38 =_xldudf_LAMPKLEUR(1,2) → =LAMPKLEUR(1,2)"]);
  expect(host.aanroepen.length).toBeGreaterThan(3);
});

test("a failure of Excel is told in Dutch", async () => {
  const host = await begin({ Jeugd: [[kapot("=_xldudf_LAMPKLEUR(1,2)")]] });
  host.celBewerken(true);
  await expect(herstel.zoek()).rejects.toMatchObject({ name: "WerkboekFout", code: "cel wordt bewerkt" });
  host.celBewerken(false);
});
