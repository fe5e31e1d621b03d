import type { Raster } from "../../werkboek/raster";
import type { Argument } from "./functies";

const DOLLAR = 36;
const NUL = 48;
const LAATSTE_KOLOM = 16_384;
const LAATSTE_RIJ = 1_048_576;

/** A cell as a formula names it, from 0, with the place behind it in the text. */
export interface Celadres {
  readonly rij: number;
  readonly kolom: number;
  readonly einde: number;
}

/** 1 … 26 for a letter of either case, 0 for anything else. */
function letter(teken: number): number {
  const klein = teken | 32;
  return klein >= 97 && klein <= 122 ? klein - 96 : 0;
}

function isCijfer(teken: number): boolean {
  return teken >= NUL && teken <= NUL + 9;
}

/** Whether a sign behind an address makes it part of a name, a function or a sheet: A1b, LOG10(, Q1!. */
function zetVoort(teken: number): boolean {
  return (
    letter(teken) > 0 || isCijfer(teken) || teken === 95 || teken === 46 || teken === 40 || teken === 33 || teken > 127
  );
}

/** The address of a cell that stands here in a formula (B7, $B$7); null when something else does. By hand: it is read most. */
export function leesCel(formule: string, begin: number): Celadres | null {
  let plaats = formule.charCodeAt(begin) === DOLLAR ? begin + 1 : begin;
  let kolom = 0;
  const letters = plaats;
  for (let een = letter(formule.charCodeAt(plaats)); een > 0; een = letter(formule.charCodeAt(++plaats))) {
    if (plaats - letters === 3) return null;
    kolom = kolom * 26 + een;
  }
  if (plaats === letters || kolom > LAATSTE_KOLOM) return null;
  if (formule.charCodeAt(plaats) === DOLLAR) plaats++;
  const cijfers = plaats;
  let rij = 0;
  for (let teken = formule.charCodeAt(plaats); isCijfer(teken); teken = formule.charCodeAt(++plaats)) {
    if (plaats - cijfers === 7) return null;
    rij = rij * 10 + teken - NUL;
  }
  if (plaats === cijfers || rij < 1 || rij > LAATSTE_RIJ || zetVoort(formule.charCodeAt(plaats))) return null;
  return { rij: rij - 1, kolom: kolom - 1, einde: plaats };
}

/** The block between two corners in any order, without the part below and beside the used cells, where there is nothing. */
export function blok(raster: Raster, rijA: number, kolomA: number, rijB: number, kolomB: number): Argument {
  if (rijA === rijB && kolomA === kolomB)
    return { gebied: { raster, rij: rijA, totRij: rijA, kolom: kolomA, totKolom: kolomA } };
  const [rij, kolom] = [Math.min(rijA, rijB), Math.min(kolomA, kolomB)];
  const totRij = Math.max(Math.min(Math.max(rijA, rijB), raster.rijen - 1), rij);
  const totKolom = Math.max(Math.min(Math.max(kolomA, kolomB), raster.kolommen - 1), kolom);
  return { gebied: { raster, rij, totRij, kolom, totKolom } };
}
