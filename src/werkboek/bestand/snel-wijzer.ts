/** Thrown, never outward, when the bytes end in the middle of something. */
export const MEER_NODIG = new Error("meer nodig");
/** Thrown, never outward, at anything that is not exactly of the known form. */
export const ONBEKEND = new Error("onbekend");

const GETAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?$/;
const MACHTEN = Array.from({ length: 16 }, (_, macht) => 10 ** macht);
const ENTITEITEN: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
]);

/** The bytes of a word of ASCII. */
export function letters(woord: string): Uint8Array {
  return Uint8Array.from(woord, (letter) => letter.charCodeAt(0));
}

/**
 * A place in the bytes of a sheet. After the bytes stands a 0, which fits nowhere, so that reading needs no check for the end:
 * what does not fit is either not there yet or unknown.
 */
export class Wijzer {
  bytes = new Uint8Array(1 << 16);
  plaats = 0;
  #einde = 0;
  readonly #utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  /** Adds a piece, and forgets what stands before this place. */
  vul(stuk: Uint8Array, vanaf: number): void {
    const rest = this.#einde - vanaf;
    const nodig = rest + stuk.length + 1;
    if (nodig > this.bytes.length) {
      const groter = new Uint8Array(nodig * 2);
      groter.set(this.bytes.subarray(vanaf, this.#einde));
      this.bytes = groter;
    } else this.bytes.copyWithin(0, vanaf, this.#einde);
    this.bytes.set(stuk, rest);
    this.#einde = rest + stuk.length;
    this.bytes[this.#einde] = 0;
    this.plaats = 0;
  }

  /** How many bytes there are from this place. */
  restVanaf(plaats: number): Uint8Array {
    return this.bytes.subarray(plaats, this.#einde);
  }

  /** What stands at this place does not fit. */
  stop(plaats: number): never {
    throw plaats >= this.#einde ? MEER_NODIG : ONBEKEND;
  }

  /** Whether this word stands here; if so, goes past it. */
  is(woord: Uint8Array): boolean {
    for (let i = 0; i < woord.length; i++) {
      if (this.bytes[this.plaats + i] === woord[i]) continue;
      if (this.plaats + i >= this.#einde) throw MEER_NODIG;
      return false;
    }
    this.plaats += woord.length;
    return true;
  }

  /** Whether this word stands here, as far as is known; stays where it is. */
  staat(woord: Uint8Array): boolean {
    const { bytes, plaats } = this;
    if (plaats + woord.length > this.#einde) return false;
    for (let i = 0; i < woord.length; i++) if (bytes[plaats + i] !== woord[i]) return false;
    return true;
  }

  /** This word must stand here; goes past it. */
  lees(woord: Uint8Array): void {
    const { bytes, plaats } = this;
    for (let i = 0; i < woord.length; i++) if (bytes[plaats + i] !== woord[i]) this.stop(plaats + i);
    this.plaats = plaats + woord.length;
  }

  witruimte(): void {
    for (;;) {
      const byte = this.bytes[this.plaats];
      if (byte !== 10 && byte !== 32 && byte !== 13 && byte !== 9) return;
      this.plaats++;
    }
  }

  /** Where the value of an attribute ends that begins here: plain ASCII up to the quote. */
  eindeWaarde(): number {
    const { bytes } = this;
    let plaats = this.plaats;
    for (; bytes[plaats] !== 34; plaats++) {
      const byte = bytes[plaats]!;
      if (byte < 32 || byte > 126 || byte === 38 || byte === 60) this.stop(plaats);
    }
    return plaats;
  }

  /** A whole number without sign of at most nine digits, up to (not past) `slot`. */
  geheel(slot: number): number {
    const { bytes } = this;
    const begin = this.plaats;
    let getal = 0;
    let plaats = begin;
    for (; bytes[plaats]! >= 48 && bytes[plaats]! <= 57; plaats++) getal = getal * 10 + bytes[plaats]! - 48;
    if (bytes[plaats] !== slot || plaats === begin || plaats - begin > 9) this.stop(plaats);
    this.plaats = plaats;
    return getal;
  }

  /** A number up to the next "<". Of at most 15 digits it is exact to divide; anything else the platform reads. */
  getal(): number {
    const { bytes } = this;
    const begin = this.plaats;
    let plaats = bytes[begin] === 45 ? begin + 1 : begin;
    let getal = 0;
    const cijfers = plaats;
    for (; bytes[plaats]! >= 48 && bytes[plaats]! <= 57; plaats++) getal = getal * 10 + bytes[plaats]! - 48;
    let aantal = plaats - cijfers;
    let decimalen = 0;
    if (bytes[plaats] === 46) {
      const punt = ++plaats;
      for (; bytes[plaats]! >= 48 && bytes[plaats]! <= 57; plaats++) getal = getal * 10 + bytes[plaats]! - 48;
      decimalen = plaats - punt;
      aantal += decimalen;
    }
    if (bytes[plaats] !== 60 || aantal === 0 || aantal > 15) return this.#gewoonGetal(begin);
    this.plaats = plaats;
    if (decimalen > 0) getal /= MACHTEN[decimalen]!;
    return cijfers > begin ? -getal : getal;
  }

  #gewoonGetal(begin: number): number {
    const { bytes } = this;
    let plaats = begin;
    while (bytes[plaats]! > 32 && bytes[plaats]! < 127 && bytes[plaats] !== 60) plaats++;
    if (bytes[plaats] !== 60) this.stop(plaats);
    const tekst = String.fromCharCode(...bytes.subarray(begin, plaats));
    const getal = GETAL.test(tekst) ? Number(tekst) : NaN;
    if (!Number.isFinite(getal)) throw ONBEKEND;
    this.plaats = plaats;
    return getal;
  }

  /** The text up to the next "<". Whatever XML might read in another way than as it stands is unknown. */
  tekst(): string {
    const { bytes } = this;
    let plaats = this.plaats;
    let hoogste = 0;
    for (let byte = bytes[plaats]!; byte !== 60; byte = bytes[++plaats]!) {
      if (byte < 32 && byte !== 10 && byte !== 9) this.stop(plaats);
      hoogste |= byte;
    }
    const stuk = bytes.subarray(this.plaats, plaats);
    this.plaats = plaats;
    if (hoogste < 128 && stuk.length < 200)
      return this.#kaal(String.fromCharCode.apply(null, stuk as unknown as number[]));
    try {
      return this.#kaal(this.#utf8.decode(stuk));
    } catch {
      throw ONBEKEND;
    }
  }

  #kaal(tekst: string): string {
    if (tekst.includes("]]>") || tekst.includes("\uFFFE") || tekst.includes("\uFFFF")) throw ONBEKEND;
    if (!tekst.includes("&")) return tekst;
    return tekst.replace(/&[^;&]*;?/g, (entiteit) => {
      const teken = ENTITEITEN.get(entiteit);
      if (teken === undefined) throw ONBEKEND;
      return teken;
    });
  }
}
