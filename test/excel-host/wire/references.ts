import { HostError } from "../model/fouten";
import type { WireObject } from "../model/wire-object";

/** A range, or several at once. */
export interface Keepable extends WireObject {
  referenceId: string | null;
}

/** The ranges that add-ins keep over several calls, by their reference. */
export class References {
  private readonly kept = new Map<string, Keepable>();
  private last = 0;

  get count(): number {
    return this.kept.size;
  }

  keep(range: Keepable): void {
    if (range.referenceId !== null) return;
    range.referenceId = `reference${++this.last}`;
    this.kept.set(range.referenceId, range);
  }

  get(id: string): WireObject {
    const range = this.kept.get(id);
    if (!range) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    return range;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }
}
