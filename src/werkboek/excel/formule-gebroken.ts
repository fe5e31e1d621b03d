/** Texts and quoted names, which stay as they are, or a name with what Excel puts before it when it does not know the add-in. */
const STUK =
  /"(?:[^"]|"")*"|(?:(?:\[\d+\]|'(?:[^']|'')*')!)?_xldudf_([\p{L}\p{N}_.]+)(?=\()|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)(?=\()/giu;

/**
 * What a formula (with '=') becomes when the functions of this add-in are known again: without what Excel puts before their names
 * (`_xldudf_`, `[2]!_xldudf_`, `_xldudf_NAMESPACE_`). Null when it uses none of these functions. `namen` in capitals.
 */
export function hersteldeFormule(formule: string, namen: readonly string[]): string | null {
  let eigen = false;
  const nieuw = formule.replace(STUK, (stuk, voorvoegd: string | undefined, los: string | undefined) => {
    const naam = eigenNaam(voorvoegd, namen) ?? (los !== undefined && namen.includes(los.toUpperCase()) ? los : null);
    if (naam === null) return stuk;
    eigen = true;
    return naam;
  });
  return eigen ? nieuw : null;
}

/** The name behind `_xldudf_`, with or without a namespace before it; null when it is of another add-in. */
function eigenNaam(voorvoegd: string | undefined, namen: readonly string[]): string | null {
  const groot = voorvoegd?.toUpperCase();
  return namen.find((naam) => groot === naam || groot?.endsWith(`_${naam}`) === true) ?? null;
}
