import { contains } from "../model/area";
import { invalidArgument } from "../model/fouten";
import { assertMayChange } from "../model/protection";
import type { Range } from "../model/range";
import { Bag } from "../model/wire-object";
import type { AnyWireType, Scalar } from "./definition";
import type { RangePart } from "./format-types";

const RULES: Readonly<Record<string, string>> = {
  list: "List",
  textLength: "TextLength",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

/** What was set on the first cell of a range; null when there is no validation. */
function settingsOf({ sheet, area }: Range): Bag | null {
  return sheet.validations.findLast((one) => contains(one.area, area.row, area.column))?.settings ?? null;
}

function writable({ sheet, area }: Range): Bag {
  assertMayChange(sheet, "allowFormatCells");
  const exact = sheet.validations.findLast((one) => JSON.stringify(one.area) === JSON.stringify(area));
  if (exact) return exact.settings;
  const settings = new Bag("DataValidation");
  sheet.validations.push({ area, settings });
  return settings;
}

function setting(name: string, standard: unknown): Scalar<RangePart> {
  return {
    get: ({ range }) => settingsOf(range)?.get(name) ?? standard,
    set: ({ range }, value: unknown) => {
      writable(range).set(name, value);
    },
  };
}

function ruleType(rule: unknown): string {
  const names = Object.keys((rule ?? {}) as object).filter((name) => name in RULES);
  if (names.length > 1) throw invalidArgument();
  return RULES[names[0] ?? ""] ?? "None";
}

/** A rule has exactly one kind; a list longer than 255 characters is refused, as in Excel. */
function setRule(range: Range, rule: unknown): void {
  if (ruleType(rule) === "None") throw invalidArgument();
  const source = (rule as { list?: { source?: unknown } }).list?.source;
  if (typeof source === "string" && !source.startsWith("=") && source.length > 255) throw invalidArgument();
  writable(range).set("Rule", rule);
}

function clear({ range }: RangePart): void {
  assertMayChange(range.sheet, "allowFormatCells");
  const { validations } = range.sheet;
  const rest = validations.filter(({ area }) => !contains(range.area, area.row, area.column));
  validations.splice(0, Infinity, ...rest);
}

export const validationTypes: Readonly<Record<string, AnyWireType>> = {
  DataValidation: {
    scalars: {
      Rule: {
        get: ({ range }: RangePart) => settingsOf(range)?.get("Rule") ?? {},
        set: ({ range }: RangePart, rule: unknown) => {
          setRule(range, rule);
        },
      },
      Type: { get: ({ range }: RangePart) => ruleType(settingsOf(range)?.get("Rule")) },
      Prompt: setting("Prompt", { message: "", showPrompt: true, title: "" }),
      ErrorAlert: setting("ErrorAlert", { message: "", showAlert: true, style: "Stop", title: "" }),
      IgnoreBlanks: setting("IgnoreBlanks", true),
    },
    methods: { Clear: clear },
  },
};
