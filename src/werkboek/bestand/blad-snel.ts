import { MAX_RIJEN } from "../raster-bouwer";
import type { BladVuller, GelezenFormule } from "./blad-vuller";
import { ontsnap } from "./tekst-ontvanger";
import { letters, MEER_NODIG, ONBEKEND, Wijzer } from "./snel-wijzer";

/** Where the fast reader stands after a piece: `rest` is what it did not read. */
export interface SnelleStand {
  readonly soort: "meer nodig" | "klaar" | "onbekend";
  readonly rest: Uint8Array;
}

const EINDE_CELLEN = letters("</sheetData>");
const RIJ = letters("<row");
const NUMMER = letters(' r="');
const EINDE_RIJ = letters("</row>");
const EINDE_LEEG = letters("/>");
const CEL = letters("<c");
const EINDE_CEL = letters("</c>");
const FORMULE = letters("<f");
const EINDE_FORMULE = letters("</f>");
const WAARDE = letters("<v>");
const EINDE_WAARDE = letters("</v>");
const INLINE = letters("<is><t");
const BEWAAR = letters(' xml:space="preserve"');
const EINDE_INLINE = letters("</t></is>");

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
const FORMULE_NAMEN = ["t", "si", "ref", "ca", "aca", "bx"];
const SOORTEN = new Set(["n", "s", "str", "b", "e", "inlineStr"]);
const LANGSTE_RIJ = 8 << 20;

function isNaamTeken(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 58);
}

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
export class SnelleRijen {
  readonly #wijzer = new Wijzer();
  readonly #vuller: BladVuller;
  readonly #rijNamen: ReadonlySet<string>;
  readonly #rijNamenVerder: ReadonlySet<string>;
  /** What followed the number of the row before, up to ">" or "/"; never empty. */
  #vorigeKop: Uint8Array = letters("\0");
  #vorigeVerborgen = false;
  readonly #formuleNamen = new Set(FORMULE_NAMEN);
  #begin = 0;

  /** `extraRijNamen`: attributes of a row with a prefix that stands for something in this part. */
  constructor(vuller: BladVuller, extraRijNamen: readonly string[]) {
    this.#vuller = vuller;
    this.#rijNamenVerder = new Set([...RIJ_NAMEN, ...extraRijNamen]);
    this.#rijNamen = new Set(["r", ...this.#rijNamenVerder]);
  }

  /** Reads as many whole rows as there are. */
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

  /** What was given and not read yet. */
  over(): Uint8Array {
    return this.#wijzer.restVanaf(this.#begin);
  }

  /** The attributes up to ">" or "/>", each at most once, all with known names. */
  #attributen(namen: ReadonlySet<string>): ReadonlyMap<string, string> {
    const wijzer = this.#wijzer;
    const { bytes } = wijzer;
    const gevonden = new Map<string, string>();
    while (bytes[wijzer.plaats] === 32) {
      const begin = ++wijzer.plaats;
      let plaats = begin;
      while (isNaamTeken(bytes[plaats]!)) plaats++;
      if (bytes[plaats] !== 61 || bytes[plaats + 1] !== 34) wijzer.stop(bytes[plaats] === 61 ? plaats + 1 : plaats);
      const naam = String.fromCharCode(...bytes.subarray(begin, plaats));
      if (!namen.has(naam) || gevonden.has(naam)) throw ONBEKEND;
      wijzer.plaats = plaats + 2;
      const einde = wijzer.eindeWaarde();
      gevonden.set(naam, String.fromCharCode(...bytes.subarray(wijzer.plaats, einde)));
      wijzer.plaats = einde + 1;
    }
    return gevonden;
  }

  #rij(): void {
    const wijzer = this.#wijzer;
    wijzer.lees(RIJ);
    this.#rijKop();
    if (wijzer.bytes[wijzer.plaats] === 47) return wijzer.lees(EINDE_LEEG);
    if (wijzer.bytes[wijzer.plaats] !== 62) wijzer.stop(wijzer.plaats);
    wijzer.plaats++;
    for (wijzer.witruimte(); !wijzer.is(EINDE_RIJ); wijzer.witruimte()) this.#cel();
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
      const attributen = this.#attributen(vooraan ? this.#rijNamenVerder : this.#rijNamen);
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

  /** The column of the address that begins here and ends at a quote; its row must be this row. */
  #adres(): number {
    const wijzer = this.#wijzer;
    const { bytes } = wijzer;
    let plaats = wijzer.plaats;
    let kolom = 0;
    const begin = plaats;
    for (; bytes[plaats]! >= 65 && bytes[plaats]! <= 90; plaats++) kolom = kolom * 26 + bytes[plaats]! - 64;
    if (plaats === begin || plaats - begin > 3 || bytes[plaats] === 48) wijzer.stop(plaats);
    wijzer.plaats = plaats;
    if (wijzer.geheel(34) !== this.#vuller.rij + 1 || kolom > 16_384) throw ONBEKEND;
    return kolom - 1;
  }

  #cel(): void {
    const wijzer = this.#wijzer;
    const { bytes } = wijzer;
    wijzer.lees(CEL);
    let kolom = this.#vuller.kolom + 1;
    let stijl = 0;
    let soort = "n";
    let gezien = 0;
    while (bytes[wijzer.plaats] === 32) {
      const naam = bytes[wijzer.plaats + 1]!;
      if (bytes[wijzer.plaats + 2] !== 61 || bytes[wijzer.plaats + 3] !== 34) this.#stopBij(naam);
      const bit = naam === 114 ? 1 : naam === 115 ? 2 : naam === 116 ? 4 : 0;
      if (bit === 0 || (gezien & bit) !== 0) this.#stopBij(naam);
      gezien |= bit;
      wijzer.plaats += 4;
      if (bit === 1) kolom = this.#adres();
      else if (bit === 2) stijl = wijzer.geheel(34);
      else soort = this.#soort();
      wijzer.plaats++;
    }
    if (kolom > 16_383 || !this.#vuller.heeftStijl(stijl)) throw ONBEKEND;
    this.#vuller.naarKolom(kolom);
    if (bytes[wijzer.plaats] === 47) return wijzer.lees(EINDE_LEEG);
    if (bytes[wijzer.plaats] !== 62) wijzer.stop(wijzer.plaats);
    wijzer.plaats++;
    this.#inhoud(soort, this.#vuller.stijl(stijl));
  }

  #stopBij(naam: number): never {
    const { bytes, plaats } = this.#wijzer;
    for (let i = plaats + 1; i < plaats + 4; i++) if (bytes[i] === 0) this.#wijzer.stop(i);
    return this.#wijzer.stop(naam === 0 ? plaats + 1 : plaats);
  }

  #soort(): string {
    const wijzer = this.#wijzer;
    const einde = wijzer.eindeWaarde();
    const { bytes, plaats } = wijzer;
    wijzer.plaats = einde;
    if (einde === plaats + 1) {
      if (bytes[plaats] === 115) return "s";
      if (bytes[plaats] === 110) return "n";
    }
    const soort = String.fromCharCode(...bytes.subarray(plaats, einde));
    if (!SOORTEN.has(soort)) throw ONBEKEND;
    return soort;
  }

  #inhoud(soort: string, stijl: number): void {
    const wijzer = this.#wijzer;
    const { bytes } = wijzer;
    let formule: GelezenFormule | null = null;
    if (bytes[wijzer.plaats + 1] === 102) formule = this.#formule();
    if (soort === "inlineStr") return this.#inline(stijl, formule);
    if (bytes[wijzer.plaats + 1] !== 118) return this.#zonderWaarde(soort, stijl, formule);
    wijzer.lees(WAARDE);
    if (formule === null && soort === "n") {
      const getal = wijzer.getal();
      this.#slot();
      this.#vuller.getal(getal, stijl, 0);
    } else if (formule === null && soort === "s") {
      const nummer = wijzer.geheel(60);
      this.#slot();
      if (!this.#vuller.heeftTekst(nummer)) throw ONBEKEND;
      this.#vuller.gedeeldeTekst(nummer, stijl, 0);
    } else this.#andereWaarde(soort, stijl, formule);
  }

  #slot(): void {
    this.#wijzer.lees(EINDE_WAARDE);
    this.#wijzer.lees(EINDE_CEL);
  }

  #zonderWaarde(soort: string, stijl: number, formule: GelezenFormule | null): void {
    this.#wijzer.lees(EINDE_CEL);
    this.#vuller.inhoud({ soort, waarde: null, tekst: null, formule }, stijl);
  }

  /** A value with a formula, or of a rarer kind. What the file may be told about is left to the other reader. */
  #andereWaarde(soort: string, stijl: number, formule: GelezenFormule | null): void {
    const wijzer = this.#wijzer;
    const begin = wijzer.plaats;
    if (soort === "n" && wijzer.bytes[begin] !== 60) wijzer.getal();
    if (soort === "s" && !this.#vuller.heeftTekst(wijzer.geheel(60))) throw ONBEKEND;
    wijzer.plaats = begin;
    const waarde = wijzer.tekst();
    this.#slot();
    if (soort === "b" && waarde !== "0" && waarde !== "1") throw ONBEKEND;
    this.#vuller.inhoud({ soort, waarde, tekst: null, formule }, stijl);
  }

  #inline(stijl: number, formule: GelezenFormule | null): void {
    const wijzer = this.#wijzer;
    wijzer.lees(INLINE);
    if (wijzer.bytes[wijzer.plaats] === 32) wijzer.lees(BEWAAR);
    if (wijzer.bytes[wijzer.plaats] !== 62) wijzer.stop(wijzer.plaats);
    wijzer.plaats++;
    const tekst = wijzer.tekst();
    wijzer.lees(EINDE_INLINE);
    wijzer.lees(EINDE_CEL);
    this.#vuller.inhoud({ soort: "inlineStr", waarde: null, tekst: ontsnap(tekst), formule }, stijl);
  }

  #formule(): GelezenFormule {
    const wijzer = this.#wijzer;
    wijzer.lees(FORMULE);
    const attributen = this.#attributen(this.#formuleNamen);
    const soort = attributen.get("t") ?? "normal";
    const groep = attributen.get("si");
    let tekst = "";
    if (wijzer.bytes[wijzer.plaats] === 47) wijzer.lees(EINDE_LEEG);
    else {
      if (wijzer.bytes[wijzer.plaats] !== 62) wijzer.stop(wijzer.plaats);
      wijzer.plaats++;
      tekst = wijzer.tekst();
      wijzer.lees(EINDE_FORMULE);
    }
    if (soort === "dataTable") throw ONBEKEND;
    if (soort === "shared" && (groep === undefined || this.#vuller.kentGroep(groep) !== (tekst.trim() === "")))
      throw ONBEKEND;
    return { tekst, soort, groep };
  }
}
