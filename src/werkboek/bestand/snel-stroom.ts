import type { Pakket } from "./pakket";
import type { SnelleLezer } from "./snel-lezer";
import { TekstDecoder, tekenset } from "./tekst-decoderen";
import { XmlLezer, type XmlOntvanger } from "./xml-lezen";
import type { ZipOnderdeel } from "./zip-lezen";

const LANGSTE_KOP = 1 << 20;

/** The receiver of a part that has a fast way for most of it. */
export interface SnelOntvanger extends XmlOntvanger {
  /** Where the head of the part ends, seen from its bytes; −1 when that is not in them. */
  eindeKop(bytes: Uint8Array): number;
  /** The fast reader, once the strict one has read the head; null when the head was not what it looked like. */
  snelleLezer(lezer: XmlLezer): SnelleLezer | null;
}

/**
 * Leads the bytes of a part: its head to the strict XML reader, then to the fast one as long as that knows every byte, and the
 * rest to the strict one again, which so has seen the head and the tail and closes the part.
 */
class SnelStroom {
  readonly #ontvanger: SnelOntvanger;
  readonly #lezer: XmlLezer;
  readonly #decoder: TekstDecoder;
  #kop: Uint8Array | null = new Uint8Array(0);
  #snel: SnelleLezer | null = null;

  constructor(pakket: Pakket, deel: ZipOnderdeel, ontvanger: SnelOntvanger) {
    const bron = { naam: pakket.naam, pad: deel.pad };
    this.#ontvanger = ontvanger;
    this.#lezer = new XmlLezer(bron, ontvanger);
    this.#decoder = new TekstDecoder(bron);
  }

  schrijf(stuk: Uint8Array): void {
    if (this.#snel !== null) this.#leesSnel(this.#snel, stuk);
    else if (this.#kop !== null) this.#leesKop(this.#kop, stuk);
    else this.#leesStreng(stuk);
  }

  sluit(): void {
    if (this.#kop !== null) this.#leesStreng(this.#kop);
    if (this.#snel !== null) this.#leesStreng(this.#snel.over());
    this.#lezer.schrijf(this.#decoder.rest());
    this.#lezer.sluit();
  }

  #leesStreng(stuk: Uint8Array): void {
    this.#lezer.schrijf(this.#decoder.tekst(stuk));
  }

  #leesKop(vorige: Uint8Array, stuk: Uint8Array): void {
    const kop = vorige.length === 0 ? stuk : samen(vorige, stuk);
    this.#kop = kop;
    const begin = this.#ontvanger.eindeKop(kop);
    if (begin < 0 && kop.length < LANGSTE_KOP) return;
    this.#kop = null;
    if (begin < 0 || tekenset(kop) !== "utf-8" || isXml11(kop)) return this.#leesStreng(kop);
    this.#leesStreng(kop.subarray(0, begin));
    this.#lezer.schrijf(this.#decoder.nu());
    this.#snel = this.#ontvanger.snelleLezer(this.#lezer);
    if (this.#snel === null) this.#leesStreng(kop.subarray(begin));
    else this.#leesSnel(this.#snel, kop.subarray(begin));
  }

  #leesSnel(snel: SnelleLezer, stuk: Uint8Array): void {
    const { soort, rest } = snel.lees(stuk);
    if (soort === "meer nodig") return;
    this.#snel = null;
    this.#leesStreng(rest);
  }
}

function samen(een: Uint8Array, twee: Uint8Array): Uint8Array {
  const beide = new Uint8Array(een.length + twee.length);
  beide.set(een);
  beide.set(twee, een.length);
  return beide;
}

/** XML 1.1 has other line ends than the fast readers know. */
function isXml11(kop: Uint8Array): boolean {
  return /^[^>]*version\s*=\s*["']1\.1/.test(String.fromCharCode(...kop.subarray(0, 200)));
}

/** Reads the XML of one part into its receiver. */
export async function leesSnel(pakket: Pakket, deel: ZipOnderdeel, ontvanger: SnelOntvanger): Promise<void> {
  const stroom = new SnelStroom(pakket, deel, ontvanger);
  for await (const stuk of pakket.uitpakker.stukken(deel)) stroom.schrijf(stuk);
  stroom.sluit();
}

/** Where a word of ASCII stands in the bytes; −1 when it does not. */
export function plaatsVan(bytes: Uint8Array, woord: Uint8Array): number {
  for (let plaats = bytes.indexOf(woord[0]!); plaats >= 0; plaats = bytes.indexOf(woord[0]!, plaats + 1))
    if (woord.every((byte, i) => bytes[plaats + i] === byte)) return plaats;
  return -1;
}
