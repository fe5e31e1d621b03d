import { kolomLetters } from "../domein/bereik";
import type { CelWaarde } from "../werkboek/raster";
import type { StijlNaam } from "../werkboek/stijl";
import type { Formule, Uitkomst, Verwijsbaar } from "./formule";

/** A sheet's name as we write it in references: always quoted, so that '100 Sport' and 'R1' are no exceptions. */
export function bladInFormule(blad: string): string {
  return `'${blad.replaceAll("'", "''")}'`;
}

/** Anything that has a sheet and gets its place when the sheet is finished. */
export interface Doel {
  readonly blad: string;
  /** "$B$6" or "$B$5:$B$52". */
  vast(): string;
}

/** The whole reference of a cell or block, as names, links and charts want it: "'100 Sport'!$B$6". */
export function verwijzing(doel: Doel): string {
  return `${bladInFormule(doel.blad)}!${doel.vast()}`;
}

/** A place that a link goes to. */
export interface Linkdoel {
  readonly blad: string;
  /** "F7", or "F7:F9". */
  adres(): string;
}

/** A cell that was put on a sheet. Formulas refer to it by this object. */
export class Vak implements Verwijsbaar, Doel {
  formule: Formule | null = null;
  link: { readonly naar: Linkdoel; readonly uitleg: string } | null = null;

  constructor(
    readonly rij: Rij,
    readonly kolom: number,
    readonly waarde: CelWaarde,
    readonly stijl: StijlNaam,
  ) {}

  get blad(): string {
    return this.rij.blad;
  }

  /** The number in it; null when it holds none. */
  get getal(): number | null {
    return typeof this.waarde === "number" ? this.waarde : null;
  }

  /** The text that a formula joining it would show. */
  get tekst(): string {
    return this.waarde === null ? "" : String(this.waarde);
  }

  adres(): string {
    return `${kolomLetters(this.kolom)}${this.rij.nummer + 1}`;
  }

  vast(): string {
    return `$${kolomLetters(this.kolom)}$${this.rij.nummer + 1}`;
  }

  inFormule(vanBlad: string): string {
    return this.blad === vanBlad ? this.adres() : `${bladInFormule(this.blad)}!${this.adres()}`;
  }

  /** For a conditional format: the column stays, the row moves along ("$I10"). */
  get vasteKolom(): Verwijsbaar {
    return { inFormule: () => `$${kolomLetters(this.kolom)}${this.rij.nummer + 1}` };
  }

  /** Makes the cell a link to another cell, of ours or of the partner. */
  linkNaar(naar: Linkdoel, uitleg: string): this {
    this.link = { naar, uitleg };
    return this;
  }
}

/** A block of cells, from one cell to another of the same sheet. */
export class Blok implements Verwijsbaar, Doel {
  constructor(
    readonly van: Vak,
    readonly tot: Vak,
  ) {}

  get blad(): string {
    return this.van.blad;
  }

  adres(): string {
    return this.van === this.tot ? this.van.adres() : `${this.van.adres()}:${this.tot.adres()}`;
  }

  vast(): string {
    return `${this.van.vast()}:${this.tot.vast()}`;
  }

  inFormule(vanBlad: string): string {
    const bereik = `${this.van.adres()}:${this.tot.adres()}`;
    return this.blad === vanBlad ? bereik : `${bladInFormule(this.blad)}!${bereik}`;
  }
}

/** The block from the first to the last of these cells. Throws when there are none. */
export function blokVan(vakken: readonly Vak[]): Blok {
  const [eerste] = vakken;
  const laatste = vakken.at(-1);
  if (!eerste || !laatste) throw new Error("Een blok zonder cellen bestaat niet.");
  return new Blok(eerste, laatste);
}

/** A row of a sheet. Its number is known when the sheet is finished. */
export class Rij {
  nummer = -1;
  hoogte: number | null = null;
  /** Starts a new page when printed. */
  nieuwePagina = false;
  /** Stays on one page with the next row. */
  bijVolgende = false;
  readonly vakken = new Map<number, Vak>();

  constructor(readonly blad: string) {}

  /** Puts a value in a column (from 0) and gives the cell. */
  zet(kolom: number, waarde: CelWaarde, stijl: StijlNaam): Vak {
    const vak = new Vak(this, kolom, waarde, stijl);
    this.vakken.set(kolom, vak);
    return vak;
  }

  /** Puts a formula with its result in a column (from 0) and gives the cell. */
  bereken(kolom: number, uitkomst: Uitkomst, stijl: StijlNaam): Vak {
    const vak = this.zet(kolom, uitkomst.waarde, stijl);
    vak.formule = uitkomst.formule;
    return vak;
  }

  /** Gives every column of [van, tot] that is still empty this style, so that lines and fills run through. */
  vul(van: number, tot: number, stijl: StijlNaam): this {
    for (let kolom = van; kolom <= tot; kolom++) if (!this.vakken.has(kolom)) this.zet(kolom, null, stijl);
    return this;
  }
}
