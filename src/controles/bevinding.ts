import type { Bereik } from "../domein/bereik";

/** fout blocks handing in, waarschuwing asks for an answer, info is good to know. */
export type Ernst = "fout" | "waarschuwing" | "info";
export const ERNSTEN: readonly Ernst[] = ["fout", "waarschuwing", "info"];

export type Status = "open" | "toegelicht" | "geaccepteerd";

/** A figure or text that was found or expected: the JSON report gives it as it is. */
export type Feit = number | string | null;

/** A safe repair of one cell, as data: what would stand where. Carried out only after the user saw it. */
export type Herstel =
  | {
      readonly soort: "waarde";
      readonly cel: Bereik;
      readonly waarde: number | string;
      /** Why a person must look first, as a sentence: it is not ticked in advance. */
      readonly twijfel?: string;
    }
  | { readonly soort: "formule"; readonly cel: Bereik; readonly formule: string; readonly uitkomst: number | null };

/** An answer that was given when the finding had other figures: it is open again, and says so. */
export interface EerderAntwoord {
  readonly tekst: string;
  readonly status: Exclude<Status, "open">;
  readonly door: string | null;
  readonly op: string | null;
  /** The whole of it as a sentence: "U gaf eerder als toelichting …; daarna is het cijfer veranderd van x naar y." */
  readonly zin: string;
}

/** Who answered a finding, and when. */
export interface Ondertekening {
  /** As the user typed it; null when nobody did. */
  readonly door: string | null;
  /** ISO date; null when it is not known. */
  readonly op: string | null;
}

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
  /** Where one finding is about several cells: a repair for each, in their order. */
  readonly herstellen?: readonly Herstel[];
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
  /** All repairs, where they are more than the one in `herstel`; see `herstellenVan`. */
  readonly herstellen?: readonly Herstel[];
  /** What to do about it, in words; null when there is no more to say than the message does. */
  readonly herstelTekst: string | null;
  readonly toelichting: string | null;
  readonly status: Status;
  /** Of the answer that counts now; left out where the workbook itself explains, or nobody answered. */
  readonly antwoord?: Ondertekening;
  /** An answer that no longer counts. */
  readonly eerder?: EerderAntwoord;
}

/** The repairs of a finding: none, one, or one for each of its cells. */
export function herstellenVan({ herstel, herstellen }: Pick<Bevinding, "herstel" | "herstellen">): readonly Herstel[] {
  return herstellen ?? (herstel === null ? [] : [herstel]);
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
