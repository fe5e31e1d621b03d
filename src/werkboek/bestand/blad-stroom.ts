import type { BladOntvanger } from "./blad-lezen";
import { SnelleRijen } from "./blad-snel";
import type { Pakket } from "./pakket";
import { letters } from "./snel-wijzer";
import { TekstDecoder, tekenset } from "./tekst-decoderen";
import { XmlLezer } from "./xml-lezen";
import type { ZipOnderdeel } from "./zip-lezen";

const BEGIN_CELLEN = letters("<sheetData>");
const LANGSTE_KOP = 1 << 20;

function plaatsVan(bytes: Uint8Array, woord: Uint8Array): number {
  for (let plaats = bytes.indexOf(woord[0]!); plaats >= 0; plaats = bytes.indexOf(woord[0]!, plaats + 1))
    if (woord.every((byte, i) => bytes[plaats + i] === byte)) return plaats;
  return -1;
}

/**
 * Leads the bytes of a sheet: up to <sheetData> to the strict XML reader, then to the fast one as long as that knows every byte,
 * and the rest to the strict one again, which so has seen the head and the tail and closes the part.
 */
class BladStroom {
  readonly #ontvanger: BladOntvanger;
  readonly #lezer: XmlLezer;
  readonly #decoder: TekstDecoder;
  #kop: Uint8Array | null = new Uint8Array(0);
  #snel: SnelleRijen | null = null;

  constructor(pakket: Pakket, deel: ZipOnderdeel, ontvanger: BladOntvanger) {
    const bron = { naam: pakket.naam, pad: deel.pad };
    this.#ontvanger = ontvanger;
    this.#lezer = new XmlLezer(bron, ontvanger);
    this.#decoder = new TekstDecoder(bron);
  }

  schrijf(stuk: Uint8Array): void {
    if (this.#snel !== null) this.#leesSnel(stuk);
    else if (this.#kop !== null) this.#leesKop(stuk);
    else this.#leesStreng(stuk);
  }

  sluit(): void {
    if (this.#kop !== null) this.#leesStreng(this.#kop);
    if (this.#snel !== null) this.#leesStreng(this.#snel.over());
    this.#lezer.schrijf(this.#decoder.rest());
    this.#lezer.sluit();
    this.#ontvanger.sluit();
  }

  #leesStreng(stuk: Uint8Array): void {
    this.#lezer.schrijf(this.#decoder.tekst(stuk));
  }

  #leesKop(stuk: Uint8Array): void {
    const kop = new Uint8Array(this.#kop!.length + stuk.length);
    kop.set(this.#kop!);
    kop.set(stuk, this.#kop!.length);
    this.#kop = kop;
    const plaats = plaatsVan(kop, BEGIN_CELLEN);
    if (plaats < 0 && kop.length < LANGSTE_KOP) return;
    this.#kop = null;
    if (plaats < 0 || tekenset(kop) !== "utf-8") return this.#leesStreng(kop);
    const begin = plaats + BEGIN_CELLEN.length;
    this.#leesStreng(kop.subarray(0, begin));
    this.#lezer.schrijf(this.#decoder.nu());
    // Not when the word stands in a comment, or under a prefix that makes it something else.
    if (!this.#ontvanger.staatVoorCellen) return this.#leesStreng(kop.subarray(begin));
    this.#snel = new SnelleRijen(
      this.#ontvanger.vuller,
      this.#lezer.kentVoorvoegsel("x14ac") ? ["x14ac:dyDescent"] : [],
    );
    this.#leesSnel(kop.subarray(begin));
  }

  #leesSnel(stuk: Uint8Array): void {
    const { soort, rest } = this.#snel!.lees(stuk);
    if (soort === "meer nodig") return;
    this.#snel = null;
    this.#leesStreng(rest);
  }
}

/** Reads the XML of one worksheet into its receiver. */
export async function leesBladXml(pakket: Pakket, deel: ZipOnderdeel, ontvanger: BladOntvanger): Promise<void> {
  const stroom = new BladStroom(pakket, deel, ontvanger);
  for await (const stuk of pakket.uitpakker.stukken(deel)) stroom.schrijf(stuk);
  stroom.sluit();
}
