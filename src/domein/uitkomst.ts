import type { Getal, Tekst } from "./productie";
import type { Streefwaarde } from "./streefwaarde";

/** The blocks of a location table (domein.md §3). */
export type UitkomstDeel = "OUTPUT" | "PROCES" | "INPUT";

/** One cell of a location table: a result with its target, like `29 [20]` (domein.md §5). */
export interface Uitkomst {
  readonly tabel: string;
  readonly blad: string;
  /** The heading of the column: "Locatie Noord". */
  readonly locatie: Tekst;
  /** The label of the row: "Aantal deelnemers". */
  readonly label: Tekst;
  readonly deel: UitkomstDeel | null;
  /** What the row counts, from a column of units; left out (or null) where there is none. */
  readonly eenheid?: Tekst | null;
  /** Code of the activity of the beschikking, else `<location>/<row label>`, with a number behind it when repeated (opdrachtregel.md). */
  readonly code: string;
  /** Code of the activity of the beschikking and its afspraak; null when none fits. */
  readonly activiteit: string | null;
  readonly afspraak: string | null;
  readonly resultaat: Getal;
  readonly streefwaarde: Streefwaarde | null;
  /** Of how many the ratio target ('5 op 10') is a part; null when the workbook does not say. */
  readonly noemer: Getal | null;
  /** What the cell holds: "29 [20]". */
  readonly tekst: string;
}
