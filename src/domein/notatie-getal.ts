import { onthoudTekst } from "./onthouden";

/** What a text says as a number (domein.md §5). */
export type GetalLezing =
  | {
      readonly soort: "getal";
      /** The number in the unit that is written: "12,5%" is 12.5. Of an estimate with two bounds their middle. */
      readonly waarde: number;
      /** Decimals as written. */
      readonly decimalen: number;
      /** The English reading, where the text can be read in two ways ("1.828"); else null. */
      readonly anders: number | null;
      readonly eenheid: "%" | "€" | null;
      /** The year that is written behind it: "9% (2019)". */
      readonly jaar: number | null;
      /** The area that is written behind it: "1,9 % NL". */
      readonly gebied: string | null;
      /** The interval of an estimate ("ca. 27": ±10 %; "ca. 20 tot 40%": its own bounds); null for a plain number. */
      readonly geschat: { readonly van: number; readonly tot: number } | null;
      /** The mark of a footnote behind it: "*" of '152*', "1" of '152 ¹' and of '152 (1)'; left out: none. */
      readonly voetnoot?: string;
    }
  | { readonly soort: "geen getal" };

type Getal = Extract<GetalLezing, { soort: "getal" }>;

const GEEN: GetalLezing = { soort: "geen getal" };
const SCHATTING = /^(?:circa|ca|plm|plusminus|ruim|ongeveer|ong|bijna|zo'n|±|~)\.?\s*(?=[\d€(,.-])/i;
/** A footnote behind a figure: stars, a small raised number, or one in brackets after a space (in brackets alone it is negative). */
const VOETNOOT = /(?<=[\d%)])\s*(\*{1,3}|[⁰¹²³⁴-⁹]{1,2}|(?<=\s)\(\d{1,2}\)|(?<=\s)\*{1,3}\))$/;
const BIJSCHRIFT = /\s*(?:\(\s*(?:([A-Za-z]{2,})\s+)?(\d{4})\s*\)|\(\s*([A-Za-z]{2,})\s*\)|(?<=[\d%])\s+(NL))$/;

/**
 * Reads a number as people write it: Dutch or English separators (a Dutch reading is preferred), euro, percent with year or
 * area, brackets or minus for negative, estimates, a footnote behind it. Anything else is 'geen getal'; never throws. Source: domein.md §5.
 */
export const leesGetal: (tekst: string) => GetalLezing = onthoudTekst((tekst) => {
  const schoon = gewoneTekens(tekst);
  if (schoon === "" || schoon.length > 60) return GEEN;
  const noot = VOETNOOT.exec(schoon);
  if (noot === null) return leesZonderNoot(schoon);
  const gelezen = leesZonderNoot(schoon.slice(0, noot.index));
  return gelezen.soort === "getal" ? { ...gelezen, voetnoot: nootTeken(noot[1]!) } : gelezen;
});

/** The mark of a footnote as its text below the table begins: "*", "**", or a number. */
export function nootTeken(teken: string): string {
  const cijfers = teken.replace(/[⁰¹²³⁴-⁹]/g, (cijfer) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(cijfer)));
  return cijfers.replace(/[()\s]/g, "");
}

function leesZonderNoot(schoon: string): GetalLezing {
  const bij = BIJSCHRIFT.exec(schoon);
  const zonderBij = bij ? schoon.slice(0, bij.index) : schoon;
  const schatting = SCHATTING.exec(zonderBij);
  const kern = schatting ? zonderBij.slice(schatting[0].length) : zonderBij;
  const gelezen = schatting ? leesSchatting(kern) : leesBedrag(kern);
  if (!gelezen || !bij) return gelezen ?? GEEN;
  return { ...gelezen, jaar: bij[2] ? Number(bij[2]) : null, gebied: bij[1] ?? bij[3] ?? bij[4] ?? null };
}

/** Signs that people write in more ways than one, and spaces where none are needed. */
const BIJZONDER = /[^ -~]|^ | $| {2}/;

/** One kind of space, one kind of minus. */
export function gewoneTekens(tekst: string): string {
  if (!BIJZONDER.test(tekst)) return tekst;
  return tekst
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .trim();
}

function leesSchatting(kern: string): Getal | null {
  const grenzen = /^(.+?)\s*(?:tot en met|t\/m|tot|à|-)\s*(.+)$/.exec(kern);
  if (grenzen) {
    const van = leesBedrag(grenzen[1] ?? "");
    const tot = leesBedrag(grenzen[2] ?? "");
    if (!van || !tot || van.waarde > tot.waarde) return null;
    const waarde = (van.waarde + tot.waarde) / 2;
    return {
      ...tot,
      waarde,
      anders: null,
      eenheid: tot.eenheid ?? van.eenheid,
      geschat: { van: van.waarde, tot: tot.waarde },
    };
  }
  const getal = leesBedrag(kern);
  return getal && { ...getal, geschat: rondom(getal.waarde) };
}

function rondom(waarde: number): { van: number; tot: number } {
  const grenzen = [(waarde * 9) / 10, (waarde * 11) / 10];
  return { van: Math.min(...grenzen), tot: Math.max(...grenzen) };
}

function leesBedrag(tekst: string): Getal | null {
  const haakjes = /^\((.*)\)$/.exec(tekst);
  const rest = haakjes ? (haakjes[1] ?? "").trim() : tekst;
  const deel = /^([+-]?)\s*(€|EUR\b)?\s*([+-]?)\s*([\d.,' ]*\d(?:,-{1,2})?|[.,]\d+)\s*(%|€|EUR\b)?\s*(-?)$/i.exec(rest);
  if (!deel) return null;
  const tekens = [deel[1], deel[3], deel[6], haakjes ? "-" : ""].filter((teken) => teken);
  if (tekens.length > 1) return null;
  const cijfers = leesCijfers((deel[4] ?? "").replace(/,-{1,2}$/, ""));
  if (!cijfers) return null;
  const factor = tekens[0] === "-" ? -1 : 1;
  const eenheid = deel[5] === "%" ? "%" : deel[2] || deel[5] ? "€" : null;
  const geenTwijfel = eenheid === "€" && cijfers.decimalen === 0;
  const anders = cijfers.anders === null || geenTwijfel ? null : factor * cijfers.anders;
  const waarde = cijfers.waarde === 0 ? 0 : factor * cijfers.waarde;
  return {
    soort: "getal",
    waarde,
    decimalen: cijfers.decimalen,
    anders,
    eenheid,
    jaar: null,
    gebied: null,
    geschat: null,
  };
}

const NEDERLANDS = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)?(?:,(\d+))?$/;
const ENGELS = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+)?(?:\.(\d+))?$/;

function leesCijfers(tekst: string): { waarde: number; decimalen: number; anders: number | null } | null {
  const nederlands = NEDERLANDS.exec(tekst);
  const engels = ENGELS.exec(tekst);
  const alsNederlands = nederlands && Number(tekst.replace(/[. ]/g, "").replace(",", "."));
  const alsEngels = engels && Number(tekst.replace(/[, ]/g, ""));
  if (alsNederlands !== null) {
    const anders = alsEngels !== null && alsEngels !== alsNederlands ? alsEngels : null;
    return { waarde: alsNederlands, decimalen: nederlands?.[1]?.length ?? 0, anders };
  }
  return alsEngels === null ? null : { waarde: alsEngels, decimalen: engels?.[1]?.length ?? 0, anders: null };
}
