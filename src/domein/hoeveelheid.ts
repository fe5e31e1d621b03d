import { leesAantallen } from "./hoeveelheid-aantal";
import { leesOordelen } from "./hoeveelheid-oordeel";
import { leesVerhoudingen } from "./hoeveelheid-verhouding";
import { onthoudTekst } from "./onthouden";
import { zinsdelenVan, type Beletsel, type Zinsdeel } from "./hoeveelheid-zinnen";

/** Both ends included; `tot` can be Infinity. */
export interface Grenzen {
  readonly van: number;
  readonly tot: number;
}

/** What a clause says about the whole of what was agreed. */
export type Oordeel =
  | "gehaald"
  | "ruim gehaald"
  | "bijna gehaald"
  | "niet gehaald"
  | "conform"
  | "meer"
  | "iets meer"
  | "veel meer"
  | "minder"
  | "iets minder"
  | "veel minder"
  | "verdubbeld"
  | "gehalveerd"
  | "niet uitgevoerd"
  | "alle"
  | "vrijwel alle"
  | "geen";

/** Of what a number is: what was delivered, what was agreed, or the clause does not say. */
export type Rol = "realisatie" | "afspraak" | "onbekend";

/** What was read, apart from where it stands. */
export type Lezing =
  /** "in totaal 190 uur gerealiseerd"; `eenheid` holds the words right behind the number, in small letters. */
  | {
      readonly soort: "aantal";
      readonly waarde: number;
      readonly grenzen: Grenzen;
      readonly rol: Rol;
      readonly eenheid: string;
    }
  /** "38 uur meer dan gepland", "25% minder dan afgesproken": the size of the difference with what was agreed. */
  | {
      readonly soort: "verschil";
      readonly richting: "meer" | "minder";
      readonly maat: "aantal" | "procent";
      readonly grenzen: Grenzen;
    }
  /** "80% van de geplande uren is gehaald": the part of what was agreed, in percents. */
  | { readonly soort: "procent"; readonly grenzen: Grenzen }
  /** "9 van de 19 geplande trajecten". */
  | { readonly soort: "deel"; readonly deel: number; readonly geheel: number }
  | { readonly soort: "oordeel"; readonly oordeel: Oordeel; readonly tegenover: "afspraak" | "onbekend" };

/** A statement about a quantity in a running text. */
export type Uitspraak = Lezing & {
  /** The words of the text that say it, as they were written. */
  readonly fragment: string;
  /** Place in the text, `eind` one past the last sign. */
  readonly begin: number;
  readonly eind: number;
  /** Why it may not be about this year's whole; null when nothing speaks against it. */
  readonly beletsel: Beletsel | null;
  /**
   * The words of the clause, and the names in its sentence, that are neither about quantity nor filling: what it is about ("uren",
   * "trajecten"). A statement is only sure when all of them are known words of the activity.
   */
  readonly over: readonly string[];
};

const LANGSTE_TEKST = 10_000;

/**
 * The statements about quantities in a Dutch text, in their order: numbers with a unit, percentages, parts of a whole and words
 * like 'alle', 'bijna gehaald', 'meer dan gepland', each with its place and fragment. `jaar` is the year that the text is about:
 * sentences on another year get a `beletsel`. Pure, never throws; linear in the text. Source: controles.md, TOE-03.
 */
export function leesHoeveelheden(tekst: string, jaar: number | null = null): Uitspraak[] {
  return zinsdelenVan(tekst.slice(0, LANGSTE_TEKST), jaar)
    .flatMap((deel) => vanZinsdeel(deel, tekst))
    .sort((a, b) => a.begin - b.begin);
}

/** A statement within a clause: `begin` and `eind` count from the clause's begin. */
export interface Treffer {
  readonly lezing: Lezing;
  readonly begin: number;
  readonly eind: number;
  /** The statement is itself a negation ("niet gehaald"), so that the clause's 'niet' is no objection. */
  readonly ontkent?: boolean;
}

/** Without any of these a clause holds no number, and no judgement: most clauses need no closer look. */
const MET_GETAL =
  /\d|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig|veertig|zestig|honderd|duizend/;
const MET_OORDEEL =
  /haald|meer|minder|hoger|lager|boven|onder|alle|over(?:troffen|schreden)|achter|conform|volgens|overeenkomstig|zoals|niet|geen|vervallen|geannuleerd|geschrapt|verdubbeld|gehalveerd|zo ?veel/;

/** Nobody says something about a quantity in a clause of more signs; what has none of our commas is a list or no sentence at all. */
const LANGSTE_ZINSDEEL = 1_000;

function vanZinsdeel(deel: Zinsdeel, tekst: string): Uitspraak[] {
  if (deel.klein.length > LANGSTE_ZINSDEEL) return [];
  const metGetal = MET_GETAL.test(deel.klein);
  const verhoudingen = metGetal ? leesVerhoudingen(deel.klein) : [];
  const bezet = (begin: number, eind: number): boolean =>
    verhoudingen.some((een) => begin < een.eind && eind > een.begin);
  const vrij = [
    ...(MET_OORDEEL.test(deel.klein) ? leesOordelen(deel.klein) : []),
    ...(metGetal ? leesAantallen(deel.klein, deel.jaar) : []),
  ].filter(({ begin, eind }) => !bezet(begin, eind));
  return [...verhoudingen, ...vrij].map(({ lezing, begin, eind, ontkent }) => ({
    ...lezing,
    fragment: tekst.slice(deel.begin + begin, deel.begin + eind),
    begin: deel.begin + begin,
    eind: deel.begin + eind,
    beletsel: deel.beletsel ?? (deel.ontkend && ontkent !== true ? "ontkend" : null),
    over: deel.over,
  }));
}

/**
 * The statements of which subject and unit are clear: nothing speaks against them, and every word of the clause that is not about
 * quantity is `bekend` (a unit or a word of the activity's name). The others say nothing about this year's figures.
 */
export function stelligeHoeveelheden(
  tekst: string,
  jaar: number | null,
  bekend: (woord: string) => boolean,
): Uitspraak[] {
  let lees = ONBELEMMERD.get(jaar);
  if (lees === undefined) ONBELEMMERD.set(jaar, (lees = onthoudTekst((een) => zonderBeletsel(een, jaar))));
  return lees(tekst).filter(({ over }) => over.every(bekend));
}

/** Per year: a text is asked for by what reads the workbook and by what checks it. */
const ONBELEMMERD = new Map<number | null, (tekst: string) => readonly Uitspraak[]>();

function zonderBeletsel(tekst: string, jaar: number | null): readonly Uitspraak[] {
  return leesHoeveelheden(tekst, jaar).filter(({ beletsel }) => beletsel === null);
}
