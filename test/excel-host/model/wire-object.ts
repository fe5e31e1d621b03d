/** Anything that an add-in can hold a proxy of. `wire` is the name of its class in office.js ("Range", "Worksheet"). */
export interface WireObject {
  readonly wire: string;
}

/** A collection of office.js over a live list; `owner` is what its `add` needs. */
export class Collection<T extends WireObject, Owner> implements WireObject {
  constructor(
    readonly wire: string,
    readonly owner: Owner,
    readonly list: () => T[],
  ) {}

  remove(item: T): void {
    const list = this.list();
    const at = list.indexOf(item);
    if (at >= 0) list.splice(at, 1);
  }
}

/** An object with properties and no behaviour: page layout, chart titles, fonts. Which ones it has stands in wire/bags.ts. */
export class Bag implements WireObject {
  private readonly values = new Map<string, unknown>();
  private readonly children = new Map<string, Bag>();

  constructor(readonly wire: string) {}

  get(name: string): unknown {
    return this.values.get(name);
  }

  set(name: string, value: unknown): void {
    this.values.set(name, value);
  }

  child(name: string, wire: string): Bag {
    const child = this.children.get(name) ?? new Bag(wire);
    this.children.set(name, child);
    return child;
  }

  /** For tests: what was set at "Title/Text"; undefined when nothing was. */
  at(path: string): unknown {
    const [name = "", ...rest] = path.split("/");
    if (rest.length === 0) return this.values.get(name);
    return this.children.get(name)?.at(rest.join("/"));
  }
}

export const sameName = (a: unknown, b: unknown): boolean => String(a).toLowerCase() === String(b).toLowerCase();
