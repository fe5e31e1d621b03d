import { adres } from "../../../src/domein/bereik";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../../src/werkboek/bestand/schrijven";
import { WerkboekExcel } from "../../../src/werkboek/excel/werkboek-excel";
import type { Plan } from "../../../src/werkboek/plan";
import type { Inhoud, Raster } from "../../../src/werkboek/raster";
import type { ExcelHost } from "../../excel-host/host";
import { maakExcel, type BladBegin } from "../../excel-host/maak-excel";
import { startExcelClient } from "../../excel-host/start/client";

const ZICHTBAARHEID = { zichtbaar: "Visible", verborgen: "Hidden", "zeer verborgen": "VeryHidden" } as const;

/** An Excel in which a workbook is open that holds what was read from a file. */
export function excelUit(inhoud: Inhoud): ExcelHost {
  const host = maakExcel({
    naam: inhoud.naam,
    bladen: Object.fromEntries(inhoud.rasters.map((raster) => [raster.blad, kenmerken(raster)])),
    namen: Object.fromEntries(inhoud.namen.filter(({ blad }) => !blad).map((een) => [een.naam, een.verwijzing])),
    delen: inhoud.delen.map(({ xml }) => xml),
    rekenen: inhoud.handmatigRekenen ? "Manual" : "Automatic",
  });
  for (const raster of inhoud.rasters) vul(host, raster);
  return host;
}

function kenmerken(raster: Raster): BladBegin {
  return {
    zichtbaarheid: ZICHTBAARHEID[raster.zichtbaarheid],
    beveiligd: raster.beveiligd,
    verborgenRijen: [...raster.verborgenRijen],
    verborgenKolommen: [...raster.verborgenKolommen],
    opmerkingen: Object.fromEntries(
      raster.opmerkingen.map(({ rij, kolom, tekst }) => [
        adres({ blad: "", rij, kolom, totRij: rij, totKolom: kolom }),
        tekst,
      ]),
    ),
    tabellen: raster.tabellen.map(({ naam, bereik, heeftTotaalrij }) => ({
      naam,
      bereik: adres(bereik),
      totaalrij: heeftTotaalrij,
    })),
  };
}

function vul(host: ExcelHost, raster: Raster): void {
  const sheet = host.workbook.sheetNamed(raster.blad)!;
  for (const bereik of raster.samengevoegd) sheet.merges.push(sheet.resolve(adres(bereik)).area);
  raster.voorElkeCel((rij, kolom) => {
    const formule = raster.formule(rij, kolom);
    sheet.cells.put(rij, kolom, {
      value: raster.waarde(rij, kolom),
      formula: formule === null ? null : `=${formule}`,
    });
    const vorm = raster.getalvorm(rij, kolom);
    const plek = { row: rij, column: kolom, rows: 1, columns: 1 };
    if (vorm !== "General") sheet.cells.setFormat("numberFormat", plek, vorm);
  });
}

/** The sets of Excel 2024. */
export const EXCEL_2024 = (versie: string): boolean => Number(versie.split(".")[1]) <= 17;

/** The adapter on this Excel, through the real client. */
export async function werkboekOp(host: ExcelHost, kent = EXCEL_2024): Promise<WerkboekExcel> {
  await startExcelClient(host);
  host.nulTelling();
  return new WerkboekExcel(undefined, kent);
}

/** An Excel in which the workbook of this plan is open. */
export async function excelMet(plan: Plan): Promise<ExcelHost> {
  return excelUit(await leesBestand(await schrijfBestand(plan), "begin.xlsx"));
}

/** All that Excel and the add-in still have to say to each other: counted in turns, for a busy machine makes them last longer. */
export async function rust(): Promise<void> {
  for (let beurt = 0; beurt < 30; beurt++) await new Promise((verder) => setTimeout(verder));
}
