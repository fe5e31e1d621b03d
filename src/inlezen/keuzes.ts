import type { RijSoort, TabelSoort, Veld } from "../domein/productie";

/** Where a choice was made. `bladjaar` is the last year in the names of the sheets then, so that next year's copy is understood. */
export interface Keuzeplek {
  readonly blad: string;
  readonly bladjaar?: number | null | undefined;
}

/** Which one of several that look the same, from 1. A choice is only used while there are still as many. */
export interface Welke {
  readonly welke: number;
  readonly van: number;
}

/** What a column holds: the one with this header text or, without a header, the one beside the header `naast`. */
export interface Kolomkeuze extends Keuzeplek {
  readonly kop: string;
  readonly veld: Veld;
  /** The last year in the headers of the table then: 'Realisatie 2024' of 2024 is 'Realisatie 2025' a year later. */
  readonly kopjaar?: number | null | undefined;
  /** Left out where no other column of the table has this header. */
  readonly nummer?: Welke | undefined;
  /** For a column without a header: the header beside it, and how many columns it stands to the right of that. */
  readonly naast?: { readonly kop: string; readonly afstand: number } | undefined;
}

/** What kind of table a table is, or that it must not be read. A table is known by its headers. */
export interface Tabelkeuze extends Keuzeplek {
  readonly koppen: readonly string[];
  readonly nummer?: Welke | undefined;
  readonly soort: TabelSoort | "niet lezen";
}

/** Which row is the header of a table, known by its texts; `vervangt` are the headers of the table that was read wrongly. */
export interface Kopkeuze extends Keuzeplek {
  readonly teksten: readonly string[];
  readonly vervangt?: readonly string[] | undefined;
}

/** The kinds of a row that a user can choose from. */
export type GekozenRijsoort = Extract<RijSoort, "gegeven" | "subtotaal" | "totaal" | "notitie">;

/** What a row is, known by its label. */
export interface Rijkeuze extends Keuzeplek {
  readonly naam: string;
  readonly nummer?: Welke | undefined;
  readonly soort: GekozenRijsoort;
}

/** The user's answer to what a name is: an activity of the beschikking, or something that it does not pay for. */
export type Naamactiviteit = { readonly activiteit: string } | "buiten beschikking";

/** What a name in the workbook stands for, on one sheet or (blad null) everywhere. */
export interface Naamkeuze {
  readonly blad: string | null;
  readonly bladjaar?: number | null | undefined;
  readonly naam: string;
  readonly keuze: Naamactiviteit;
}

/** The user's own choices, which go before every guess. Texts are compared as `normaliseer` writes them. */
export interface Keuzes {
  readonly kolommen: readonly Kolomkeuze[];
  readonly tabellen: readonly Tabelkeuze[];
  readonly koppen: readonly Kopkeuze[];
  readonly rijen: readonly Rijkeuze[];
  readonly namen: readonly Naamkeuze[];
  /** Choices in the workbook that this version cannot read: kept as they are. */
  readonly onleesbaar: readonly unknown[];
}

export const GEEN_KEUZES: Keuzes = { kolommen: [], tabellen: [], koppen: [], rijen: [], namen: [], onleesbaar: [] };

/** How many choices there are, with those that cannot be read. */
export function aantalKeuzes(keuzes: Keuzes): number {
  return Object.values(keuzes).reduce((som: number, lijst: readonly unknown[]) => som + lijst.length, 0);
}
