import type { Bereik } from "./bereik";
import type { Getal, Tekst } from "./productie";

/** What a column of a budget statement holds (domein.md §8). */
export type BegrotingKolom = "begroting" | "prognose" | "realisatie" | "substitutie";

/** What a row of a budget statement is. */
export type BegrotingSoort =
  | "inkomsten"
  | "uitgaven"
  /** A row of the table per pijler (investment). */
  | "pijler"
  /** "waarvan substitutie": part of the row above, never added again. */
  | "waarvan"
  | "dekking"
  | "kengetal";

/** One row: a financier, a means, a pijler, a coverage or a key figure. */
export interface Begrotingspost {
  readonly rij: number;
  readonly naam: Tekst;
  readonly soort: BegrotingSoort;
  /** In euro; of a key figure a percentage. */
  readonly bedragen: Readonly<Partial<Record<BegrotingKolom, Getal>>>;
  readonly toelichting: Tekst | null;
  /** Volunteer hours in euros and the like: never added up with cash. */
  readonly inNatura: boolean;
}

/** A total that stands in a budget statement, of one kind of rows. */
export interface Begrotingstotaal {
  /** Id of the table that it stands in. */
  readonly tabel: string;
  readonly rij: number;
  readonly naam: Tekst;
  readonly soort: "inkomsten" | "uitgaven" | "investering" | "dekking" | "saldo";
  readonly bedragen: Readonly<Partial<Record<BegrotingKolom, Getal>>>;
  /** How many of the posten of the statement stand above it. */
  readonly na: number;
  /** A total of rows in kind only. */
  readonly inNatura: boolean;
}

/** A budget statement as a partner keeps it: Begroting | Realisatie (or Prognose) | Toelichting, or per pijler with Dekking. */
export interface Begrotingstabel {
  readonly tabel: string;
  readonly blad: string;
  readonly bereik: Bereik;
  /** The location that it is about, from its title; null for the whole organisation. */
  readonly locatie: Tekst | null;
  readonly kolommen: readonly BegrotingKolom[];
  readonly posten: readonly Begrotingspost[];
  readonly totalen: readonly Begrotingstotaal[];
  /** Ids of all tables that it stands in, its own first: income beside spending, or a table that goes on on the next sheet. */
  readonly delen: readonly string[];
  /** Whether there is a column for explanations. */
  readonly heeftToelichting: boolean;
}
