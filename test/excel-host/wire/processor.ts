import { HostError, invalidArgument, notImplemented } from "../model/fouten";
import { Bag, type WireObject } from "../model/wire-object";
import type { Workbook } from "../model/workbook";
import { isService, isWireObject, type Members } from "./definition";
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type RequestBody,
  type ResponseBody,
  type Result,
} from "./protocol";
import { identity, query } from "./query";
import type { References } from "./references";

export interface Surroundings {
  readonly workbook: Workbook;
  readonly members: Members;
  readonly references: References;
  /** Called before each member ("Worksheet.Delete"); a fault that was asked for is thrown from here. */
  readonly before: (member: string) => void;
  /** A call of a service that is no part of the workbook (custom functions, the ribbon). */
  readonly service: (service: string, method: string, args: readonly unknown[]) => unknown;
}

/** Runs one call: the actions in order, until one fails. What was done before it stays done. */
export function process(body: RequestBody, surroundings: Surroundings): ResponseBody {
  const batch = new Batch(body, surroundings);
  const results: Result[] = [];
  const traces: number[] = [];
  let index = 0;
  try {
    for (const action of body.Actions) {
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: batch.run(action) });
      index++;
    }
    return { Results: results, TraceIds: traces };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const failed = { Code: error.code, Message: error.message, Location: batch.location, ActionIndex: index };
    return { Error: failed, ProcessedResults: { Results: results }, TraceIds: traces };
  }
}

/** Answered where a method was called on a null object. */
const NOTHING = { _IsNull: true };

class Batch {
  /** The member that is being handled: "Worksheet.getRange". */
  location = "";
  private readonly objects = new Map<number, WireObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly surroundings: Surroundings,
  ) {}

  run(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const { members } = this.surroundings;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identity(members, object);
      case ACTION.query:
        this.enter(object, "load");
        return query(members, object, action.QueryInfo ?? {});
      case ACTION.method:
        return object === null ? NOTHING : this.answer(this.call(object, action.Name, this.args(action.ArgumentInfo)));
      case ACTION.setProperty:
        if (object !== null) this.write(object, action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private object(id: number): WireObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(id);
    this.objects.set(id, object);
    return object;
  }

  private resolve(id: number): WireObject | null {
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${id} is not known.`);
    const { workbook, references, members } = this.surroundings;
    const parent = path.ParentObjectPathId === undefined ? workbook : this.object(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.global:
        return workbook;
      case PATH.newObject:
        return new Bag(path.Name);
      case PATH.method:
        return this.madeBy(parent, path.Name, this.args(path.ArgumentInfo));
      case PATH.property:
        this.enter(parent, path.Name);
        return members.link(parent, path.Name);
      case PATH.indexer:
        this.enter(parent, "getItem");
        return members.item(parent, this.args(path.ArgumentInfo)[0]);
      case PATH.reference:
        return references.get(path.Name);
      case PATH.null:
        return null;
      default:
        throw invalidArgument();
    }
  }

  private madeBy(parent: WireObject, name: string, args: readonly unknown[]): WireObject | null {
    const made = this.call(parent, name, args);
    if (made === null || isWireObject(made)) return made;
    throw notImplemented(`${parent.wire}.${name}() as an object`);
  }

  private call(object: WireObject, name: string, args: readonly unknown[]): unknown {
    const { members, service } = this.surroundings;
    if (isService(object)) return service(object.wire, name, args) ?? null;
    this.enter(object, name);
    return members.call(object, name, args) ?? null;
  }

  private write(object: WireObject, name: string, value: unknown): void {
    this.enter(object, name);
    this.surroundings.members.write(object, name, value);
  }

  private answer(value: unknown): unknown {
    return isWireObject(value) ? identity(this.surroundings.members, value) : value;
  }

  private enter(object: WireObject | null, name: string): void {
    const wire = object?.wire ?? "null";
    this.location = `${wire}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    this.surroundings.before(this.location);
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, ids[index]));
  }

  /** An argument that is an object comes as its path's id, next to or inside the plain value. */
  private argument(value: unknown, id: unknown): unknown {
    if (Array.isArray(value)) {
      if (!Array.isArray(id)) return value;
      return value.map((part, index) => this.argument(part, (id as unknown[])[index]));
    }
    if (typeof id === "number" && id !== 0) return this.object(id);
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value) return this.object(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.argument(part, 0)]));
  }
}
