import type { Antwoorden } from "../../controles/antwoorden";
import type { Ernst } from "../../controles/bevinding";
import type { Herstelvoorstel } from "../../controles/herstelvoorstellen";
import type { Beschikking } from "../../domein/beschikking";
import type { Bereik } from "../../domein/bereik";
import type { Echtheid } from "../../domein/handtekening";
import type { Productie } from "../../domein/productie";
import type { Keuzes } from "../../inlezen/keuzes";
import { GEEN_KEUZES } from "../../inlezen/keuzes";
import type { Dossier } from "../../verantwoording/dossier";
import type { Buiten } from "../../verantwoording/eerder";
import type { Inhoud } from "../../werkboek/raster";
import type { GezetteCel, WerkboekFoutCode } from "../../werkboek/werkboek";
import type { TweedeBestand } from "../tweede-bestand";
import { GEEN_OVERDRACHT, type Overdracht } from "./overdracht";

export const STAPPEN = ["beschikking", "herkend", "bevindingen", "verantwoording", "afrekening"] as const;
/** The steps of who judges what was handed in. */
export const STAPPEN_ACCOUNTHOUDER = ["indiening", "bevindingen", "vergelijken", "oordeel"] as const;
/** 'indienen' is part of 'verantwoording' on the bar. */
export type Stap = (typeof STAPPEN)[number] | (typeof STAPPEN_ACCOUNTHOUDER)[number] | "indienen";

/** In Excel on the open workbook, or apart from Excel on files. */
export type Plaats = "excel" | "los";

export interface GeladenBeschikking {
  readonly beschikking: Beschikking;
  readonly vingerafdruk: string;
  /** What was proved of it. */
  readonly bewijs: Echtheid;
  /** The list of trusted keys beside the add-in could be read. */
  readonly sleutelsGelezen: boolean;
  readonly herkomst: "bestand" | "werkboek" | "voorbeeld";
}

/** A cell that was repaired since the workbook was opened, and whether that was taken back. */
export interface Hersteldecel {
  readonly gezet: GezetteCel;
  readonly code: string;
  readonly naam: string;
  readonly terug: boolean;
}

/** Repairs to look at before anything is done: of one rule, or (null) of all. */
export interface Herstelblik {
  readonly code: string | null;
  readonly voorstellen: readonly Herstelvoorstel[];
  /** Keys of those that are ticked. */
  readonly aan: ReadonlySet<string>;
}

export type Taak = "lezen" | "controleren" | "maken" | "herstellen" | "beschikking" | "voorbeeld" | "bewaren";

export interface Fase {
  readonly naam: "lezen" | "herkennen" | "controleren" | "opstellen" | "schrijven";
  readonly staat: "klaar" | "bezig" | "straks";
  readonly detail: string | null;
}

export interface Bezig {
  readonly taak: Taak;
  /** Shown from half a second on: shorter work does not flash by. */
  readonly zichtbaar: boolean;
  readonly fasen: readonly Fase[];
  readonly gedaan: number;
  readonly totaal: number | null;
  readonly gevonden: Readonly<Record<"fout" | "waarschuwing", number>> | null;
}

/** What failed: in `taak`, by `code`, with the adapter's own sentence. */
export interface PaneelFout {
  readonly taak: Taak;
  readonly code: WerkboekFoutCode | "beschikking" | "niet leeg" | "onbekend";
  readonly bericht: string;
  readonly details: readonly string[];
  readonly cel: Bereik | null;
  /** What can be typed by hand, as Dutch Excel shows it. */
  readonly metDeHand: string | null;
}

export interface Regeluitleg {
  readonly naam: string;
  readonly uitleg: string;
}

/** What a check gave, and what belongs to it. */
export interface Gecontroleerd {
  readonly dossier: Dossier;
  /** Milliseconds since 1970. */
  readonly moment: number;
  readonly aantalControles: number;
  readonly uitleg: ReadonlyMap<string, Regeluitleg>;
}

export type Groepering = "ernst" | "activiteit";

/** How the list of findings is shown. */
export interface Lijst {
  readonly filter: ReadonlySet<Ernst>;
  readonly groepering: Groepering;
  /** Null: the search field is closed. */
  readonly zoek: string | null;
  readonly dicht: ReadonlySet<string>;
  /** Id of the one finding that is open. */
  readonly open: string | null;
  readonly getoond: Readonly<Record<string, number>>;
  readonly nietOpen: boolean;
}

/** What was found of an earlier output, and what there is to make. */
export interface Maakstand {
  /** Sheets that are there already, by code of the activity. */
  readonly bestaand: ReadonlyMap<string, string>;
  /** Rubrics that are still empty, by code of the activity. */
  readonly teTypen: ReadonlyMap<string, readonly string[]>;
  readonly buiten: readonly Buiten[];
  /** The how manieth output this will be. */
  readonly nummer: number;
}

export interface Gemaakt {
  readonly aantalBladen: number;
  /** Name of the downloaded file; null in Excel. */
  readonly bestand: string | null;
  readonly afrekeningblad: string;
}

export interface Toestand {
  readonly plaats: Plaats;
  readonly stap: Stap;
  /** Name of the workbook; null as long as there is none. */
  readonly werkboek: string | null;
  readonly beschikking: GeladenBeschikking | null;
  /** The user chose to go on without a beschikking. */
  readonly zonder: boolean;
  readonly inhoud: Inhoud | null;
  readonly herkend: Productie | null;
  readonly keuzes: Keuzes;
  /** Sheet and header row of the one table that is unfolded under Herkend. */
  readonly tabelOpen: string | null;
  readonly gecontroleerd: Gecontroleerd | null;
  /** Cells that the user changed since the check. */
  readonly gewijzigd: number;
  /** The check was stopped or can no longer be trusted. */
  readonly verouderd: boolean;
  readonly vanzelf: boolean;
  readonly antwoorden: Antwoorden;
  /** Who answers and repairs; "" as long as nobody said so. */
  readonly naam: string;
  readonly herstelblik: Herstelblik | null;
  /** What was repaired, a list for each turn, the latest first. */
  readonly hersteld: readonly (readonly Hersteldecel[])[];
  readonly lijst: Lijst;
  readonly maakstand: Maakstand | null;
  /** Codes of the activities that get a sheet. */
  readonly gekozen: ReadonlySet<string>;
  readonly gemaakt: Gemaakt | null;
  /** File name of an earlier verantwoording that was opened beside the workbook. */
  readonly vorige: string | null;
  /** A second file that waits for the user to say what it is. */
  readonly tweede: TweedeBestand | null;
  /** Handing in, and judging what was handed in. */
  readonly overdracht: Overdracht;
  readonly bezig: Bezig | null;
  readonly fout: PaneelFout | null;
  /** Excel waits until the user leaves a cell. */
  readonly wacht: boolean;
  /** The adapter can change a cell. */
  readonly kanHerstellen: boolean;
  /** Read aloud; the number makes an equal message a new one. */
  readonly bericht: { readonly nummer: number; readonly tekst: string };
}

export const LEGE_LIJST: Lijst = {
  filter: new Set(),
  groepering: "ernst",
  zoek: null,
  dicht: new Set(["waarschuwing", "info", "toegelicht", "geaccepteerd"]),
  open: null,
  getoond: {},
  nietOpen: false,
};

/** The pane as it starts. */
export function begin(plaats: Plaats): Toestand {
  return {
    plaats,
    stap: "beschikking",
    werkboek: null,
    beschikking: null,
    zonder: false,
    inhoud: null,
    herkend: null,
    keuzes: GEEN_KEUZES,
    tabelOpen: null,
    gecontroleerd: null,
    gewijzigd: 0,
    verouderd: false,
    vanzelf: false,
    antwoorden: new Map(),
    naam: "",
    herstelblik: null,
    hersteld: [],
    lijst: LEGE_LIJST,
    maakstand: null,
    gekozen: new Set(),
    gemaakt: null,
    vorige: null,
    tweede: null,
    overdracht: GEEN_OVERDRACHT,
    bezig: null,
    fout: null,
    wacht: false,
    kanHerstellen: false,
    bericht: { nummer: 0, tekst: "" },
  };
}
