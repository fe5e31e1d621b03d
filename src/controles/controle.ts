import type { Bereik } from "../domein/bereik";
import type { Afrekening } from "../domein/afrekening";
import type { Beschikking, Instellingen } from "../domein/beschikking";
import type { Echtheid } from "../domein/handtekening";
import type { Productie } from "../domein/productie";
import type { Sturingskader } from "../domein/sturingskader";
import type { Inhoud } from "../werkboek/raster";
import type { Ernst, Feit, Melding } from "./bevinding";

/** Another version of a beschikking that is known: in a folder, in the workbook, or loaded earlier. */
export interface AndereVersie {
  readonly kenmerk: string;
  readonly versie: number;
  readonly vervangt: string | null;
  /** Where it was met: a file name. */
  readonly plaats: string;
}

/** A check that was done before and kept in the workbook: which figures it was about (INT-03). */
export interface EerdereControle {
  /** ISO date and time. */
  readonly moment: string;
  /** Address with sheet ("Jeugd!F7") to the value then, as text. */
  readonly cellen: ReadonlyMap<string, string>;
  /** There were more figures than are kept. */
  readonly afgekapt?: boolean;
}

/** What is known outside the workbook's own figures. A rule of which the input is missing says so under 'niet gecontroleerd'. */
export interface Omstandigheden {
  /** ISO date of today; null where the run must not depend on the day. */
  readonly vandaag: string | null;
  /** What was proved of the beschikking; null: not looked at. */
  readonly echtheid: Echtheid | null;
  /** Cells of the readable sheet 'Beschikking' that no longer say what the beschikking says. */
  readonly gewijzigdOpBlad: readonly Bereik[];
  readonly andereVersies: readonly AndereVersie[];
  /** The municipality's steering framework; null where none is known. */
  readonly sturingskader: Sturingskader | null;
  readonly eerdereControle: EerdereControle | null;
}

export const GEEN_OMSTANDIGHEDEN: Omstandigheden = {
  vandaag: null,
  echtheid: null,
  gewijzigdOpBlad: [],
  andereVersies: [],
  sturingskader: null,
  eerdereControle: null,
};

/** Everything a rule may look at. Pure data: a rule never reads files, clocks or Excel. */
export interface Invoer {
  readonly inhoud: Inhoud;
  readonly productie: Productie;
  readonly beschikking: Beschikking | null;
  readonly instellingen: Instellingen;
  /** Null without a beschikking. */
  readonly afrekening: Afrekening | null;
  readonly omstandigheden: Omstandigheden;
}

/** An invoer of which the beschikking is there: what a rule with `nodig: "beschikking"` gets. */
export interface InvoerMetBeschikking extends Invoer {
  readonly beschikking: Beschikking;
  readonly afrekening: Afrekening;
}

/** A rule can say of a part that it could not check it. */
export interface Overgeslagen {
  readonly nietGecontroleerd: string;
}

/** A cell of an example: a value, a formula with its stored result, a number with its format; "#REF!" is an error value. */
export type VoorbeeldCel =
  | string
  | number
  | boolean
  | null
  /** With null no result is kept: a program wrote the formula and no spreadsheet worked it out. */
  | { readonly formule: string; readonly uitkomst: string | number | null }
  | { readonly getal: number; readonly vorm: string }
  | { readonly fout: string; readonly formule?: string };

export interface VoorbeeldBlad {
  readonly rijen: readonly (readonly VoorbeeldCel[])[];
  readonly verborgen?: boolean;
  readonly zeerVerborgen?: boolean;
  /** From 0, as are the columns. */
  readonly verborgenRijen?: readonly number[];
  readonly verborgenKolommen?: readonly number[];
  readonly samengevoegd?: readonly string[];
  readonly opmerkingen?: Readonly<Record<string, string>>;
  /** The range of an autofilter that hides rows now: "A1:E9". */
  readonly actiefFilter?: string;
}

/**
 * A small workbook that goes the whole road (recognise, check). `beschikking` is merged over a small standard one (one
 * groep "100 Jeugd", activity SPORT with PE1 152 Klokuur activiteit at € 197,15 and TE1 1000 Aantal deelnemers, ipu 243);
 * null: without a beschikking.
 */
export interface Voorbeeld {
  readonly titel: string;
  readonly bladen: Readonly<Record<string, VoorbeeldBlad | VoorbeeldBlad["rijen"]>>;
  readonly beschikking?: Readonly<Record<string, unknown>> | null;
  /** Other files, in the order of [1], [2] … in formulas. */
  readonly koppelbestanden?: readonly string[];
  /** Defined names of the workbook: name → formula without '='. */
  readonly namen?: Readonly<Record<string, string>>;
  /** Document properties ("creator", "title"). */
  readonly eigenschappen?: Readonly<Record<string, string>>;
  /** Charts with the figures that they keep. */
  readonly grafieken?: Inhoud["grafieken"];
  /** The workbook calculates only when it is asked to. */
  readonly handmatigRekenen?: true;
  /** What is known outside the workbook; left out: nothing. */
  readonly omstandigheden?: Partial<Omstandigheden>;
}

export interface VoorbeeldFout extends Voorbeeld {
  /** The findings that this rule yields, in order. */
  readonly bevindingen: readonly {
    readonly cellen: readonly string[];
    readonly gevonden?: Feit;
    readonly verwacht?: Feit;
    readonly ernst?: Ernst;
    readonly status?: "open" | "toegelicht";
    readonly bericht?: string;
  }[];
}

interface Basis<P> {
  readonly code: string;
  readonly naam: string;
  readonly ernst: Ernst;
  /** What it compares, in a few words. */
  readonly grondslag: string;
  /** Why it matters and what to do, for the help page: plain Dutch (B1), two to five sentences. */
  readonly uitleg: string;
  /** The settings of the beschikking that steer it. */
  readonly instellingen?: readonly (keyof Instellingen)[];
  readonly bericht: (parameters: P) => string;
  /** What to do, for the finding itself; left out when the message says it all. */
  readonly herstelTekst?: (parameters: P) => string | null;
  readonly voorbeelden: { readonly goed: readonly Voorbeeld[]; readonly fout: readonly VoorbeeldFout[] };
}

export interface ControleMetBeschikking<P> extends Basis<P> {
  readonly nodig: "beschikking";
  controleer(invoer: InvoerMetBeschikking): Iterable<Melding<P> | Overgeslagen>;
}

export interface ControleZonder<P> extends Basis<P> {
  readonly nodig?: never;
  controleer(invoer: Invoer): Iterable<Melding<P> | Overgeslagen>;
}

export type Controle<P> = ControleMetBeschikking<P> | ControleZonder<P>;

/** A rule with its parameters' type hidden, as the index holds them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of rules with different parameters has no narrower type
export type EenControle = Controle<any>;

/** Declares a rule: one rule is one file. Only gives its argument back, so that TypeScript infers the parameters' type. */
export function controle<P>(regel: ControleMetBeschikking<P>): ControleMetBeschikking<P>;
export function controle<P>(regel: ControleZonder<P>): ControleZonder<P>;
export function controle<P>(regel: Controle<P>): Controle<P> {
  return regel;
}
