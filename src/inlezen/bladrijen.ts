import { onthoudPer } from "../domein/onthouden";
import type { Raster } from "../werkboek/raster";
import { isJaartal } from "./jaren";
import { isMaandvorm } from "./tijdcellen";

/** The rows of a sheet as those see them that look for headers. */
export interface Bladrijen {
  /** The rows that hold something, ascending. */
  readonly gebruikt: readonly number[];
  /**
   * The stretches [van, tot) of used rows that do not begin with a figure: only there can a header or a label stand. A year or a
   * date that is shown as a month is no figure. Most rows of a log begin with a date, and are looked at no further.
   */
  readonly open: readonly { readonly van: number; readonly tot: number }[];
}

/** The rows of a sheet, found once in a pass over their first cells. */
export const bladrijen: (raster: Raster) => Bladrijen = onthoudPer((raster) => {
  const gebruikt: number[] = [];
  const open: { van: number; tot: number }[] = [];
  let stuk: { van: number; tot: number } | null = null;
  raster.voorElkRijbegin((rij, kolom, soort, inhoud) => {
    gebruikt.push(rij);
    if (soort === "getal" && !isJaartal(inhoud) && !isMaandvorm(raster.getalvorm(rij, kolom))) stuk = null;
    else if (stuk === null) open.push((stuk = { van: rij, tot: rij + 1 }));
    else stuk.tot = rij + 1;
    return true;
  });
  return { gebruikt, open };
});
