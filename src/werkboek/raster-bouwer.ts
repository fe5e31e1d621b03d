import type { Bereik } from "../domein/bereik";
import { ontleedFormule } from "./formule-verschuiven";
import type { CelSoort, CelWaarde, Opmerking, Raster, TabelObject, Zichtbaarheid } from "./raster";
import { CellenRaster } from "./raster-cellen";
import { SOORTEN, type Cellen, type FormuleGroep } from "./raster-opslag";
import type { Tekstenlijst } from "./tekstenlijst";

export { Tekstenlijst } from "./tekstenlijst";

/** Rows and columns that a sheet can have in Excel. */
export const MAX_RIJEN = 1_048_576;
export const MAX_KOLOMMEN = 16_384;

/** What a sheet carries besides its cells. */
export interface BladKenmerken {
  readonly zichtbaarheid: Zichtbaarheid;
  readonly samengevoegd: readonly Bereik[];
  readonly verborgenRijen: ReadonlySet<number>;
  readonly verborgenKolommen: ReadonlySet<number>;
  readonly actiefFilter: Bereik | null;
  readonly beveiligd: boolean;
  readonly opmerkingen: readonly Opmerking[];
  readonly tabellen: readonly TabelObject[];
  readonly paginaranden: readonly string[];
}

export interface RasterOpties extends Partial<BladKenmerken> {
  readonly blad: string;
  /** Place of the sheet in the workbook, from 0. */
  readonly index: number;
  /** The texts of the workbook; give every sheet of one workbook the same list. */
  readonly teksten: Tekstenlijst;
}

export interface BouwStand {
  readonly aantal: number;
  readonly laatste: number;
  readonly gesorteerd: boolean;
}

export interface CelOpties {
  /** Without '='. */
  readonly formule?: string;
  /** Number format code; "General" when absent. */
  readonly getalvorm?: string;
  /** Only needed for "fout": the value is then the error code as text ("#REF!"). Otherwise it follows from the value. */
  readonly soort?: CelSoort;
  /** Number of a group of cells that share a formula, from `gedeeldeFormule`. */
  readonly groep?: number;
}

/** Room for the cells of a small sheet; what is more doubles it. */
const BEGIN = 1024;
const LEEG = SOORTEN.indexOf("leeg");
const GETAL = SOORTEN.indexOf("getal");
const TEKST = SOORTEN.indexOf("tekst");
const LOGISCH = SOORTEN.indexOf("logisch");
const FOUT = SOORTEN.indexOf("fout");

/**
 * Builds the snapshot of one sheet. Cells given row by row, left to right, are cheapest; any other order works too, and of two
 * values for one cell the last counts. Rows and columns count from 0.
 */
export class RasterBouwer {
  readonly #opties: RasterOpties;
  #aantal = 0;
  #gesorteerd = true;
  #dubbel: { readonly rij: number; readonly kolom: number } | null = null;
  #laatste = -1;
  #rij = new Uint32Array(BEGIN);
  #kolom = new Uint16Array(BEGIN);
  #soort = new Uint8Array(BEGIN);
  #getal = new Float64Array(BEGIN);
  #stijl = new Uint16Array(BEGIN);
  /** Per cell 0 for none, n for text n − 1 of `#formules`, −n for group n − 1; made when the first formula comes. */
  #formule: Int32Array | null = null;
  readonly #formules: string[] = [];
  readonly #formuleNummers = new Map<string, number>();
  readonly #groepen: FormuleGroep[] = [];
  readonly #vormen: string[] = ["General"];
  readonly #vormNummers = new Map<string, number>([["General", 0]]);
  readonly #fouten: string[] = [];

  constructor(opties: RasterOpties) {
    this.#opties = opties;
  }

  /** Puts a value (null: no value) into a cell. A RangeError for a cell that no sheet has. */
  zet(rij: number, kolom: number, waarde: CelWaarde, opties: CelOpties = {}): this {
    const stijl = opties.getalvorm === undefined ? 0 : this.vormNummer(opties.getalvorm);
    let formule = 0;
    if (opties.formule !== undefined) formule = this.formuleNummer(opties.formule);
    else if (opties.groep !== undefined) formule = -(opties.groep + 1);
    if (waarde === null) this.voegToe(rij, kolom, LEEG, 0, stijl, formule);
    else if (typeof waarde === "number") this.voegToe(rij, kolom, GETAL, waarde, stijl, formule);
    else if (typeof waarde === "boolean") this.voegToe(rij, kolom, LOGISCH, waarde ? 1 : 0, stijl, formule);
    else if (opties.soort === "fout") this.voegToe(rij, kolom, FOUT, this.foutNummer(waarde), stijl, formule);
    else this.voegToe(rij, kolom, TEKST, this.#opties.teksten.nummer(waarde), stijl, formule);
    return this;
  }

  /** Number of a number format code, for `voegToe`. */
  vormNummer(code: string): number {
    let nummer = this.#vormNummers.get(code);
    if (nummer === undefined) {
      if (this.#vormen.length > 65_535) return 0;
      nummer = this.#vormen.push(code) - 1;
      this.#vormNummers.set(code, nummer);
    }
    return nummer;
  }

  /** Number of a formula (without '='), for `voegToe`. */
  formuleNummer(formule: string): number {
    let nummer = this.#formuleNummers.get(formule);
    if (nummer === undefined) {
      nummer = this.#formules.push(formule);
      this.#formuleNummers.set(formule, nummer);
    }
    return nummer;
  }

  /** Number of an error code, for `voegToe`. */
  foutNummer(code: string): number {
    const bekend = this.#fouten.indexOf(code);
    return bekend >= 0 ? bekend : this.#fouten.push(code) - 1;
  }

  /** A group of cells that share the formula of this cell; each cell of it is given with `groep`. */
  gedeeldeFormule(rij: number, kolom: number, formule: string): number {
    return this.#groepen.push({ rij, kolom, delen: ontleedFormule(formule) }) - 1;
  }

  /** Formula number of a cell of such a group, for `voegToe`. */
  groepNummer(groep: number): number {
    return -(groep + 1);
  }

  /** As `zet`, for readers that count in numbers: kind as in `SOORTEN`, value, text or error number, style and formula number. */
  voegToe(rij: number, kolom: number, soort: number, getal: number, stijl: number, formule: number): void {
    if (!(rij >= 0 && rij < MAX_RIJEN && kolom >= 0 && kolom < MAX_KOLOMMEN))
      throw new RangeError(`Geen cel van een blad: rij ${rij}, kolom ${kolom}`);
    const plaats = rij * MAX_KOLOMMEN + kolom;
    if (plaats <= this.#laatste) this.#gesorteerd = false;
    else if (soort === LEEG && formule === 0) return;
    else this.#laatste = plaats;
    const cel = this.#aantal++;
    if (cel === this.#rij.length) this.#groei();
    this.#rij[cel] = rij;
    this.#kolom[cel] = kolom;
    this.#soort[cel] = soort;
    this.#getal[cel] = getal;
    this.#stijl[cel] = stijl;
    if (formule !== 0) this.#formule ??= new Int32Array(this.#rij.length);
    if (this.#formule !== null) this.#formule[cel] = formule;
  }

  /** Where it stands, to come back to with `herstel`. */
  stand(): BouwStand {
    return { aantal: this.#aantal, laatste: this.#laatste, gesorteerd: this.#gesorteerd };
  }

  /** Forgets the cells since `stand`. */
  herstel(stand: BouwStand): void {
    this.#aantal = stand.aantal;
    this.#laatste = stand.laatste;
    this.#gesorteerd = stand.gesorteerd;
  }

  #groei(): void {
    const lengte = Math.ceil(this.#rij.length * 1.6);
    const groter = <T extends { set(oud: T): void }>(nieuw: T, oud: T): T => {
      nieuw.set(oud);
      return nieuw;
    };
    this.#rij = groter(new Uint32Array(lengte), this.#rij);
    this.#kolom = groter(new Uint16Array(lengte), this.#kolom);
    this.#soort = groter(new Uint8Array(lengte), this.#soort);
    this.#getal = groter(new Float64Array(lengte), this.#getal);
    this.#stijl = groter(new Uint16Array(lengte), this.#stijl);
    if (this.#formule !== null) this.#formule = groter(new Int32Array(lengte), this.#formule);
  }

  /** A cell that was given more than once; known after `bouw`. */
  get dubbel(): { readonly rij: number; readonly kolom: number } | null {
    return this.#dubbel;
  }

  /** Which cells stay, in reading order: the last given of each, without those that were emptied. */
  #volgorde(): Uint32Array {
    const alle = Uint32Array.from({ length: this.#aantal }, (_, cel) => cel);
    const plaats = (cel: number): number => this.#rij[cel]! * MAX_KOLOMMEN + this.#kolom[cel]!;
    alle.sort((a, b) => plaats(a) - plaats(b) || a - b);
    return alle.filter((cel, i) => {
      const vervangen = i + 1 < alle.length && plaats(alle[i + 1]!) === plaats(cel);
      if (vervangen) this.#dubbel = { rij: this.#rij[cel]!, kolom: this.#kolom[cel]! };
      return !vervangen && (this.#soort[cel] !== LEEG || (this.#formule?.[cel] ?? 0) !== 0);
    });
  }

  #geordend(): Omit<Cellen, "rijNummers" | "rijBegin"> & { rij: Uint32Array } {
    if (this.#gesorteerd) {
      const tot = this.#aantal;
      return {
        rij: this.#rij.subarray(0, tot),
        kolom: this.#kolom.slice(0, tot),
        soort: this.#soort.slice(0, tot),
        getal: this.#getal.slice(0, tot),
        stijl: this.#stijl.slice(0, tot),
        formule: this.#formule?.slice(0, tot) ?? null,
      };
    }
    const volgorde = this.#volgorde();
    return {
      rij: volgorde.map((cel) => this.#rij[cel]!),
      kolom: Uint16Array.from(volgorde, (cel) => this.#kolom[cel]!),
      soort: Uint8Array.from(volgorde, (cel) => this.#soort[cel]!),
      getal: Float64Array.from(volgorde, (cel) => this.#getal[cel]!),
      stijl: Uint16Array.from(volgorde, (cel) => this.#stijl[cel]!),
      formule: this.#formule && Int32Array.from(volgorde, (cel) => this.#formule![cel]!),
    };
  }

  /** The snapshot. `kenmerken` add to, and override, those given at the start. */
  bouw(kenmerken: Partial<BladKenmerken> = {}): Raster {
    const { rij, ...cellen } = this.#geordend();
    let aantalRijen = 0;
    for (let cel = 0; cel < rij.length; cel++) if (cel === 0 || rij[cel] !== rij[cel - 1]) aantalRijen++;
    const rijNummers = new Uint32Array(aantalRijen);
    const rijBegin = new Uint32Array(aantalRijen + 1);
    let r = -1;
    for (let cel = 0; cel < rij.length; cel++) {
      if (cel > 0 && rij[cel] === rij[cel - 1]) continue;
      rijNummers[++r] = rij[cel]!;
      rijBegin[r] = cel;
    }
    rijBegin[aantalRijen] = rij.length;
    return new CellenRaster(
      { ...this.#opties, ...kenmerken },
      { ...cellen, rijNummers, rijBegin },
      { formules: this.#formules, groepen: this.#groepen, vormen: this.#vormen, fouten: this.#fouten },
    );
  }
}
