import type { Voortgang } from "../werkboek/werkboek";
import { toonbaar } from "./regels";
import type { Wereld } from "./wereld";

const VANAF = 500;

/** Progress on standard error: only on a terminal, and only for work that takes longer than half a second. */
export class Voortgangsregel {
  readonly #wereld: Wereld;
  readonly #begin: number;
  #getoond = "";
  /** What stands in front of every line: the how manieth workbook it is ("3 van 30 · "). */
  vooraf = "";

  constructor(wereld: Wereld) {
    this.#wereld = wereld;
    this.#begin = wereld.klok();
  }

  /** Shows where the work stands, on one line that is written over. */
  toon = ({ fase, detail, deel }: Voortgang): void => {
    if (!this.#wereld.terminal || this.#wereld.klok() - this.#begin < VANAF) return;
    const procent = deel === null ? "" : ` ${Math.round(deel * 100)}%`;
    const tekst = `${this.vooraf}${fase}${detail === null ? "" : ` · ${detail}`}${procent} …`;
    const regel = toonbaar(tekst).slice(0, this.#wereld.breedte - 1);
    if (regel === this.#getoond) return;
    this.#wereld.meld(`\r${regel.padEnd(this.#getoond.length)}`);
    this.#getoond = regel;
  };

  /** Takes the line away, so that what follows starts on an empty one. */
  klaar(): void {
    if (this.#getoond !== "") this.#wereld.meld(`\r${" ".repeat(this.#getoond.length)}\r`);
    this.#getoond = "";
  }
}
