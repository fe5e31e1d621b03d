import { intersection } from "../model/area";
import { invalidArgument, notImplemented } from "../model/fouten";
import { ConditionalFormat } from "../model/objects";
import { assertMayChange } from "../model/protection";
import type { Range } from "../model/range";
import { Collection } from "../model/wire-object";
import { found } from "./arguments";
import { bagType, type AnyWireType, type WireType } from "./definition";

type Formats = Collection<ConditionalFormat, Range>;

/** The conditional formats that touch a range. */
export function conditionalFormatsOf(range: Range): Formats {
  return new Collection<ConditionalFormat, Range>("ConditionalFormatCollection", range, () =>
    range.sheet.conditionalFormats.filter((format) => intersection(format.range.area, range.area) !== null),
  );
}

function add({ owner }: Formats, type: string): ConditionalFormat {
  assertMayChange(owner.sheet, "allowFormatCells");
  if (type !== "Custom") throw notImplemented(`a conditional format of type ${type}`);
  const format = new ConditionalFormat(owner, String(owner.sheet.workbook.number()), type);
  format.priority = owner.sheet.conditionalFormats.length;
  owner.sheet.conditionalFormats.push(format);
  return format;
}

function remove(format: ConditionalFormat): void {
  const { sheet } = format.range;
  assertMayChange(sheet, "allowFormatCells");
  sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
}

const formats: WireType<Formats> = {
  items: (all) => all.list(),
  item: (all, id: string) => found(all.list().find((format) => format.id === id)),
  methods: {
    Add: add,
    GetCount: (all) => all.list().length,
    GetItemAt: (all, index: number) => found(all.list()[index]),
    ClearAll: (all) => {
      for (const format of all.list()) remove(format);
    },
  },
};

const format: WireType<ConditionalFormat> = {
  id: "Id",
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: ({ type }) => type },
    Priority: { get: ({ priority }) => priority, set: (own, priority: number) => void (own.priority = priority) },
    StopIfTrue: { get: ({ stopIfTrue }) => stopIfTrue, set: (own, stop: boolean) => void (own.stopIfTrue = stop) },
  },
  links: { Custom: ({ custom }) => custom, CustomOrNullObject: ({ custom }) => custom },
  methods: { GetRange: ({ range }) => range, Delete: remove },
};

export const conditionalTypes: Readonly<Record<string, AnyWireType>> = {
  ConditionalFormatCollection: formats,
  ConditionalFormat: format,
  CustomConditionalFormat: bagType({
    scalars: {},
    links: { Rule: "ConditionalFormatRule", Format: "ConditionalRangeFormat" },
  }),
  ConditionalFormatRule: {
    ...bagType({ scalars: { Formula: "" } }),
    scalars: {
      Formula: {
        get: (rule) => rule.get("Formula") ?? "",
        set: (rule, formula: string) => {
          if (!formula.startsWith("=")) throw invalidArgument();
          rule.set("Formula", formula);
        },
      },
    },
  } satisfies ReturnType<typeof bagType>,
  ConditionalRangeFormat: bagType({
    scalars: { NumberFormat: "" },
    links: { Fill: "ConditionalRangeFill", Font: "ConditionalRangeFont" },
  }),
  ConditionalRangeFill: bagType({ scalars: { Color: "" } }),
  ConditionalRangeFont: bagType({
    scalars: { Color: "", Bold: null, Italic: null, Underline: "None", Strikethrough: null },
  }),
};
