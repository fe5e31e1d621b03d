import type { Tijdvak } from "./notatie-datum";
import type { Getal, Tekst } from "./productie";

/** The time that one figure of a series is about: a month, quarter or half-year, or a whole year. */
export type Reekstijdvak = Tijdvak | { readonly soort: "jaar"; readonly jaar: number };

/** One figure of a series with its time. */
export interface ReeksPunt {
  readonly tijdvak: Reekstijdvak;
  readonly getal: Getal;
}

/** One thing counted over time: a row of a table with months, quarters, half-years or years in its columns (domein.md §3). */
export interface Reeks {
  readonly tabel: string;
  readonly blad: string;
  /** What is counted, as the workbook calls it: "Aantal bezoekers". */
  readonly naam: Tekst;
  /** Code of the activity of the beschikking, and the afspraak within it; null when the name fits none. */
  readonly activiteit: string | null;
  readonly afspraak: string | null;
  readonly eenheid: Tekst | null;
  /**
   * How sure it is that the series is about this afspraak: 1 only where a name or code says the activity and a unit its afspraak; less
   * for a likeness, or for a unit that only one activity counts; 0 where nothing fits. Left out: not known.
   */
  readonly zekerheid?: number;
  /** A row of results, or the row of what was agreed for each year or month. */
  readonly wat: "realisatie" | "afspraak";
  /** In the order of time; a cell that says nothing is there too, with its telling. */
  readonly punten: readonly ReeksPunt[];
  /** The total that stands beside or below the figures; null when there is none. */
  readonly totaal: Getal | null;
}

/** A time as a text that is equal for equal times and sorts in their order: "2024", "2024-03", "2024-K1", "2024-H2"; "?" for an unknown year. */
export function tijdvakSleutel(tijdvak: Reekstijdvak): string {
  const jaar = tijdvak.jaar ?? "?";
  if (tijdvak.soort === "jaar") return String(jaar);
  if (tijdvak.soort === "maand") return `${jaar}-${String(tijdvak.maand).padStart(2, "0")}`;
  return tijdvak.soort === "kwartaal" ? `${jaar}-K${tijdvak.kwartaal}` : `${jaar}-H${tijdvak.halfjaar}`;
}

/** Below 0 when `a` comes before `b`; an unknown year goes first. No localeCompare: its collation takes 12 ms to load. */
export function vergelijkTijdvak(a: Reekstijdvak, b: Reekstijdvak): number {
  const [een, ander] = [tijdvakSleutel(a), tijdvakSleutel(b)];
  return (a.jaar ?? 0) - (b.jaar ?? 0) || (een < ander ? -1 : een > ander ? 1 : 0);
}
