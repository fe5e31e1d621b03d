import { distance } from "fastest-levenshtein";

/** How alike two texts are: 1 minus the share of signs that must change (Levenshtein), from 0 to 1. */
export function gelijkenis(a: string, b: string): number {
  const lengte = Math.max(a.length, b.length);
  return lengte === 0 ? 1 : 1 - distance(a, b) / lengte;
}
