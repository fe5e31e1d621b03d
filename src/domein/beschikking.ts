import type { Cent, Tarief } from "./geld";
import type { Streefwaarde } from "./streefwaarde";

/** How a shortfall may be compensated with overproductie: not at all, within the groep, or over all settled groups (§4). */
export type Compensatie = "activiteit" | "groep" | "totaal";
export const COMPENSATIES: readonly Compensatie[] = ["activiteit", "groep", "totaal"];

/** PE is settled, TE is counted beside it and never settled (§1). */
export type AfspraakSoort = "PE" | "TE";

/** One agreed row of an activity. `verrekenbaar: false` belongs to another financier and need not be reported. */
export interface Afspraak {
  readonly id: string;
  readonly soort: AfspraakSoort;
  readonly eenheid: string;
  readonly telbegrip: string | null;
  readonly streefwaarde: Streefwaarde;
  /** Null for a TE, and for a PE that is not settled here. */
  readonly tarief: Tarief | null;
  /** True for a PE unless the beschikking says otherwise; always false for a TE. */
  readonly verrekenbaar: boolean;
  readonly financier: string | null;
}

export interface Activiteit {
  readonly code: string;
  readonly groep: string;
  readonly naam: string;
  readonly afkorting: string | null;
  readonly opgaven: readonly string[];
  readonly doelen: readonly number[];
  /** Agreed hours of staff for the whole activity; null when the beschikking names none. */
  readonly ipu: number | null;
  readonly afspraken: readonly Afspraak[];
}

export interface Groep {
  readonly code: string;
  readonly naam: string;
  readonly beschikt: Cent;
  readonly verrekenen: boolean;
}

export interface Indicator {
  readonly code: string;
  readonly naam: string;
  readonly opgave: string | null;
  readonly doel: number | null;
  readonly telbegrip: string | null;
  readonly leeftijd: readonly [number, number | null] | null;
  readonly richting: "hoger" | "lager" | null;
  readonly bron: string | null;
  readonly frequentie: string | null;
}

/** The thresholds of the rules; each optional in the file, with the default of domein.md §2. All mean 'from' (≥). */
export interface Instellingen {
  readonly compensatie: Compensatie;
  readonly compensatieMaximumProcent: number;
  readonly drempelOnderProcent: number;
  readonly toelichtingVanafProcent: number;
  readonly toelichtingVanafAantal: number;
  readonly toelichtingVanafBedrag: Cent | null;
  readonly overproductieOpvallendProcent: number;
  readonly trendProcent: number;
  readonly onaannemelijkFactor: number;
  readonly streefwaardeVerouderdJaren: number;
  readonly streefwaardeVerouderdProcent: readonly [number, number];
  readonly tolerantie: Cent;
  readonly kleinAantal: number;
  readonly zekerheidVanaf: number;
  readonly lampschema: "vijf" | "drie";
  readonly impactGrenzen: readonly [number, number] | null;
  readonly leeftijdsgroepen: Readonly<Record<string, readonly [number, number | null]>>;
}

export interface Handtekening {
  readonly sleutel: string;
  readonly waarde: string;
}

export interface Beschikking {
  readonly kenmerk: string;
  readonly versie: number;
  readonly vervangt: string | null;
  readonly gemeente: string;
  readonly partner: string;
  readonly opmerking: string | null;
  readonly jaar: number;
  /** ISO dates, both included. */
  readonly periode: { readonly van: string; readonly tot: string };
  readonly termijnen: { readonly halfjaar: string | null; readonly eind: string | null };
  readonly voorschot: Cent | null;
  readonly plafond: Cent | null;
  readonly groepen: readonly Groep[];
  readonly activiteiten: readonly Activiteit[];
  readonly indicatoren: readonly Indicator[];
  readonly instellingen: Instellingen;
  readonly integriteit: { readonly vingerafdruk: string | null; readonly handtekening: Handtekening | null };
  /**
   * The JSON document exactly as it was read (without defaults filled in). The vingerafdruk is taken over this, and the
   * .xlsx form is written from it, so that json → xlsx → json gives the same document back.
   */
  readonly document: Readonly<Record<string, unknown>>;
}
