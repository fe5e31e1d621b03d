import type { Opdracht } from "../werkboek";
import { adem } from "./verbinding";

/** Bytes of one request: Excel on the web stops at 5 MB, and what is counted here is an estimate. */
export const BYTES_PER_VERZOEK = 3_000_000;

/** About what one instruction (set a property of a range) takes on its way. */
export const BYTES_PER_OPDRACHT = 250;

/**
 * Work on its way to Excel. Instructions are queued on the context; before each, `voor` is told how large it is, and sends what
 * is waiting when it would grow too large. Excel does not draw or calculate in between.
 */
export class Zending {
  #bytes = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly opdracht: Opdracht,
    private readonly totaal: number,
  ) {}

  #klaar = 0;

  /** To be called before queueing instructions of together about this many bytes. */
  async voor(bytes: number): Promise<void> {
    if (this.#bytes > 0 && this.#bytes + bytes > BYTES_PER_VERZOEK) await this.nu();
    if (this.#bytes === 0) {
      const { application } = this.context.workbook;
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
    }
    this.#bytes += bytes;
  }

  /** Sends what is waiting. Throws AbortError when asked to stop. */
  async nu(): Promise<void> {
    await this.context.sync();
    this.#bytes = 0;
    this.opdracht.signaal?.throwIfAborted();
    await adem();
  }

  /** Tells how far it is: one more of `totaal` sheets. */
  klaar(blad: string): void {
    this.#klaar++;
    this.opdracht.voortgang?.({
      fase: "werkboek maken",
      detail: blad,
      deel: Math.min(1, this.#klaar / Math.max(1, this.totaal)),
    });
  }
}
