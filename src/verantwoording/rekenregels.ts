import type { CelWaarde } from "../werkboek/raster";
import type { StijlNaam } from "../werkboek/stijl";
import { f, type Uitkomst } from "./formule";
import type { Vak } from "./vak";

/** What stands where a figure cannot be given: unknown is never 0. */
export const STREEP = "–";

/** The same value as another cell; an empty cell stays empty. */
export function over(bron: Vak): Uitkomst {
  return { formule: f`IF(${bron}="","",${bron})`, waarde: bron.waarde ?? "" };
}

/** The same value as a cell that is never empty. */
export function gelijk(bron: Vak): Uitkomst {
  return { formule: f`${bron}`, waarde: bron.waarde };
}

/** realisatie − afspraak; a dash while one of them is unknown (domein.md §1). */
export function verschil(afspraak: Vak, realisatie: Vak): Uitkomst {
  const beide = afspraak.getal !== null && realisatie.getal !== null;
  return {
    formule: f`IF(AND(ISNUMBER(${afspraak}),ISNUMBER(${realisatie})),ROUND(${realisatie}-${afspraak},6),"–")`,
    waarde: beide ? zonderStaart(realisatie.getal - afspraak.getal) : STREEP,
  };
}

/** realisatie / afspraak; a dash while one is unknown or the afspraak is 0. */
export function verhouding(afspraak: Vak, realisatie: Vak): Uitkomst {
  const bekend = afspraak.getal !== null && realisatie.getal !== null && afspraak.getal > 0;
  return {
    formule: f`IF(AND(ISNUMBER(${afspraak}),ISNUMBER(${realisatie})),IF(${afspraak}>0,${realisatie}/${afspraak},"–"),"–")`,
    waarde: bekend ? realisatie.getal / afspraak.getal : STREEP,
  };
}

/** What Excel's ROUND(…, 6) gives: 0.30000000000000004 − 0.1 is 0.2. */
export function zonderStaart(getal: number): number {
  const rond = Number(getal.toFixed(6));
  return rond === 0 ? 0 : rond;
}

/** The style of a count: a whole number without decimals, any other with them ("875,5"). */
export function getalStijl(waarde: CelWaarde): StijlNaam {
  return typeof waarde === "number" && !Number.isInteger(waarde) ? "getalKomma" : "getal";
}

/** The style of a difference, with its sign. */
export function verschilStijl(waarde: CelWaarde): StijlNaam {
  return typeof waarde === "number" && !Number.isInteger(waarde) ? "verschilKomma" : "verschil";
}
