import { ingekort } from "./plan-tekst";

const KOP_LETTER = '&"Arial,Regular"&10&K52606D ';

/**
 * The parts of a header or footer that hold something, by their place, with our letter in front. Excel allows 255 characters in
 * all; a longer text is cut, each part to its fair share.
 */
export function kopdelen<Plek extends string>(
  delen: readonly (readonly [Plek, string])[],
): readonly (readonly [Plek, string])[] {
  const gevuld = delen.filter(([, tekst]) => tekst !== "");
  const ruimte = Math.floor(255 / Math.max(1, gevuld.length)) - KOP_LETTER.length - 2;
  return gevuld.map(([plek, tekst]) => [plek, `${KOP_LETTER}${kopdeel(tekst, ruimte)}`] as const);
}

function kopdeel(tekst: string, ruimte: number): string {
  const kort = ingekort(tekst.replace(/\s+/g, " "), ruimte);
  // A cut may not split a doubled &: an odd row of & before the end would start a code.
  return kort === tekst
    ? kort
    : kort.replace(/&+…$/, (staart) => (staart.length % 2 === 0 ? `${staart.slice(1)}` : staart));
}
