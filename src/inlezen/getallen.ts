import { cel, type Bereik } from "../domein/bereik";
import { leesTelling } from "../domein/notatie";
import { leesGetal } from "../domein/notatie-getal";
import { onthoudTekst } from "../domein/onthouden";
import type { Getal, Tekst } from "../domein/productie";
import { ONBEKEND } from "../domein/telling";
import type { Raster } from "../werkboek/raster";
import { opEenRegel } from "./tekst";

/** Excel takes no longer number format. */
const LANGSTE_VORM = 255;

/** The number format shows a time of day or a duration: the cell then holds days, and hours are 24 times as many. */
export const isTijdvorm: (getalvorm: string) => boolean = onthoudTekst((getalvorm) => {
  const kaal = getalvorm
    .slice(0, LANGSTE_VORM)
    .replace(/"[^"]*"|\\./g, "")
    .toLowerCase();
  return /\[?h+\]?:m/.test(kaal) && !/[dy]/.test(kaal);
});

/**
 * How far a shown number can lie from what the cell holds: half the last shown digit. 0.5 for "0", 0.005 for "0,00" and for "0%"
 * (which shows hundredths), 0 when the format shows all digits.
 */
export const afrondingVan: (getalvorm: string) => number = onthoudTekst((getalvorm) => {
  const eerste = (getalvorm.slice(0, LANGSTE_VORM).split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (!/[0#?]/.test(eerste) || /[dmyhse]/i.test(eerste) || eerste.includes("/")) return 0;
  const decimalen = /\.([0#?]+)/.exec(eerste)?.[1]?.length ?? 0;
  const duizendtallen = /[0#?](,+)(?![0#?,])/.exec(eerste)?.[1]?.length ?? 0;
  return (0.5 * 10 ** (3 * duizendtallen)) / 10 ** (decimalen + (eerste.includes("%") ? 2 : 0));
});

/** The number in a cell, with its place, rounding and formula. An empty cell gives a Getal with status 'onbekend'. */
export function leesGetalCel(raster: Raster, rij: number, kolom: number): Getal {
  const waarde = raster.waarde(rij, kolom);
  const cellen = [cel(raster.blad, rij, kolom)];
  const formule = raster.formule(rij, kolom);
  if (typeof waarde === "number") {
    const vorm = raster.getalvorm(rij, kolom);
    const telling = leesTelling(isTijdvorm(vorm) ? Math.round(waarde * 24 * 3600) / 3600 : waarde);
    return { cellen, formule, telling, tekst: schrijf(waarde), alsTekst: false, afronding: afrondingVan(vorm) };
  }
  if (typeof waarde === "string" && raster.soort(rij, kolom) === "tekst") {
    const { telling, tekst, alsTekst, afronding, voetnoot } = leesTekstGetal(waarde);
    const getal = { cellen, formule, telling, tekst, alsTekst, afronding };
    return voetnoot === undefined ? getal : { ...getal, voetnoot };
  }
  const tekst = waarde === null ? "" : String(waarde);
  return { cellen, formule, telling: ONBEKEND, tekst, alsTekst: false, afronding: 0 };
}

function schrijf(waarde: number): string {
  return Number.isInteger(waarde) ? String(waarde) : String(waarde).replace(".", ",");
}

/** What a text says as a number. With a footnote behind it, it is a statement of its own, not a number that was stored wrongly. */
const leesTekstGetal = onthoudTekst((tekst): Omit<Getal, "cellen" | "formule"> => {
  const telling = leesTelling(tekst);
  const getal = leesGetal(tekst);
  if (getal.soort !== "getal") return { telling, tekst, alsTekst: false, afronding: 0 };
  const { voetnoot, decimalen } = getal;
  const alsTekst = telling.status === "geteld" && voetnoot === undefined;
  return {
    telling,
    tekst,
    alsTekst,
    afronding: 0.5 / 10 ** decimalen,
    ...(voetnoot === undefined ? {} : { voetnoot }),
  };
});

/** The text in a cell, null when there is none. A number counts as text too (a code 101). */
export function leesTekstCel(raster: Raster, rij: number, kolom: number): Tekst | null {
  const soort = raster.soort(rij, kolom);
  if (soort !== "tekst" && soort !== "getal") return null;
  const tekst = opEenRegel(String(raster.waarde(rij, kolom) ?? ""));
  return tekst === "" ? null : { tekst, cellen: [cel(raster.blad, rij, kolom)] };
}

/** The cell says something about a count: a number, or text that stands for one or for its absence ('-', 'n.v.t.'). */
export function zegtAantal(raster: Raster, rij: number, kolom: number): boolean {
  const soort = raster.soort(rij, kolom);
  if (soort === "getal" || soort === "fout") return true;
  if (soort !== "tekst") return raster.formule(rij, kolom) !== null;
  return leesTelling(raster.waarde(rij, kolom)).status !== "onbekend";
}

/** The merged area that a cell is part of, or the cell itself. */
export function gebiedVan(raster: Raster, rij: number, kolom: number): Bereik {
  return (
    raster.samengevoegd.find(
      (een) => een.rij <= rij && rij <= een.totRij && een.kolom <= kolom && kolom <= een.totKolom,
    ) ?? cel(raster.blad, rij, kolom)
  );
}

/** Longer texts are no name, unit or heading. */
const LANGSTE_NAAM = 80;

/** Whether a row holds a running text. */
export function heeftZin(raster: Raster, rij: number): boolean {
  return raster.kolommenVan(rij).some((kolom) => {
    const waarde = raster.soort(rij, kolom) === "tekst" ? raster.waarde(rij, kolom) : null;
    return typeof waarde === "string" && waarde.length > LANGSTE_NAAM;
  });
}
