import { distance } from "fastest-levenshtein";

/** Text narrower than this is harder to read than a line that is too long. */
const SMALST = 20;

/** Text from a workbook as it may reach a terminal: control characters and changes of direction become a space. */
export function toonbaar(tekst: string): string {
  // eslint-disable-next-line no-control-regex -- these characters are exactly what it is about
  return tekst.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, " ");
}

/** The text in lines of at most `breedte` characters, broken at spaces, each behind `inspringing` spaces. */
export function loopTerug(tekst: string, breedte: number, inspringing: number): string {
  const ruimte = Math.max(SMALST, breedte - inspringing);
  const begin = " ".repeat(inspringing);
  return tekst
    .split("\n")
    .flatMap((alinea) => regelsVan(alinea, ruimte))
    .map((regel) => begin + regel)
    .join("\n");
}

/** One paragraph in lines of at most `ruimte` signs, broken between words; a longer word has a line of its own. None without a word. */
function regelsVan(alinea: string, ruimte: number): readonly string[] {
  const tekst = alinea.replace(/[ \t]+/g, " ").replace(/^ | $/g, "");
  const regels: string[] = [];
  let van = 0;
  while (tekst.length - van > ruimte) {
    const laatste = tekst.lastIndexOf(" ", van + ruimte);
    const tot = laatste > van ? laatste : tekst.indexOf(" ", van + ruimte);
    if (tot < 0) break;
    regels.push(tekst.slice(van, tot));
    van = tot + 1;
  }
  if (van < tekst.length) regels.push(tekst.slice(van));
  return regels;
}

/**
 * Rows of texts as columns that line up; `rechts` are the columns of figures. Two spaces between columns. What does not fit
 * in `breedte` runs on under its own column, where that is the last one and leaves room for it.
 */
export function kolommen(
  rijen: readonly (readonly string[])[],
  rechts: readonly number[],
  breedte = Number.POSITIVE_INFINITY,
): string {
  const aantal = Math.max(0, ...rijen.map((rij) => rij.length));
  const breedten = Array.from({ length: aantal }, (_, k) => Math.max(0, ...rijen.map((rij) => rij[k]?.length ?? 0)));
  const begin = breedten.slice(0, -1).reduce((som, een) => som + een + 2, 0);
  return rijen
    .map((rij) =>
      rij
        .map((tekst, k) => {
          if (rechts.includes(k)) return tekst.padStart(breedten[k]!);
          if (k < aantal - 1 || begin + tekst.length <= breedte || breedte - begin < SMALST)
            return tekst.padEnd(breedten[k]!);
          return loopTerug(tekst, breedte, begin).trimStart();
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The text on one line of at most so many characters; what is left out shows as "…". */
export function kortAf(tekst: string, breedte: number): string {
  return tekst.length <= breedte ? tekst : `${tekst.slice(0, breedte - 1).trimEnd()}…`;
}

/** The one of these words that somebody may have meant; null when none comes near. */
export function lijktOp(woord: string, bekend: readonly string[]): string | null {
  const dichtst = [...bekend].sort((a, b) => distance(a, woord) - distance(b, woord))[0];
  return dichtst !== undefined && distance(dichtst, woord) <= 3 ? dichtst : null;
}

/** A count with its word: "1 fout", "2 fouten", "geen fouten". */
export function aantalVan(aantal: number, enkelvoud: string, meervoud: string): string {
  if (aantal === 0) return `geen ${meervoud}`;
  return `${aantal} ${aantal === 1 ? enkelvoud : meervoud}`;
}
