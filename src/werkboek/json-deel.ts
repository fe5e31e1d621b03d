import type { XmlDeel } from "./raster";

/** A custom XML part that carries a JSON value as the text of its one element: how we keep data of ours in a workbook. */
export function jsonDeel(naamruimte: string, waarde: unknown): XmlDeel {
  const json = JSON.stringify(waarde).replace(/[\uFFFE\uFFFF]/g, (teken) => `\\u${teken.charCodeAt(0).toString(16)}`);
  const tekst = json.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return { naamruimte, xml: `<gegevens xmlns="${naamruimte}">${tekst}</gegevens>` };
}

/** The JSON value of such a part; undefined when it holds none (somebody else's part, or a damaged one). Never throws. */
export function leesJsonDeel(delen: readonly XmlDeel[], naamruimte: string): unknown {
  const deel = delen.find((een) => een.naamruimte === naamruimte);
  if (deel === undefined) return undefined;
  try {
    return JSON.parse(tekstVan(deel.xml));
  } catch {
    return undefined;
  }
}

const EEN_ELEMENT = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?<([\w:.-]+)(?:\s[^<>]*)?>([^<]*)<\/\1\s*>\s*$/;
const TEKENS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of a document that is one element with only text in it, as Excel gives it back; throws for anything else. */
function tekstVan(xml: string): string {
  const tekst = EEN_ELEMENT.exec(xml)?.[2];
  if (tekst === undefined) throw new SyntaxError("Dit deel is geen enkel element met tekst.");
  return tekst.replace(/&(?:#(\d+)|#x([0-9A-Fa-f]+)|(\w+));/g, (alles, tientallig, zestientallig, naam) => {
    if (naam !== undefined) return TEKENS[naam] ?? alles;
    return String.fromCodePoint(tientallig === undefined ? parseInt(zestientallig, 16) : Number(tientallig));
  });
}
