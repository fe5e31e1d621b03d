import { leesResultaatStreef } from "../domein/notatie";
import { normaliseer } from "./tekst";

/** Longer texts with brackets at the end are sentences with a reference. */
const LANGSTE_CEL = 40;
const OORDEEL =
  /^(positief|negatief|neutraal|goed|zeer goed|matig|slecht|voldoende|onvoldoende|ja|nee|behaald|niet behaald|deels|stabiel)$/;

/** Whether a text is a result with its target, '29 [20]' (domein.md §5): a number or a judgement, with a target behind it. */
export function isStreefcel(tekst: string): boolean {
  if (!tekst.includes("]")) return false;
  const kaal = tekst.trim();
  if (kaal.length > LANGSTE_CEL || !kaal.endsWith("]")) return false;
  const gelezen = leesResultaatStreef(kaal);
  if (gelezen === null) return false;
  const resultaat = normaliseer(kaal.slice(0, kaal.lastIndexOf("[")));
  const { soort } = gelezen.streefwaarde;
  if (gelezen.resultaat.status !== "onbekend") return soort !== "geen" || gelezen.resultaat.status === "geteld";
  if (soort === "geen") return false;
  if (resultaat === "" || OORDEEL.test(resultaat)) return true;
  return soort === "vergelijking" && /^\p{L}+$/u.test(resultaat);
}

/** Knows of each different text of the workbook whether it is a result with its target. */
export class Streeflezer {
  #nummers: Set<number> | null = null;

  constructor(readonly teksten: readonly string[]) {}

  /** Whether the workbook has such cells at all: without them no sheet is looked through. */
  get heeftStreefcellen(): boolean {
    return this.#lijst().size > 0;
  }

  is(nummer: number): boolean {
    return this.#lijst().has(nummer);
  }

  #lijst(): Set<number> {
    if (this.#nummers === null) {
      this.#nummers = new Set();
      this.teksten.forEach((tekst, nummer) => {
        if (isStreefcel(tekst)) this.#nummers!.add(nummer);
      });
    }
    return this.#nummers;
  }
}
