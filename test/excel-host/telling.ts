import type { Answer } from "./transport";
import { ACTION, type RequestBody } from "./wire/protocol";

/** One round trip to Excel. */
export interface Aanroep {
  readonly bytesHeen: number;
  bytesTerug: number;
  /** The number of actions in it. */
  readonly acties: number;
  /** Members that were called or set: "Add", "Values". */
  readonly namen: readonly string[];
  /** The code of the failure, or the status of the transport; null when all went well. */
  fout: string | number | null;
  /** Only gives up references: not awaited by an add-in, and not counted. */
  readonly opruimen: boolean;
}

/** In UTF-8. Counted by hand: not every realm of the tests has a TextEncoder. */
function bytes(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) count++;
    // Half of a pair: two units for four bytes.
    if (code > 0x7ff && (code < 0xd800 || code > 0xdfff)) count++;
  }
  return count;
}

/** Counts round trips and bytes. */
export class Telling {
  private alle: Aanroep[] = [];

  get aanroepen(): readonly Aanroep[] {
    return this.alle.filter(({ opruimen }) => !opruimen);
  }

  begin(): void {
    this.alle = [];
  }

  start(body: RequestBody, text: string): Aanroep {
    const asked = body.Actions.filter(
      ({ ActionType }) => ActionType === ACTION.method || ActionType === ACTION.setProperty,
    );
    const namen = asked.map(({ Name }) => Name);
    const call: Aanroep = {
      bytesHeen: bytes(text),
      bytesTerug: 0,
      acties: body.Actions.length,
      namen,
      fout: null,
      opruimen: namen.length > 0 && namen.every((naam) => naam === "_RemoveReference"),
    };
    this.alle.push(call);
    return call;
  }

  answered(call: Aanroep, text: string): void {
    call.bytesTerug = bytes(text);
  }

  refused(call: Aanroep, status: number): Answer {
    call.fout = status;
    return { status, text: "" };
  }
}
