import type { Leeftijdsgroepen } from "../domein/leeftijdsgroep";

/** First and last age, both included; null without an end. */
export type Leeftijden = readonly [number, number | null];

export interface Band {
  /** As it is written: "12-20 jaar". */
  readonly fragment: string;
  /** The ages that it can mean: 'tot 20 jaar' with or without 20. */
  readonly lezingen: readonly Leeftijden[];
}

const OVER_MENSEN =
  /\b(?:kind|kinderen|jeugd|jongeren|tieners?|peuters?|kleuters?|leerlingen|volwassenen|ouderen|senioren|inwoners|personen|mensen|deelnemers|bezoekers|leeftijd|jarigen?|meisjes|jongens|meiden|gezinnen|ouders)\b/iu;
const TUSSEN =
  /(?<![\d.,/-])(\d{1,2})\s*(-|–|tot en met|t\/m|tot|à|en)\s*(\d{1,2})(?![\d/%.,]*\d|\s*(?:uur|uren|keer|x\b|weken|maanden|dagen|euro|%|procent|deelnemers|personen|locaties))(\s*-?\s*(?:jaar|jr\b|jarigen?))?/giu;
const VANAF =
  /(?<![\d.,/-])(?:(?:vanaf|boven(?: de)?|ouder dan)\s+(\d{1,2})(?:\s*(?:jaar|jr\b|e\b))|(\d{1,2})\s*(?:\+|-?plus\b|-?plussers\b|jaar en ouder|jaar of ouder))/giu;
const TOT = /(?<![\d.,/-])(?<!\d\s*)\b(tot en met|t\/m|tot|onder(?: de)?|jonger dan)\s+(\d{1,2})\s*(?:jaar|jr\b)/giu;
const HOOGSTE = 99;
/** Nobody names ages past this many signs of a text. */
const LANGSTE_TEKST = 4000;
/** Cheap: most labels with a number name no ages. */
const KANS = /\d\s?(?:[-–+àeEjJpPtT]|\/)|(?:af|ven|der|dan|de|tot|met|m)\s+\d/i;

/** The age bands that a text names. Numbers without 'jaar' count only in brackets or in a text about people. */
export function leeftijdsbanden(heel: string): Band[] {
  const tekst = heel.slice(0, LANGSTE_TEKST);
  if (!KANS.test(tekst)) return [];
  const banden: (Band & { readonly begin: number; readonly eind: number })[] = [];
  const voeg = (gevonden: RegExpExecArray, lezingen: readonly Leeftijden[]): void => {
    const [begin, eind] = [gevonden.index, gevonden.index + gevonden[0].length];
    if (banden.some((een) => begin < een.eind && eind > een.begin)) return;
    banden.push({ fragment: gevonden[0].trim(), lezingen, begin, eind });
  };
  const mensen = OVER_MENSEN.test(tekst);
  for (const een of tekst.matchAll(TUSSEN)) {
    const [van, tot] = [Number(een[1]), Number(een[3])];
    const haakjes = /\(\s*$/.test(tekst.slice(0, een.index)) && /^\s*\)/.test(tekst.slice(een.index + een[0].length));
    const woord = (een[2] ?? "").toLowerCase();
    if (woord === "en" && !/\btussen(?: de)?\s*$/i.test(tekst.slice(0, een.index))) continue;
    if (van >= tot || tot > HOOGSTE || (een[4] === undefined && !(mensen && (haakjes || /[-–]/.test(woord))))) continue;
    voeg(
      een,
      woord === "tot" || woord === "en"
        ? [
            [van, tot],
            [van, tot - 1],
          ]
        : [[van, tot]],
    );
  }
  for (const een of tekst.matchAll(VANAF)) {
    const van = Number(een[1] ?? een[2]);
    const boven = /^(?:boven|ouder)/i.test(een[0]);
    if (een[1] !== undefined || mensen || /^\s*\d+\s*(?:\+|-?plus)/.test(een[0]))
      voeg(
        een,
        boven
          ? [
              [van, null],
              [van + 1, null],
            ]
          : [[van, null]],
      );
  }
  for (const een of tekst.matchAll(TOT)) {
    const tot = Number(een[2]);
    voeg(
      een,
      /en met|t\/m/i.test(een[1] ?? "")
        ? [[0, tot]]
        : [
            [0, tot],
            [0, tot - 1],
          ],
    );
  }
  return banden.sort((a, b) => a.begin - b.begin).map(({ fragment, lezingen }) => ({ fragment, lezingen }));
}

/** Whether ages can be counted in these groups: they lie within one group, or are exactly some groups together. */
export function pastOpGroepen([van, tot]: Leeftijden, groepen: Leeftijdsgroepen): boolean {
  const alle = Object.values(groepen);
  const binnen = alle.some(([begin, eind]) => van >= begin && (eind === null || (tot !== null && tot <= eind)));
  const begint = van === 0 || alle.some(([begin]) => begin === van);
  const eindigt = alle.some(([begin, eind]) => eind === tot || (tot !== null && begin === tot + 1));
  return binnen || (begint && eindigt);
}

/** The groups that share an age with this band, in the order of the beschikking. */
export function geraakteGroepen([van, tot]: Leeftijden, groepen: Leeftijdsgroepen): readonly string[] {
  return Object.entries(groepen)
    .filter(([, [begin, eind]]) => (tot === null || begin <= tot) && (eind === null || eind >= van))
    .map(([naam, [begin, eind]]) => `${naam} ${eind === null ? `vanaf ${begin}` : `${begin}-${eind}`}`);
}
