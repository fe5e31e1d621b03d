import { eenmaal } from "../domein/eenmaal";
import { kleineLetters, zinnenVan } from "../domein/hoeveelheid-zinnen";
import { GETALVORM } from "../domein/hoeveelheid-woorden";

/** A text that says that production was booked on another activity. */
export interface Verschuiving {
  readonly fragment: string;
  /** Where to: the words behind 'bij', 'op' or 'onder', in small letters. */
  readonly doel: string;
  /** The sentence says how much. */
  readonly metAantal: boolean;
}

/** What can be booked elsewhere and is production; money, rooms and people are not. */
const WAT = String.raw`(?:uren|uur|inzet|gesprekken|adviezen|adviesgesprekken|trajecten|lessen|bijeenkomsten|deelnemers|deelnames|contacten|productie|realisatie|prestaties|activiteiten|groepen|spreekuren|klussen|deel|een deel|werkzaamheden|\p{L}*uren|\p{L}*gesprekken|\p{L}*trajecten|\p{L}*lessen)`;
const GEBOEKT = String.raw`(?:geboekt|geschreven|weggeschreven|verantwoord|meegeteld|ondergebracht|geregistreerd|overgeheveld|verschoven|overgezet)`;
const DOEL = String.raw`(?:bij|op|onder|naar)\s+((?:\p{L}[\p{L}'’&./-]*\s*){1,8})`;
const ERNA = eenmaal(() => new RegExp(String.raw`\b${WAT}\b[^.;:!?]{0,60}?\b${GEBOEKT}\s+${DOEL}`, "u"));
const ERVOOR = eenmaal(
  () =>
    new RegExp(
      String.raw`\b${WAT}\b[^.;:!?]{0,40}?\b(?:is|zijn|hebben we|staan|werden|worden)\s+(?:\p{L}+\s+){0,3}?(?:bij|op|onder|naar)\s+((?:\p{L}[\p{L}'’&./-]*\s+){1,6}?)${GEBOEKT}`,
      "u",
    ),
);
/** Booked where it belongs, or in a system, or on a date: no shift. */
const GEEN_ANDERE =
  /^(?:deze|dit|dezelfde|de juiste|het juiste|elke|iedere|ieder|onze|ons|de eigen|eigen|het systeem|systeem|de administratie|administratie|de gemeente|de cijfers|de realisatie|de afspraak|naam|datum|weekbasis|maandbasis|jaarbasis|basis|tijd|papier|locatie|het project|hier|de huisarts|de sportclub|de vereniging|de bibliotheek|het jaar|volgend jaar|\d)/u;
const NIET =
  /\b(?:niet|geen|nooit|zonder|kunnen|kon|konden|moeten|zullen|gaan|willen|voortaan|volgend jaar|vanaf 20\d\d|vorig jaar)\b/u;
const AANTAL = eenmaal(
  () => new RegExp(String.raw`(?<![\p{L}\d])(?!(?:19|20)\d\d(?!\d))${GETALVORM}\s*(?:%|procent|\p{L})`, "u"),
);
/** Most sentences book nothing: then nobody looks closer. */
const MET_BOEKING = new RegExp(GEBOEKT);

/** The sentences of a text that say that production stands under another activity (PRD-03), each with its words. */
export function* verschuivingen(tekst: string): Iterable<Verschuiving> {
  for (const { zin, vraag } of zinnenVan(tekst.slice(0, 10_000))) {
    const klein = kleineLetters(zin);
    const gevonden = MET_BOEKING.test(klein) ? (ERNA().exec(klein) ?? ERVOOR().exec(klein)) : null;
    if (!gevonden || vraag || NIET.test(klein)) continue;
    const doel = (gevonden[1] ?? "").trim();
    if (doel === "" || GEEN_ANDERE.test(doel)) continue;
    const fragment = zin.slice(gevonden.index, gevonden.index + gevonden[0].length).trim();
    yield { fragment, doel, metAantal: AANTAL().test(klein) };
  }
}
