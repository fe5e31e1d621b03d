import type {
  AfrekeningTabel,
  Registratie,
  Regel,
  Tabel,
  TabelRij,
  TabelSoort,
  Totaal,
  Veld,
} from "../../domein/productie";
import type { Begrotingstabel } from "../../domein/begrotingstabel";
import type { Reeks } from "../../domein/reeks";
import type { Uitkomst } from "../../domein/uitkomst";
import type { Rubriekblok } from "../../domein/verhaal";
import { onthoudPer } from "../../domein/onthouden";
import { bereikNaam, type Bereik } from "../../domein/bereik";
import type { LeesKolom } from "../kolommen";
import type { Kopblok } from "../koprijen";
import type { Omgeving } from "../omgeving";

/** A header with the rows under it, before it is known which layout they have. */
export interface Tabelvoorstel {
  readonly omgeving: Omgeving;
  readonly blok: Kopblok;
  readonly kolommen: readonly LeesKolom[];
  /** The used rows below the header, up to the next header or a wide gap. */
  readonly rijen: readonly number[];
  /** The groep that the sheet's name or a title above the header states; null when none. */
  readonly groep: string | null;
}

/** What a layout read from a table. */
export interface Gelezen {
  readonly tabel: Tabel;
  readonly regels?: readonly Regel[];
  readonly totalen?: readonly Totaal[];
  readonly registratie?: Registratie;
  readonly afrekening?: AfrekeningTabel;
  readonly reeksen?: readonly Reeks[];
  readonly uitkomsten?: readonly Uitkomst[];
  readonly begroting?: Begrotingstabel;
  readonly rubriekblokken?: readonly Rubriekblok[];
}

/** One of the ways in which partners keep their productie: how to recognise it, and how to read it. One file each. */
export interface Indeling {
  readonly soort: TabelSoort;
  /** How well the columns fit this layout, 0 (not at all) … 1. */
  score(voorstel: Tabelvoorstel): number;
  lees(voorstel: Tabelvoorstel, zekerheid: number): Gelezen;
}

/** A header with the rows under it, and what a layout with headers made of it; null when none fits. */
export interface Koptabel {
  readonly voorstel: Tabelvoorstel;
  readonly gelezen: Gelezen | null;
  /** The user said what it is: then nothing else may have it. */
  readonly gekozen: boolean;
}

/** What a layout without headers found on a sheet, and which tables with headers are part of that and must not be read again. */
export interface Bladvondst {
  readonly gelezen: readonly Gelezen[];
  readonly opgenomen: ReadonlySet<Koptabel>;
}

/** Whether a column holds this field. */
export function heeft(voorstel: Tabelvoorstel, ...velden: readonly Veld[]): boolean {
  const gevuld = veldenVan(voorstel);
  return velden.some((veld) => gevuld.has(veld));
}

const veldenVan = onthoudPer(({ kolommen }: Tabelvoorstel) => new Set(kolommen.map(({ veld }) => veld)));

/** How many of these fields have a column. */
export function telVelden(voorstel: Tabelvoorstel, velden: readonly Veld[]): number {
  return velden.filter((veld) => heeft(voorstel, veld)).length;
}

/** The table of a proposal, from its first header row to its last row. */
export function maakTabel(
  voorstel: Tabelvoorstel,
  soort: TabelSoort,
  zekerheid: number,
  laatsteRij: number,
  rest: { readonly rijen: readonly TabelRij[]; readonly ontbrekend: readonly Veld[] },
): Tabel {
  const { blok, kolommen, omgeving } = voorstel;
  const bereik: Bereik = {
    blad: omgeving.raster.blad,
    // A header that is borrowed from the sheet before stands above the first row.
    rij: Math.max(0, blok.van),
    kolom: kolommen[0]?.kolom ?? 0,
    totRij: Math.max(blok.tot, laatsteRij),
    totKolom: kolommen.at(-1)?.kolom ?? 0,
  };
  return {
    id: bereikNaam(bereik),
    blad: omgeving.raster.blad,
    bereik,
    soort,
    zekerheid: Math.round(zekerheid * 100) / 100,
    kopRijen: { van: blok.van, tot: blok.tot },
    kolommen,
    ...rest,
  };
}
