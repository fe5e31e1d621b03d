import { bereikNaam, type Bereik } from "../domein/bereik";

/** The first of these places by name, and how many there are beside it. */
export function plaatsTekst(cellen: readonly Bereik[]): string {
  const [eerste, ...rest] = cellen;
  if (!eerste) return "";
  return rest.length === 0 ? bereikNaam(eerste) : `${bereikNaam(eerste)} en ${rest.length} meer`;
}
