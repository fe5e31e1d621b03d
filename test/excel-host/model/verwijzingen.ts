import { bladVerwijzing } from "../../../src/domein/bereik";
import { sameName } from "./wire-object";
import type { Workbook } from "./workbook";

const REFERENCE = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|(?<![\p{L}\p{N}_.'\]])([\p{L}_][\p{L}\p{N}_.]*))!/gu;

/** Puts something else where a formula refers to this sheet; texts in the formula stay as they are. */
function replaceSheet(formula: string, name: string, by: string): string {
  return formula.replace(REFERENCE, (whole, quoted?: string, plain?: string) => {
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    return sheet !== undefined && sameName(sheet, name) ? by : whole;
  });
}

/** Formulas and names follow a sheet that gets another name, as they do in Excel. */
export function followRename(workbook: Workbook, before: string, after: string): void {
  everywhere(workbook, (formula) => replaceSheet(formula, before, `${bladVerwijzing(after)}!`));
}

/** What referred to a deleted sheet refers to nothing any more. */
export function breakReferences(workbook: Workbook, name: string): void {
  everywhere(workbook, (formula) => replaceSheet(formula, name, "#REF!"));
}

function everywhere(workbook: Workbook, change: (formula: string) => string): void {
  const names = [...workbook.names, ...workbook.sheets.flatMap((sheet) => sheet.names.list())];
  for (const name of names) name.formula = change(name.formula);
  for (const sheet of workbook.sheets) {
    if (!sheet.hasFormulas()) continue;
    sheet.cells.each((_row, _column, cell) => {
      if (cell.formula !== null) cell.formula = change(cell.formula);
    });
  }
  workbook.calculator.changed();
}
