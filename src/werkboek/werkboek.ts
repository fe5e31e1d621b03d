import type { Bereik } from "../domein/bereik";
import type { Plan } from "./plan";
import type { CelWaarde, Inhoud } from "./raster";

/** Where long work stands: shown in the pane and on standard error. `deel` is 0 … 1, or null when unknown. */
export interface Voortgang {
  readonly fase: string;
  readonly detail: string | null;
  readonly deel: number | null;
}

export interface Opdracht {
  readonly voortgang?: (stand: Voortgang) => void;
  /** Aborting ends the work at the next safe point with an AbortError; nothing is left half done. */
  readonly signaal?: AbortSignal;
  /** Told to the user when the work is done: a Dutch sentence on something that went otherwise than expected, without being wrong. */
  readonly melding?: (zin: string) => void;
}

/** What a repair puts in a cell; a formula without '=', English names and commas. */
export type Celinhoud =
  | { readonly soort: "waarde"; readonly waarde: number | string | boolean }
  | { readonly soort: "formule"; readonly formule: string };

/** One cell to be changed: what it must still hold, and what it gets; null is an empty cell. */
export interface Celwijziging {
  /** One cell. */
  readonly cel: Bereik;
  readonly inhoud: Celinhoud | null;
  readonly stond: Celinhoud | null;
  /** The number format that the cell gets; left out: it keeps its own. */
  readonly vorm?: string;
}

/** A cell that was changed: with `nu` and `oud` the other way round it is undone. */
export interface GezetteCel {
  readonly cel: Bereik;
  readonly oud: Celinhoud | null;
  readonly nu: Celinhoud | null;
  /** The value that shows there now. */
  readonly uitkomst: CelWaarde;
  /** The number format that it had, where that had to change: a cell for text would make a text of a number. */
  readonly vorm?: string;
}

/** Who changed the workbook: its own user, or somebody else who has it open. */
export type Wijzigingsbron = "eigen" | "ander";

/**
 * The one narrow port to the world: a workbook in Excel or in a file. Async and batched; two adapters (`bestand`, and `excel`
 * in the add-in) pass the same contract test. Failures a user can meet are thrown as `WerkboekFout`.
 */
export interface Werkboek {
  readonly naam: string;
  /** A snapshot of the whole workbook. */
  lees(opdracht?: Opdracht): Promise<Inhoud>;
  /** Makes the sheets of a plan, all or nothing. In a file: a new workbook, whose bytes come back. */
  schrijf(plan: Plan, opdracht?: Opdracht): Promise<Uint8Array | null>;
  /** Shows these cells to the user; does nothing where there is nothing to show. */
  selecteer(bereik: Bereik): Promise<void>;
  /** The cells that the user selected; null when there are none. Left out where nothing can be selected. */
  selectie?(): Promise<Bereik | null>;
  /** The custom XML part with this namespace, or null. */
  haalDeel(naamruimte: string): Promise<string | null>;
  bewaarDeel(naamruimte: string, xml: string): Promise<void>;
  /** The workbook as it was opened, with the parts that were kept since. Left out where the workbook keeps them itself. */
  opgeslagen?(): Promise<Uint8Array>;
  /**
   * The same with the sheets of a plan behind its own, in place of those that are named. Throws WerkboekFout where nothing can be
   * added. Left out where `schrijf` does so.
   */
  schrijfErbij?(plan: Plan, vervangt: ReadonlySet<string>): Promise<Uint8Array>;
  /**
   * Carries out one repair that the user saw and confirmed. Throws WerkboekFout, and changes nothing, when the cell no longer holds
   * `stond` or cannot be changed. Gives what it replaced, to undo it with; null for an empty cell. Left out by an adapter that never
   * changes a workbook.
   */
  zetCel?(cel: Bereik, inhoud: Celinhoud, stond: CelWaarde): Promise<Celinhoud | null>;
  /**
   * Carries out repairs that the user saw and confirmed, or takes them back: all or nothing. Throws WerkboekFout, and changes
   * nothing, when one of the cells no longer holds what it held or cannot be changed. Left out as `zetCel` is.
   */
  zetCellen?(wijzigingen: readonly Celwijziging[]): Promise<readonly GezetteCel[]>;
  /**
   * Calls back after changes in the workbook, by its own user ("eigen") or by somebody who works in it at the same time ("ander"),
   * never after what this adapter wrote itself; gives the function that ends it.
   */
  luister(bijWijziging: (gewijzigd: readonly Bereik[], bron: Wijzigingsbron) => void): Promise<() => Promise<void>>;
}

export type WerkboekFoutCode =
  | "bestaat niet"
  | "geen toegang"
  | "leeg"
  | "geen werkboek"
  | "versleuteld"
  | "oud formaat"
  | "beschadigd"
  | "te groot"
  | "niet ondersteund"
  | "schrijven mislukt"
  | "blad beveiligd"
  | "werkboek beveiligd"
  | "blad verborgen"
  | "cel wordt bewerkt"
  | "excel is bezig"
  | "sessie verloren"
  | "te veel gegevens"
  | "intussen gewijzigd"
  | "naam bezet"
  | "excel meldt een fout";

/** A failure that a user can meet: one clear Dutch sentence that says what, where, and what to do. */
export class WerkboekFout extends Error {
  constructor(
    readonly code: WerkboekFoutCode,
    bericht: string,
    options?: ErrorOptions,
  ) {
    super(bericht, options);
    this.name = "WerkboekFout";
  }
}
