import type { Activiteit, Afspraak, Beschikking } from "../domein/beschikking";
import { normaliseer } from "../inlezen/tekst";

/** The PE agreements of an activity that another financier pays: `verrekenbaar: false` (domein.md §2). */
export function vanAnderen(activiteit: Activiteit): readonly Afspraak[] {
  return activiteit.afspraken.filter((afspraak) => afspraak.soort === "PE" && !afspraak.verrekenbaar);
}

/** Whether the partner must report this activity: not when another financier pays all of it (domein.md §2). */
export function moetVerantwoord(activiteit: Activiteit): boolean {
  const prestaties = activiteit.afspraken.filter((afspraak) => afspraak.soort === "PE");
  return prestaties.length === 0
    ? activiteit.afspraken.length > 0
    : prestaties.some((afspraak) => afspraak.verrekenbaar);
}

/** Whether the partner must report this afspraak: all but those of another financier (domein.md §2). */
export function moetGeteld(activiteit: Activiteit, afspraak: Afspraak): boolean {
  if (!moetVerantwoord(activiteit)) return false;
  return afspraak.soort === "PE" ? afspraak.verrekenbaar : !teltVoorAnder(activiteit, afspraak);
}

/** A TE is never settled, so only its financier tells whose it is: none, the municipality, or one of the settled PE is our own. */
function teltVoorAnder({ afspraken }: Activiteit, { financier }: Afspraak): boolean {
  if (financier === null || /^(gemeente|subsidie)$/.test(normaliseer(financier))) return false;
  return !afspraken.some((eigen) => eigen.verrekenbaar && zelfdeFinancier(eigen.financier, financier));
}

/** Whether two names mean one financier; a name that is not given means none in particular. */
export function zelfdeFinancier(een: string | null, ander: string | null): boolean {
  return een !== null && ander !== null && normaliseer(een) === normaliseer(ander);
}

/** Activities by code that the partner must report, in the order of the beschikking. */
export function teVerantwoorden(beschikking: Beschikking): readonly Activiteit[] {
  return beschikking.activiteiten.filter(moetVerantwoord);
}
