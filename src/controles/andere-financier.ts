import { normaliseer, woorden } from "../inlezen/tekst";

/** Words of a financier's name that many share, and that therefore prove nothing. */
const ALGEMEEN = new Set([
  "gemeente",
  "stichting",
  "provincie",
  "fonds",
  "de",
  "het",
  "een",
  "van",
  "voor",
  "en",
  "extra",
  "overig",
  "overige",
  "eigen",
]);

const INSLUITING =
  /\b(inclusief|inclusieve|incl|inbegrip|inbegrepen|meegeteld|meegerekend|meegenomen|waarvan|daarvan|waaronder|daaronder)\b/;
const UITSLUITING = /\b(exclusief|excl|zonder|niet|geen|buiten|afgezien|afzonderlijk|apart)\b/;

/** Compounds that have the word in them and name no financier: a schooljaar pays nothing. */
const GEEN_FINANCIER = /^(jaar|jaren|vakantie|vakanties|week|weken|dag|dagen|tijd|tijden|plein|pleinen)/;

/** What a text proves: production of another financier is in the figure, with the number when the text gives one. */
export interface Bewijs {
  readonly fragment: string;
  readonly aantal: number | null;
}

/** The forms in which a word can stand in a compound: 'scholen' also as 'school' (in 'schoollessen'). */
function vormen(woord: string): readonly string[] {
  const enkel = /^(.*[^aeiou])([aeou])([^aeiou])en$/.exec(woord);
  if (enkel) return [woord, `${enkel[1]}${enkel[2]}${enkel[2]}${enkel[3]}`];
  return woord.length > 5 && /(en|s)$/.test(woord) ? [woord, woord.replace(/(en|s)$/, "")] : [woord];
}

/** The words of a name by which a text shows that it is about this financier. */
function kenwoorden(financier: string): readonly string[] {
  return woorden(normaliseer(financier))
    .filter((woord) => woord.length > 3 && !ALGEMEEN.has(woord))
    .flatMap(vormen);
}

function noemt(fragment: string, kern: readonly string[]): boolean {
  return woorden(fragment).some((woord) =>
    kern.some((deel) => woord.startsWith(deel) && !GEEN_FINANCIER.test(woord.slice(deel.length))),
  );
}

/** The one number of a fragment that is no year and no percentage; null when there is none, or more than one. */
function enigAantal(fragment: string): number | null {
  const getallen = [...fragment.matchAll(/(?<![\d.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?|(?<![\d.,])\d+(?:,\d+)?(?!\s*%)/g)]
    .map(([tekst]) => ({ tekst, waarde: Number(tekst.replace(/\.(?=\d{3})/g, "").replace(",", ".")) }))
    .filter(({ tekst }) => !/^(19|20)\d{2}$/.test(tekst));
  return getallen.length === 1 ? (getallen[0]?.waarde ?? null) : null;
}

/**
 * What a text says about production of this financier that is included in the figure beside it; null when it proves nothing.
 * A sentence must name the financier and say that it is included; a sentence with 'niet', 'exclusief' or 'zonder' proves nothing.
 */
export function bewijsIn(tekst: string, financier: string): Bewijs | null {
  const kern = kenwoorden(financier);
  if (kern.length === 0) return null;
  for (const fragment of tekst.replace(/\b(incl|excl)\./gi, "$1").split(/[;!?\n]|\.(?!\d)/)) {
    const schoon = normaliseer(fragment);
    if (!INSLUITING.test(schoon) || UITSLUITING.test(schoon) || !noemt(schoon, kern)) continue;
    return { fragment: fragment.trim(), aantal: enigAantal(fragment) };
  }
  return null;
}
