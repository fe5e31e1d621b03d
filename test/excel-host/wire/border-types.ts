import type { Area } from "../model/area";
import { invalidArgument } from "../model/fouten";
import { assertMayChange } from "../model/protection";
import type { Range } from "../model/range";
import type { WireObject } from "../model/wire-object";
import type { AnyWireType, Scalar, WireType } from "./definition";
import { color, type RangePart } from "./format-types";

/** Which cells of a range a side is about, and which side of those cells. */
const SIDES: Readonly<Record<string, { readonly side: string; readonly cells: (area: Area) => Area }>> = {
  EdgeTop: { side: "top", cells: (area) => ({ ...area, rows: 1 }) },
  EdgeBottom: { side: "bottom", cells: (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }) },
  EdgeLeft: { side: "left", cells: (area) => ({ ...area, columns: 1 }) },
  EdgeRight: { side: "right", cells: (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }) },
  InsideHorizontal: { side: "bottom", cells: (area) => ({ ...area, rows: area.rows - 1 }) },
  InsideVertical: { side: "right", cells: (area) => ({ ...area, columns: area.columns - 1 }) },
  DiagonalDown: { side: "down", cells: (area) => area },
  DiagonalUp: { side: "up", cells: (area) => area },
};

class Border implements WireObject {
  readonly wire = "RangeBorder";

  constructor(
    readonly range: Range,
    readonly index: string,
  ) {
    if (!(index in SIDES)) throw invalidArgument();
  }

  get side(): string {
    return SIDES[this.index]!.side;
  }

  /** Empty for the inner lines of a single row or column. */
  get cells(): Area {
    return SIDES[this.index]!.cells(this.range.area);
  }
}

function line(name: string, standard: unknown, check: (value: unknown) => unknown = (value) => value): Scalar<Border> {
  return {
    get: ({ range, side, cells }) => range.sheet.cells.uniformFormat(`border.${side}.${name}`, cells, standard),
    set: ({ range, side, cells }, value: unknown) => {
      assertMayChange(range.sheet, "allowFormatCells");
      range.sheet.cells.setFormat(`border.${side}.${name}`, cells, check(value));
    },
  };
}

const borders: WireType<RangePart> = {
  items: ({ range }) => Object.keys(SIDES).map((index) => new Border(range, index)),
  item: ({ range }, index: string) => new Border(range, index),
  methods: {
    GetItemAt: ({ range }, index: number) => new Border(range, Object.keys(SIDES)[index] ?? ""),
  },
};

const border: WireType<Border> = {
  id: "SideIndex",
  scalars: {
    SideIndex: { get: ({ index }) => index },
    Style: line("style", "None"),
    Weight: line("weight", "Thin"),
    Color: line("color", "#000000", color),
  },
};

export const borderTypes: Readonly<Record<string, AnyWireType>> = {
  RangeBorderCollection: borders,
  RangeBorder: border,
};
