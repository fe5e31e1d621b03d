import { bladUitVerwijzing, genoemdeBladen } from "../werkboek/genoemde-bladen";
import { leesJsonDeel } from "../werkboek/json-deel";
import { HERSTELLINGEN_NAAMRUIMTE, TAKENLIJST_NAAMRUIMTE, UITVOER_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Inhoud } from "../werkboek/raster";

/**
 * The sheets that we made ourselves: never read as productie of the partner. Our custom XML parts name them, with a defined name
 * of their first cell, so that a renamed sheet is known too.
 */
export function eigenBladen(inhoud: Inhoud): ReadonlySet<string> {
  const bestaat = new Set(inhoud.rasters.map(({ blad }) => blad));
  const eigen = new Set<string>();
  for (const naamruimte of [UITVOER_NAAMRUIMTE, HERSTELLINGEN_NAAMRUIMTE, TAKENLIJST_NAAMRUIMTE])
    for (const { naam, begin } of genoemdeBladen(leesJsonDeel(inhoud.delen, naamruimte))) {
      const blad = bladVan(inhoud, begin) ?? naam;
      if (bestaat.has(blad)) eigen.add(blad);
    }
  return eigen;
}

/** The workbook without the sheets that we made: what the partner keeps, and all that is checked. */
export function zonderEigenBladen(inhoud: Inhoud): Inhoud {
  const eigen = eigenBladen(inhoud);
  if (eigen.size === 0) return inhoud;
  return {
    ...inhoud,
    rasters: inhoud.rasters.filter(({ blad }) => !eigen.has(blad)),
    namen: inhoud.namen.filter(({ verwijzing }) => !eigen.has(bladUitVerwijzing(verwijzing) ?? "")),
  };
}

function bladVan(inhoud: Inhoud, naam: string): string | null {
  const gevonden = inhoud.namen.find((een) => een.blad === null && een.naam.toLowerCase() === naam.toLowerCase());
  return gevonden ? bladUitVerwijzing(gevonden.verwijzing) : null;
}
