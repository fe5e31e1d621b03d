import { beschadigd } from "./fouten";
import { TekstDecoder } from "./tekst-decoderen";
import type { Uitpakker } from "./uitpakken";
import { XmlLezer, attribuut, type XmlElement, type XmlOntvanger } from "./xml-lezen";
import { padSleutel, type Zip, type ZipOnderdeel } from "./zip-lezen";

/** A link from one part to another, or to something outside the file. */
export interface Relatie {
  readonly id: string;
  /** The last word of the type ("worksheet", "sharedStrings"), the same in both kinds of OOXML. */
  readonly soort: string;
  /** A path in the file, or, when `extern`, the target as it stands. */
  readonly doel: string;
  readonly extern: boolean;
}

const RELATIES = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The path that a target means, seen from the part that names it: "../media/x.png", "/xl/a.xml" or "a.xml". */
export function doelPad(vanuit: string, doel: string): string {
  const recht = doel.replaceAll("\\", "/");
  const map = vanuit.slice(0, vanuit.lastIndexOf("/") + 1);
  const delen: string[] = [];
  for (const deel of (recht.startsWith("/") ? recht : map + recht).split("/")) {
    if (deel === "..") delen.pop();
    else if (deel !== "" && deel !== ".") delen.push(deel);
  }
  return delen.join("/");
}

function decodeerUri(doel: string): string {
  try {
    return decodeURIComponent(doel);
  } catch {
    return doel;
  }
}

/** A file of parts that refer to each other (OPC). */
export class Pakket {
  constructor(
    readonly zip: Zip,
    readonly uitpakker: Uitpakker,
  ) {}

  get naam(): string {
    return this.uitpakker.naam;
  }

  /** The part at this path, whatever its case and slashes. */
  deel(pad: string): ZipOnderdeel | undefined {
    return this.zip.get(padSleutel(pad)) ?? this.zip.get(padSleutel(decodeerUri(pad)));
  }

  /** As `deel`, but it must be there: `wat` says in Dutch what it is. */
  verplichtDeel(pad: string, wat: string): ZipOnderdeel {
    const deel = this.deel(pad);
    if (deel === undefined) throw beschadigd(this.naam, `${wat} ontbreekt (${pad})`);
    return deel;
  }

  /** Lets the receiver hear the whole XML of a part. */
  async leesXml(deel: ZipOnderdeel, ontvanger: XmlOntvanger): Promise<void> {
    const bron = { naam: this.naam, pad: deel.pad };
    const lezer = new XmlLezer(bron, ontvanger);
    const decoder = new TekstDecoder(bron);
    for await (const stuk of this.uitpakker.stukken(deel)) lezer.schrijf(decoder.tekst(stuk));
    lezer.schrijf(decoder.rest());
    lezer.sluit();
  }

  /** The text of a whole part; for small ones. */
  async leesTekst(deel: ZipOnderdeel): Promise<string> {
    const decoder = new TekstDecoder({ naam: this.naam, pad: deel.pad });
    let tekst = "";
    for await (const stuk of this.uitpakker.stukken(deel)) tekst += decoder.tekst(stuk);
    return tekst + decoder.rest();
  }

  /** The links of a part ("" for those of the file itself); none when it has none. */
  async relaties(pad: string): Promise<readonly Relatie[]> {
    const knip = pad.lastIndexOf("/") + 1;
    const deel = this.deel(`${pad.slice(0, knip)}_rels/${pad.slice(knip)}.rels`);
    if (deel === undefined) return [];
    const gevonden: Relatie[] = [];
    await this.leesXml(deel, {
      begin: (element) => {
        if (element.local !== "Relationship" || element.uri !== RELATIES) return;
        gevonden.push(leesRelatie(element, pad));
      },
    });
    return gevonden;
  }
}

function leesRelatie(element: XmlElement, pad: string): Relatie {
  const soort = attribuut(element, "Type") ?? "";
  const doel = attribuut(element, "Target") ?? "";
  const extern = attribuut(element, "TargetMode") === "External";
  return {
    id: attribuut(element, "Id") ?? "",
    soort: soort.slice(soort.lastIndexOf("/") + 1),
    doel: extern ? doel : doelPad(pad, doel),
    extern,
  };
}
