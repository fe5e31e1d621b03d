import { postenVan } from "./begroting";
import type { Begrotingspost, Begrotingstabel } from "./begrotingstabel";

/** The key figures of a budget statement that domein.md §8 defines. */
export type Kengetal = "SROI" | "indirect" | "investering in mensen";

/** What a row of spending pays for, as far as a key figure asks. */
type Bestemming =
  "coördinatie" | "begeleiding" | "beperkte verdiencapaciteit" | "leerplekken" | "administratie" | "communicatie";

const WOORDEN: Readonly<Record<Bestemming, RegExp>> = {
  coördinatie: /co[oö]rdin/i,
  begeleiding: /begeleid|coach/i,
  "beperkte verdiencapaciteit":
    /verdiencapaciteit|verdienvermogen|loonwaarde|arbeidsbeperk|arbeidsvermogen|garantiebaan|garantiebanen|banenafspraak|beschut werk|loonkostensubsidie|afstand tot de arbeidsmarkt|doelgroepregister/i,
  leerplekken:
    /participatie-?\s*(,|en\b|plek|plaats|baan|banen)|leer-?\s*(werk)?(plek|plaats)|opleidings-?\s*(plek|plaats)|stage|\bSR\b|social return/i,
  administratie: /administrati/i,
  communicatie: /communicatie/i,
};

/** What each key figure adds up, over total spending: one of `een` at least, and each of `alle`. */
const DEFINITIES: Readonly<
  Record<Kengetal, { readonly alle: readonly Bestemming[]; readonly een: readonly Bestemming[] }>
> = {
  SROI: { alle: [], een: ["beperkte verdiencapaciteit", "leerplekken"] },
  indirect: { alle: ["administratie", "communicatie"], een: [] },
  "investering in mensen": {
    alle: ["coördinatie", "begeleiding", "administratie"],
    een: ["beperkte verdiencapaciteit", "leerplekken"],
  },
};

/** The rows that a key figure adds up and all spending that it is a part of; or what is missing. */
export type Kengetaldelen =
  | { readonly soort: "delen"; readonly delen: readonly Begrotingspost[]; readonly geheel: readonly Begrotingspost[] }
  | { readonly soort: "ontbreekt"; readonly wat: readonly string[] };

/** Which key figure a label names; null for one that domein.md does not define. */
export function kengetalUit(label: string): Kengetal | null {
  if (/\bsroi\b|social return/i.test(label)) return "SROI";
  if (/\bindirecte?\b/i.test(label)) return "indirect";
  return /invester\w*\s+(in\s+)?(de\s+)?mensen/i.test(label) ? "investering in mensen" : null;
}

/**
 * The rows of a key figure (domein.md §8), in cash. SROI: spending on workplaces with limited earning capacity, participation, training
 * and internship places. Indirect: administration and communication. Investment in people: coordinating, coaching, both SR rows and
 * administration. Each over total spending. A row that is not there cannot be counted as 0: then what is missing is told.
 */
export function kengetaldelen(tabel: Begrotingstabel, kengetal: Kengetal): Kengetaldelen {
  const geheel = postenVan(tabel, "uitgaven");
  if (geheel.length === 0) return { soort: "ontbreekt", wat: ["de uitgaven"] };
  const { alle, een } = DEFINITIES[kengetal];
  const rijen = (bestemming: Bestemming): Begrotingspost[] => geheel.filter((post) => isVoor(post, bestemming));
  const wat = alle
    .filter((bestemming) => rijen(bestemming).length === 0)
    .map((bestemming) => `een rij voor ${bestemming}`);
  if (een.length > 0 && een.every((bestemming) => rijen(bestemming).length === 0))
    wat.push("een rij voor werkplekken (beperkte verdiencapaciteit, participatie, opleiding, stage)");
  if (wat.length > 0) return { soort: "ontbreekt", wat };
  const gezocht = [...alle, ...een];
  return { soort: "delen", delen: geheel.filter((post) => gezocht.some((naam) => isVoor(post, naam))), geheel };
}

/** 'Begeleiding stagiairs' pays for coaching: of two purposes in one label the SR places only count without the other. */
function isVoor({ naam: { tekst } }: Begrotingspost, bestemming: Bestemming): boolean {
  if (!WOORDEN[bestemming].test(tekst)) return false;
  if (bestemming !== "leerplekken") return true;
  return !WOORDEN.begeleiding.test(tekst) && !WOORDEN.coördinatie.test(tekst);
}

/** Part as a percentage of the whole, rounded to whole percents, half away from zero (domein.md §8); null of a whole of 0 or less. */
export function heelPercentage(deel: number, geheel: number): number | null {
  if (!(geheel > 0)) return null;
  // Exact halves must not fall by the noise of floats: 0,285 × 100 is 28,499999999999996.
  const procent = Number(((100 * deel) / geheel).toPrecision(12));
  return Math.sign(procent) * Math.round(Math.abs(procent)) || 0;
}
