import { onthoudPer } from "../domein/onthouden";
import type { Raster } from "../werkboek/raster";
import type { Koppelaar } from "./koppelen";
import { Logbeslisser, type Logkolommen, type Logsoort } from "./logdoelen";
import type { Omgeving } from "./omgeving";

/** So many different texts, in each of five columns, fit in one exact number. */
const LOGTEKSTEN = 1024;

/** What the logs of one workbook share: its `Koppelaar` is made anew each time that it is read. */
const gedeeld = onthoudPer((_koppelaar: Koppelaar) => ({
  kiezers: new Map<string, Logkiezer>(),
  nummering: null as Beslisnummers | null,
}));

/** Finds what the rows of a log count for. Logs of one workbook that have the same columns share it: a log per month, per place. */
export function kiezerVoor(omgeving: Omgeving, kolommen: Logkolommen, groep: string | null): Logkiezer {
  // A name that the user chose an activity for can mean another one on another sheet.
  const blad = omgeving.wijzer.heeftNamen ? omgeving.raster.blad : null;
  const sleutel = JSON.stringify([kolommen, groep, blad]);
  const logs = gedeeld(omgeving.koppelaar);
  let kiezer = logs.kiezers.get(sleutel);
  if (kiezer === undefined) {
    logs.nummering ??= new Beslisnummers(omgeving.raster.teksten.length);
    kiezer = new Logkiezer(new Logbeslisser(omgeving, kolommen, groep), logs.nummering);
    logs.kiezers.set(sleutel, kiezer);
  }
  return kiezer;
}

/** Judges rows with the same texts once. */
export class Logkiezer {
  readonly #soorten = new Map<string | number, Logsoort>();
  /** The columns whose texts decide. */
  readonly #kolommen: readonly number[];

  constructor(
    readonly beslisser: Logbeslisser,
    readonly nummering: Beslisnummers,
  ) {
    const { naam, code, afkorting, eenheid, financier } = beslisser.kolommen;
    this.#kolommen = [naam, code, afkorting, eenheid, financier].filter((kolom) => kolom >= 0);
  }

  soort(raster: Raster, rij: number): Logsoort {
    const sleutel = this.#sleutel(raster, rij);
    let soort = this.#soorten.get(sleutel);
    if (soort === undefined) {
      soort = this.beslisser.bepaal(raster, rij, this.#soorten.size);
      this.#soorten.set(sleutel, soort);
    }
    return soort;
  }

  /** What decides, as one number where that is few different texts (the usual case), else as text. */
  #sleutel(raster: Raster, rij: number): string | number {
    let sleutel = 0;
    for (const kolom of this.#kolommen) {
      const nummer = this.nummering.nummer(raster, rij, kolom);
      if (nummer >= LOGTEKSTEN) return this.#kolommen.map((een) => raster.waarde(rij, een)).join("\u0000");
      sleutel = sleutel * LOGTEKSTEN + nummer;
    }
    return sleutel;
  }
}

/** Numbers what decides among itself: that is little, however many texts the workbook has. */
class Beslisnummers {
  /** By the number of the text in the workbook; 0 for one that was not met yet. */
  readonly #teksten: Uint32Array;
  /** Codes can be numbers. */
  readonly #getallen = new Map<number, number>();
  #aantal = 0;

  constructor(teksten: number) {
    this.#teksten = new Uint32Array(teksten);
  }

  /** From 1; 0 for a cell that holds neither a text nor a number. */
  nummer(raster: Raster, rij: number, kolom: number): number {
    const tekst = raster.tekstNummer(rij, kolom);
    if (tekst >= 0) return (this.#teksten[tekst] ||= ++this.#aantal);
    const waarde = raster.waarde(rij, kolom);
    if (typeof waarde !== "number") return 0;
    let nummer = this.#getallen.get(waarde);
    if (nummer === undefined) this.#getallen.set(waarde, (nummer = ++this.#aantal));
    return nummer;
  }
}
