import { notImplemented } from "../model/fouten";
import { sameName, type WireObject } from "../model/wire-object";
import type { Members } from "./definition";
import type { QueryInfo } from "./protocol";

/** What was asked for, as a tree: { format: { fill: { color: {} } } }. */
interface Wanted {
  readonly [name: string]: Wanted;
}

/** What identifies an object in an answer: its id, and its reference once it is kept. */
export function identity(members: Members, object: WireObject | null): Record<string, unknown> | null {
  if (object === null) return null;
  const { id } = members.type(object);
  return {
    ...(id === undefined ? {} : { [id]: members.read(object, id) }),
    ...("referenceId" in object && object.referenceId !== null ? { _ReferenceId: object.referenceId } : {}),
  };
}

/** The answer to `load`: names come as the add-in typed them and go back as the wire has them. */
export function query(members: Members, object: WireObject | null, info: QueryInfo): unknown {
  if (object === null) return null;
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  const wanted: Record<string, unknown> = {};
  for (const path of paths.length > 0 ? paths : ["*"]) {
    let branch = wanted;
    for (const part of path.split(/[/.]/)) branch = (branch[part] ??= {}) as Record<string, unknown>;
  }
  return describe(members, object, wanted as Wanted, info);
}

function describe(members: Members, object: WireObject | null, wanted: Wanted, info: QueryInfo): unknown {
  if (object === null) return null;
  const type = members.type(object);
  if (type.items) {
    const all = type.items(object as never);
    const skip = info.Skip ?? 0;
    const items = all.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
    const described = items.map((item, index) => ({
      _Index: skip + index,
      ...(describe(members, item, wanted, {}) as object),
    }));
    const own = Object.fromEntries(Object.keys(type.scalars ?? {}).map((name) => [name, members.read(object, name)]));
    return { ...identity(members, object), ...own, _Items: described };
  }
  const parts = Object.entries(wanted).map(([name, deeper]) => part(members, object, name, deeper));
  return Object.assign({ ...identity(members, object) }, ...parts) as object;
}

function part(members: Members, object: WireObject, name: string, deeper: Wanted): Record<string, unknown> {
  const { scalars = {}, links = {} } = members.type(object);
  if (name === "$none") return {};
  if (name === "*" || name === "$all") {
    return Object.fromEntries(Object.keys(scalars).map((scalar) => [scalar, members.read(object, scalar)]));
  }
  const scalar = Object.keys(scalars).find((own) => sameName(own, name));
  if (scalar !== undefined) return { [scalar]: members.read(object, scalar) };
  const link = Object.keys(links).find((own) => sameName(own, name));
  if (link === undefined) throw notImplemented(`${object.wire}.${name}`);
  const all = Object.keys(deeper).length > 0 ? deeper : { "*": {} };
  return { [link]: describe(members, members.link(object, link), all, {}) };
}
