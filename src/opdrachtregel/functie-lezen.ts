import { OpdrachtFout } from "./fout";

/** A call as it stands in a Dutch Excel: name and arguments; a range is rows of values, undefined is left out. */
export interface Aanroep {
  readonly naam: string;
  readonly argumenten: readonly unknown[];
}

/**
 * Reads `NAAM(arg; arg)`: texts in double quotes (doubled inside), numbers with a comma or a point, WAAR and ONWAAR, ranges
 * as {1;2} (rows) or {1\2} (columns), nothing for an argument that is left out. Throws OpdrachtFout with the place.
 */
export function leesAanroep(tekst: string): Aanroep {
  const delen = /^\s*=?\s*(?:[\p{L}_]+\.)?([\p{L}_][\p{L}\p{N}_.]*)\s*\((.*)\)\s*$/su.exec(tekst);
  if (!delen)
    throw new OpdrachtFout(`Dit is geen aanroep van een functie: ${tekst}. Schrijf bijvoorbeeld LAMPKLEUR("29 [20]").`);
  const argumenten = knip(delen[2]!, ";").map((deel) => argument(deel.trim()));
  if (argumenten.length === 1 && argumenten[0] === undefined) argumenten.pop();
  return { naam: delen[1]!, argumenten };
}

/** Cuts at the separator, not inside quotes or braces. */
function knip(tekst: string, scheiding: string): string[] {
  const delen: string[] = [];
  let deel = "";
  let inTekst = false;
  let diepte = 0;
  for (const teken of tekst) {
    if (teken === '"') inTekst = !inTekst;
    if (!inTekst) diepte += teken === "{" ? 1 : teken === "}" ? -1 : 0;
    if (teken === scheiding && !inTekst && diepte === 0) {
      delen.push(deel);
      deel = "";
    } else deel += teken;
  }
  if (inTekst) throw new OpdrachtFout(`Er ontbreekt een aanhalingsteken in: ${tekst}`);
  if (diepte !== 0) throw new OpdrachtFout(`Er ontbreekt een accolade in: ${tekst}`);
  return [...delen, deel];
}

function argument(tekst: string): unknown {
  if (!tekst.startsWith("{")) return waarde(tekst);
  if (!tekst.endsWith("}")) throw onleesbaar(tekst);
  return knip(tekst.slice(1, -1), ";").map((rij) => knip(rij, "\\").map((cel) => waarde(cel.trim()) ?? null));
}

function waarde(tekst: string): unknown {
  if (tekst === "") return undefined;
  if (/^"(?:[^"]|"")*"$/s.test(tekst)) return tekst.slice(1, -1).replaceAll('""', '"');
  if (/^(waar|true)$/i.test(tekst)) return true;
  if (/^(onwaar|false)$/i.test(tekst)) return false;
  if (/^[+-]?\d+([.,]\d+)?$/.test(tekst)) return Number(tekst.replace(",", "."));
  throw onleesbaar(tekst);
}

function onleesbaar(tekst: string): OpdrachtFout {
  return new OpdrachtFout(
    `Ik kan '${tekst}' niet lezen. Zet tekst tussen dubbele aanhalingstekens en scheid argumenten met een puntkomma.`,
  );
}
