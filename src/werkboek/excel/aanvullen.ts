import { leesBereik } from "../adressen";
import type { Bereik } from "../../domein/bereik";
import type { Aanvuller, Aanvulling } from "../aanvulling";
import { vensterUit, type Venster } from "./venster";
import { kentExcelApi, metExcel, Verbinding } from "./verbinding";

type Wijziging = Excel.WorksheetChangedEventArgs;

/** So many rows above and below a change are read with it: the headers of its table, and enough to know its columns by. */
const ROND = { boven: 500, onder: 50 };
/** A change of more rows than this is an import, not a formula filled down. */
const HOOGSTENS_RIJEN = 5000;

/**
 * Completes formulas that the user types or fills in (`aanvuller` says which, and with what), in the whole workbook, for as long as
 * the add-in runs. Only after changes of this user: never of somebody else, never of an add-in. One reading and one writing for
 * each change, however many cells it filled; of a typed number or text nothing is read at all. On a protected sheet, and when Excel
 * fails, the cell stays as the user typed it. Gives the function that ends it.
 */
export async function vulFormulesAan(
  aanvuller: Aanvuller,
  verbinding = new Verbinding(metExcel, kentExcelApi),
): Promise<() => Promise<void>> {
  let keten = Promise.resolve();
  const luisteraar = await verbinding.voerUit(async (context) => {
    const toegevoegd = context.workbook.worksheets.onChanged.add(async (wijziging) => {
      if (!kanLegeVormZijn(wijziging)) return;
      // One after another, so that a second change sees what the first one wrote. A failure leaves the cell as it is.
      keten = keten.then(() => vulAan(verbinding, wijziging, aanvuller)).catch(() => undefined);
      await keten;
    });
    await context.sync();
    return toegevoegd;
  });
  return async () => {
    await keten;
    await Excel.run(luisteraar.context, async (context) => {
      luisteraar.remove();
      await context.sync();
    }).catch(() => {
      // A lost session took the listener with it.
    });
  };
}

/** A change of this user's own in which a formula may stand. Of one cell Excel says what it holds now: an error, for an empty form. */
function kanLegeVormZijn({ source, triggerSource, changeType, details }: Wijziging): boolean {
  if (source !== "Local" || triggerSource === "ThisLocalAddin" || changeType !== "RangeEdited") return false;
  const waarde: unknown = details?.valueAfter;
  const getypt =
    (typeof waarde === "string" && waarde !== "" && !waarde.startsWith("#")) || typeof waarde === "boolean";
  return !getypt && !(typeof waarde === "number" && waarde !== 0);
}

async function vulAan(verbinding: Verbinding, wijziging: Wijziging, aanvuller: Aanvuller): Promise<void> {
  const gewijzigd = bereikenVan(wijziging.address);
  if (gewijzigd.length === 0) return;
  const van = Math.min(...gewijzigd.map(({ rij }) => rij));
  const tot = Math.max(...gewijzigd.map(({ totRij }) => totRij));
  if (tot - van >= HOOGSTENS_RIJEN) return;
  await verbinding.voerUit(async (context) => {
    const blad = context.workbook.worksheets.getItem(wijziging.worksheetId);
    const venster = await lees(context, blad, Math.max(0, van - ROND.boven), tot + ROND.onder);
    if (venster === null) return;
    const bereiken = gewijzigd.map((bereik) => ({ ...bereik, blad: venster.blad }));
    const aanvullingen = aanvuller(vensterUit(venster), bereiken);
    if (aanvullingen.length > 0) await schrijf(context, blad, aanvullingen);
  });
}

/** The used cells of these rows; null on a protected sheet, and when nothing stands there. */
async function lees(
  context: Excel.RequestContext,
  blad: Excel.Worksheet,
  van: number,
  tot: number,
): Promise<Venster | null> {
  const gebruikt = blad.getRange(`${van + 1}:${tot + 1}`).getUsedRangeOrNullObject(true);
  gebruikt.load("values,formulas,rowIndex,columnIndex");
  blad.load("name,protection/protected");
  await context.sync();
  if (gebruikt.isNullObject || blad.protection.protected) return null;
  const { values, formulas, rowIndex, columnIndex } = gebruikt;
  return { blad: blad.name, values, formulas, rowIndex, columnIndex };
}

/** Sets the formulas in one call. Events are off meanwhile, so that nobody hears of it as a change of the user's. */
async function schrijf(
  context: Excel.RequestContext,
  blad: Excel.Worksheet,
  aanvullingen: readonly Aanvulling[],
): Promise<void> {
  const { runtime } = context;
  runtime.enableEvents = false;
  for (const { rij, kolom, formules } of opeenvolgend(aanvullingen)) {
    blad.getRangeByIndexes(rij, kolom, formules.length, 1).formulas = formules.map((formule) => [formule]);
  }
  runtime.enableEvents = true;
  try {
    await context.sync();
  } catch (fout) {
    // What Excel did before it failed stays done: without this it would tell no add-in of any change again.
    runtime.enableEvents = true;
    await context.sync();
    throw fout;
  }
}

/** Formulas below each other as one block. */
function opeenvolgend(aanvullingen: readonly Aanvulling[]): { rij: number; kolom: number; formules: string[] }[] {
  const blokken: { rij: number; kolom: number; formules: string[] }[] = [];
  for (const { rij, kolom, formule } of [...aanvullingen].sort((a, b) => a.kolom - b.kolom || a.rij - b.rij)) {
    const vorig = blokken.at(-1);
    if (vorig?.kolom === kolom && vorig.rij + vorig.formules.length === rij) vorig.formules.push(formule);
    else blokken.push({ rij, kolom, formules: [formule] });
  }
  return blokken;
}

/** The blocks of an event's address, "F7:F20" or several with a comma between; whole rows and columns are left out. */
function bereikenVan(adressen: string): Bereik[] {
  return adressen.split(/[,;]/).flatMap((adres) => {
    const kaal = adres
      .slice(adres.lastIndexOf("!") + 1)
      .replaceAll("$", "")
      .trim();
    return leesBereik("", kaal) ?? [];
  });
}
