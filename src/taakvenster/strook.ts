import { kolomLetters, type Bereik } from "../domein/bereik";
import { elfproefGetal, masker, negenCijfers, verbergBsn } from "../domein/bsn";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Kolom, Productie, Tabel, Veld } from "../domein/productie";
import type { Inhoud, Raster } from "../werkboek/raster";

export interface Strookcel {
  readonly tekst: string;
  readonly getal: boolean;
  readonly gemerkt: boolean;
}

/** A small piece of worksheet: some columns and rows, not always next to each other. */
export interface Strook {
  readonly blad: string;
  readonly kolommen: readonly string[];
  /** What each column is taken for, in words; "" for one that is not used. Left out: nothing is said of it. */
  readonly velden?: readonly string[];
  readonly rijen: readonly { readonly nummer: number; readonly kop: boolean; readonly cellen: readonly Strookcel[] }[];
}

const KOLOMMEN = 4;
const TEKST_TOT = 22;

/** The cells around a place: the name of its row, what stands before it, and the header above; null when the sheet is not there. */
export function strookBij(inhoud: Inhoud, productie: Productie, plek: Bereik): Strook | null {
  const raster = inhoud.rasters.find(({ blad }) => blad === plek.blad);
  if (!raster) return null;
  const tabel = productie.tabellen.find(({ bereik }) => bereik.blad === plek.blad && omvat(bereik, plek)) ?? null;
  const rijen = [...(tabel ? [tabel.kopRijen.tot] : []), plek.rij].filter((rij, nr, alle) => alle.indexOf(rij) === nr);
  const kolommen = kolommenBij(raster, tabel, plek);
  return maakStrook(raster, kolommen, rijen, tabel, (rij, kolom) => rij === plek.rij && kolom === plek.kolom);
}

/** A column of a table with its first rows, beside the name of the row. */
export function strookVanKolom(inhoud: Inhoud, tabel: Tabel, kolom: number): Strook | null {
  const raster = inhoud.rasters.find(({ blad }) => blad === tabel.blad);
  if (!raster) return null;
  const vanaf = tabel.kopRijen.tot + 1;
  const rijen = [tabel.kopRijen.tot, ...eersteRijen(tabel)];
  const plek: Bereik = { blad: tabel.blad, rij: vanaf, kolom, totRij: vanaf, totKolom: kolom };
  return maakStrook(raster, kolommenBij(raster, tabel, plek), rijen, tabel, (_, nr) => nr === kolom);
}

/** A table with its first rows: the columns that the outcome rests on, each with what it is taken for when `woord` says it. */
export function strookVanTabel(inhoud: Inhoud, tabel: Tabel, woord?: (veld: Veld) => string): Strook | null {
  const raster = inhoud.rasters.find(({ blad }) => blad === tabel.blad);
  if (!raster) return null;
  const rang = ({ veld }: Kolom): number =>
    veld === null ? DRAGEND.length : DRAGEND.indexOf(veld) + 1 || DRAGEND.length;
  const gekozen = [...tabel.kolommen]
    .sort((a, b) => rang(a) - rang(b) || a.kolom - b.kolom)
    .slice(0, KOLOMMEN)
    .sort((a, b) => a.kolom - b.kolom);
  const rijen = [tabel.kopRijen.tot, ...eersteRijen(tabel)];
  const gebruikt = new Set(gekozen.filter(({ veld }) => veld !== null && veld !== "overig").map(({ kolom }) => kolom));
  const nummers = gekozen.map(({ kolom }) => kolom);
  const strook = maakStrook(raster, nummers, rijen, tabel, (_, kolom) => woord !== undefined && gebruikt.has(kolom));
  if (woord === undefined) return strook;
  const velden = gekozen.map(({ kolom, veld }) => (gebruikt.has(kolom) ? woord(veld!) : ""));
  return { ...strook, velden };
}

/** The fields that are shown first where there is no room for all. */
const DRAGEND: readonly Veld[] = [
  "activiteit",
  "code",
  "afspraak",
  "realisatie",
  "verschil",
  "datum",
  "uren",
  "deelnemers",
  "aantal",
  "eenheid",
  "ipu",
];

function eersteRijen(tabel: Tabel): number[] {
  const gegevens = tabel.rijen.filter(({ soort }) => soort === "gegeven").map(({ rij }) => rij);
  const vanaf = tabel.kopRijen.tot + 1;
  return (gegevens.length > 0 ? gegevens : [vanaf, vanaf + 1, vanaf + 2]).slice(0, 3);
}

function omvat(heel: Bereik, deel: Bereik): boolean {
  return deel.rij >= heel.rij && deel.rij <= heel.totRij && deel.kolom >= heel.kolom && deel.kolom <= heel.totKolom;
}

function kolommenBij(raster: Raster, tabel: Tabel | null, plek: Bereik): number[] {
  const naam = tabel?.kolommen.find(({ veld }) => veld === "activiteit" || veld === "groep")?.kolom;
  const getallen = (tabel?.kolommen ?? [])
    .filter(({ veld }) => veld === "afspraak" || veld === "realisatie" || veld === "ipu")
    .map(({ kolom }) => kolom);
  const voor = Array.from({ length: raster.kolommen }, (_, kolom) => kolom).filter((kolom) => kolom < plek.kolom);
  const gewenst = [plek.kolom, naam, ...getallen, ...voor.reverse()].filter((kolom) => kolom !== undefined);
  return [...new Set(gewenst)].slice(0, KOLOMMEN).sort((a, b) => a - b);
}

function maakStrook(
  raster: Raster,
  kolommen: readonly number[],
  rijen: readonly number[],
  tabel: Tabel | null,
  isGemerkt: (rij: number, kolom: number) => boolean,
): Strook {
  return {
    blad: verbergBsn(raster.blad),
    kolommen: kolommen.map(kolomLetters),
    rijen: rijen.map((rij) => ({
      nummer: rij + 1,
      kop: rij === tabel?.kopRijen.tot,
      cellen: kolommen.map((kolom) => {
        const waarde = raster.waarde(rij, kolom);
        return {
          tekst: typeof waarde === "number" ? getalTekst(raster, rij, kolom, waarde) : ingekort(String(waarde ?? "")),
          getal: typeof waarde === "number",
          gemerkt: isGemerkt(rij, kolom),
        };
      }),
    })),
  };
}

/** A number as people read it; one that can be a burgerservicenummer, and is not shown as an amount, is masked. */
function getalTekst(raster: Raster, rij: number, kolom: number, getal: number): string {
  const isBedrag = /[.,%€]/.test(raster.getalvorm(rij, kolom).replace(/\.00\.000|\.000\.000/, ""));
  return elfproefGetal(getal) && !isBedrag ? masker(negenCijfers(getal)) : schrijfGetal(getal);
}

function ingekort(heel: string): string {
  const tekst = verbergBsn(heel);
  return tekst.length <= TEKST_TOT ? tekst : `${tekst.slice(0, TEKST_TOT - 1).trimEnd()}…`;
}
