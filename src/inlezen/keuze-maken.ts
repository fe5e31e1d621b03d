import type { Bereik } from "../domein/bereik";
import type { Keuzelot } from "../domein/keuzelot";
import type { Productie, Tabel, TabelSoort, Veld } from "../domein/productie";
import type { Raster } from "../werkboek/raster";
import { laatsteJaar, zonderJaar } from "./jaren";
import type { GekozenRijsoort, Keuzes, Kolomkeuze, Kopkeuze, Naamactiviteit, Welke } from "./keuzes";
import { rijenMet, tekstenVan } from "./keuzewijzer";
import { normaliseer } from "./tekst";

/** What a choice is made about: the workbook as it was read last, with the choices until then. */
export interface Keuzegrond {
  readonly rasters: readonly Raster[];
  readonly productie: Productie;
  readonly keuzes: Keuzes;
}

const LIJST = { kolom: "kolommen", tabel: "tabellen", kop: "koppen", rij: "rijen", naam: "namen" } as const;

/** The choices with this column as `veld`; an earlier choice for it goes. */
export function kiesKolom(grond: Keuzegrond, tabel: Tabel, kolom: number, veld: Veld): Keuzes {
  const nieuw = { ...plek(grond, tabel.blad), ...kolomsleutel(tabel, kolom, veld) };
  const zonderVeld = (een: Kolomkeuze): string => JSON.stringify({ ...een, veld: null });
  return vervang(
    grond,
    "kolom",
    nieuw,
    ({ plaats, nummer }) =>
      (plaats?.kolom === kolom && plaats.rij === tabel.kopRijen.tot) ||
      zonderVeld(grond.keuzes.kolommen[nummer]!) === zonderVeld(nieuw),
  );
}

/** The choices with this table as a table of this kind, or not to be read; null when it has no header to know it by. */
export function kiesTabel(grond: Keuzegrond, tabel: Tabel, soort: TabelSoort | "niet lezen"): Keuzes | null {
  const koppen = koppenVan(tabel);
  if (koppen.length === 0) return null;
  const sleutel = (een: Tabel): string => koppenVan(een).map(zonderJaar).join("|");
  const zelfde = grond.productie.tabellen.filter(
    (een) => een.blad === tabel.blad && sleutel(een) === koppen.map(zonderJaar).join("|"),
  );
  const nieuw = { ...plek(grond, tabel.blad), koppen, ...welke(zelfde, tabel), soort };
  return vervang(grond, "tabel", nieuw, (lot) => lot.plaats?.rij === tabel.kopRijen.van);
}

/** The choices with row `rij` of a sheet as a header; null when nothing stands in it. `vervangt`: the table read wrongly there. */
export function kiesKop(grond: Keuzegrond, blad: string, rij: number, vervangt: Tabel | null): Keuzes | null {
  const raster = grond.rasters.find((een) => een.blad === blad);
  const teksten = raster ? tekstenVan(raster, rij) : [];
  if (teksten.length === 0) return null;
  const oud = vervangt === null || (vervangt.kopRijen.van <= rij && rij <= vervangt.kopRijen.tot) ? null : vervangt;
  const nieuw: Kopkeuze = { ...plek(grond, blad), teksten, ...(oud && { vervangt: koppenVan(oud) }) };
  return vervang(grond, "kop", nieuw, (lot) => lot.plaats?.rij === rij);
}

/** The choices with a row of a sheet as this kind; null when it has no text to know it by. */
export function kiesRij(grond: Keuzegrond, blad: string, rij: number, soort: GekozenRijsoort): Keuzes | null {
  const raster = grond.rasters.find((een) => een.blad === blad);
  const naam = raster && rijnaam(raster, rij);
  if (raster === undefined || naam == null) return null;
  const nieuw = { ...plek(grond, blad), naam, ...welke(rijenMet(raster, naam), rij), soort };
  return vervang(grond, "rij", nieuw, (lot) => lot.plaats?.rij === rij);
}

/** The choices with this name as an activity, on this sheet. */
export function kiesNaam(grond: Keuzegrond, blad: string, naam: string, keuze: Naamactiviteit): Keuzes {
  const nieuw = { ...plek(grond, blad), naam, keuze };
  return vervang(grond, "naam", nieuw, (lot) => normaliseer(lot.wat) === normaliseer(naam));
}

/** The choices without this one. */
export function vergeet(keuzes: Keuzes, { soort, nummer }: Pick<Keuzelot, "soort" | "nummer">): Keuzes {
  const lijst = LIJST[soort];
  return { ...keuzes, [lijst]: (keuzes[lijst] as readonly unknown[]).filter((_, plaats) => plaats !== nummer) };
}

/** The choices of two workbooks together; `eigen` goes before what `ander` says of the same. */
export function samen(eigen: Keuzes, ander: Keuzes): Keuzes {
  const lijsten = Object.entries(eigen) as [keyof Keuzes, readonly unknown[]][];
  const bij = lijsten.map(([lijst, van]) => {
    const al = new Set(van.map((een) => JSON.stringify(een)));
    // The later one of two about one thing counts.
    return [lijst, [...ander[lijst].filter((een) => !al.has(JSON.stringify(een))), ...van]];
  });
  return Object.fromEntries(bij) as Keuzes;
}

/** The text by which a row is known: the first one in it; null when there is none. */
export function rijnaam(raster: Raster, rij: number): string | null {
  const eerste = raster.kolommenVan(rij).find((kolom) => raster.soort(rij, kolom) === "tekst");
  const tekst = eerste === undefined ? null : raster.waarde(rij, eerste);
  return typeof tekst === "string" && normaliseer(tekst) !== "" ? tekst : null;
}

/** The table in whose rows a cell stands; of several beside each other the nearest. Null when there is none. */
export function tabelBij({ tabellen }: Productie, plaats: Bereik): Tabel | null {
  const inRijen = tabellen.filter(
    ({ bereik }) => bereik.blad === plaats.blad && bereik.rij <= plaats.rij && plaats.rij <= bereik.totRij,
  );
  const afstand = ({ bereik }: Tabel): number =>
    Math.max(0, bereik.kolom - plaats.kolom, plaats.kolom - bereik.totKolom);
  return [...inRijen].sort((a, b) => afstand(a) - afstand(b))[0] ?? null;
}

function koppenVan({ kolommen }: Tabel): string[] {
  return kolommen.map(({ kop }) => kop).filter((kop) => kop !== "");
}

function plek({ rasters }: Keuzegrond, blad: string): { blad: string; bladjaar?: number } {
  const reeks = rasters.map((raster) => raster.blad).filter((een) => zonderJaar(een) === zonderJaar(blad));
  const bladjaar = laatsteJaar(reeks);
  return bladjaar === null ? { blad } : { blad, bladjaar };
}

function kolomsleutel(tabel: Tabel, kolom: number, veld: Veld): Omit<Kolomkeuze, "blad"> {
  const { kolommen } = tabel;
  const kopjaar = laatsteJaar(kolommen.map(({ kop }) => kop));
  const jaar = kopjaar === null ? {} : { kopjaar };
  const eigen = kolommen.find((een) => een.kolom === kolom);
  const zelfde = (kop: string): number[] =>
    kolommen.filter((een) => normaliseer(een.kop) === normaliseer(kop)).map((een) => een.kolom);
  if (eigen !== undefined && eigen.kop !== "")
    return { kop: eigen.kop, veld, ...jaar, ...welke(zelfde(eigen.kop), kolom) };
  // Known by the nearest header, one before it rather than one behind it.
  const buren = kolommen.filter(({ kop }) => kop !== "");
  const afstand = (een: number): number => (een < kolom ? kolom - een : een - kolom + 0.5);
  const buur = buren.reduce((beste, een) => (afstand(een.kolom) < afstand(beste.kolom) ? een : beste), buren[0]!);
  const naast = { kop: buur.kop, afstand: kolom - buur.kolom };
  return { kop: "", veld, ...jaar, ...welke(zelfde(buur.kop), buur.kolom), naast };
}

/** Which of several it is; nothing to say where it is the only one. */
function welke<T>(alle: readonly T[], deze: T): { nummer?: Welke } {
  return alle.length > 1 ? { nummer: { welke: alle.indexOf(deze) + 1, van: alle.length } } : {};
}

/** Puts a choice at the end of its list, in the place of those that are about the same. */
function vervang<S extends Keuzelot["soort"]>(
  { productie, keuzes }: Keuzegrond,
  soort: S,
  nieuw: Keuzes[(typeof LIJST)[S]][number],
  zelfde: (lot: Keuzelot) => boolean,
): Keuzes {
  const lijst = LIJST[soort];
  const weg = new Set(
    (productie.keuzes ?? [])
      .filter((lot) => lot.soort === soort && opBlad(lot, nieuw.blad) && zelfde(lot))
      .map(({ nummer }) => nummer),
  );
  const over = (keuzes[lijst] as readonly unknown[]).filter((_, nummer) => !weg.has(nummer));
  return { ...keuzes, [lijst]: [...over, nieuw] };
}

function opBlad(lot: Keuzelot, blad: string | null): boolean {
  return lot.plaats === null ? lot.blad === blad : lot.plaats.blad === blad;
}
