import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Plan } from "../plan";

const RELATIES = "http://schemas.openxmlformats.org/package/2006/relationships";
const SOORT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Puts into the workbook what the writer cannot: the custom XML parts (ECMA-376 part 1, 15.2.5 and 15.2.6), the filter's own
 * name hidden as Excel has it, and our own name as the application. Gives new bytes.
 */
export function werkDelenBij(bytes: Uint8Array, delen: Plan["delen"]): Uint8Array {
  const pakket = unzipSync(bytes);
  bewerk(pakket, "xl/workbook.xml", (xml) =>
    xml.replaceAll('<definedName name="_xlnm._FilterDatabase"', '<definedName name="_xlnm._FilterDatabase" hidden="1"'),
  );
  bewerk(pakket, "docProps/app.xml", (xml) =>
    xml.replace(/<Application>[^<]*<\/Application>/, "<Application>Verantwoord</Application>"),
  );
  delen.forEach((deel, nummer) => voegDeelToe(pakket, deel, nummer + 1));
  return zipSync(pakket, { level: 6 });
}

function bewerk(pakket: Record<string, Uint8Array>, pad: string, wijziging: (xml: string) => string): void {
  const deel = pakket[pad];
  if (deel === undefined) throw new Error(`Het geschreven werkboek mist het onderdeel ${pad}.`);
  pakket[pad] = strToU8(wijziging(strFromU8(deel)));
}

function voegDeelToe(pakket: Record<string, Uint8Array>, deel: Plan["delen"][number], nummer: number): void {
  const kop = deel.xml.startsWith("<?xml") ? "" : KOP;
  pakket[`customXml/item${nummer}.xml`] = strToU8(kop + deel.xml);
  pakket[`customXml/itemProps${nummer}.xml`] = strToU8(
    `${KOP}<ds:datastoreItem ds:itemID="${kenmerk(nummer)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${attribuut(deel.naamruimte)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  pakket[`customXml/_rels/item${nummer}.xml.rels`] = strToU8(
    `${KOP}<Relationships xmlns="${RELATIES}"><Relationship Id="rId1" Type="${SOORT}/customXmlProps" Target="itemProps${nummer}.xml"/></Relationships>`,
  );
  bewerk(pakket, "xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdDeel${nummer}" Type="${SOORT}/customXml" Target="../customXml/item${nummer}.xml"/></Relationships>`,
    ),
  );
  bewerk(pakket, "[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      `<Override PartName="/customXml/itemProps${nummer}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
    ),
  );
}

/** The id of a part within its workbook: it only has to differ from the others in the same file. */
function kenmerk(nummer: number): string {
  return `{5645524E-5457-4F4F-8244-${nummer.toString(16).toUpperCase().padStart(12, "0")}}`;
}

function attribuut(tekst: string): string {
  return tekst.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
