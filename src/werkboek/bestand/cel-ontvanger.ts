import type { BladVuller, GelezenFormule } from "./blad-vuller";
import { RijkeTekst } from "./tekst-ontvanger";
import { attribuut, isAan, type XmlElement } from "./xml-lezen";

const RIJ = 3;
const CEL = 4;
const DEEL = 5;

/** Hears what is inside <sheetData>: rows at depth 3, cells at 4, their value, formula or text at 5. */
export class CelOntvanger {
  readonly #vuller: BladVuller;
  readonly #meld: (zin: string) => void;
  readonly #rijk = new RijkeTekst();
  #rij = false;
  #cel: XmlElement | null = null;
  #waarde: string | null = null;
  #tekst: string | null = null;
  #formule: XmlElement | null = null;
  #formuleTekst = "";
  #deel = "";

  constructor(vuller: BladVuller, meld: (zin: string) => void) {
    this.#vuller = vuller;
    this.#meld = meld;
  }

  begin(element: XmlElement, diepte: number): void {
    if (diepte === RIJ) this.#beginRij(element);
    else if (diepte === CEL) this.#beginCel(element);
    else if (diepte === DEEL) this.#beginDeel(element);
    else if (this.#deel === "is") this.#rijk.begin(element);
    else if (this.#deel !== "extLst")
      this.#meld(`het onderdeel '${element.local}' in een cel is onbekend en niet gelezen`);
  }

  einde(element: XmlElement, diepte: number): void {
    if (diepte === CEL) this.#eindeCel();
    else if (diepte === DEEL && this.#deel === "is") this.#tekst = this.#rijk.tekst();
    else if (diepte > DEEL && this.#deel === "is") this.#rijk.einde(element);
    if (diepte <= DEEL) this.#deel = "";
  }

  tekst(tekst: string, diepte: number): void {
    if (this.#deel === "v") this.#waarde += tekst;
    else if (this.#deel === "f") this.#formuleTekst += tekst;
    else if (this.#deel === "is") this.#rijk.hoor(tekst);
    else if (diepte < DEEL && tekst.trim() !== "") this.#meld("er staat tekst naast de cellen die niet is gelezen");
  }

  #beginRij(element: XmlElement): void {
    this.#rij = element.local === "row";
    if (!this.#rij) return this.#meld(`het onderdeel '${element.local}' tussen de rijen is onbekend en niet gelezen`);
    this.#vuller.beginRij(attribuut(element, "r"));
    if (isAan(element, "hidden")) this.#vuller.verborgenRijen.add(this.#vuller.rij);
  }

  #beginCel(element: XmlElement): void {
    this.#cel = this.#rij && element.local === "c" ? element : null;
    this.#waarde = null;
    this.#tekst = null;
    this.#formule = null;
    this.#formuleTekst = "";
    if (this.#cel === null && element.local !== "extLst")
      this.#meld(`het onderdeel '${element.local}' tussen de cellen is onbekend en niet gelezen`);
  }

  #beginDeel(element: XmlElement): void {
    this.#deel = this.#cel === null ? "" : element.local;
    if (this.#deel === "v") this.#waarde ??= "";
    else if (this.#deel === "f") this.#formule = element;
    else if (this.#deel === "is") this.#rijk.leeg();
    else if (this.#deel !== "extLst" && this.#deel !== "")
      this.#meld(`het onderdeel '${element.local}' in een cel is onbekend en niet gelezen`);
  }

  #eindeCel(): void {
    const cel = this.#cel;
    this.#cel = null;
    if (cel === null) return;
    this.#vuller.cel({
      adres: attribuut(cel, "r"),
      soort: attribuut(cel, "t") ?? "n",
      stijl: attribuut(cel, "s"),
      waarde: this.#waarde,
      tekst: this.#tekst,
      formule: this.#gelezenFormule(),
    });
  }

  #gelezenFormule(): GelezenFormule | null {
    if (this.#formule === null) return null;
    const soort = attribuut(this.#formule, "t") ?? "normal";
    return { tekst: this.#formuleTekst, soort, groep: attribuut(this.#formule, "si") };
  }
}
