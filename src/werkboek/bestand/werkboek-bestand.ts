import type { Bereik } from "../../domein/bereik";
import type { Plan } from "../plan";
import type { Inhoud } from "../raster";
import type { Opdracht, Werkboek } from "../werkboek";

/**
 * A workbook in a file, held as bytes. The file itself is never touched: `schrijf` gives the bytes of a new workbook, and a
 * part that is kept lives in memory.
 */
export class WerkboekBestand implements Werkboek {
  readonly #bytes: Uint8Array;
  readonly #bewaard = new Map<string, string>();
  #inhoud: Promise<Inhoud> | null = null;

  private constructor(
    bytes: Uint8Array,
    readonly naam: string,
  ) {
    this.#bytes = bytes;
  }

  static open(bytes: Uint8Array, naam: string): WerkboekBestand {
    return new WerkboekBestand(bytes, naam);
  }

  /** The whole content, read once. Throws WerkboekFout; a reading that failed or was stopped is tried again next time. */
  lees(opdracht?: Opdracht): Promise<Inhoud> {
    this.#inhoud ??= this.#lees(opdracht).catch((fout: unknown) => {
      this.#inhoud = null;
      throw fout;
    });
    return this.#inhoud;
  }

  async #lees(opdracht?: Opdracht): Promise<Inhoud> {
    opdracht?.voortgang?.({ fase: "lezen", detail: this.naam, deel: 0 });
    const { leesBestand } = await import("./lezen");
    return leesBestand(this.#bytes, this.naam, opdracht);
  }

  async schrijf(plan: Plan, opdracht?: Opdracht): Promise<Uint8Array> {
    const { schrijfBestand } = await import("./schrijven");
    return schrijfBestand(plan, opdracht);
  }

  async opgeslagen(): Promise<Uint8Array> {
    const { metDelen } = await import("./erbij");
    return metDelen(
      this.#bytes,
      [...this.#bewaard].map(([naamruimte, xml]) => ({ naamruimte, xml })),
    );
  }

  async schrijfErbij(plan: Plan, vervangt: ReadonlySet<string>): Promise<Uint8Array> {
    const { schrijfErbij } = await import("./erbij");
    return schrijfErbij(await this.opgeslagen(), plan, vervangt);
  }

  /** There is nothing to show a cell in. */
  async selecteer(_bereik: Bereik): Promise<void> {}

  async haalDeel(naamruimte: string): Promise<string | null> {
    const bewaard = this.#bewaard.get(naamruimte);
    if (bewaard !== undefined) return bewaard;
    const { delen } = await this.lees();
    return delen.find((deel) => deel.naamruimte === naamruimte)?.xml ?? null;
  }

  async bewaarDeel(naamruimte: string, xml: string): Promise<void> {
    this.#bewaard.set(naamruimte, xml);
  }

  /** A file in memory has no user who changes it: never calls back. */
  async luister(): Promise<() => Promise<void>> {
    return async () => {};
  }
}
