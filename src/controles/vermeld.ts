import { bereikNaam } from "../domein/bereik";
import type { Vermelding } from "../domein/gegeven";
import { kanGelijk, ruimte, type Ruimte } from "./ruimte";

/** A place that states a fact, with the bounds of its number. */
export interface Vermeld {
  readonly vermelding: Vermelding;
  readonly ruimte: Ruimte;
}

/** The places that hold a number that may be calculated with. */
export function vermeldeRuimten(vermeldingen: readonly Vermelding[]): readonly Vermeld[] {
  return vermeldingen.flatMap((vermelding) => {
    const gelezen = ruimte(vermelding.getal);
    return gelezen === null ? [] : [{ vermelding, ruimte: gelezen }];
  });
}

/** Where a fact is stated, for people: "Jeugd!D5", "de registratie op blad Log", "een tekst (Sport!B9)". */
export function plaatsNaam({ bron, blad, getal }: Vermelding): string {
  const [eerste] = getal.cellen;
  const cel = eerste === undefined ? `blad ${blad}` : bereikNaam(eerste);
  if (bron === "registratie") return `de registratie op blad ${blad}`;
  if (getal.cellen.length > 1) return `de som van ${cel} tot en met ${bereikNaam(getal.cellen.at(-1)!)}`;
  if (bron === "grafiek") return `de grafiek op blad ${blad}`;
  return bron === "tekst" ? `de tekst in ${cel}` : cel;
}

/** A log is where other figures come from; a chart or a text only tells them again. */
const VOORRANG: Readonly<Partial<Record<Vermelding["bron"], number>>> = { registratie: 1, grafiek: -1, tekst: -1 };

/**
 * Which place the others are held against: the one that most others agree with, else the log (the source of the others), else
 * the first by the name of its sheet: the order of the sheets is no matter.
 */
export function maatgevend(vermeld: readonly Vermeld[]): Vermeld | null {
  let beste: Vermeld | null = null;
  let hoogste = -1;
  for (const een of opNaam(vermeld)) {
    const eens = vermeld.filter((ander) => kanGelijk(een.ruimte, ander.ruimte)).length;
    const score = 3 * eens + (VOORRANG[een.vermelding.bron] ?? 0);
    if (score > hoogste) [beste, hoogste] = [een, score];
  }
  return beste;
}

/** In the order of sheet name and cell. */
export function opNaam(vermeld: readonly Vermeld[]): Vermeld[] {
  return [...vermeld].sort(({ vermelding: a }, { vermelding: b }) => {
    if (a.blad !== b.blad) return a.blad < b.blad ? -1 : 1;
    const [een, ander] = [a.getal.cellen[0], b.getal.cellen[0]];
    return (een?.rij ?? 0) - (ander?.rij ?? 0) || (een?.kolom ?? 0) - (ander?.kolom ?? 0);
  });
}
