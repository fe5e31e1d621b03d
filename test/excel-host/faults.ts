import { HostError } from "./model/fouten";
import { sameName } from "./model/wire-object";
import type { Aanroep } from "./telling";

/** A fault to come: at the n-th call from now (1 is the next) or at a member; as a code of Excel or a status of the transport. */
export interface Storing {
  readonly bij: number | string;
  readonly code?: string;
  readonly status?: number;
  readonly bericht?: string;
  /** How many times; Infinity until the test takes it away. */
  readonly keer?: number;
}

interface Waiting extends Storing {
  left: number;
  /** Calls to go before a fault by number. */
  calls: number;
}

/** The faults that a test asked for. */
export class Faults {
  private waiting: Waiting[] = [];

  add(storing: Storing): void {
    if (storing.code === undefined && storing.status === undefined)
      throw new Error("Een storing heeft een code of een status.");
    this.waiting.push({
      ...storing,
      left: storing.keer ?? 1,
      calls: typeof storing.bij === "number" ? storing.bij : 0,
    });
  }

  /** The status that this whole call fails with, or null. Counts the call. */
  status(call: Aanroep): number | null {
    if (call.vanzelf) return null;
    for (const fault of this.waiting) if (typeof fault.bij === "number") fault.calls--;
    const due = this.waiting.find((fault) => fault.status !== undefined && isDue(fault, call));
    return due ? this.spend(due).status! : null;
  }

  /** To be called with each member of this call ("Worksheet.delete"); throws the fault that waits for it. */
  watcher(call: Aanroep): (member: string) => void {
    return (member) => {
      if (call.vanzelf || this.waiting.length === 0) return;
      const due = this.waiting.find(({ bij, calls, code }) => {
        if (code === undefined) return false;
        return typeof bij === "number" ? calls <= 0 : sameName(bij, member) || sameName(bij, member.split(".")[1]);
      });
      if (!due) return;
      this.spend(due);
      throw new HostError(due.code!, due.bericht ?? `A fault of the test at ${member}.`);
    };
  }

  private spend(fault: Waiting): Waiting {
    fault.left--;
    this.waiting = this.waiting.filter(({ left }) => left > 0);
    return fault;
  }
}

function isDue({ bij, calls }: Waiting, { namen }: Aanroep): boolean {
  if (typeof bij === "number") return calls <= 0;
  return namen.some((naam) => sameName(naam, bij.split(".").at(-1)));
}
