import type { CelWaarde } from "../werkboek/raster";

/**
 * A short mark of what a cell holds, to see later whether somebody changed it; null for an empty cell. Of a formula its text
 * counts, not its result: that moves along by itself. Quotes, spaces and case in a formula are left out, because programs write
 * them differently; `bladnamen` gives sheets that were renamed their old name back.
 */
export function celkenmerk(
  waarde: CelWaarde,
  formule: string | null,
  bladnamen: ReadonlyMap<string, string>,
): string | null {
  if (formule !== null) return `f${gehakt(gewoon(formule, bladnamen))}`;
  if (waarde === null || waarde === "") return null;
  if (typeof waarde === "string") return `t${gehakt(waarde.replace(/\r\n?/g, "\n"))}`;
  return typeof waarde === "number" ? `g${gehakt(String(waarde))}` : `l${gehakt(String(waarde))}`;
}

/** The mark of a formula to a cell of the partner: it changes by itself when his sheet gets another name or another row. */
export const NAAR_PARTNER = "p";

/** Whether a formula refers to a sheet that is not among these. */
export function verwijstBuiten(formule: string, onze: ReadonlySet<string>): boolean {
  const bladen = formule.replace(/"(?:[^"]|"")*"/g, "").matchAll(/'((?:[^']|'')+)'!/g);
  return [...bladen].some(([, naam = ""]) => !onze.has(naam.replaceAll("''", "'")));
}

/** Texts in quotes stay as they are; of the rest spaces, dollar signs and case are taken away. */
function gewoon(formule: string, bladnamen: ReadonlyMap<string, string>): string {
  return formule.replace(
    /("(?:[^"]|"")*")|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!|([\p{L}_][\p{L}\p{N}_.]*|[^"'\p{L}_]+|')/gu,
    deelVan,
  );

  function deelVan(_heel: string, tekst?: string, gequoot?: string, kaal?: string, rest?: string): string {
    if (tekst !== undefined) return tekst;
    if (rest !== undefined) return rest.replace(/[\s$]+/g, "").toUpperCase();
    const blad = gequoot?.replaceAll("''", "'") ?? kaal ?? "";
    return `[${bladnamen.get(blad) ?? blad}]`;
  }
}

/** FNV-1a over the UTF-16 units, with the length. */
function gehakt(tekst: string): string {
  let hash = 0x811c9dc5;
  for (let plek = 0; plek < tekst.length; plek++) hash = Math.imul(hash ^ tekst.charCodeAt(plek), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${tekst.length.toString(36)}`;
}
