import { contains, MAX_COLUMNS, type Area } from "./area";

export type CellValue = number | string | boolean | null;

export interface Cell {
  value: CellValue;
  /** With '=', English; null when there is none. */
  formula: string | null;
}

interface Layer {
  readonly area: Area;
  readonly value: unknown;
}

/** Above this number of cells a format is kept as one layer, so that a whole column costs nothing. */
const LAYER_FROM = 4_000;

/** The cells of one sheet, sparse, and their formats by key ("fill.color", "numberFormat"). */
export class Cells {
  private readonly rows: Cell[][] = [];
  private readonly formats = new Map<string, Map<number, unknown>>();
  private readonly layers = new Map<string, Layer[]>();

  get(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  put(row: number, column: number, cell: Cell): void {
    (this.rows[row] ??= [])[column] = cell;
  }

  remove({ row, column, rows, columns }: Area): void {
    for (let r = row; r < Math.min(row + rows, this.rows.length); r++) {
      const cells = this.rows[r];
      if (!cells) continue;
      for (let c = column; c < Math.min(column + columns, cells.length); c++) Reflect.deleteProperty(cells, c);
    }
  }

  /** Calls back for every cell that was ever written, row by row. */
  each(visit: (row: number, column: number, cell: Cell) => void): void {
    this.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        visit(row, column, cell);
      });
    });
  }

  /** The smallest block with all values and formulas (and formats, unless `valuesOnly`); null for an empty sheet. */
  used(valuesOnly: "values only" | "formats too"): Area | null {
    const extent = new Extent();
    this.rows.forEach((cells, row) => {
      const first = cells.findIndex(isFilled);
      if (first < 0) return;
      extent.grow(row, first);
      extent.grow(row, cells.findLastIndex(isFilled));
    });
    if (valuesOnly === "formats too") {
      for (const cells of this.formats.values()) for (const key of cells.keys()) extent.grow(rowOf(key), columnOf(key));
    }
    return extent.area;
  }

  /** The keys of all formats that some cell has. */
  get formatKeys(): readonly string[] {
    return [...new Set([...this.formats.keys(), ...this.layers.keys()])];
  }

  /** Calls back for every cell that has a format of its own, in no order. */
  eachFormatted(visit: (row: number, column: number) => void): void {
    const seen = new Set([...this.formats.values()].flatMap((cells) => [...cells.keys()]));
    for (const at of seen) visit(rowOf(at), columnOf(at));
  }

  format(key: string, row: number, column: number): unknown {
    const own = this.formats.get(key)?.get(place(row, column));
    if (own !== undefined) return own;
    return this.layers.get(key)?.findLast(({ area }) => contains(area, row, column))?.value;
  }

  setFormat(key: string, area: Area, value: unknown): void {
    const cells = this.formats.get(key) ?? new Map<number, unknown>();
    this.formats.set(key, cells);
    if (area.rows * area.columns >= LAYER_FROM) {
      for (const at of cells.keys()) if (contains(area, rowOf(at), columnOf(at))) cells.delete(at);
      this.layers.set(key, [...(this.layers.get(key) ?? []), { area, value }]);
      return;
    }
    for (let r = area.row; r < area.row + area.rows; r++) {
      for (let c = area.column; c < area.column + area.columns; c++) cells.set(place(r, c), value);
    }
  }

  removeFormats(area: Area): void {
    for (const cells of this.formats.values()) {
      if (area.rows * area.columns < cells.size) {
        for (let r = area.row; r < area.row + area.rows; r++)
          for (let c = area.column; c < area.column + area.columns; c++) cells.delete(place(r, c));
      } else for (const at of cells.keys()) if (contains(area, rowOf(at), columnOf(at))) cells.delete(at);
    }
    for (const [key, layers] of this.layers) {
      const kept = layers.filter((layer) => !within(layer.area, area));
      this.layers.set(key, kept);
    }
  }

  /** The one value that all cells of the area have, or null when they differ. */
  uniformFormat(key: string, area: Area, standard: unknown): unknown {
    const found = new Set<unknown>();
    for (const row of this.cuts(key, area, "row")) {
      for (const column of this.cuts(key, area, "column")) {
        found.add(this.format(key, row, column) ?? standard);
        if (found.size > 1) return null;
      }
    }
    return [...found][0];
  }

  /** The rows (or columns) of an area where a format can change: enough to look at, however large the area. */
  private cuts(key: string, area: Area, along: "row" | "column"): readonly number[] {
    const begin = area[along];
    const length = along === "row" ? area.rows : area.columns;
    if (length <= 64) return Array.from({ length }, (_, index) => begin + index);
    const cuts = new Set([begin]);
    for (const at of this.formats.get(key)?.keys() ?? []) {
      const index = along === "row" ? rowOf(at) : columnOf(at);
      cuts.add(index).add(index + 1);
    }
    for (const layer of this.layers.get(key) ?? []) {
      const size = along === "row" ? layer.area.rows : layer.area.columns;
      cuts.add(layer.area[along]).add(layer.area[along] + size);
    }
    return [...cuts].filter((cut) => cut >= begin && cut < begin + length);
  }
}

/** Grows with each place that it is shown. */
class Extent {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  grow(row: number, column: number): void {
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
  }

  get area(): Area | null {
    if (this.bottom < 0) return null;
    return {
      row: this.top,
      column: this.left,
      rows: this.bottom - this.top + 1,
      columns: this.right - this.left + 1,
    };
  }
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula !== null || (cell.value !== null && cell.value !== ""));
}

/** Row and column in one number. */
const place = (row: number, column: number): number => row * MAX_COLUMNS + column;
const rowOf = (at: number): number => Math.floor(at / MAX_COLUMNS);
const columnOf = (at: number): number => at % MAX_COLUMNS;

function within(inner: Area, outer: Area): boolean {
  const last = contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);
  return last && contains(outer, inner.row, inner.column);
}
