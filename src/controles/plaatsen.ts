import { cel, kolomLetters, type Bereik } from "../domein/bereik";
import { onthoudPer } from "../domein/onthouden";
import type { Kolom, Productie, Tabel } from "../domein/productie";
import type { Inhoud, Raster } from "../werkboek/raster";

/** The blocks of one column that together are exactly these rows; the rows come in ascending order. */
export function kolomBereiken(blad: string, kolom: number, rijen: readonly number[]): Bereik[] {
  const bereiken: Bereik[] = [];
  for (let i = 0; i < rijen.length;) {
    const van = rijen[i]!;
    let tot = van;
    for (i++; i < rijen.length && rijen[i] === tot + 1; i++) tot++;
    bereiken.push({ blad, rij: van, kolom, totRij: tot, totKolom: kolom });
  }
  return bereiken;
}

/** The blocks of whole rows within the used columns, for rows in ascending order. */
export function rijBereiken(raster: Raster, rijen: readonly number[]): Bereik[] {
  const totKolom = Math.max(0, raster.kolommen - 1);
  return kolomBereiken(raster.blad, 0, rijen).map((bereik) => ({ ...bereik, totKolom }));
}

/** Whether the block holds this cell. */
export function bevat(bereik: Bereik, rij: number, kolom: number): boolean {
  return rij >= bereik.rij && rij <= bereik.totRij && kolom >= bereik.kolom && kolom <= bereik.totKolom;
}

/** The sheet of this name; null when the workbook has none. */
export function rasterVan(inhoud: Inhoud, blad: string): Raster | null {
  return rastersVan(inhoud).get(blad) ?? null;
}

const rastersVan = onthoudPer(
  ({ rasters }: Inhoud): ReadonlyMap<string, Raster> => new Map(rasters.map((raster) => [raster.blad, raster])),
);

/** The first row below a table's header. */
export function eersteRij(tabel: Tabel): number {
  return tabel.kopRijen.tot + 1;
}

/** The column of a table with this number; null when it has none there. */
export function kolomVan(tabel: Tabel, kolom: number): Kolom | null {
  return tabel.kolommen.find((een) => een.kolom === kolom) ?? null;
}

/** Finds in which table and column a cell stands. */
export class TabelWijzer {
  readonly #perBlad = new Map<string, Tabel[]>();

  constructor(productie: Productie) {
    for (const tabel of productie.tabellen) {
      const lijst = this.#perBlad.get(tabel.blad);
      if (lijst) lijst.push(tabel);
      else this.#perBlad.set(tabel.blad, [tabel]);
    }
  }

  /** The tables of one sheet. */
  van(blad: string): readonly Tabel[] {
    return this.#perBlad.get(blad) ?? [];
  }

  /** The table that holds this cell; null outside every table. */
  tabel(blad: string, rij: number, kolom: number): Tabel | null {
    return this.van(blad).find((tabel) => bevat(tabel.bereik, rij, kolom)) ?? null;
  }

  /** The column of the table that holds this cell, below its header; null elsewhere. */
  kolom(blad: string, rij: number, kolom: number): Kolom | null {
    const tabel = this.tabel(blad, rij, kolom);
    // Around the small table in a block stand its rubrics: they are under no header.
    if (tabel?.soort === "blokken" && !tabel.rijen.some((een) => een.rij === rij)) return null;
    return tabel && rij >= eersteRij(tabel) ? kolomVan(tabel, kolom) : null;
  }

  /** What to call a column in an identity: its heading, else its letters. Never a row number. */
  kolomNaam(blad: string, rij: number, kolom: number): string {
    return this.kolom(blad, rij, kolom)?.kop || kolomLetters(kolom);
  }
}

/** Where things were found on one sheet: column → rows in ascending order. */
export type KolomTreffers = ReadonlyMap<number, readonly number[]>;

/** One finding's worth of cells of one column. */
export interface Groep {
  readonly kolom: number;
  readonly rijen: readonly number[];
  readonly cellen: readonly Bereik[];
}

/** More than so many in one column are one finding. */
export const LOSSE_CELLEN = 5;

/**
 * Divides what was found on a sheet over findings: a cell each for a few in a column, one finding for all of a column when
 * there are more, so that a log of 100,000 rows never gives 100,000 findings.
 */
export function groepeer(blad: string, treffers: KolomTreffers): Groep[] {
  const groepen: Groep[] = [];
  for (const [kolom, rijen] of treffers) {
    if (rijen.length > LOSSE_CELLEN) groepen.push({ kolom, rijen, cellen: kolomBereiken(blad, kolom, rijen) });
    else for (const rij of rijen) groepen.push({ kolom, rijen: [rij], cellen: [cel(blad, rij, kolom)] });
  }
  return groepen;
}

/** Adds a row to the rows of a column. */
export function voegToe(treffers: Map<number, number[]>, kolom: number, rij: number): void {
  const rijen = treffers.get(kolom);
  if (rijen) rijen.push(rij);
  else treffers.set(kolom, [rij]);
}
