import { intersection, type Area } from "./area";
import { assertMayWrite } from "./protection";
import type { Range } from "./range";

/** The merged blocks that lie (partly) in a range. */
export function mergedAreas(range: Range): Range[] {
  const inside = range.sheet.merges.filter((area) => intersection(area, range.area) !== null);
  return inside.map((area) => range.sheet.range(area));
}

/** Merges into one block, or (`across`) into one per row; only the first cell of a block keeps its content. */
export function merge(range: Range, across: boolean): void {
  unmerge(range);
  const { row, column, rows, columns } = range.area;
  const blocks: readonly Area[] = across
    ? Array.from({ length: rows }, (_, index) => ({ row: row + index, column, rows: 1, columns }))
    : [range.area];
  for (const block of blocks) {
    const first = range.sheet.cells.get(block.row, block.column);
    range.sheet.cells.remove(block);
    if (first) range.sheet.cells.put(block.row, block.column, first);
    range.sheet.merges.push(block);
  }
}

export function unmerge(range: Range): void {
  assertMayWrite(range.sheet, range.area);
  const { merges } = range.sheet;
  const rest = merges.filter((area) => intersection(area, range.area) === null);
  merges.splice(0, Infinity, ...rest);
}
