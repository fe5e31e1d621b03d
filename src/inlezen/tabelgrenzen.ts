import { leesMaand } from "../domein/notatie-datum";
import { onthoudTekst } from "../domein/onthouden";
import type { Raster } from "../werkboek/raster";
import { isBegrotingskop, sectieUitKop } from "./begrotingswoorden";
import { bladrijen } from "./bladrijen";
import { isJaartal } from "./jaren";
import type { Kopblok } from "./koprijen";

/** So many empty rows in a row end a table. */
const EINDE_NA = 8;

/** In a long table without a gap nothing else begins. */
const BEGIN = 500;

/** The next header below this one that stands in (some of) the same columns. */
function volgende(blok: Kopblok, blokken: readonly Kopblok[]): Kopblok | undefined {
  const van = blok.kolommen[0]!.kolom;
  const tot = blok.kolommen.at(-1)!.kolom;
  return blokken.find((een) => een.van > blok.tot && een.kolommen.some((kop) => kop.kolom >= van && kop.kolom <= tot));
}

/**
 * The used rows under a header that can belong to its table: up to the next header in these columns, a wide gap, or a row that
 * begins something else (a row of months or years), with the title above that.
 */
export function rijenOnder(
  raster: Raster,
  blok: Kopblok,
  blokken: readonly Kopblok[],
  gebruikt: readonly number[],
): number[] {
  const onder = volgende(blok, blokken);
  const einde = onder?.van ?? Infinity;
  const begin = eerstePlaats(gebruikt, blok.tot + 1);
  let eind = begin;
  let vorige = blok.tot;
  while (eind < gebruikt.length && gebruikt[eind]! < einde && gebruikt[eind]! - vorige <= EINDE_NA)
    vorige = gebruikt[eind++]!;
  const rijen = gebruikt.slice(begin, eind);
  const tijdrij = eersteTijdrij(raster, rijen);
  if (tijdrij >= 0) return zonderTitel(rijen.slice(0, tijdrij), rijen[tijdrij]!);
  // What stands right above a header of periods is the title of that table.
  const totTijdblok =
    eind < gebruikt.length && gebruikt[eind]! >= einde && onder !== undefined && "periodekolom" in onder;
  return totTijdblok ? zonderTitel(rijen, einde) : rijen;
}

/** The place of the first row of months or years among these; -1 when there is none. */
function eersteTijdrij(raster: Raster, rijen: readonly number[]): number {
  for (const { van, tot } of bladrijen(raster).open) {
    for (let plaats = eerstePlaats(rijen, van); plaats < rijen.length && rijen[plaats]! < tot; plaats++) {
      const bekijk = plaats < BEGIN || rijen[plaats]! - rijen[plaats - 1]! > 1;
      if (bekijk && isTijdrij(raster, rijen[plaats]!)) return plaats;
    }
  }
  return -1;
}

/** Place of the first used row from `vanaf` on. */
function eerstePlaats(gebruikt: readonly number[], vanaf: number): number {
  let van = 0;
  let tot = gebruikt.length;
  while (van < tot) {
    const midden = (van + tot) >>> 1;
    if (gebruikt[midden]! < vanaf) van = midden + 1;
    else tot = midden;
  }
  return van;
}

/** A row of months or years: the header of a series or a table per month. */
function isTijdrij(raster: Raster, rij: number): boolean {
  let tijden = 0;
  let metCijfer = false;
  raster.voorElkRijbegin(
    (_rij, _kolom, soort, inhoud) => {
      metCijfer = soort === "getal" && !isJaartal(inhoud);
      if (soort === "getal" || (soort === "tekst" && isMaand(raster.teksten[inhoud]!))) tijden++;
      return metCijfer;
    },
    rij,
    rij + 1,
  );
  return tijden >= 3 && !metCijfer;
}

function isMaand(tekst: string): boolean {
  return tekst.length < 20 && noemtMaand(tekst);
}

const noemtMaand: (tekst: string) => boolean = onthoudTekst((tekst) => leesMaand(tekst) !== null);

/** Rows up to the last gap before `rij`: what stands right above it is its title. */
function zonderTitel(rijen: readonly number[], rij: number): number[] {
  let begin = rij;
  let plaats = rijen.length;
  while (plaats > 0 && rijen[plaats - 1] === begin - 1) begin = rijen[--plaats]!;
  return plaats === 0 ? [...rijen] : rijen.slice(0, plaats);
}

/**
 * Leaves out a header that is the one above it again, right below a row of that table: as on every printed page. Below a row that
 * begins a block of its own it is the header of that block.
 */
export function zonderHerhaling(
  blokken: readonly Kopblok[],
  gebruikt: readonly number[],
  begintBlok: (rij: number) => boolean,
): Kopblok[] {
  const over: Kopblok[] = [];
  for (const blok of blokken) {
    const vorige = over.at(-1);
    const aansluitend = gebruikt[eerstePlaats(gebruikt, blok.van - 1)] === blok.van - 1;
    if (
      blok.gekozen === true ||
      vorige === undefined ||
      !aansluitend ||
      begintBlok(blok.van - 1) ||
      blok.van !== blok.tot ||
      tekstenVan(blok) !== tekstenVan(vorige)
    )
      over.push(blok);
  }
  return over;
}

function tekstenVan(blok: Kopblok): string {
  return blok.kolommen.map((kop) => `${kop.kolom}:${kop.tekst}`).join("|");
}

/** Headers beside each other on the same rows, with an empty column between and each with its own names, are separate tables. */
export function splitsNaastElkaar(blok: Kopblok): Kopblok[] {
  const grenzen: number[] = [];
  let heeftNaam = false;
  blok.kolommen.forEach((kop, plaats) => {
    const naam = kop.lezing.veld === "activiteit" || kop.lezing.veld === "code";
    const los = plaats > 0 && kop.kolom - blok.kolommen[plaats - 1]!.kolom > 1;
    if (naam && los && heeftNaam) grenzen.push(plaats);
    heeftNaam ||= naam;
  });
  if (grenzen.length === 0) grenzen.push(...begrotingsgrenzen(blok));
  return [0, ...grenzen].map((begin, deel) => ({ ...blok, kolommen: blok.kolommen.slice(begin, grenzen[deel]) }));
}

/** Income beside spending: where a second 'Begroting' begins a statement of its own, at the gap or the names before it. */
function begrotingsgrenzen({ kolommen }: Kopblok): number[] {
  const isBegroot = (plaats: number): boolean =>
    kolommen[plaats]!.lezing.veld === "afspraak" && isBegrotingskop(kolommen[plaats]!.tekst);
  const eerste = kolommen.findIndex((_, plaats) => isBegroot(plaats));
  return kolommen.flatMap(({ kolom, lezing }, plaats) => {
    if (plaats <= eerste || eerste < 0 || !isBegroot(plaats) || lezing.jaar !== kolommen[eerste]!.lezing.jaar)
      return [];
    const voor = kolommen[plaats - 1]!;
    const isNaam =
      sectieUitKop(voor.tekst) !== null || ["activiteit", "groep", "financier"].includes(voor.lezing.veld!);
    if (plaats - 1 > eerste && isNaam) return [plaats - 1];
    return kolom - voor.kolom > 1 ? [plaats] : [];
  });
}
