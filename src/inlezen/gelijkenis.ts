import { distance } from "fastest-levenshtein";

/** How alike two texts are: 1 minus the share of signs that must change (Levenshtein), from 0 to 1. */
export function gelijkenis(a: string, b: string): number {
  const lengte = Math.max(a.length, b.length);
  return lengte === 0 ? 1 : 1 - distance(a, b) / lengte;
}

/** What `gelijkenis` of these texts is at most, seen from their lengths alone. */
export function gelijkenisHoogstens(a: string, b: string): number {
  const [kort, lang] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return lang === 0 ? 1 : kort / lang;
}
