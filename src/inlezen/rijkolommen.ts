import type { Raster } from "../werkboek/raster";

/** So many rows are remembered: the rows of a form, not those of a log. */
const MEESTE_RIJEN = 256;

const BEKEND = new WeakMap<Raster, Map<number, readonly number[]>>();

/** The used columns of a row, ascending; remembered, because many labels on one row each ask for them. */
export function rijkolommen(raster: Raster, rij: number): readonly number[] {
  let rijen = BEKEND.get(raster);
  if (rijen === undefined) BEKEND.set(raster, (rijen = new Map()));
  let kolommen = rijen.get(rij);
  if (kolommen === undefined) {
    if (rijen.size >= MEESTE_RIJEN) rijen.clear();
    rijen.set(rij, (kolommen = raster.kolommenVan(rij)));
  }
  return kolommen;
}

/** The place of the first of these columns from `kolom` on. */
export function plaatsVanaf(kolommen: readonly number[], kolom: number): number {
  let van = 0;
  let tot = kolommen.length;
  while (van < tot) {
    const midden = (van + tot) >>> 1;
    if (kolommen[midden]! < kolom) van = midden + 1;
    else tot = midden;
  }
  return van;
}
