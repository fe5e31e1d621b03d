import { leesHoeveelheden } from "../domein/hoeveelheid";
import { zinnenVan } from "../domein/hoeveelheid-zinnen";
import type { Verhaal } from "../domein/verhaal";
import { TOEVALLIG_GELIJK_TOT } from "./woordgrenzen";
import { isBekend, isEenheidswoord, type Onderwerp } from "./tekst-cijfers";

/** A year in a text that does not fit the year of the report. */
export interface Jaarvondst {
  /** 'onduidelijk': 'vorig jaar' without saying which; 'ander jaar': a figure of this year under another year. */
  readonly soort: "onduidelijk" | "ander jaar";
  readonly fragment: string;
  readonly jaar: number | null;
}

const JAAR = /(?<![\d.,€/-])(?:19|20)\d{2}(?![\d/-]|[.,]\d)/g;
const VERGELIJKING =
  /\b(?:ten opzichte|t\.o\.v|vergeleken|vergelijking|dan in|sinds|vanaf|eerder|eerdere|toen|nog|al in|ook in|zie|bron|rapport|monitor|brief|besluit|offerte van|begroting van|vorig|vorige|was het|waren het|tegenover|tegen)\b|\((?:19|20)\d{2}\)/iu;
const DIT_JAAR =
  /\b(?:dit jaar|dit verslagjaar|het verslagjaar|verslagjaar|afgelopen verslagjaar|dit verslag over)\s*\(?\s*((?:19|20)\d{2})(?![\d/-])/iu;
const METING =
  /\b(?:ervaring(?:s)?wijzer|meting|gemeten|onderzoek|onderzocht|tevredenheidsonderzoek|enqu[eê]te|monitor|gezondheidsmonitor|score|scoorde|rapportcijfer|peiling|vragenlijst)\b/iu;
const VORIG = /\b(?:vorig jaar|afgelopen jaar|het jaar ervoor|een jaar eerder)\b/iu;
const LANGSTE = 10_000;

/**
 * The years in a running text that do not belong in a report over `jaar`. History, sources ('(2019)'), 'sinds 2019' and plans are
 * right. Found is only: 'dit jaar (2023)', a figure of this year under another year, a whole period in another year, and a
 * measurement 'vorig jaar' of which nobody can tell which year is meant.
 */
export function* jarenInTekst(verhaal: Verhaal, onderwerp: Onderwerp | null, jaar: number): Iterable<Jaarvondst> {
  const tekst = verhaal.tekst.tekst.slice(0, LANGSTE);
  for (const { zin } of zinnenVan(tekst)) {
    const jaren = [...zin.matchAll(JAAR)].map(([een]) => Number(een));
    const ditJaar = DIT_JAAR.exec(zin);
    const vorig = VORIG.exec(zin);
    if (ditJaar && Number(ditJaar[1]) !== jaar && !jaren.includes(jaar) && !VERGELIJKING.test(zin)) {
      yield { soort: "ander jaar", fragment: ditJaar[0], jaar: Number(ditJaar[1]) };
    } else if (vorig && jaren.length === 0 && METING.test(zin)) {
      yield { soort: "onduidelijk", fragment: zin.trim(), jaar: null };
    } else if (
      verhaal.rubriek === "periode" &&
      jaren.length > 0 &&
      jaren.every((een) => een !== jaar) &&
      !VERGELIJKING.test(zin)
    ) {
      yield { soort: "ander jaar", fragment: zin.trim(), jaar: jaren[0]! };
    } else if (onderwerp && jaren.length === 1 && jaren[0] !== jaar && !VERGELIJKING.test(zin)) {
      const fragment = cijferVanDitJaar(zin, jaren[0]!, verhaal, onderwerp);
      if (fragment !== null) yield { soort: "ander jaar", fragment, jaar: jaren[0]! };
    }
  }
}

/** A sentence that gives, under another year, exactly what the cells give for this year. */
function cijferVanDitJaar(zin: string, ander: number, { rubriek }: Verhaal, onderwerp: Onderwerp): string | null {
  if (!new RegExp(String.raw`\b(?:in|over) ${ander}\b`, "i").test(zin)) return null;
  for (const uitspraak of leesHoeveelheden(zin, ander)) {
    if (uitspraak.soort !== "aantal" || uitspraak.beletsel !== null) continue;
    const eerste = /^[\p{L}-]+/u.exec(uitspraak.eenheid)?.[0] ?? "";
    const rijen = onderwerp.rijen.filter((rij) => isEenheidswoord(eerste, rij));
    if (!uitspraak.over.every((woord) => isBekend(woord, onderwerp))) continue;
    const zelfde = rijen.some(({ realisatie, afgesproken }) =>
      rubriek === "afspraak"
        ? afgesproken.some(({ waarde }) => waarde === uitspraak.waarde)
        : realisatie.waarde === uitspraak.waarde,
    );
    if (zelfde && uitspraak.waarde > TOEVALLIG_GELIJK_TOT) return zin.trim();
  }
  return null;
}
