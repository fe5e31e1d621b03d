import type { Activiteit, Afspraak } from "../domein/beschikking";
import { onthoudTekst } from "../domein/onthouden";
import type { Regel } from "../domein/productie";
import { normaliseer } from "../inlezen/tekst";

/** The ways to count people that are easily mixed up (domein.md §1). */
export type Persoonstelling = "deelnames" | "deelnemers" | "unieke deelnemers" | "bereik";

const MENSEN =
  /\b(deelnemers?|deeln|personen|persoon|jongeren|kinderen|inwoners|bewoners|leerlingen|ouderen|cursisten|bezoekers|clienten|gezinnen|vrijwilligers)\b/;
const UNIEK = /\b(uniek|unieke|verschillende|versch|individuele)\b/;
const DEELNAME = /\b(deelnames?|deelnamen|deelnemingen|bezoekmomenten|contactmomenten)\b/;
const DEELNEMER = /\b(deelnemers?|deeln)\b/;
const BEREIK = /\b(bereik|bereikte|bereikt)\b/;

/** Which way of counting people a unit names; null when it names none, or more than one. */
export const persoonstelling: (eenheid: string) => Persoonstelling | null = onthoudTekst((eenheid) => {
  const tekst = normaliseer(eenheid);
  const gevonden: Persoonstelling[] = [];
  if (DEELNAME.test(tekst)) gevonden.push("deelnames");
  if (UNIEK.test(tekst) && MENSEN.test(tekst)) gevonden.push("unieke deelnemers");
  else if (DEELNEMER.test(tekst)) gevonden.push("deelnemers");
  if (BEREIK.test(tekst)) gevonden.push("bereik");
  return gevonden.length === 1 ? (gevonden[0] ?? null) : null;
});

/** The way of counting people that an afspraak asks for; null when it counts something else. */
export function afgesprokenTelling({ telbegrip }: Afspraak): Persoonstelling | null {
  const tekst = normaliseer(telbegrip ?? "");
  if (tekst === "deelnames" || tekst === "deelnemers" || tekst === "unieke deelnemers" || tekst === "bereik")
    return tekst;
  return null;
}

/**
 * The afspraak that a row must mean although it counts people in another way: the only one of its activity that counts people.
 * Null when the row says nothing about people, or there is more than one.
 */
export function bedoeldeAfspraak(regel: Regel, activiteit: Activiteit): Afspraak | null {
  if (regel.eenheid === null || persoonstelling(regel.eenheid.tekst) === null) return null;
  const mensen = activiteit.afspraken.filter((afspraak) => afgesprokenTelling(afspraak) !== null);
  return mensen.length === 1 ? (mensen[0] ?? null) : null;
}
