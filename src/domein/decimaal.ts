/** An exact decimal number: `eenheden` / 10^`schaal`. Sums and products of these never lose a digit. */
export interface Decimaal {
  readonly eenheden: bigint;
  readonly schaal: number;
}

/**
 * The shortest decimal that stands for this number (0.1 is one tenth, not its binary neighbour), without trailing zeros
 * behind the comma. Throws RangeError for NaN and infinity.
 */
export function decimaal(getal: number): Decimaal {
  if (!Number.isFinite(getal)) throw new RangeError(`Geen eindig getal: ${getal}`);
  const [mantisse = "0", macht = "0"] = String(getal).split("e");
  const [heel = "0", deel = ""] = mantisse.split(".");
  const schaal = deel.length - Number(macht);
  const eenheden = BigInt(heel + deel);
  return schaal >= 0 ? { eenheden, schaal } : { eenheden: eenheden * 10n ** BigInt(-schaal), schaal: 0 };
}

/** The same number in units of 10^−`schaal`, rounded half away from zero where digits are lost (Excel's ROUND). */
export function afgerond(getal: Decimaal, schaal: number): bigint {
  if (schaal >= getal.schaal) return getal.eenheden * 10n ** BigInt(schaal - getal.schaal);
  const deler = 10n ** BigInt(getal.schaal - schaal);
  const helft = deler / 2n;
  return (getal.eenheden + (getal.eenheden < 0n ? -helft : helft)) / deler;
}

/** a − b, exact. */
export function min(a: Decimaal, b: Decimaal): Decimaal {
  const schaal = Math.max(a.schaal, b.schaal);
  return { eenheden: afgerond(a, schaal) - afgerond(b, schaal), schaal };
}

/** a × b, exact. */
export function keer(a: Decimaal, b: Decimaal): Decimaal {
  return { eenheden: a.eenheden * b.eenheden, schaal: a.schaal + b.schaal };
}

/** Negative, 0 or positive as a is below, equal to or above b; exact. */
export function vergelijk(a: Decimaal, b: Decimaal): number {
  const verschil = min(a, b).eenheden;
  return verschil < 0n ? -1 : verschil > 0n ? 1 : 0;
}
