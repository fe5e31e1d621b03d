/** A sheet that one of our parts names, with the defined name of its first cell: that follows when the sheet gets another name. */
export interface GenoemdBlad {
  readonly naam: string;
  /** "" when there is none. */
  readonly begin: string;
}

/** The sheets that the JSON of one of our parts names, in their order; none when it is of another kind. Never throws. */
export function genoemdeBladen(deel: unknown): readonly GenoemdBlad[] {
  const bladen = typeof deel === "object" && deel !== null && "bladen" in deel ? deel.bladen : [];
  if (!Array.isArray(bladen)) return [];
  return bladen.flatMap((blad: unknown) => {
    if (typeof blad !== "object" || blad === null || !("naam" in blad)) return [];
    const begin = "begin" in blad && typeof blad.begin === "string" ? blad.begin : "";
    return typeof blad.naam === "string" ? [{ naam: blad.naam, begin }] : [];
  });
}

/** The sheet that a reference names: "'100 Sport'!$A$1" → "100 Sport"; null when it names none. */
export function bladUitVerwijzing(verwijzing: string): string | null {
  const delen = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(verwijzing);
  return delen?.[1]?.replaceAll("''", "'") ?? delen?.[2] ?? null;
}
