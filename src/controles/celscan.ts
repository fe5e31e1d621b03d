import { onthoudPer } from "../domein/onthouden";
import type { Inhoud, Raster } from "../werkboek/raster";
import { elfproefGetal, vindBsn } from "../domein/bsn";
import { contactSoort } from "./contact";
import { gevoeligIn } from "./gevoelig";
import { voegToe } from "./plaatsen";

/** What one pass over the cells of a sheet found, per column, rows ascending. */
export interface BladScan {
  readonly raster: Raster;
  /** Cells with an error value. */
  readonly fouten: ReadonlyMap<number, readonly number[]>;
  /** Cells with a whole number or a text in which a possible burgerservicenummer stands. */
  readonly bsn: ReadonlyMap<number, readonly number[]>;
  /** Cells with a text in which a phone number, e-mail address or IBAN stands. */
  readonly contact: ReadonlyMap<number, readonly number[]>;
  /** Cells with a text in which a sensitive feature of people is named. */
  readonly gevoelig: ReadonlyMap<number, readonly number[]>;
  /** Per column the last row with a number, and with a text; -1 for none. A rule that looks for one need not pass a sheet without. */
  readonly laatsteGetal: Int32Array;
  readonly laatsteTekst: Int32Array;
}

const ONBEOORDEELD = 0;
const BEOORDEELD = 1;
const BSN = 2;
const CONTACT = 4;
const GEVOELIG = 8;
const NUL = 48;
const NEGEN = 57;
const APENSTAART = 64;
const CIJFER_OF_APENSTAART = /[\d@]/;

/** Whether a text is worth a closer look: an @, or the nine digits that a number of a person or a phone has at least. */
function isVerdacht(tekst: string): boolean {
  if (!CIJFER_OF_APENSTAART.test(tekst)) return false;
  let cijfers = 0;
  for (let i = 0; i < tekst.length; i++) {
    const teken = tekst.charCodeAt(i);
    if (teken === APENSTAART) return true;
    if (teken >= NUL && teken <= NEGEN && ++cijfers === 9) return true;
  }
  return false;
}

function beoordeel(tekst: string): number {
  const gevoelig = gevoeligIn(tekst) === null ? 0 : GEVOELIG;
  if (!isVerdacht(tekst)) return BEOORDEELD | gevoelig;
  return BEOORDEELD | gevoelig | (vindBsn(tekst) === null ? 0 : BSN) | (contactSoort(tekst) === null ? 0 : CONTACT);
}

function scanBlad(raster: Raster, oordelen: Uint8Array): BladScan {
  const fouten = new Map<number, number[]>();
  const bsn = new Map<number, number[]>();
  const contact = new Map<number, number[]>();
  const gevoelig = new Map<number, number[]>();
  const laatsteGetal = new Int32Array(raster.kolommen).fill(-1);
  const laatsteTekst = new Int32Array(raster.kolommen).fill(-1);
  raster.voorElkeCel((rij, kolom, soort, inhoud) => {
    if (soort === "getal") {
      laatsteGetal[kolom] = rij;
      if (inhoud >= 10_000_000 && elfproefGetal(inhoud)) voegToe(bsn, kolom, rij);
    } else if (soort === "tekst") {
      laatsteTekst[kolom] = rij;
      let oordeel = oordelen[inhoud]!;
      if (oordeel === ONBEOORDEELD) oordelen[inhoud] = oordeel = beoordeel(raster.teksten[inhoud]!);
      if (oordeel === BEOORDEELD) return;
      if (oordeel & BSN) voegToe(bsn, kolom, rij);
      if (oordeel & CONTACT) voegToe(contact, kolom, rij);
      if (oordeel & GEVOELIG) voegToe(gevoelig, kolom, rij);
    } else if (soort === "fout") {
      voegToe(fouten, kolom, rij);
    }
  });
  return { raster, fouten, bsn, contact, gevoelig, laatsteGetal, laatsteTekst };
}

/**
 * The one pass over all cells that several rules share, kept as long as the workbook is. Linear: each cell is asked once and
 * each different text is judged once.
 */
export const celscan = onthoudPer(({ rasters }: Inhoud): readonly BladScan[] => {
  const oordelen = new Uint8Array(Math.max(0, ...rasters.map((raster) => raster.teksten.length)));
  return rasters.map((raster) => scanBlad(raster, oordelen));
});

/** What the pass found on the sheet of this name; null when the workbook has none. */
export function scanVan(inhoud: Inhoud, blad: string): BladScan | null {
  return scanPerBlad(inhoud).get(blad) ?? null;
}

const scanPerBlad = onthoudPer(
  (inhoud: Inhoud): ReadonlyMap<string, BladScan> => new Map(celscan(inhoud).map((scan) => [scan.raster.blad, scan])),
);

/** The cells of such a find, row by row and left to right. */
export function inLeesvolgorde(
  treffers: ReadonlyMap<number, readonly number[]>,
): readonly { readonly rij: number; readonly kolom: number }[] {
  return [...treffers]
    .flatMap(([kolom, rijen]) => rijen.map((rij) => ({ rij, kolom })))
    .sort((a, b) => a.rij - b.rij || a.kolom - b.kolom);
}
