import { isWerkbladRuimte } from "./ruimten";
import type { XmlElement } from "./xml-lezen";

/** Turns _x000D_ and the like into the character that is meant; _x005F_ stands for a plain underscore. */
export function ontsnap(tekst: string): string {
  if (!tekst.includes("_x")) return tekst;
  return tekst.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Collects the text of a string item: its runs one after the other, without the phonetic ones. */
export class RijkeTekst {
  #tekst = "";
  #inTekst = false;
  #fonetisch = 0;

  leeg(): void {
    this.#tekst = "";
    this.#inTekst = false;
    this.#fonetisch = 0;
  }

  begin(element: XmlElement): void {
    if (!isWerkbladRuimte(element.uri)) return;
    if (element.local === "rPh") this.#fonetisch++;
    else if (element.local === "t") this.#inTekst = this.#fonetisch === 0;
  }

  einde(element: XmlElement): void {
    if (!isWerkbladRuimte(element.uri)) return;
    if (element.local === "rPh") this.#fonetisch--;
    else if (element.local === "t") this.#inTekst = false;
  }

  hoor(tekst: string): void {
    if (this.#inTekst) this.#tekst += tekst;
  }

  /** The text so far, with its escapes resolved. */
  tekst(): string {
    return ontsnap(this.#tekst);
  }
}
