import type { Bereik } from "../domein/bereik";
import { leesMaand } from "../domein/notatie-datum";
import { leesResultaatStreef } from "../domein/notatie";
import type { NietHerkend, Tabel, TabelSoort } from "../domein/productie";
import type { Raster } from "../werkboek/raster";
import { zegtAantal } from "./getallen";
import { isJaartal } from "./jaren";
import { isTotaalLabel } from "./rijen";
import { ingekort, normaliseer } from "./tekst";

/** A part of a sheet outside the tables: used rows without an empty row between them. */
interface Streek {
  readonly van: number;
  tot: number;
  kolom: number;
  totKolom: number;
  getallen: number;
}

/** What is seen of a row of sums below a log. */
export const TOTAAL_ONDER_LOG = "het totaal onder de registratie";

/** Fewer numbers than this is a page number or a date, not figures. */
const CIJFERS_VANAF = 2;
/** Rows of a part that are looked at to say what it looks like. */
const KIJKRIJEN = 40;

/**
 * The parts of a sheet in which figures stand that no layout read, with what they look like: a layout that we know but do not
 * read yet is named, so that 'niet gecontroleerd' can list it.
 */
export function vindNietHerkend(raster: Raster, tabellen: readonly Tabel[]): NietHerkend[] {
  const eigen = tabellen.filter((tabel) => tabel.blad === raster.blad);
  return streken(raster, eigen)
    .filter((streek) => streek.getallen >= CIJFERS_VANAF)
    .map((streek) => beschrijf(raster, streek, eigen));
}

function streken(raster: Raster, tabellen: readonly Tabel[]): Streek[] {
  const gevonden: Streek[] = [];
  const gelezen = tabellen.map((tabel) => tabel.bereik);
  const bezoek = (rij: number, kolom: number, soort: string): void => {
    if (gelezen.some((een) => isBinnen(een, rij, kolom))) return;
    const laatste = gevonden.at(-1);
    const aansluitend = laatste !== undefined && rij - laatste.tot <= 1;
    const streek = aansluitend ? laatste : { van: rij, tot: rij, kolom, totKolom: kolom, getallen: 0 };
    if (!aansluitend) gevonden.push(streek);
    streek.tot = rij;
    streek.kolom = Math.min(streek.kolom, kolom);
    streek.totKolom = Math.max(streek.totKolom, kolom);
    if (soort === "getal" || (soort === "tekst" && isStreefcel(raster, rij, kolom))) streek.getallen++;
  };
  let vanaf = 0;
  const volgorde = [...gelezen].sort((a, b) => a.rij - b.rij);
  for (const een of volgorde) {
    if (een.rij > vanaf) raster.voorElkeCel(bezoek, vanaf, een.rij);
    // Beside a table that spans the sheet there is nothing to find: a log of 100,000 rows is not walked through again.
    const breed = een.kolom === 0 && een.totKolom + 1 >= raster.kolommen;
    if (!breed) raster.voorElkeCel(bezoek, Math.max(vanaf, een.rij), een.totRij + 1);
    vanaf = Math.max(vanaf, een.totRij + 1);
  }
  raster.voorElkeCel(bezoek, vanaf);
  return gevonden;
}

function isBinnen(bereik: Bereik, rij: number, kolom: number): boolean {
  return rij >= bereik.rij && rij <= bereik.totRij && kolom >= bereik.kolom && kolom <= bereik.totKolom;
}

function isStreefcel(raster: Raster, rij: number, kolom: number): boolean {
  const tekst = raster.waarde(rij, kolom);
  return typeof tekst === "string" && tekst.length < 40 && tekst.endsWith("]") && leesResultaatStreef(tekst) !== null;
}

/** One row with the sums of a log, right below it. */
function isTotaalOnder(raster: Raster, streek: Streek, tabel: Tabel): boolean {
  if (tabel.soort !== "registratie" || streek.van !== streek.tot) return false;
  const afstand = streek.van - tabel.bereik.totRij;
  const teksten = raster.kolommenVan(streek.van).map((kolom) => raster.waarde(streek.van, kolom));
  return afstand > 0 && afstand <= 2 && teksten.some((tekst) => typeof tekst === "string" && isTotaalLabel(tekst));
}

function beschrijf(raster: Raster, streek: Streek, onder: readonly Tabel[]): NietHerkend {
  const bereik = {
    blad: raster.blad,
    rij: streek.van,
    kolom: streek.kolom,
    totRij: streek.tot,
    totKolom: streek.totKolom,
  };
  if (onder.some((tabel) => isTotaalOnder(raster, streek, tabel)))
    return { bereik, gezien: TOTAAL_ONDER_LOG, lijktOp: null };
  const koppen = koptekstenVan(raster, streek);
  const wat =
    koppen.length === 0
      ? "cijfers zonder koppen"
      : `cijfers bij ${koppen.length === 1 ? "de tekst" : "de koppen"} ${opsomming(koppen)}`;
  return { bereik, gezien: wat, lijktOp: gelijkenisMet(raster, streek) };
}

/** The texts of the first row with more than one cell, else the first texts of the part. */
function koptekstenVan(raster: Raster, streek: Streek): string[] {
  for (let rij = streek.van; rij <= Math.min(streek.tot, streek.van + KIJKRIJEN); rij++) {
    const teksten = raster
      .kolommenVan(rij)
      .map((kolom) => raster.waarde(rij, kolom))
      .filter((waarde) => typeof waarde === "string" || isJaartal(waarde));
    if (teksten.length > 1) return teksten.map((tekst) => ingekort(String(tekst), 30));
  }
  const eerste = raster
    .kolommenVan(streek.van)
    .map((kolom) => raster.waarde(streek.van, kolom))
    .find((waarde) => typeof waarde === "string");
  return eerste === undefined ? [] : [ingekort(String(eerste), 30)];
}

function opsomming(koppen: readonly string[]): string {
  const eerste = koppen.slice(0, 4).map((kop) => `"${kop}"`);
  return eerste.join(", ") + (koppen.length > 4 ? " …" : "");
}

/** The layout that a part looks like: by months or years in a row or column, by '29 [20]', by words of a budget. */
function gelijkenisMet(raster: Raster, streek: Streek): TabelSoort | null {
  let streefcellen = 0;
  let jarenInRij = 0;
  let maandenInRij = 0;
  let begrotingswoorden = 0;
  let labels = 0;
  for (let rij = streek.van; rij <= Math.min(streek.tot, streek.van + KIJKRIJEN); rij++) {
    const kolommen = raster
      .kolommenVan(rij)
      .filter((kolom) => kolom >= streek.kolom && kolom <= streek.totKolom)
      .slice(0, 60);
    jarenInRij = Math.max(jarenInRij, kolommen.filter((kolom) => isJaar(raster.waarde(rij, kolom))).length);
    maandenInRij = Math.max(maandenInRij, kolommen.filter((kolom) => isTijdvak(raster.waarde(rij, kolom))).length);
    streefcellen += kolommen.filter((kolom) => isStreefcel(raster, rij, kolom)).length;
    begrotingswoorden += kolommen.filter((kolom) => isBegrotingswoord(raster.waarde(rij, kolom))).length;
    if (kolommen.length === 2 && isLabel(raster.waarde(rij, kolommen[0]!)) && zegtAantal(raster, rij, kolommen[1]!))
      labels++;
  }
  if (streefcellen >= 2) return "resultaat-streef";
  if (jarenInRij >= 2) return "reeks";
  if (maandenInRij >= 2) return "maanden";
  if (begrotingswoorden >= 2) return "begroting";
  return labels >= 2 ? "blokken" : null;
}

function isJaar(waarde: unknown): boolean {
  return isJaartal(waarde) || (typeof waarde === "string" && /^\s*(19|20)\d\d\s*$/.test(waarde));
}

function isTijdvak(waarde: unknown): boolean {
  return typeof waarde === "string" && waarde.length < 20 && leesMaand(waarde) !== null;
}

function isBegrotingswoord(waarde: unknown): boolean {
  return (
    typeof waarde === "string" &&
    /^(begroting|prognose|baten|lasten|inkomsten|uitgaven|saldo|dekking|investering|substitutie|personeelskosten|financiers|middelen)( |$)/.test(
      normaliseer(waarde),
    )
  );
}

function isLabel(waarde: unknown): boolean {
  return (
    typeof waarde === "string" &&
    /^(afspraak|offerte|gepland|realisatie|gerealiseerd|verschil|ipu|resultaat|streefwaarde)( |$)/.test(
      normaliseer(waarde),
    )
  );
}
