import { schrijfGetal } from "../domein/notatie-schrijven";
import type { NietHerkend } from "../domein/productie";
import type { Raster } from "../werkboek/raster";

/** A list of five years with a column per day has 1,826 columns; no partner keeps more beside each other. */
export const MEESTE_CELLEN_IN_RIJ = 2_000;

/**
 * A sheet with a row of more filled cells than a table can have: it is named, and not read as tables. Every rule that looks at
 * cells still goes through it. Null for all other sheets, also one with a stray value in its last column.
 */
export function teBreed(raster: Raster): NietHerkend | null {
  if (raster.kolommen <= MEESTE_CELLEN_IN_RIJ) return null;
  const [rij, aantal] = volsteRij(raster);
  if (aantal <= MEESTE_CELLEN_IN_RIJ) return null;
  const bereik = {
    blad: raster.blad,
    rij: 0,
    kolom: 0,
    totRij: raster.rijen - 1,
    totKolom: raster.kolommen - 1,
  };
  const gezien = `rij ${rij + 1} heeft ${schrijfGetal(aantal)} gevulde cellen, en meer dan ${schrijfGetal(MEESTE_CELLEN_IN_RIJ)} is te breed voor een tabel`;
  return { bereik, gezien, lijktOp: null };
}

/** The row with the most filled cells, and how many those are. */
function volsteRij(raster: Raster): readonly [rij: number, aantal: number] {
  let [volste, meeste, huidig, aantal] = [0, 0, -1, 0];
  raster.voorElkeCel((rij, _kolom, soort) => {
    if (rij !== huidig) [huidig, aantal] = [rij, 0];
    if (soort !== "leeg" && ++aantal > meeste) [volste, meeste] = [rij, aantal];
  });
  return [volste, meeste];
}
