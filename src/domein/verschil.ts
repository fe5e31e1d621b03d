import { decimaal, min } from "./decimaal";

/** a − b without the noise of floats: 0.3 − 0.1 is 0.2 (domein.md §1, verschil). Throws RangeError for NaN and infinity. */
export function verschil(a: number, b: number): number {
  const { eenheden, schaal } = min(decimaal(a), decimaal(b));
  return Number(`${eenheden}e-${schaal}`);
}
