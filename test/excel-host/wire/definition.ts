import { notImplemented } from "../model/fouten";
import type { Bag, WireObject } from "../model/wire-object";

export interface Scalar<T> {
  readonly get: (object: T) => unknown;
  readonly set?: (object: T, value: never) => void;
}

/** What the host knows of one class of office.js. A member that does not stand here fails loudly. Names are those on the wire. */
export interface WireType<T> {
  /** The property that identifies an object of this class. */
  readonly id?: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, (object: T) => WireObject | null>>;
  readonly methods?: Readonly<Record<string, (object: T, ...args: never[]) => unknown>>;
  readonly items?: (object: T) => readonly WireObject[];
  readonly item?: (object: T, key: never) => WireObject;
}

export type AnyWireType = WireType<never>;

/** An object with properties alone: its standard values, and the classes of the objects in it. */
export interface BagType {
  readonly scalars: Readonly<Record<string, unknown>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly methods?: Readonly<Record<string, (bag: Bag, ...args: never[]) => unknown>>;
}

export function bagType({ scalars, links = {}, methods = {} }: BagType): WireType<Bag> {
  return {
    scalars: mapValues(scalars, (standard, name) => ({
      get: (bag) => (bag.get(name) === undefined ? standard : bag.get(name)),
      set: (bag, value: unknown) => {
        bag.set(name, value);
      },
    })),
    links: mapValues(links, (wire, name) => (bag) => bag.child(name, wire)),
    methods,
  };
}

export function mapValues<V, W>(
  from: Readonly<Record<string, V>>,
  to: (value: V, name: string) => W,
): Record<string, W> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, to(value, name)]));
}

const NO_MEMBERS: AnyWireType = {};

/** A service of Office next to the workbook: "Microsoft.ExcelServices.CustomFunctions". */
export const isService = ({ wire }: WireObject): boolean => wire.startsWith("Microsoft.");

/** The members of an object as the protocol asks for them. Everything missing fails with its class and name. */
export class Members {
  constructor(private readonly types: Readonly<Record<string, AnyWireType>>) {}

  type(object: WireObject): AnyWireType {
    const type = isService(object) ? NO_MEMBERS : this.types[object.wire];
    if (!type) throw notImplemented(object.wire);
    return type;
  }

  read(object: WireObject, name: string): unknown {
    const scalar = this.type(object).scalars?.[name];
    if (!scalar) throw notImplemented(`${object.wire}.${name}`);
    return scalar.get(object as never);
  }

  write(object: WireObject, name: string, value: unknown): void {
    const set = this.type(object).scalars?.[name]?.set;
    if (!set) throw notImplemented(`writing ${object.wire}.${name}`);
    set(object as never, value as never);
  }

  link(object: WireObject, name: string): WireObject | null {
    const link = this.type(object).links?.[name];
    if (!link) throw notImplemented(`${object.wire}.${name}`);
    return link(object as never);
  }

  call(object: WireObject, name: string, args: readonly unknown[]): unknown {
    const method = this.type(object).methods?.[name];
    if (!method) throw notImplemented(`${object.wire}.${name}()`);
    return method(object as never, ...(args as never[]));
  }

  item(object: WireObject, key: unknown): WireObject {
    const item = this.type(object).item;
    if (!item) throw notImplemented(`${object.wire}.getItem()`);
    return item(object as never, key as never);
  }
}

export function isWireObject(value: unknown): value is WireObject {
  return typeof value === "object" && value !== null && "wire" in value;
}
