import type { Veld } from "../domein/productie";

/** The user's answer to what a name is: an activity of the beschikking, or something that it does not pay for. */
export type Naamkeuze = { readonly activiteit: string } | "buiten beschikking";

/** The user's own choices, which go before every guess. Texts are compared as `normaliseer` writes them. */
export interface Keuzes {
  /** Per sheet: what the column with this header text holds. */
  readonly kolommen: readonly { readonly blad: string; readonly kop: string; readonly veld: Veld }[];
  /** What a name in the workbook stands for, on one sheet or (blad null) everywhere. */
  readonly namen: readonly { readonly blad: string | null; readonly naam: string; readonly keuze: Naamkeuze }[];
}

export const GEEN_KEUZES: Keuzes = { kolommen: [], namen: [] };
