import { decimaal, keer, min, vergelijk } from "./decimaal";
import { maalExact, NUL_CENT, type Cent, type Tarief } from "./geld";

/** R2(max(0, R − A) × t): the value of what was delivered above the agreement; for insight only (domein.md §4.1). */
export function overproductie(afspraak: number, realisatie: number, tarief: Tarief): Cent {
  const meer = min(decimaal(realisatie), decimaal(afspraak));
  return meer.eenheden > 0n ? maalExact(meer, tarief) : NUL_CENT;
}

/** −R2(max(0, A − R) × t): the value of what was delivered too little, negative or 0 (domein.md §4.1). */
export function onderproductie(afspraak: number, realisatie: number, tarief: Tarief): Cent {
  const minder = min(decimaal(afspraak), decimaal(realisatie));
  if (minder.eenheden <= 0n) return NUL_CENT;
  const bedrag = maalExact(minder, tarief);
  return bedrag === 0 ? NUL_CENT : (-bedrag as Cent);
}

/**
 * The part of a shortfall that counts towards paying back: −onder, or 0 where 100 × (A − R) ≤ drempelOnderProcent × A
 * (domein.md §4.2). Compared exactly.
 */
export function telbaarTekort(afspraak: number, realisatie: number, onder: Cent, drempelOnderProcent: number): Cent {
  const minder = keer(min(decimaal(afspraak), decimaal(realisatie)), decimaal(100));
  const drempel = keer(decimaal(drempelOnderProcent), decimaal(afspraak));
  return onder === 0 || vergelijk(minder, drempel) <= 0 ? NUL_CENT : (-onder as Cent);
}

/** procent / 100 × bedrag, rounded down to the cent (the cap on compensation, domein.md §4.4). `bedrag` is 0 or more. */
export function deelNaarBeneden(bedrag: Cent, procent: number): Cent {
  const deel = keer({ eenheden: BigInt(bedrag), schaal: 2 }, decimaal(procent));
  return Number(deel.eenheden / 10n ** BigInt(deel.schaal)) as Cent;
}
