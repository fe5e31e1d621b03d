import { cel } from "../../../src/domein/bereik";
import type { GezetteCel } from "../../../src/werkboek/werkboek";
import { maakExcel } from "../../excel-host/maak-excel";
import { plan, planBlad, planCel } from "../schrijven/plannen";
import { excelMet, werkboekOp } from "./hulp";

const terug = (gezet: readonly GezetteCel[]) =>
  gezet.map(({ cel: plek, oud, nu, vorm }) => ({
    cel: plek,
    inhoud: oud,
    stond: nu,
    ...(vorm !== undefined && { vorm }),
  }));

describe("meer cellen tegelijk in Excel", () => {
  test("een getal in een cell voor tekst wordt een getal, en is terug te draaien met de opmaak erbij", async () => {
    const host = await excelMet(plan([planBlad("Jeugd", [planCel(0, 0, "1.828")])]));
    const sheet = host.workbook.sheetNamed("Jeugd")!;
    sheet.cells.setFormat("numberFormat", { row: 0, column: 0, rows: 1, columns: 1 }, "@");
    const werkboek = await werkboekOp(host);
    const gezet = await werkboek.zetCellen([
      {
        cel: cel("Jeugd", 0, 0),
        inhoud: { soort: "waarde", waarde: 1828 },
        stond: { soort: "waarde", waarde: "1.828" },
      },
    ]);
    expect((await werkboek.lees()).rasters[0]!.waarde(0, 0)).toBe(1828);
    await werkboek.zetCellen(terug(gezet));
    const raster = (await werkboek.lees()).rasters[0]!;
    expect([raster.waarde(0, 0), raster.soort(0, 0), raster.getalvorm(0, 0)]).toEqual(["1.828", "tekst", "@"]);
  });

  test("een beveiligd blad houdt alles tegen, ook op andere bladen", async () => {
    const host = maakExcel({ bladen: { Los: [["a"]], Dicht: { rijen: [["b"]], beveiligd: true } } });
    const werkboek = await werkboekOp(host);
    const zet = werkboek.zetCellen([
      { cel: cel("Los", 0, 0), inhoud: { soort: "waarde", waarde: "x" }, stond: { soort: "waarde", waarde: "a" } },
      { cel: cel("Dicht", 0, 0), inhoud: { soort: "waarde", waarde: "y" }, stond: { soort: "waarde", waarde: "b" } },
    ]);
    await expect(zet).rejects.toMatchObject({ code: "blad beveiligd" });
    expect((await werkboek.lees()).rasters[0]!.waarde(0, 0)).toBe("a");
  });
});

describe("een blad naast de verantwoording", () => {
  const lijst = (tekst: string) => ({
    ...plan([planBlad("Takenlijst", [planCel(0, 0, tekst)])]),
    naast: true as const,
    namen: [{ naam: "blad_Takenlijst", verwijzing: "Takenlijst!$A$1" }],
  });
  const bladen = async (werkboek: Awaited<ReturnType<typeof werkboekOp>>): Promise<unknown> =>
    (await werkboek.lees()).rasters.map((raster) => [raster.blad, raster.waarde(0, 0)]);

  test("laat de verantwoording staan, en de verantwoording laat het staan", async () => {
    const host = await excelMet(plan([planBlad("Jeugd", [planCel(0, 0, "Sport")])]));
    const werkboek = await werkboekOp(host);
    const hoofd = {
      ...plan([planBlad("Overzicht", [planCel(0, 0, "o")])]),
      namen: [{ naam: "blad_Overzicht", verwijzing: "Overzicht!$A$1" }],
    };
    await werkboek.schrijf(hoofd);
    await werkboek.schrijf(lijst("een"));
    await werkboek.schrijf(hoofd);
    await werkboek.schrijf(lijst("twee"));
    expect(await bladen(werkboek)).toEqual([
      ["Jeugd", "Sport"],
      ["Overzicht", "o"],
      ["Takenlijst", "twee"],
    ]);
    const namen = (await werkboek.lees()).namen.map(({ naam }) => naam);
    expect(namen.sort()).toEqual(["blad_Overzicht", "blad_Takenlijst"]);
  });
});
