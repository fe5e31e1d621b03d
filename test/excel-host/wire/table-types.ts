import { intersection } from "../model/area";
import { alreadyExists, invalidArgument, invalidOperation } from "../model/fouten";
import { Table, type TableColumn } from "../model/objects";
import { assertMayChange } from "../model/protection";
import type { Range } from "../model/range";
import type { Sheet } from "../model/sheet";
import { Collection, sameName, type WireObject } from "../model/wire-object";
import type { Workbook } from "../model/workbook";
import { asRange, found } from "./arguments";
import type { AnyWireType, WireType } from "./definition";
import { BY_NUMBER, keyed } from "./list-types";
import type { SheetPart } from "./parts";

type Tables = Collection<Table, Sheet | Workbook>;

const sheetOf = (owner: Sheet | Workbook): Sheet => ("sheets" in owner ? owner.active : owner);

function addTable({ owner }: Tables, address: Range | string, hasHeaders: boolean): Table {
  const range = asRange(sheetOf(owner), address);
  const { sheet } = range;
  assertMayChange(sheet, "allowInsertRows");
  if (sheet.tables.list().some((table) => intersection(table.range.area, range.area) !== null)) {
    throw invalidOperation("A table can't overlap another table.");
  }
  const table = new Table(range, sheet.workbook.newId(), `Tabel${sheet.workbook.tableCollection.list().length + 1}`);
  table.showHeaders = hasHeaders;
  sheet.tables.list().push(table);
  return table;
}

function rename(table: Table, name: string): void {
  const others = table.range.sheet.workbook.tableCollection.list().filter((other) => other !== table);
  if (others.some((other) => sameName(other.name, name))) throw alreadyExists();
  table.name = name;
}

const byName = keyed<Table, Sheet | Workbook>((table, key) => table.id === key || sameName(table.name, key));
const byColumn = keyed<TableColumn, Table>(
  (column, key) => String(column.index + 1) === key || sameName(column.name, key),
);

/** The filter buttons in the header of a table. */
class TableFilter implements WireObject {
  readonly wire = "TableAutoFilter";

  constructor(readonly table: Table) {}
}

const table: WireType<Table> = {
  id: "Id",
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: rename },
    ShowHeaders: { get: ({ showHeaders }) => showHeaders, set: (own, show: boolean) => void (own.showHeaders = show) },
    ShowTotals: { get: ({ showTotals }) => showTotals, set: (own, show: boolean) => void (own.showTotals = show) },
    Style: { get: ({ style }) => style, set: (own, style: string) => void (own.style = style) },
  },
  links: {
    Worksheet: ({ range }) => range.sheet,
    AutoFilter: (own) => new TableFilter(own),
    Columns: (own) => new Collection("TableColumnCollection", own, () => own.columns),
  },
  methods: {
    GetRange: ({ range }) => range,
    GetHeaderRowRange: ({ header }) => header,
    GetDataBodyRange: ({ body }) => body,
    GetTotalRowRange: ({ totals }) => totals,
    Delete: (own) => {
      own.range.sheet.tables.remove(own);
    },
  },
};

function applyFilter({ sheet }: SheetPart, range: Range | string, column: number | null, criteria: unknown): void {
  assertMayChange(sheet, "allowAutoFilter");
  const { area } = asRange(sheet, range);
  if (column !== null && (column < 0 || column >= area.columns)) throw invalidArgument();
  const filtered = criteria !== null && criteria !== undefined;
  sheet.filter = { area, filtered, criteria: filtered ? [criteria] : [] };
}

const autoFilter: WireType<SheetPart> = {
  scalars: {
    Enabled: { get: ({ sheet }) => sheet.filter !== null },
    IsDataFiltered: { get: ({ sheet }) => sheet.filter?.filtered ?? false },
    Criteria: { get: ({ sheet }) => sheet.filter?.criteria ?? [] },
  },
  methods: {
    Apply: applyFilter,
    Remove: ({ sheet }) => {
      sheet.filter = null;
    },
    GetRange: ({ sheet }) => sheet.range(found(sheet.filter).area),
    GetRangeOrNullObject: ({ sheet }) => sheet.filter && sheet.range(sheet.filter.area),
  },
};

export const tableTypes: Readonly<Record<string, AnyWireType>> = {
  TableCollection: { ...byName, methods: { ...byName.methods, ...BY_NUMBER, Add: addTable } },
  Table: table,
  TableColumnCollection: { ...byColumn, methods: { ...byColumn.methods, ...BY_NUMBER } },
  TableColumn: {
    id: "Id",
    scalars: {
      Id: { get: ({ index }: TableColumn) => index + 1 },
      Name: { get: ({ name }: TableColumn) => name },
      Index: { get: ({ index }: TableColumn) => index },
    },
  },
  AutoFilter: autoFilter,
  TableAutoFilter: {
    methods: {
      GetRangeOrNullObject: ({ table: own }: TableFilter) => (own.showHeaders ? own.range : null),
    },
  } satisfies WireType<TableFilter>,
};
