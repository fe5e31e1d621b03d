import { adres, bereikNaam, type Bereik } from "../../domein/bereik";
import type { CelWaarde } from "../raster";
import type { Celinhoud } from "../werkboek";
import { bladBeveiligd, bladWeg, celGewijzigd } from "./fouten";
import { alsInvoer } from "./invoer";

/**
 * Puts this in one cell, when it still holds `stond` and may be changed; gives what it replaced, null for an empty cell. Throws
 * WerkboekFout without having changed anything. `stond` is as a Raster gives it: null for an empty cell.
 */
export async function zetEenCel(
  context: Excel.RequestContext,
  plek: Bereik,
  inhoud: Celinhoud,
  stond: CelWaarde,
): Promise<Celinhoud | null> {
  const blad = context.workbook.worksheets.getItemOrNullObject(plek.blad);
  blad.load("protection/protected");
  const cel = blad.getRange(adres(plek));
  cel.load("values,formulas,format/protection/locked");
  await context.sync();
  if (blad.isNullObject) throw bladWeg(plek.blad);
  if (blad.protection.protected && cel.format.protection.locked !== false) throw bladBeveiligd(plek.blad);
  const oud = inhoudVan(cel);
  const waarde: unknown = cel.values[0]?.[0];
  if ((waarde === "" ? null : waarde) !== (stond === "" ? null : stond)) throw celGewijzigd(bereikNaam(plek));
  // Nobody needs to hear of our own change; older versions of Excel do not tell whose it was.
  context.runtime.enableEvents = false;
  if (inhoud.soort === "formule") cel.formulas = [[`=${inhoud.formule}`]];
  else cel.values = [[alsInvoer(inhoud.waarde)]];
  context.runtime.enableEvents = true;
  await context.sync();
  return oud;
}

function inhoudVan({ values, formulas }: Excel.Range): Celinhoud | null {
  const waarde = values[0]?.[0] as string | number | boolean;
  const formule: unknown = formulas[0]?.[0];
  if (typeof formule === "string" && formule.startsWith("=") && formule !== waarde)
    return { soort: "formule", formule: formule.slice(1) };
  return waarde === "" ? null : { soort: "waarde", waarde };
}
