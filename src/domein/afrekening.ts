import type { Compensatie } from "./beschikking";
import type { Cent, Tarief } from "./geld";

/** One settled afspraak (domein.md §4.1–4.3). Amounts in cents; `onder` is negative or 0, as published. */
export interface AfrekeningRegel {
  readonly activiteit: string;
  readonly afspraak: string;
  readonly groep: string;
  readonly afgesproken: number;
  /** Null when the workbook states no usable number: the row then takes no part in any sum. */
  readonly gerealiseerd: number | null;
  readonly tarief: Tarief;
  readonly beschikt: Cent;
  readonly over: Cent;
  readonly onder: Cent;
  /** −onder where it counts towards paying back (above the threshold), else 0. */
  readonly tekort: Cent;
  readonly geleverd: Cent;
}

export interface AfrekeningGroep {
  readonly code: string;
  readonly naam: string;
  readonly beschikt: Cent;
  readonly geleverd: Cent;
  readonly over: Cent;
  readonly onder: Cent;
  readonly tekort: Cent;
  /** Σ R2(A × t) − beschikt: shown, never hidden. */
  readonly afronding: Cent;
  /** To pay back per compensation mode; null for 'totaal', which has no amount per group. */
  readonly terug: Readonly<Record<Compensatie, Cent | null>>;
  /** Settled agreements of this group without a usable realisatie ("JGD-SPORT PE1"). */
  readonly onbekend: readonly string[];
}

/** The settlement of one workbook against one beschikking: always a proposal (Awb 4:46). */
export interface Afrekening {
  readonly compensatie: Compensatie;
  readonly regels: readonly AfrekeningRegel[];
  readonly groepen: readonly AfrekeningGroep[];
  readonly totaal: {
    readonly beschikt: Cent;
    readonly geleverd: Cent;
    readonly over: Cent;
    readonly onder: Cent;
    readonly tekort: Cent;
    readonly afronding: Cent;
    /** To pay back under the mode that the beschikking sets. */
    readonly terug: Cent;
    readonly vaststelling: Cent;
  };
  readonly varianten: Readonly<Record<Compensatie, Cent>>;
  /** Only with an advance payment (voorschot). */
  readonly voorschot: { readonly betaald: Cent; readonly terugTeBetalen: Cent; readonly nogTeOntvangen: Cent } | null;
}
