import { celSleutel, type Bereik, type Celsleutel } from "../domein/bereik";
import type { Getal, Productie, Totaal } from "../domein/productie";
import type { Inhoud, Raster } from "../werkboek/raster";
import { mogelijkeSommen, rijsoorten, type Rijsoort } from "./optelling";
import { rasterVan } from "./plaatsen";
import { kanGelijk, ruimte, type Ruimte } from "./ruimte";
import { verwijzingen } from "./verwijzingen";

/** What is wrong with the formula of a total that gives a wrong sum. Rows (and columns, of a total beside its figures) count from 0. */
export type Gebrek =
  | {
      readonly soort: "mist" | "dubbel" | "te veel";
      readonly rijen: readonly number[];
      readonly kolommen?: readonly number[];
    }
  | { readonly soort: "vast getal"; readonly getal: number }
  /** The rows are right, but some hold text that a sum passes over (HYG-01 tells so), or a subtotal among them is wrong and told. */
  | { readonly soort: "elders" };

const OPTELLEND = /^(?:SUM|SUBTOTAL|ROUND|[\s(),+]|\bX\b|\d+(?:\.\d+)?)*$/i;
const SUBTOTAAL = /\bSUBTOTAL\s*\(\s*(?:10)?9\s*,/i;

/**
 * So many cells all wrong formulas together are followed to: thousands of totals over whole columns say no more than the first
 * of them. Past it a wrong total is told without what its formula does wrong.
 */
const MEESTE_CELLEN = 3_000_000;

/** The judge of the totals of a workbook, that what was judged before is not judged again. */
export function totaalRechter(inhoud: Inhoud, productie: Productie): TotaalRechter {
  const eerder = RECHTERS.get(productie);
  if (eerder !== undefined && eerder.inhoud === inhoud) return eerder;
  const rechter = new TotaalRechter(inhoud, productie);
  RECHTERS.set(productie, rechter);
  return rechter;
}

/** Judges the totals of one workbook: which formulas do not add up what they should. */
class TotaalRechter {
  readonly #totalen: ReadonlyMap<Celsleutel, Totaal>;
  readonly #soorten: ReadonlyMap<Celsleutel, Rijsoort>;
  readonly #sommen = new Map<Totaal, readonly Ruimte[]>();
  readonly #gebreken = new Map<Totaal, Gebrek | null>();
  #over = MEESTE_CELLEN;

  constructor(
    readonly inhoud: Inhoud,
    productie: Productie,
  ) {
    this.#totalen = new Map(
      productie.totalen.flatMap((totaal) =>
        totaal.waarde.cellen.slice(0, 1).map((plaats) => [celSleutel(plaats), totaal]),
      ),
    );
    this.#soorten = rijsoorten(productie);
  }

  /** Every sum that the total may rightly state; the first is that of all its parts. */
  sommen(totaal: Totaal): readonly Ruimte[] {
    let sommen = this.#sommen.get(totaal);
    if (sommen === undefined) this.#sommen.set(totaal, (sommen = mogelijkeSommen(totaal.delen, this.#soorten)));
    return sommen;
  }

  /** Whether the total states a sum that it may rightly state (REK-02); null when it or its rows hold no number. */
  klopt(totaal: Totaal): boolean | null {
    const vermeld = ruimte(totaal.waarde);
    const sommen = this.sommen(totaal);
    if (!vermeld || sommen.length === 0) return null;
    return sommen.some((som) => kanGelijk(vermeld, som));
  }

  /**
   * What the formula of a wrong total does wrong: it misses rows, counts them twice, counts others, or holds a fixed number.
   * Null when the total is right, is typed, or its formula does more than adding up: REK-02 then says what it should be.
   */
  gebrek(totaal: Totaal): Gebrek | null {
    let gebrek = this.#gebreken.get(totaal);
    if (gebrek === undefined) this.#gebreken.set(totaal, (gebrek = this.#zoekGebrek(totaal)));
    return gebrek;
  }

  #zoekGebrek(totaal: Totaal): Gebrek | null {
    const plaats = totaal.waarde.cellen[0];
    const formule = totaal.waarde.formule;
    if (!plaats || formule === null || this.klopt(totaal) !== false) return null;
    const verwijzend = verwijzingen(formule, plaats.blad);
    const rest = zonderVerwijzingen(formule, verwijzend);
    if (verwijzend.length === 0 || !OPTELLEND.test(rest)) return null;
    const geteld = this.#geteld(
      verwijzend.map((een) => een.bereik),
      plaats,
      SUBTOTAAL.test(formule),
    );
    if (this.#over < 0) return null;
    return this.#vergelijk(totaal, geteld) ?? vastGetal(rest) ?? this.#overFout(verwijzend.map((een) => een.bereik));
  }

  /** Whether a formula adds up a subtotal that is wrong itself. */
  #overFout(blokken: readonly Bereik[]): Gebrek | null {
    const fout = blokken.some((blok) => {
      const raster = rasterVan(this.inhoud, blok.blad);
      return [...(raster ? getallenIn(raster, blok) : [])].some((plaats) => {
        const totaal = this.#totalen.get(celSleutel(plaats));
        return totaal !== undefined && this.klopt(totaal) === false;
      });
    });
    return fout ? { soort: "elders" } : null;
  }

  #vergelijk(totaal: Totaal, geteld: ReadonlyMap<Celsleutel, Teller>): Gebrek | null {
    const bladeren = totaal.delen.flatMap((deel) => this.#bladeren(deel));
    const verwacht = new Map(bladeren.map((deel) => [celSleutel(deel.cellen[0]!), deel]));
    const mist = [...verwacht].filter(([cel, deel]) => !geteld.has(cel) && !deel.alsTekst && telt(deel));
    if (mist.length > 0)
      return plaatsen(
        "mist",
        totaal,
        mist.map(([, deel]) => deel.cellen[0]!),
      );
    const dubbel = [...geteld.values()].filter(({ keer }) => keer > 1);
    if (dubbel.length > 0) return plaatsen("dubbel", totaal, dubbel);
    const anders = [...geteld].filter(([cel]) => !verwacht.has(cel)).map(([, teller]) => teller);
    if (anders.length > 0) return plaatsen("te veel", totaal, anders);
    return bladeren.some((deel) => deel.alsTekst) ? { soort: "elders" } : null;
  }

  /** The rows under a number: those of a subtotal, or the number itself. */
  #bladeren(getal: Getal, diepte = 0): readonly Getal[] {
    const plaats = getal.cellen[0];
    if (!plaats) return [];
    const totaal = this.#totalen.get(celSleutel(plaats));
    return totaal && diepte < 5 ? totaal.delen.flatMap((deel) => this.#bladeren(deel, diepte + 1)) : [getal];
  }

  /** How often each number is counted by a formula over these blocks; subtotals count as the rows under them. */
  #geteld(blokken: readonly Bereik[], zelf: Bereik, zonderSubtotalen: boolean): ReadonlyMap<Celsleutel, Teller> {
    const geteld = new Map<Celsleutel, Teller>();
    const tel = (plaats: Bereik): void => {
      const naam = celSleutel(plaats);
      const teller = geteld.get(naam);
      if (teller) teller.keer++;
      else geteld.set(naam, { rij: plaats.rij, kolom: plaats.kolom, keer: 1 });
    };
    for (const blok of blokken) {
      const raster = rasterVan(this.inhoud, blok.blad);
      if (raster === null || raster === undefined) continue;
      this.#over -= omvang(raster, blok);
      if (this.#over < 0) break;
      for (const plaats of getallenIn(raster, blok)) {
        const totaal = this.#totalen.get(celSleutel(plaats));
        if (celSleutel(plaats) === celSleutel(zelf)) continue;
        if (!totaal) tel(plaats);
        else if (!(zonderSubtotalen && SUBTOTAAL.test(totaal.waarde.formule ?? "")))
          for (const blad of totaal.delen.flatMap((deel) => this.#bladeren(deel))) if (telt(blad)) tel(blad.cellen[0]!);
      }
    }
    return geteld;
  }
}

/** Where a formula goes wrong: for a total beside its figures the columns, below them the rows. */
function plaatsen(
  soort: "mist" | "dubbel" | "te veel",
  { richting }: Totaal,
  cellen: readonly { readonly rij: number; readonly kolom: number }[],
): Gebrek {
  const rijen = cellen.map(({ rij }) => rij);
  return richting === "rij" ? { soort, rijen, kolommen: cellen.map(({ kolom }) => kolom) } : { soort, rijen };
}

interface Teller {
  readonly rij: number;
  readonly kolom: number;
  keer: number;
}

function telt(getal: Getal): boolean {
  return (ruimte(getal)?.waarde ?? 0) !== 0;
}

function zonderVerwijzingen(formule: string, delen: readonly { van: number; tot: number }[]): string {
  let uit = "";
  let vanaf = 0;
  for (const { van, tot } of delen) {
    uit += `${formule.slice(vanaf, van)}X`;
    vanaf = tot;
  }
  return uit + formule.slice(vanaf);
}

/** A number that is added by hand: in "X+10" the 10, not the 9 of SUBTOTAL or the digits of ROUND. */
function vastGetal(rest: string): Gebrek | null {
  const gevonden = /\+\s*(\d+(?:\.\d+)?)|^\s*(\d+(?:\.\d+)?)\s*\+/.exec(rest);
  const getal = Number(gevonden?.[1] ?? gevonden?.[2] ?? 0);
  return getal === 0 ? null : { soort: "vast getal", getal };
}

/** So many cells a formula over a block goes through. */
function omvang(raster: Raster, blok: Bereik): number {
  const rijen = Math.min(blok.totRij, raster.rijen - 1) - blok.rij + 1;
  return Math.max(0, rijen) * Math.max(0, Math.min(blok.totKolom, raster.kolommen - 1) - blok.kolom + 1);
}

const RECHTERS = new WeakMap<Productie, TotaalRechter>();

function* getallenIn(raster: Raster, blok: Bereik): Iterable<Bereik> {
  const totRij = Math.min(blok.totRij, raster.rijen - 1);
  const totKolom = Math.min(blok.totKolom, raster.kolommen - 1);
  for (let rij = blok.rij; rij <= totRij; rij++) {
    for (let kolom = blok.kolom; kolom <= totKolom; kolom++) {
      if (raster.soort(rij, kolom) === "getal" && raster.waarde(rij, kolom) !== 0)
        yield { blad: raster.blad, rij, kolom, totRij: rij, totKolom: kolom };
    }
  }
}
