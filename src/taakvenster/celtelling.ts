import type { Bereik } from "../domein/bereik";

/** Cells of a change, as far as the sheet was in use: a whole column counts the rows that were there. */
export function celtelling({ rij, totRij, kolom, totKolom }: Bereik, rijen: number): number {
  const hoog = Math.max(1, Math.min(totRij, Math.max(rijen - 1, rij)) - rij + 1);
  return hoog * Math.min(totKolom - kolom + 1, 100);
}
