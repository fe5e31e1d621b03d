import { addStyle, StylePart, type NamedStyle } from "../model/styles";
import { invalidArgument } from "../model/fouten";
import type { Collection } from "../model/wire-object";
import { sameName } from "../model/wire-object";
import type { Workbook } from "../model/workbook";
import type { AnyWireType, Scalar, WireType } from "./definition";
import { color } from "./format-types";
import { keyed } from "./list-types";

function format(key: string, standard: unknown): Scalar<NamedStyle> {
  return {
    get: ({ formats }) => formats.get(key) ?? standard,
    set: ({ formats }, value: unknown) => void formats.set(key, value),
  };
}

function part(
  key: string,
  standard: unknown,
  check: (value: unknown) => unknown = (value) => value,
): Scalar<StylePart> {
  return {
    get: ({ style, side }) => style.formats.get(key.replace("?", side)) ?? standard,
    set: ({ style, side }, value: unknown) => void style.formats.set(key.replace("?", side), check(value)),
  };
}

const style: WireType<NamedStyle> = {
  id: "Name",
  scalars: {
    Name: { get: ({ name }) => name },
    BuiltIn: { get: () => false },
    HorizontalAlignment: format("horizontalAlignment", "General"),
    VerticalAlignment: format("verticalAlignment", "Bottom"),
    WrapText: format("wrapText", false),
    IndentLevel: format("indentLevel", 0),
    ShrinkToFit: format("shrinkToFit", false),
    NumberFormat: format("numberFormat", "General"),
    Locked: format("protection.locked", true),
  },
  links: {
    Font: (own) => new StylePart("StyleFont", own),
    Fill: (own) => new StylePart("StyleFill", own),
    Borders: (own) => new StylePart("StyleBorders", own),
  },
  methods: {
    Delete: (own) => {
      const { styles } = own.workbook;
      styles.splice(styles.indexOf(own), 1);
    },
  },
};

const SIDES: Readonly<Record<string, string>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

function borderOf({ style: own }: StylePart, index: string): StylePart {
  const side = SIDES[index];
  if (side === undefined) throw invalidArgument();
  return new StylePart("StyleBorder", own, side);
}

type Styles = Collection<NamedStyle, Workbook>;

const styles = keyed<NamedStyle, Workbook>(({ name }, key) => sameName(name, key));

export const styleTypes: Readonly<Record<string, AnyWireType>> = {
  StyleCollection: {
    ...styles,
    methods: {
      ...styles.methods,
      Add: ({ owner }: Styles, name: string) => {
        addStyle(owner, name);
      },
    },
  },
  Style: style,
  StyleFont: {
    scalars: {
      Name: part("font.name", "Calibri"),
      Size: part("font.size", 11),
      Color: part("font.color", "#000000", color),
      Bold: part("font.bold", false),
      Italic: part("font.italic", false),
      Underline: part("font.underline", "None"),
    },
  },
  StyleFill: {
    scalars: { Color: part("fill.color", "#FFFFFF", color) },
    methods: {
      Clear: ({ style: own }: StylePart) => {
        own.formats.delete("fill.color");
      },
    },
  } satisfies WireType<StylePart>,
  StyleBorders: { item: borderOf, items: (own: StylePart) => Object.keys(SIDES).map((index) => borderOf(own, index)) },
  StyleBorder: {
    id: "SideIndex",
    scalars: {
      SideIndex: { get: ({ side }: StylePart) => Object.keys(SIDES).find((index) => SIDES[index] === side) },
      Style: part("border.?.style", "None"),
      Weight: part("border.?.weight", "Thin"),
      Color: part("border.?.color", "#000000", color),
    },
  } satisfies WireType<StylePart>,
};
