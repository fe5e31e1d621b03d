import type { Raster } from "../werkboek/raster";

const VERVOLG = /\bvervolg\b/i;

/** Whether the sheet's name, or a title above this row, says that what stands here goes on from an earlier sheet. */
export function isVervolg(raster: Raster, rij: number): boolean {
  if (VERVOLG.test(raster.blad)) return true;
  for (let boven = rij; boven >= Math.max(0, rij - 4); boven--) {
    for (const kolom of raster.kolommenVan(boven).slice(0, 20)) {
      const tekst = raster.waarde(boven, kolom);
      if (typeof tekst === "string" && tekst.length <= 100 && VERVOLG.test(tekst)) return true;
    }
  }
  return false;
}
