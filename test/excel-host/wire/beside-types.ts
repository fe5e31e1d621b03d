import type { Bag } from "../model/wire-object";
import { type WireObject } from "../model/wire-object";
import type { Workbook } from "../model/workbook";
import type { AnyWireType, WireType } from "./definition";

/** The functions of Excel that an add-in can call without a cell. */
export class Functions implements WireObject {
  readonly wire = "Functions";

  constructor(readonly workbook: Workbook) {}
}

class FunctionResult implements WireObject {
  readonly wire = "FunctionResult";

  constructor(readonly value: unknown) {}
}

const DAY_0 = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

const functions: WireType<Functions> = {
  methods: {
    Date: ({ workbook }, year: number, month: number, day: number) =>
      new FunctionResult((Date.UTC(year, month - 1, day) - DAY_0[workbook.dateSystem]) / 86_400_000),
  },
};

/** Lists of things that live beside the cells; the items stand in the property `Items` of the bag. */
const list = { items: (bag: Bag) => (bag.get("Items") ?? []) as readonly WireObject[] };

export const besideTypes: Readonly<Record<string, AnyWireType>> = {
  Functions: functions,
  FunctionResult: { scalars: { Value: { get: ({ value }: FunctionResult) => value }, Error: { get: () => "" } } },
  CustomPropertyCollection: list,
  CustomProperty: {
    id: "Key",
    scalars: { Key: { get: (bag: Bag) => bag.get("Key") }, Value: { get: (bag: Bag) => bag.get("Value") } },
  },
  QueryCollection: list,
  Query: { scalars: { Name: { get: (bag: Bag) => bag.get("Name") } } },
};
