import type { Bereik } from "../domein/bereik";
import type { Beschikking } from "../domein/beschikking";
import type { Vermelding, Vermeldingsbron } from "../domein/gegeven";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { onthoudPer } from "../domein/onthouden";
import type { Getal, Regel, Tabel } from "../domein/productie";
import type { Reekstijdvak } from "../domein/reeks";
import { streefgetal } from "../domein/streefwaarde";
import { geteld, rekenwaarde } from "../domein/telling";
import { eenheidVorm } from "./eenheden";
import { leesGetalCel } from "./getallen";
import { leesKop } from "./koplezing";
import { normaliseer } from "./tekst";
import type { Tijd, Tijdwijzer } from "./tijdvakken";

/** One place that states a figure, with what it is about and what tells a whole from a part. */
export interface Melding {
  /** What it is about: "SPORT PE1", or the name and unit as the workbook writes them. */
  readonly onderwerp: string;
  readonly naam: string;
  readonly activiteit: string | null;
  readonly afspraak: string | null;
  readonly wat: "realisatie" | "afspraak";
  readonly tijdvak: Reekstijdvak | null;
  readonly vermelding: Vermelding;
  readonly tabel: string;
  /** What the same row states as agreed; null when it states nothing, or when that is no question (a log, a series). */
  readonly afgesproken: number | null;
  /** A row that may be a part (of one location) since nothing says that it is the whole: what its table looks like. */
  readonly vorm: string | null;
}

/** What a row is about, and what to call it. */
export interface Onderwerp {
  readonly sleutel: string;
  readonly naam: string;
  readonly activiteit: string | null;
  readonly afspraak: string | null;
}

/** Says what a row is about; null for a row without a name. */
export class Onderwerpwijzer {
  readonly #namen: ReadonlyMap<string, string>;
  readonly #eenheden: ReadonlyMap<string, string>;
  readonly #streef: ReadonlyMap<string, number | null>;

  constructor(beschikking: Beschikking | null) {
    const alle = beschikking?.activiteiten ?? [];
    this.#namen = new Map(alle.map(({ code, naam, afkorting }) => [code, afkorting ?? naam]));
    const perAfspraak = alle.flatMap(({ code, afspraken }) =>
      afspraken.map((een) => [`${code} ${een.id}`, een] as const),
    );
    this.#eenheden = new Map(perAfspraak.map(([sleutel, { eenheid }]) => [sleutel, eenheid]));
    this.#streef = new Map(perAfspraak.map(([sleutel, { streefwaarde }]) => [sleutel, streefgetal(streefwaarde)]));
  }

  /** The agreed number of the beschikking; null when there is none. */
  streef({ sleutel }: Onderwerp): number | null {
    return this.#streef.get(sleutel) ?? null;
  }

  van(deel: {
    readonly activiteit: string | null;
    readonly afspraak: string | null;
    readonly naam: string | null;
    readonly eenheid: string | null;
    readonly bij?: string | null;
  }): Onderwerp | null {
    const { activiteit, afspraak } = deel;
    if (activiteit !== null && afspraak !== null) {
      const sleutel = `${activiteit} ${afspraak}`;
      const naam = `${this.#namen.get(activiteit) ?? activiteit} (${this.#eenheden.get(sleutel) ?? afspraak})`;
      return { sleutel, naam, activiteit, afspraak };
    }
    const eigen = activiteit ?? normaliseer(deel.naam ?? "");
    if (eigen === "") return null;
    const eenheid = deel.eenheid === null ? "" : eenheidVorm(deel.eenheid);
    const sleutel = `~${eigen}|${eenheid}|${normaliseer(deel.bij ?? "")}`;
    const naam = `${this.#namen.get(activiteit ?? "") ?? deel.naam}${deel.eenheid === null ? "" : ` (${deel.eenheid})`}`;
    return { sleutel, naam, activiteit, afspraak: null };
  }
}

/** A time that a fact can be about: not a part of a year without a name of its own. */
function alsTijdvak(tijd: Tijd | null): Reekstijdvak | null | undefined {
  return tijd?.soort === "deel" ? undefined : tijd;
}

function heeftGetal(getal: Getal | null): getal is Getal {
  return getal !== null && rekenwaarde(getal.telling) !== null;
}

function onderwerpVan(regel: Regel, wijzer: Onderwerpwijzer): Onderwerp | null {
  return wijzer.van({
    activiteit: regel.koppeling.activiteit,
    afspraak: regel.afspraakId,
    naam: regel.naam?.tekst ?? null,
    eenheid: regel.eenheid?.tekst ?? null,
    bij: regel.financier?.tekst ?? null,
  });
}

const BRONNEN: Readonly<Partial<Record<Tabel["soort"], Vermeldingsbron>>> = {
  totalen: "tabel",
  maanden: "tabel",
  blokken: "blok",
  "resultaat-streef": "locatie",
};

/** What the rows of one table of totals state. An activity that it has on more rows is stated in parts, and left out. */
function uitTabel(tabel: Tabel, regels: readonly Regel[], tijden: Tijdwijzer, wijzer: Onderwerpwijzer): Melding[] {
  const bron = BRONNEN[tabel.soort];
  if (bron === undefined) return [];
  const perOnderwerp = new Map<string, { onderwerp: Onderwerp; regels: Regel[] }>();
  for (const regel of regels) {
    const onderwerp = onderwerpVan(regel, wijzer);
    if (onderwerp === null) continue;
    const groep = perOnderwerp.get(onderwerp.sleutel);
    if (groep) groep.regels.push(regel);
    else perOnderwerp.set(onderwerp.sleutel, { onderwerp, regels: [regel] });
  }
  const andere = andereKolommen(tabel, tijden);
  return [...perOnderwerp.values()].flatMap(({ onderwerp, regels: eigen }) =>
    eigen.length > 1 ? [] : uitRegel({ tabel, regel: eigen[0]!, onderwerp, tijden, bron, andere }),
  );
}

interface AndereKolom {
  readonly kolom: number;
  readonly wat: "realisatie" | "afspraak";
  readonly tijdvak: Reekstijdvak;
}

/** Columns with results or agreements of another year or of a part of the year, which the rows of the table leave out. */
function andereKolommen(tabel: Tabel, tijden: Tijdwijzer): AndereKolom[] {
  return tabel.kolommen.flatMap(({ kolom, kop, veld }): AndereKolom[] => {
    const wat = veld === "overig" ? leesKop(kop).veld : null;
    if (wat !== "realisatie" && wat !== "afspraak") return [];
    const tijd = tijden.vanKolom(tabel, kolom);
    const gewoon = tijden.vanTabel(tabel);
    if (tijd === null || tijd.soort === "deel") return [];
    const zelfde = gewoon !== null && tijd.soort === gewoon.soort && tijd.jaar === gewoon.jaar;
    return zelfde ? [] : [{ kolom, wat, tijdvak: tijd }];
  });
}

/** The headers of a table: what tells its look from that of others. */
const koptekst = onthoudPer((tabel: Tabel): string =>
  tabel.kolommen.map(({ kop: tekst }) => normaliseer(tekst)).join("|"),
);

interface Regelvraag {
  readonly tabel: Tabel;
  readonly regel: Regel;
  readonly onderwerp: Onderwerp;
  readonly tijden: Tijdwijzer;
  readonly bron: Vermeldingsbron;
  readonly andere: readonly AndereKolom[];
}

function uitRegel({ tabel, regel, onderwerp, tijden, bron, andere }: Regelvraag): Melding[] {
  const { sleutel, naam, activiteit, afspraak } = onderwerp;
  const afgesproken = rekenwaarde(regel.afspraak?.telling);
  const gemeen = { onderwerp: sleutel, naam, activiteit, afspraak, tabel: tabel.id, afgesproken };
  const meldingen: Melding[] = [];
  for (const wat of ["realisatie", "afspraak"] as const) {
    const getal = regel[wat];
    const plaats = getal?.cellen[0];
    if (!heeftGetal(getal) || plaats === undefined) continue;
    const inKolom = getal.cellen.length === 1 && tabel.soort === "totalen";
    const tijdvak = alsTijdvak(inKolom ? tijden.vanKolom(tabel, plaats.kolom) : tijden.vanTabel(tabel));
    if (tijdvak === undefined) continue;
    const vorm = afgesproken === null ? koptekst(tabel) : null;
    meldingen.push({ ...gemeen, wat, tijdvak, vorm, vermelding: { bron, blad: regel.blad, getal, fragment: null } });
  }
  const raster = andere.length > 0 ? tijden.raster(tabel.blad) : null;
  for (const { kolom, wat, tijdvak } of raster === null ? [] : andere) {
    const getal = leesGetalCel(raster!, regel.rij, kolom);
    if (!heeftGetal(getal)) continue;
    const vermelding: Vermelding = { bron, blad: regel.blad, getal, fragment: null };
    meldingen.push({ ...gemeen, wat, tijdvak, vorm: null, afgesproken: null, vermelding });
  }
  return meldingen;
}

/** What all logs of one sheet-full of months together count, per subject: a log per month is no second opinion. */
function uitLogs(regels: readonly Regel[], tijden: Tijdwijzer, wijzer: Onderwerpwijzer): Melding[] {
  const per = new Map<string, { onderwerp: Onderwerp; blad: string; tabel: string; getallen: Getal[] }>();
  for (const regel of regels) {
    if (regel.afspraakId === null || !heeftGetal(regel.realisatie)) continue;
    const onderwerp = onderwerpVan(regel, wijzer);
    if (onderwerp === null || onderwerp.afspraak === null) continue;
    const groep = per.get(onderwerp.sleutel);
    if (groep) groep.getallen.push(regel.realisatie);
    else per.set(onderwerp.sleutel, { onderwerp, blad: regel.blad, tabel: regel.tabel, getallen: [regel.realisatie] });
  }
  const tijd = tijden.metJaar(null);
  return [...per.values()].map(({ onderwerp, blad, tabel, getallen }) => ({
    onderwerp: onderwerp.sleutel,
    naam: onderwerp.naam,
    activiteit: onderwerp.activiteit,
    afspraak: onderwerp.afspraak,
    wat: "realisatie",
    tijdvak: alsTijdvak(tijd) ?? null,
    tabel,
    afgesproken: null,
    vorm: null,
    vermelding: { bron: "registratie", blad, getal: somVan(getallen), fragment: null },
  }));
}

/** The sum of numbers as one number, with all their cells. */
export function somVan(getallen: readonly Getal[]): Getal {
  const [eerste] = getallen;
  if (getallen.length === 1) return eerste!;
  const som = getallen.reduce((totaal, { telling }) => totaal + (rekenwaarde(telling) ?? 0), 0);
  const waarde = Math.round(som * 1e6) / 1e6;
  return {
    telling: geteld(waarde),
    tekst: schrijfGetal(waarde),
    cellen: alleCellen(getallen),
    alsTekst: false,
    afronding: getallen.reduce((totaal, { afronding }) => totaal + afronding, 0),
    formule: null,
  };
}

/** The cells of numbers together; those of a log are many. */
export function alleCellen(getallen: readonly Getal[]): Bereik[] {
  const alle: Bereik[] = [];
  for (const { cellen } of getallen) for (const cel of cellen) alle.push(cel);
  return alle;
}

/** Every figure that a row of a table, or the logs together, state about a subject. */
export function meldingenUitRegels(
  tabellen: readonly Tabel[],
  regels: readonly Regel[],
  tijden: Tijdwijzer,
  wijzer: Onderwerpwijzer,
): Melding[] {
  const perTabel = new Map<string, Regel[]>();
  for (const regel of regels) {
    const lijst = perTabel.get(regel.tabel);
    if (lijst) lijst.push(regel);
    else perTabel.set(regel.tabel, [regel]);
  }
  const logs = new Set(tabellen.filter(({ soort }) => soort === "registratie").map(({ id }) => id));
  return [
    ...tabellen.flatMap((tabel) => uitTabel(tabel, perTabel.get(tabel.id) ?? [], tijden, wijzer)),
    ...uitLogs(
      regels.filter(({ tabel }) => logs.has(tabel)),
      tijden,
      wijzer,
    ),
  ];
}
