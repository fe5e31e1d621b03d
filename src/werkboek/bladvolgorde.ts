import type { Raster } from "./raster";

/**
 * Compares names of sheets as people sort them: figures by their value ('Blad2' before 'Blad10'), then letters without regard to case, and
 * at last sign by sign, so that two different names are never equal. The same everywhere: no language of the machine takes part.
 */
export function vergelijkBladnamen(a: string, b: string): number {
  const [delenA, delenB] = [delen(a), delen(b)];
  for (let nr = 0; nr < Math.min(delenA.length, delenB.length); nr++) {
    const verschil = vergelijkDeel(delenA[nr]!, delenB[nr]!);
    if (verschil !== 0) return verschil;
  }
  return delenA.length - delenB.length || vergelijkTekst(a, b);
}

/** The sheets in the order of their names: what is read and found must not hang on which tab stands first. */
export function opBladnaam<R extends Pick<Raster, "blad">>(rasters: readonly R[]): readonly R[] {
  return [...rasters].sort((a, b) => vergelijkBladnamen(a.blad, b.blad));
}

function delen(naam: string): readonly string[] {
  return naam.toLowerCase().match(/\d+|\D+/g) ?? [];
}

function vergelijkDeel(a: string, b: string): number {
  const cijfers = /^\d/;
  if (cijfers.test(a) && cijfers.test(b)) return Number(a) - Number(b);
  return vergelijkTekst(a, b);
}

function vergelijkTekst(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same things in the order of the tabs, for people who walk through their workbook; within a sheet as they were. */
export function opTabblad<D>(
  delen: readonly D[],
  rasters: readonly Pick<Raster, "blad" | "index">[],
  bladVan: (deel: D) => string,
): readonly D[] {
  const plaats = new Map(rasters.map(({ blad, index }) => [blad, index]));
  const van = (deel: D): number => plaats.get(bladVan(deel)) ?? rasters.length;
  return [...delen].sort((a, b) => van(a) - van(b));
}
