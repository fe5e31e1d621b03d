import {
  boundingArea,
  contains,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  writeAddress,
  writeArea,
  type Area,
} from "./area";
import type { Cell, CellValue } from "./cells";
import { invalidArgument, wrongShape } from "./fouten";
import { cellText } from "./getaltekst";
import { assertMayChange, assertMayWrite } from "./protection";
import type { Sheet } from "./sheet";
import { readTyped } from "./typed";
import type { WireObject } from "./wire-object";

const EMPTY: Cell = { value: null, formula: null };
const ERROR =
  /^#(N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!|BUSY!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!)$/;

/** Above this Excel answers null where it should answer an array. */
export const MAX_CELLS = 5_000_000;

/** A block of cells of one sheet. */
export class Range implements WireObject {
  readonly wire = "Range";
  referenceId: string | null = null;

  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    const { row, column, rows, columns } = area;
    const fits = row >= 0 && column >= 0 && rows > 0 && columns > 0;
    if (!fits || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) throw invalidArgument();
  }

  get address(): string {
    return writeAddress(this.sheet.name, this.area);
  }

  /** Without the sheet. */
  get local(): string {
    return writeArea(this.area);
  }

  /** A part counted from the first cell; it may lie outside this range. */
  part(row: number, column: number, rows: number, columns: number): Range {
    return this.sheet.range({ row: this.area.row + row, column: this.area.column + column, rows, columns });
  }

  bounding(other: Range): Range {
    return this.sheet.range(boundingArea(this.area, other.area));
  }

  intersection(other: Range): Range | null {
    const shared = other.sheet === this.sheet ? intersection(this.area, other.area) : null;
    return shared && this.sheet.range(shared);
  }

  /** A value per cell, row by row; null when there are more cells than Excel will give. */
  map<T>(read: (cell: Cell, row: number, column: number) => T): T[][] | null {
    const { row, column, rows, columns } = this.area;
    if (rows * columns > MAX_CELLS) return null;
    this.sheet.workbook.calculator.beforeReading();
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) =>
        read(this.sheet.cells.get(row + r, column + c) ?? EMPTY, row + r, column + c),
      ),
    );
  }

  values(): unknown {
    return this.map(({ value }) => value ?? "");
  }

  formulas(): unknown {
    return this.map(({ value, formula }) => formula ?? value ?? "");
  }

  text(): unknown {
    const { culture } = this.sheet.workbook;
    return this.map(({ value }, row, column) => cellText(value, this.sheet.numberFormat(row, column), culture));
  }

  valueTypes(): unknown {
    return this.map(({ value }) => valueType(value));
  }

  numberFormats(): unknown {
    return this.map((_, row, column) => this.sheet.numberFormat(row, column));
  }

  /** Writes as `range.values =` and `range.formulas =` do: null leaves a cell alone, one value goes to every cell. */
  write(values: unknown): void {
    assertMayWrite(this.sheet, this.area);
    const before = this.single();
    this.spread(values, (value, row, column) => {
      if (value !== null) this.put(value, row, column);
    });
    this.sheet.workbook.changed(this, "RangeEdited", { before, origin: "add-in" });
  }

  writeNumberFormats(formats: unknown): void {
    assertMayChange(this.sheet, "allowFormatCells");
    if (!Array.isArray(formats)) {
      this.sheet.cells.setFormat("numberFormat", this.area, formats);
      return;
    }
    this.spread(formats, (format, row, column) => {
      if (format !== null) this.sheet.cells.setFormat("numberFormat", { row, column, rows: 1, columns: 1 }, format);
    });
  }

  /** Puts what somebody types into one cell, protected or not. */
  put(input: unknown, row: number, column: number): void {
    const typed = readTyped(input, this.sheet.numberFormat(row, column));
    this.sheet.cells.put(row, column, { ...typed });
    if (typed.formula !== null) this.sheet.formulaSeen();
  }

  clear(applyTo: string): void {
    assertMayWrite(this.sheet, this.area);
    if (applyTo === "All" || applyTo === "Contents") this.sheet.cells.remove(this.area);
    if (applyTo === "All" || applyTo === "Formats") this.sheet.cells.removeFormats(this.area);
    if (applyTo === "All" || applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") {
      this.sheet.cells.setFormat("hyperlink", this.area, null);
    }
    if (applyTo !== "Formats")
      this.sheet.workbook.changed(this, "RangeEdited", { before: undefined, origin: "add-in" });
  }

  includes(other: Range): boolean {
    return other.sheet === this.sheet && contains(this.area, other.area.row, other.area.column);
  }

  /** The value when this is one cell: events tell it. */
  single(): CellValue | undefined {
    const { row, column, rows, columns } = this.area;
    return rows * columns === 1 ? (this.sheet.cells.get(row, column)?.value ?? null) : undefined;
  }

  /** Calls back for each cell with its part of an array of this shape, or with the one value for all. */
  spread(values: unknown, visit: (value: unknown, row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.area;
    const lines: readonly unknown[] | null = Array.isArray(values) ? values : null;
    const fits = lines?.length === rows && lines.every((line) => Array.isArray(line) && line.length === columns);
    if (lines && !fits) throw wrongShape();
    for (let r = 0; r < rows; r++) {
      const line = lines?.[r] as readonly unknown[] | undefined;
      for (let c = 0; c < columns; c++) visit(line ? (line[c] ?? null) : values, row + r, column + c);
    }
  }
}

export function valueType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERROR.test(value) ? "Error" : "String";
}
