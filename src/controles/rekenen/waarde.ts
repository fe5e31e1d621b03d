/** What comes out of a formula that cannot be worked out: an error code in English ("#DIV/0!"). */
export class Foutwaarde {
  constructor(readonly code: string) {}
}

export const DOOR_NUL = new Foutwaarde("#DIV/0!");
export const GETALFOUT = new Foutwaarde("#NUM!");

/** The value of a cell or a formula; null for an empty cell. */
export type Waarde = number | string | boolean | null | Foutwaarde;

/** Why a formula was not recalculated: it uses a function or notation that this evaluator leaves to a real spreadsheet. */
export type Belemmering =
  | { readonly soort: "functie"; readonly naam: string }
  | {
      readonly soort:
        | "ander bestand"
        | "gedefinieerde naam"
        | "lijst van waarden"
        | "tekst in een berekening"
        | "geen uitkomst"
        | "verborgen rijen"
        | "te veel cellen"
        | "schrijfwijze";
    };

/** Thrown within the evaluator alone, where a formula turns out to be one that it leaves. */
export class NietTeRekenen extends Error {
  constructor(readonly belemmering: Belemmering) {
    super(belemmering.soort);
    this.name = "NietTeRekenen";
  }
}

/** Leaves the formula, with the reason. */
export function laat(soort: Exclude<Belemmering["soort"], "functie">): never {
  throw new NietTeRekenen({ soort });
}

/** The number that stands for a value in arithmetic: empty is 0. Text is left to a real spreadsheet, which reads it in its own language. */
export function alsGetal(waarde: Waarde): number | Foutwaarde {
  if (typeof waarde === "number" || waarde instanceof Foutwaarde) return waarde;
  if (waarde === null) return 0;
  if (typeof waarde === "boolean") return waarde ? 1 : 0;
  return laat("tekst in een berekening");
}

/** A result that is no number any more is an error, as in Excel. */
export function eindig(getal: number): number | Foutwaarde {
  return Number.isFinite(getal) ? getal : GETALFOUT;
}

export type Vergelijking = "=" | "<>" | "<" | ">" | "<=" | ">=";

/** What a comparison says. Numbers compare in fifteen digits; an empty cell is 0 beside a number and "" beside a text. */
export function vergelijk(a: Waarde, teken: Vergelijking, b: Waarde): boolean | Foutwaarde {
  if (a instanceof Foutwaarde) return a;
  if (b instanceof Foutwaarde) return b;
  if (typeof a === "boolean" || typeof b === "boolean") return laat("schrijfwijze");
  const [links, rechts] = [a ?? leegNaast(b), b ?? leegNaast(a)];
  if (typeof links === "number" && typeof rechts === "number")
    return uitslag(Number(links.toPrecision(15)) - Number(rechts.toPrecision(15)), teken);
  // Any text is more than any number.
  if (typeof links === "number") return uitslag(-1, teken);
  if (typeof rechts === "number") return uitslag(1, teken);
  if (teken !== "=" && teken !== "<>") return laat("schrijfwijze");
  return uitslag(links.toLowerCase() === rechts.toLowerCase() ? 0 : 1, teken);
}

function leegNaast(ander: number | string | null): number | string {
  return typeof ander === "string" ? "" : 0;
}

function uitslag(verschil: number, teken: Vergelijking): boolean {
  switch (teken) {
    case "=":
      return verschil === 0;
    case "<>":
      return verschil !== 0;
    case "<":
      return verschil < 0;
    case ">":
      return verschil > 0;
    case "<=":
      return verschil <= 0;
    case ">=":
      return verschil >= 0;
  }
}
