import { alreadyExists, invalidArgument } from "./fouten";
import { assertMayChange } from "./protection";
import type { Range } from "./range";
import { sameName, type WireObject } from "./wire-object";
import type { Workbook } from "./workbook";

/** A named style: formats by the same keys as those of cells. */
export class NamedStyle implements WireObject {
  readonly wire = "Style";
  readonly formats = new Map<string, unknown>();

  constructor(
    readonly workbook: Workbook,
    readonly name: string,
  ) {}
}

/** A side of a style that is an object of its own in office.js. */
export class StylePart implements WireObject {
  constructor(
    readonly wire: "StyleFill" | "StyleFont" | "StyleBorders" | "StyleBorder",
    readonly style: NamedStyle,
    readonly side = "",
  ) {}
}

export function addStyle(workbook: Workbook, name: string): void {
  if (typeof name !== "string" || name === "" || name.length > 255) throw invalidArgument();
  if (name === "Normal" || workbook.styles.some((style) => sameName(style.name, name))) throw alreadyExists();
  workbook.styles.push(new NamedStyle(workbook, name));
}

/** Gives the cells the style: all formats of the style, and nothing of what they had. Excel takes the formats over as they are now. */
export function applyStyle(range: Range, name: string): void {
  assertMayChange(range.sheet, "allowFormatCells");
  const style = range.sheet.workbook.styles.find((one) => sameName(one.name, name));
  if (!style && name !== "Normal") throw invalidArgument(`There is no style ${name}.`);
  const { cells } = range.sheet;
  const links = cells.format("hyperlink", range.area.row, range.area.column);
  cells.removeFormats(range.area);
  if (links !== undefined) cells.setFormat("hyperlink", range.area, links);
  for (const [key, value] of style?.formats ?? []) cells.setFormat(key, range.area, value);
  cells.setFormat("style", range.area, style?.name ?? "Normal");
}
