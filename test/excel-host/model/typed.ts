import type { CellValue } from "./cells";
import { invalidArgument } from "./fouten";

/** What a cell holds after somebody writes `input` into it: Excel reads texts as en-US typing, whatever the user's language. */
export interface Typed {
  readonly value: CellValue;
  readonly formula: string | null;
}

const NUMBER = /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(E[-+]?\d+)?$/i;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `format` is the cell's number format: "@" keeps any text as it is. Throws InvalidArgument for a formula Excel refuses. */
export function readTyped(input: unknown, format: string): Typed {
  if (typeof input !== "string") return { value: isCellValue(input) ? input : null, formula: null };
  if (input === "") return { value: null, formula: null };
  if (input.startsWith("'")) return { value: input.slice(1), formula: null };
  if (format === "@") return { value: input, formula: null };
  if (input.startsWith("=") && input.length > 1) return { value: null, formula: checked(input) };
  const value = readNumber(input);
  if (value !== null) return { value, formula: null };
  if (/^[-+@][^\s-]/.test(input)) return { value: null, formula: checked(`=${input}`) };
  return { value: input, formula: null };
}

function isCellValue(value: unknown): value is CellValue {
  return value === null || ["number", "string", "boolean"].includes(typeof value);
}

function readNumber(text: string): number | boolean | null {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const percent = text.endsWith("%");
  const digits = percent ? text.slice(0, -1) : text;
  if (/\d/.test(digits) && NUMBER.test(digits)) return Number(digits.replaceAll(",", "")) / (percent ? 100 : 1);
  const us = US_DATE.exec(text);
  if (us) return serial(Number(us[3]), Number(us[1]), Number(us[2]));
  const iso = ISO_DATE.exec(text);
  return iso ? serial(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

function serial(year: number, month: number, day: number): number | null {
  if (month > 12 || day > 31) return null;
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

/** Over the wire a formula is English with commas; a semicolon outside a text or an array is refused. */
function checked(formula: string): string {
  const bare = formula
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/\{[^}]*\}/g, "{}")
    .replace(/'(?:[^']|'')*'/g, "''");
  const open = [...bare].filter((sign) => sign === "(").length;
  const close = [...bare].filter((sign) => sign === ")").length;
  if (bare.includes(";") || open !== close) {
    throw invalidArgument("The formula is missing a required character, or has one that is not allowed.");
  }
  return formula;
}
