import type { Bereik } from "../domein/bereik";
import type { Overgeslagen } from "../domein/productie";

/** So many places are kept of each group of rows that was left out. */
const PLAATSEN = 10;

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

  /** One more row; `som` is what it would have counted (NaN: nothing). */
  meld(reden: Overgeslagen["reden"], wat: string, activiteit: string | null, som: number, plaats: () => Bereik): void {
    const sleutel = `${reden}\u0000${wat}\u0000${activiteit ?? ""}`;
    let groep = this.#groepen.get(sleutel);
    if (groep === undefined)
      this.#groepen.set(sleutel, (groep = { reden, wat, activiteit, aantal: 0, som: 0, cellen: [] }));
    groep.aantal++;
    if (!Number.isNaN(som)) groep.som += som;
    if (groep.cellen.length < PLAATSEN) groep.cellen.push(plaats());
  }

  /** The groups, in order of their first row. */
  lijst(): Overgeslagen[] {
    return [...this.#groepen.values()].map((groep) => ({ ...groep, som: Math.round(groep.som * 1e6) / 1e6 }));
  }
}
