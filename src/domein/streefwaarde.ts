import { decimaal } from "./decimaal";
import { gewoneTekens, leesGetal } from "./notatie-getal";
import { schrijfGetal } from "./notatie-schrijven";

/** A target as the beschikking or a cell states it (domein.md §2 and §5). */
export type Streefwaarde =
  | { readonly soort: "getal"; readonly waarde: number }
  | {
      readonly soort: "vergelijking";
      readonly teken: ">" | "≥" | "<" | "≤";
      readonly waarde: number;
      readonly tekst: string;
    }
  | { readonly soort: "verhouding"; readonly deel: number; readonly van: number; readonly tekst: string }
  | { readonly soort: "geen"; readonly tekst: string };

type Vergelijking = Extract<Streefwaarde, { soort: "vergelijking" }>;

const TEKENS: readonly (readonly [RegExp, Vergelijking["teken"]])[] = [
  [/^(?:>=|≥|=>)\s*/, "≥"],
  [/^(?:<=|≤|=<)\s*/, "≤"],
  [/^(?:>|meer dan\b|boven\b)\s*/i, ">"],
  [/^(?:<|minder dan\b|onder\b)\s*/i, "<"],
  [/^(?:minimaal|minstens|ten minste|tenminste|min\.?)\s*(?=[\d€g])/i, "≥"],
  [/^(?:maximaal|hoogstens|ten hoogste|max\.?)\s*(?=[\d€g])/i, "≤"],
];

/**
 * Reads a target: a number, or a notation of domein.md §5 as text ("> 0", "min. 1000", "min. gem. 250", "5 op 10"). A text
 * that is no target ("Positief") gives `soort: "geen"` with its text; never throws.
 */
export function leesStreefwaarde(waarde: number | string): Streefwaarde {
  if (typeof waarde === "number")
    return Number.isFinite(waarde) ? { soort: "getal", waarde } : { soort: "geen", tekst: "" };
  const tekst = gewoneTekens(waarde)
    .replace(/^\[(.*)\]$/, "$1")
    .trim();
  return leesVergelijking(tekst) ?? leesVerhouding(tekst) ?? leesKaal(tekst);
}

function leesVergelijking(tekst: string): Streefwaarde | null {
  for (const [begin, teken] of TEKENS) {
    const gevonden = begin.exec(tekst);
    if (!gevonden) continue;
    const getal = leesGetal(tekst.slice(gevonden[0].length).replace(/^(?:gemiddeld|gem\.?)\s*(?=\d)/i, ""));
    return getal.soort === "getal" ? { soort: "vergelijking", teken, waarde: getal.waarde, tekst } : null;
  }
  return null;
}

function leesVerhouding(tekst: string): Streefwaarde | null {
  const delen = /^(\S+)\s+(?:op|van)(?:\s+de)?\s+(?:elke\s+)?(\S+)$/i.exec(tekst);
  const deel = leesGetal(delen?.[1] ?? "");
  const van = leesGetal(delen?.[2] ?? "");
  if (deel.soort !== "getal" || van.soort !== "getal" || van.waarde <= 0) return null;
  return { soort: "verhouding", deel: deel.waarde, van: van.waarde, tekst };
}

function leesKaal(tekst: string): Streefwaarde {
  const getal = leesGetal(tekst);
  return getal.soort === "getal" ? { soort: "getal", waarde: getal.waarde } : { soort: "geen", tekst };
}

/** The target as people read it: a number in Dutch notation with all its decimals, else the text as it was written. */
export function schrijfStreefwaarde(streef: Streefwaarde): string {
  if (streef.soort !== "getal") return streef.tekst;
  return schrijfGetal(streef.waarde, decimaal(streef.waarde).schaal);
}

/** Whether two targets ask for the same: "min. 200" equals "≥ 200"; two texts without a target when they read the same. */
export function gelijkeStreefwaarde(a: Streefwaarde, b: Streefwaarde): boolean {
  if (a.soort === "getal" && b.soort === "getal") return a.waarde === b.waarde;
  if (a.soort === "vergelijking" && b.soort === "vergelijking") return a.teken === b.teken && a.waarde === b.waarde;
  if (a.soort === "verhouding" && b.soort === "verhouding") return a.deel * b.van === b.deel * a.van;
  return a.soort === "geen" && b.soort === "geen" && a.tekst.toLowerCase() === b.tekst.toLowerCase();
}

/** The number to compare and settle with: of a number or a comparison its value, else null. */
export function streefgetal(streef: Streefwaarde): number | null {
  return streef.soort === "getal" || streef.soort === "vergelijking" ? streef.waarde : null;
}
