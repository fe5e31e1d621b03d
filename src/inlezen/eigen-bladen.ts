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
    for (const { naam, begin } of genoemd(leesJsonDeel(inhoud.delen, naamruimte))) {
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
    namen: inhoud.namen.filter(({ verwijzing }) => !eigen.has(bladUit(verwijzing) ?? "")),
  };
}

function genoemd(deel: unknown): { naam: string; begin: string }[] {
  const bladen = typeof deel === "object" && deel !== null && "bladen" in deel ? deel.bladen : [];
  if (!Array.isArray(bladen)) return [];
  return bladen.flatMap((blad: unknown) => {
    if (typeof blad !== "object" || blad === null || !("naam" in blad)) return [];
    const begin = "begin" in blad && typeof blad.begin === "string" ? blad.begin : "";
    return typeof blad.naam === "string" ? [{ naam: blad.naam, begin }] : [];
  });
}

function bladVan(inhoud: Inhoud, naam: string): string | null {
  const gevonden = inhoud.namen.find((een) => een.blad === null && een.naam.toLowerCase() === naam.toLowerCase());
  return gevonden ? bladUit(gevonden.verwijzing) : null;
}

/** The sheet that a reference names: "'100 Sport'!$A$1" → "100 Sport". */
function bladUit(verwijzing: string): string | null {
  const delen = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(verwijzing);
  return delen?.[1]?.replaceAll("''", "'") ?? delen?.[2] ?? null;
}
