import { onthoudTekst } from "./onthouden";

/** A place in the partner's workbook: one cell or a block of cells of one sheet. Rows and columns count from 0, ends included. */
export interface Bereik {
  readonly blad: string;
  readonly rij: number;
  readonly kolom: number;
  readonly totRij: number;
  readonly totKolom: number;
}

/** The place that is exactly one cell; row and column count from 0. */
export function cel(blad: string, rij: number, kolom: number): Bereik {
  return { blad, rij, kolom, totRij: rij, totKolom: kolom };
}

/** What stands for a cell in a Map or a Set. */
export type Celsleutel = number;

const BLADNUMMERS = new Map<string, number>();
/** More than any row that a formula can name, also one that does not exist. */
const RIJEN = 10_000_000;
const KOLOMMEN = 16_384;

/** A number for a cell, so that thousands of cells need no texts: two cells never share one. It means nothing outside this run. */
export function celSleutel({ blad, rij, kolom }: Pick<Bereik, "blad" | "rij" | "kolom">): Celsleutel {
  let nummer = BLADNUMMERS.get(blad);
  if (nummer === undefined) BLADNUMMERS.set(blad, (nummer = BLADNUMMERS.size));
  return (nummer * RIJEN + rij) * KOLOMMEN + kolom;
}

/** The letters of a column: 0 → "A", 25 → "Z", 26 → "AA". */
export function kolomLetters(kolom: number): string {
  let letters = "";
  for (let rest = kolom + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column from its letters: "A" → 0, "xfd" → 16383; null when it is no column of Excel. */
export function kolomNummer(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let nummer = 0;
  for (const letter of letters.toUpperCase()) nummer = nummer * 26 + letter.charCodeAt(0) - 64;
  return nummer <= 16384 ? nummer - 1 : null;
}

/** The address within the sheet: "G12", or "A3:H20" for a block. */
export function adres(bereik: Bereik): string {
  const begin = `${kolomLetters(bereik.kolom)}${bereik.rij + 1}`;
  if (bereik.rij === bereik.totRij && bereik.kolom === bereik.totKolom) return begin;
  return `${begin}:${kolomLetters(bereik.totKolom)}${bereik.totRij + 1}`;
}

/** A sheet's name as a formula and the report write it: quoted only where Excel would ('100 Sport', but Jeugd). */
export const bladVerwijzing = onthoudTekst((blad): string => {
  const kaal =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(blad) &&
    !/^[A-Za-z]{1,3}\d+$/.test(blad) &&
    !/^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(blad);
  return kaal ? blad : `'${blad.replaceAll("'", "''")}'`;
});

/** The whole name of a place: "Jeugd!G12", "'100 Sport'!B4:B9". This is the form of `cellen` in the JSON report. */
export function bereikNaam(bereik: Bereik): string {
  return `${bladVerwijzing(bereik.blad)}!${adres(bereik)}`;
}
