/** Excel's error values by their English name, with what a person sees in Dutch Excel. */
const FOUTEN: ReadonlyMap<string, string> = new Map([
  ["#N/A", "#N/B"],
  ["#VALUE!", "#WAARDE!"],
  ["#REF!", "#VERW!"],
  ["#DIV/0!", "#DEEL/0!"],
  ["#NUM!", "#GETAL!"],
  ["#NAME?", "#NAAM?"],
  ["#NULL!", "#LEEG!"],
  ["#BUSY!", "#BEZET!"],
  ["#SPILL!", "#OVERLOOP!"],
  ["#CALC!", "#BEREKENEN!"],
  ["#BLOCKED!", "#GEBLOKKEERD!"],
  ["#CONNECT!", "#VERBINDEN!"],
  ["#FIELD!", "#VELD!"],
]);

/**
 * The error that a cell holds, as Dutch Excel shows it; null when it holds none. Excel hands it over as an object with its code, or
 * (in a data type) with its text.
 */
export function foutIn(cel: unknown): string | null {
  const code = typeof cel === "object" && cel !== null ? (veld(cel, "code") ?? veld(cel, "basicValue")) : cel;
  if (typeof code !== "string" || !code.startsWith("#")) return null;
  return (
    FOUTEN.get(code.toUpperCase()) ?? ([...FOUTEN.values()].includes(code.toUpperCase()) ? code.toUpperCase() : null)
  );
}

function veld(object: object, naam: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[naam];
}
