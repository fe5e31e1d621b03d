import { strToU8, zipSync } from "fflate";

export const RUIMTE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KANTOOR = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PAKKET = "http://schemas.openxmlformats.org/package/2006";

export interface BladXml {
  readonly naam: string;
  /** What stands in <worksheet>; or, when it starts with "<?xml" or "<worksheet", the whole part. */
  readonly xml: string;
  readonly staat?: "hidden" | "veryHidden";
  /** Relations of the sheet: last word of the type → target. */
  readonly relaties?: readonly (readonly [soort: string, doel: string])[];
}

export interface XlsxDelen {
  readonly bladen: readonly BladXml[];
  /** The <si> items. */
  readonly teksten?: string;
  /** What stands in <styleSheet>. */
  readonly stijlen?: string;
  /** What comes in <workbook> before and after <sheets>. */
  readonly voorBladen?: string;
  readonly naBladen?: string;
  /** More relations of the workbook: id, last word of the type, target. */
  readonly relaties?: readonly (readonly [id: string, soort: string, doel: string])[];
  /** More relations of the file. */
  readonly bestandsrelaties?: readonly (readonly [soort: string, doel: string])[];
  /** More parts, or others in the place of the usual; null leaves a part out. */
  readonly anders?: ReadonlyMap<string, string | Uint8Array | null>;
}

/** Zips parts by hand: path → content. */
export function zipDelen(delen: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const inhoud = Object.fromEntries(
    [...delen].map(([pad, deel]) => [pad, typeof deel === "string" ? strToU8(deel) : deel]),
  );
  return zipSync(inhoud);
}

/** The XML of a relations part; a target with "://" is external. */
export function relatiesXml(relaties: readonly (readonly [id: string, soort: string, doel: string])[]): string {
  const regels = relaties.map(([id, soort, doel]) => {
    const extern = doel.includes("://") ? ' TargetMode="External"' : "";
    return `<Relationship Id="${id}" Type="${soort.includes("://") ? soort : `${KANTOOR}/${soort}`}" Target="${doel}"${extern}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PAKKET}/relationships">${regels.join("")}</Relationships>`;
}

function bladXml(blad: BladXml): string {
  if (/^\s*<(?:\?xml|(?:\w+:)?worksheet)/.test(blad.xml)) return blad.xml;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${RUIMTE}" xmlns:r="${KANTOOR}">${blad.xml}</worksheet>`;
}

function escape(tekst: string): string {
  return tekst.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** The parts of a workbook by path. */
export function xlsxDelen(invoer: XlsxDelen): Map<string, string | Uint8Array> {
  const delen = new Map<string, string | Uint8Array>();
  const relaties: (readonly [string, string, string])[] = [...(invoer.relaties ?? [])];
  delen.set(
    "[Content_Types].xml",
    `<Types xmlns="${PAKKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  const bestand = [["officeDocument", "xl/workbook.xml"] as const, ...(invoer.bestandsrelaties ?? [])];
  delen.set("_rels/.rels", relatiesXml(bestand.map(([soort, doel], i) => [`r${i}`, soort, doel] as const)));
  const bladen = invoer.bladen.map((blad, i) => {
    delen.set(`xl/worksheets/sheet${i + 1}.xml`, bladXml(blad));
    relaties.push([`blad${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`]);
    if (blad.relaties !== undefined)
      delen.set(
        `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
        relatiesXml(blad.relaties.map(([soort, doel], j) => [`r${j}`, soort, doel] as const)),
      );
    const staat = blad.staat === undefined ? "" : ` state="${blad.staat}"`;
    return `<sheet name="${escape(blad.naam)}" sheetId="${i + 1}"${staat} r:id="blad${i + 1}"/>`;
  });
  if (invoer.teksten !== undefined) {
    delen.set("xl/sharedStrings.xml", `<sst xmlns="${RUIMTE}">${invoer.teksten}</sst>`);
    relaties.push(["teksten", "sharedStrings", "sharedStrings.xml"]);
  }
  if (invoer.stijlen !== undefined) {
    delen.set("xl/styles.xml", `<styleSheet xmlns="${RUIMTE}">${invoer.stijlen}</styleSheet>`);
    relaties.push(["stijlen", "styles", "styles.xml"]);
  }
  delen.set(
    "xl/workbook.xml",
    `<workbook xmlns="${RUIMTE}" xmlns:r="${KANTOOR}">${invoer.voorBladen ?? ""}<sheets>${bladen.join("")}</sheets>${invoer.naBladen ?? ""}</workbook>`,
  );
  delen.set("xl/_rels/workbook.xml.rels", relatiesXml(relaties));
  for (const [pad, deel] of invoer.anders ?? []) {
    if (deel === null) delen.delete(pad);
    else delen.set(pad, deel);
  }
  return delen;
}

/** The bytes of a workbook made of hand-written XML. */
export function maakXlsx(invoer: XlsxDelen): Uint8Array {
  return zipDelen(xlsxDelen(invoer));
}

/** A workbook with one sheet "Blad" that holds these rows. */
export function xlsxMetRijen(rijen: string, rest: Omit<XlsxDelen, "bladen"> = {}): Uint8Array {
  return maakXlsx({ ...rest, bladen: [{ naam: "Blad", xml: `<sheetData>${rijen}</sheetData>` }] });
}
