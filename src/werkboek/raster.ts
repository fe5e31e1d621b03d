import type { Bereik } from "../domein/bereik";

/** What kind of value a cell holds. */
export type CelSoort = "leeg" | "getal" | "tekst" | "logisch" | "fout";

export type CelWaarde = number | string | boolean | null;

export type Zichtbaarheid = "zichtbaar" | "verborgen" | "zeer verborgen";

export interface Opmerking {
  readonly rij: number;
  readonly kolom: number;
  readonly tekst: string;
  readonly auteur: string | null;
}

export interface TabelObject {
  readonly naam: string;
  readonly bereik: Bereik;
  readonly koppen: readonly string[];
  readonly heeftTotaalrij: boolean;
}

/**
 * A plain, read-only snapshot of one sheet. Rows and columns count from 0. Columnar inside, so that 100,000 rows × 12 stay
 * small; nothing behind it knows Excel or files. Reading a cell outside the used part gives an empty cell, never an error.
 */
export interface Raster {
  readonly blad: string;
  /** Place of the sheet in the workbook, from 0. */
  readonly index: number;
  readonly zichtbaarheid: Zichtbaarheid;
  /** One past the last used row and column. */
  readonly rijen: number;
  readonly kolommen: number;
  /** Number of cells that hold a value or a formula. */
  readonly aantalCellen: number;
  /** The largest number of the sheet, whatever its sign; 0 without numbers. */
  readonly grootsteGetal: number;

  soort(rij: number, kolom: number): CelSoort;
  /** A number, a text, true/false, an error code as text ("#REF!", English), or null for an empty cell. */
  waarde(rij: number, kolom: number): CelWaarde;
  /** The formula without '=', English names and commas, shared formulas already written out; null when there is none. */
  formule(rij: number, kolom: number): string | null;
  /** The number format code ("General", "#,##0.00", "dd-mm-yyyy"). */
  getalvorm(rij: number, kolom: number): string;
  /** The number of a text in `teksten`, so that a rule can judge each different text once; -1 for anything but text. */
  tekstNummer(rij: number, kolom: number): number;
  /** All different texts of the workbook (shared by its sheets). */
  readonly teksten: readonly string[];

  /**
   * Calls back for each used cell of the rows [van, tot), row by row, left to right. Much cheaper than asking cell by cell. `inhoud`
   * is a number's value, the `tekstNummer` of a text, 1 or 0 for true or false; of an empty or error cell it says nothing.
   */
  voorElkeCel(
    bezoek: (rij: number, kolom: number, soort: CelSoort, inhoud: number) => void,
    van?: number,
    tot?: number,
  ): void;
  /**
   * Calls back for the used cells of each row, left to right, until it answers true and the row tells nothing more: most rows show
   * by their first cells what they are. Else as `voorElkeCel`.
   */
  voorElkRijbegin(
    bezoek: (rij: number, kolom: number, soort: CelSoort, inhoud: number) => boolean,
    van?: number,
    tot?: number,
  ): void;
  /** Calls back for each cell with a formula, row by row, left to right; costs nothing on a sheet without any. */
  voorElkeFormule(bezoek: (rij: number, kolom: number) => void): void;
  /** The used columns of one row, ascending. */
  kolommenVan(rij: number): readonly number[];

  readonly samengevoegd: readonly Bereik[];
  readonly verborgenRijen: ReadonlySet<number>;
  readonly verborgenKolommen: ReadonlySet<number>;
  /** The range of an autofilter that hides rows now; null when there is none. */
  readonly actiefFilter: Bereik | null;
  readonly beveiligd: boolean;
  readonly opmerkingen: readonly Opmerking[];
  readonly tabellen: readonly TabelObject[];
  /** What stands above and below the printed pages, without Excel's codes; only what has a text of its own. */
  readonly paginaranden: readonly string[];
}

/** A defined name: `verwijzing` is its formula without '='. `blad` is null for a name of the whole workbook. */
export interface Naam {
  readonly naam: string;
  readonly verwijzing: string;
  readonly blad: string | null;
  readonly verborgen: boolean;
}

/** A custom XML part: its root namespace and its text. */
export interface XmlDeel {
  readonly naamruimte: string;
  readonly xml: string;
}

/** Another file that the workbook takes values from. `bestand` is the target as it stands in the file. */
export interface Koppelbestand {
  /** As formulas refer to it: [1], [2] …, from 1. */
  readonly nummer: number;
  readonly bestand: string;
}

/** One series of a chart: the figures that the chart keeps itself, beside the cells that it was drawn from. */
export interface Grafiekreeks {
  readonly naam: string;
  /** The cells of the values as they stand in the file ("Jeugd!$D$2:$D$5"); null when it keeps figures only. */
  readonly verwijzing: string | null;
  /** `plaats` counts from 0 within the reference. */
  readonly punten: readonly { readonly plaats: number; readonly label: string; readonly waarde: number }[];
}

/** A chart on a sheet. */
export interface Grafiek {
  readonly blad: string;
  readonly reeksen: readonly Grafiekreeks[];
}

/** Everything that was read from a workbook: its sheets and what else it carries. */
export interface Inhoud {
  /** File name or workbook name, for messages. */
  readonly naam: string;
  readonly rasters: readonly Raster[];
  readonly namen: readonly Naam[];
  readonly delen: readonly XmlDeel[];
  readonly koppelbestanden: readonly Koppelbestand[];
  readonly macros: boolean;
  readonly gegevensverbindingen: readonly string[];
  /** Chart sheets, dialog sheets, macro sheets: met, not read. */
  readonly andereBladen: readonly string[];
  /** Document properties that can hold names of people ("creator", "lastModifiedBy", "title" …). */
  readonly eigenschappen: ReadonlyMap<string, string>;
  readonly datumstelsel: 1900 | 1904;
  /** Manual calculation: stored results can be old. */
  readonly handmatigRekenen: boolean;
  /** The charts with the figures that they keep; left out where that is not known (in Excel itself). */
  readonly grafieken?: readonly Grafiek[];
  /** Anything that was met and not understood, each a Dutch sentence with its place. Shown under 'niet gecontroleerd'. */
  readonly meldingen: readonly string[];
}
