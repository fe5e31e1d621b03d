/** Longest text that a cell can hold (Excel's limit), in UTF-16 units. */
export const TEKST_TOT = 32_767;

// What XML 1.0 cannot hold at all, what it would change (CR becomes LF), and an escape that stands literally in the text.
const TE_ONTSNAPPEN =
  // eslint-disable-next-line no-control-regex -- these characters are exactly what it is about
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * The text as a cell stores it: characters that XML cannot hold as _xHHHH_, and a literal '_x000D_' of a person as
 * '_x005F_x000D_', so that every text comes back unit for unit (ECMA-376 part 1, 22.9.2.19).
 */
export function celTekst(tekst: string): string {
  return tekst.replace(
    TE_ONTSNAPPEN,
    (teken) => `_x${teken.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}

/** The text without what XML cannot hold, for places that know no escapes (titles, hints, headers). */
export function kaleTekst(tekst: string): string {
  return tekst.replace(TE_ONTSNAPPEN, (teken) => (teken === "_" ? "_" : ""));
}

/** At most `tot` UTF-16 units; what is cut ends with '…'. For hints only, never for figures or typed text. */
export function ingekort(tekst: string, tot: number): string {
  const kaal = kaleTekst(tekst);
  return kaal.length <= tot ? kaal : `${kaal.slice(0, tot - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
