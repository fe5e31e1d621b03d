import { afrondingVan } from "../../inlezen/getallen";
import type { CelWaarde, Inhoud, Raster } from "../../werkboek/raster";
import { Cellen, plek } from "./cellen";
import { reken } from "./formule";
import { Foutwaarde, type Belemmering, type Waarde } from "./waarde";

/** A cell of which the stored result is not what its formula comes to now. */
export interface Verouderd {
  readonly rij: number;
  readonly kolom: number;
  readonly bewaard: number | string | boolean;
  readonly nu: Waarde;
}

/** What a whole workbook came to. */
export interface Narekening {
  readonly verouderd: ReadonlyMap<Raster, readonly Verouderd[]>;
  /** Cells of which the formula names a function that no spreadsheet knew: "#NAME?", of an add-in. */
  readonly onbekendeFunctie: ReadonlyMap<Raster, readonly { readonly rij: number; readonly kolom: number }[]>;
  readonly nagerekend: number;
  /** How many formulas were left, per reason; functions by their English name. */
  readonly functies: ReadonlyMap<string, number>;
  readonly overig: ReadonlyMap<Exclude<Belemmering["soort"], "functie">, number>;
}

/** Two results that differ less than this part of the numbers they were made of are the same: floats made the difference. */
const REKENRUIS = 1e-10;
/** For each cell of the workbook so many cells may be read, and this many in any case. */
const LEZINGEN_PER_CEL = 12;
const LEZINGEN_ALTIJD = 100_000;

/** A function that belongs to an add-in: Excel writes this before a name that it did not know. */
const INVOEGTOEPASSING = /_xldudf_/i;

/** Whether the cell shows #NAME? because the functions of an add-in were not there. */
export function mistInvoegtoepassing(raster: Raster, rij: number, kolom: number): boolean {
  return raster.waarde(rij, kolom) === "#NAME?" && INVOEGTOEPASSING.test(raster.formule(rij, kolom) ?? "");
}

/** Whether what is stored and what comes out are shown as the same. */
function zelfde(bewaard: CelWaarde, nu: Waarde, grootte: number, getalvorm: string): boolean {
  if (typeof bewaard === "number" && (typeof nu === "number" || nu === null)) {
    const getal = nu ?? 0;
    if (Math.abs(bewaard - getal) <= REKENRUIS * Math.max(grootte, Math.abs(bewaard))) return true;
    // A workbook can keep what it shows: the rest is no difference that a person meets.
    const stap = 2 * afrondingVan(getalvorm);
    return stap > 0 && Math.round(bewaard / stap) === Math.round(getal / stap);
  }
  if (bewaard === "" && nu === null) return true;
  return bewaard === nu;
}

function telBij<K>(tellingen: Map<K, number>, wat: K): void {
  tellingen.set(wat, (tellingen.get(wat) ?? 0) + 1);
}

function voegBij<T>(lijsten: Map<Raster, T[]>, raster: Raster, een: T): void {
  const lijst = lijsten.get(raster);
  if (lijst) lijst.push(een);
  else lijsten.set(raster, [een]);
}

type PerBlad = Map<Raster, Verouderd[]>;

/** So many times the cells that seem stale are held against each other; a longer chain of them is told whole. */
const RONDES = 6;

/** The values that the stale cells would have, to work out with instead of the stored ones. */
function huidige(verouderd: PerBlad): Map<Raster, Map<number, Waarde>> {
  return new Map(
    [...verouderd].map(([raster, lijst]) => [raster, new Map(lijst.map((een) => [plek(een.rij, een.kolom), een.nu]))]),
  );
}

/**
 * Of the cells that do not fit the stored values before them only those that do not fit the right values either: where one stored
 * value is wrong, what rests on it is right.
 */
function alleenEerste(verouderd: PerBlad, rasters: readonly Raster[], lezingen: number): PerBlad {
  let over = verouderd;
  for (let ronde = 0; ronde < RONDES && over.size > 0; ronde++) {
    const cellen = new Cellen(rasters, lezingen, huidige(over));
    const volgende: PerBlad = new Map();
    let weg = 0;
    for (const [raster, lijst] of over) {
      for (const een of lijst) {
        cellen.begin();
        const uitkomst = reken(raster.formule(een.rij, een.kolom)!, raster, cellen);
        const nu = "waarde" in uitkomst ? uitkomst.waarde : een.nu;
        if (zelfde(een.bewaard, nu, cellen.grootte, raster.getalvorm(een.rij, een.kolom))) weg++;
        else voegBij(volgende, raster, een);
      }
    }
    // Where nothing is right, each in a circle leans on the others.
    if (weg === 0 || volgende.size === 0) return over;
    over = volgende;
  }
  return over;
}

/**
 * Works out every formula of a workbook once, from the stored values of the cells that it refers to. A cell with an error value is
 * left to HYG-02; a formula without a stored result has nothing to compare. Linear: what would need more readings is left and counted.
 */
export function rekenNa({ rasters }: Pick<Inhoud, "rasters">): Narekening {
  const aantal = rasters.reduce((som, raster) => som + raster.aantalCellen, 0);
  const lezingen = LEZINGEN_ALTIJD + LEZINGEN_PER_CEL * aantal;
  const cellen = new Cellen(rasters, lezingen);
  const verouderd: PerBlad = new Map();
  const onbekendeFunctie = new Map<Raster, { rij: number; kolom: number }[]>();
  const functies = new Map<string, number>();
  const overig = new Map<Exclude<Belemmering["soort"], "functie">, number>();
  let nagerekend = 0;
  const vergelijk = (raster: Raster, rij: number, kolom: number, formule: string): void => {
    const bewaard = raster.waarde(rij, kolom);
    if (bewaard === null) return telBij(overig, "geen uitkomst");
    cellen.begin();
    const uitkomst = reken(formule, raster, cellen);
    if ("waarde" in uitkomst) {
      nagerekend++;
      if (!zelfde(bewaard, uitkomst.waarde, cellen.grootte, raster.getalvorm(rij, kolom)))
        voegBij(verouderd, raster, { rij, kolom, bewaard, nu: uitkomst.waarde });
    } else if (uitkomst.belemmering.soort === "functie") telBij(functies, uitkomst.belemmering.naam);
    else telBij(overig, uitkomst.belemmering.soort);
  };
  for (const raster of rasters) {
    raster.voorElkeFormule((rij, kolom) => {
      const formule = raster.formule(rij, kolom);
      if (formule === null) return;
      if (raster.soort(rij, kolom) !== "fout") vergelijk(raster, rij, kolom, formule);
      else if (mistInvoegtoepassing(raster, rij, kolom)) voegBij(onbekendeFunctie, raster, { rij, kolom });
    });
  }
  return { verouderd: alleenEerste(verouderd, rasters, lezingen), onbekendeFunctie, nagerekend, functies, overig };
}

/** Whether a value is an error. */
export function isFout(waarde: Waarde): waarde is Foutwaarde {
  return waarde instanceof Foutwaarde;
}
