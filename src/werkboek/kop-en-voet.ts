/** A code of a page header or footer: a place (&L), a font (&"Arial,Bold"), a size (&12), a colour (&K01+000), a field (&P), or && for &. */
const CODE = /&(?:&|"[^"]*"|K(?:[\dA-F]{6}|\d{2}[+-]\d{3})|\d{1,3}|[A-Z])/gi;

/**
 * What people read in a page header or footer that holds Excel's codes: the text without them, its places apart by a space; "" when
 * it only has fields such as the page number.
 */
export function tekstVanPaginarand(metCodes: string): string {
  return metCodes
    .replace(CODE, (code) => (code === "&&" ? "&" : " "))
    .replace(/\s+/g, " ")
    .trim();
}
