import { MAX_COLUMNS, MAX_ROWS } from "../model/area";
import { invalidArgument, invalidOperation } from "../model/fouten";
import { WORKBOOK } from "../model/events";
import type { Range } from "../model/range";
import { protect, unprotect } from "../model/protection";
import type { Sheet, Visibility } from "../model/sheet";
import { Collection } from "../model/wire-object";
import type { Workbook } from "../model/workbook";
import { asRange, found } from "./arguments";
import type { AnyWireType, WireType } from "./definition";
import { PageLayout } from "./page-types";
import { SheetPart } from "./parts";
import { ALL_REGISTRATIONS, registrations, REGISTRATIONS } from "./registrations";

type Sheets = Collection<Sheet, Workbook>;

const visible = (sheets: readonly Sheet[], only: boolean | null): readonly Sheet[] =>
  only ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;

const worksheetCollection: WireType<Sheets> = {
  items: (sheets) => sheets.list(),
  item: (sheets, key: string) => found(sheets.owner.sheetNamed(key)),
  methods: {
    Add: (sheets, name: string | null) => sheets.owner.addSheet(name, "add-in"),
    GetActiveWorksheet: (sheets) => sheets.owner.active,
    GetItemOrNullObject: (sheets, key: string) => sheets.owner.sheetNamed(key) ?? null,
    GetCount: (sheets, only: boolean | null) => visible(sheets.list(), only).length,
    GetFirst: (sheets, only: boolean | null) => found(visible(sheets.list(), only)[0]),
    GetLast: (sheets, only: boolean | null) => found(visible(sheets.list(), only).at(-1)),
    ...registrations<Sheets>(
      ALL_REGISTRATIONS,
      () => WORKBOOK,
      ({ owner }) => owner,
    ),
  },
};

function setVisibility(sheet: Sheet, visibility: Visibility): void {
  if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument();
  const others = sheet.workbook.sheets.some((other) => other !== sheet && other.visibility === "Visible");
  if (visibility !== "Visible" && !others) {
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
  }
  sheet.visibility = visibility;
  sheet.workbook.undoCleared("Worksheet.visibility");
}

function move(sheet: Sheet, position: number): void {
  const { sheets } = sheet.workbook;
  if (position < 0 || position >= sheets.length) throw invalidArgument();
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  sheet.workbook.undoCleared("Worksheet.position");
}

const worksheet: WireType<Sheet> = {
  id: "Id",
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (sheet, name: string) => sheet.workbook.renameSheet(sheet, name) },
    Position: { get: (sheet) => sheet.workbook.sheets.indexOf(sheet), set: move },
    Visibility: { get: ({ visibility }) => visibility, set: setVisibility },
    TabColor: { get: ({ tabColor }) => tabColor, set: (sheet, color: string) => void (sheet.tabColor = color) },
    ShowGridlines: { get: ({ showGridlines }) => showGridlines },
    ShowHeadings: { get: ({ showHeadings }) => showHeadings },
    // The client writes these two under other names than it reads them.
    Gridlines: {
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, show: boolean) => void (sheet.showGridlines = show),
    },
    Headings: {
      get: ({ showHeadings }) => showHeadings,
      set: (sheet, show: boolean) => void (sheet.showHeadings = show),
    },
    StandardWidth: {
      get: ({ standardWidth }) => standardWidth,
      set: (sheet, width: number) => void (sheet.standardWidth = width),
    },
    StandardHeight: { get: ({ standardHeight }) => standardHeight },
  },
  links: {
    Tables: ({ tables }) => tables,
    Charts: ({ charts }) => charts,
    Names: ({ names }) => names,
    Comments: (sheet) =>
      new Collection("CommentCollection", sheet.workbook, () =>
        sheet.workbook.comments.filter(({ range }) => range.sheet === sheet),
      ),
    Protection: (sheet) => new SheetPart("WorksheetProtection", sheet),
    FreezePanes: (sheet) => new SheetPart("WorksheetFreezePanes", sheet),
    AutoFilter: (sheet) => new SheetPart("AutoFilter", sheet),
    PageLayout: (sheet) => new PageLayout(sheet),
    HorizontalPageBreaks: ({ rowBreaks }) => rowBreaks,
    VerticalPageBreaks: ({ columnBreaks }) => columnBreaks,
  },
  methods: {
    Activate: (sheet) => {
      sheet.workbook.activate(sheet);
    },
    Delete: (sheet) => {
      sheet.workbook.deleteSheet(sheet, "add-in");
    },
    GetRange: (sheet, address: string | null) => asRange(sheet, address),
    GetRangeByIndexes: (sheet, row: number, column: number, rows: number, columns: number) =>
      sheet.range({ row, column, rows, columns }),
    GetCell: (sheet, row: number, column: number) => sheet.range({ row, column, rows: 1, columns: 1 }),
    GetUsedRange: (sheet, valuesOnly: boolean | null) => sheet.used(valuesOnly === true) ?? asRange(sheet, "A1"),
    GetUsedRangeOrNullObject: (sheet, valuesOnly: boolean | null) => sheet.used(valuesOnly === true),
    Calculate: (sheet) => {
      sheet.workbook.calculator.calculate();
    },
    ...registrations<Sheet>(
      REGISTRATIONS,
      ({ id }) => id,
      (sheet) => sheet.workbook,
    ),
  },
};

const protection: WireType<SheetPart> = {
  scalars: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: { get: ({ sheet }) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: ({ sheet }, options: unknown, password: unknown) => {
      protect(sheet, options, password);
    },
    Unprotect: ({ sheet }, password: unknown) => {
      unprotect(sheet, password);
    },
  },
};

function freeze({ sheet }: SheetPart, rows: number, columns: number): void {
  sheet.frozen = { row: 0, column: 0, rows, columns };
}

const freezePanes: WireType<SheetPart> = {
  methods: {
    FreezeRows: (part, count: number | null) => {
      freeze(part, count ?? 1, MAX_COLUMNS);
    },
    FreezeColumns: (part, count: number | null) => {
      freeze(part, MAX_ROWS, count ?? 1);
    },
    FreezeAt: (part, range: Range | string) => {
      const { area } = asRange(part.sheet, range);
      freeze(part, area.row + area.rows, area.column + area.columns);
    },
    Unfreeze: ({ sheet }) => {
      sheet.frozen = null;
    },
    GetLocation: ({ sheet }) => sheet.range(found(sheet.frozen)),
    GetLocationOrNullObject: ({ sheet }) => sheet.frozen && sheet.range(sheet.frozen),
  },
};

export const sheetTypes: Readonly<Record<string, AnyWireType>> = {
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: protection,
  WorksheetFreezePanes: freezePanes,
};
