import { MAX_COLUMNS, MAX_ROWS } from "../model/area";
import { invalidArgument, notFound } from "../model/fouten";
import { Range } from "../model/range";
import type { Sheet } from "../model/sheet";

/** A range as add-ins give it: an address, a range, or nothing for the whole sheet. */
export function asRange(sheet: Sheet, given: unknown): Range {
  if (given instanceof Range) return given;
  if (typeof given === "string") return sheet.resolve(given);
  if (given === null || given === undefined) {
    return sheet.range({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
  }
  throw invalidArgument();
}

/** The item, or ItemNotFound when there is none. */
export function found<T>(item: T | null | undefined): T {
  if (item === null || item === undefined) throw notFound();
  return item;
}
