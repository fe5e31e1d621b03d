import type { BladVuller, GelezenFormule } from "./blad-vuller";
import { leesAttributen } from "./snel-attributen";
import { letters, ONBEKEND, type Wijzer } from "./snel-wijzer";
import { ontsnap } from "./tekst-ontvanger";

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
const FORMULE_NAMEN = new Set(["t", "si", "ref", "ca", "aca", "bx"]);
const SOORTEN = new Set(["n", "s", "str", "b", "e", "inlineStr"]);

/** Reads one cell of the known form straight from the bytes. */
export class SnelleCellen {
  readonly #wijzer: Wijzer;
  readonly #vuller: BladVuller;

  constructor(wijzer: Wijzer, vuller: BladVuller) {
    this.#wijzer = wijzer;
    this.#vuller = vuller;
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

  /** Reads the cell that begins here into the sheet. */
  cel(): void {
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
    const attributen = leesAttributen(wijzer, FORMULE_NAMEN);
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
