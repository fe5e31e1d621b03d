import { kolomNummer } from "../../domein/bereik";
import type { Raster } from "../../werkboek/raster";
import type { Cellen } from "./cellen";
import { blok, leesCel } from "./celadres";
import { enkel, FUNCTIES, type Argument } from "./functies";
import {
  alsGetal,
  DOOR_NUL,
  eindig,
  Foutwaarde,
  laat,
  NietTeRekenen,
  vergelijk,
  type Belemmering,
  type Vergelijking,
  type Waarde,
} from "./waarde";
import { vooraf } from "./vooraf";

const GETAL = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y;
const TEKST = /"((?:[^"]|"")*)"/y;
const VERGELIJKING = /<>|<=|>=|[=<>]/y;
const BLAD = /(?:'((?:[^'[\]]|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy;
const KOLOMMEN = /\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])/uy;
const RIJEN = /\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/uy;
const NAAM = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
const DIEPSTE = 60;

/** What a formula comes to. */
export type Uitkomst = { readonly waarde: Waarde } | { readonly belemmering: Belemmering };

/**
 * Works out a formula (without '=', English names and commas) from the stored values of the cells that it refers to: never
 * further back, so that a stale cell is told once and references in a circle end. What it cannot do it says, and never guesses.
 */
export function reken(formule: string, eigen: Raster, cellen: Cellen): Uitkomst {
  const belemmering = vooraf(formule);
  if (belemmering) return { belemmering };
  try {
    return new Lezer(formule, eigen, cellen).geheel();
  } catch (fout) {
    if (fout instanceof NietTeRekenen) return { belemmering: fout.belemmering };
    throw fout;
  }
}

/** Reads and works out in one go, from left to right; what IF does not choose is read and not worked out. */
class Lezer {
  #plaats = 0;
  #diepte = 0;
  #slaOver = 0;

  constructor(
    private readonly formule: string,
    private readonly eigen: Raster,
    private readonly cellen: Cellen,
  ) {}

  geheel(): Uitkomst {
    const waarde = this.#waardeVan(this.#vergelijking());
    this.#wit();
    if (this.#plaats < this.formule.length) laat("schrijfwijze");
    return { waarde };
  }

  #neem(patroon: RegExp): RegExpExecArray | null {
    patroon.lastIndex = this.#plaats;
    const gevonden = patroon.exec(this.formule);
    if (gevonden) this.#plaats = patroon.lastIndex;
    return gevonden;
  }

  #wit(): void {
    for (let c = this.formule.charCodeAt(this.#plaats); c === 32 || c === 10 || c === 13;)
      c = this.formule.charCodeAt(++this.#plaats);
  }

  /** Takes one of these signs, over spaces; "" when another stands there. */
  #teken(tekens: string): string {
    this.#wit();
    const teken = this.formule.charAt(this.#plaats);
    if (teken === "" || !tekens.includes(teken)) return "";
    this.#plaats++;
    return teken;
  }

  #waardeVan(argument: Argument): Waarde {
    return this.#slaOver > 0 ? 0 : enkel(argument, this.cellen);
  }

  #getal(argument: Argument): number | Foutwaarde {
    const getal = alsGetal(this.#waardeVan(argument));
    if (typeof getal === "number") this.cellen.merkGrootte(getal);
    return getal;
  }

  #vergelijking(): Argument {
    if (++this.#diepte > DIEPSTE) laat("schrijfwijze");
    let links = this.#som();
    for (let teken = this.#vergelijkteken(); teken; teken = this.#vergelijkteken()) {
      const waarde = this.#waardeVan(links);
      links = { waarde: vergelijk(waarde, teken, this.#waardeVan(this.#som())) };
    }
    this.#diepte--;
    return links;
  }

  #vergelijkteken(): Vergelijking | null {
    this.#wit();
    const c = this.formule.charCodeAt(this.#plaats);
    return c >= 60 && c <= 62 ? ((this.#neem(VERGELIJKING)?.[0] as Vergelijking | undefined) ?? null) : null;
  }

  #som(): Argument {
    let links = this.#product();
    for (let teken = this.#teken("+-&"); teken !== ""; teken = this.#teken("+-&")) {
      // Joining texts writes numbers in the language of the spreadsheet.
      if (teken === "&") laat("schrijfwijze");
      const a = this.#getal(links);
      const b = this.#getal(this.#product());
      links = { waarde: bewerk(a, b, teken) };
    }
    return links;
  }

  #product(): Argument {
    let links = this.#macht();
    for (let teken = this.#teken("*/"); teken !== ""; teken = this.#teken("*/")) {
      const a = this.#getal(links);
      const b = this.#getal(this.#macht());
      links = { waarde: bewerk(a, b, teken) };
    }
    return links;
  }

  /** A minus binds tighter than a power, and powers go from left to right: −2^2 is 4. */
  #macht(): Argument {
    let links = this.#metTeken();
    while (this.#teken("^") !== "") {
      const a = this.#getal(links);
      const b = this.#getal(this.#metTeken());
      links = { waarde: bewerk(a, b, "^") };
    }
    return links;
  }

  #metTeken(): Argument {
    if (++this.#diepte > DIEPSTE) laat("schrijfwijze");
    const teken = this.#teken("+-");
    let uit = teken === "" ? this.#procent() : this.#metTeken();
    if (teken === "-") uit = { waarde: bewerk(0, this.#getal(uit), "-") };
    this.#diepte--;
    return uit;
  }

  #procent(): Argument {
    let uit = this.#enkelvoudig();
    while (this.#teken("%") !== "") uit = { waarde: bewerk(this.#getal(uit), 100, "/") };
    return uit;
  }

  #enkelvoudig(): Argument {
    if (this.#teken("(") !== "") {
      const binnen = this.#vergelijking();
      if (this.#teken(")") === "") laat("schrijfwijze");
      return binnen;
    }
    const verwijzing = this.#verwijzing();
    if (verwijzing) return verwijzing;
    const getal = this.#neem(GETAL);
    if (getal) return { waarde: Number(getal[0]) };
    const tekst = this.#neem(TEKST);
    if (tekst) return { waarde: tekst[1]!.replaceAll('""', '"') };
    return this.#naam();
  }

  #verwijzing(): Argument | null {
    const eigen = this.#cellenOp(this.eigen);
    if (eigen) return eigen;
    const blad = this.#neem(BLAD);
    if (!blad) return this.#heleRijen(this.eigen);
    const bron = this.cellen.blad((blad[1] ?? blad[2]!).replaceAll("''", "'"));
    return this.#cellenOp(bron) ?? this.#heleRijen(bron) ?? laat("schrijfwijze");
  }

  #cellenOp(raster: Raster): Argument | null {
    const van = leesCel(this.formule, this.#plaats);
    if (!van) return null;
    this.#plaats = van.einde;
    if (this.formule.charAt(van.einde) !== ":") return blok(raster, van.rij, van.kolom, van.rij, van.kolom);
    const tot = leesCel(this.formule, van.einde + 1) ?? laat("schrijfwijze");
    this.#plaats = tot.einde;
    return blok(raster, van.rij, van.kolom, tot.rij, tot.kolom);
  }

  /** Whole columns or whole rows: A:C, 3:4. */
  #heleRijen(raster: Raster): Argument | null {
    if (!this.formule.includes(":", this.#plaats)) return null;
    const kolommen = this.#neem(KOLOMMEN);
    if (kolommen) return blok(raster, 0, kolom(kolommen[1]!), raster.rijen - 1, kolom(kolommen[2]!));
    const rijen = this.#neem(RIJEN);
    return rijen && blok(raster, Number(rijen[1]) - 1, 0, Number(rijen[2]) - 1, raster.kolommen - 1);
  }

  #naam(): Argument {
    const naam = this.#neem(NAAM)?.[0].toUpperCase() ?? laat("schrijfwijze");
    if (this.#teken("(") === "") {
      if (naam === "TRUE" || naam === "FALSE") return { waarde: naam === "TRUE" };
      return laat("gedefinieerde naam");
    }
    if (naam === "IF") return this.#als();
    if (naam === "IFERROR") return this.#alsFout();
    const argumenten = this.#argumenten();
    if (this.#slaOver > 0) return { waarde: 0 };
    return { waarde: (FUNCTIES.get(naam) ?? laat("schrijfwijze"))(argumenten, this.cellen) };
  }

  #argumenten(): Argument[] {
    const uit = [this.#vergelijking()];
    while (this.#teken(",") !== "") uit.push(this.#vergelijking());
    if (this.#teken(")") === "") laat("schrijfwijze");
    return uit;
  }

  #als(): Argument {
    const voorwaarde = this.#waardeVan(this.#vergelijking());
    const geldt = voorwaarde instanceof Foutwaarde ? voorwaarde : alsGetal(voorwaarde);
    const dan = this.#tak(geldt instanceof Foutwaarde || geldt === 0);
    const anders = this.#tak(geldt instanceof Foutwaarde || geldt !== 0) ?? { waarde: false };
    if (this.#teken(")") === "" || dan === null) laat("schrijfwijze");
    if (geldt instanceof Foutwaarde) return { waarde: geldt };
    return geldt !== 0 ? dan : anders;
  }

  #alsFout(): Argument {
    const eerst = this.#waardeVan(this.#vergelijking());
    const anders = this.#tak(!(eerst instanceof Foutwaarde));
    if (this.#teken(")") === "" || anders === null) laat("schrijfwijze");
    return eerst instanceof Foutwaarde ? anders : { waarde: eerst };
  }

  /** A next argument, which is only read and not worked out when it is not chosen; null when there is none. */
  #tak(overslaan: boolean): Argument | null {
    if (this.#teken(",") === "") return null;
    if (overslaan) this.#slaOver++;
    const tak = this.#vergelijking();
    if (overslaan) this.#slaOver--;
    return tak;
  }
}

function kolom(letters: string): number {
  return kolomNummer(letters) ?? laat("schrijfwijze");
}

function bewerk(a: number | Foutwaarde, b: number | Foutwaarde, teken: string): number | Foutwaarde {
  if (a instanceof Foutwaarde) return a;
  if (b instanceof Foutwaarde) return b;
  switch (teken) {
    case "+":
      return eindig(a + b);
    case "-":
      return eindig(a - b);
    case "*":
      return eindig(a * b);
    case "/":
      return b === 0 ? DOOR_NUL : eindig(a / b);
    default:
      return a === 0 && b <= 0 ? laat("schrijfwijze") : eindig(a ** b);
  }
}
