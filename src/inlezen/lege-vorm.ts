import type { Beschikking } from "../domein/beschikking";
import { adres, type Bereik } from "../domein/bereik";
import type { Getal, Productie, Regel, Tabel, Veld } from "../domein/productie";
import type { Aanvulling } from "../werkboek/aanvulling";
import { leegInhoud } from "../werkboek/inhoud";
import type { Raster } from "../werkboek/raster";
import { leesIn } from "./inlezen";
import { GEEN_KEUZES, type Keuzes } from "./keuzes";

/** The functions that mean 'this row' when they are typed without arguments, with the fields that they then take. */
const VELDEN = {
  OVERPRODUCTIE: ["afspraak", "realisatie", "tarief"],
  ONDERPRODUCTIE: ["afspraak", "realisatie", "tarief"],
  LAMPKLEUR: ["realisatie", "afspraak"],
} as const satisfies Record<string, readonly Veld[]>;

type LegeFunctie = keyof typeof VELDEN;

const LEEG = new RegExp(`^(${Object.keys(VELDEN).join("|")})\\(\\s*\\)$`, "i");

/** Below this it is not certain enough what a column holds, and the cell stays as the user typed it. */
const ZEKER_GENOEG = 0.5;

/** The function of a formula (without '=') that is exactly the empty form; null for any other formula. */
export function legeFunctie(formule: string | null): LegeFunctie | null {
  const naam = LEEG.exec(formule?.trim() ?? "")?.[1];
  return naam === undefined ? null : (naam.toUpperCase() as LegeFunctie);
}

/**
 * Completes the empty form, `=OVERPRODUCTIE()`, with the columns of its row: `=OVERPRODUCTIE(C7,D7,E7)`, without a tarief where
 * the table has none. Only for the formulas in `gewijzigd`, and only where the row is one of a table with both an agreed and a
 * delivered number whose columns are certain; all others are left out.
 */
export function vulAan(
  raster: Raster,
  gewijzigd: readonly Bereik[],
  { beschikking = null, keuzes = GEEN_KEUZES }: { beschikking?: Beschikking | null; keuzes?: Keuzes } = {},
): Aanvulling[] {
  const cellen = legeCellen(raster, gewijzigd);
  if (cellen.length === 0) return [];
  const regels = duidelijkeRegels(leesIn(leegInhoud("", [raster]), beschikking, keuzes));
  return cellen.flatMap(({ rij, kolom, functie }) => {
    const regel = regelVoor(regels.get(rij) ?? [], kolom);
    const argumenten = regel && argumentenVan(regel, functie);
    if (argumenten === null || argumenten.some((cel) => cel.kolom === kolom)) return [];
    return [{ rij, kolom, formule: `=${functie}(${argumenten.map(adres).join(",")})` }];
  });
}

interface LegeCel {
  readonly rij: number;
  readonly kolom: number;
  readonly functie: LegeFunctie;
}

function legeCellen(raster: Raster, gewijzigd: readonly Bereik[]): LegeCel[] {
  const gevonden = new Map<string, LegeCel>();
  for (const bereik of gewijzigd) {
    raster.voorElkeCel(
      (rij, kolom) => {
        if (kolom < bereik.kolom || kolom > bereik.totKolom) return;
        const functie = legeFunctie(raster.formule(rij, kolom));
        if (functie !== null) gevonden.set(`${rij} ${kolom}`, { rij, kolom, functie });
      },
      bereik.rij,
      bereik.totRij + 1,
    );
  }
  return [...gevonden.values()];
}

/** The parts of the table rows that are certain enough, by row of the sheet. */
function duidelijkeRegels(productie: Productie): Map<number, Regel[]> {
  const tabellen = new Map(productie.tabellen.map((tabel) => [tabel.id, tabel]));
  const perRij = new Map<number, Regel[]>();
  for (const regel of productie.regels) {
    if (!isDuidelijk(tabellen.get(regel.tabel), regel)) continue;
    const rij = perRij.get(regel.rij);
    if (rij) rij.push(regel);
    else perRij.set(regel.rij, [regel]);
  }
  return perRij;
}

/** The row that the formula is about. With a PE and a TE part in one row: the part right before the formula, else it cannot be told. */
function regelVoor(delen: readonly Regel[], kolom: number): Regel | null {
  if (delen.length <= 1) return delen[0] ?? null;
  const voor = delen.filter((regel) => kolomVan(regel.realisatie) < kolom);
  if (voor.length === delen.length) return null;
  return voor.sort((a, b) => kolomVan(a.realisatie) - kolomVan(b.realisatie)).at(-1) ?? null;
}

function kolomVan(getal: Getal | null): number {
  return getal?.cellen[0]?.kolom ?? Infinity;
}

/** A row of a table of totals whose columns for what was agreed and delivered (and the tarief, if any) are certain. */
function isDuidelijk(tabel: Tabel | undefined, regel: Regel): boolean {
  if (tabel?.soort !== "totalen" || regel.afspraak === null || regel.realisatie === null) return false;
  const kolommen = [regel.afspraak, regel.realisatie, regel.tarief].filter((getal) => getal !== null).map(kolomVan);
  return kolommen.every((kolom) => tabel.kolommen.some((een) => een.kolom === kolom && een.zekerheid >= ZEKER_GENOEG));
}

function argumentenVan(regel: Regel, functie: LegeFunctie): Bereik[] | null {
  const cellen = VELDEN[functie].flatMap((veld) => regel[veld]?.cellen.slice(0, 1) ?? []);
  return cellen.length >= 2 ? cellen : null;
}
