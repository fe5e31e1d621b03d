import type { Reekstijdvak } from "./reeks";
import type { Getal } from "./productie";

/** Where a figure was met. */
export type Vermeldingsbron = "tabel" | "registratie" | "blok" | "reeks" | "locatie" | "grafiek" | "tekst";

/** One place that states a fact. */
export interface Vermelding {
  readonly bron: Vermeldingsbron;
  readonly blad: string;
  /** A sum of cells (of a log, of months) has them all. */
  readonly getal: Getal;
  /** The words around it, where it stands in a text. */
  readonly fragment: string | null;
}

/** One fact (what, of which activity, over which time) with every place of the workbook that states it. */
export interface Gegeven {
  /** Equal for the same fact: "SPORT PE1 realisatie 2024". */
  readonly sleutel: string;
  /** For people: "De realisatie van Sport (Klokuur activiteit)". */
  readonly naam: string;
  readonly activiteit: string | null;
  readonly afspraak: string | null;
  readonly wat: "realisatie" | "afspraak";
  readonly tijdvak: Reekstijdvak | null;
  /** At least two, in order of the workbook. */
  readonly vermeldingen: readonly Vermelding[];
}
