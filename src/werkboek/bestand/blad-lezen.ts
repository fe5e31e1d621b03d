import type { Bereik } from "../../domein/bereik";
import { leesBereik } from "../adressen";
import { tekstVanPaginarand } from "../kop-en-voet";
import { MAX_KOLOMMEN } from "../raster-bouwer";
import { SnelleRijen } from "./blad-snel";
import { BladVuller, type Leesgegevens } from "./blad-vuller";
import { CelOntvanger } from "./cel-ontvanger";
import { beschadigd } from "./fouten";
import { isWerkbladRuimte } from "./ruimten";
import type { SnelleLezer } from "./snel-lezer";
import { plaatsVan, type SnelOntvanger } from "./snel-stroom";
import { letters } from "./snel-wijzer";
import { attribuut, isAan, type XmlElement, type XmlLezer } from "./xml-lezen";

const BEGIN_CELLEN = letters("<sheetData>");

// Parts of a sheet that say nothing about its cells' values; anything else that is unknown is reported.
const ZONDER_WAARDEN = new Set(
  `sheetPr dimension sheetViews sheetFormatPr cols sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState
  dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins
  pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing
  legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(/\s+/),
);

/** Hears the XML of one worksheet and brings it into a raster. */
export class BladOntvanger implements SnelOntvanger {
  readonly vuller: BladVuller;
  readonly samengevoegd: Bereik[] = [];
  readonly verborgenKolommen = new Set<number>();
  /** The autofilters of the sheet; whether they hide rows shows when all rows are known. */
  readonly filters: Bereik[] = [];
  beveiligd = false;
  readonly #cellen: CelOntvanger;
  readonly #pad: string[] = [];
  readonly #blad: string;
  readonly #deelPad: string;
  readonly #gegevens: Leesgegevens;
  readonly #randen: string[] = [];
  #cellenGezien = 0;
  #vreemd = 0;

  constructor(blad: string, index: number, deelPad: string, gegevens: Leesgegevens) {
    this.#blad = blad;
    this.#deelPad = deelPad;
    this.#gegevens = gegevens;
    this.vuller = new BladVuller(blad, index, gegevens);
    this.#cellen = new CelOntvanger(this.vuller, (zin) => this.#meld(zin));
  }

  eindeKop(bytes: Uint8Array): number {
    const plaats = plaatsVan(bytes, BEGIN_CELLEN);
    return plaats < 0 ? -1 : plaats + BEGIN_CELLEN.length;
  }

  snelleLezer(lezer: XmlLezer): SnelleLezer | null {
    // Not when the word stands in a comment, or under a prefix that makes it something else.
    if (this.#pad.length !== 2 || this.#pad[1] !== "sheetData" || this.#vreemd > 0) return null;
    return new SnelleRijen(this.vuller, lezer.kentVoorvoegsel("x14ac") ? ["x14ac:dyDescent"] : []);
  }

  begin(element: XmlElement): void {
    if (this.#vreemd > 0 || (this.#pad.length > 0 && !isWerkbladRuimte(element.uri))) return this.#beginVreemd(element);
    this.#pad.push(element.local);
    if (this.#pad.length === 1) this.#keurWortel(element);
    else if (this.#pad.length === 2) this.#beginOnderdeel(element);
    else if (this.#pad[1] === "sheetData") this.#cellen.begin(element, this.#pad.length);
    else this.#beginDetail(element);
  }

  einde(element: XmlElement): void {
    if (this.#vreemd > 0) {
      this.#vreemd--;
      return;
    }
    if (this.#pad[1] === "sheetData" && this.#pad.length > 2) this.#cellen.einde(element, this.#pad.length);
    this.#pad.pop();
  }

  tekst(tekst: string): void {
    if (this.#vreemd > 0) return;
    if (this.#pad[1] === "sheetData") this.#cellen.tekst(tekst, this.#pad.length);
    else if (this.#pad[1] === "headerFooter" && this.#pad.length === 3) this.#randen[this.#randen.length - 1] += tekst;
  }

  /** What stands above and below the printed pages, in the order of the file. */
  paginaranden(): readonly string[] {
    return this.#randen.map(tekstVanPaginarand).filter((tekst) => tekst !== "");
  }

  /** To be called after the whole part: a sheet without cells is only right when the file says so. */
  sluit(): void {
    if (this.#cellenGezien !== 1)
      throw this.#kapot(this.#cellenGezien === 0 ? "de cellen ontbreken" : "de cellen staan er meer dan een keer in");
  }

  #beginVreemd(element: XmlElement): void {
    if (
      this.#vreemd++ === 0 &&
      (this.#pad[1] === "sheetData" || this.#pad.length === 1) &&
      element.local !== "AlternateContent"
    )
      this.#meld(`het onderdeel '${element.name}' is onbekend en niet gelezen`);
    else if (this.#vreemd === 1 && this.#pad[1] === "sheetData" && this.#pad.length < 4)
      this.#meld("een keuze-onderdeel (AlternateContent) tussen de cellen is niet gelezen");
  }

  #keurWortel(element: XmlElement): void {
    if (element.local !== "worksheet" || !isWerkbladRuimte(element.uri))
      throw this.#kapot(`het onderdeel ${this.#deelPad} is geen werkblad`);
  }

  #beginOnderdeel(element: XmlElement): void {
    if (element.local === "sheetData") this.#cellenGezien++;
    else if (element.local === "sheetProtection") this.beveiligd ||= isAan(element, "sheet");
    else if (element.local === "autoFilter") this.#filter(attribuut(element, "ref"));
    else if (!ZONDER_WAARDEN.has(element.local))
      this.#meld(`het onderdeel '${element.local}' is onbekend en niet gelezen`);
  }

  #beginDetail(element: XmlElement): void {
    const ouder = this.#pad.at(-2);
    if (ouder === "headerFooter") this.#randen.push("");
    if (element.local === "col" && ouder === "cols" && isAan(element, "hidden")) this.#verborgenKolommen(element);
    if (element.local === "mergeCell" && ouder === "mergeCells") this.#samengevoegd(attribuut(element, "ref") ?? "");
  }

  #verborgenKolommen(element: XmlElement): void {
    const van = Math.max(1, Number(attribuut(element, "min")));
    const tot = Math.min(MAX_KOLOMMEN, Number(attribuut(element, "max")));
    for (let kolom = van; kolom <= tot; kolom++) this.verborgenKolommen.add(kolom - 1);
  }

  #samengevoegd(adres: string): void {
    const bereik = leesBereik(this.#blad, adres);
    if (bereik === null) this.#meld(`het samengevoegde bereik '${adres}' bestaat niet`);
    else this.samengevoegd.push(bereik);
  }

  #filter(adres: string | undefined): void {
    const bereik = leesBereik(this.#blad, adres ?? "");
    if (bereik !== null) this.filters.push(bereik);
    else this.#meld(`het filter op '${adres ?? ""}' is niet te lezen`);
  }

  #meld(zin: string): void {
    this.#gegevens.meldingen.meld(zin, `Blad '${this.#blad}'`);
  }

  #kapot(wat: string): Error {
    return beschadigd(this.#gegevens.naam, `blad '${this.#blad}': ${wat}`);
  }
}
