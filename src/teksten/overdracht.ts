import { enOverdracht } from "./en-overdracht";
import { nlOverdracht, type TekstenOverdracht } from "./nl-overdracht";

/** What the pane says about handing in and judging, in the language of the pane ("nl" or "en"). */
export function overdrachtteksten(taal: string): TekstenOverdracht {
  return taal === "en" ? enOverdracht : nlOverdracht;
}
