import type { Bereik } from "../domein/bereik";
import type { Overgeslagen } from "../domein/productie";
import type { Logsoort, Maat } from "./logdoelen";

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
  readonly #perSoort = new Map<object, Groep[]>();

  /**
   * One more row; `telling` is what it would have counted (NaN: nothing). `soort` is the same object for rows with the same texts,
   * so that thousands of rows find their group without comparing texts.
   */
  meld(waarom: Reden, soort: Logsoort, telling: { maat: Maat | null; aantal: number }, plaats: () => Bereik): void {
    let bekend = this.#perSoort.get(soort);
    if (bekend === undefined) this.#perSoort.set(soort, (bekend = []));
    let groep = bekend.find((een) => een.reden === waarom.reden && een.wat === waarom.wat);
    if (groep === undefined) bekend.push((groep = this.#groep(waarom, soort, telling.maat)));
    groep.aantal++;
    if (groep.maat !== telling.maat) groep.maat = null;
    if (!Number.isNaN(telling.aantal)) groep.som += telling.aantal;
    if (groep.cellen.length < PLAATSEN) groep.cellen.push(plaats());
  }

  #groep({ reden, wat }: Reden, soort: Logsoort, maat: Maat | null): Groep {
    const activiteit = soort.activiteit?.code ?? null;
    const sleutel = `${reden}\u0000${wat}\u0000${activiteit ?? ""}`;
    let groep = this.#groepen.get(sleutel);
    if (groep === undefined) {
      const { kandidaten } = soort.koppeling;
      groep = { reden, wat, activiteit, kandidaten, maat: maat === "rij" ? null : maat, aantal: 0, som: 0, cellen: [] };
      this.#groepen.set(sleutel, groep);
    }
    return groep;
  }

  /** The groups, in order of their first row. */
  lijst(): Overgeslagen[] {
    return [...this.#groepen.values()].map((groep) => ({ ...groep, som: Math.round(groep.som * 1e6) / 1e6 }));
  }
}
