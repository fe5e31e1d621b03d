import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { beginUit } from "./begin-uit";
import { maakExcel } from "./maak-excel";

const ASSETS = join(__dirname, "..", "..", "assets");

test("a workbook of the example stands in this Excel as it stands in its file", async () => {
  const naam = readdirSync(ASSETS, { recursive: true, encoding: "utf8" }).find((pad) => pad.endsWith(".xlsx"))!;
  const inhoud = await leesBestand(new Uint8Array(readFileSync(join(ASSETS, naam))), naam);
  const host = maakExcel(beginUit(inhoud));
  expect(host.bladnamen).toEqual(inhoud.rasters.map(({ blad }) => blad));
  for (const raster of inhoud.rasters) {
    const { sheet } = host.blad(raster.blad);
    raster.voorElkeCel((rij, kolom) => {
      const formule = raster.formule(rij, kolom);
      expect(sheet.cells.get(rij, kolom)?.formula ?? null).toBe(formule === null ? null : `=${formule}`);
      if (formule === null) expect(sheet.cells.get(rij, kolom)?.value).toBe(raster.waarde(rij, kolom));
      expect(sheet.numberFormat(rij, kolom)).toBe(raster.getalvorm(rij, kolom));
    });
  }
  expect(inhoud.rasters.length).toBeGreaterThan(1);
});
