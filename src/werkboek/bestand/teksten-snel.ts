import type { SnelleLezer, SnelleStand } from "./snel-lezer";
import { letters, MEER_NODIG, ONBEKEND, Wijzer } from "./snel-wijzer";
import { ontsnap } from "./tekst-ontvanger";

const EINDE = letters("</sst>");
const BEGIN_TEKST = letters("<si><t");
const BEWAAR = letters(' xml:space="preserve"');
const EINDE_TEKST = letters("</t></si>");
const LANGSTE_TEKST = 8 << 20;

/**
 * Reads the items of the list of texts straight from the bytes, and only the plain ones that nearly all programs write. At
 * anything else (rich text) it stops before that item, so that the strict XML reader can take over with the same result.
 */
export class SnelleTeksten implements SnelleLezer {
  readonly #wijzer = new Wijzer();
  readonly #hoor: (tekst: string) => void;
  #begin = 0;

  constructor(hoor: (tekst: string) => void) {
    this.#hoor = hoor;
  }

  lees(stuk: Uint8Array): SnelleStand {
    const wijzer = this.#wijzer;
    wijzer.vul(stuk, this.#begin);
    this.#begin = 0;
    try {
      for (;;) {
        wijzer.witruimte();
        this.#begin = wijzer.plaats;
        if (wijzer.is(EINDE)) return this.#stand("klaar");
        const tekst = this.#item();
        this.#begin = wijzer.plaats;
        this.#hoor(tekst);
      }
    } catch (reden) {
      if (reden !== MEER_NODIG && reden !== ONBEKEND) throw reden;
      const teLang = this.over().length > LANGSTE_TEKST;
      return this.#stand(reden === MEER_NODIG && !teLang ? "meer nodig" : "onbekend");
    }
  }

  over(): Uint8Array {
    return this.#wijzer.restVanaf(this.#begin);
  }

  #stand(soort: SnelleStand["soort"]): SnelleStand {
    return { soort, rest: this.over() };
  }

  #item(): string {
    const wijzer = this.#wijzer;
    wijzer.lees(BEGIN_TEKST);
    if (wijzer.bytes[wijzer.plaats] === 32) wijzer.lees(BEWAAR);
    if (wijzer.bytes[wijzer.plaats] !== 62) wijzer.stop(wijzer.plaats);
    wijzer.plaats++;
    const tekst = wijzer.tekst();
    wijzer.lees(EINDE_TEKST);
    return ontsnap(tekst);
  }
}
