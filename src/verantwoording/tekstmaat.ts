/** Widths of Arial in thousandths of its size: what is not named here is as wide as a digit. */
const SMAL = new Map<string, number>([
  ..."ijl'|´`".split("").map((teken): [string, number] => [teken, 222]),
  ..." .,:;!/\\ftI[]".split("").map((teken): [string, number] => [teken, 278]),
  ...'-r()"'.split("").map((teken): [string, number] => [teken, 333]),
  ..."ckszvxyJ".split("").map((teken): [string, number] => [teken, 500]),
]);
const BREED = new Map<string, number>([
  ..."wABEKPSVXY&".split("").map((teken): [string, number] => [teken, 690]),
  ..."CDHNRUw".split("").map((teken): [string, number] => [teken, 722]),
  ..."GOQ".split("").map((teken): [string, number] => [teken, 778]),
  ..."mM%—".split("").map((teken): [string, number] => [teken, 850]),
  ..."W→".split("").map((teken): [string, number] => [teken, 980]),
]);
/** Arial 10 points as Excel draws it at 96 dots per inch; LibreOffice draws it a little narrower. */
const PIXELS_PER_EM = 12.95;
const PIXELS_PER_TEKEN = 7;
const MARGE_IN_CEL = 5;
const VET = 1.08;

type Letter = "gewoon" | "vet";

/** The width of a text in Arial 10, in pixels; a little too wide rather than too narrow. */
export function tekstBreedte(tekst: string, letter: Letter = "gewoon"): number {
  let duizendsten = 0;
  for (const teken of tekst) duizendsten += SMAL.get(teken) ?? BREED.get(teken) ?? (teken > "\u2e7f" ? 1000 : 556);
  return (duizendsten / 1000) * PIXELS_PER_EM * (letter === "vet" ? VET : 1);
}

/** How many lines a text takes in a column of this width (in characters), with wrapping. At least 1. */
export function aantalRegels(tekst: string, breedte: number, letter: Letter = "gewoon"): number {
  return inRegels(tekst, breedte, letter).length;
}

/** The lines of a text in a column of this width (in characters); a word that is too long takes more than one line. */
export function inRegels(tekst: string, breedte: number, letter: Letter = "gewoon"): readonly string[] {
  const ruimte = breedte * PIXELS_PER_TEKEN - MARGE_IN_CEL;
  return tekst.split(/\r\n|\r|\n/).flatMap((regel) => afgebroken(regel, ruimte, letter));
}

function afgebroken(tekst: string, ruimte: number, letter: Letter): string[] {
  const regels: string[] = [];
  let regel = "";
  let gevuld = 0;
  for (const woord of tekst.split(/(?<=[ -])/).flatMap((deel) => hakken(deel, ruimte, letter))) {
    const breedte = tekstBreedte(woord.trimEnd(), letter);
    if (regel !== "" && gevuld + breedte > ruimte) {
      regels.push(regel.trimEnd());
      regel = "";
      gevuld = 0;
    }
    regel += woord;
    gevuld += tekstBreedte(woord, letter);
  }
  return [...regels, regel.trimEnd()];
}

/** A word that is wider than the column, cut into pieces that fit. */
function hakken(woord: string, ruimte: number, letter: Letter): string[] {
  if (woord.length < 8 || tekstBreedte(woord, letter) <= ruimte) return [woord];
  const stuk = Math.max(1, Math.floor((woord.length * ruimte) / tekstBreedte(woord, letter)) - 1);
  return Array.from({ length: Math.ceil(woord.length / stuk) }, (_, nummer) =>
    woord.slice(nummer * stuk, (nummer + 1) * stuk),
  );
}

/** The height of a row with this many lines, in points (stijl.md). Excel allows no row above 409. */
export function rijhoogte(regels: number): number {
  return Math.min(409, Math.max(16.8, Math.round((regels * 12.8 + 4) * 100) / 100));
}

/** The height that this text needs in a column of this width. */
export function hoogteVoor(tekst: string, breedte: number, letter: Letter = "gewoon"): number {
  return rijhoogte(aantalRegels(tekst, breedte, letter));
}

/** The text, or its beginning up to a whole word with "…" behind it when it is longer than `tot` characters. */
export function ingekort(tekst: string, tot: number): string {
  if (tekst.length <= tot) return tekst;
  const begin = tekst.slice(0, tot - 2).replace(/[\uD800-\uDBFF]$/u, "");
  const woord = begin.search(/\s\S*$/);
  return `${begin.slice(0, woord > tot / 2 ? woord : begin.length).trimEnd()} …`;
}
