import type { Bereik } from "./bereik";

/** A choice that the user made earlier, and what came of it in this workbook. */
export interface Keuzelot {
  readonly soort: "kolom" | "tabel" | "kop" | "rij" | "naam";
  /** Its place among the kept choices of its kind, from 0. */
  readonly nummer: number;
  /** The sheet on which it was made; null for a name that holds everywhere. */
  readonly blad: string | null;
  /** The header, label or name that it is about. */
  readonly wat: string;
  /** What was chosen: a field, a kind of table or row, the code of an activity. */
  readonly keuze: string;
  /** False: it fits nothing in this workbook (any more). */
  readonly gebruikt: boolean;
  /** Where it was used first; null for a name. */
  readonly plaats: Bereik | null;
}
