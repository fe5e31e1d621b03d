import type { Activiteit, Afspraak, AfspraakSoort } from "../domein/beschikking";
import { onthoudTekst } from "../domein/onthouden";
import { streefgetal } from "../domein/streefwaarde";
import { gelijkenis, gelijkenisHoogstens } from "./gelijkenis";
import { zonderSoort } from "./koplezing";
import { normaliseer, woorden } from "./tekst";

const VOLUIT: ReadonlyMap<string, string> = new Map([
  ["aant", "aantal"],
  ["gem", "gemiddeld"],
  ["gemiddelde", "gemiddeld"],
  ["mnd", "maanden"],
  ["maand", "maanden"],
  ["mndl", "maandelijks"],
  ["deeln", "deelnemers"],
  ["deelnemer", "deelnemers"],
  ["versch", "verschillende"],
  ["ingeschr", "ingeschreven"],
  ["vrijw", "vrijwilligers"],
  ["vrw", "vrijwilligers"],
  ["indiv", "individuele"],
  ["ind", "individuele"],
  ["loc", "locaties"],
  ["act", "activiteit"],
  ["activiteiten", "activiteit"],
  ["uur", "uren"],
  ["klokuren", "klokuur"],
  ["traject", "trajecten"],
  ["advies", "adviezen"],
  ["org", "organisaties"],
]);

/** Less alike than this are two different units. */
const EENHEID_VANAF = 0.85;

/** A unit as it is compared: without 'PE'/'TE', abbreviations written out, no punctuation. */
export const eenheidVorm: (eenheid: string) => string = onthoudTekst((eenheid) =>
  woorden(normaliseer(zonderSoort(eenheid)?.rest || eenheid))
    .map((woord) => VOLUIT.get(woord) ?? woord)
    .join(" "),
);

/** Whether two units are the same but for how they are written: 'Aant.afgeronde trajecten' and 'Aantal afgeronde trajecten'. */
export function gelijkeEenheid(a: string, b: string): boolean {
  const links = eenheidVorm(a);
  const rechts = eenheidVorm(b);
  if (links === rechts) return true;
  if (links.replace(/^aantal /, "") === rechts.replace(/^aantal /, "")) return true;
  if (Math.min(links.length, rechts.length) < 5 || gelijkenisHoogstens(links, rechts) < EENHEID_VANAF) return false;
  return gelijkenis(links, rechts) >= EENHEID_VANAF;
}

/** What a row says of the afspraak that it reports. */
export interface Afspraakvraag {
  readonly soort: AfspraakSoort | null;
  readonly eenheid: string | null;
  readonly financier: string | null;
  /** The agreed number that stands in the row. */
  readonly streef: number | null;
}

/**
 * The afspraak of this activity that a row reports, null when none fits. Unit and financier decide; where two agreements have
 * one unit, the agreed number, then the first that is settled and not `vergeven` (reported by an earlier row of the table).
 */
export function afspraakVoor(
  activiteit: Activiteit,
  vraag: Afspraakvraag,
  gemeente: string,
  vergeven: ReadonlySet<string>,
): Afspraak | null {
  const opFinancier = activiteit.afspraken.filter((een) => past(een, vraag.financier, gemeente));
  const opSoort = opFinancier.filter((een) => vraag.soort === null || een.soort === vraag.soort);
  const opEenheid =
    vraag.eenheid === null ? opSoort : opSoort.filter((een) => gelijkeEenheid(een.eenheid, vraag.eenheid!));
  if (opEenheid.length > 0) return kies(opEenheid, vraag, vergeven);
  const opTelling = vraag.eenheid === null ? [] : opSoort.filter((een) => teltZo(een, vraag.eenheid!));
  if (opTelling.length === 1) return opTelling[0]!;
  const opStreef = opSoort.filter((een) => !vergeven.has(een.id) && streefgetal(een.streefwaarde) === vraag.streef);
  if (opStreef.length === 1) return opStreef[0]!;
  return opSoort.length === 1 && activiteit.afspraken.length === 1 ? opSoort[0]! : null;
}

const UREN = new Set(["uren", "uur", "klokuur"]);
const MENSEN = new Set(["deelnemers", "deelnames", "bezoekers", "aanwezigen", "personen"]);

/** Whether a unit that only says 'Uren' or 'Deelnemers', as headers do, fits what this afspraak counts. */
function teltZo(afspraak: Afspraak, eenheid: string): boolean {
  const vorm = eenheidVorm(eenheid).replace(/^aantal /, "");
  const telling = telsoort(afspraak);
  return (UREN.has(vorm) && telling === "uren") || (MENSEN.has(vorm) && telling === "deelnemers");
}

/** How a telbegrip is counted: hours, people, numbers of other things, or something that no sum of rows gives. */
export type Telsoort = "uren" | "deelnemers" | "aantal" | "niet te tellen";

/**
 * How an afspraak is counted (domein.md §1). Uren and deelnemers of meetings add up; unieke deelnemers, bereik, averages and
 * months cannot be had by adding up.
 */
export function telsoort(afspraak: Afspraak): Telsoort {
  const telbegrip = normaliseer(afspraak.telbegrip ?? "");
  const eenheid = normaliseer(afspraak.eenheid);
  if (/^(uniek|bereik|gemiddeld|maand|koppelmaand|locatie)/.test(telbegrip)) return "niet te tellen";
  if (telbegrip === "uren" || (telbegrip === "" && /uur|uren|^ipu$/.test(eenheid))) return "uren";
  const mensen = ["deelnames", "deelnemers", "bezoekers", "bezoeken", "aanwezigen"];
  if (mensen.includes(telbegrip) || (telbegrip === "" && mensen.some((woord) => eenheid.includes(woord))))
    return "deelnemers";
  return "aantal";
}

/** Whether counts in this unit of several months or places may be added up: not unique persons, reach, averages or percentages. */
export const optelbareEenheid: (eenheid: string) => boolean = onthoudTekst((eenheid) => {
  const niet = /\b(?:uniek\w*|verschillende|bereik|gemiddeld\w*|gem|percentage|procent|cijfer|rapportcijfer|score)\b/;
  return !eenheid.includes("%") && !niet.test(normaliseer(eenheid));
});

function kies(afspraken: readonly Afspraak[], vraag: Afspraakvraag, vergeven: ReadonlySet<string>): Afspraak {
  const opStreef = afspraken.filter((een) => vraag.streef !== null && streefgetal(een.streefwaarde) === vraag.streef);
  if (opStreef.length === 1 && afspraken.length > 1) return opStreef[0]!;
  const vrij = afspraken.filter((een) => !vergeven.has(een.id));
  const zonderEenheid = vraag.eenheid === null;
  return (
    vrij.find((een) => een.verrekenbaar) ??
    (zonderEenheid ? vrij.find((een) => een.soort === "TE") : undefined) ??
    afspraken.find((een) => een.verrekenbaar) ??
    vrij[0] ??
    afspraken[0]!
  );
}

/** Whether the financier that a row states is the one of the afspraak; without one on either side they fit. */
export function past(afspraak: Afspraak, financier: string | null, gemeente: string): boolean {
  if (financier === null || afspraak.financier === null) return financier === null || isEigen(financier, gemeente);
  if (gelijkeFinancier(afspraak.financier, financier)) return true;
  return isEigen(afspraak.financier, gemeente) && isEigen(financier, gemeente);
}

function gelijkeFinancier(a: string, b: string): boolean {
  const links = normaliseer(a);
  const rechts = normaliseer(b);
  return links === rechts || links.replace(/s$|en$/, "") === rechts.replace(/s$|en$/, "");
}

/** 'gemeente', or the name of the gemeente that gives the beschikking. */
export function isEigen(financier: string, gemeente: string): boolean {
  const naam = normaliseer(financier);
  const eigen = normaliseer(gemeente);
  return naam === "gemeente" || naam === eigen || naam === `gemeente ${eigen}` || naam === "subsidie";
}
