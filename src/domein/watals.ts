import { rekenAf, type Realisatie } from "./afrekenen";
import type { Afrekening } from "./afrekening";
import type { Activiteit, Beschikking, Instellingen } from "./beschikking";

/** Other terms than those of the beschikking, to see what they would mean. */
export interface WatAls extends Pick<
  Instellingen,
  "compensatie" | "compensatieMaximumProcent" | "drempelOnderProcent"
> {
  /** Codes of the activities that do not take part: neither their overproductie nor their shortfall counts. */
  readonly zonder: ReadonlySet<string>;
}

/** What holds in the beschikking itself: the question without a change. */
export function zoalsBeschikt({ instellingen }: Beschikking): WatAls {
  const { compensatie, compensatieMaximumProcent, drempelOnderProcent } = instellingen;
  return { compensatie, compensatieMaximumProcent, drempelOnderProcent, zonder: new Set() };
}

/**
 * The settlement (domein.md §4) under other terms. The maximum of each groep stays what was granted, also where an activity does
 * not take part. The beschikking itself is left as it is. A trial, never an outcome.
 */
export function rekenWatAls(
  beschikking: Beschikking,
  realisatie: Realisatie,
  { zonder, ...termen }: WatAls,
): Afrekening {
  const activiteiten = beschikking.activiteiten.map((activiteit) =>
    zonder.has(activiteit.code) ? buitenSpel(activiteit) : activiteit,
  );
  return rekenAf(
    { ...beschikking, activiteiten, instellingen: { ...beschikking.instellingen, ...termen } },
    realisatie,
  );
}

function buitenSpel(activiteit: Activiteit): Activiteit {
  return { ...activiteit, afspraken: activiteit.afspraken.map((afspraak) => ({ ...afspraak, verrekenbaar: false })) };
}
