import type { Zip, ZipOnderdeel } from "./zip-lezen";
import { beschadigd } from "./fouten";
import { onderdeelTeGroot, totaalTeGroot, type Grenzen } from "./grenzen";
import type { WerkboekFout } from "../werkboek";
import { type Opdracht } from "../werkboek";

const STUK = 1 << 16;
const ADEM = 4 << 20;
const GZIP_KOP = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/** Unpacks what is given as gzip, piece by piece, checksum and size checked; it throws when they are wrong. */
export type PakUit = (gzip: readonly Uint8Array[]) => AsyncIterable<Uint8Array>;

export interface LeesOpdracht extends Opdracht {
  /** A faster way to unpack than the one that every platform has. */
  readonly pakUit?: PakUit;
}

let crcTabel: Uint32Array | null = null;

function crc32(bytes: Uint8Array): number {
  crcTabel ??= Uint32Array.from({ length: 256 }, (_, getal) => {
    for (let bit = 0; bit < 8; bit++) getal = getal & 1 ? 0xedb88320 ^ (getal >>> 1) : getal >>> 1;
    return getal;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcTabel[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Unpacks the parts of one file and counts what comes out, so that all together stays within the limits. */
export class Uitpakker {
  readonly #opdracht: LeesOpdracht;
  readonly #verwacht: number;
  #totaal = 0;
  #gepauzeerd = 0;
  #detail: string | null = null;

  constructor(
    zip: Zip,
    readonly naam: string,
    readonly grenzen: Grenzen,
    opdracht: LeesOpdracht,
  ) {
    this.#opdracht = opdracht;
    // Pictures and the like are never unpacked.
    this.#verwacht = [...zip].reduce((som, [pad, deel]) => som + (/\.(?:xml|rels)$/.test(pad) ? deel.grootte : 0), 1);
  }

  /** What the progress says from here on. */
  bezigMet(detail: string): void {
    this.#detail = detail;
  }

  /** Lets the page breathe and tells how far it is, once in so many bytes. */
  async #adem(): Promise<void> {
    if (this.#totaal - this.#gepauzeerd < ADEM) return;
    this.#gepauzeerd = this.#totaal;
    const deel = Math.min(1, this.#totaal / this.#verwacht);
    this.#opdracht.voortgang?.({ fase: "Lezen", detail: this.#detail, deel });
    await new Promise((verder) => setTimeout(verder));
    this.#opdracht.signaal?.throwIfAborted();
  }

  /** The bytes of a part, piece by piece. Throws `WerkboekFout` when they are not what the file says, or too many. */
  async *stukken(onderdeel: ZipOnderdeel): AsyncGenerator<Uint8Array, void, undefined> {
    let grootte = 0;
    const bron = onderdeel.gecomprimeerd ? this.#opgeblazen(onderdeel) : this.#heel(onderdeel);
    for await (const stuk of bron) {
      this.#opdracht.signaal?.throwIfAborted();
      grootte += stuk.length;
      this.#totaal += stuk.length;
      if (grootte > this.grenzen.onderdeel) throw onderdeelTeGroot(this.naam, onderdeel.pad, this.grenzen.onderdeel);
      if (this.#totaal > this.grenzen.totaal) throw totaalTeGroot(this.naam, this.grenzen.totaal);
      if (grootte > onderdeel.grootte)
        throw beschadigd(this.naam, `het onderdeel ${onderdeel.pad} is groter dan het bestand opgeeft`);
      yield stuk;
      await this.#adem();
    }
    if (grootte !== onderdeel.grootte)
      throw beschadigd(this.naam, `het onderdeel ${onderdeel.pad} is kleiner dan het bestand opgeeft`);
  }

  /** A whole part at once; for small ones. */
  async bytes(onderdeel: ZipOnderdeel): Promise<Uint8Array> {
    const geheel = new Uint8Array(onderdeel.grootte);
    let plaats = 0;
    for await (const stuk of this.stukken(onderdeel)) {
      geheel.set(stuk, plaats);
      plaats += stuk.length;
    }
    return geheel;
  }

  async *#heel(onderdeel: ZipOnderdeel): AsyncGenerator<Uint8Array, void, undefined> {
    if (crc32(onderdeel.ingepakt) !== onderdeel.crc) throw this.#kapot(onderdeel);
    for (let plaats = 0; plaats < onderdeel.ingepakt.length; plaats += STUK)
      yield onderdeel.ingepakt.subarray(plaats, plaats + STUK);
  }

  /** As gzip, with the checksum and size that the zip gives: then those are checked too. */
  async *#opgeblazen(onderdeel: ZipOnderdeel): AsyncGenerator<Uint8Array, void, undefined> {
    const slot = new Uint8Array(8);
    const beeld = new DataView(slot.buffer);
    beeld.setUint32(0, onderdeel.crc, true);
    beeld.setUint32(4, onderdeel.grootte % 2 ** 32, true);
    const pakUit = this.#opdracht.pakUit ?? metPlatform;
    try {
      yield* pakUit([GZIP_KOP, onderdeel.ingepakt, slot]);
    } catch (oorzaak) {
      throw this.#kapot(onderdeel, oorzaak);
    }
  }

  #kapot(onderdeel: ZipOnderdeel, oorzaak?: unknown): WerkboekFout {
    return beschadigd(this.naam, `het onderdeel ${onderdeel.pad} is niet heel uit te pakken`, oorzaak);
  }
}

async function* metPlatform(gzip: Parameters<PakUit>[0]): AsyncGenerator<Uint8Array, void, undefined> {
  const stroom = new DecompressionStream("gzip");
  const schrijver = stroom.writable.getWriter();
  const lezer = stroom.readable.getReader();
  // An error of the writing side arrives at the reading side as well.
  const geschreven = voer(schrijver, gzip).catch(() => undefined);
  let klaar = false;
  try {
    for (;;) {
      const { done, value } = await lezer.read();
      if (done) break;
      yield value as Uint8Array;
    }
    klaar = true;
  } finally {
    if (!klaar) {
      await lezer.cancel().catch(() => undefined);
      await schrijver.abort().catch(() => undefined);
    }
    await geschreven;
  }
}

async function voer(schrijver: WritableStreamDefaultWriter<BufferSource>, gzip: Parameters<PakUit>[0]): Promise<void> {
  for (const deel of gzip) {
    for (let plaats = 0; plaats < deel.length; plaats += STUK) await schrijver.write(deel.slice(plaats, plaats + STUK));
  }
  await schrijver.close();
}
