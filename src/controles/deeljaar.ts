import { onthoudPerTwee } from "../domein/onthouden";
import type { Productie, Tabel } from "../domein/productie";
import { tijdvakVanTabel } from "../inlezen/tijdvakken";
import type { Inhoud } from "../werkboek/raster";

/**
 * The tables of totals of which a title right above, or the name of the sheet, says that they are about a half-year or a quarter: what
 * was done until then is no shortfall against the year, and a target in it can be that of the part (domein.md §4).
 */
export function deeljaartabellen({
  inhoud,
  productie,
}: {
  inhoud: Inhoud;
  productie: Productie;
}): ReadonlyMap<string, Tabel> {
  return deeljaren(productie, inhoud);
}

const deeljaren = onthoudPerTwee((productie: Productie, inhoud: Inhoud): ReadonlyMap<string, Tabel> => {
  const rasters = new Map(inhoud.rasters.map((raster) => [raster.blad, raster]));
  const delen = productie.tabellen.filter((tabel) => {
    if (tabel.soort !== "totalen") return false;
    const tijd = tijdvakVanTabel(tabel, rasters.get(tabel.blad) ?? null);
    return tijd?.soort === "halfjaar" || tijd?.soort === "kwartaal";
  });
  return new Map(delen.map((tabel) => [tabel.id, tabel]));
});
