import { assertMayChange } from "./protection";
import type { Range } from "./range";

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** Puts a link on every cell, with its text where one is given; Excel draws it blue and underlined by itself. */
export function setHyperlink(range: Range, link: Hyperlink | null): void {
  assertMayChange(range.sheet, "allowInsertHyperlinks");
  const { cells } = range.sheet;
  cells.setFormat("hyperlink", range.area, link);
  if (link?.textToDisplay !== undefined) range.spread(`'${link.textToDisplay}`, range.put.bind(range));
  if (link === null) return;
  cells.setFormat("font.color", range.area, "#0563C1");
  cells.setFormat("font.underline", range.area, "Single");
}
