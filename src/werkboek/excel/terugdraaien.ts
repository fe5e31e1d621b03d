import { WerkboekFout } from "../werkboek";
import { zetXmlDeel } from "./delen";
import { alsInvoer } from "./invoer";
import { BEVEILIGING } from "./schrijven-beveiliging";
import type { Momentopname, Spoor } from "./spoor";
import type { Verbinding } from "./verbinding";
import { vlakken } from "./vlakken";

/**
 * Takes away what a failed making made and puts back what it changed, and gives the failure to throw: the same one, with a
 * sentence on what is left in the workbook.
 */
export async function draaiTerug(verbinding: Verbinding, spoor: Spoor, fout: unknown): Promise<unknown> {
  if (!spoor.begonnen) return fout;
  try {
    await verbinding.voerUit((context) => ruimOp(context, spoor));
    return metZin(fout, gelukt(spoor));
  } catch {
    await verbinding.voerUit(hoorWeer).catch(() => undefined);
    // Also of a stop that the user asked for: that sheets are left is more than a stop.
    if (!(fout instanceof WerkboekFout)) return new WerkboekFout("schrijven mislukt", mislukt(spoor), { cause: fout });
    return metZin(fout, mislukt(spoor));
  }
}

/** Whatever went wrong: the add-in must hear of the user's changes again. */
async function hoorWeer(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}

function gelukt({ bestaand }: Spoor): string {
  if (bestaand.length === 0) return "Wat al gemaakt was, is weer weggehaald.";
  return "Wat al gemaakt was, is weer weggehaald en de bestaande bladen zijn teruggezet. Maak de verantwoording later opnieuw; dan kloppen ook keuzelijsten en kleuren weer.";
}

function mislukt({ nieuw, bestaand }: Spoor): string {
  const bladen = [...nieuw, ...bestaand].map(({ naam }) => `'${naam}'`).join(", ");
  return `Het lukte niet om weg te halen wat al gemaakt was: ${bladen === "" ? "kijk het werkboek na" : bladen}. Maak de verantwoording opnieuw; dan worden deze bladen afgemaakt.`;
}

function metZin(fout: unknown, zin: string): unknown {
  if (!(fout instanceof WerkboekFout)) return fout;
  return new WerkboekFout(fout.code, `${fout.message} ${zin}`, { cause: fout });
}

async function ruimOp(context: Excel.RequestContext, spoor: Spoor): Promise<void> {
  const { workbook } = context;
  context.runtime.enableEvents = false;
  const { worksheets, names, customXmlParts, styles } = workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  names.load("items/name");
  const delen = [...spoor.delen].map(([naamruimte, xml]) => {
    const gevonden = customXmlParts.getByNamespace(naamruimte);
    gevonden.load("items/id");
    return { gevonden, xml };
  });
  const stijlen = spoor.stijlen.map((naam) => styles.getItemOrNullObject(naam).load("name"));
  await context.sync();

  const bestaand = spoor.bestaand.flatMap((opname) => {
    const blad = worksheets.items.find(({ id }) => id === opname.id);
    return blad ? [{ blad, opname }] : [];
  });
  for (const { blad, opname } of bestaand) zetTerug(blad, opname);
  const rest = worksheets.items.filter(({ id }) => !spoor.bestaand.some((opname) => opname.id === id));
  for (const { id, protection } of rest)
    if (spoor.beveiligd.includes(id) && !protection.protected) protection.protect(BEVEILIGING);
  await haalWeg(context, spoor);
  for (const [naam, formule] of spoor.namen) {
    const bekend = names.items.find(({ name }) => name.toLowerCase() === naam.toLowerCase());
    if (formule === null) bekend?.delete();
    else if (bekend) bekend.formula = formule;
    else names.add(naam, formule);
  }
  for (const { gevonden, xml } of delen) {
    if (xml !== null) zetXmlDeel(context, gevonden.items, xml);
    else for (const deel of gevonden.items) deel.delete();
  }
  for (const stijl of stijlen) if (!stijl.isNullObject) stijl.delete();
  context.runtime.enableEvents = true;
  await context.sync();
}

/**
 * Removes the sheets that this making made. Where Excel could not tell their id any more, only a sheet that was not there before,
 * has the name and is still empty: it could be a sheet that somebody else just added.
 */
async function haalWeg(context: Excel.RequestContext, spoor: Spoor): Promise<void> {
  const { worksheets } = context.workbook;
  const weg = worksheets.items.filter(({ id }) => spoor.nieuw.some((een) => een.id === id));
  const misschien = worksheets.items
    .filter(({ id, name }) => !spoor.vooraf.has(id) && spoor.nieuw.some((een) => een.id === null && een.naam === name))
    .map((blad) => ({ blad, gebruikt: blad.getUsedRangeOrNullObject(true).load("address") }));
  if (misschien.length > 0) await context.sync();
  for (const blad of weg) blad.delete();
  for (const { blad, gebruikt } of misschien) if (gebruikt.isNullObject) blad.delete();
}

function zetTerug(
  blad: Excel.Worksheet,
  { beveiligd, cellen, stijlen, vlakken: gevuld, grafieken }: Momentopname,
): void {
  if (blad.protection.protected) blad.protection.unprotect();
  for (const naam of grafieken) blad.charts.getItemOrNullObject(naam).delete();
  for (const { rij, kolom, rijen, kolommen } of gevuld)
    blad.getRangeByIndexes(rij, kolom, rijen, kolommen).clear("All");
  if (cellen !== null) {
    const { rowIndex, columnIndex, rowCount, columnCount, values, formulas } = cellen;
    blad.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount).formulas = formulas.map((rij, r) =>
      rij.map((formule: unknown, k) => terug(formule, values[r]?.[k])),
    );
    const namen = (stijlen?.value ?? []).flatMap((rij, r) =>
      rij.map((een, k) => ({ rij: rowIndex + r, kolom: columnIndex + k, sleutel: een.style ?? "Normal" })),
    );
    for (const vlak of vlakken(namen))
      blad.getRangeByIndexes(vlak.rij, vlak.kolom, vlak.rijen, vlak.kolommen).style = vlak.sleutel;
  }
  if (beveiligd) blad.protection.protect(BEVEILIGING);
}

function terug(formule: unknown, waarde: unknown): string | number | boolean | null {
  if (typeof formule === "string" && formule.startsWith("=") && formule !== waarde) return formule;
  return waarde === "" || waarde === undefined ? null : alsInvoer(waarde as string | number | boolean);
}
