import type { Beschikking } from "./beschikking";
import { cent, euro, som, type Cent } from "./geld";
import type { Sturingskader } from "./sturingskader";

/** What one beschikking grants. */
export interface Plafondpost {
  readonly kenmerk: string;
  readonly versie: number;
  readonly partner: string;
  readonly jaar: number;
  /** The sum of the maxima of its groepen. */
  readonly beschikt: Cent;
}

/** The sum of beschikkingen against one ceiling (Awb 4:25: what would go over it is refused). */
export interface Plafondstand {
  readonly naam: string;
  readonly posten: readonly Plafondpost[];
  readonly beschikt: Cent;
  /** Null when nobody named one. */
  readonly plafond: Cent | null;
  /** What is left; negative: over the ceiling. Null without a ceiling. */
  readonly ruimte: Cent | null;
  /** By how much the ceiling is exceeded; 0 when it is not. */
  readonly boven: Cent;
}

/** An incidental scheme of the municipality with its budget. */
export interface Regelingstand extends Plafondstand {
  readonly opgave: string;
}

/** All ceilings of one year beside what was granted. */
export interface Plafonds {
  readonly jaar: number | null;
  readonly structureel: Plafondstand;
  readonly regelingen: readonly Regelingstand[];
  /** The year of the budgets of the schemes; null without a framework that names them. */
  readonly regelingenJaar: number | null;
  /** "Onder voorbehoud van …", where the source says so. */
  readonly voorbehoud: string | null;
  /** An earlier version of a beschikking that was given too, or the same one twice: not counted. */
  readonly vervallen: readonly Plafondpost[];
}

/** What is put beside the ceilings. */
export interface Plafondvraag {
  /** The beschikkingen under the joint ceiling of the structural partners. */
  readonly structureel: readonly Beschikking[];
  /** The joint ceiling: named by the user, in no file. */
  readonly plafond: Cent | null;
  /** The beschikkingen of each incidental scheme, by its name as the framework has it. */
  readonly regelingen: ReadonlyMap<string, readonly Beschikking[]>;
}

/**
 * The sum of beschikkingen against the joint ceiling of the structural partners, and against the budget of each incidental scheme of
 * the framework. Of several versions of a beschikking (the same kenmerk) only the latest counts, and each counts once. Throws
 * RangeError for a scheme that the framework does not name.
 */
export function plafonds(vraag: Plafondvraag, kader: Sturingskader | null): Plafonds {
  const bekend = kader?.regelingen ?? null;
  for (const naam of vraag.regelingen.keys()) {
    if (!bekend?.incidenteel.some((een) => een.naam === naam)) throw new RangeError(`Onbekende regeling: ${naam}`);
  }
  const vervallen: Plafondpost[] = [];
  const nieuwste = (beschikkingen: readonly Beschikking[]): readonly Plafondpost[] => {
    const posten = laatsteVersies(beschikkingen);
    vervallen.push(...posten.vervallen);
    return posten.geldig;
  };
  const structureel = standVan("Structurele subsidies", nieuwste(vraag.structureel), vraag.plafond);
  const regelingen = (bekend?.incidenteel ?? []).map(({ naam, budget, opgave }) => ({
    ...standVan(naam, nieuwste(vraag.regelingen.get(naam) ?? []), euro(budget)),
    opgave,
  }));
  const jaren = new Set([structureel, ...regelingen].flatMap(({ posten }) => posten.map(({ jaar }) => jaar)));
  return {
    jaar: jaren.size === 1 ? [...jaren][0]! : null,
    structureel,
    regelingen,
    regelingenJaar: bekend?.jaar ?? null,
    voorbehoud: bekend?.voorbehoud ?? null,
    vervallen,
  };
}

/** Whether any ceiling is exceeded. */
export function isBovenPlafond({ structureel, regelingen }: Plafonds): boolean {
  return [structureel, ...regelingen].some(({ boven }) => boven > 0);
}

function standVan(naam: string, posten: readonly Plafondpost[], plafond: Cent | null): Plafondstand {
  const beschikt = som(posten.map((post) => post.beschikt));
  const ruimte = plafond === null ? null : cent(plafond - beschikt);
  return { naam, posten, beschikt, plafond, ruimte, boven: cent(Math.max(0, -(ruimte ?? 0))) };
}

function laatsteVersies(beschikkingen: readonly Beschikking[]): { geldig: Plafondpost[]; vervallen: Plafondpost[] } {
  const geldig = new Map<string, Plafondpost>();
  const vervallen: Plafondpost[] = [];
  for (const beschikking of beschikkingen) {
    const post = postVan(beschikking);
    const eerder = geldig.get(post.kenmerk);
    if (eerder && eerder.versie >= post.versie) vervallen.push(post);
    else {
      if (eerder) vervallen.push(eerder);
      geldig.set(post.kenmerk, post);
    }
  }
  return { geldig: [...geldig.values()], vervallen };
}

function postVan({ kenmerk, versie, partner, jaar, groepen }: Beschikking): Plafondpost {
  return { kenmerk, versie, partner, jaar, beschikt: som(groepen.map((groep) => groep.beschikt)) };
}
