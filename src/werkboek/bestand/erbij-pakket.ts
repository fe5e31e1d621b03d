import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { doelPad } from "./pakket";

export const RELATIES = "http://schemas.openxmlformats.org/package/2006/relationships";
export const SOORT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A relationship as it stands in a part, with the path that it means. */
export interface Verband {
  readonly heel: string;
  readonly id: string;
  readonly soort: string;
  readonly pad: string;
  readonly extern: boolean;
}

/** The parts of a workbook as texts that can be changed; what is not touched stays byte for byte. */
export class Onderdelen {
  private constructor(private readonly delen: Map<string, Uint8Array>) {}

  static open(bytes: Uint8Array): Onderdelen {
    return new Onderdelen(new Map(Object.entries(unzipSync(bytes))));
  }

  paden(): readonly string[] {
    return [...this.delen.keys()];
  }

  heeft(pad: string): boolean {
    return this.delen.has(pad);
  }

  bytes(pad: string): Uint8Array | undefined {
    return this.delen.get(pad);
  }

  lees(pad: string): string {
    const deel = this.delen.get(pad);
    if (deel === undefined) throw new Error(`Het werkboek mist het onderdeel ${pad}.`);
    return strFromU8(deel);
  }

  schrijf(pad: string, inhoud: string | Uint8Array): void {
    this.delen.set(pad, typeof inhoud === "string" ? strToU8(inhoud) : inhoud);
  }

  bewerk(pad: string, wijziging: (xml: string) => string): void {
    this.schrijf(pad, wijziging(this.lees(pad)));
  }

  /** What this part refers to; nothing when it refers to nothing. */
  verbanden(pad: string): readonly Verband[] {
    const relaties = relatiesVan(pad);
    if (!this.heeft(relaties)) return [];
    return [...this.lees(relaties).matchAll(/<Relationship\b[^>]*?\/?>(?:<\/Relationship>)?/g)].map(([heel]) => ({
      heel,
      id: attribuut(heel, "Id"),
      soort: attribuut(heel, "Type").split("/").at(-1) ?? "",
      pad: doelPad(pad, attribuut(heel, "Target")),
      extern: attribuut(heel, "TargetMode") === "External",
    }));
  }

  /** Takes a part away with what only it refers to, and its line in the list of content types. */
  verwijder(pad: string): void {
    for (const verband of this.verbanden(pad))
      if (!verband.extern && EIGEN_DELEN.has(verband.soort) && this.heeft(verband.pad)) this.verwijder(verband.pad);
    this.delen.delete(relatiesVan(pad));
    this.delen.delete(pad);
    this.bewerk(TYPEN, (xml) =>
      xml.replace(new RegExp(`<Override\\b[^>]*PartName="/${letterlijk(pad)}"[^>]*?/>`, "i"), ""),
    );
  }

  /** Adds lines behind the content types. */
  typen(regels: readonly string[]): void {
    this.bewerk(TYPEN, (xml) => xml.replace("</Types>", () => `${regels.join("")}</Types>`));
  }

  /** Adds a relationship to a part. */
  verbind(pad: string, id: string, soort: string, doel: string): void {
    const relaties = relatiesVan(pad);
    const regel = `<Relationship Id="${id}" Type="${SOORT}/${soort}" Target="${doel}"/>`;
    if (!this.heeft(relaties)) this.schrijf(relaties, `<Relationships xmlns="${RELATIES}">${regel}</Relationships>`);
    else this.bewerk(relaties, (xml) => xml.replace("</Relationships>", () => `${regel}</Relationships>`));
  }

  /** Takes away a relationship of a part. */
  ontbind(pad: string, verband: Verband): void {
    this.bewerk(relatiesVan(pad), (xml) => xml.replace(verband.heel, ""));
  }

  inpakken(): Uint8Array {
    return zipSync(Object.fromEntries(this.delen), { level: 6 });
  }
}

const TYPEN = "[Content_Types].xml";
/** These kinds of parts belong to one sheet only. */
const EIGEN_DELEN = new Set([
  "drawing",
  "chart",
  "comments",
  "threadedComment",
  "vmlDrawing",
  "table",
  "printerSettings",
  "customXmlProps",
]);

/** Where the package keeps the relations of the part at this path: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relatiesVan(pad: string): string {
  const grens = pad.lastIndexOf("/") + 1;
  return `${pad.slice(0, grens)}_rels/${pad.slice(grens)}.rels`;
}

/** The value of an attribute as it means, "" when there is none. */
export function attribuut(element: string, naam: string): string {
  const waarde = new RegExp(`\\s${naam}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element);
  return (waarde?.[1] ?? waarde?.[2] ?? "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&");
}

function letterlijk(tekst: string): string {
  return tekst.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
