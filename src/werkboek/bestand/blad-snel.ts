import { MAX_RIJEN } from "../raster-bouwer";
import type { BladVuller } from "./blad-vuller";
import { leesAttributen } from "./snel-attributen";
import { SnelleCellen } from "./snel-cel";
import type { SnelleLezer, SnelleStand } from "./snel-lezer";
import { letters, MEER_NODIG, ONBEKEND, Wijzer } from "./snel-wijzer";

const EINDE_CELLEN = letters("</sheetData>");
const RIJ = letters("<row");
const NUMMER = letters(' r="');
const EINDE_RIJ = letters("</row>");
const EINDE_LEEG = letters("/>");

const RIJ_NAMEN = [
  "hidden",
  "spans",
  "s",
  "customFormat",
  "ht",
  "customHeight",
  "outlineLevel",
  "collapsed",
  "thickTop",
  "thickBot",
  "ph",
];
const LANGSTE_RIJ = 8 << 20;

function isVerborgen(attributen: ReadonlyMap<string, string>): boolean {
  const verborgen = attributen.get("hidden");
  if (verborgen === undefined || verborgen === "0" || verborgen === "false") return false;
  if (verborgen !== "1" && verborgen !== "true") throw ONBEKEND;
  return true;
}

/**
 * Reads the rows of <sheetData> straight from the bytes, and only those of exactly the form that nearly all programs write. At
 * anything else it stops before that row, so that the strict XML reader can take over from there with the same result.
 */
export class SnelleRijen implements SnelleLezer {
  readonly #wijzer = new Wijzer();
  readonly #vuller: BladVuller;
  readonly #rijNamen: ReadonlySet<string>;
  readonly #rijNamenVerder: ReadonlySet<string>;
  /** What followed the number of the row before, up to ">" or "/"; never empty. */
  #vorigeKop: Uint8Array = letters("\0");
  #vorigeVerborgen = false;
  readonly #cellen: SnelleCellen;
  #begin = 0;

  /** `extraRijNamen`: attributes of a row with a prefix that stands for something in this part. */
  constructor(vuller: BladVuller, extraRijNamen: readonly string[]) {
    this.#vuller = vuller;
    this.#cellen = new SnelleCellen(this.#wijzer, vuller);
    this.#rijNamenVerder = new Set([...RIJ_NAMEN, ...extraRijNamen]);
    this.#rijNamen = new Set(["r", ...this.#rijNamenVerder]);
  }

  lees(stuk: Uint8Array): SnelleStand {
    const wijzer = this.#wijzer;
    wijzer.vul(stuk, this.#begin);
    this.#begin = 0;
    let stand = this.#vuller.stand();
    try {
      for (;;) {
        wijzer.witruimte();
        this.#begin = wijzer.plaats;
        if (wijzer.is(EINDE_CELLEN)) return this.#stand("klaar");
        this.#rij();
        stand = this.#vuller.stand();
        this.#begin = wijzer.plaats;
      }
    } catch (reden) {
      if (reden !== MEER_NODIG && reden !== ONBEKEND) throw reden;
      this.#vuller.herstel(stand);
      const teLang = wijzer.restVanaf(this.#begin).length > LANGSTE_RIJ;
      return this.#stand(reden === MEER_NODIG && !teLang ? "meer nodig" : "onbekend");
    }
  }

  #stand(soort: SnelleStand["soort"]): SnelleStand {
    return { soort, rest: this.over() };
  }

  over(): Uint8Array {
    return this.#wijzer.restVanaf(this.#begin);
  }

  #rij(): void {
    const wijzer = this.#wijzer;
    wijzer.lees(RIJ);
    this.#rijKop();
    if (wijzer.bytes[wijzer.plaats] === 47) return wijzer.lees(EINDE_LEEG);
    if (wijzer.bytes[wijzer.plaats] !== 62) wijzer.stop(wijzer.plaats);
    wijzer.plaats++;
    for (wijzer.witruimte(); !wijzer.is(EINDE_RIJ); wijzer.witruimte()) this.#cellen.cel();
  }

  /** The attributes of a row. Mostly it differs from the row before in its number alone. */
  #rijKop(): void {
    const wijzer = this.#wijzer;
    const vooraan = wijzer.bytes[wijzer.plaats + 1] === 114 && wijzer.bytes[wijzer.plaats + 2] === 61;
    if (vooraan) {
      wijzer.lees(NUMMER);
      if (wijzer.bytes[wijzer.plaats] === 48) throw ONBEKEND;
      const nummer = wijzer.geheel(34);
      if (nummer > MAX_RIJEN) throw ONBEKEND;
      this.#vuller.beginRijNummer(nummer - 1);
      wijzer.plaats++;
    }
    if (!vooraan || !wijzer.staat(this.#vorigeKop)) {
      const begin = wijzer.plaats;
      const attributen = leesAttributen(wijzer, vooraan ? this.#rijNamenVerder : this.#rijNamen);
      const einde = wijzer.bytes[wijzer.plaats]!;
      if (einde !== 47 && einde !== 62) wijzer.stop(wijzer.plaats);
      if (!vooraan) return this.#rijMet(attributen);
      this.#vorigeVerborgen = isVerborgen(attributen);
      this.#vorigeKop = wijzer.bytes.slice(begin, wijzer.plaats + 1);
    } else wijzer.plaats += this.#vorigeKop.length - 1;
    if (this.#vorigeVerborgen) this.#vuller.verborgenRijen.add(this.#vuller.rij);
  }

  #rijMet(attributen: ReadonlyMap<string, string>): void {
    const nummer = attributen.get("r");
    if (nummer !== undefined && (!/^[1-9]\d{0,6}$/.test(nummer) || Number(nummer) > MAX_RIJEN)) throw ONBEKEND;
    this.#vuller.beginRij(nummer);
    if (isVerborgen(attributen)) this.#vuller.verborgenRijen.add(this.#vuller.rij);
  }
}
