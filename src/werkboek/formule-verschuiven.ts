import { kolomLetters, kolomNummer } from "../domein/bereik";

/** A reference in a formula: either side can be fixed with $; null where a whole row or column is meant. */
interface Verwijzing {
  readonly kolom: number | null;
  readonly kolomVast: boolean;
  readonly rij: number | null;
  readonly rijVast: boolean;
}

/** A formula cut into text that stays and references that move. */
export type FormuleDelen = readonly (string | Verwijzing)[];

const MAX_RIJ = 1_048_576;
const MAX_KOLOM = 16_384;

// What is skipped as a whole: sheets of a 3-D reference, texts, quoted sheet names, [1] and table references; then names and functions; then references.
const STUK =
  /[\p{L}_\\][\p{L}\p{N}_.\\]*:[\p{L}_\\][\p{L}\p{N}_.\\]*!|"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:[^[\]]|\[[^[\]]*\])*\]|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!\\])|\$?\d+:\$?\d+(?![\p{L}\p{N}_.(!\\])|\$[A-Za-z]{1,3}\$?\d+(?![\p{L}\p{N}_.(!\\])|[\p{L}_\\][\p{L}\p{N}_.\\?$]*(?:[(!])?|\d[\d.]*(?:[Ee][+-]?\d+)?/gu;
const CEL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/;
const KOLOMMEN = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const RIJEN = /^(\$?)(\d+):(\$?)(\d+)$/;

function verwijzingenIn(stuk: string): (string | Verwijzing)[] | null {
  const cel = CEL.exec(stuk);
  if (cel) {
    const kolom = kolomNummer(cel[2]!);
    const rij = Number(cel[4]) - 1;
    if (kolom === null || rij < 0 || rij >= MAX_RIJ) return null;
    return [{ kolom, kolomVast: cel[1] === "$", rij, rijVast: cel[3] === "$" }];
  }
  const kolommen = KOLOMMEN.exec(stuk);
  if (kolommen) {
    const van = kolomNummer(kolommen[2]!);
    const tot = kolomNummer(kolommen[4]!);
    if (van === null || tot === null) return null;
    return [
      { kolom: van, kolomVast: kolommen[1] === "$", rij: null, rijVast: true },
      ":",
      { kolom: tot, kolomVast: kolommen[3] === "$", rij: null, rijVast: true },
    ];
  }
  const rijen = RIJEN.exec(stuk);
  if (rijen) {
    return [
      { kolom: null, kolomVast: true, rij: Number(rijen[2]) - 1, rijVast: rijen[1] === "$" },
      ":",
      { kolom: null, kolomVast: true, rij: Number(rijen[4]) - 1, rijVast: rijen[3] === "$" },
    ];
  }
  return null;
}

/** Cuts a formula (without '=') into text and references, once for a whole group of cells that share it. */
export function ontleedFormule(formule: string): FormuleDelen {
  const delen: (string | Verwijzing)[] = [];
  let tekst = "";
  let plaats = 0;
  for (const gevonden of formule.matchAll(STUK)) {
    tekst += formule.slice(plaats, gevonden.index);
    plaats = gevonden.index + gevonden[0].length;
    const verwijzingen = verwijzingenIn(gevonden[0]);
    if (verwijzingen === null) {
      tekst += gevonden[0];
      continue;
    }
    if (tekst !== "") delen.push(tekst);
    tekst = "";
    delen.push(...verwijzingen);
  }
  tekst += formule.slice(plaats);
  if (tekst !== "") delen.push(tekst);
  return delen;
}

function omloop(plaats: number, aantal: number): number {
  return ((plaats % aantal) + aantal) % aantal;
}

function schrijfVerwijzing(verwijzing: Verwijzing, rijen: number, kolommen: number): string {
  let tekst = "";
  if (verwijzing.kolom !== null) {
    const kolom = verwijzing.kolomVast ? verwijzing.kolom : omloop(verwijzing.kolom + kolommen, MAX_KOLOM);
    tekst += (verwijzing.kolomVast ? "$" : "") + kolomLetters(kolom);
  }
  if (verwijzing.rij !== null) {
    const rij = verwijzing.rijVast ? verwijzing.rij : omloop(verwijzing.rij + rijen, MAX_RIJ);
    tekst += `${verwijzing.rijVast ? "$" : ""}${rij + 1}`;
  }
  return tekst;
}

/**
 * The formula as it stands `rijen` lower and `kolommen` further to the right: relative references move (round the edge of the
 * sheet, as Excel does), those with $ and everything inside texts and sheet names stay.
 */
export function verschuifFormule(delen: FormuleDelen, rijen: number, kolommen: number): string {
  let formule = "";
  for (const deel of delen) formule += typeof deel === "string" ? deel : schrijfVerwijzing(deel, rijen, kolommen);
  return formule;
}
