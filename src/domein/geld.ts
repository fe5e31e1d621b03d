import { afgerond, decimaal, keer, type Decimaal } from "./decimaal";

/** Money: whole cents, always an integer. Never add euros as floats. */
export type Cent = number & { readonly __eenheid: "cent" };

/** A price per unit: whole ten-thousandths of a euro (a tarief has up to four decimals). */
export type Tarief = number & { readonly __eenheid: "tienduizendste euro" };

export const NUL_CENT = 0 as Cent;

/** The largest amount in euro of one grant or one row: far above any subsidy, and thousands of them still add up exactly. */
export const HOOGSTE_BEDRAG = 1e10;

/** Whether aantal × tarief is an amount to reckon with: a number, and not above `HOOGSTE_BEDRAG`. */
export function isRekenbaar(aantal: number, prijs: Tarief): boolean {
  return Number.isFinite(aantal) && Math.abs(aantal) * tariefNaarEuro(prijs) <= HOOGSTE_BEDRAG;
}

/** A whole number as cents. Throws RangeError when it is not a whole number that is exact (up to 2^53). */
export function cent(aantal: number): Cent {
  if (!Number.isSafeInteger(aantal)) throw new RangeError(`Geen heel aantal centen: ${aantal}`);
  return (aantal === 0 ? 0 : aantal) as Cent;
}

/** Euros as cents, exact. Throws RangeError for more than two decimals (domein.md §2). */
export function euro(bedrag: number): Cent {
  return cent(Number(inEenheden(decimaal(bedrag), 2)));
}

/**
 * The amount of a cell in whole cents, rounded half away from zero: what a formula has behind the fifteenth digit is noise. Null for what
 * is no amount: above `HOOGSTE_BEDRAG`, or no number.
 */
export function bedragUitCel(euros: number | null): Cent | null {
  if (euros === null || !(Math.abs(euros) <= HOOGSTE_BEDRAG)) return null;
  return cent(Math.sign(euros) * Math.round(Number((Math.abs(euros) * 100).toPrecision(15))));
}

/** Cents as a number of euros, for a cell or the JSON report. */
export function naarEuro(bedrag: Cent): number {
  return bedrag / 100;
}

/** Euros per unit as a tarief, exact. Throws RangeError for more than four decimals (domein.md §2). */
export function tarief(bedrag: number): Tarief {
  const eenheden = Number(inEenheden(decimaal(bedrag), 4));
  if (!Number.isSafeInteger(eenheden)) throw new RangeError(`Tarief te groot: ${bedrag}`);
  return (eenheden === 0 ? 0 : eenheden) as Tarief;
}

/** A tarief as a number of euros per unit. */
export function tariefNaarEuro(prijs: Tarief): number {
  return prijs / 10_000;
}

/** R2(aantal × tarief): exact, rounded once to the cent, half away from zero (domein.md §4.1). */
export function maal(aantal: number, prijs: Tarief): Cent {
  return maalExact(decimaal(aantal), prijs);
}

/** R2(aantal × tarief) of a number that is exact already, as a difference of two counts is. */
export function maalExact(aantal: Decimaal, prijs: Tarief): Cent {
  return cent(Number(afgerond(keer(aantal, { eenheden: BigInt(prijs), schaal: 4 }), 2)));
}

/** The sum, in whole cents. Throws RangeError when it is too large to be exact. */
export function som(bedragen: Iterable<Cent>): Cent {
  let totaal = 0;
  for (const bedrag of bedragen) totaal += bedrag;
  return cent(totaal);
}

function inEenheden(bedrag: Decimaal, decimalen: number): bigint {
  if (bedrag.schaal > decimalen) throw new RangeError(`Een bedrag heeft hier hoogstens ${decimalen} decimalen.`);
  return afgerond(bedrag, decimalen);
}
