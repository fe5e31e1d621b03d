import type { Cijfers } from "../controles/antwoorden";
import { adres, cel, kolomNummer, type Bereik } from "../domein/bereik";
import { eigenBladen } from "../inlezen/eigen-bladen";
import type { CelWaarde, Inhoud, Raster } from "../werkboek/raster";
import { vergelijkbaar } from "./bladnamen";
import { celkenmerk, NAAR_PARTNER } from "./celkenmerk";
import { invoersleutel, type InvoerSoort } from "./invoerlijst";
import { leesUitvoerdeel, type Uitvoerdeel, type Uitvoersoort } from "./uitvoerdeel";

/** Something in an earlier output that is not ours and that we do not carry over: to be listed. */
export interface Buiten {
  readonly blad: string;
  /** "C14"; null for a whole sheet. */
  readonly cel: string | null;
  /** What stands there now; null when our value was taken away. */
  readonly waarde: CelWaarde;
  readonly soort: "gewijzigd" | "toegevoegd" | "blad niet van ons";
}

/** A text that somebody typed into an input cell of ours. */
export interface GetypteTekst {
  readonly wat: InvoerSoort;
  /** The defined name of the cell ("t_JGD_SPORT_inhoud"); null for the answers of Bevindingen. */
  readonly naam: string | null;
  readonly waarde: CelWaarde;
}

/** What an earlier output of ours holds for the next one. */
export interface EerdereUitvoer {
  /** Version of the program that made it. */
  readonly programma: string;
  /** The how manieth output this was, from 1. */
  readonly nummer: number;
  readonly teksten: readonly GetypteTekst[];
  /** The same by `invoersleutel`, with what was kept from before. A field that was emptied is there, with null. */
  readonly getypt: ReadonlyMap<string, CelWaarde>;
  readonly buiten: readonly Buiten[];
  /** The figures of each finding on its sheet Bevindingen, by id. */
  readonly cijfers: ReadonlyMap<string, Cijfers>;
}

/**
 * Reads a workbook that we made before: what people typed in it, byte for byte, and what they changed or added elsewhere. Null
 * when it is not one of ours, or one of another `soort`. Finds sheets and cells by defined name, so that a renamed or moved sheet is no loss.
 */
export function leesEerdere(inhoud: Inhoud, soort: Uitvoersoort = "verantwoording"): EerdereUitvoer | null {
  const deel = leesUitvoerdeel(inhoud.delen);
  if (!deel || (deel.soort ?? "verantwoording") !== soort) return null;
  const bladen = zoekBladen(inhoud, deel);
  const invoer = deel.invoer.map((invoercel) => ({ invoercel, plek: zoekPlek(inhoud, bladen, invoercel) }));
  const teksten: GetypteTekst[] = [];
  const getypt = new Map<string, CelWaarde>(deel.bewaard.map(({ sleutel, waarde }) => [sleutel, waarde]));
  for (const { invoercel, plek } of invoer) {
    if (!plek) continue;
    const waarde = plek.raster.waarde(plek.rij, plek.kolom);
    const nu = waarde === "" ? null : waarde;
    if (!invoercel.getypt && zelfde(nu, invoercel.gezet)) continue;
    teksten.push({ wat: invoercel.wat, naam: invoercel.naam, waarde: nu });
    getypt.set(invoersleutel(invoercel.wat), nu);
  }
  const invoercellen = new Set(invoer.flatMap(({ plek }) => (plek ? [plekSleutel(plek)] : [])));
  return {
    programma: deel.programma,
    nummer: deel.nummer,
    teksten,
    getypt,
    buiten: zoekBuiten(inhoud, deel, bladen, invoercellen),
    cijfers: new Map(
      Object.entries(deel.cijfers ?? {}).map(([id, [gevonden, verwacht]]) => [id, { gevonden, verwacht }]),
    ),
  };
}

/** An input cell of ours for a rubric, as it stands in the workbook now. */
export interface Rubriekcel {
  readonly activiteit: string;
  /** Key of the text field ("inhoud", "ervaring"). */
  readonly rubriek: string;
  readonly cel: Bereik;
  readonly waarde: CelWaarde;
  /** The cell still holds what we put there ourselves. */
  readonly voorzet: boolean;
}

/** The rubrics of the standard sheets in this workbook, also the empty ones, in the order in which they were made. */
export function rubriekcellen(inhoud: Inhoud): Rubriekcel[] {
  return invoerplekken(inhoud).flatMap(({ wat, cel: plek, waarde, voorzet }): Rubriekcel[] =>
    wat.soort === "rubriek" && plek !== null
      ? [{ activiteit: wat.activiteit, rubriek: wat.rubriek, cel: plek, waarde, voorzet }]
      : [],
  );
}

/** An input cell of ours as it stands in the workbook now. */
export interface Invoerplek {
  readonly wat: InvoerSoort;
  /** Null: the cell is not there any more. */
  readonly cel: Bereik | null;
  readonly waarde: CelWaarde;
  /** The cell still holds what we put there ourselves. */
  readonly voorzet: boolean;
}

/** Every input cell of ours in this workbook, also the empty ones, in the order in which they were made. */
export function invoerplekken(inhoud: Inhoud): readonly Invoerplek[] {
  const deel = leesUitvoerdeel(inhoud.delen);
  if (!deel) return [];
  const bladen = zoekBladen(inhoud, deel);
  return deel.invoer.map((invoercel): Invoerplek => {
    const { wat, getypt, gezet } = invoercel;
    const plek = zoekPlek(inhoud, bladen, invoercel);
    if (!plek) return { wat, cel: null, waarde: null, voorzet: false };
    const { raster, rij, kolom } = plek;
    const waarde = raster.waarde(rij, kolom);
    const nu = waarde === "" ? null : waarde;
    return { wat, cel: cel(raster.blad, rij, kolom), waarde: nu, voorzet: !getypt && zelfde(nu, gezet) };
  });
}

interface Plek {
  readonly raster: Raster;
  readonly rij: number;
  readonly kolom: number;
}

function plekSleutel({ raster, rij, kolom }: Plek): string {
  return `${raster.index}:${rij}:${kolom}`;
}

function zelfde(nu: CelWaarde, gezet: CelWaarde): boolean {
  return nu === (gezet === "" ? null : gezet);
}

/** Our sheets as they stand in the workbook now; null for one that was taken out. */
function zoekBladen(inhoud: Inhoud, deel: Uitvoerdeel): readonly (Raster | null)[] {
  return deel.bladen.map(({ naam, begin }) => {
    const plek = plekVanNaam(inhoud, begin);
    return plek?.raster ?? inhoud.rasters.find(({ blad }) => vergelijkbaar(blad) === vergelijkbaar(naam)) ?? null;
  });
}

function plekVanNaam(inhoud: Inhoud, naam: string): Plek | null {
  const gevonden = inhoud.namen.find((een) => een.blad === null && een.naam.toLowerCase() === naam.toLowerCase());
  const delen = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Za-z]{1,3})\$?(\d+)$/.exec(gevonden?.verwijzing ?? "");
  if (!delen) return null;
  const blad = delen[1]?.replaceAll("''", "'") ?? delen[2] ?? "";
  const raster = inhoud.rasters.find((een) => vergelijkbaar(een.blad) === vergelijkbaar(blad));
  const kolom = kolomNummer(delen[3] ?? "");
  return raster && kolom !== null ? { raster, rij: Number(delen[4]) - 1, kolom } : null;
}

function zoekPlek(
  inhoud: Inhoud,
  bladen: readonly (Raster | null)[],
  invoercel: Uitvoerdeel["invoer"][number],
): Plek | null {
  const vanNaam = invoercel.naam === null ? null : plekVanNaam(inhoud, invoercel.naam);
  if (vanNaam) return vanNaam;
  const raster = bladen[invoercel.blad];
  const delen = /^([A-Z]{1,3})(\d+)$/.exec(invoercel.cel);
  const kolom = kolomNummer(delen?.[1] ?? "");
  if (!raster || !delen || kolom === null) return null;
  const rij = Number(delen[2]) - 1;
  return { raster, kolom, rij: invoercel.nr === null ? rij : (rijMetNummer(raster, invoercel.nr, rij) ?? rij) };
}

/** The row with this number in the first column: rows may have been sorted. */
function rijMetNummer(raster: Raster, nummer: number, verwacht: number): number | null {
  if (raster.waarde(verwacht, 0) === nummer) return verwacht;
  for (let rij = 0; rij < raster.rijen; rij++) if (raster.waarde(rij, 0) === nummer) return rij;
  return null;
}

function zoekBuiten(
  inhoud: Inhoud,
  deel: Uitvoerdeel,
  bladen: readonly (Raster | null)[],
  invoercellen: ReadonlySet<string>,
): readonly Buiten[] {
  const oudeNaam = new Map(
    bladen.flatMap((raster, index) => (raster ? [[raster.blad, deel.bladen[index]!.naam]] : [])),
  );
  const buiten: Buiten[] = [];
  // Also the lists that stand beside the output are ours.
  const eigen = eigenBladen(inhoud);
  for (const raster of inhoud.rasters) {
    const index = bladen.indexOf(raster);
    const ons = deel.bladen[index];
    if (ons) buiten.push(...verschillen(raster, ons.cellen, oudeNaam, invoercellen));
    else if (!eigen.has(raster.blad))
      buiten.push({ blad: raster.blad, cel: null, waarde: null, soort: "blad niet van ons" });
  }
  return buiten;
}

function verschillen(
  raster: Raster,
  onze: Readonly<Record<string, string>>,
  oudeNaam: ReadonlyMap<string, string>,
  invoercellen: ReadonlySet<string>,
): readonly Buiten[] {
  const open = new Map(Object.entries(onze));
  const uit: Buiten[] = [];
  raster.voorElkeCel((rij, kolom) => {
    const plek = adres(cel(raster.blad, rij, kolom));
    const kenmerk = celkenmerk(raster.waarde(rij, kolom), raster.formule(rij, kolom), oudeNaam);
    const verwacht = open.get(plek);
    open.delete(plek);
    if (verwacht === NAAR_PARTNER && raster.formule(rij, kolom) !== null) return;
    if (kenmerk === verwacht || (kenmerk === null && verwacht === undefined)) return;
    if (invoercellen.has(plekSleutel({ raster, rij, kolom }))) return;
    const soort = verwacht === undefined ? "toegevoegd" : "gewijzigd";
    uit.push({ blad: raster.blad, cel: plek, waarde: raster.waarde(rij, kolom), soort });
  });
  for (const plek of open.keys()) uit.push({ blad: raster.blad, cel: plek, waarde: null, soort: "gewijzigd" });
  return uit;
}
