import { invalidArgument } from "../model/fouten";
import { assertMayChange } from "../model/protection";
import type { Range } from "../model/range";
import { autofit, setSize, sizeOf } from "../model/rows-columns";
import type { WireObject } from "../model/wire-object";
import type { AnyWireType, Scalar, WireType } from "./definition";

/** A side of a range that is an object of its own in office.js. */
export class RangePart implements WireObject {
  constructor(
    readonly wire:
      "RangeFormat" | "RangeFill" | "RangeFont" | "FormatProtection" | "DataValidation" | "RangeBorderCollection",
    readonly range: Range,
  ) {}
}

/** A format of each cell by its key; reading cells that differ gives null. */
function format(
  key: string,
  standard: unknown,
  check: (value: unknown) => unknown = (value) => value,
): Scalar<RangePart> {
  return {
    get: ({ range }) => range.sheet.cells.uniformFormat(key, range.area, standard),
    set: ({ range }, value: unknown) => {
      assertMayChange(range.sheet, "allowFormatCells");
      range.sheet.cells.setFormat(key, range.area, check(value));
    },
  };
}

const oneOf =
  (...allowed: readonly string[]) =>
  (value: unknown): unknown => {
    if (!allowed.includes(String(value))) throw invalidArgument();
    return value;
  };

/** "#FFCC00"; Excel takes it with or without the hash, and names of colours. */
export function color(value: unknown): unknown {
  const text = String(value);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  if (!/^[a-z]*$/i.test(text)) throw invalidArgument();
  return text;
}

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"];
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];

const rangeFormat: WireType<RangePart> = {
  scalars: {
    WrapText: format("wrapText", false),
    HorizontalAlignment: format("horizontalAlignment", "General", oneOf(...HORIZONTAL)),
    VerticalAlignment: format("verticalAlignment", "Bottom", oneOf(...VERTICAL)),
    IndentLevel: format("indentLevel", 0),
    ShrinkToFit: format("shrinkToFit", false),
    TextOrientation: format("textOrientation", 0),
    ColumnWidth: {
      get: ({ range }) => sizeOf(range, "column"),
      set: ({ range }, width: number) => setSize(range, "column", width),
    },
    RowHeight: {
      get: ({ range }) => sizeOf(range, "row"),
      set: ({ range }, height: number) => setSize(range, "row", height),
    },
  },
  links: {
    Fill: ({ range }) => new RangePart("RangeFill", range),
    Font: ({ range }) => new RangePart("RangeFont", range),
    Protection: ({ range }) => new RangePart("FormatProtection", range),
    Borders: ({ range }) => new RangePart("RangeBorderCollection", range),
  },
  methods: {
    AutofitColumns: ({ range }) => {
      autofit(range, "column");
    },
    AutofitRows: ({ range }) => {
      autofit(range, "row");
    },
  },
};

const fill: WireType<RangePart> = {
  scalars: { Color: format("fill.color", "#FFFFFF", color), Pattern: format("fill.pattern", "Solid") },
  methods: {
    Clear: ({ range }) => {
      assertMayChange(range.sheet, "allowFormatCells");
      range.sheet.cells.setFormat("fill.color", range.area, "#FFFFFF");
    },
  },
};

const font: WireType<RangePart> = {
  scalars: {
    Name: format("font.name", "Calibri"),
    Size: format("font.size", 11),
    Color: format("font.color", "#000000", color),
    Bold: format("font.bold", false),
    Italic: format("font.italic", false),
    Underline: format("font.underline", "None"),
    Strikethrough: format("font.strikethrough", false),
  },
};

export const formatTypes: Readonly<Record<string, AnyWireType>> = {
  RangeFormat: rangeFormat,
  RangeFill: fill,
  RangeFont: font,
  FormatProtection: {
    scalars: {
      Locked: format("protection.locked", true),
      FormulaHidden: format("protection.formulaHidden", false),
    },
  } satisfies WireType<RangePart>,
};
