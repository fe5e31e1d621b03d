import { MAX_COLUMNS, MAX_ROWS } from "./area";
import { assertMayChange } from "./protection";
import type { Range } from "./range";

export type Along = "row" | "column";

interface Line {
  readonly begin: number;
  readonly length: number;
  readonly all: boolean;
}

function line({ area }: Range, along: Along): Line {
  return along === "row"
    ? { begin: area.row, length: area.rows, all: area.rows === MAX_ROWS }
    : { begin: area.column, length: area.columns, all: area.columns === MAX_COLUMNS };
}

const OPTION = { row: "allowFormatRows", column: "allowFormatColumns" } as const;

/** True or false when all rows (columns) agree, else null. */
export function isHidden(range: Range, along: Along): boolean | null {
  const hidden = along === "row" ? range.sheet.hiddenRows : range.sheet.hiddenColumns;
  const { begin, length } = line(range, along);
  const inside = [...hidden].filter((index) => index >= begin && index < begin + length).length;
  return inside === 0 ? false : inside === length ? true : null;
}

export function setHidden(range: Range, along: Along, hide: boolean): void {
  assertMayChange(range.sheet, OPTION[along]);
  const hidden = along === "row" ? range.sheet.hiddenRows : range.sheet.hiddenColumns;
  const { begin, length } = line(range, along);
  for (let index = begin; index < begin + length; index++) {
    if (hide) hidden.add(index);
    else hidden.delete(index);
  }
}

/** In points; null when the rows (columns) differ. */
export function sizeOf(range: Range, along: Along): number | null {
  const sizes = along === "row" ? range.sheet.rowHeights : range.sheet.columnWidths;
  const standard = along === "row" ? range.sheet.standardHeight : range.sheet.standardWidth;
  const { begin, length, all } = line(range, along);
  if (all) return sizes.size === 0 ? standard : null;
  const found = new Set<number>();
  for (let index = begin; index < begin + length; index++) found.add(sizes.get(index) ?? standard);
  return found.size === 1 ? [...found][0]! : null;
}

export function setSize(range: Range, along: Along, size: number): void {
  assertMayChange(range.sheet, OPTION[along]);
  const sizes = along === "row" ? range.sheet.rowHeights : range.sheet.columnWidths;
  const { begin, length, all } = line(range, along);
  if (all) {
    sizes.clear();
    if (along === "column") range.sheet.standardWidth = size;
    return;
  }
  for (let index = begin; index < begin + length; index++) sizes.set(index, size);
}

/** Columns as wide as their longest text, rows as high as one line: enough to see that it was asked for. */
export function autofit(range: Range, along: Along): void {
  const used = range.sheet.used(true);
  const part = used && range.intersection(used);
  if (!part) return;
  const texts = part.text() as readonly (readonly string[])[];
  const { begin, length } = line(part, along);
  for (let index = 0; index < length; index++) {
    const longest = Math.max(...texts.map((row) => row[index]?.length ?? 0));
    if (along === "column") range.sheet.columnWidths.set(begin + index, 5.25 * (longest + 1));
    else range.sheet.rowHeights.set(begin + index, range.sheet.standardHeight);
  }
}
