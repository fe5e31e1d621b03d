import { cel, kolomNummer, type Bereik } from "../domein/bereik";
import type { Getal } from "../domein/productie";
import type { Raster } from "../werkboek/raster";

const BLAD = String.raw`(?:(?:'((?:[^'\[\]]|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?`;
const CEL = String.raw`${BLAD}\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})`;
const EEN_CEL = new RegExp(`^${CEL}$`, "u");
const ALLE_CELLEN = new RegExp(String.raw`(?<![\p{L}\p{N}_.\]!:$'])${CEL}(?![\p{L}\p{N}_.(!:])`, "gu");
const STAPPEN = 8;
const LANGSTE = 500;

function naarCel(eigen: string, delen: readonly (string | undefined)[]): Bereik | null {
  const [aangehaald, kaal, letters, rij] = delen;
  const kolom = kolomNummer(letters ?? "");
  return kolom === null ? null : cel(aangehaald?.replaceAll("''", "'") ?? kaal ?? eigen, Number(rij) - 1, kolom);
}

function eenCel(tekst: string, blad: string): Bereik | null {
  const gevonden = EEN_CEL.exec(tekst.trim());
  return gevonden ? naarCel(blad, gevonden.slice(1)) : null;
}

/** The cell that a formula only repeats: "Jeugd!D5", "ROUND(Jeugd!D5,0)", "SUM(D5)", 'IF(D5="","",D5)'; null for any other. */
export function herhaaldeCel(formule: string, blad: string): Bereik | null {
  if (formule.length > LANGSTE) return null;
  const kaal = formule.replace(/^[+=\s]+/, "").trim();
  const rond = /^(?:ROUND|ROUNDUP|ROUNDDOWN)\(([^(),]+),\s*\d+\)$/i.exec(kaal)?.[1];
  const om = /^(?:SUM|N|VALUE|INT|IFERROR)\(([^(),]+)(?:,\s*(?:0|""))?\)$/i.exec(kaal)?.[1];
  const als = /^IF\(([^(),=]+)=(?:""|0),\s*(?:""|0),([^(),]+)\)$/i.exec(kaal);
  if (als && als[1]!.trim() !== als[2]!.trim()) return null;
  return eenCel(rond ?? om ?? als?.[2] ?? kaal, blad);
}

/** The single cells that a formula adds up and nothing else ("Noord!D5+Zuid!D5", "SUM(D5,F5)"), two or more; else none. */
export function opgeteldeCellen(formule: string, blad: string): readonly Bereik[] {
  if (formule.length > LANGSTE) return [];
  const kaal = formule.replace(/^[+=\s]+/, "").trim();
  const som = /^SUM\(([^()]*)\)$/i.exec(kaal)?.[1];
  const delen = (som === undefined ? kaal.split("+") : som.split(",")).map((deel) => eenCel(deel, blad));
  return delen.length < 2 || delen.includes(null) ? [] : (delen as Bereik[]);
}

/** Every single cell that a formula names, not as part of a block. */
export function genoemdeCellen(formule: string, blad: string): readonly Bereik[] {
  if (formule.length > LANGSTE) return [];
  return [...formule.matchAll(ALLE_CELLEN)].flatMap((gevonden) => naarCel(blad, gevonden.slice(1)) ?? []);
}

/**
 * The cell in which a number really stands: a formula that only repeats another cell is followed to that cell, as far as it
 * goes. Of a number without a cell null; of a sum of cells its first.
 */
export function echteCel(getal: Getal, raster: (blad: string) => Raster | null): Bereik | null {
  let plaats = getal.cellen[0] ?? null;
  let { formule } = getal;
  for (let stap = 0; stap < STAPPEN && plaats !== null && formule !== null; stap++) {
    const verder = herhaaldeCel(formule, plaats.blad);
    if (verder === null) break;
    plaats = verder;
    formule = raster(verder.blad)?.formule(verder.rij, verder.kolom) ?? null;
  }
  return plaats;
}
