import { SaxesParser } from "saxes";
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

function tekstVan(xml: string): string {
  const lezer = new SaxesParser({ xmlns: false });
  let tekst = "";
  const neem = (deel: string): void => {
    tekst += deel;
  };
  lezer.on("error", (fout) => {
    throw fout;
  });
  lezer.on("text", neem);
  lezer.on("cdata", neem);
  lezer.write(xml).close();
  return tekst;
}
