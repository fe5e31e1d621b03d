import type { StijlNaam } from "./stijl";

/** A cell to be made. With a formula `waarde` is its right cached result ("" for an empty text). */
export interface PlanCel {
  readonly rij: number;
  readonly kolom: number;
  readonly waarde: string | number | boolean | null;
  /** English names, commas, without '='. A text value is never read as a formula, whatever it starts with. */
  readonly formule?: string;
  readonly stijl: StijlNaam;
  /** A place in this workbook ("'100 Sport'!A1") that a click goes to. */
  readonly link?: string;
  /** Text of the link's tooltip. */
  readonly linkUitleg?: string;
}

export interface PlanValidatie {
  readonly bereik: string;
  readonly soort:
    | { readonly lijst: readonly string[] }
    | { readonly tekstLengteTot: number }
    | { readonly heelGetalVanaf: number }
    /** Any number from the first up to and including the second. */
    | { readonly getalTussen: readonly [number, number] };
  readonly titel: string;
  readonly uitleg: string;
}

/** A conditional format: the style's fill and letter apply where the formula (relative to the first cell) is true. */
export interface PlanVoorwaarde {
  readonly bereik: string;
  readonly formule: string;
  readonly stijl: StijlNaam;
}

export interface PlanReeks {
  readonly naam: string;
  /** "'Overzicht'!$M$10:$M$22" */
  readonly waarden: string;
  readonly labels: string;
  /** RRGGBB */
  readonly kleur: string;
}

export interface PlanGrafiek {
  readonly soort: "staaf" | "kolom" | "lijn";
  readonly titel: string;
  readonly alternatieveTekst: string;
  readonly reeksen: readonly PlanReeks[];
  readonly overlap?: number;
  readonly tussenruimte?: number;
  readonly as: {
    readonly van: number;
    readonly tot: number | null;
    readonly stap: number | null;
    readonly getalvorm: string;
    readonly verborgen?: boolean;
  };
  readonly getallenErbij: boolean;
  readonly legenda: boolean;
  /** Cells that the chart covers, from 0, ends included. */
  readonly plek: { readonly rij: number; readonly kolom: number; readonly totRij: number; readonly totKolom: number };
}

export interface PlanBlad {
  readonly naam: string;
  /** RRGGBB; null for none. */
  readonly tabkleur: string | null;
  /** Width per column in characters, from column A on. */
  readonly kolombreedten: readonly number[];
  /** Height per row in points, where it is set. */
  readonly rijhoogten: ReadonlyMap<number, number>;
  readonly cellen: readonly PlanCel[];
  /** Number of rows and columns that stay in sight. */
  readonly bevries: { readonly rijen: number; readonly kolommen: number };
  readonly beveiligd: boolean;
  /** A header row with filter buttons over this range. */
  readonly filter: string | null;
  readonly validaties: readonly PlanValidatie[];
  readonly voorwaarden: readonly PlanVoorwaarde[];
  readonly grafieken: readonly PlanGrafiek[];
  readonly afdruk: {
    /** "A1:J63" */
    readonly gebied: string;
    /** Rows to repeat on each page, 0-based, ends included. */
    readonly herhaal: { readonly van: number; readonly tot: number } | null;
    /** Rows (0-based) that start a new page. */
    readonly paginaVoor: readonly number[];
    /** Pages high: 0 as many as needed. */
    readonly paginasHoog: number;
    /** Excel's codes: &P page, &N pages, &A sheet; an & of the text itself is written && (see `koptekst`). */
    readonly koptekst: { readonly links: string; readonly rechts: string };
    readonly voettekst: { readonly links: string; readonly midden: string; readonly rechts: string };
  };
}

export interface PlanNaam {
  readonly naam: string;
  /** "'100 Sport'!$B$6" */
  readonly verwijzing: string;
}

/** Sheets to be made, as data. Both adapters write it; nothing in it knows Excel or files. */
export interface Plan {
  /** Beside the sheets that were made before, which stay as they are; left out: in their place. */
  readonly naast?: true;
  readonly titel: string;
  readonly onderwerp: string;
  readonly auteur: string;
  readonly bladen: readonly PlanBlad[];
  readonly namen: readonly PlanNaam[];
  /** Custom XML parts that travel along (the beschikking, what was made when). */
  readonly delen: readonly { readonly naamruimte: string; readonly xml: string }[];
}

/** A text as it must stand in a header or footer: each & doubled, so that 'Jeugd & Co' is not read as a code. */
export function koptekst(tekst: string): string {
  return tekst.replaceAll("&", "&&");
}
