import type { Oordeel, Treffer } from "./hoeveelheid";
import { GETALVORM } from "./hoeveelheid-woorden";

const AFGESPROKEN = String.raw`(?:afgesproken|gepland|begroot|geoffreerd|beschikt|afspraak|afspraken|planning|offerte|begroting|beschikking)`;
const GEPLAND = String.raw`(?:geplande|afgesproken|begrote|beschikte)`;
const ER = String.raw`(?:(?:er|was|we|wij|is|waren|in|de|het|onze|vooraf|oorspronkelijk|hadden|zijn)\s+){0,3}`;
const EINDE = String.raw`(?!\p{L})`;

interface Patroon {
  /** A clause without this does not fit: then the long pattern, which takes time to make, is not asked. */
  readonly met: RegExp;
  readonly vorm: RegExp;
  readonly oordeel: (gevonden: RegExpExecArray) => Oordeel | null;
  readonly tegenover?: "onbekend";
  readonly ontkent?: boolean;
}

const MATE = String.raw`(?:(iets|wat|een beetje|licht|veel|fors|flink|aanzienlijk|beduidend|behoorlijk|duidelijk|ruim)\s+)?`;

function inMate(richting: "meer" | "minder", mate: string | undefined): Oordeel {
  if (mate === undefined || mate === "duidelijk" || mate === "ruim") return richting;
  return /^(?:iets|wat|een beetje|licht)$/.test(mate) ? `iets ${richting}` : `veel ${richting}`;
}

function gehaald(mate: string | undefined): Oordeel {
  if (mate === undefined) return "gehaald";
  if (/^ruim/.test(mate)) return "ruim gehaald";
  return /^(?:bijna|vrijwel|nagenoeg|zo goed als|net niet)/.test(mate) ? "bijna gehaald" : "gehaald";
}

/** In order: of what overlaps, the first counts. */
const PATRONEN: readonly Patroon[] = [
  {
    met: /net\s+niet/,
    vorm: new RegExp(
      String.raw`\b(?:${GEPLAND.slice(3, -1)}|afspraak|afspraken)?\s*\bnet\s+niet(?:\s+helemaal|\s+volledig)?\s+(?:ge|be)haald${EINDE}`,
      "gu",
    ),
    oordeel: () => "bijna gehaald",
    ontkent: true,
  },
  {
    met: /niet/,
    vorm: new RegExp(String.raw`\bniet(?:\s+(?:helemaal|volledig|geheel|meer))?\s+(?:ge|be)haald${EINDE}`, "gu"),
    oordeel: () => "niet gehaald",
    ontkent: true,
  },
  {
    met: /niet\s+alle/,
    vorm: new RegExp(
      String.raw`\bniet\s+alle\s+(?:${GEPLAND}\s+)?\p{L}[\p{L}-]*\s+(?:zijn|werden|is)\s+(?:gehaald|behaald|gerealiseerd|gemaakt|uitgevoerd)${EINDE}`,
      "gu",
    ),
    oordeel: () => "niet gehaald",
    ontkent: true,
  },
  {
    met: /alle/,
    vorm: new RegExp(
      String.raw`\b(?:(?<!niet\s)(vrijwel|bijna|nagenoeg|zo goed als)\s+)?(?<!niet\s)alle\s+(?:${GEPLAND}\s+\p{L}[\p{L}-]*|\p{L}[\p{L}-]*\s+(?:zijn|werden|is)\s+(?:(?:dit jaar|ook|volledig)\s+)?(?:gehaald|behaald|gerealiseerd|gemaakt|doorgegaan|ingezet|benut))${EINDE}`,
      "gu",
    ),
    oordeel: ([, mate]) => (mate === undefined ? "alle" : "vrijwel alle"),
  },
  {
    met: /zo\s?veel/,
    vorm: new RegExp(
      String.raw`\b(?:(?:twee keer|tweemaal|2x|dubbel)\s+zo\s?veel)\s+(?:\p{L}[\p{L}-]*\s+){0,2}?(?:als|dan)\s+${ER}${AFGESPROKEN}${EINDE}`,
      "gu",
    ),
    oordeel: () => "verdubbeld",
  },
  {
    met: /dan\s/,
    vorm: new RegExp(
      String.raw`\b${MATE}(meer|minder|hoger|lager)\s+(?:\p{L}[\p{L}-]*\s+){0,3}?dan\s+${ER}${AFGESPROKEN}${EINDE}`,
      "gu",
    ),
    oordeel: ([, mate, woord]) => inMate(/^(?:meer|hoger)$/.test(woord ?? "") ? "meer" : "minder", mate),
  },
  {
    met: /boven|onder/,
    vorm: new RegExp(
      String.raw`\b${MATE}(boven|onder)\s+(?:de\s+|het\s+)?(?:${AFGESPROKEN}|${GEPLAND}\s+aantal)${EINDE}`,
      "gu",
    ),
    oordeel: ([, mate, woord]) => inMate(woord === "boven" ? "meer" : "minder", mate),
  },
  {
    met: /overtroffen|overschreden/,
    vorm: new RegExp(
      String.raw`\b(?:afspraak|afspraken|planning|offerte|norm)\s+(?:is|zijn|werd|hebben we)\s+(ruim(?:schoots)?\s+)?(?:overtroffen|overschreden)${EINDE}`,
      "gu",
    ),
    oordeel: () => "meer",
  },
  {
    met: /achter/,
    vorm: new RegExp(String.raw`\b(?:achter(?:gebleven)?\s+bij\s+(?:de\s+)?${AFGESPROKEN})${EINDE}`, "gu"),
    oordeel: () => "minder",
  },
  {
    met: /haald/,
    vorm: new RegExp(
      String.raw`\b(?:(ruimschoots|ruim|bijna|vrijwel|nagenoeg|zo goed als|precies|net|volledig|geheel|helemaal)\s+)?(?<!niet\s)(?:ge|be)haald${EINDE}`,
      "gu",
    ),
    oordeel: ([, mate]) => gehaald(mate),
  },
  {
    met: /conform|volgens|overeenkomstig|zoals/,
    vorm: new RegExp(
      String.raw`\b(?:(?:geheel|volledig|precies)\s+)?(?:(?:conform|volgens|overeenkomstig)\s+(?:de\s+)?(?:afspraak|afspraken|planning|offerte|begroting|beschikking)|zoals\s+(?:afgesproken|gepland|begroot))${EINDE}`,
      "gu",
    ),
    oordeel: () => "conform",
  },
  {
    met: /niet|doorgang|vervallen|geannuleerd|geschrapt/,
    vorm: new RegExp(
      String.raw`\b(?:niet\s+(?:doorgegaan|uitgevoerd|plaatsgevonden|gestart|opgestart)|(?:ging|gingen)\s+niet\s+door|(?:vond|vonden)\s+niet\s+plaats|geen\s+doorgang\s+gevonden|(?:is|zijn)\s+(?:vervallen|geannuleerd|geschrapt))${EINDE}`,
      "gu",
    ),
    oordeel: () => "niet uitgevoerd",
    ontkent: true,
  },
  {
    met: /geen/,
    vorm: new RegExp(
      String.raw`\bgeen\s+(?:enkele?\s+)?\p{L}[\p{L}-]*(?:\s+(?:gegeven|gerealiseerd|geweest|gehad|bereikt|gemaakt|gedraaid|afgerond|geleverd|geregistreerd))?\s*$`,
      "gu",
    ),
    oordeel: () => "geen",
    ontkent: true,
  },
  {
    met: /verdubbeld|gehalveerd/,
    vorm: new RegExp(String.raw`\b(?:(?:ruim|bijna|meer dan)\s+)?(verdubbeld|gehalveerd)${EINDE}`, "gu"),
    oordeel: ([, woord]) => (woord === "verdubbeld" ? "verdubbeld" : "gehalveerd"),
    tegenover: "onbekend",
  },
];

const TEGENOVER_AFSPRAAK = new RegExp(
  String.raw`\b(?:ten opzichte van|t\.o\.v\.?)\s+(?:de\s+|het\s+)?(?:${AFGESPROKEN}|${GEPLAND})${EINDE}`,
  "u",
);

const GETAL = new RegExp(String.raw`(?<![\p{L}\d])(?!(?:19|20)\d\d(?!\d))${GETALVORM}`, "u");

/** The words of a clause that judge the whole of what was agreed. */
export function leesOordelen(zinsdeel: string): Treffer[] {
  const treffers: Treffer[] = [];
  for (const { met, vorm, oordeel: oordeelVan, tegenover, ontkent } of PATRONEN) {
    if (!met.test(zinsdeel)) continue;
    for (const gevonden of zinsdeel.matchAll(vorm)) {
      const gelezen = oordeelVan(gevonden);
      // '52 uur gehaald' tells how much, not that the agreement was met.
      const oordeel = gelezen === "gehaald" && GETAL.test(zinsdeel) ? null : gelezen;
      const begin = gevonden.index + (gevonden[0].length - gevonden[0].trimStart().length);
      const eind = gevonden.index + gevonden[0].trimEnd().length;
      if (oordeel === null || treffers.some((een) => begin < een.eind && eind > een.begin)) continue;
      const bekend = tegenover === undefined || TEGENOVER_AFSPRAAK.test(zinsdeel);
      const lezing = { soort: "oordeel", oordeel, tegenover: bekend ? "afspraak" : "onbekend" } as const;
      treffers.push({ lezing, begin, eind, ...(ontkent === true ? { ontkent } : {}) });
    }
  }
  return treffers;
}
