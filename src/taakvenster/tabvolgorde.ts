import type { Productie } from "../domein/productie";
import { opTabblad } from "../werkboek/bladvolgorde";
import type { Inhoud } from "../werkboek/raster";

/** What was read in the order of the tabs, as the user walks through the workbook. */
export function inTabvolgorde(productie: Productie, inhoud: Inhoud | null): Productie {
  const rasters = inhoud?.rasters ?? [];
  return {
    ...productie,
    tabellen: opTabblad(productie.tabellen, rasters, ({ blad }) => blad),
    regels: opTabblad(productie.regels, rasters, ({ blad }) => blad),
    nietHerkend: opTabblad(productie.nietHerkend, rasters, ({ bereik }) => bereik.blad),
  };
}
