import type { AfspraakSoort } from "./beschikking";
import type { Bereik } from "./bereik";
import type { Begrotingstabel } from "./begrotingstabel";
import type { Gegeven } from "./gegeven";
import type { Keuzelot } from "./keuzelot";
import type { Reeks } from "./reeks";
import type { Telling } from "./telling";
import type { Uitkomst } from "./uitkomst";
import type { Rubriekblok, Verhaal } from "./verhaal";

/** The eight ways in which partners keep their productie (domein.md §3). */
export type TabelSoort =
  "totalen" | "registratie" | "maanden" | "blokken" | "resultaat-streef" | "reeks" | "afrekening" | "begroting";

/** What a column holds, in the words of the domain. The synonyms that lead to it live in inlezen. */
export type Veld =
  | "code"
  | "activiteit"
  | "afkorting"
  | "groep"
  | "soort"
  | "eenheid"
  | "financier"
  | "afspraak"
  | "realisatie"
  | "verschil"
  | "procent"
  | "ipu"
  | "ipuRealisatie"
  | "tarief"
  | "bedrag"
  | "toelichting"
  | "contact"
  | "datum"
  | "plaats"
  | "uren"
  | "deelnemers"
  /** A count of whatever the unit says (trajecten, uitleningen), in a log. */
  | "aantal"
  | "beschikt"
  | "geleverd"
  | "over"
  | "onder"
  | "terug"
  | "periode"
  /** What is expected for the whole year, in a budget statement (domein.md §8). */
  | "prognose"
  /** The part that is covered otherwise than was planned, in a budget statement per pijler. */
  | "substitutie"
  | "overig";

/** A column of a recognised table, with what it was taken for, how sure, and why. */
export interface Kolom {
  /** Column of the sheet, from 0. */
  readonly kolom: number;
  /** The header's text, lines joined with a space; "" for a column without a header. */
  readonly kop: string;
  /** The header's cells; empty when it has none. */
  readonly kopCellen: readonly Bereik[];
  readonly veld: Veld | null;
  /** A column can belong to the PE or the TE part of a row ("Aantal TE", "PE Offerte"); null when the row itself says it. */
  readonly soort: AfspraakSoort | null;
  /** 0 … 1. */
  readonly zekerheid: number;
  /** Why, for people: 'kop "Gerealiseerd", getallen in 28 van 30 rijen'. */
  readonly reden: string;
  /** The user said so; left out for what was recognised. */
  readonly gekozen?: true;
}

export type RijSoort = "gegeven" | "groepkop" | "subtotaal" | "totaal" | "notitie" | "kop" | "leeg";

export interface TabelRij {
  readonly rij: number;
  readonly soort: RijSoort;
  /** Code of the groep under whose heading the row stands (or its own groep column); null when unknown. */
  readonly groep: string | null;
  /** The user said what it is; left out for what was recognised. */
  readonly gekozen?: true;
}

/** A table that was recognised on a sheet. */
export interface Tabel {
  /** Unique within the workbook: "Jeugd!A5:H23". */
  readonly id: string;
  readonly blad: string;
  readonly bereik: Bereik;
  readonly soort: TabelSoort;
  readonly zekerheid: number;
  readonly kopRijen: { readonly van: number; readonly tot: number };
  readonly kolommen: readonly Kolom[];
  /** Every row of the table below the header. Empty for `registratie` (thousands of rows, all of kind 'gegeven'). */
  readonly rijen: readonly TabelRij[];
  /** Required fields for which no column was found: STR-01 reports them. */
  readonly ontbrekend: readonly Veld[];
  /** The activities stand in its columns and the fields in its rows. */
  readonly gekanteld?: true;
  /** Why it was taken for this kind, for people; left out where its columns say it all. */
  readonly reden?: string;
  /** The user said which kind it is; left out for what was recognised. */
  readonly gekozen?: true;
  /** The kinds as which its columns can be read, the most likely first: what the user can choose from. */
  readonly mogelijk?: readonly TabelSoort[];
}

/** A text of the workbook with its place. */
export interface Tekst {
  readonly tekst: string;
  readonly cellen: readonly Bereik[];
}

/** A number of the workbook with its place. */
export interface Getal {
  readonly telling: Telling;
  /** What the cell holds, as text ("1.828", "ca. 27", ""). */
  readonly tekst: string;
  readonly cellen: readonly Bereik[];
  /** The cell is text that was read as a number: sums skip it (HYG-01). */
  readonly alsTekst: boolean;
  /** Half the last shown digit: 0.5 for "875", 0.005 for "12,34"; 0 when the format shows all digits. */
  readonly afronding: number;
  /** The cell's formula without '=', English names; null for a typed value. */
  readonly formule: string | null;
  /** By how much the cell's own number was multiplied, where its header says 'x 1.000'; left out: 1. */
  readonly schaal?: number;
  /** The mark of the footnote behind it: "*" of '152*'; left out: none. */
  readonly voetnoot?: string;
}

export type Koppelwijze = "code" | "afkorting" | "naam" | "gelijkend" | "keuze";

/** To which activity of the beschikking a name in the workbook belongs. */
export interface Koppeling {
  /** Null: no activity of the beschikking fits (or there is no beschikking). */
  readonly activiteit: string | null;
  readonly wijze: Koppelwijze | null;
  /** 0 … 1; 1 only for an exact code, abbreviation or (normalised) name. */
  readonly zekerheid: number;
  /** Codes that came close, best first, for the question to the user. */
  readonly kandidaten: readonly string[];
}

/** One reported row: what the partner states about one afspraak of one activity. */
export interface Regel {
  /** Table id and row: "Jeugd!A5:H23#7". */
  readonly id: string;
  readonly tabel: string;
  readonly blad: string;
  /** Row of the sheet, from 0. */
  readonly rij: number;
  readonly naam: Tekst | null;
  readonly koppeling: Koppeling;
  /** Code of the groep: of the matched activity, else of the heading above. */
  readonly groep: string | null;
  readonly soort: AfspraakSoort | null;
  readonly eenheid: Tekst | null;
  readonly financier: Tekst | null;
  /** The place that the row is about, in a table with a column of places. */
  readonly plaats: Tekst | null;
  /** The afspraak of the beschikking that this row reports ("PE1"); null when none fits. */
  readonly afspraakId: string | null;
  readonly afspraak: Getal | null;
  readonly realisatie: Getal | null;
  readonly verschil: Getal | null;
  readonly procent: Getal | null;
  readonly ipu: Getal | null;
  readonly ipuRealisatie: Getal | null;
  readonly tarief: Getal | null;
  readonly bedrag: Getal | null;
  readonly toelichting: Tekst | null;
}

/** A (sub)total that stands in a table: what it says, and the rows of the table that it should cover. */
export interface Totaal {
  readonly tabel: string;
  readonly rij: number;
  readonly kolom: number;
  readonly veld: Veld;
  readonly soort: "subtotaal" | "totaal";
  /** The label of the row: "Totaal Jeugd". */
  readonly label: string;
  readonly groep: string | null;
  readonly waarde: Getal;
  /** 'rij': the total stands beside the numbers of its own row (a total column of months); 'kolom' (or left out): below them. */
  readonly richting?: "rij" | "kolom";
  /** The numbers that it should add up, each with its place: rows of kind 'gegeven' since the previous total of its level. */
  readonly delen: readonly Getal[];
}

/** A row of the partner's own settlement table: to be checked, never read as productie. */
export interface AfrekeningTabelRij {
  readonly rij: number;
  readonly soort: "groep" | "totaal";
  readonly naam: Tekst;
  /** Code of the groep of the beschikking; null when none fits, and for the total. */
  readonly groep: string | null;
  readonly beschikt: Getal | null;
  readonly geleverd: Getal | null;
  readonly over: Getal | null;
  readonly onder: Getal | null;
  readonly terug: Getal | null;
}

export interface AfrekeningTabel {
  readonly tabel: string;
  readonly rijen: readonly AfrekeningTabelRij[];
}

/** Rows of a log that were not counted, told as a group instead of one by one. */
export interface Overgeslagen {
  readonly reden:
    "buiten periode" | "andere financier" | "activiteit onbekend" | "geen datum" | "geen aantal" | "niet te tellen";
  /** The name, financier or year that the rows share; "" when there is none. */
  readonly wat: string;
  readonly aantal: number;
  /** The sum of the counted column over these rows. */
  readonly som: number;
  /** What that column counts; null where the rows count different things, so that the sum says nothing. */
  readonly maat?: "uren" | "deelnemers" | "aantal" | "ipu" | null;
  /** Codes of activities that an unknown name may mean. */
  readonly kandidaten?: readonly string[];
  /** Code of the activity when it is known. */
  readonly activiteit: string | null;
  /** The first rows, at most ten. */
  readonly cellen: readonly Bereik[];
}

/** An afspraak of which a log has rows, while none of its columns says how much. */
export interface NietTelbaar {
  readonly activiteit: string;
  readonly afspraak: string;
  /** The first row. */
  readonly cellen: readonly Bereik[];
}

/** What a log (registratie) added up to, beside its regels. */
export interface Registratie {
  readonly tabel: string;
  readonly rijen: number;
  readonly geteld: number;
  readonly overgeslagen: readonly Overgeslagen[];
  /** What the log is about and cannot be counted from it (unieke deelnemers, koppels per maand, a column that is not there). */
  readonly nietTelbaar: readonly NietTelbaar[];
}

/** The realisatie of one afspraak of the beschikking, from all rows that report it. */
export interface Prestatie {
  readonly activiteit: string;
  readonly afspraak: string;
  /** The rows that report it, in order of the workbook; empty when it is not reported. */
  readonly regels: readonly Regel[];
  /** The row whose realisatie counts: the first of the most certain source (of several logs: the first); null when not reported. */
  readonly regel: Regel | null;
  /** What counts; the sum over all logs where logs report it (a log per month). */
  readonly realisatie: Getal | null;
}

/** What the workbook itself says about whom and when it is, from its headings and notes. */
export interface Kopgegevens {
  readonly partner: Tekst | null;
  readonly jaar: (Tekst & { readonly jaar: number }) | null;
  readonly kenmerk: Tekst | null;
}

/** A part of a sheet in which numbers stand and that was not recognised: named under 'niet gecontroleerd'. */
export interface NietHerkend {
  readonly bereik: Bereik;
  /** What was seen: "cijfers onder de koppen Januari, Februari …". */
  readonly gezien: string;
  /** The layout that it looks like, when that is known but not read yet. */
  readonly lijktOp: TabelSoort | null;
}

/** What the partner counted, in the terms of domein.md; every value knows its cells. */
export interface Productie {
  readonly kop: Kopgegevens;
  readonly tabellen: readonly Tabel[];
  /** Rows of 'totalen' and the sums of 'registratie', in order of the workbook. */
  readonly regels: readonly Regel[];
  readonly totalen: readonly Totaal[];
  readonly registraties: readonly Registratie[];
  readonly afrekeningen: readonly AfrekeningTabel[];
  /** One per afspraak of the beschikking, in its order; empty without a beschikking. */
  readonly prestaties: readonly Prestatie[];
  /** Rows with a figure per month, quarter, half-year or year. */
  readonly reeksen: readonly Reeks[];
  /** The cells of location tables. */
  readonly uitkomsten: readonly Uitkomst[];
  readonly begrotingen: readonly Begrotingstabel[];
  /** The running texts, tied to what they are about. */
  readonly verhalen: readonly Verhaal[];
  readonly rubriekblokken: readonly Rubriekblok[];
  /** The facts that the workbook states in more than one place. */
  readonly gegevens: readonly Gegeven[];
  readonly nietHerkend: readonly NietHerkend[];
  /** What came of the user's own choices; left out where there are none. */
  readonly keuzes?: readonly Keuzelot[];
  /** Choices that the workbook keeps and this version cannot read. */
  readonly keuzesOnleesbaar?: number;
}
