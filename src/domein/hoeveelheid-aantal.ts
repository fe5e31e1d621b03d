import type { Grenzen, Rol, Treffer } from "./hoeveelheid";
import { GETALVORM, getalWaarde } from "./hoeveelheid-woorden";

const VOORAF = String.raw`(?:(minimaal|minstens|ten minste|tenminste|zeker|maximaal|hoogstens|ten hoogste|ruim|meer dan|minder dan|bijna|ongeveer|circa|ca\.?|plm\.?|rond de|rond|zo'n|zo’n|±|nagenoeg|vrijwel)\s+)?`;
const BEREIK = String.raw`(?:\s*(?:tot en met|t\/m|tot|à|en|-|–)\s*(${GETALVORM}))?`;
const AANTAL = new RegExp(
  String.raw`(?<![\p{L}\d.,€/-])(?<!€ |van de |van het )${VOORAF}(${GETALVORM})${BEREIK}(?![\d/%.,-]*\d|\s*(?:%|procent|e\b|ste\b|x\b|×|keer|maal|jaar|jarigen?|jr|euro|eur\b|€|-|–|van de|van het|op de|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))(?=(\s*(?:\p{L}[\p{L}&./-]*\s*){0,3}))`,
  "gu",
);
const AFSPRAAK =
  /\b(?:afgesproken|afspraak|afspraken|gepland|geplande|planning|begroot|begrote|offerte|geoffreerd|geoffreerde|beschikt|beschikte|beschikking|streefwaarde|streefgetal|target|norm)\b/iu;
const REALISATIE =
  /\b(?:gerealiseerd|gerealiseerde|realisatie|realiseerden|behaald|behaalden|gehaald|haalden|geleverd|leverden|gemaakt|maakten|gegeven|gaven|bereikt|bereikten|uitgevoerd|afgerond|ingezet|besteed|gedraaid|in totaal|totaal|dit jaar|geteld|telden|geregistreerd)\b/iu;

/** Which of the two numbers a clause speaks of: a cue for one and none for the other. */
export function rolVan(zinsdeel: string, jaar: number | null): Rol {
  const afspraak = AFSPRAAK.test(zinsdeel);
  const realisatie =
    REALISATIE.test(zinsdeel) || (jaar !== null && new RegExp(String.raw`\b(?:in|over) ${jaar}\b`).test(zinsdeel));
  const inzet = /\b(?:inzet|ingezet)\b/iu.test(zinsdeel);
  if (afspraak && (!realisatie || inzet || /\b(?:in totaal|totaal|dit jaar)\b/iu.test(zinsdeel)))
    return /\b(?:gerealiseerd|realisatie|behaald|gehaald|geleverd)\b/iu.test(zinsdeel) ? "onbekend" : "afspraak";
  return realisatie && !afspraak ? "realisatie" : "onbekend";
}

/** The numbers with what stands behind them; years, dates, ages, amounts and percentages are none. */
export function leesAantallen(zinsdeel: string, jaar: number | null): Treffer[] {
  const rol = rolVan(zinsdeel, jaar);
  const treffers: Treffer[] = [];
  for (const gevonden of zinsdeel.matchAll(AANTAL)) {
    const [heel, vooraf, getal, tot, eenheid] = gevonden;
    const waarde = getalWaarde(getal ?? "");
    const erachter = (eenheid ?? "").trim();
    const isJaar =
      /^(?:19|20)\d{2}$/.test(getal ?? "") &&
      !/^(?:uur|uren|klok|les|deeln|bezoek|ipu|traject|advie|kinder|jonger|inwoner|leerling|persoon|personen)/.test(
        erachter,
      );
    if (isJaar || erachter === "") continue;
    const grenzen = tot ? { van: waarde, tot: getalWaarde(tot) } : rondom(waarde, vooraf ?? "", getal ?? "");
    const lezing = { soort: "aantal", waarde, grenzen, rol, eenheid: erachter } as const;
    treffers.push({ lezing, begin: gevonden.index, eind: gevonden.index + (heel + (eenheid ?? "")).trimEnd().length });
  }
  return treffers;
}

/** How far 'ruim', 'bijna' and 'ongeveer' reach (controles.md: within 10 %). */
const RONDOM = 0.1;
/** A round number stands for what lies at most so far from it. */
const ROND = 0.05;

/** Between which numbers the truth may lie, when a text says this number with this word before it. */
export function rondom(waarde: number, vooraf: string, geschreven: string): Grenzen {
  const woord = vooraf.replace(/\.$/, "").toLowerCase();
  if (/^(?:minimaal|minstens|ten minste|tenminste|zeker|meer dan)$/.test(woord))
    return { van: waarde * (1 - ROND), tot: Infinity };
  if (/^(?:maximaal|hoogstens|ten hoogste|minder dan)$/.test(woord)) return { van: 0, tot: waarde * (1 + ROND) };
  if (woord !== "") return { van: waarde * (1 - RONDOM), tot: waarde * (1 + RONDOM) };
  const ruimte = speling(waarde, geschreven);
  return { van: waarde - ruimte, tot: waarde + ruimte };
}

/** Half of the last digit that says something: 190 is known to the ten, 191 to the one; never more than 5 % of the number. */
function speling(waarde: number, geschreven: string): number {
  const decimalen = /,(\d+)$/.exec(geschreven)?.[1]?.length ?? 0;
  if (decimalen > 0) return 0.5 * 10 ** -decimalen;
  const nullen = /0*$/.exec(String(waarde))?.[0].length ?? 0;
  return nullen === 0 ? 0.5 : Math.max(0.5, Math.min(0.5 * 10 ** nullen, waarde * ROND));
}
