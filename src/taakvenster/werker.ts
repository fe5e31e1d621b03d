import type { Bereik } from "../domein/bereik";
import { WerkboekFout, type Opdracht } from "../werkboek/werkboek";
import type { Opslag } from "./staat/opslag";
import type { Bezig, Fase, PaneelFout, Taak } from "./staat/toestand";

/** Work that takes less than this is not shown at all. */
const ZICHTBAAR_NA = 500;
/** Between two tries while the user is still typing in a cell. */
const OPNIEUW_NA = 1000;

/** The example does not go into a workbook that holds something already. */
export class NietLeegFout extends Error {
  constructor(bericht: string) {
    super(bericht);
    this.name = "NietLeegFout";
  }
}

/** A failure with lines of its own: what is wrong in a beschikking. */
export class RegelsFout extends Error {
  constructor(
    bericht: string,
    readonly regels: readonly string[],
  ) {
    super(bericht);
    this.name = "RegelsFout";
  }
}

/** Waiting, so that a test does not. */
export type Wacht = (milliseconden: number) => Promise<void>;

/** What a piece of work gets: its order for the adapter, and a way to tell how far it is. */
export interface Werk extends Opdracht {
  readonly signaal: AbortSignal;
  fase(naam: Fase["naam"], stand: { readonly detail?: string | null; readonly klaar?: string | null }): void;
  stand(stand: Partial<Pick<Bezig, "gedaan" | "totaal" | "gevonden">>): void;
}

export interface Klus {
  readonly taak: Taak;
  readonly fasen: readonly Fase["naam"][];
  readonly doe: (werk: Werk) => Promise<void>;
  readonly cel?: Bereik;
  readonly metDeHand?: string;
  /** Short work waits for its turn. Long work waits for short work only: asked for during other long work it is not done. */
  readonly inRij?: true;
}

/** Does one long thing at a time: shows how far it is, can be stopped, waits while Excel waits, and turns failures into words. */
export class Werker {
  #lopend: AbortController | null = null;
  #vrij: Promise<void> = Promise.resolve();
  #laatste: Klus | null = null;

  constructor(
    private readonly opslag: Opslag,
    private readonly wacht: Wacht,
    private readonly bijGestopt: () => void,
  ) {}

  /** Whether it was done; false when it failed, was stopped, or something else was under way. */
  async doe(klus: Klus): Promise<boolean> {
    while (this.#lopend !== null) {
      if (klus.inRij !== true && this.#laatste?.inRij !== true) return false;
      await this.#vrij;
    }
    const afbreker = new AbortController();
    this.#lopend = afbreker;
    let geefVrij = (): void => {};
    this.#vrij = new Promise((klaar) => (geefVrij = klaar));
    this.#laatste = klus;
    this.#meld(beginVan(klus));
    const wekker = setTimeout(() => this.opslag.stuur({ soort: "bezig zichtbaar" }), ZICHTBAAR_NA);
    try {
      await this.#totHetLukt(klus, afbreker.signal);
      this.opslag.stuur({ soort: "klaar" });
      return true;
    } catch (fout) {
      this.#afgelopen(klus, fout, afbreker.signal);
      return false;
    } finally {
      clearTimeout(wekker);
      this.#lopend = null;
      geefVrij();
    }
  }

  /** When nothing is under way any more. */
  async rust(): Promise<void> {
    while (this.#lopend !== null) await this.#vrij;
  }

  stop(): void {
    this.#lopend?.abort();
  }

  /** Tries the last thing again. */
  async opnieuw(): Promise<boolean> {
    return this.#laatste === null ? false : this.doe(this.#laatste);
  }

  async #totHetLukt(klus: Klus, signaal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        await klus.doe(this.#werkVan(signaal));
        signaal.throwIfAborted();
        return;
      } catch (fout) {
        if (!(fout instanceof WerkboekFout) || fout.code !== "cel wordt bewerkt") throw fout;
        this.opslag.stuur({ soort: "wacht", wacht: true });
        await this.wacht(OPNIEUW_NA);
        signaal.throwIfAborted();
      }
    }
  }

  #werkVan(signaal: AbortSignal): Werk {
    let huidige: Fase["naam"] | null = null;
    return {
      signaal,
      fase: (naam, { detail = null, klaar = null }) => {
        this.#meld(bezigMet(this.opslag.toestand().bezig, naam, detail, klaar));
        huidige = naam;
      },
      stand: (stand) => {
        const { bezig } = this.opslag.toestand();
        if (bezig !== null) this.#meld({ ...bezig, ...stand });
      },
      voortgang: ({ detail, deel }) => {
        const { bezig } = this.opslag.toestand();
        if (bezig === null) return;
        const waar = huidige ?? bezig.fasen[0]?.naam ?? "lezen";
        const verder = bezigMet(bezig, waar, detail, null);
        this.#meld(
          deel === null || verder === null ? verder : { ...verder, gedaan: Math.round(deel * 100), totaal: 100 },
        );
      },
      melding: (zin) => this.opslag.stuur({ soort: "bericht", tekst: zin }),
    };
  }

  #meld(bezig: Bezig | null): void {
    if (bezig !== null) this.opslag.stuur({ soort: "bezig", bezig });
  }

  #afgelopen(klus: Klus, fout: unknown, signaal: AbortSignal): void {
    if (signaal.aborted) {
      this.opslag.stuur({ soort: "gestopt" });
      this.bijGestopt();
      return;
    }
    this.opslag.stuur({ soort: "mislukt", fout: alsPaneelFout(klus, fout) });
  }
}

function beginVan({ taak, fasen }: Klus): Bezig {
  return {
    taak,
    zichtbaar: false,
    fasen: fasen.map((naam) => ({ naam, staat: "straks", detail: null })),
    gedaan: 0,
    totaal: null,
    gevonden: null,
  };
}

/** The phases with this one under way: what stands before it is done. */
function bezigMet(bezig: Bezig | null, naam: Fase["naam"], detail: string | null, klaar: string | null): Bezig | null {
  if (bezig === null) return null;
  const plek = bezig.fasen.findIndex((fase) => fase.naam === naam);
  const fasen = bezig.fasen.map((fase, nummer): Fase => {
    if (nummer > plek) return fase;
    if (nummer === plek) return { naam, staat: "bezig", detail };
    const detailVan = nummer === plek - 1 && klaar !== null ? klaar : fase.detail;
    return { ...fase, staat: "klaar", detail: detailVan };
  });
  return { ...bezig, fasen };
}

function alsPaneelFout({ taak, cel, metDeHand }: Klus, fout: unknown): PaneelFout {
  const basis = { taak, cel: cel ?? null, metDeHand: metDeHand ?? null, details: [] };
  if (fout instanceof WerkboekFout) return { ...basis, code: fout.code, bericht: fout.message };
  if (fout instanceof RegelsFout) return { ...basis, code: "beschikking", bericht: fout.message, details: fout.regels };
  if (fout instanceof NietLeegFout) return { ...basis, code: "niet leeg", bericht: fout.message };
  return { ...basis, code: "onbekend", bericht: fout instanceof Error ? fout.message : String(fout) };
}
