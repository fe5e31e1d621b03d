import type { Reekstijdvak } from "../domein/reeks";
import type { Omgeving } from "./omgeving";
import { metJaar, plaatsInJaar } from "./tijdcellen";

const JAAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const TITELRIJEN = 6;

/** The one year that a text names; null when it names none, or more than one. */
function jaarIn(tekst: string): number | null {
  const jaren = new Set(tekst.length > 200 ? [] : (tekst.match(JAAR) ?? []));
  return jaren.size === 1 ? Number([...jaren][0]) : null;
}

/** The year that the titles above a header, or else the name of its sheet, or else the beschikking say; null when none does. */
export function jaarBoven({ raster, beschikking }: Omgeving, van: number): number | null {
  for (let rij = van - 1; rij >= Math.max(0, van - TITELRIJEN); rij--) {
    const waarden = raster.kolommenVan(rij).map((kolom) => raster.waarde(rij, kolom));
    // Figures above are those of another table; a year beside a word ('Jaar | 2024') is not.
    if (waarden.length > 3) break;
    const jaar = jaarIn(waarden.map(String).join(" "));
    if (jaar !== null) return jaar;
  }
  return jaarIn(raster.blad) ?? beschikking?.jaar ?? null;
}

/** Gives periods without a year the year of their table; where they go back to an earlier month, the next year begins. */
export function metJaren<K extends { readonly tijd?: { readonly tijdvak: Reekstijdvak } }>(
  koppen: readonly K[],
  jaar: number | null,
): K[] {
  const genoemd = new Set(koppen.flatMap(({ tijd }) => (tijd?.tijdvak.soort === "jaar" ? [tijd.tijdvak.jaar] : [])));
  const eigen = genoemd.size === 1 ? [...genoemd][0]! : jaar;
  let verder = 0;
  let vorige = -1;
  return koppen.map((kop) => {
    const tijdvak = kop.tijd?.tijdvak;
    if (tijdvak === undefined || tijdvak.soort === "jaar" || tijdvak.jaar !== null) return kop;
    const plaats = plaatsInJaar(tijdvak);
    if (tijdvak.soort === "maand") {
      // September to August: what stands after december is of the next year.
      if (vorige === 11 && plaats === 0) verder++;
      vorige = plaats;
    }
    return { ...kop, tijd: { ...kop.tijd!, tijdvak: metJaar(tijdvak, eigen === null ? null : eigen + verder) } };
  });
}

/** Gives the periods of rows their year, from top to bottom, as `metJaren` does for columns. */
export function rijenMetJaren(
  tijden: ReadonlyMap<number, Reekstijdvak>,
  jaar: number | null,
): ReadonlyMap<number, Reekstijdvak> {
  const gedateerd = metJaren(
    [...tijden].map(([rij, tijdvak]) => ({ rij, tijd: { tijdvak } })),
    jaar,
  );
  return new Map(gedateerd.map(({ rij, tijd }) => [rij, tijd.tijdvak]));
}
