import { schrijfGetal } from "./notatie-schrijven";

const TELWOORD = /^(?:aantal|aant)\b\.?\s*/i;
const GEMIDDELD = /^(?:gemiddelde?|gem)\b\.?\s*/i;
/** IPU, PE, NME-lessen, V&A: written with capitals on purpose. */
const AFKORTING = /^(?:\p{Lu}[\p{Lu}\d&]|\p{Lu}$)/u;

/**
 * A unit as it reads inside a sentence: without 'Aantal' in front, and with a small letter unless it is an abbreviation.
 * "Aantal jeugdige deelnemers" → "jeugdige deelnemers", "Klokuur activiteit" → "klokuur activiteit", "IPU" → "IPU".
 */
export function eenheidNaam(eenheid: string): string {
  const tekst = eenheid.trim();
  const kaal = tekst.replace(TELWOORD, "");
  const rest = kaal === "" ? tekst : kaal;
  return AFKORTING.test(rest) ? rest : rest.charAt(0).toLocaleLowerCase("nl") + rest.slice(1);
}

/**
 * A count with its unit as a sentence says it: "4.013 jeugdige deelnemers", "79 IPU", "gemiddeld 8 deelnemers". A count that is
 * text ("min. 200") stands as it is; numbers are in Dutch notation.
 */
export function eenheidInZin(aantal: number | string, eenheid: string): string {
  const getal = typeof aantal === "number" ? schrijfGetal(aantal) : aantal;
  const tekst = eenheid.trim();
  if (!GEMIDDELD.test(tekst)) return `${getal} ${eenheidNaam(tekst)}`.trim();
  return `gemiddeld ${getal} ${eenheidNaam(tekst.replace(GEMIDDELD, ""))}`.trim();
}
