import type { Reekstijdvak } from "../domein/reeks";
import type { KopCel, Kopblok } from "./koprijen";

/** What a column with figures of one period holds. */
export interface Kolomtijd {
  readonly tijdvak: Reekstijdvak;
  readonly wat: "realisatie" | "afspraak";
}

export interface Tijdkop extends KopCel {
  readonly tijd?: Kolomtijd;
}

/** A header of which the columns, or the rows under it, are periods. */
export interface Tijdblok extends Kopblok {
  readonly kolommen: readonly Tijdkop[];
  /** The column that names the period of each row; null where the periods stand in the columns only. */
  readonly periodekolom: number | null;
}

/** Whether a header is one of periods. */
export function isTijdblok(blok: Kopblok): blok is Tijdblok {
  return "periodekolom" in blok;
}
