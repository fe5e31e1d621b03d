import type { Tekst } from "./productie";

/** The rubrics of the standard sheet that hold running text (domein.md §9). */
export type Rubriek =
  | "programma"
  | "activiteit"
  | "aansluiting"
  | "contactpersoon"
  | "inhoud"
  | "doelgroep"
  | "inzet"
  | "periode"
  | "ureninzet"
  | "samenwerking"
  | "afspraak"
  | "resultaat"
  | "tevredenheid"
  | "afwijkingen";

/** A running text of the workbook, tied to what it is about. */
export interface Verhaal {
  readonly blad: string;
  /** Code of the activity of the beschikking; null when the text is about none, or about more than one. */
  readonly activiteit: string | null;
  /** The rubric under which it stands; 'toelichting' is the column of a table, 'notitie' a text around the tables. */
  readonly rubriek: Rubriek | "toelichting" | "notitie";
  readonly tekst: Tekst;
  /** Id of the regel beside which a toelichting stands (`Regel.id`); null for other texts. */
  readonly regel: string | null;
}

/** An activity that has a block or sheet with rubrics: which rubrics are there, also the empty ones. */
export interface Rubriekblok {
  readonly blad: string;
  readonly activiteit: string | null;
  readonly naam: Tekst | null;
  /** Each rubric that has a label, with what stands beside or below it; null when that is empty. */
  readonly rubrieken: readonly { readonly rubriek: Rubriek; readonly label: Tekst; readonly tekst: Tekst | null }[];
}
