import type { Getal } from "../domein/productie";
import type { Raster } from "../werkboek/raster";
import { leesGetalCel } from "./getallen";

/**
 * The percentage in a cell, times hundred: 19 of "19%", of 0,19 with a percentage format, and of 0,19 as a plain fraction. The
 * rounding is that of the percentage too.
 */
export function leesPercentage(raster: Raster, rij: number, kolom: number): Getal {
  const getal = leesGetalCel(raster, rij, kolom);
  const { telling } = getal;
  const waarde = raster.waarde(rij, kolom);
  if (typeof waarde !== "number" || telling.status !== "geteld") return getal;
  const alsBreuk = raster.getalvorm(rij, kolom).includes("%") || Math.abs(waarde) < 1;
  if (!alsBreuk) return getal;
  const procent = Number((waarde * 100).toPrecision(15));
  return { ...getal, telling: { ...telling, waarde: procent }, afronding: getal.afronding * 100 };
}
