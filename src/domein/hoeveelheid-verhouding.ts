import type { Grenzen, Treffer } from "./hoeveelheid";
import { rondom } from "./hoeveelheid-aantal";
import { GETALVORM, getalWaarde } from "./hoeveelheid-woorden";

const AFGESPROKEN = String.raw`(?:afgesproken|gepland|begroot|geoffreerd|beschikt|afspraak|afspraken|planning|offerte|begroting|beschikking)`;
const GEPLAND = String.raw`(?:geplande|afgesproken|begrote|beschikte|geoffreerde)`;
const VOORAF = String.raw`(?:(minimaal|minstens|ten minste|ruim|meer dan|bijna|ongeveer|circa|ca\.?|plm\.?|rond de|zo'n|zo’n)\s+)?`;
const PROCENT = String.raw`${VOORAF}(${GETALVORM})(?:\s*%?\s*(?:tot|à|-|–)\s*(${GETALVORM}))?\s*(?:%|procent(?!punt))`;
const DAN = String.raw`dan\s+(?:(?:er|was|we|wij|is|waren|in|de|het|onze|vooraf|oorspronkelijk|hadden|zijn)\s+){0,3}${AFGESPROKEN}(?!\p{L})`;
const WOORDEN = String.raw`(?:\p{L}[\p{L}-]*\s+){0,3}?`;

const PROCENT_VERSCHIL = new RegExp(
  String.raw`(?<![\d.,])${PROCENT}\s+(?:(meer|minder|hoger|lager)\s+${WOORDEN}${DAN}|(boven|onder)\s+(?:de\s+|het\s+)?(?:${AFGESPROKEN}|${GEPLAND})(?!\p{L}))`,
  "gu",
);
const PROCENT_DEEL = new RegExp(
  String.raw`(?<![\d.,])${PROCENT}\s+(?:van\s+(?:de\s+|het\s+|onze\s+)?(?:${AFGESPROKEN}|${GEPLAND})(?!\p{L})${String.raw`(?:\s+\p{L}[\p{L}-]*){0,4}?\s+`}(?:gehaald|behaald|gerealiseerd|uitgevoerd|geleverd)|(?:gehaald|behaald|gerealiseerd)(?!\p{L}))`,
  "gu",
);
const AANTAL_VERSCHIL = new RegExp(
  String.raw`(?<![\d.,\p{L}])${VOORAF}(${GETALVORM})\s+(?:\p{L}[\p{L}-]*\s+){0,2}?(meer|minder)\s+${WOORDEN}${DAN}`,
  "gu",
);
const DEEL_VAN = new RegExp(
  String.raw`(?<![\d.,\p{L}])(${GETALVORM})\s+(?:\p{L}+\s+)?van\s+de\s+(${GETALVORM})\s+${GEPLAND}(?!\p{L})(?:\s+\p{L}[\p{L}-]*)?`,
  "gu",
);

/** A whole percentage stands for half a point more or less, and the ratio may be cut off instead of rounded. */
const PROCENTPUNT = 1;

/** Statements that relate what was delivered to what was agreed with a number: percentages, differences, n of the m. */
export function leesVerhoudingen(zinsdeel: string): Treffer[] {
  const treffers: Treffer[] = [];
  const alle = (wanneer: RegExp, vorm: RegExp): Iterable<RegExpExecArray> =>
    wanneer.test(zinsdeel) ? zinsdeel.matchAll(vorm) : [];
  for (const een of alle(/%|procent/, PROCENT_VERSCHIL)) {
    const richting = /^(?:meer|hoger|boven)$/.test(een[4] ?? een[5] ?? "") ? "meer" : "minder";
    voeg(treffers, een, { soort: "verschil", richting, maat: "procent", grenzen: procenten(een) });
  }
  for (const een of alle(/%|procent/, PROCENT_DEEL)) voeg(treffers, een, { soort: "procent", grenzen: procenten(een) });
  for (const een of alle(/meer|minder/, AANTAL_VERSCHIL)) {
    const richting = een[3]?.toLowerCase() === "meer" ? "meer" : "minder";
    const grenzen = rondom(getalWaarde(een[2] ?? ""), een[1] ?? "", een[2] ?? "");
    voeg(treffers, een, { soort: "verschil", richting, maat: "aantal", grenzen });
  }
  for (const een of alle(/van\s+de/, DEEL_VAN)) {
    voeg(treffers, een, { soort: "deel", deel: getalWaarde(een[1] ?? ""), geheel: getalWaarde(een[2] ?? "") });
  }
  return treffers;
}

function voeg(treffers: Treffer[], gevonden: RegExpExecArray, lezing: Treffer["lezing"]): void {
  const begin = gevonden.index;
  const eind = begin + gevonden[0].trimEnd().length;
  if (treffers.every((een) => eind <= een.begin || begin >= een.eind)) treffers.push({ lezing, begin, eind });
}

function procenten(gevonden: RegExpExecArray): Grenzen {
  const van = getalWaarde(gevonden[2] ?? "");
  if (gevonden[3]) return { van: van - PROCENTPUNT, tot: getalWaarde(gevonden[3]) + PROCENTPUNT };
  const ruim = rondom(van, gevonden[1] ?? "", gevonden[2] ?? "");
  return { van: Math.min(ruim.van, van - PROCENTPUNT), tot: Math.max(ruim.tot, van + PROCENTPUNT) };
}
