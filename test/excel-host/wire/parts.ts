import type { Sheet } from "../model/sheet";
import type { WireObject } from "../model/wire-object";
import type { Workbook } from "../model/workbook";

/** A side of the workbook that is an object of its own in office.js. */
export class WorkbookPart implements WireObject {
  constructor(
    readonly wire:
      | "Application"
      | "Runtime"
      | "CultureInfo"
      | "NumberFormatInfo"
      | "LinkedWorkbookCollection"
      | "WorkbookProtection",
    readonly workbook: Workbook,
  ) {}
}

/** A side of one worksheet. */
export class SheetPart implements WireObject {
  constructor(
    readonly wire: "WorksheetProtection" | "WorksheetFreezePanes" | "AutoFilter",
    readonly sheet: Sheet,
  ) {}
}
