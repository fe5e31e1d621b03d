import { FunctieFout } from "./antwoord";
import { FUNCTIES } from "./functies";

/** What a custom function answers outside Excel: rows of values (a FunctieFout where one has none), or why there is none. */
export type Antwoord =
  | { readonly soort: "waarden"; readonly waarden: readonly (readonly unknown[])[] }
  | { readonly soort: "fout"; readonly code: FunctieFout["code"]; readonly reden: string }
  | { readonly soort: "onbekend"; readonly bekend: readonly string[] };

/**
 * Calls a custom function by its name in Excel, in any case, without Excel. An argument is one value, a range as rows of
 * values, or undefined where it is left out.
 */
export function roep(naam: string, argumenten: readonly unknown[]): Antwoord {
  const functie = FUNCTIES.get(naam.trim().toUpperCase());
  if (functie === undefined) return { soort: "onbekend", bekend: [...FUNCTIES.keys()] };
  try {
    return { soort: "waarden", waarden: functie(...(argumenten.map(alsBereik) as never[])) };
  } catch (fout) {
    if (!(fout instanceof FunctieFout)) throw fout;
    return { soort: "fout", code: fout.code, reden: fout.message };
  }
}

function alsBereik(argument: unknown): unknown[][] | undefined {
  if (argument == null) return undefined;
  return Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
}
