import { cel, type Bereik } from "../domein/bereik";
import { leesTelling } from "../domein/notatie";
import { leesGetal } from "../domein/notatie-getal";
import type { Getal, Tekst, Veld } from "../domein/productie";
import type { Raster } from "../werkboek/raster";
import type { Labellezer } from "./bloklabels";
import type { Blokvoorstel, Labelcel } from "./blokken-vinden";
import { leesGetalCel, leesTekstCel, zegtAantal } from "./getallen";
import { plaatsVanaf, rijkolommen } from "./rijkolommen";

/** So far from its label a value can stand. */
const VERSTE_WAARDE = 6;
/** Lines of one running text below each other. */
const LANGSTE_TEKST = 40;

const TEKSTVELDEN: ReadonlySet<Veld> = new Set<Veld>([
  "activiteit",
  "code",
  "afkorting",
  "groep",
  "soort",
  "eenheid",
  "financier",
  "toelichting",
]);

/** The values of the labels of one block: behind the colon, to the right, or below. */
export class Blokwaarden {
  /** The labels that are no value of the label beside them ('Soort' | 'PE'). */
  readonly labels: readonly Labelcel[];
  /** The column in which the values of this block stand; -1 when none stands beside its label. */
  readonly waardekolom: number;
  readonly #onder: boolean;
  readonly #plaatsen: ReadonlySet<string>;

  constructor(
    readonly raster: Raster,
    readonly lezer: Labellezer,
    readonly voorstel: Blokvoorstel,
  ) {
    this.labels = this.#zonderWaarden();
    this.#plaatsen = new Set(this.labels.map(({ rij, kolom }) => `${rij} ${kolom}`));
    const ernaast = this.labels.map((een) => this.#rechts(een)[0] ?? -1).filter((kolom) => kolom >= 0);
    this.waardekolom = ernaast.reduce((kleinste, kolom) => (kleinste < 0 ? kolom : Math.min(kleinste, kolom)), -1);
    this.#onder = ernaast.length * 2 < this.labels.length;
  }

  /** Leaves out a text that reads as a label and is the value of the label right before it. */
  #zonderWaarden(): Labelcel[] {
    const over: Labelcel[] = [];
    const eerste = this.voorstel.labels.reduce((kleinste, { kolom }) => Math.min(kleinste, kolom), Infinity);
    for (const een of this.voorstel.labels) {
      // 'PE' and 'TE' above columns with figures.
      if (een.label.veld === null && een.label.rubriek === null && een.kolom > eerste) continue;
      const vorige = over.at(-1);
      const ernaast = vorige !== undefined && vorige.rij === een.rij && een.kolom - vorige.totKolom <= 2;
      const verwachtTekst = ernaast && isTekstlabel(vorige) && vorige.label.erachter === null;
      if (verwachtTekst && een.label.erachter === null && !zegtAantal(this.raster, een.rij, een.totKolom + 1)) continue;
      over.push(een);
    }
    return over;
  }

  /** The used cells to the right of a label, up to the next label. */
  #rechts({ rij, totKolom }: Labelcel): number[] {
    const kolommen: number[] = [];
    const gevuld = rijkolommen(this.raster, rij);
    for (let plaats = plaatsVanaf(gevuld, totKolom + 1); plaats < gevuld.length; plaats++) {
      const kolom = gevuld[plaats]!;
      if (kolom > this.voorstel.totKolom || this.#isLabel(rij, kolom)) break;
      if (kolommen.length === 0 && kolom > totKolom + VERSTE_WAARDE) break;
      kolommen.push(kolom);
    }
    return kolommen;
  }

  #isLabel(rij: number, kolom: number): boolean {
    return this.#plaatsen.has(`${rij} ${kolom}`);
  }

  /** The cell of a label. */
  plaats({ rij, kolom }: Labelcel): Bereik[] {
    return [cel(this.raster.blad, rij, kolom)];
  }

  /** The columns in which a figure stands beside a label; a percentage behind it is none. */
  getalkolommen(label: Labelcel): number[] {
    return this.#rechts(label).filter(
      (kolom) => zegtAantal(this.raster, label.rij, kolom) && !this.#isProcent(label.rij, kolom),
    );
  }

  #isProcent(rij: number, kolom: number): boolean {
    const waarde = this.raster.waarde(rij, kolom);
    return typeof waarde === "string" ? waarde.trim().endsWith("%") : this.raster.getalvorm(rij, kolom).includes("%");
  }

  /** Whether a label has a figure, wherever it stands. */
  heeftGetal(label: Labelcel): boolean {
    return (
      getalUit(label) !== null ||
      this.#rechts(label).some((kolom) => this.#isGetal(label.rij, kolom)) ||
      this.#getalOnder(label) !== null
    );
  }

  #isGetal(rij: number, kolom: number): boolean {
    return zegtAantal(this.raster, rij, kolom) || metEenheid(this.raster.waarde(rij, kolom)) !== null;
  }

  /** The figure of a label, in the column that is asked or else where it stands; an empty cell where there is none. */
  getal(label: Labelcel, kolom: number | null): Getal {
    const erachter = getalUit(label);
    if (erachter !== null) return { ...erachter, cellen: [cel(this.raster.blad, label.rij, label.kolom)] };
    const rechts = this.#rechts(label);
    const eigen = kolom ?? rechts.find((een) => this.#isGetal(label.rij, een));
    if (eigen !== undefined) return this.#lees(label.rij, eigen);
    const onder = rechts.length === 0 ? this.#getalOnder(label) : null;
    if (onder !== null) return this.#lees(onder, label.kolom);
    return leesGetalCel(this.raster, label.rij, Math.max(label.totKolom + 1, this.waardekolom));
  }

  #lees(rij: number, kolom: number): Getal {
    const gewoon = leesGetalCel(this.raster, rij, kolom);
    const met = gewoon.telling.status === "onbekend" ? metEenheid(this.raster.waarde(rij, kolom)) : null;
    return met === null ? gewoon : { ...gewoon, telling: met };
  }

  /** The row right below a label that stands above its figure; null when there is none. */
  #getalOnder({ rij, kolom }: Labelcel): number | null {
    if (rij + 1 > this.voorstel.totRij || this.#isLabel(rij + 1, kolom)) return null;
    return this.#isGetal(rij + 1, kolom) ? rij + 1 : null;
  }

  /** The text of a label: behind the colon, in the column of the values (with the lines below it), or else below. */
  tekst(label: Labelcel): Tekst | null {
    if (label.label.erachter !== null)
      return { tekst: label.label.erachter, cellen: [cel(this.raster.blad, label.rij, label.kolom)] };
    const kolom = this.#rechts(label)[0];
    if (kolom !== undefined && kolom <= Math.max(this.waardekolom, label.totKolom + 1))
      return this.#regels(label.rij, kolom, label);
    return this.#onder && kolom === undefined ? this.#regels(label.rij + 1, label.kolom, null) : null;
  }

  /** The text in one column of the row of a label; null when that cell is empty. */
  tekstIn(label: Labelcel, kolom: number): Tekst | null {
    return kolom > label.totKolom && !this.#isLabel(label.rij, kolom)
      ? leesTekstCel(this.raster, label.rij, kolom)
      : null;
  }

  /** A text with the lines right below it; `naast` is the label beside it, whose column must stay empty. */
  #regels(vanaf: number, kolom: number, naast: Labelcel | null): Tekst | null {
    const delen: Tekst[] = [];
    for (let rij = vanaf; rij <= this.voorstel.totRij && delen.length < LANGSTE_TEKST; rij++) {
      const vol = naast !== null && rij > vanaf && this.raster.soort(rij, naast.kolom) !== "leeg";
      if (vol || this.#isLabel(rij, kolom) || this.#inTabel(rij)) break;
      if (naast === null && this.raster.soort(rij, kolom) !== "tekst") break;
      if (rij > vanaf && this.raster.soort(rij, kolom) !== "tekst") break;
      const tekst = leesTekstCel(this.raster, rij, kolom);
      if (tekst === null) break;
      delen.push(tekst);
    }
    if (delen.length === 0) return null;
    return { tekst: delen.map(({ tekst }) => tekst).join("\n"), cellen: delen.flatMap(({ cellen }) => cellen) };
  }

  #inTabel(rij: number): boolean {
    return this.voorstel.tabellen.some(({ koptabel: { voorstel }, rijen }) => {
      return voorstel.blok.van <= rij && rij <= (rijen.at(-1) ?? voorstel.blok.tot);
    });
  }
}

/** A label that asks for words. */
function isTekstlabel({ label }: Labelcel): boolean {
  return label.rubriek !== null || (label.veld !== null && TEKSTVELDEN.has(label.veld));
}

function getalUit({ label }: Labelcel): Omit<Getal, "cellen"> | null {
  if (label.erachter === null) return null;
  const gewoon = leesTelling(label.erachter);
  const telling = gewoon.status === "onbekend" ? metEenheid(label.erachter) : gewoon;
  if (telling === null) return null;
  const getal = leesGetal(label.erachter);
  const afronding = getal.soort === "getal" ? 0.5 / 10 ** getal.decimalen : 0;
  return { telling, tekst: label.erachter, alsTekst: false, afronding, formule: null };
}

/** A number with what it counts in one cell, as in a form: '240 klokuren'. A sentence, or a second number, is none. */
function metEenheid(waarde: unknown): Getal["telling"] | null {
  const delen =
    typeof waarde === "string" && waarde.length <= 50 ? /^\s*([\d.,]*\d)\s+(\p{L}[\p{L} -]*)$/u.exec(waarde) : null;
  const telling = delen === null || delen[2]!.split(" ").length > 4 ? null : leesTelling(delen[1]!);
  return telling?.status === "geteld" ? telling : null;
}
