import { WerkboekFout } from "../werkboek/werkboek";

/** Exit status: no open fout, open fouten, could not run. */
export const KLAAR = 0;
export const OPEN_FOUTEN = 1;
export const KAN_NIET = 2;
export type Uitgang = typeof KLAAR | typeof OPEN_FOUTEN | typeof KAN_NIET;

/** What a user can put right: one clear Dutch sentence that says what, where, and what to do. */
export class OpdrachtFout extends Error {
  override readonly name = "OpdrachtFout";
}

/**
 * Any failure as what a user gets to read on standard error: never a stack trace. What is not foreseen is named as a mistake
 * in the program, with its own message so that it can be reported.
 */
export function alsZin(fout: unknown): string {
  if (fout instanceof OpdrachtFout || fout instanceof WerkboekFout) return fout.message;
  const oorzaak = (fout instanceof Error ? fout.message : String(fout)).split("\n")[0]?.trim() ?? "";
  return `Er ging iets mis in het programma zelf${oorzaak === "" ? "" : ` (${oorzaak})`}. Meld dit bij de beheerder, met het werkboek erbij.`;
}

/** The code that the system gives a failed file operation ("ENOENT"), or null. */
export function systeemCode(fout: unknown): string | null {
  if (typeof fout !== "object" || fout === null || !("code" in fout)) return null;
  return typeof fout.code === "string" ? fout.code : null;
}
