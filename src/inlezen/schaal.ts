import type { Getal } from "../domein/productie";
import type { Raster } from "../werkboek/raster";
import { leesGetalCel } from "./getallen";

const DUIZEND = String.raw`1[.\s]?000(?:[.\s]?000)?(?!\d)|duizend(?:en|tallen)?|miljoen(?:en)?|mln\b`;
/** Without this there is no multiplication: a quick look, for there are many headers. */
const MET_DUIZEND = new RegExp(DUIZEND, "i");
const SCHAAL = new RegExp(
  String.raw`[([]?\s*(?:\bbedragen\s+|\baantallen\s+)?(?:€\s*|eur(?:o)?\s+)?(?<![\p{L}\d])(?:[x×*]|maal|keer|in)\s*(?:€|eur(?:o)?\b)?\s*(${DUIZEND})\s*(?:€|euro(?:'s)?)?\s*[)\]]?`,
  "iu",
);

/** By how much the numbers under a header (or title) must be multiplied: 1000 for '(x € 1.000)' or 'in duizenden', 1000000 for 'x 1.000.000'; else 1. */
export function schaalIn(tekst: string): number {
  if (tekst.length > 200 || !MET_DUIZEND.test(tekst)) return 1;
  const treffer = SCHAAL.exec(tekst)?.[1]?.toLowerCase();
  if (treffer === undefined) return 1;
  return /^mi|^ml|000\D?000/.test(treffer) ? 1_000_000 : 1000;
}

/** The header without its multiplication: "Realisatie (x 1.000)" → "Realisatie". */
export function zonderSchaal(tekst: string): string {
  return schaalIn(tekst) === 1 ? tekst : tekst.replace(SCHAAL, " ").trim();
}

/**
 * A number that stands in thousands or millions, in ones: the value, the bounds of an estimate and the rounding are multiplied. What
 * was written in thousands is rounded: without a format that says how, half of its last written digit.
 */
export function metSchaal(getal: Getal, schaal: number): Getal {
  if (schaal === 1) return getal;
  const { telling } = getal;
  const keer = (waarde: number): number => Number((waarde * schaal).toPrecision(15));
  const decimalen = /,(\d+)$/.exec(getal.tekst)?.[1]?.length ?? 0;
  const afronding = keer(getal.afronding === 0 ? 0.5 / 10 ** Math.min(decimalen, 15) : getal.afronding);
  if (telling.status === "geteld")
    return { ...getal, schaal, afronding, telling: { ...telling, waarde: keer(telling.waarde) } };
  if (telling.status !== "geschat") return getal;
  const { waarde, van, tot } = telling;
  return { ...getal, schaal, afronding, telling: { ...telling, waarde: keer(waarde), van: keer(van), tot: keer(tot) } };
}

/** The number in a cell under a header that can name a multiplication ('Realisatie (x 1.000)'). */
export function leesGetalOnder(
  raster: Raster,
  rij: number,
  kolom: { readonly kolom: number; readonly kop: string },
): Getal {
  return metSchaal(leesGetalCel(raster, rij, kolom.kolom), schaalIn(kolom.kop));
}
