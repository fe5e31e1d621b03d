import { kolomLetters } from "../domein/bereik";
import type { PlanBlad, PlanCel, PlanGrafiek, PlanReeks, PlanValidatie, PlanVoorwaarde } from "../werkboek/plan";
import type { StijlNaam } from "../werkboek/stijl";
import type { Formule } from "./formule";
import { paginaBegin, paginasHoog } from "./paginas";
import type { Blok } from "./vak";
import { bladInFormule, verwijzing, Rij, type Vak } from "./vak";

/** What is the same for each sheet of one plan: the texts above and below a printed page. */
export interface Paginarand {
  readonly koptekst: PlanBlad["afdruk"]["koptekst"];
  readonly voettekst: PlanBlad["afdruk"]["voettekst"];
}

export interface BladOpties {
  readonly naam: string;
  readonly tabkleur: string | null;
  /** Width per column in characters; the printed part. */
  readonly breedten: readonly number[];
  /** Width of columns beside the printed part, for the charts' figures. */
  readonly hulpbreedten?: readonly number[];
  /** Number of rows that stay in sight. */
  readonly bevries: number;
  /** Rows that repeat on each printed page, from 0, ends included. */
  readonly herhaal: { readonly van: number; readonly tot: number };
  readonly rand: Paginarand;
}

type GrafiekReeks = Omit<PlanReeks, "waarden" | "labels"> & { readonly waarden: Blok; readonly labels: Blok };

export interface Grafiek extends Omit<PlanGrafiek, "reeksen" | "plek"> {
  readonly reeksen: readonly GrafiekReeks[];
  readonly vanRij: Rij;
  readonly totRij: Rij;
  readonly vanKolom: number;
  readonly totKolom: number;
}

/** Rows that belong together; parts can be filled in another order than they stand on the sheet. */
export class Bladdeel {
  readonly rijen: Rij[] = [];

  constructor(private readonly blad: string) {}

  /** A new row at the end. Height in points; rows without a value get the height of one line. */
  rij(hoogte: number = EEN_REGEL): Rij {
    const rij = new Rij(this.blad);
    rij.hoogte = hoogte;
    this.rijen.push(rij);
    return rij;
  }
}

/** Height of a row with one line of text, in points (stijl.md: lines × 12.8 + 4, at least 16). */
export const EEN_REGEL = 16.8;

/** Builds one sheet. Addresses come into being in `bouw`, when every row has its place. */
export class Bladbouwer {
  readonly naam: string;
  private readonly delen: Bladdeel[] = [];
  private readonly validaties: { blok: Blok; regel: Omit<PlanValidatie, "bereik"> }[] = [];
  private readonly voorwaarden: { blok: Blok; formule: Formule; stijl: StijlNaam }[] = [];
  private readonly grafieken: Grafiek[] = [];
  private filterBlok: Blok | null = null;
  private kopRij: Rij | null = null;

  constructor(private readonly opties: BladOpties) {
    this.naam = opties.naam;
  }

  /** Number of the last printed column. */
  get laatsteKolom(): number {
    return this.opties.breedten.length - 1;
  }

  breedte(kolom: number): number {
    return this.opties.breedten[kolom] ?? 9;
  }

  /** A new part, below the parts that exist. */
  deel(): Bladdeel {
    const deel = new Bladdeel(this.naam);
    this.delen.push(deel);
    return deel;
  }

  valideer(blok: Blok, regel: Omit<PlanValidatie, "bereik">): void {
    this.validaties.push({ blok, regel });
  }

  /** The style applies where the formula, relative to the block's first cell, is true. */
  voorwaarde(blok: Blok, formule: Formule, stijl: StijlNaam): void {
    this.voorwaarden.push({ blok, formule, stijl });
  }

  grafiek(grafiek: Grafiek): void {
    this.grafieken.push(grafiek);
  }

  filter(blok: Blok): void {
    this.filterBlok = blok;
  }

  /** Repeats this row on each printed page, in place of the first rows: the headings of a list that begins lower on the sheet. */
  herhaalKop(rij: Rij): void {
    this.kopRij = rij;
  }

  /** All rows, in order; numbered. */
  private plaats(): readonly Rij[] {
    const rijen = this.delen.flatMap((deel) => deel.rijen);
    rijen.forEach((rij, nummer) => (rij.nummer = nummer));
    return rijen;
  }

  /** Gives every row its number; afterwards addresses can be read. Call it for all sheets before the first `bouw`. */
  nummer(): void {
    this.plaats();
  }

  /** The first cell of the sheet: its title. */
  eersteCel(): Vak {
    const vak = this.delen[0]?.rijen[0]?.vakken.get(0);
    if (!vak) throw new Error(`Blad '${this.naam}' heeft geen titel.`);
    return vak;
  }

  /** The finished sheet. */
  bouw(): PlanBlad {
    const { opties } = this;
    const rijen = this.plaats();
    const herhaal = this.kopRij ? { van: this.kopRij.nummer, tot: this.kopRij.nummer } : opties.herhaal;
    const hoog = rijen.some(({ nieuwePagina }) => nieuwePagina) ? 0 : paginasHoog(rijen, opties.breedten);
    return {
      naam: this.naam,
      tabkleur: opties.tabkleur,
      kolombreedten: [...opties.breedten, ...(opties.hulpbreedten ?? [])],
      rijhoogten: new Map(rijen.flatMap((rij) => (rij.hoogte === null ? [] : [[rij.nummer, rij.hoogte] as const]))),
      cellen: rijen.flatMap((rij) => [...rij.vakken.values()].sort((a, b) => a.kolom - b.kolom).map(planCel)),
      bevries: { rijen: opties.bevries, kolommen: 0 },
      beveiligd: true,
      filter: this.filterBlok?.adres() ?? null,
      validaties: this.validaties.map(({ blok, regel }): PlanValidatie => ({ ...regel, bereik: blok.adres() })),
      voorwaarden: this.voorwaarden.map(({ blok, formule, stijl }): PlanVoorwaarde => ({
        bereik: blok.adres(),
        formule: formule.schrijf(this.naam),
        stijl,
      })),
      grafieken: this.grafieken.map(planGrafiek),
      afdruk: {
        gebied: `A1:${kolomLetters(this.laatsteKolom)}${Math.max(1, rijen.length)}`,
        herhaal,
        paginaVoor: hoog === 1 ? [] : paginaBegin(rijen, opties.breedten, herhaal),
        paginasHoog: hoog,
        ...opties.rand,
      },
    };
  }
}

function planCel(vak: Vak): PlanCel {
  return {
    rij: vak.rij.nummer,
    kolom: vak.kolom,
    waarde: vak.waarde,
    stijl: vak.stijl,
    ...(vak.formule ? { formule: vak.formule.schrijf(vak.blad) } : {}),
    ...(vak.link
      ? { link: `${bladInFormule(vak.link.naar.blad)}!${vak.link.naar.adres()}`, linkUitleg: vak.link.uitleg }
      : {}),
  };
}

function planGrafiek({ reeksen, vanRij, totRij, vanKolom, totKolom, ...rest }: Grafiek): PlanGrafiek {
  return {
    ...rest,
    reeksen: reeksen.map((reeks) => ({
      ...reeks,
      waarden: verwijzing(reeks.waarden),
      labels: verwijzing(reeks.labels),
    })),
    plek: { rij: vanRij.nummer, kolom: vanKolom, totRij: totRij.nummer, totKolom },
  };
}
