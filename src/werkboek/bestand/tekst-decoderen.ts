import { beschadigd, nietOndersteund } from "./fouten";
import type { XmlBron } from "./xml-lezen";

/** The character set of an XML part, from its first bytes: byte order mark, the look of "<", or what it declares. */
export function tekenset(begin: Uint8Array): string {
  const [een, twee, drie] = begin;
  if (een === 0xfe && twee === 0xff) return "utf-16be";
  if (een === 0xff && twee === 0xfe) return "utf-16le";
  if (een === 0xef && twee === 0xbb && drie === 0xbf) return "utf-8";
  if (een === 0 && twee === 0x3c) return "utf-16be";
  if (een === 0x3c && twee === 0) return "utf-16le";
  const kop = String.fromCharCode(...begin.subarray(0, 200));
  const vermeld = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(kop)?.[1]?.toLowerCase();
  // "utf-16" in a part whose bytes are plainly not: it was converted, and the declaration forgotten.
  return vermeld === undefined || vermeld.startsWith("utf-16") ? "utf-8" : vermeld;
}

function decoder(label: string, bron: XmlBron): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw nietOndersteund(bron.naam, `het onderdeel ${bron.pad} heeft een onbekende tekenset (${label})`);
  }
}

/** Turns the bytes of one XML part into text, piece by piece; bytes that are no text are an error, never a question mark. */
export class TekstDecoder {
  readonly #bron: XmlBron;
  #decoder: TextDecoder | null = null;
  #begin = new Uint8Array(0);

  constructor(bron: XmlBron) {
    this.#bron = bron;
  }

  tekst(stuk: Uint8Array): string {
    if (this.#decoder === null) {
      const begin = new Uint8Array(this.#begin.length + stuk.length);
      begin.set(this.#begin);
      begin.set(stuk, this.#begin.length);
      this.#begin = begin;
      if (begin.length < 200) return "";
      return this.#start();
    }
    return this.#decodeer(stuk, { stream: true });
  }

  /** What was held back to look at; empty when nothing was. */
  nu(): string {
    return this.#decoder === null ? this.#start() : "";
  }

  rest(): string {
    return this.nu() + this.#decodeer(new Uint8Array(0), {});
  }

  #start(): string {
    this.#decoder = decoder(tekenset(this.#begin), this.#bron);
    return this.#decodeer(this.#begin, { stream: true });
  }

  #decodeer(stuk: Uint8Array, opties: TextDecodeOptions): string {
    try {
      return this.#decoder!.decode(stuk, opties);
    } catch (oorzaak) {
      throw beschadigd(this.#bron.naam, `het onderdeel ${this.#bron.pad} heeft tekens die niet te lezen zijn`, oorzaak);
    }
  }
}
