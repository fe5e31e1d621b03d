import type { FormuleDelen } from "./formule-verschuiven";
import type { CelSoort } from "./raster";

/** The kinds of cells by the number that the arrays hold. */
export const SOORTEN: readonly CelSoort[] = ["leeg", "getal", "tekst", "logisch", "fout"];

/** The cells of a sheet as arrays, in reading order; `rijBegin` has one entry more than there are rows. */
export interface Cellen {
  readonly rijNummers: Uint32Array;
  readonly rijBegin: Uint32Array;
  readonly kolom: Uint16Array;
  readonly soort: Uint8Array;
  /** The number itself, 1 or 0, or the number of a text or an error code. */
  readonly getal: Float64Array;
  readonly stijl: Uint16Array;
  readonly formule: Int32Array | null;
}

/** A formula that several cells share, as it stands in the cell that it was written for. */
export interface FormuleGroep {
  readonly rij: number;
  readonly kolom: number;
  readonly delen: FormuleDelen;
}

/** What the numbers in the arrays stand for. */
export interface Woordenboek {
  readonly formules: readonly string[];
  readonly groepen: readonly FormuleGroep[];
  readonly vormen: readonly string[];
  readonly fouten: readonly string[];
}
