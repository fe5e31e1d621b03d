import { leesTelling } from "../domein/notatie";
import { leesDatum } from "../domein/notatie-datum";
import { rekenwaarde } from "../domein/telling";
import type { Raster } from "../werkboek/raster";
import { isTijdvorm } from "./getallen";
import type { Reden } from "./overgeslagen";

export const GEEN_DATUM: Reden = { reden: "geen datum", wat: "" };

const DAG = 86_400_000;

/** Serial number of an ISO date in Excel's day count. */
function dagnummer(iso: string, datumstelsel: 1900 | 1904): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAG + (datumstelsel === 1900 ? 25_569 : 24_107);
}

/** Judges dates of one log against a period (ISO, both days included; null: every date is inside). */
export class Dagkeurder {
  readonly #van: number;
  readonly #totEnMet: number;
  readonly #teksten = new Map<number, Reden | null>();
  readonly #dagen = new Map<number, Reden>();

  constructor(
    readonly raster: Raster,
    readonly kolom: number,
    readonly datumstelsel: 1900 | 1904,
    readonly periode: { readonly van: string; readonly tot: string } | null,
  ) {
    this.#van = periode === null ? -Infinity : dagnummer(periode.van, datumstelsel);
    this.#totEnMet = periode === null ? Infinity : dagnummer(periode.tot, datumstelsel);
  }

  /** Why the date of this row keeps it out: it has none (`GEEN_DATUM`), or of another year. Null when it is within the period. */
  keur(rij: number): Reden | null {
    const waarde = this.raster.waarde(rij, this.kolom);
    if (typeof waarde === "number") {
      const dag = Math.floor(waarde);
      return dag >= this.#van && dag <= this.#totEnMet && dag > 0 ? null : this.#buiten(dag);
    }
    const nummer = this.raster.tekstNummer(rij, this.kolom);
    if (nummer < 0) return GEEN_DATUM;
    let oordeel = this.#teksten.get(nummer);
    if (oordeel === undefined) this.#teksten.set(nummer, (oordeel = this.#keurTekst(this.raster.teksten[nummer]!)));
    return oordeel;
  }

  #keurTekst(tekst: string): Reden | null {
    const iso = leesDatum(tekst, this.datumstelsel);
    if (iso !== null && (this.periode === null || (iso >= this.periode.van && iso <= this.periode.tot))) return null;
    return buitenPeriode(iso);
  }

  #buiten(dag: number): Reden {
    let oordeel = this.#dagen.get(dag);
    if (oordeel === undefined) this.#dagen.set(dag, (oordeel = buitenPeriode(leesDatum(dag, this.datumstelsel))));
    return oordeel;
  }
}

function buitenPeriode(iso: string | null): Reden {
  return iso === null ? GEEN_DATUM : { reden: "buiten periode", wat: iso.slice(0, 4) };
}

/** Whether a header says that minutes stand under it: 'Minuten', 'Duur (min.)'; not 'uren en minuten'. */
export function isMinutenkop(kop: string): boolean {
  return /\bmin(?:uten)?\b/i.test(kop) && !/\b(?:uur|uren|u)\b/i.test(kop);
}

/** Reads the numbers of one column of a log; each different text is judged once. */
export class Aantallezer {
  readonly #teksten = new Map<number, number>();
  /** The number format of the row before, which most rows have too, and whether it shows a time. */
  #vorm = "General";
  #isTijdvorm = false;
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
    if (vorm !== this.#vorm) {
      this.#vorm = vorm;
      this.#isTijdvorm = isTijdvorm(vorm);
    }
    return this.#isTijdvorm;
  }
}
