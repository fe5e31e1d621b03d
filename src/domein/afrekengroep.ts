import { deelNaarBeneden, onderproductie, overproductie, telbaarTekort } from "./afrekenregel";
import type { Compensatie } from "./beschikking";
import { cent, maal, NUL_CENT, som, type Cent, type Tarief } from "./geld";

/** One settled afspraak as figures: A agreed, R realised, t the price of a unit. */
export interface Post {
  readonly afgesproken: number;
  readonly gerealiseerd: number;
  readonly tarief: Tarief;
}

/** Amounts of a post or a group; `onder` is negative or 0, `tekort` is the part of it that counts towards paying back. */
export interface Bedragen {
  readonly geleverd: Cent;
  readonly over: Cent;
  readonly onder: Cent;
  readonly tekort: Cent;
}

export const GEEN_BEDRAGEN: Bedragen = { geleverd: NUL_CENT, over: NUL_CENT, onder: NUL_CENT, tekort: NUL_CENT };

/** The amounts of one post (domein.md §4.1–4.3). `drempel` in percents; null in a group that is not settled: nothing counts. */
export function rekenPost({ afgesproken, gerealiseerd, tarief }: Post, drempel: number | null): Bedragen {
  const over = overproductie(afgesproken, gerealiseerd, tarief);
  const onder = onderproductie(afgesproken, gerealiseerd, tarief);
  const tekort = drempel === null ? NUL_CENT : telbaarTekort(afgesproken, gerealiseerd, onder, drempel);
  return { over, onder, tekort, geleverd: som([maal(afgesproken, tarief), over, onder]) };
}

/** The sums of posts, or of groups. */
export function sommen(delen: readonly Bedragen[]): Bedragen {
  return {
    geleverd: som(delen.map((deel) => deel.geleverd)),
    over: som(delen.map((deel) => deel.over)),
    onder: som(delen.map((deel) => deel.onder)),
    tekort: som(delen.map((deel) => deel.tekort)),
  };
}

/** What is to be paid back for one group under each mode; 'totaal' has no amount per group. */
export interface GroepUitkomst extends Bedragen {
  readonly terug: Readonly<{ activiteit: Cent; groep: Cent; totaal: null }>;
}

/** The settlement of one group from its posts (domein.md §4.4): never above `beschikt`, never below 0. */
export function rekenGroep(beschikt: Cent, posten: readonly Bedragen[], maximumProcent: number): GroepUitkomst {
  const bedragen = sommen(posten);
  const zonder = bedragen.tekort < beschikt ? bedragen.tekort : beschikt;
  const met = naCompensatie(zonder, bedragen.over, maximumProcent);
  return { ...bedragen, terug: { activiteit: zonder, groep: met, totaal: null } };
}

/** What is to be paid back in all under each mode, from the groups that are settled (domein.md §4.4). */
export function variantenVan(
  groepen: readonly { readonly over: Cent; readonly terug: Readonly<Record<Compensatie, Cent | null>> }[],
  maximumProcent: number,
): Record<Compensatie, Cent> {
  const zonder = som(groepen.map((groep) => groep.terug.activiteit ?? NUL_CENT));
  return {
    activiteit: zonder,
    groep: som(groepen.map((groep) => groep.terug.groep ?? NUL_CENT)),
    totaal: naCompensatie(zonder, som(groepen.map((groep) => groep.over)), maximumProcent),
  };
}

/**
 * What is left to pay back of `tekort` after compensation with `over`, of which at most `maximumProcent` counts, rounded down to
 * the cent (domein.md §4.4). Never below 0.
 */
export function naCompensatie(tekort: Cent, over: Cent, maximumProcent: number): Cent {
  return cent(Math.max(0, tekort - deelNaarBeneden(over, maximumProcent)));
}
