import { onthoudPer } from "../../domein/onthouden";
import type { Raster } from "../../werkboek/raster";
import { Foutwaarde, laat, type Waarde } from "./waarde";

/** A block of cells that a formula refers to; ends included, cut to what the sheet uses. */
export interface Gebied {
  readonly raster: Raster;
  readonly rij: number;
  readonly kolom: number;
  readonly totRij: number;
  readonly totKolom: number;
}

/** What the numbers of a block come to; texts, true and false do not count. */
export interface Optelling {
  aantal: number;
  som: number;
  kleinste: number;
  grootste: number;
  fout: Foutwaarde | null;
}

/** A running column that may be asked for again, a little further: SUM(B$2:B2), SUM(B$2:B3) … stay linear so. */
interface Lopend extends Optelling {
  totRij: number;
}

/** Values that go before the stored ones: per sheet, by `plek`. */
export type Anders = ReadonlyMap<Raster, ReadonlyMap<number, Waarde>>;

/** One number for a cell of a sheet. */
export function plek(rij: number, kolom: number): number {
  return rij * 16_384 + kolom;
}

const SUBTOTAAL = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

function leeg(): Optelling {
  return { aantal: 0, som: 0, kleinste: Infinity, grootste: -Infinity, fout: null };
}

function tel(optelling: Optelling, waarde: Waarde): void {
  if (typeof waarde === "number") {
    optelling.aantal++;
    optelling.som += waarde;
    if (waarde < optelling.kleinste) optelling.kleinste = waarde;
    if (waarde > optelling.grootste) optelling.grootste = waarde;
  } else if (waarde instanceof Foutwaarde) optelling.fout ??= waarde;
}

const bladenVan = onthoudPer(
  (rasters: readonly Raster[]): ReadonlyMap<string, Raster> =>
    new Map(rasters.map((raster) => [raster.blad.toLowerCase(), raster])),
);

/** The stored values of a workbook, as formulas read them, within a number of readings that is not exceeded. */
export class Cellen {
  readonly #bladen: ReadonlyMap<string, Raster>;
  readonly #lopend = new Map<Raster, Map<string, Lopend>>();
  #over: number;
  #grootte = 0;

  /** `over`: how many cells may be read; beyond that a formula is left. */
  constructor(
    rasters: readonly Raster[],
    over: number,
    private readonly anders: Anders = new Map(),
  ) {
    this.#bladen = bladenVan(rasters);
    this.#over = over;
  }

  /** Begins a next formula. */
  begin(): void {
    this.#grootte = 0;
  }

  /** The largest number that the formula was worked out with: floats are as exact as that. */
  get grootte(): number {
    return this.#grootte;
  }

  merkGrootte(getal: number): void {
    const grootte = Math.abs(getal);
    if (grootte > this.#grootte && Number.isFinite(grootte)) this.#grootte = grootte;
  }

  /** The sheet of this name, as a formula writes it; a formula that names another sheet is left. */
  blad(naam: string): Raster {
    return this.#bladen.get(naam.toLowerCase()) ?? laat("ander bestand");
  }

  /** The stored value of one cell. A formula without a stored result has none to go on with. */
  waarde(raster: Raster, rij: number, kolom: number): Waarde {
    if (--this.#over < 0) laat("te veel cellen");
    const ander = this.anders.get(raster)?.get(plek(rij, kolom));
    if (ander !== undefined) return ander;
    const waarde = raster.waarde(rij, kolom);
    if (typeof waarde === "number" || typeof waarde === "boolean") return waarde;
    if (waarde === null) return raster.formule(rij, kolom) === null ? null : laat("geen uitkomst");
    return raster.soort(rij, kolom) === "fout" ? new Foutwaarde(waarde) : waarde;
  }

  /** What a block comes to. */
  optelling(gebied: Gebied): Optelling {
    const samen = leeg();
    for (let kolom = gebied.kolom; kolom <= gebied.totKolom; kolom++) {
      const deel = this.#kolom(gebied, kolom);
      samen.aantal += deel.aantal;
      samen.som += deel.som;
      samen.kleinste = Math.min(samen.kleinste, deel.kleinste);
      samen.grootste = Math.max(samen.grootste, deel.grootste);
      samen.fout ??= deel.fout;
    }
    for (const getal of [samen.som, samen.kleinste, samen.grootste]) this.merkGrootte(getal);
    return samen;
  }

  #kolom({ raster, rij, totRij }: Gebied, kolom: number): Optelling {
    let perBegin = this.#lopend.get(raster);
    if (!perBegin) this.#lopend.set(raster, (perBegin = new Map()));
    const naam = `${kolom} ${rij}`;
    let lopend = perBegin.get(naam);
    if (!lopend || lopend.totRij > totRij) lopend = { ...leeg(), totRij: rij - 1 };
    for (let volgende = lopend.totRij + 1; volgende <= totRij; volgende++) {
      tel(lopend, this.waarde(raster, volgende, kolom));
      lopend.totRij = volgende;
    }
    perBegin.set(naam, lopend);
    return lopend;
  }

  /** What a block comes to for SUBTOTAL: without other subtotals in it. Rows that a filter may hide leave it undecided. */
  zonderSubtotalen({ raster, rij, totRij, kolom, totKolom }: Gebied): Optelling {
    const optelling = leeg();
    for (let r = rij; r <= totRij; r++) {
      if (raster.verborgenRijen.has(r)) laat("verborgen rijen");
      for (let k = kolom; k <= totKolom; k++) {
        const waarde = this.waarde(raster, r, k);
        if (waarde !== null && !SUBTOTAAL.test(raster.formule(r, k) ?? "")) tel(optelling, waarde);
      }
    }
    this.merkGrootte(optelling.som);
    return optelling;
  }
}
