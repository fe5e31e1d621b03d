import type { Events } from "./model/events";
import type { Dienst } from "./diensten";

/** What a cell with a custom function shows: its value (an array spills), or an error with its reason. */
export type FunctieUitkomst =
  { readonly waarde: unknown } | { readonly fout: string; readonly bericht: string } | { readonly afgebroken: true };

export interface Aanroepwijze {
  /** The cell that the formula stands in. */
  readonly adres?: string;
  /** Aborting is what Excel does when the formula is removed while it runs. */
  readonly signaal?: AbortSignal;
}

const MESSAGE = { category: 1, invoke: 1000, cancel: 1001 } as const;
const FLAG = { cancelable: 1, errorsAllowed: 4 } as const;

/** The numbers that office.js gives to errors on the wire. */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

type Result = readonly [id: number, succeeded: boolean, value: unknown, error?: number];

/** Calls custom functions as Excel does: by messages to the dispatcher of office.js, which answers in batches. */
export class Functies {
  private readonly waiting = new Map<number, (uitkomst: FunctieUitkomst) => void>();
  private lastId = 0;

  constructor(private readonly events: Events) {}

  /** An omitted argument is null; an error value is { fout: "#N/A" }; a range is an array of rows. */
  roep(naam: string, argumenten: readonly unknown[], wijze: Aanroepwijze = {}): Promise<FunctieUitkomst> {
    const id = ++this.lastId;
    const values = argumenten.map(asWire);
    const flags =
      (wijze.signaal ? FLAG.cancelable : 0) +
      (JSON.stringify(values).includes("CustomFunctionError") ? FLAG.errorsAllowed : 0);
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      wijze.signaal?.addEventListener("abort", () => {
        this.cancel(id);
      });
      const message = [id, naam, values, wijze.adres ?? "Blad1!A1", flags];
      this.events.push(MESSAGE.category, MESSAGE.invoke, "", message);
    });
  }

  /** Takes the results that the dispatcher sends. */
  readonly dienst: Dienst = (service, method, args) => {
    if (service !== "Microsoft.ExcelServices.CustomFunctions" || method !== "SetInvocationArrayResults")
      return undefined;
    for (const [id, succeeded, value, error] of args[0] as readonly Result[]) {
      this.waiting.get(id)?.(succeeded ? succeededWith(value) : failedWith(value, error));
      this.waiting.delete(id);
    }
    return null;
  };

  private cancel(id: number): void {
    this.events.push(MESSAGE.category, MESSAGE.cancel, "", { invocationId: id });
    this.waiting.get(id)?.({ afgebroken: true });
    this.waiting.delete(id);
  }
}

function asWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asWire);
  if (typeof value === "object" && value !== null && "fout" in value) {
    return { type: "CustomFunctionError", code: value.fout };
  }
  return value;
}

function succeededWith(value: unknown): FunctieUitkomst {
  return isError(value) ? { fout: value.code, bericht: value.message ?? "" } : { waarde: fromWire(value) };
}

function failedWith(value: unknown, error = 0): FunctieUitkomst {
  return { fout: ERRORS[error] ?? "#VALUE!", bericht: String(value) };
}

interface WireError {
  readonly code: string;
  readonly message?: string;
}

function isError(value: unknown): value is WireError {
  return typeof value === "object" && value !== null && "type" in value && value.type === "CustomFunctionError";
}

/** In an array an error stands in its own cell. */
function fromWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromWire);
  return isError(value) ? { fout: value.code } : value;
}
