import type { Bereik } from "../domein/bereik";

/** fout blocks handing in, waarschuwing asks for an answer, info is good to know. */
export type Ernst = "fout" | "waarschuwing" | "info";
export const ERNSTEN: readonly Ernst[] = ["fout", "waarschuwing", "info"];

export type Status = "open" | "toegelicht" | "geaccepteerd";

/** A figure or text that was found or expected: the JSON report gives it as it is. */
export type Feit = number | string | null;

/** A safe repair, as data: what would stand where. Carried out only after the user saw it. */
export type Herstel =
  | { readonly soort: "waarde"; readonly cel: Bereik; readonly waarde: number | string }
  | { readonly soort: "formule"; readonly cel: Bereik; readonly formule: string; readonly uitkomst: number | null };

/**
 * What a rule yields: data, no text. `veld` (or `anker` where there is no activity) makes the identity stable, so that an
 * answer survives inserted rows; it never holds a row number.
 */
export interface Melding<P> {
  readonly activiteit?: string;
  readonly afspraak?: string;
  /** The field of the activity that this is about ("verschil", "ipu"). */
  readonly veld?: string;
  /** Where there is no activity: what on which sheet ("Bezoek", "totaal Jeugd"). */
  readonly anker?: { readonly blad: string; readonly wat: string };
  /** Only where a rule has more than one severity (PRD-02). */
  readonly ernst?: Ernst;
  readonly cellen: readonly Bereik[];
  readonly gevonden: Feit;
  readonly verwacht: Feit;
  /** Where the expected value comes from: "beschikking VOORBEELD-2024-001", or cells ("Jeugd!F12 − Jeugd!E12"). */
  readonly bron: string;
  /** An explanation that the workbook itself already gives: the finding is then 'toegelicht'. */
  readonly toelichting?: { readonly tekst: string; readonly cellen: readonly Bereik[] } | null;
  readonly herstel?: Herstel | null;
  readonly parameters: P;
}

/** A finding as people and programs get it. */
export interface Bevinding {
  /** Stable: "REK-01:JGD-COACH:PE1:verschil"; without an activity "code:blad:anker". Unique within a run. */
  readonly id: string;
  readonly code: string;
  readonly naam: string;
  readonly ernst: Ernst;
  readonly activiteit: string | null;
  readonly afspraak: string | null;
  readonly veld: string | null;
  readonly cellen: readonly Bereik[];
  readonly gevonden: Feit;
  readonly verwacht: Feit;
  readonly bron: string;
  readonly bericht: string;
  readonly herstel: Herstel | null;
  /** What to do about it, in words; null when there is no more to say than the message does. */
  readonly herstelTekst: string | null;
  readonly toelichting: string | null;
  readonly status: Status;
}

/** What could not be checked, and why. */
export interface NietGecontroleerd {
  readonly code: string;
  readonly reden: string;
}

export interface Uitslag {
  readonly bevindingen: readonly Bevinding[];
  readonly nietGecontroleerd: readonly NietGecontroleerd[];
}
