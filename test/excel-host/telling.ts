import type { Answer } from "./transport";
import { ACTION, PATH, type RequestBody } from "./wire/protocol";

/** One round trip to Excel. */
export interface Aanroep {
  readonly bytesHeen: number;
  bytesTerug: number;
  /** The number of actions in it. */
  readonly acties: number;
  /** Members that were called or set: "GetRange", "Values". */
  readonly namen: readonly string[];
  /** The code of the failure, or the status of the transport; null when all went well. */
  fout: string | number | null;
  /** What the client does by itself is not counted: giving up references, results of functions, being ready for buttons. */
  readonly vanzelf: boolean;
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
    return this.alle.filter(({ vanzelf }) => !vanzelf);
  }

  begin(): void {
    this.alle = [];
  }

  start(body: RequestBody, text: string): Aanroep {
    const call: Aanroep = {
      bytesHeen: bytes(text),
      bytesTerug: 0,
      acties: body.Actions.length,
      namen: [...made(body), ...asked(body)],
      fout: null,
      vanzelf: isByItself(body),
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

/** Methods that give an object stand among the paths, the others among the actions. */
function made({ ObjectPaths }: RequestBody): string[] {
  return Object.values(ObjectPaths)
    .filter(({ ObjectPathType }) => ObjectPathType === PATH.method)
    .map(({ Name }) => Name);
}

function asked({ Actions }: RequestBody): string[] {
  return Actions.filter(({ ActionType }) => ActionType === ACTION.method || ActionType === ACTION.setProperty).map(
    ({ Name }) => Name,
  );
}

function isByItself(body: RequestBody): boolean {
  const names = asked(body);
  const roots = Object.values(body.ObjectPaths).filter(({ ParentObjectPathId }) => ParentObjectPathId === undefined);
  if (roots.length > 0 && roots.every(({ ObjectPathType }) => ObjectPathType === PATH.newObject)) return true;
  return names.length > 0 && names.every((name) => name === "_RemoveReference");
}
