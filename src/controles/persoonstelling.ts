import { normaliseer } from "../inlezen/tekst";

/** Nouns for people who take part or are helped. */
export const MENSEN =
  "deelnemers?|deelneemsters?|personen|persoon|clienten|client|jongeren|jongere|jeugdigen|jeugdige|kinderen|kind|inwoners?|bewoners?|ouderen|oudere|leerlingen|leerling|cursisten?|gezinnen|gezin|huishoudens?|volwassenen?|ouders?|mannen|man|vrouwen|vrouw|meisjes?|jongens?|mensen|slachtoffers?|statushouders?|vluchtelingen|asielzoekers?|daklozen?|moslims?|gedetineerden?|transgenders?|unieken?";

const PERSONEN = new RegExp(String.raw`\b(?:${MENSEN})\b`);
/** Counts of something else, and means. */
const ANDERS =
  /\b(?:uren|uur|klokuur|klokuren|ipu|bijeenkomst\w*|sessies?|keer|maal|dagdelen|gesprek\w*|contact\w*|advie\w+|trajecten|traject|deelnames?|deelnamen|klussen|huisbezoek\w*|consult\w*|bezoeken|bezoekmomenten|euro|bedrag|kosten|tarief|procent|percentage|aandeel|gemiddeld\w*|weken|dagen|groepen|organisaties|locaties|scholen|medewerkers?|professionals|vrijwilligers?|maatjes|fte|activiteiten|lessen|cijfer|score)\b/;

/** Whether a number with these texts around it counts people: one names people, and none counts anything else. */
export function isPersonen(teksten: readonly string[]): boolean {
  const schoon = teksten.map(normaliseer);
  const eenheden = schoon.map((tekst) => tekst.replace(/\bmaatjes (?=\w)/, ""));
  return schoon.some((tekst) => PERSONEN.test(tekst)) && !eenheden.some((tekst) => ANDERS.test(tekst));
}
