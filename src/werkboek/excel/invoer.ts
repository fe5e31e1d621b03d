/** A text that Excel cannot take for a number, a date, true or false, an error or a formula: a letter first and no digit. */
const GEWONE_TEKST = /^\p{L}\P{N}*$/u;
const WOORD_VAN_EXCEL = /^(?:true|false|waar|onwaar)$/i;

/**
 * What to give to `values` so that the cell holds exactly this. Excel reads texts as if an American typed them ("1,5", "=A1",
 * "3-4", "TRUE"); a text with an apostrophe in front stays as it is, and the apostrophe is no part of it.
 */
export function alsInvoer(waarde: string | number | boolean | null): string | number | boolean {
  if (waarde === null) return "";
  if (typeof waarde !== "string" || waarde === "") return waarde;
  return GEWONE_TEKST.test(waarde) && !WOORD_VAN_EXCEL.test(waarde) ? waarde : `'${waarde}`;
}
