import type { Bladdeel } from "./bladbouwer";
import type { Rij } from "./vak";

/** The columns of the sheet Beschikking. */
export const KOLOM = {
  a: 0,
  b: 1,
  c: 2,
  d: 3,
  telt: 4,
  teken: 5,
  aantal: 6,
  tarief: 7,
  verrekenen: 8,
  financier: 9,
} as const;
/** The heading of a part. */
export function kop(deel: Bladdeel, tekst: string): Rij {
  deel.rij(14);
  const rij = deel.rij(21);
  rij.zet(KOLOM.a, tekst, "kop");
  rij.bijVolgende = true;
  return rij;
}

/** A yes or no as people read it. */
export function jaNee(waarde: unknown): string {
  return waarde === true ? "ja" : "nee";
}
