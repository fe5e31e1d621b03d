import type { Gebied } from "./blokken";

/** The cells of a sheet of ours as they were, for when the making fails. */
export interface Momentopname {
  readonly id: string;
  readonly naam: string;
  readonly beveiligd: boolean;
  /** Values, formulas and kinds are loaded; null for a sheet without values. */
  readonly cellen: Excel.Range | null;
  readonly stijlen: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  /** What this making fills. */
  readonly vlakken: readonly Gebied[];
  readonly grafieken: readonly string[];
}

/** What a making did so far, so that it can be undone. */
export class Spoor {
  /** True from the moment that something in the workbook can have changed. */
  begonnen = false;
  /** Ids of sheets of ours whose protection was taken off. */
  beveiligd: readonly string[] = [];
  /** Ids of the sheets that were there before. */
  vooraf: ReadonlySet<string> = new Set();
  /** Sheets that are made: their id is known once Excel has told it. */
  nieuw: { readonly naam: string; id: string | null }[] = [];
  bestaand: Momentopname[] = [];
  /** Defined names with their formula before; null for one that was not there. */
  readonly namen = new Map<string, string | null>();
  /** Custom XML parts with their text before; null for one that was not there. */
  readonly delen = new Map<string, string | null>();
  /** Cell styles that were not there. */
  readonly stijlen: string[] = [];
}
