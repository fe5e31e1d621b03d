/** The used part of one sheet; rows and columns from 0. */
export interface Gebied {
  readonly rij: number;
  readonly kolom: number;
  readonly rijen: number;
  readonly kolommen: number;
}

/** A part of a sheet that is read or written in one go. */
export interface Blok extends Gebied {
  /** Which sheet, as the caller counts them. */
  readonly blad: number;
}

/** Cells of one answer. With value, formula, number format and kind a cell takes 35 to 55 bytes; Excel on the web stops at 5 MB. */
export const CELLEN_PER_ANTWOORD = 80_000;

/**
 * Cuts the used parts of sheets (null: an empty sheet) into answers of at most so many cells, whole rows at a time; a sheet
 * that does not fit in what is left of an answer is split over the next. A row that is too long by itself is an answer alone.
 */
export function verdeel(gebieden: readonly (Gebied | null)[], cellenPerAntwoord = CELLEN_PER_ANTWOORD): Blok[][] {
  const antwoorden: Blok[][] = [];
  let ruimte = 0;
  gebieden.forEach((gebied, blad) => {
    if (gebied === null) return;
    let klaar = 0;
    while (klaar < gebied.rijen) {
      const passend = Math.floor(ruimte / gebied.kolommen);
      if (passend < 1 && antwoorden.at(-1)?.length !== 0) {
        antwoorden.push([]);
        ruimte = cellenPerAntwoord;
        continue;
      }
      const rijen = Math.min(Math.max(1, passend), gebied.rijen - klaar);
      antwoorden.at(-1)!.push({ ...gebied, blad, rij: gebied.rij + klaar, rijen });
      klaar += rijen;
      ruimte -= rijen * gebied.kolommen;
    }
  });
  return antwoorden;
}

/** The same cells in two answers; null when there is nothing left to cut. */
export function halveer(blokken: readonly Blok[]): readonly [Blok[], Blok[]] | null {
  if (blokken.length > 1) {
    const midden = Math.ceil(blokken.length / 2);
    return [blokken.slice(0, midden), blokken.slice(midden)];
  }
  const blok = blokken[0];
  if (!blok || blok.rijen < 2) return null;
  const boven = Math.ceil(blok.rijen / 2);
  return [[{ ...blok, rijen: boven }], [{ ...blok, rij: blok.rij + boven, rijen: blok.rijen - boven }]];
}
