import { onthoudPer } from "../domein/onthouden";
import { leesTelling } from "../domein/notatie";
import type { CelSoort, Raster } from "../werkboek/raster";

/** What stands under a header: how many cells hold a number, and how many a text. */
export interface Waarden {
  readonly rijen: number;
  readonly getallen: number;
  readonly teksten: number;
  /** How many of the numbers are no text, and between which they lie. */
  readonly cijfers: number;
  readonly laagste: number;
  readonly hoogste: number;
}

/** The rows below a header that may be looked at to judge its columns; enough to be sure, few enough to be quick. */
export const STEEKPROEF = 200;

/** Per used column, in the order in which they are met. */
type PerKolom = ReadonlyMap<number, Waarden>;

const GETELD = new WeakMap<readonly number[], { readonly raster: Raster; readonly per: PerKolom }>();

const NIETS_GETELD: Waarden = maakWaarden();

/** Counts what a column holds in the first of these rows. */
export function telWaarden(raster: Raster, kolom: number, rijen: readonly number[]): Waarden {
  return waardenPerKolom(raster, rijen).get(kolom) ?? NIETS_GETELD;
}

/** The same of all used columns, also those of which no cell shows anything. They are counted once. */
export function waardenPerKolom(raster: Raster, rijen: readonly number[]): PerKolom {
  let geteld = GETELD.get(rijen);
  if (geteld?.raster !== raster) GETELD.set(rijen, (geteld = { raster, per: telPerKolom(raster, rijen) }));
  return geteld.per;
}

function maakWaarden() {
  return { rijen: 0, getallen: 0, teksten: 0, cijfers: 0, laagste: Infinity, hoogste: -Infinity };
}

function telPerKolom(raster: Raster, rijen: readonly number[]): PerKolom {
  const per = new Map<number, ReturnType<typeof maakWaarden>>();
  const kolomteksten = kolomtekstenVan(raster.teksten);
  const andereCel = (rij: number, kolom: number, soort: CelSoort): number => {
    if (soort === "fout" || raster.formule(rij, kolom) !== null) return AANTAL;
    return soort === "leeg" ? NIETS : TEKST;
  };
  const bezoek = (rij: number, kolom: number, soort: CelSoort, inhoud: number): void => {
    let waarden = per.get(kolom);
    if (waarden === undefined) per.set(kolom, (waarden = maakWaarden()));
    if (soort === "getal") {
      waarden.cijfers++;
      if (inhoud < waarden.laagste) waarden.laagste = inhoud;
      if (inhoud > waarden.hoogste) waarden.hoogste = inhoud;
    }
    const wat =
      soort === "getal" ? AANTAL : soort === "tekst" ? kolomteksten.lees(inhoud) : andereCel(rij, kolom, soort);
    if (wat === NIETS) return;
    waarden.rijen++;
    if (wat === AANTAL) waarden.getallen++;
    else waarden.teksten++;
  };
  const tot = Math.min(rijen.length, STEEKPROEF);
  for (let plaats = 0; plaats < tot;) {
    const van = plaats;
    do plaats++;
    while (plaats < tot && rijen[plaats] === rijen[plaats - 1]! + 1);
    raster.voorElkeCel(bezoek, rijen[van], rijen[plaats - 1]! + 1);
  }
  return per;
}

/** What a cell says in a column of counts. A formula that shows nothing says nothing of what the column holds. */
const NIETS = 1;
const AANTAL = 2;
const TEKST = 3;

/** What the texts of one workbook say in a column; each different text is read once, 0 is not yet. */
class Kolomteksten {
  readonly #gelezen: Uint8Array;

  constructor(readonly teksten: readonly string[]) {
    this.#gelezen = new Uint8Array(teksten.length);
  }

  lees(nummer: number): number {
    const bekend = nummer < this.#gelezen.length ? this.#gelezen[nummer]! : 0;
    return bekend === 0 ? this.#leesNieuw(nummer) : bekend;
  }

  #leesNieuw(nummer: number): number {
    const tekst = this.teksten[nummer]!;
    const wat = tekst.trim() === "" ? NIETS : leesTelling(tekst).status === "onbekend" ? TEKST : AANTAL;
    if (nummer < this.#gelezen.length) this.#gelezen[nummer] = wat;
    return wat;
  }
}

const kolomtekstenVan = onthoudPer((teksten: readonly string[]) => new Kolomteksten(teksten));
