import type { CellValue } from "./cells";

/** How the user's Excel writes numbers. */
export interface Culture {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
}

export const CULTURES = {
  "nl-NL": { name: "nl-NL", decimal: ",", group: "." },
  "en-US": { name: "en-US", decimal: ".", group: "," },
} as const satisfies Record<string, Culture>;

/** Errors as Excel shows them in Dutch; over the wire they are English. */
const DUTCH_ERRORS: Readonly<Record<string, string>> = {
  "#N/A": "#N/B",
  "#NAME?": "#NAAM?",
  "#REF!": "#VERW!",
  "#VALUE!": "#WAARDE!",
  "#DIV/0!": "#DEEL/0!",
  "#NUM!": "#GETAL!",
  "#NULL!": "#LEEG!",
};

/** What the cell shows: only the number formats that occur in our workbooks; any other shows as General. */
export function cellText(value: CellValue, format: string, culture: Culture): string {
  if (value === null) return "";
  if (typeof value === "boolean")
    return culture.name === "nl-NL" ? (value ? "WAAR" : "ONWAAR") : String(value).toUpperCase();
  if (typeof value === "string") return culture.name === "nl-NL" ? (DUTCH_ERRORS[value] ?? value) : value;
  if (/[dmyj]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, "")) && format !== "General") return dateText(value, format);
  if (!/[0#]/.test(format)) return String(value).replace(".", culture.decimal);
  return numberText(value, format, culture);
}

function numberText(value: number, format: string, culture: Culture): string {
  const parts = format.split(";");
  const part = (value < 0 ? parts[1] : value === 0 ? parts[2] : undefined) ?? parts[0] ?? format;
  const ownSign = value < 0 && parts[1] === undefined ? "-" : "";
  const literal = part
    .replace(/"([^"]*)"/g, "$1")
    .replace(/_./g, " ")
    .replace(/\\(.)/g, "$1");
  const pattern = /[#0][#0,]*(\.[#0]+)?/.exec(literal)?.[0];
  if (pattern === undefined) return literal;
  const [whole = "", fraction = ""] = pattern.split(".");
  const scaled = Math.abs(literal.includes("%") ? value * 100 : value);
  const digits = scaled.toLocaleString("en-US", {
    useGrouping: whole.includes(","),
    minimumFractionDigits: [...fraction].filter((sign) => sign === "0").length,
    maximumFractionDigits: fraction.length,
  });
  const local = digits.replace(/[.,]/g, (sign) => (sign === "." ? culture.decimal : culture.group));
  return ownSign + literal.replace(pattern, local);
}

function dateText(serial: number, format: string): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const pad = (n: number): string => String(n).padStart(2, "0");
  return format.replace(/d+|m+|y+|j+/gi, (token) => {
    const letter = token.charAt(0).toLowerCase();
    if (letter === "d") return token.length > 1 ? pad(day) : String(day);
    if (letter === "m") return token.length > 1 ? pad(month) : String(month);
    return token.length > 2 ? String(year) : pad(year % 100);
  });
}
