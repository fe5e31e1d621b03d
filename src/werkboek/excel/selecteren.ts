import { adres, type Bereik } from "../../domein/bereik";
import { bladVerborgen, bladWeg } from "./fouten";

/** Brings these cells into sight and selects them. Throws WerkboekFout for a sheet that is gone or hidden; nothing is unhidden. */
export async function selecteerCellen(context: Excel.RequestContext, bereik: Bereik): Promise<void> {
  const blad = context.workbook.worksheets.getItemOrNullObject(bereik.blad);
  blad.load("visibility");
  await context.sync();
  if (blad.isNullObject) throw bladWeg(bereik.blad);
  if (blad.visibility !== "Visible") throw bladVerborgen(bereik.blad, blad.visibility);
  blad.activate();
  blad.getRange(adres(bereik)).select();
  await context.sync();
}

/**
 * The block of cells that the user selected, with the name of its sheet. Where several blocks are selected, or a drawing, Excel gives
 * no block: then the active cell.
 */
export async function geselecteerdeCellen(context: Excel.RequestContext): Promise<Bereik> {
  try {
    return await plekVan(context, context.workbook.getSelectedRange());
  } catch (fout) {
    if (!(fout instanceof OfficeExtension.Error) || fout.code !== "InvalidSelection") throw fout;
    return plekVan(context, context.workbook.getActiveCell());
  }
}

async function plekVan(context: Excel.RequestContext, cellen: Excel.Range): Promise<Bereik> {
  cellen.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
  await context.sync();
  const { rowIndex: rij, columnIndex: kolom, rowCount, columnCount, worksheet } = cellen;
  return { blad: worksheet.name, rij, kolom, totRij: rij + rowCount - 1, totKolom: kolom + columnCount - 1 };
}
