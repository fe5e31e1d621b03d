import { kolomLetters } from "../domein/bereik";
import type { PlanBlad, PlanCel, PlanValidatie } from "../werkboek/plan";
import type { StijlNaam } from "../werkboek/stijl";
import { hoogteVoor, rijhoogte } from "./tekstmaat";

/** Rows below the last filled one that keep their drop-downs, so that a row can be added. */
const RUIMTE = 200;
/** No field of a beschikking needs a longer text. */
const LANGST = 2000;

/** Builds one sheet of the form, row by row; every row gets the height that its texts need. */
export class FormulierBlad {
  readonly #cellen: PlanCel[] = [];
  readonly #hoogten = new Map<number, number>();
  readonly #validaties: PlanValidatie[] = [];
  #rij = 0;

  constructor(
    readonly naam: string,
    readonly breedten: readonly number[],
    titel: string,
    uitleg: string,
  ) {
    this.#zet(0, titel, "titel");
    this.#hoogten.set(0, 27);
    this.#zet(0, uitleg, "ondertitel", 1);
    this.#hoogten.set(1, rijhoogte(1));
    this.#rij = 3;
  }

  /** Number of the row that comes next, from 0. */
  get volgende(): number {
    return this.#rij;
  }

  /** Adds a row; gives its number from 0. Empty cells get their style too, so that a table stays a table. */
  rij(waarden: readonly PlanCel["waarde"][], stijlen: (kolom: number) => StijlNaam): number {
    const hoogten = waarden.map((waarde, kolom) => {
      this.#zet(kolom, waarde, stijlen(kolom));
      return typeof waarde === "string" ? hoogteVoor(waarde, this.breedten[kolom] ?? 10) : 0;
    });
    this.#hoogten.set(this.#rij, Math.max(rijhoogte(1), ...hoogten));
    return this.#rij++;
  }

  witregel(): void {
    this.#rij++;
  }

  /** A drop-down for one cell, or for a column from this row to some way below the last one. */
  keuze(
    kolom: number,
    vanRij: number,
    keuzes: readonly string[],
    tekst: { titel: string; uitleg: string },
    totRij = this.#rij + RUIMTE,
  ): void {
    const letters = kolomLetters(kolom);
    const bereik = vanRij === totRij ? `${letters}${vanRij + 1}` : `${letters}${vanRij + 1}:${letters}${totRij + 1}`;
    this.#validaties.push({ bereik, soort: { lijst: keuzes }, titel: tekst.titel.slice(0, 32), uitleg: tekst.uitleg });
  }

  /** What belongs in a column, shown at each of its cells from this row on; a text of any sensible length goes. */
  hint(kolom: number, vanRij: number, tekst: { titel: string; uitleg: string }): void {
    const letters = kolomLetters(kolom);
    const bereik = `${letters}${vanRij + 1}:${letters}${this.#rij + RUIMTE + 1}`;
    const soort = { tekstLengteTot: LANGST };
    this.#validaties.push({ bereik, soort, titel: tekst.titel.slice(0, 32), uitleg: tekst.uitleg });
  }

  #zet(kolom: number, waarde: PlanCel["waarde"], stijl: StijlNaam, rij = this.#rij): void {
    this.#cellen.push({ rij, kolom, waarde, stijl });
  }

  /** The sheet. `bevries` is the number of rows that stay in sight and repeat on each page. */
  bouw(bevries: number, koptekst: string): PlanBlad {
    const laatste = `${kolomLetters(this.breedten.length - 1)}${Math.max(1, this.#rij)}`;
    return {
      naam: this.naam,
      tabkleur: "1B3A5C",
      kolombreedten: this.breedten,
      rijhoogten: this.#hoogten,
      cellen: this.#cellen,
      bevries: { rijen: bevries, kolommen: 0 },
      beveiligd: false,
      filter: null,
      validaties: this.#validaties,
      voorwaarden: [],
      grafieken: [],
      afdruk: {
        gebied: `A1:${laatste}`,
        herhaal: { van: 0, tot: bevries - 1 },
        paginaVoor: [],
        paginasHoog: 0,
        koptekst: { links: koptekst, rechts: this.naam },
        voettekst: { links: "", midden: "", rechts: "pagina &P van &N" },
      },
    };
  }
}
