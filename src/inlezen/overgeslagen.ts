import type { Bereik } from "../domein/bereik";
import type { Overgeslagen } from "../domein/productie";
import type { Logsoort } from "./logdoelen";

/** So many places are kept of each group of rows that was left out. */
const PLAATSEN = 10;

/** Why a row was left out, and what such rows share. */
export interface Reden {
  readonly reden: Overgeslagen["reden"];
  readonly wat: string;
}

interface Groep {
  readonly reden: Overgeslagen["reden"];
  readonly wat: string;
  readonly activiteit: string | null;
  readonly kandidaten: readonly string[];
  maat: NonNullable<Overgeslagen["maat"]> | null;
  aantal: number;
  som: number;
  readonly cellen: Bereik[];
}

/** Gathers the rows of a log that were not counted, by reason and by what they share. */
export class Overslag {
  readonly #groepen = new Map<string, Groep>();
  /** By the kind of row, so that thousands of rows find their group without comparing texts. */
  readonly #perSoort = new Map<number, Groep[]>();

  /** `plaats` gives the place of a row. */
  constructor(readonly plaats: (rij: number) => Bereik) {}

  /** One more row; `aantal` is what it would have counted (NaN: nothing). */
  meld(waarom: Reden, soort: Logsoort, aantal: number, rij: number): void {
    const groep = this.#groep(waarom, soort);
    groep.aantal++;
    if (groep.maat !== soort.somVan) groep.maat = null;
    if (!Number.isNaN(aantal)) groep.som += aantal;
    if (groep.cellen.length < PLAATSEN) groep.cellen.push(this.plaats(rij));
  }

  #groep(waarom: Reden, soort: Logsoort): Groep {
    let bekend = this.#perSoort.get(soort.nummer);
    if (bekend === undefined) this.#perSoort.set(soort.nummer, (bekend = []));
    for (const een of bekend) if (een.reden === waarom.reden && een.wat === waarom.wat) return een;
    const groep = this.#gedeeldeGroep(waarom, soort);
    bekend.push(groep);
    return groep;
  }

  /** Rows of several kinds can be of one activity. */
  #gedeeldeGroep({ reden, wat }: Reden, { activiteit, koppeling, somVan }: Logsoort): Groep {
    const code = activiteit?.code ?? null;
    const sleutel = `${reden}\u0000${wat}\u0000${code ?? ""}`;
    let groep = this.#groepen.get(sleutel);
    if (groep === undefined) {
      const { kandidaten } = koppeling;
      groep = { reden, wat, activiteit: code, kandidaten, maat: somVan, aantal: 0, som: 0, cellen: [] };
      this.#groepen.set(sleutel, groep);
    }
    return groep;
  }

  /** The groups, in order of their first row. */
  lijst(): Overgeslagen[] {
    return [...this.#groepen.values()].map((groep) => ({ ...groep, som: Math.round(groep.som * 1e6) / 1e6 }));
  }
}
