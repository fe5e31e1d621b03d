import type { Raster } from "../werkboek/raster";
import { zegtAantal } from "./getallen";

/** What stands under a header: how many cells hold a number, and how many a text. */
export interface Waarden {
  readonly rijen: number;
  readonly getallen: number;
  readonly teksten: number;
}

/** The rows below a header that may be looked at to judge its columns; enough to be sure, few enough to be quick. */
export const STEEKPROEF = 200;

const NIETS: Waarden = { rijen: 0, getallen: 0, teksten: 0 };

type PerKolom = ReadonlyMap<number, Waarden>;

const GETELD = new WeakMap<readonly number[], { readonly raster: Raster; readonly per: PerKolom }>();

/** Counts what a column holds in the first of these rows. All columns are counted at once, at the first question about them. */
export function telWaarden(raster: Raster, kolom: number, rijen: readonly number[]): Waarden {
  let geteld = GETELD.get(rijen);
  if (geteld?.raster !== raster) GETELD.set(rijen, (geteld = { raster, per: telPerKolom(raster, rijen) }));
  return geteld.per.get(kolom) ?? NIETS;
}

function telPerKolom(raster: Raster, rijen: readonly number[]): PerKolom {
  const per = new Map<number, { rijen: number; getallen: number; teksten: number }>();
  for (const rij of rijen.slice(0, STEEKPROEF))
    raster.voorElkeCel(
      (_, kolom, soort, inhoud) => {
        if (soort === "leeg" && raster.formule(rij, kolom) === null) return;
        // A formula that shows nothing says nothing of what the column holds.
        if (soort === "tekst" && raster.teksten[inhoud]!.trim() === "") return;
        let waarden = per.get(kolom);
        if (waarden === undefined) per.set(kolom, (waarden = { rijen: 0, getallen: 0, teksten: 0 }));
        waarden.rijen++;
        if (soort === "getal" || zegtAantal(raster, rij, kolom)) waarden.getallen++;
        else waarden.teksten++;
      },
      rij,
      rij + 1,
    );
  return per;
}
