import type { Bereik } from "../domein/bereik";
import type { Veld } from "../domein/productie";
import type { Raster } from "../werkboek/raster";
import type { Bloklabel, Labellezer } from "./bloklabels";
import { strokenVan } from "./blokstroken";
import { heeftZin, zegtAantal } from "./getallen";
import { plaatsVanaf, rijkolommen } from "./rijkolommen";
import type { Koptabel } from "./indelingen/indeling";

/** A cell that is a label, with the last column of its merged area. */
export interface Labelcel {
  readonly rij: number;
  readonly kolom: number;
  readonly totKolom: number;
  readonly label: Bloklabel;
}

/** A small table with a header inside a block, with the rows that belong to it. */
export interface Bloktabel {
  readonly koptabel: Koptabel;
  readonly rijen: readonly number[];
}

/** What may be one block: its labels and its small tables, in one strip of columns. */
export interface Blokvoorstel {
  readonly labels: readonly Labelcel[];
  readonly tabellen: readonly Bloktabel[];
  /** What looked like a header and is none: 'Eenheid', with the labels below it. */
  readonly gekanteld: readonly Koptabel[];
  /** The strip of columns of the sheet in which its values stand. */
  readonly kolom: number;
  readonly totKolom: number;
  /** The rows, from the first label to before the next block. */
  readonly rij: number;
  readonly totRij: number;
  /** Where a title of this block can stand: after the last row of the block above. */
  readonly naRij: number;
}

/** What is asked of a text that stands above labels: whether it is the name of an activity. */
export type IsActiviteit = (rij: number, kolom: number) => boolean;

/** A label or a small table, with the rows that it takes. */
export interface Stuk {
  readonly rij: number;
  readonly totRij: number;
  readonly kolom: number;
  readonly label: Labelcel | null;
  readonly tabel: Bloktabel | null;
}

/** A small table in a block does not go on for pages. */
const LANGSTE_BLOKTABEL = 60;
const LABELRIJEN = 8;
/** Rows above a block in which its title can stand. */
export const TITELRIJEN = 3;

/**
 * The parts of a sheet that may be blocks (domein.md §3.4): labels with values beside or below them, and small tables, outside the
 * tables that another layout read. One pass over those cells; a sheet without labels costs nothing more.
 */
export function vindBlokken(
  raster: Raster,
  lezer: Labellezer,
  { koptabellen, bezet }: { readonly koptabellen: readonly Koptabel[]; readonly bezet: readonly Bereik[] },
  isActiviteit: IsActiviteit,
): Blokvoorstel[] {
  const gekanteld = koptabellen.filter((een) => isGekanteld(raster, lezer, een));
  const gewoon = koptabellen.filter((een) => !gekanteld.includes(een));
  const zwak = gewoon.filter((een) => isZwak(raster, lezer, een, isActiviteit));
  const sterk = gewoon.filter((een) => een.gelezen !== null && !zwak.includes(een));
  const labels = labelcellen(raster, lezer, op([...bezet, ...sterk.map(({ gelezen }) => gelezen!.tabel.bereik)]), zwak);
  if (labels.length === 0 && zwak.length === 0) return [];
  const stukken = [
    ...labels.map((label) => ({ rij: label.rij, totRij: label.rij, kolom: label.kolom, label, tabel: null })),
    ...zwak.map((koptabel) => stukVan(raster, lezer, koptabel, isActiviteit)),
  ].sort((a, b) => a.rij - b.rij || a.kolom - b.kolom);
  const stroken = strokenVan(stukken);
  return stroken.flatMap(({ kolom, totKolom, stukken: eigen }) =>
    segmenten(raster, eigen, isActiviteit).map((segment) => ({
      ...segment,
      kolom,
      totKolom,
      gekanteld: gekanteld.filter(
        ({ voorstel: { blok } }) =>
          blok.tot >= segment.rij && blok.van <= segment.totRij && begint(blok) >= kolom && begint(blok) <= totKolom,
      ),
    })),
  );
}

function op(bereiken: readonly Bereik[]): Bereik[] {
  return [...bereiken].sort((a, b) => a.rij - b.rij);
}

function begint({ kolommen }: Koptabel["voorstel"]["blok"]): number {
  return Math.min(...kolommen.map(({ kolom }) => kolom));
}

/** No header, but the first rows of a block: below it, in the same column, stand the labels of what was agreed and delivered. */
function isGekanteld(raster: Raster, lezer: Labellezer, { voorstel: { blok, rijen }, gekozen }: Koptabel): boolean {
  if (gekozen) return false;
  const kolom = begint(blok);
  const velden = new Set<Veld | null>();
  const bekijk = (rij: number): void => {
    const label = rij < 0 ? null : lezer.lees(raster.tekstNummer(rij, kolom));
    if (label?.erachter === null) velden.add(label.veld);
  };
  bekijk(blok.tot);
  // 'Afspraak' in front of '240 klokuren' reads as a header by itself: then the other label stands right above or below.
  const zelf = velden.has("afspraak") || velden.has("realisatie");
  if (zelf) for (const rij of [blok.van - 2, blok.van - 1, blok.tot + 1, blok.tot + 2]) bekijk(rij);
  for (let rij = blok.van; rij < blok.tot; rij++) bekijk(rij);
  for (let plaats = 0; plaats < LABELRIJEN && plaats < rijen.length; plaats++) bekijk(rijen[plaats]!);
  return velden.has("afspraak") && velden.has("realisatie");
}

/** A header with figures of one activity: the rows right below it name no activity, or all the same one. */
function isZwak(raster: Raster, lezer: Labellezer, koptabel: Koptabel, isActiviteit: IsActiviteit): boolean {
  const { voorstel, gelezen, gekozen } = koptabel;
  if (gekozen) return false;
  const meet = voorstel.kolommen.some(({ veld }) => veld === "afspraak" || veld === "realisatie");
  if (!meet || voorstel.kolommen.some(({ veld }) => veld === "datum")) return false;
  if (gelezen === null) return true;
  if (gelezen.tabel.soort !== "totalen") return false;
  const rijen = new Set(bloktabelRijen(raster, lezer, koptabel, isActiviteit));
  const namen = (gelezen.regels ?? []).filter(({ rij }) => rijen.has(rij)).flatMap((regel) => naamVan(regel) ?? []);
  return new Set(namen).size <= 1;
}

function naamVan({ koppeling, naam }: { koppeling: { activiteit: string | null }; naam: { tekst: string } | null }) {
  return koppeling.activiteit ?? naam?.tekst ?? null;
}

/** The rows right below the header of a small table: up to an empty row, a label or the name of another activity. */
function bloktabelRijen(
  raster: Raster,
  lezer: Labellezer,
  { voorstel }: Koptabel,
  isActiviteit: IsActiviteit,
): number[] {
  const { blok, kolommen, rijen } = voorstel;
  const eerste = kolommen[0]?.kolom ?? 0;
  const meet = kolommen.filter(({ veld }) => veld === "afspraak" || veld === "realisatie");
  const goed: number[] = [];
  for (const rij of rijen) {
    if (rij !== blok.tot + 1 + goed.length || goed.length >= LANGSTE_BLOKTABEL) break;
    const label = lezer.lees(raster.tekstNummer(rij, eerste));
    const isLabel = label !== null && (label.veld !== null || label.rubriek !== null);
    // 'PE IPU' with figures under the headers is a row; 'Afwijkingen' is not, nor is a running text.
    if ((isLabel || heeftZin(raster, rij)) && !meet.some(({ kolom }) => zegtAantal(raster, rij, kolom))) break;
    const [enige, ...rest] = rijkolommen(raster, rij);
    if (enige !== undefined && rest.length === 0 && isActiviteit(rij, enige)) break;
    goed.push(rij);
  }
  return goed;
}

function stukVan(raster: Raster, lezer: Labellezer, koptabel: Koptabel, isActiviteit: IsActiviteit): Stuk {
  const rijen = bloktabelRijen(raster, lezer, koptabel, isActiviteit);
  const { blok, kolommen } = koptabel.voorstel;
  const kolom = Math.min(...kolommen.map((een) => een.kolom));
  return { rij: blok.van, totRij: rijen.at(-1) ?? blok.tot, kolom, label: null, tabel: { koptabel, rijen } };
}

function labelcellen(
  raster: Raster,
  lezer: Labellezer,
  sterk: readonly Bereik[],
  zwak: readonly Koptabel[],
): Labelcel[] {
  const gevonden: Labelcel[] = [];
  const koppen = zwak.map(({ voorstel: { blok, kolommen } }) => ({
    van: blok.van,
    tot: blok.tot,
    kolommen: new Set(kolommen.map(({ kolom }) => kolom)),
  }));
  const bezoek = (rij: number, kolom: number, soort: string, nummer: number): void => {
    const label = soort === "tekst" ? lezer.lees(nummer) : null;
    if (label === null || koppen.some((een) => een.van <= rij && rij <= een.tot && een.kolommen.has(kolom))) return;
    if (sterk.some((een) => een.rij <= rij && rij <= een.totRij && een.kolom <= kolom && kolom <= een.totKolom)) return;
    gevonden.push({ rij, kolom, totKolom: kolom, label });
  };
  let vanaf = 0;
  for (const een of sterk) {
    if (een.rij > vanaf) raster.voorElkeCel(bezoek, vanaf, een.rij);
    const breed = een.kolom === 0 && een.totKolom + 1 >= raster.kolommen;
    if (!breed) raster.voorElkeCel(bezoek, Math.max(vanaf, een.rij), een.totRij + 1);
    vanaf = Math.max(vanaf, een.totRij + 1);
  }
  raster.voorElkeCel(bezoek, vanaf);
  const gebieden = new Map(raster.samengevoegd.map((een) => [`${een.rij} ${een.kolom}`, een.totKolom]));
  return gevonden.map((een) => ({ ...een, totKolom: gebieden.get(`${een.rij} ${een.kolom}`) ?? een.kolom }));
}

/** What stands above the name of an activity and still belongs to it. */
function isHoofd({ label }: Stuk): boolean {
  if (label === null) return false;
  const { veld, rubriek } = label.label;
  return rubriek === "programma" || veld === "code" || veld === "groep" || veld === "afkorting";
}

type Segment = Omit<Blokvoorstel, "kolom" | "totKolom" | "gekanteld">;

/** The blocks under each other in one strip. */
function segmenten(raster: Raster, stukken: readonly Stuk[], isActiviteit: IsActiviteit): Segment[] {
  const grenzen: number[] = [0];
  let inhoud = new Blokinhoud();
  stukken.forEach((stuk, plaats) => {
    if (plaats > 0 && begintNieuw(raster, stuk, stukken[plaats - 1]!, inhoud, isActiviteit)) {
      const naam = terug(stukken, grenzen.at(-1)!, plaats);
      grenzen.push(naam);
      inhoud = new Blokinhoud();
      for (let i = naam; i < plaats; i++) inhoud.voegToe(stukken[i]!);
    }
    inhoud.voegToe(stuk);
  });
  return grenzen.map((begin, nummer) => {
    const eind = grenzen[nummer + 1] ?? stukken.length;
    const eigen = stukken.slice(begin, eind);
    return {
      labels: eigen.flatMap(({ label }) => label ?? []),
      tabellen: eigen.flatMap(({ tabel }) => tabel ?? []),
      rij: eigen[0]!.rij,
      totRij: (stukken[eind]?.rij ?? Infinity) - 1,
      naRij: stukken[begin - 1]?.totRij ?? -1,
    };
  });
}

/** What the block so far holds, to see that the next label begins another one. */
class Blokinhoud {
  readonly #velden = new Set<string>();
  #tabellen = 0;
  alleenHoofd = true;

  voegToe(stuk: Stuk): void {
    if (stuk.tabel !== null) this.#tabellen++;
    if (stuk.label !== null) this.#velden.add(stuk.label.label.veld ?? "");
    this.alleenHoofd &&= isHoofd(stuk);
  }

  /** Whether this is a figure, or a small table, of which the block already has one. */
  heeftAl({ label, tabel }: Stuk): boolean {
    if (tabel !== null) return this.#tabellen > 0;
    const { veld, soort } = label!.label;
    return veld !== null && soort === null && this.#velden.has(veld);
  }
}

/** The first of the labels above a name, in rows without a gap, that belong to it ('Programma' above 'Activiteit'). */
function terug(stukken: readonly Stuk[], begin: number, plaats: number): number {
  let eerste = plaats;
  while (eerste > begin + 1 && isHoofd(stukken[eerste - 1]!) && stukken[eerste]!.rij - stukken[eerste - 1]!.totRij <= 1)
    eerste--;
  return eerste;
}

function begintNieuw(
  raster: Raster,
  stuk: Stuk,
  vorige: Stuk,
  inhoud: Blokinhoud,
  isActiviteit: IsActiviteit,
): boolean {
  if (stuk.label?.label.veld === "activiteit") return !inhoud.alleenHoofd;
  if (stuk.rij - vorige.totRij < 2) return false;
  const titel = titelBoven(raster, stuk, vorige.totRij);
  if (titel === null) return false;
  if (isActiviteit(titel.rij, titel.kolom)) return true;
  return stuk.rij - vorige.totRij > 2 && inhoud.heeftAl(stuk);
}

/** A text in a row of its own, right above a label or a table; null when there is none. */
export function titelBoven(
  raster: Raster,
  { rij, kolom }: { readonly rij: number; readonly kolom: number },
  naRij: number,
): { rij: number; kolom: number } | null {
  for (let boven = rij - 1; boven > naRij && boven >= rij - TITELRIJEN; boven--) {
    const gevuld = rijkolommen(raster, boven);
    const begin = plaatsVanaf(gevuld, kolom - 1);
    const plaats = gevuld[begin];
    if (plaats === undefined || plaats > kolom + 1) continue;
    const ernaast = (gevuld[begin + 1] ?? Infinity) <= kolom + 2;
    const tekst = raster.waarde(boven, plaats);
    if (typeof tekst !== "string" || ernaast || tekst.length > 120) return null;
    return { rij: boven, kolom: plaats };
  }
  return null;
}
