import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { XmlDeel } from "../raster";
import { voegDeelToe } from "./schrijven-delen";

const HOOFDDEEL = /<Relationship\b[^>]*\bType="[^"]*\/officeDocument"[^>]*>/;

/**
 * The same workbook with these custom XML parts: one of the same namespace is replaced, the others are added. Every other part
 * of the file keeps its bytes. Throws for bytes that are no workbook.
 */
export function metDelen(bytes: Uint8Array, delen: readonly XmlDeel[]): Uint8Array {
  if (delen.length === 0) return bytes;
  const pakket = unzipSync(bytes);
  const relaties = relatiepad(pakket);
  for (const deel of delen) {
    const pad = padVan(pakket, deel.naamruimte);
    if (pad !== null) pakket[pad] = strToU8(metKop(deel.xml));
    else voegDeelToe(pakket, deel, vrijNummer(pakket), relaties);
  }
  return zipSync(pakket, { level: 6 });
}

function metKop(xml: string): string {
  return xml.startsWith("<?xml") ? xml : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
}

/** Where the relations of the workbook stand, which is not at the same place with every maker of files. */
function relatiepad(pakket: Readonly<Record<string, Uint8Array>>): string {
  const begin = pakket["_rels/.rels"];
  const deel = begin === undefined ? null : HOOFDDEEL.exec(strFromU8(begin));
  const doel = /\bTarget="\/?([^"]+)"/.exec(deel?.[0] ?? "")?.[1] ?? "xl/workbook.xml";
  const grens = doel.lastIndexOf("/") + 1;
  return `${doel.slice(0, grens)}_rels/${doel.slice(grens)}.rels`;
}

function padVan(pakket: Readonly<Record<string, Uint8Array>>, naamruimte: string): string | null {
  const gevonden = Object.entries(pakket).find(([pad, deel]) => {
    if (!/^customXml\/item\d+\.xml$/i.test(pad)) return false;
    const eerste = /<[^?!][^>]*>/.exec(strFromU8(deel.subarray(0, 2000)));
    return eerste?.[0].includes(`"${naamruimte}"`) ?? false;
  });
  return gevonden?.[0] ?? null;
}

function vrijNummer(pakket: Readonly<Record<string, Uint8Array>>): number {
  const bezet = Object.keys(pakket).map((pad) => Number(/^customXml\/item(?:Props)?(\d+)\.xml$/i.exec(pad)?.[1] ?? 0));
  return Math.max(0, ...bezet) + 1;
}
