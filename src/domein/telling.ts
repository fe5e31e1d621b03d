/**
 * What a cell says about a count. "Niets is geen nul" (domein.md §3): empty, '-', 'n.v.t.', 'niet geregistreerd' and 0 are
 * five different things, and only `geteld` and `geschat` ever enter a calculation.
 */
export type Telling =
  | { readonly status: "geteld"; readonly waarde: number }
  | { readonly status: "geschat"; readonly waarde: number; readonly van: number; readonly tot: number }
  | { readonly status: "niet geregistreerd" }
  | { readonly status: "niet van toepassing" }
  | { readonly status: "gestopt" }
  | { readonly status: "onbekend" };

export type TellingStatus = Telling["status"];

export const ONBEKEND: Telling = { status: "onbekend" };

/** A counted number as a Telling. */
export function geteld(waarde: number): Telling {
  return { status: "geteld", waarde };
}

/** The number that may enter a calculation: of `geteld` and `geschat` their value, of all others null (never 0). */
export function rekenwaarde(telling: Telling | null | undefined): number | null {
  return telling?.status === "geteld" || telling?.status === "geschat" ? telling.waarde : null;
}
