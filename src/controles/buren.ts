import type { Raster } from "../werkboek/raster";

const HOOGSTENS_OMHOOG = 50;

function tekstIn(raster: Raster, rij: number, kolom: number): string | null {
  const waarde = rij >= 0 && kolom >= 0 ? raster.waarde(rij, kolom) : null;
  return typeof waarde === "string" && waarde.trim() !== "" ? waarde : null;
}

/** The nearest text above a cell, over what else stands in its column; null when there is none near. */
function boven(raster: Raster, rij: number, kolom: number): string | null {
  for (let hoger = rij - 1; hoger >= Math.max(0, rij - HOOGSTENS_OMHOOG); hoger--) {
    if (raster.soort(hoger, kolom) === "leeg") return tekstIn(raster, hoger + 1, kolom);
    if (hoger === 0) return tekstIn(raster, 0, kolom);
  }
  return null;
}

/** The texts that announce what stands in a cell outside a table: left of it, right above it, and the top of its block. */
export function buurLabels(raster: Raster, rij: number, kolom: number): string[] {
  const labels = [
    tekstIn(raster, rij, kolom - 1),
    tekstIn(raster, rij, kolom - 2),
    tekstIn(raster, rij - 1, kolom),
    boven(raster, rij, kolom),
  ];
  return labels.filter((label) => label !== null);
}
