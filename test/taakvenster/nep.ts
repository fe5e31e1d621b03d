import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as kern from "../../src/taakvenster/kern";
import { maakDaden, type Daden } from "../../src/taakvenster/daden";
import { maakOpslag, type Opslag } from "../../src/taakvenster/staat/opslag";
import { begin } from "../../src/taakvenster/staat/toestand";
import type { Bestand, Wereld } from "../../src/taakvenster/poort";
import { NEDERLANDS } from "../../src/teksten/teksten";
import { WerkboekBestand } from "../../src/werkboek/bestand/werkboek-bestand";
import type { Bereik } from "../../src/domein/bereik";
import type { Plan } from "../../src/werkboek/plan";
import type { Celwijziging, GezetteCel, Werkboek, Wijzigingsbron } from "../../src/werkboek/werkboek";

type Luisteraar = (gewijzigd: readonly Bereik[], bron: Wijzigingsbron) => void;

const MAP = join(__dirname, "..", "..", "assets", "voorbeeld");

export const VOORBEELD: Bestand = {
  naam: "productie-balans-2024.xlsx",
  bytes: new Uint8Array(readFileSync(join(MAP, "productie-balans-2024.xlsx"))),
};
export const BESCHIKKING: Bestand = {
  naam: "beschikking-balans-2024.json",
  bytes: new Uint8Array(readFileSync(join(MAP, "beschikking-balans-2024.json"))),
};

export interface Proef {
  readonly opslag: Opslag;
  readonly daden: Daden;
  readonly bewaard: Bestand[];
  /** What was read aloud. */
  readonly gezegd: string[];
}

/** The deeds on a store of their own, in a world without a screen: nobody waits. */
export function proef(anders: Partial<Wereld> = {}): Proef {
  const bewaard: Bestand[] = [];
  const gezegd: string[] = [];
  const wereld: Wereld = {
    plaats: "los",
    werkboek: null,
    kern: () => Promise.resolve(kern),
    open: ({ bytes, naam }) => Promise.resolve(WerkboekBestand.open(bytes, naam)),
    voorbeeld: () => {
      const beschikking: unknown = JSON.parse(new TextDecoder().decode(BESCHIKKING.bytes));
      return Promise.resolve({ ...VOORBEELD, beschikking });
    },
    sleutels: () => Promise.resolve([]),
    bewaar: (bestand) => void bewaard.push(bestand),
    vraag: () => true,
    nu: () => 0,
    wacht: () => Promise.resolve(),
    ...anders,
  };
  const opslag = maakOpslag(begin(wereld.plaats));
  opslag.volg(() => {
    const { tekst } = opslag.toestand().bericht;
    if (tekst !== "" && gezegd.at(-1) !== tekst) gezegd.push(tekst);
  });
  return { opslag, daden: maakDaden(opslag, wereld, NEDERLANDS), bewaard, gezegd };
}

/** A workbook in memory that behaves like one in Excel: it can be repaired, selected in, and changed by its user. */
export class NepWerkboek implements Werkboek {
  readonly naam = "Productie.xlsx";
  readonly geselecteerd: Bereik[] = [];
  readonly gezet: Celwijziging[] = [];
  readonly geschreven: Plan[] = [];
  readonly #delen = new Map<string, string>();
  readonly #bron: Promise<Werkboek>;
  readonly #luisteraars: Luisteraar[] = [];
  /** Thrown by the next calls, in order; null lets one through. */
  readonly storingen: (Error | null)[] = [];

  constructor(bestand: Bestand) {
    this.#bron = Promise.resolve(WerkboekBestand.open(bestand.bytes, bestand.naam));
  }

  #storing(): void {
    const fout = this.storingen.shift();
    if (fout) throw fout;
  }

  async lees(): ReturnType<Werkboek["lees"]> {
    this.#storing();
    return (await this.#bron).lees();
  }

  async schrijf(plan: Plan): Promise<null> {
    this.#storing();
    this.geschreven.push(plan);
    for (const { naamruimte, xml } of plan.delen) this.#delen.set(naamruimte, xml);
    return null;
  }

  async selecteer(bereik: Bereik): Promise<void> {
    this.#storing();
    this.geselecteerd.push(bereik);
  }

  async haalDeel(naamruimte: string): Promise<string | null> {
    return this.#delen.get(naamruimte) ?? null;
  }

  async bewaarDeel(naamruimte: string, xml: string): Promise<void> {
    this.#delen.set(naamruimte, xml);
  }

  async zetCellen(wijzigingen: readonly Celwijziging[]): Promise<readonly GezetteCel[]> {
    this.#storing();
    this.gezet.push(...wijzigingen);
    return wijzigingen.map(({ cel, inhoud, stond }) => ({ cel, oud: stond, nu: inhoud, uitkomst: null }));
  }

  async luister(bijWijziging: Luisteraar): Promise<() => Promise<void>> {
    this.#luisteraars.push(bijWijziging);
    return async () => {};
  }

  /** As if the user typed in these cells. */
  wijzig(gewijzigd: readonly Bereik[]): void {
    for (const luisteraar of this.#luisteraars) luisteraar(gewijzigd, "eigen");
  }
}
