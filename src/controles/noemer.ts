import { onthoudTekst } from "../domein/onthouden";
import { normaliseer } from "../inlezen/tekst";

/** Of whom a rate is: '14 per 1.000 inwoners' counts per inhabitant. */
const NOEMER = /\bper (?:1 ?000|10 ?000|100 ?000|1000|10000|100000|honderd|duizend|100) (\p{L}{4,})/u;
/** With whom a figure is compared or counted: the whole country, or municipalities of the same size. */
const NEDERLAND = /\b(?:nl|nederland|landelijk)\b/;
const KLASSE = /\b(?:klasse|gemeenteklasse|grootteklasse)\b/;

/** The population that a unit counts by ("per 1.000 inwoners" → "inwoners"), or the group that it is about; null when it names none. */
export const noemerIn: (eenheid: string) => string | null = onthoudTekst((eenheid) => {
  const schoon = normaliseer(eenheid);
  const bevolking = NOEMER.exec(schoon)?.[1];
  if (bevolking !== undefined) return bevolking;
  const [land, klasse] = [NEDERLAND.test(schoon), KLASSE.test(schoon)];
  return land === klasse ? null : land ? "heel Nederland" : "de klasse van gemeenten";
});

/** Whether two words name one population: 'jongere' and 'jongeren', 'inwoner' and 'inwoners'. */
export function zelfdeNoemer(een: string, ander: string): boolean {
  const kort = Math.min(een.length, ander.length);
  return een.slice(0, Math.max(4, kort - 2)) === ander.slice(0, Math.max(4, kort - 2));
}
