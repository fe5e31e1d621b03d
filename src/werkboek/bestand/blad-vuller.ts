import { kolomLetters } from "../../domein/bereik";
import { MAX_KOLOMMEN, MAX_RIJEN, RasterBouwer, type BouwStand } from "../raster-bouwer";
import { SOORTEN } from "../raster-opslag";
import type { Tekstenlijst } from "../tekstenlijst";
import { leesAdres } from "../adressen";
import { datumGetal } from "./datum-iso";
import { beschadigd } from "./fouten";
import { zonderVoorvoegsels } from "../formule-voorvoegsels";
import { teVeel, type Grenzen } from "./grenzen";
import type { Meldingen } from "./meldingen";
import type { Personen } from "./opmerkingen-lezen";
import { ontsnap } from "./tekst-ontvanger";

/** What all sheets of one workbook share while it is read. */
export interface Leesgegevens {
  readonly naam: string;
  readonly teksten: Tekstenlijst;
  /** Text number of each shared string. */
  readonly gedeeld: readonly number[];
  readonly getalvormen: readonly string[];
  readonly datumstelsel: 1900 | 1904;
  readonly meldingen: Meldingen;
  readonly personen: Personen;
  readonly grenzen: Grenzen;
  /** Cells of all sheets so far. */
  readonly stand: { cellen: number };
}

/** A cell as it stands in the file. */
export interface GelezenCel extends CelInhoud {
  readonly adres: string | undefined;
  readonly stijl: string | undefined;
}

export interface CelInhoud {
  readonly soort: string;
  /** Text of <v>; null when there is none. */
  readonly waarde: string | null;
  /** Text of an inline string; null when there is none. */
  readonly tekst: string | null;
  readonly formule: GelezenFormule | null;
}

export interface GelezenFormule {
  readonly tekst: string;
  readonly soort: string;
  /** Number of the group of a shared formula. */
  readonly groep: string | undefined;
}

export interface VullerStand {
  readonly rij: number;
  readonly cellen: number;
  readonly bouwer: BouwStand;
}

const LEEG = SOORTEN.indexOf("leeg");
const GETAL = SOORTEN.indexOf("getal");
const TEKST = SOORTEN.indexOf("tekst");
const LOGISCH = SOORTEN.indexOf("logisch");
const FOUT = SOORTEN.indexOf("fout");
const GEHEEL = /^\d+$/;
const GETALVORM = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?$/;

/** Brings the cells of one sheet, as they are met in the file, into a raster; loud about all that does not fit. */
export class BladVuller {
  readonly bouwer: RasterBouwer;
  readonly verborgenRijen = new Set<number>();
  readonly #blad: string;
  readonly #deel: Leesgegevens;
  readonly #groepen = new Map<string, number>();
  readonly #nieuweGroepen: string[] = [];
  readonly #stijlen: readonly number[];
  #rij = -1;
  #kolom = -1;

  constructor(blad: string, index: number, gegevens: Leesgegevens) {
    this.#blad = blad;
    this.#deel = gegevens;
    this.bouwer = new RasterBouwer({ blad, index, teksten: gegevens.teksten });
    this.#stijlen = gegevens.getalvormen.map((vorm) => this.bouwer.vormNummer(vorm));
  }

  /** The row of the cells that follow, from 0. */
  get rij(): number {
    return this.#rij;
  }

  /** The column of the last cell, from 0; -1 at the start of a row. */
  get kolom(): number {
    return this.#kolom;
  }

  beginRij(nummer: string | undefined): void {
    if (nummer !== undefined && !GEHEEL.test(nummer)) throw this.#kapot(`een rij heeft het nummer '${nummer}'`);
    this.beginRijNummer(nummer === undefined ? this.#rij + 1 : Number(nummer) - 1);
  }

  /** As `beginRij`, with the number from 0. */
  beginRijNummer(rij: number): void {
    if (rij < 0 || rij >= MAX_RIJEN) throw this.#kapot(`rij ${rij + 1} bestaat niet in een werkblad`);
    this.#rij = rij;
    this.#kolom = -1;
  }

  /** Goes to the cell with this column in the row, from 0, for `getal` and `gedeeldeTekst`. */
  naarKolom(kolom: number): void {
    if (kolom >= MAX_KOLOMMEN) throw this.#kapot(`een cel in rij ${this.#rij + 1} valt buiten het werkblad`);
    this.#kolom = kolom;
  }

  stijl(nummer: number): number {
    const stijl = this.#stijlen[nummer];
    if (stijl === undefined) throw this.#kapot(`cel ${this.#adres()} heeft opmaak ${nummer}, die er niet is`);
    return stijl;
  }

  #stijlVan(tekst: string | undefined): number {
    if (tekst === undefined) return this.#stijlen[0] ?? 0;
    if (!GEHEEL.test(tekst)) throw this.#kapot(`cel ${this.#adres()} heeft opmaak '${tekst}', die er niet is`);
    return this.stijl(Number(tekst));
  }

  getal(waarde: number, stijl: number, formule: number): void {
    this.#zet(GETAL, waarde, stijl, formule);
  }

  gedeeldeTekst(nummer: number, stijl: number, formule: number): void {
    const tekst = this.#deel.gedeeld[nummer];
    if (tekst === undefined) throw this.#kapot(`cel ${this.#adres()} verwijst naar tekst ${nummer}, die er niet is`);
    this.#zet(TEKST, tekst, stijl, formule);
  }

  heeftStijl(nummer: number): boolean {
    return nummer < this.#stijlen.length;
  }

  heeftTekst(nummer: number): boolean {
    return nummer < this.#deel.gedeeld.length;
  }

  kentGroep(groep: string): boolean {
    return this.#groepen.has(groep);
  }

  /** Where it stands between two rows, to come back to with `herstel`. */
  stand(): VullerStand {
    this.#nieuweGroepen.length = 0;
    return { rij: this.#rij, cellen: this.#deel.stand.cellen, bouwer: this.bouwer.stand() };
  }

  /** Forgets everything since the last `stand`. */
  herstel(stand: VullerStand): void {
    for (const groep of this.#nieuweGroepen) this.#groepen.delete(groep);
    this.#rij = stand.rij;
    this.#kolom = -1;
    this.#deel.stand.cellen = stand.cellen;
    this.bouwer.herstel(stand.bouwer);
  }

  /** A cell with everything that can be in it. */
  cel(cel: GelezenCel): void {
    this.#plaats(cel.adres);
    this.inhoud(cel, this.#stijlVan(cel.stijl));
  }

  /** What is in the cell that `naarKolom` went to; the style is as `stijl` gives it. */
  inhoud(cel: CelInhoud, stijl: number): void {
    const formule = cel.formule === null ? 0 : this.#formule(cel.formule);
    const waarde = cel.waarde ?? "";
    switch (cel.soort) {
      case "inlineStr":
        if (cel.tekst !== null) return this.#tekst(cel.tekst, stijl, formule);
        return cel.waarde === null ? this.#leeg(stijl, formule) : this.#tekst(ontsnap(waarde), stijl, formule);
      case "str":
        return cel.waarde === null ? this.#leeg(stijl, formule) : this.#tekst(ontsnap(waarde), stijl, formule);
      case "s":
      case "n":
      case "b":
      case "e":
      case "d":
        if (waarde.trim() === "") return this.#leeg(stijl, formule);
        return this.#kaal(cel.soort, waarde.trim(), stijl, formule);
      default:
        this.#meld(`de soort cel '${cel.soort}' is onbekend; de inhoud is als tekst gelezen`);
        return this.#tekst(cel.tekst ?? ontsnap(waarde), stijl, formule);
    }
  }

  #kaal(soort: string, waarde: string, stijl: number, formule: number): void {
    if (soort === "s") {
      if (!GEHEEL.test(waarde))
        throw this.#kapot(`cel ${this.#adres()} verwijst naar tekst '${waarde}', die er niet is`);
      return this.gedeeldeTekst(Number(waarde), stijl, formule);
    }
    if (soort === "e") return this.#zet(FOUT, this.bouwer.foutNummer(waarde), stijl, formule);
    if (soort === "b") {
      if (waarde === "1" || waarde === "true") return this.#zet(LOGISCH, 1, stijl, formule);
      if (waarde === "0" || waarde === "false") return this.#zet(LOGISCH, 0, stijl, formule);
      return this.#alsTekst("een waar of onwaar", waarde, stijl, formule);
    }
    if (soort === "d") {
      const getal = datumGetal(waarde, this.#deel.datumstelsel);
      if (getal === null) return this.#alsTekst("een datum", waarde, stijl, formule);
      const vorm = stijl === this.bouwer.vormNummer("General") ? this.bouwer.vormNummer("yyyy-mm-dd") : stijl;
      return this.#zet(GETAL, getal, vorm, formule);
    }
    if (!GETALVORM.test(waarde) || !Number.isFinite(Number(waarde)))
      return this.#alsTekst("een getal", waarde, stijl, formule);
    return this.#zet(GETAL, Number(waarde), stijl, formule);
  }

  #alsTekst(verwacht: string, waarde: string, stijl: number, formule: number): void {
    this.#meld(`de cel hoort ${verwacht} te zijn maar is dat niet; de inhoud is als tekst gelezen`);
    this.#tekst(waarde, stijl, formule);
  }

  #tekst(tekst: string, stijl: number, formule: number): void {
    this.#zet(TEKST, this.#deel.teksten.nummer(tekst), stijl, formule);
    if (this.#deel.teksten.teksten.length > this.#deel.grenzen.teksten)
      throw teVeel(this.#deel.naam, "verschillende teksten", this.#deel.grenzen.teksten);
  }

  #leeg(stijl: number, formule: number): void {
    if (formule !== 0) this.#zet(LEEG, 0, stijl, formule);
  }

  #zet(soort: number, getal: number, stijl: number, formule: number): void {
    if (++this.#deel.stand.cellen > this.#deel.grenzen.cellen)
      throw teVeel(this.#deel.naam, "gevulde cellen", this.#deel.grenzen.cellen);
    this.bouwer.voegToe(this.#rij, this.#kolom, soort, getal, stijl, formule);
  }

  #plaats(adres: string | undefined): void {
    if (adres === undefined) return this.naarKolom(this.#kolom + 1);
    const plaats = leesAdres(adres);
    if (plaats === null) throw this.#kapot(`een cel heeft het adres '${adres}', en dat bestaat niet`);
    if (plaats.rij !== this.#rij) throw this.#kapot(`cel ${adres} staat in rij ${this.#rij + 1}`);
    this.#kolom = plaats.kolom;
  }

  #formule(formule: GelezenFormule): number {
    if (formule.soort === "dataTable") {
      this.#meld("de cel hoort bij een gegevenstabel (wat-als); de uitkomst is gelezen, de berekening niet");
      return 0;
    }
    const tekst = zonderVoorvoegsels(formule.tekst.trim());
    if (formule.soort !== "shared" || formule.groep === undefined)
      return tekst === "" ? 0 : this.bouwer.formuleNummer(tekst);
    const bekend = this.#groepen.get(formule.groep);
    if (tekst !== "") {
      const groep = this.bouwer.gedeeldeFormule(this.#rij, this.#kolom, tekst);
      this.#groepen.set(formule.groep, groep);
      this.#nieuweGroepen.push(formule.groep);
      return this.bouwer.groepNummer(groep);
    }
    if (bekend !== undefined) return this.bouwer.groepNummer(bekend);
    this.#meld("de cel deelt een formule die niet in het blad staat; alleen de uitkomst is gelezen");
    return 0;
  }

  /** Something in the sheet that is not understood, at the cell that was read last. */
  #meld(zin: string): void {
    this.#deel.meldingen.meld(zin, `Blad '${this.#blad}', cel ${this.#adres()}`);
  }

  #adres(): string {
    return `${kolomLetters(Math.max(0, this.#kolom))}${this.#rij + 1}`;
  }

  #kapot(wat: string): Error {
    return beschadigd(this.#deel.naam, `blad '${this.#blad}': ${wat}`);
  }

  /** Refuses a sheet in which one cell stands twice: nobody knows which of the two counts. */
  keurDubbele(dubbel: { readonly rij: number; readonly kolom: number } | null): void {
    if (dubbel === null) return;
    throw this.#kapot(`cel ${kolomLetters(dubbel.kolom)}${dubbel.rij + 1} staat er twee keer in`);
  }
}
