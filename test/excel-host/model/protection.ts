import type { Area } from "./area";
import { accessDenied } from "./fouten";
import type { Sheet } from "./sheet";

export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

/** Refuses to protect twice, as Excel has done since the middle of 2026. */
export function protect(sheet: Sheet, options: unknown, password: unknown): void {
  if (sheet.protection) throw accessDenied();
  const given = typeof options === "object" && options !== null ? (options as Record<string, unknown>) : {};
  sheet.protection = { options: given, password: typeof password === "string" ? password : null };
  sheet.workbook.undoCleared("Worksheet.protect");
}

export function unprotect(sheet: Sheet, password: unknown): void {
  if (!sheet.protection) throw accessDenied();
  if (sheet.protection.password !== null && sheet.protection.password !== password) throw accessDenied();
  sheet.protection = null;
  sheet.workbook.undoCleared("Worksheet.unprotect");
}

/** Writing values asks for unlocked cells; anything else on a protected sheet asks for the option that allows it. */
export function assertMayWrite(sheet: Sheet, area: Area): void {
  if (sheet.protection && sheet.cells.uniformFormat("protection.locked", area, true) !== false) throw accessDenied();
}

export function assertMayChange(sheet: Sheet, option: string): void {
  if (sheet.protection && sheet.protection.options[option] !== true) throw accessDenied();
}
