import type { Tekst } from "../domein/productie";
import type { UitkomstDeel } from "../domein/uitkomst";
import type { Raster } from "../werkboek/raster";
import { leesTekstCel, zegtAantal } from "./getallen";
import { leesKop } from "./koplezing";
import { deelVan, type Locatietabel, type Streefveld } from "./locatietabel";
import { isTotaalLabel } from "./rijen";
import type { Streeflezer } from "./streefcellen";
import { normaliseer } from "./tekst";

const KOPRIJEN = 6;
const LEGENDARIJEN = 14;
const LEGENDA =
  /\b(legenda|rood|oranje|blauw|groen|donkergroen|lamp(en)?|kleur(en)?|streefwaarde tussen haken|resultaat streefwaarde)\b|\d+ (tot|t m|en)? ?\d+ ?(procent)?$|^(minder|meer|lager|hoger) dan \d+|^(vanaf|tot|onder|boven) \d+/;

/** The table around a field of such cells; null when no column says what the rows are. */
export function locatietabelVan(
  raster: Raster,
  lezer: Streeflezer,
  veld: Streefveld,
  vanaf: number,
): Locatietabel | null {
  const bouw = new Tabelbouw(raster, lezer, veld, vanaf);
  return bouw.labelkolom < 0 ? null : bouw.tabel();
}

interface Leesrij {
  readonly rij: number;
  readonly naam: Tekst;
  readonly deel: UitkomstDeel | null;
  readonly kopje: Tekst | null;
}

class Tabelbouw {
  readonly labelkolom: number;
  readonly #koprij: number;
  readonly #laatste: number;
  readonly #kolommen: readonly number[];

  constructor(
    readonly raster: Raster,
    readonly lezer: Streeflezer,
    readonly veld: Streefveld,
    readonly vanaf: number,
  ) {
    this.labelkolom = this.#zoekLabelkolom();
    this.#koprij = this.#zoekKoprij();
    this.#kolommen = this.#zoekKolommen();
    this.#laatste = this.#zoekLaatste();
  }

  #isTekst(rij: number, kolom: number): boolean {
    return this.raster.soort(rij, kolom) === "tekst" && !this.lezer.is(this.raster.tekstNummer(rij, kolom));
  }

  #isUitkomst(rij: number, kolom: number): boolean {
    return this.lezer.is(this.raster.tekstNummer(rij, kolom)) || zegtAantal(this.raster, rij, kolom);
  }

  /** The nearest column of texts before the results. */
  #zoekLabelkolom(): number {
    const { rij, totRij, kolommen } = this.veld;
    const eerste = kolommen[0]!;
    let eenheid = -1;
    for (let kolom = eerste - 1; kolom >= Math.max(0, eerste - 6); kolom--) {
      let teksten = 0;
      let rijen = 0;
      for (let r = rij; r <= totRij; r++) {
        if (!kolommen.some((een) => this.lezer.is(this.raster.tekstNummer(r, een)))) continue;
        rijen++;
        if (this.#isTekst(r, kolom) && !zegtAantal(this.raster, r, kolom)) teksten++;
      }
      if (teksten * 2 <= rijen) continue;
      // A column of units stands between the labels and the results, unless the units are all that there is.
      if (!this.#isEenheidkop(kolom)) return kolom;
      eenheid = Math.max(eenheid, kolom);
    }
    return eenheid;
  }

  #isEenheidkop(kolom: number): boolean {
    const { rij } = this.veld;
    for (let r = rij - 1; r >= Math.max(this.vanaf, rij - KOPRIJEN); r--) {
      const tekst = this.raster.waarde(r, kolom);
      if (typeof tekst === "string") return leesKop(tekst).veld === "eenheid";
    }
    return false;
  }

  /** The row above with a text above (most of) the results; -1 when there is none. */
  #zoekKoprij(): number {
    const { rij, kolommen } = this.veld;
    for (let r = rij - 1; r >= Math.max(this.vanaf, rij - KOPRIJEN); r--) {
      const teksten = kolommen.filter((kolom) => this.#isTekst(r, kolom) && !zegtAantal(this.raster, r, kolom)).length;
      if (teksten > 0 && teksten * 2 >= kolommen.length) return r;
    }
    return -1;
  }

  #zoekKolommen(): number[] {
    const eerste = this.labelkolom + 1;
    let laatste = this.veld.kolommen.at(-1)!;
    while (this.#koprij >= 0 && this.#isTekst(this.#koprij, laatste + 1)) laatste++;
    const rijen = [this.#koprij, ...this.#rijenVan(this.veld.rij, this.veld.totRij)].filter((rij) => rij >= 0);
    const gebruikt = new Set(rijen.flatMap((rij) => this.raster.kolommenVan(rij)));
    return [...gebruikt].filter((kolom) => kolom >= eerste && kolom <= laatste).sort((a, b) => a - b);
  }

  #rijenVan(van: number, tot: number): number[] {
    return Array.from({ length: tot - van + 1 }, (_, plaats) => van + plaats);
  }

  /** Rows right below with a label and a number or '-' still belong to the table. */
  #zoekLaatste(): number {
    let laatste = this.veld.totRij;
    while (
      this.#isTekst(laatste + 1, this.labelkolom) &&
      !this.#isLegenda(laatste + 1) &&
      this.#kolommen.some((kolom) => this.#isUitkomst(laatste + 1, kolom))
    )
      laatste++;
    return laatste;
  }

  #isLegenda(rij: number): boolean {
    return this.raster.kolommenVan(rij).some((kolom) => {
      const tekst = this.raster.waarde(rij, kolom);
      return typeof tekst === "string" && LEGENDA.test(normaliseer(tekst.replaceAll("%", " procent ")));
    });
  }

  /** The rows below that explain the colours or the notation. */
  #legenda(): number[] {
    const rijen: number[] = [];
    let vorige = this.#laatste;
    for (let rij = this.#laatste + 1; rij <= this.#laatste + LEGENDARIJEN; rij++) {
      if (this.raster.kolommenVan(rij).length === 0) continue;
      if (rij - vorige > 4 || !this.#isLegenda(rij)) break;
      rijen.push(rij);
      vorige = rij;
    }
    return rijen;
  }

  tabel(): Locatietabel {
    const rijen = this.#leesrijen();
    const kolommen = this.#kolommen.map((kolom) => ({ kolom, kop: this.#kop(kolom), veld: this.#veldVan(kolom) }));
    const eenheidkolom = kolommen.find(({ veld }) => veld === "eenheid")?.kolom ?? -1;
    const meet = kolommen.filter(({ veld }) => veld === null);
    const gekanteld = this.#isGekanteld(
      rijen.map(({ naam }) => naam.tekst),
      meet.map(({ kop }) => kop.tekst),
    );
    const delen = this.#delenBoven(meet.map(({ kolom }) => kolom));
    const uitKolommen = meet.map(({ kolom, kop }, plaats) => ({
      naam: kop,
      plaats: kolom,
      totaal: isTotaalLabel(kop.tekst),
      deel: delen[plaats] ?? null,
      eenheid: null,
      kopje: null,
    }));
    const uitRijen = rijen.map(({ rij, naam, deel, kopje }) => ({
      naam,
      plaats: rij,
      totaal: isTotaalLabel(naam.tekst),
      deel,
      eenheid: eenheidkolom < 0 ? null : leesTekstCel(this.raster, rij, eenheidkolom),
      kopje,
    }));
    const legenda = this.#legenda();
    const van = this.#bovenste(delen);
    return {
      bereik: {
        blad: this.raster.blad,
        rij: van,
        totRij: legenda.at(-1) ?? this.#laatste,
        kolom: Math.min(this.labelkolom, this.#deelkolom() < 0 ? Infinity : this.#deelkolom()),
        totKolom: this.#kolommen.at(-1)!,
      },
      kopRijen: { van, tot: Math.max(van, this.#koprij) },
      locaties: gekanteld ? uitRijen : uitKolommen,
      labels: gekanteld ? uitKolommen : uitRijen,
      gekanteld,
      labelkolom: this.labelkolom,
      legenda,
    };
  }

  #bovenste(delen: readonly (UitkomstDeel | null)[]): number {
    if (this.#koprij < 0) return this.veld.rij;
    return delen.some((deel) => deel !== null) && this.#koprij > this.vanaf ? this.#koprij - 1 : this.#koprij;
  }

  #kop(kolom: number): Tekst {
    const gelezen = this.#koprij < 0 ? null : leesTekstCel(this.raster, this.#koprij, kolom);
    return gelezen ?? { tekst: "zonder naam", cellen: [] };
  }

  /** What else a column of such a table can hold; null for results. */
  #veldVan(kolom: number): "eenheid" | "overig" | null {
    const kop = this.#kop(kolom);
    const { veld } = leesKop(kop.tekst);
    if (veld === "eenheid") return "eenheid";
    if (veld === "toelichting" || veld === "contact" || veld === "code") return "overig";
    const rijen = this.#rijenVan(this.veld.rij, this.#laatste);
    return rijen.some((rij) => this.#isUitkomst(rij, kolom)) || kop.cellen.length > 0 ? null : "overig";
  }

  /** A column before the labels with OUTPUT, PROCES, INPUT beside the rows. */
  #deelkolom(): number {
    for (let kolom = this.labelkolom - 1; kolom >= Math.max(0, this.labelkolom - 2); kolom--) {
      const rijen = this.#rijenVan(Math.max(this.#koprij, this.veld.rij - 1), this.#laatste);
      if (rijen.some((rij) => this.#isTekst(rij, kolom) && deelVan(String(this.raster.waarde(rij, kolom))) !== null))
        return kolom;
    }
    return -1;
  }

  /** The rows with results, each with the block and the heading above it. */
  #leesrijen(): Leesrij[] {
    const deelkolom = this.#deelkolom();
    const gelezen: Leesrij[] = [];
    let deel = this.#koprij < 0 ? null : this.#deelIn(this.#koprij, deelkolom);
    let kopje: Tekst | null = null;
    const begin = this.#koprij < 0 ? this.veld.rij : this.#koprij + 1;
    for (let rij = begin; rij <= this.#laatste; rij++) {
      const naam = leesTekstCel(this.raster, rij, this.labelkolom);
      const gevuld = this.#kolommen.filter((kolom) => this.#isUitkomst(rij, kolom)).length;
      const eigenDeel = this.#deelIn(rij, deelkolom);
      if (eigenDeel !== null) [deel, kopje] = [eigenDeel, null];
      if (naam === null || (eigenDeel !== null && gevuld === 0)) continue;
      const isKop =
        gevuld === 0 && this.#kolommen.filter((kolom) => this.#isTekst(rij, kolom)).length * 2 >= this.#kolommen.length;
      if (isKop) continue;
      if (gevuld === 0 && isKopje(naam.tekst)) kopje = naam;
      else gelezen.push({ rij, naam, deel, kopje });
    }
    return gelezen;
  }

  #deelIn(rij: number, deelkolom: number): UitkomstDeel | null {
    for (const kolom of deelkolom < 0 ? [this.labelkolom] : [deelkolom, this.labelkolom]) {
      const tekst = this.raster.waarde(rij, kolom);
      const deel = typeof tekst === "string" ? deelVan(tekst) : null;
      if (deel !== null) return deel;
    }
    return null;
  }

  /** The blocks of a transposed table: OUTPUT, PROCES, INPUT above the columns, each up to the next. */
  #delenBoven(kolommen: readonly number[]): (UitkomstDeel | null)[] {
    const rij = this.#koprij - 1;
    if (rij < this.vanaf) return kolommen.map(() => null);
    let deel: UitkomstDeel | null = null;
    return kolommen.map((kolom) => {
      const tekst = this.raster.waarde(rij, kolom);
      if (typeof tekst === "string") deel = deelVan(tekst);
      return deel;
    });
  }

  #isGekanteld(rijen: readonly string[], koppen: readonly string[]): boolean {
    const hoek = this.#koprij < 0 ? "" : normaliseer(String(this.raster.waarde(this.#koprij, this.labelkolom) ?? ""));
    if (/^(locaties?|wijk(en)?|buurt(en)?|vestiging(en)?|plaats(en)?|buurthu(is|izen))$/.test(hoek)) return true;
    const boven = this.#delenBoven(this.#kolommen).some((deel) => deel !== null);
    const lijken = (teksten: readonly string[]): number => teksten.reduce((som, tekst) => som + lijktLocatie(tekst), 0);
    // 'Sport in de wijk' names an activity: where the headers are called like places, they are the places.
    if (lijken(koppen) > 0) return false;
    return lijken(rijen) / Math.max(1, rijen.length) > lijken(koppen) / Math.max(1, koppen.length) + (boven ? -1 : 0.3);
  }
}

/** A heading above rows, not a row that was left empty: 'Sport in de wijk', not 'Aantal deelnemers'. */
function isKopje(tekst: string): boolean {
  return !/^(aantal|percentage|gemiddelde?|tevredenheid|uren)\b|%/i.test(tekst.trim());
}

/** More than 0 for what is called like a place, less than 0 for what is called like a count. */
function lijktLocatie(tekst: string): number {
  const woorden = normaliseer(tekst);
  if (
    /^(aantal|percentage|gemiddeld|uren|tevredenheid|score|saldo|kosten|subsidie)|procent|deelnem|bezoek|traject/.test(
      woorden,
    )
  )
    return -1;
  return /\b(locatie|wijk|buurt|dorp|centrum|vestiging|noord|zuid|oost|west|regio)\b|huis$|wijk$|plein$/.test(woorden)
    ? 1
    : 0;
}
