import type { Tekstenlijst } from "../tekstenlijst";
import { beschadigd } from "./fouten";
import { teVeel } from "./grenzen";
import type { Pakket } from "./pakket";
import { isWerkbladRuimte } from "./ruimten";
import type { SnelleLezer } from "./snel-lezer";
import { leesSnel, plaatsVan, type SnelOntvanger } from "./snel-stroom";
import { letters } from "./snel-wijzer";
import { RijkeTekst } from "./tekst-ontvanger";
import { SnelleTeksten } from "./teksten-snel";
import type { XmlElement } from "./xml-lezen";
import type { ZipOnderdeel } from "./zip-lezen";

const BEGIN_LIJST = letters("<sst");
const EINDE_TAG = 62;

/** Hears the XML of the list of texts; `nummers` is what comes of it. */
export class TekstenOntvanger implements SnelOntvanger {
  readonly nummers: number[] = [];
  readonly #pakket: Pakket;
  readonly #pad: string;
  readonly #teksten: Tekstenlijst;
  readonly #tekst = new RijkeTekst();
  #diepte = 0;

  constructor(pakket: Pakket, pad: string, teksten: Tekstenlijst) {
    this.#pakket = pakket;
    this.#pad = pad;
    this.#teksten = teksten;
  }

  eindeKop(bytes: Uint8Array): number {
    const plaats = plaatsVan(bytes, BEGIN_LIJST);
    return plaats < 0 ? -1 : bytes.indexOf(EINDE_TAG, plaats) + 1 || -1;
  }

  snelleLezer(): SnelleLezer | null {
    // Not when the word stood in a comment, or the tag did not end there.
    return this.#diepte === 1 && this.nummers.length === 0 ? new SnelleTeksten((tekst) => this.#neem(tekst)) : null;
  }

  begin(element: XmlElement): void {
    this.#diepte++;
    if (this.#diepte === 1 && !(element.local === "sst" && isWerkbladRuimte(element.uri)))
      throw beschadigd(this.#pakket.naam, `het onderdeel ${this.#pad} is geen lijst van teksten`);
    if (this.#diepte === 2) this.#tekst.leeg();
    else this.#tekst.begin(element);
  }

  einde(element: XmlElement): void {
    this.#diepte--;
    if (this.#diepte !== 1) this.#tekst.einde(element);
    else if (element.local === "si" && isWerkbladRuimte(element.uri)) this.#neem(this.#tekst.tekst());
  }

  tekst(stuk: string): void {
    this.#tekst.hoor(stuk);
  }

  #neem(tekst: string): void {
    this.nummers.push(this.#teksten.nummer(tekst));
    const { teksten } = this.#pakket.uitpakker.grenzen;
    if (this.nummers.length > teksten) throw teVeel(this.#pakket.naam, "teksten", teksten);
  }
}

/** For each shared string of the file its number in the list of the workbook's texts. */
export async function leesGedeeldeTeksten(
  pakket: Pakket,
  deel: ZipOnderdeel | undefined,
  teksten: Tekstenlijst,
): Promise<readonly number[]> {
  if (deel === undefined) return [];
  const ontvanger = new TekstenOntvanger(pakket, deel.pad, teksten);
  await leesSnel(pakket, deel, ontvanger);
  return ontvanger.nummers;
}
