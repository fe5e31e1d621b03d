import type { Bereik } from "../domein/bereik";
import type { Overgeslagen } from "../domein/productie";

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
  aantal: number;
  som: number;
  readonly cellen: Bereik[];
}

/** Gathers the rows of a log that were not counted, by reason and by what they share. */
export class Overslag {
  readonly #groepen = new Map<string, Groep>();
  readonly #perSoort = new Map<object, Groep[]>();

  /**
   * One more row; `som` is what it would have counted (NaN: nothing). `soort` is the same object for rows with the same texts, so
   * that thousands of rows find their group without comparing texts.
   */
  meld(waarom: Reden, soort: object, activiteit: string | null, som: number, plaats: () => Bereik): void {
    let bekend = this.#perSoort.get(soort);
    if (bekend === undefined) this.#perSoort.set(soort, (bekend = []));
    let groep = bekend.find((een) => een.reden === waarom.reden && een.wat === waarom.wat);
    if (groep === undefined) bekend.push((groep = this.#groep(waarom, activiteit)));
    groep.aantal++;
    if (!Number.isNaN(som)) groep.som += som;
    if (groep.cellen.length < PLAATSEN) groep.cellen.push(plaats());
  }

  #groep({ reden, wat }: Reden, activiteit: string | null): Groep {
    const sleutel = `${reden}\u0000${wat}\u0000${activiteit ?? ""}`;
    let groep = this.#groepen.get(sleutel);
    if (groep === undefined) {
      groep = { reden, wat, activiteit, aantal: 0, som: 0, cellen: [] };
      this.#groepen.set(sleutel, groep);
    }
    return groep;
  }

  /** The groups, in order of their first row. */
  lijst(): Overgeslagen[] {
    return [...this.#groepen.values()].map((groep) => ({ ...groep, som: Math.round(groep.som * 1e6) / 1e6 }));
  }
}
