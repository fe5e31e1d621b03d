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
