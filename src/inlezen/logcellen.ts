import { leesTelling } from "../domein/notatie";
import { leesDatum } from "../domein/notatie-datum";
import { rekenwaarde } from "../domein/telling";
import type { Raster } from "../werkboek/raster";
import { isTijdvorm } from "./getallen";

/** What a date cell says: within the period, outside it (with its year), or no date. */
export type Dagoordeel = "binnen" | "geen datum" | { readonly jaar: string };

const DAG = 86_400_000;

/** Serial number of an ISO date in Excel's day count. */
function dagnummer(iso: string, datumstelsel: 1900 | 1904): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAG + (datumstelsel === 1900 ? 25_569 : 24_107);
}

/** Judges dates of one log against a period (ISO, both days included; null: every date is inside). */
export class Dagkeurder {
  readonly #van: number;
  readonly #totEnMet: number;
  readonly #teksten = new Map<number, Dagoordeel>();
  readonly #dagen = new Map<number, Dagoordeel>();

  constructor(
    readonly raster: Raster,
    readonly kolom: number,
    readonly datumstelsel: 1900 | 1904,
    readonly periode: { readonly van: string; readonly tot: string } | null,
  ) {
    this.#van = periode === null ? -Infinity : dagnummer(periode.van, datumstelsel);
    this.#totEnMet = periode === null ? Infinity : dagnummer(periode.tot, datumstelsel);
  }

  keur(rij: number): Dagoordeel {
    const waarde = this.raster.waarde(rij, this.kolom);
    if (typeof waarde === "number") {
      const dag = Math.floor(waarde);
      return dag >= this.#van && dag <= this.#totEnMet && dag > 0 ? "binnen" : this.#buiten(dag);
    }
    const nummer = this.raster.tekstNummer(rij, this.kolom);
    if (nummer < 0) return "geen datum";
    let oordeel = this.#teksten.get(nummer);
    if (oordeel === undefined) this.#teksten.set(nummer, (oordeel = this.#keurTekst(this.raster.teksten[nummer]!)));
    return oordeel;
  }

  #keurTekst(tekst: string): Dagoordeel {
    const iso = leesDatum(tekst, this.datumstelsel);
    if (iso === null) return "geen datum";
    if (this.periode === null || (iso >= this.periode.van && iso <= this.periode.tot)) return "binnen";
    return { jaar: iso.slice(0, 4) };
  }

  #buiten(dag: number): Dagoordeel {
    let oordeel = this.#dagen.get(dag);
    if (oordeel === undefined) {
      const iso = leesDatum(dag, this.datumstelsel);
      this.#dagen.set(dag, (oordeel = iso === null ? "geen datum" : { jaar: iso.slice(0, 4) }));
    }
    return oordeel;
  }
}

/** Whether a header says that minutes stand under it: 'Minuten', 'Duur (min.)'; not 'uren en minuten'. */
export function isMinutenkop(kop: string): boolean {
  return /\bmin(?:uten)?\b/i.test(kop) && !/\b(?:uur|uren|u)\b/i.test(kop);
}

/** Reads the numbers of one column of a log; each different text and each number format is judged once. */
export class Aantallezer {
  readonly #teksten = new Map<number, number>();
  readonly #vormen = new Map<string, boolean>();
  readonly #perEen: number;

  /** `kop` is the header: under 'Duur (min)' stand minutes, of which sixty are one hour. */
  constructor(
    readonly raster: Raster,
    readonly kolom: number,
    kop = "",
  ) {
    this.#perEen = isMinutenkop(kop) ? 60 : 1;
  }

  /** The number that may be added up (a time of day or duration in hours); NaN when the cell holds none. */
  lees(rij: number): number {
    const waarde = this.raster.waarde(rij, this.kolom);
    if (typeof waarde === "number")
      return this.#isTijd(rij) ? Math.round(waarde * 86_400) / 3600 : waarde / this.#perEen;
    const nummer = this.raster.tekstNummer(rij, this.kolom);
    if (nummer < 0) return NaN;
    let getal = this.#teksten.get(nummer);
    if (getal === undefined) {
      getal = this.#leesTekst(this.raster.teksten[nummer]!);
      this.#teksten.set(nummer, getal);
    }
    return getal;
  }

  #leesTekst(tekst: string): number {
    const getal = rekenwaarde(leesTelling(tekst)) ?? NaN;
    // "1:30" is a time already, whatever the header says.
    return tekst.includes(":") ? getal : getal / this.#perEen;
  }

  #isTijd(rij: number): boolean {
    const vorm = this.raster.getalvorm(rij, this.kolom);
    let tijd = this.#vormen.get(vorm);
    if (tijd === undefined) this.#vormen.set(vorm, (tijd = isTijdvorm(vorm)));
    return tijd;
  }
}
