import { readFileSync } from "node:fs";
import { join } from "node:path";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../src/werkboek/bestand/schrijven";
import type { Inhoud } from "../../src/werkboek/raster";
import { WerkboekExcel } from "../../src/werkboek/excel/werkboek-excel";
import { ALLES } from "../werkboek/schrijven/plannen";
import { beginVan, bestandVan } from "./bestand";
import { maakExcel } from "./maak-excel";
import { startExcelClient } from "./start/client";

const VOORBEELD = join(__dirname, "..", "..", "assets", "voorbeeld", "productie-balans-2024.xlsx");

/** What a reader sees of every sheet, cell by cell. */
function cellen({ rasters }: Inhoud): Record<string, unknown> {
  return Object.fromEntries(
    rasters.map((raster) => {
      const gezien: unknown[] = [];
      raster.voorElkeCel((rij, kolom, soort) => {
        const inhoud = raster.formule(rij, kolom) ?? raster.waarde(rij, kolom);
        gezien.push([rij, kolom, soort, inhoud, raster.getalvorm(rij, kolom)]);
      });
      const { zichtbaarheid, beveiligd, samengevoegd, verborgenRijen, verborgenKolommen, tabellen, opmerkingen } =
        raster;
      return [
        raster.blad,
        { gezien, zichtbaarheid, beveiligd, samengevoegd, verborgenRijen, verborgenKolommen, tabellen, opmerkingen },
      ];
    }),
  );
}

const heropend = async (bytes: Uint8Array): Promise<Uint8Array> =>
  bestandVan(maakExcel(await beginVan(bytes, "werkboek.xlsx")).bewaar());

test("a partner's workbook that was opened and saved holds what it held", async () => {
  const bytes = new Uint8Array(readFileSync(VOORBEELD));
  const [voor, na] = await Promise.all([leesBestand(bytes, "a.xlsx"), leesBestand(await heropend(bytes), "a.xlsx")]);
  expect(cellen(na)).toEqual(cellen(voor));
  expect(na.namen).toEqual(voor.namen);
  expect(na.rasters.reduce((som, { aantalCellen }) => som + aantalCellen, 0)).toBeGreaterThan(500);
});

test("what the add-in made in Excel stands in the saved file: sheets, names, links and parts", async () => {
  const host = maakExcel({ bladen: { Jeugd: [["Sport", 12]] } });
  await startExcelClient(host);
  await new WerkboekExcel().schrijf(ALLES);
  const uitExcel = await leesBestand(await bestandVan(host.bewaar()), "a.xlsx");
  const uitBestand = await leesBestand(await schrijfBestand(ALLES), "a.xlsx");
  const onze = ({ rasters }: Inhoud) =>
    rasters
      .filter(({ blad }) => blad !== "Jeugd")
      .map(({ blad, aantalCellen, beveiligd }) => [blad, aantalCellen, beveiligd]);
  expect(onze(uitExcel)).toEqual(onze(uitBestand));
  for (const naam of ALLES.namen)
    expect(uitExcel.namen).toContainEqual(expect.objectContaining({ ...naam, blad: null }));
  for (const deel of ALLES.delen)
    expect(uitExcel.delen.find(({ naamruimte }) => naamruimte === deel.naamruimte)?.xml).toContain(
      deel.xml.slice(deel.xml.indexOf(">") + 1),
    );
});

test("a sheet keeps its id when the file is opened again, and a new one gets another", async () => {
  const host = maakExcel({ bladen: { Jeugd: [["Sport"]], Groen: [["Tuin"]] } });
  host.verwijderBlad("Jeugd");
  const opnieuw = maakExcel(await beginVan(await bestandVan(host.bewaar()), "a.xlsx"));
  expect(opnieuw.blad("Groen").sheet.id).toBe(host.blad("Groen").sheet.id);
  for (const naam of ["Een", "Twee"]) opnieuw.voegBladToe(naam);
  const ids = opnieuw.workbook.sheets.map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
});

test("a workbook that the add-in makes beside this one is open with the file that it gave", async () => {
  const host = maakExcel({ bladen: { Jeugd: [] } });
  await startExcelClient(host);
  const base64 = Buffer.from(await schrijfBestand(ALLES)).toString("base64");
  await Excel.createWorkbook(base64);
  expect(host.nieuweWerkboeken).toEqual([base64]);
  await expect(Excel.createWorkbook("dit is geen werkboek")).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(host.nieuweWerkboeken).toHaveLength(1);
  expect(host.bladnamen).toEqual(["Jeugd"]);
});
