import { datumNummer, leesDatum } from "../domein/notatie-datum";
import type { CelSoort, CelWaarde } from "../werkboek/raster";
import type { VeldSoort } from "./formulier-velden";

/** How the form writes null and an empty list or group; an empty cell is a field that is not there. */
export const GEEN = "(geen)";
export const LEEG = "(leeg)";

/** A field that is not in the document. */
export const AFWEZIG = undefined;

/** A cell as the form reads it. */
export interface FormulierCel {
  readonly soort: CelSoort;
  readonly waarde: CelWaarde;
}

/** The value of a cell in the JSON document (undefined: not there), or what is wrong with it. */
export type CelLezing = { readonly waarde: unknown } | { readonly fout: string };

/** Texts that would be taken for a mark, or for an empty cell, get a backslash in front; so do those that have one already. */
const LIJKT_OP_TEKEN = /^\\*\s*(?:\(geen\)|\(leeg\))?\s*$/i;

/** The value as the form's cell holds it. Only `getal` and real dates become numbers; everything else is text. */
export function naarCel(waarde: unknown, soort: Exclude<VeldSoort, "paar">): CelWaarde {
  if (waarde === undefined) return null;
  if (waarde === null) return GEEN;
  if (Array.isArray(waarde))
    return waarde.length === 0 ? LEEG : waarde.map((deel) => lijstdeel(String(deel))).join("; ");
  if (typeof waarde === "boolean") return waarde ? "ja" : "nee";
  if (typeof waarde === "number") return waarde;
  const tekst = String(waarde);
  if (soort === "datum") return datumNummer(tekst) ?? tekst;
  return LIJKT_OP_TEKEN.test(tekst) ? `\\${tekst}` : tekst;
}

/** The two cells of a pair of numbers; null for the whole pair stands in the first. */
export function naarCellen(waarde: unknown): readonly [CelWaarde, CelWaarde] {
  if (!Array.isArray(waarde)) return [naarCel(waarde, "getal"), null];
  return [naarCel(waarde[0], "getal"), naarCel(waarde[1], "getal")];
}

function lijstdeel(tekst: string): string {
  const veilig = tekst.replace(/[\\;]/g, "\\$&").replace(/^\s|\s$/g, "\\$&");
  return /^\((?:geen|leeg)\)$/i.test(veilig) ? `\\${veilig}` : veilig;
}

/** Reads one cell back. What does not fit its kind is an error in words; the rest is judged by `leesBeschikking`. */
export function uitCel(cel: FormulierCel, soort: Exclude<VeldSoort, "paar">, datumstelsel: 1900 | 1904): CelLezing {
  const { waarde } = cel;
  if (cel.soort === "fout") return { fout: `In deze cel staat een formulefout (${String(waarde)}).` };
  if (waarde === null || (typeof waarde === "string" && waarde.trim() === "")) return { waarde: AFWEZIG };
  if (typeof waarde === "string" && waarde.trim().toLowerCase() === GEEN) return { waarde: null };
  switch (soort) {
    case "tekst":
      return { waarde: alsTekst(waarde) };
    case "getal of tekst":
      return { waarde: typeof waarde === "number" ? waarde : alsTekst(waarde) };
    case "getal":
      return typeof waarde === "number" ? { waarde } : { fout: `Hier hoort een getal; er staat ${inWoorden(waarde)}.` };
    case "datum":
      return { waarde: leesDatum(typeof waarde === "boolean" ? "" : waarde, datumstelsel) ?? String(waarde) };
    case "ja/nee":
      return leesJaNee(waarde);
    case "teksten":
      return { waarde: leesLijst(waarde) };
    case "getallen":
      return leesGetallen(waarde);
  }
}

function alsTekst(waarde: number | string | boolean): string {
  if (typeof waarde !== "string") return String(waarde);
  return waarde.startsWith("\\") && LIJKT_OP_TEKEN.test(waarde) ? waarde.slice(1) : waarde;
}

function inWoorden(waarde: string | boolean): string {
  return typeof waarde === "boolean" ? (waarde ? "WAAR" : "ONWAAR") : `de tekst '${waarde.slice(0, 40)}'`;
}

function leesJaNee(waarde: number | string | boolean): CelLezing {
  const woord = String(waarde).trim().toLowerCase();
  if (woord === "ja" || woord === "true" || woord === "waar") return { waarde: true };
  if (woord === "nee" || woord === "false" || woord === "onwaar") return { waarde: false };
  return { fout: "Kies ja of nee." };
}

/** Splits at semicolons; a backslash keeps the next character as it is, also a space at the ends of a part. */
function leesLijst(waarde: number | string | boolean): readonly string[] {
  const tekst = String(waarde);
  if (tekst.trim().toLowerCase() === LEEG) return [];
  const delen: string[] = [];
  let deel = "";
  /** Up to here the part was kept with a backslash, or is no space. */
  let vast = 0;
  for (const [teken, bewaard] of losseTekens(tekst)) {
    if (teken === ";" && !bewaard) {
      delen.push(deel.slice(0, vast));
      [deel, vast] = ["", 0];
      continue;
    }
    const spatie = !bewaard && teken.trim() === "";
    if (spatie && deel === "") continue;
    deel += teken;
    if (!spatie) vast = deel.length;
  }
  return [...delen, deel.slice(0, vast)].filter((een) => een !== "");
}

function* losseTekens(tekst: string): Generator<readonly [teken: string, bewaard: boolean]> {
  for (let plek = 0; plek < tekst.length; plek++) {
    const bewaard = tekst[plek] === "\\" && plek + 1 < tekst.length;
    if (bewaard) plek++;
    yield [tekst[plek] ?? "", bewaard];
  }
}

function leesGetallen(waarde: number | string | boolean): CelLezing {
  if (typeof waarde === "number") return { waarde: [waarde] };
  const delen = leesLijst(waarde);
  const getallen = delen.map((deel) => (/^-?\d+$/.test(deel) ? Number(deel) : Number.NaN));
  if (getallen.some(Number.isNaN)) return { fout: "Hier horen hele getallen, met een puntkomma ertussen." };
  return { waarde: getallen };
}
