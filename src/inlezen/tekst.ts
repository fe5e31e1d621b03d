import { onthoudTekst } from "../domein/onthouden";

const DIACRIETEN = /\p{M}+/gu;

/**
 * A text without what people write differently: lower case, no accents, '&' as 'en', other signs as one space. "" for a text
 * of signs only.
 */
export const normaliseer: (tekst: string) => string = onthoudTekst((tekst) =>
  tekst
    .normalize("NFD")
    .replace(DIACRIETEN, "")
    .toLowerCase()
    .replaceAll("&", " en ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/** The words of a normalised text. */
export function woorden(genormaliseerd: string): string[] {
  return genormaliseerd === "" ? [] : genormaliseerd.split(" ");
}

/** Any other sign of space than one space between two words. */
const WITRUIMTE = /^\s|\s$|\s\s|[^\S ]/;

/** A text for people on one line: lines and runs of spaces become one space. */
export function opEenRegel(tekst: string): string {
  if (!WITRUIMTE.test(tekst)) return tekst;
  return tekst.replace(/\s+/g, " ").trim();
}

/** A text for a message: on one line, cut off after `lengte` signs. */
export function ingekort(tekst: string, lengte = 40): string {
  const regel = opEenRegel(tekst);
  return regel.length <= lengte ? regel : `${regel.slice(0, lengte - 1).trimEnd()}…`;
}
