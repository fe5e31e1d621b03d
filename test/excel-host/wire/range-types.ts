import { MAX_COLUMNS, MAX_ROWS } from "../model/area";
import { invalidArgument, invalidOperation, wrongShape } from "../model/fouten";
import { mergedAreas, merge, unmerge } from "../model/merges";
import { isHidden, setHidden } from "../model/rows-columns";
import type { Range } from "../model/range";
import { applyStyle } from "../model/styles";
import { setHyperlink } from "../model/hyperlinks";
import { asRange } from "./arguments";
import type { AnyWireType, WireType } from "./definition";
import { conditionalFormatsOf } from "./conditional-types";
import { RangePart } from "./format-types";
import { RangeAreas, rangeAreasTypes } from "./areas-types";
import type { References } from "./references";

function resized({ area }: Range, rows: number, columns: number): { rows: number; columns: number } {
  return { rows: area.rows + rows, columns: area.columns + columns };
}

const parts: NonNullable<WireType<Range>["methods"]> = {
  GetCell: (range, row: number, column: number) => range.part(row, column, 1, 1),
  GetRow: (range, row: number) => range.part(row, 0, 1, range.area.columns),
  GetColumn: (range, column: number) => range.part(0, column, range.area.rows, 1),
  GetLastCell: (range) => range.part(range.area.rows - 1, range.area.columns - 1, 1, 1),
  GetLastRow: (range) => range.part(range.area.rows - 1, 0, 1, range.area.columns),
  GetLastColumn: (range) => range.part(0, range.area.columns - 1, range.area.rows, 1),
  GetOffsetRange: (range, rows: number, columns: number) =>
    range.part(rows, columns, range.area.rows, range.area.columns),
  GetResizedRange: (range, rows: number, columns: number) => {
    const size = resized(range, rows, columns);
    return range.part(0, 0, size.rows, size.columns);
  },
  GetAbsoluteResizedRange: (range, rows: number, columns: number) => range.part(0, 0, rows, columns),
  GetRowsBelow: (range, count: number | null) => range.part(range.area.rows, 0, count ?? 1, range.area.columns),
  GetRowsAbove: (range, count: number | null) => range.part(-(count ?? 1), 0, count ?? 1, range.area.columns),
  GetColumnsAfter: (range, count: number | null) => range.part(0, range.area.columns, range.area.rows, count ?? 1),
  GetColumnsBefore: (range, count: number | null) => range.part(0, -(count ?? 1), range.area.rows, count ?? 1),
  GetEntireRow: ({ sheet, area }) => sheet.range({ ...area, column: 0, columns: MAX_COLUMNS }),
  GetEntireColumn: ({ sheet, area }) => sheet.range({ ...area, row: 0, rows: MAX_ROWS }),
  GetBoundingRect: (range, other: Range | string) => range.bounding(asRange(range.sheet, other)),
  GetIntersection: (range, other: Range | string) => {
    const shared = range.intersection(asRange(range.sheet, other));
    if (!shared) throw invalidArgument("The ranges do not intersect.");
    return shared;
  },
  GetIntersectionOrNullObject: (range, other: Range | string) => range.intersection(asRange(range.sheet, other)),
  GetUsedRange: (range, valuesOnly: boolean | null) => usedPart(range, valuesOnly) ?? range.part(0, 0, 1, 1),
  GetUsedRangeOrNullObject: (range, valuesOnly: boolean | null) => usedPart(range, valuesOnly),
  GetMergedAreasOrNullObject: (range) => {
    const areas = mergedAreas(range);
    if (areas.length > 512) throw invalidOperation("There are more than 512 merged areas.");
    return areas.length === 0 ? null : new RangeAreas(areas);
  },
};

/** What can be asked of each row (column): whether it is hidden. */
function linesOf(range: Range, along: "row" | "column"): Record<string, unknown>[] {
  const { rows, columns } = range.area;
  return Array.from({ length: along === "row" ? rows : columns }, (_, index) =>
    along === "row"
      ? { rowHidden: isHidden(range.part(index, 0, 1, 1), "row") }
      : { columnHidden: isHidden(range.part(0, index, 1, 1), "column") },
  );
}

function usedPart(range: Range, valuesOnly: boolean | null): Range | null {
  const used = range.sheet.used(valuesOnly === true);
  return used && range.intersection(used);
}

const rangeType = (references: References): WireType<Range> => ({
  scalars: {
    Address: { get: ({ address }) => address },
    AddressLocal: { get: ({ address }) => address },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    CellCount: { get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns) },
    Values: { get: (range) => range.values(), set: (range, values) => range.write(values) },
    Formulas: { get: (range) => range.formulas(), set: (range, formulas) => range.write(formulas) },
    NumberFormat: { get: (range) => range.numberFormats(), set: (range, formats) => range.writeNumberFormats(formats) },
    Text: { get: (range) => range.text() },
    ValueTypes: { get: (range) => range.valueTypes() },
    RowHidden: {
      get: (range) => isHidden(range, "row"),
      set: (range, hidden: boolean) => setHidden(range, "row", hidden),
    },
    ColumnHidden: {
      get: (range) => isHidden(range, "column"),
      set: (range, hidden: boolean) => setHidden(range, "column", hidden),
    },
    Hidden: { get: (range) => isHidden(range, "row") === true || isHidden(range, "column") === true },
    IsEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
    IsEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
    Style: {
      get: ({ sheet, area }) => sheet.cells.uniformFormat("style", area, "Normal"),
      set: (range, name: string) => applyStyle(range, name),
    },
    Hyperlink: { get: ({ sheet, area }) => sheet.cells.uniformFormat("hyperlink", area, null), set: setHyperlink },
  },
  links: {
    Worksheet: ({ sheet }) => sheet,
    Format: (range) => new RangePart("RangeFormat", range),
    DataValidation: (range) => new RangePart("DataValidation", range),
    ConditionalFormats: conditionalFormatsOf,
  },
  methods: {
    ...parts,
    GetCellProperties: (range) =>
      range.map((_, row, column) => ({ style: range.sheet.cells.format("style", row, column) ?? "Normal" })),
    GetRowProperties: (range) => linesOf(range, "row"),
    GetColumnProperties: (range) => linesOf(range, "column"),
    _KeepReference: (range) => {
      references.keep(range);
    },
    _ValidateArraySize: ({ area }, rows: number, columns: number) => {
      if (rows !== area.rows || columns !== area.columns) throw wrongShape();
    },
    Select: (range) => {
      range.sheet.workbook.select(range);
    },
    Clear: (range, applyTo: string | null) => {
      range.clear(applyTo ?? "All");
    },
    Calculate: ({ sheet }) => {
      sheet.workbook.calculator.calculate();
    },
    Merge: (range, across: boolean | null) => {
      merge(range, across === true);
    },
    Unmerge: unmerge,
  },
});

export const rangeTypes = (references: References): Readonly<Record<string, AnyWireType>> => ({
  Range: rangeType(references),
  ...rangeAreasTypes(references),
});
