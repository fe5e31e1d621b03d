import { leesDatum, leesMaand } from "../domein/notatie-datum";
import { onthoudTekst } from "../domein/onthouden";
import type { Reekstijdvak } from "../domein/reeks";
import type { CelSoort, Raster } from "../werkboek/raster";
import { isJaartal } from "./jaren";
import { normaliseer } from "./tekst";

/** Longer texts are no heading of one period. */
const LANGSTE = 24;
const JAARTEKST = /^(?:jaar |kalenderjaar )?((?:19|20)\d\d)$/;

/** What the headings of a table with periods say, each different text judged once. */
export class Tijdcellen {
  constructor(
    readonly raster: Raster,
    readonly datumstelsel: 1900 | 1904,
  ) {}

  /** The month, quarter, half-year or year that a cell names as a heading, and nothing else; null for all other cells. */
  lees(rij: number, kolom: number): Reekstijdvak | null {
    const nummer = this.raster.tekstNummer(rij, kolom);
    if (nummer >= 0) return uitTekst(this.raster.teksten[nummer]!);
    const waarde = this.raster.waarde(rij, kolom);
    return typeof waarde === "number" ? this.#uitGetal(waarde, this.raster.getalvorm(rij, kolom)) : null;
  }

  /** The same of a cell of which it is known what it holds. */
  leesCel(rij: number, kolom: number, soort: CelSoort, inhoud: number): Reekstijdvak | null {
    if (soort === "tekst") return uitTekst(this.raster.teksten[inhoud]!);
    return soort === "getal" ? this.#uitGetal(inhoud, this.raster.getalvorm(rij, kolom)) : null;
  }

  /** A year, not a count that happens to look like one ('2.017'); or a date that is shown as a month. */
  #uitGetal(waarde: number, vorm: string): Reekstijdvak | null {
    if (isJaartal(waarde)) return vorm === "General" || /^[0#]+$/.test(vorm) ? { soort: "jaar", jaar: waarde } : null;
    if (!isMaandvorm(vorm)) return null;
    const datum = leesDatum(waarde, this.datumstelsel);
    return datum === null
      ? null
      : { soort: "maand", jaar: Number(datum.slice(0, 4)), maand: Number(datum.slice(5, 7)) };
  }
}

/** Whether a number format shows a month, and no day, time or figure. */
export const isMaandvorm: (getalvorm: string) => boolean = onthoudTekst((getalvorm) => {
  const kaal = getalvorm.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  return kaal.includes("m") && !/[dhs0#]/.test(kaal);
});

function uitTekst(tekst: string): Reekstijdvak | null {
  return tekst.length > LANGSTE ? null : uitKorteTekst(tekst);
}

const uitKorteTekst = onthoudTekst((tekst): Reekstijdvak | null => {
  const kaal = normaliseer(tekst);
  const jaar = JAARTEKST.exec(kaal)?.[1];
  if (jaar !== undefined) return { soort: "jaar", jaar: Number(jaar) };
  // 'Totaal Q1', 'Subtotaal 1e halfjaar': the part of the year is what counts.
  const zonderTotaal = tekst.replace(/^\s*(?:sub)?tot(?:aal|\.)?\s+|\s+(?:sub)?tot(?:aal|\.)?\s*$/gi, "");
  const maand = leesMaand(tekst) ?? leesMaand(zonderTotaal);
  return maand?.soort === "maand" && zonderTotaal !== tekst ? null : maand;
});

/** First and last month of a period as numbers that count on over the years; null when its year is unknown. */
export function maandenVan(tijdvak: Reekstijdvak): { readonly van: number; readonly tot: number } | null {
  if (tijdvak.jaar === null) return null;
  const begin = tijdvak.jaar * 12;
  if (tijdvak.soort === "jaar") return { van: begin, tot: begin + 11 };
  if (tijdvak.soort === "maand") return { van: begin + tijdvak.maand - 1, tot: begin + tijdvak.maand - 1 };
  if (tijdvak.soort === "kwartaal")
    return { van: begin + tijdvak.kwartaal * 3 - 3, tot: begin + tijdvak.kwartaal * 3 - 1 };
  return { van: begin + tijdvak.halfjaar * 6 - 6, tot: begin + tijdvak.halfjaar * 6 - 1 };
}

/** The place of a period within its year: 0 for january, 3 for the second quarter; 0 for a year. */
export function plaatsInJaar(tijdvak: Reekstijdvak): number {
  return tijdvak.soort === "jaar" ? 0 : maandenVan({ ...tijdvak, jaar: 0 })!.van;
}

/** The same period of another year. */
export function metJaar(tijdvak: Reekstijdvak, jaar: number | null): Reekstijdvak {
  return tijdvak.soort === "jaar" || tijdvak.jaar !== null ? tijdvak : { ...tijdvak, jaar };
}

/** Whether two headings name the same kind of period. */
export function gelijkSoort(a: Reekstijdvak, b: Reekstijdvak): boolean {
  return a.soort === b.soort;
}
