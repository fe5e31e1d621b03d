import { cel, type Bereik } from "../domein/bereik";
import type { CelSoort, Raster } from "../werkboek/raster";
import { bladrijen } from "./bladrijen";
import { isJaartal } from "./jaren";
import { combineer, GEEN_KOP, leesKop, type KopLezing } from "./koplezing";
import { opEenRegel } from "./tekst";
import type { Veld } from "../domein/productie";

/** The header of one column. */
export interface KopCel {
  readonly kolom: number;
  readonly tekst: string;
  readonly cellen: readonly Bereik[];
  readonly lezing: KopLezing;
  /** Which part of a row the column belongs to: columns under one 'TE' form a part; "" for what all parts share. */
  readonly deel: string;
}

/** One header: one to three rows, with what its columns say. */
export interface Kopblok {
  readonly van: number;
  readonly tot: number;
  readonly kolommen: readonly KopCel[];
  readonly zekerheid: number;
  /** The user pointed at it: then it is a header, whatever it says. */
  readonly gekozen?: true;
}

/** What one pass over a sheet found. */
export interface Bladkoppen {
  readonly blokken: readonly Kopblok[];
  /** The rows that hold something, ascending. */
  readonly gebruikt: readonly number[];
}

/** A table is recognised by at least one of these. */
const KERN: ReadonlySet<Veld> = new Set([
  "afspraak",
  "realisatie",
  "verschil",
  "datum",
  "uren",
  "deelnemers",
  "aantal",
  "beschikt",
  "geleverd",
  "over",
  "onder",
  "ipu",
  "prognose",
]);

/** Remembers what each different text of the workbook says as a header. */
export class KopLezer {
  readonly #lezingen: (KopLezing | undefined)[];

  constructor(readonly teksten: readonly string[]) {
    this.#lezingen = new Array<KopLezing | undefined>(teksten.length);
  }

  lees(nummer: number): KopLezing {
    if (nummer < 0) return GEEN_KOP;
    return (this.#lezingen[nummer] ??= leesKop(this.teksten[nummer]!));
  }
}

/**
 * Finds the header rows of a sheet, wherever they stand: rows of texts of which at least two say what a column holds, together
 * with a row above or below that completes them.
 */
export function vindKoppen(raster: Raster, lezer: KopLezer): Bladkoppen {
  const { gebruikt, open } = bladrijen(raster);
  const kandidaten: number[] = [];
  let huidig = -1;
  let metCijfer = false;
  // Texts are only read in rows without figures: the rows of a log, each with its own note, are passed over unread.
  const sluitAf = (): void => {
    if (huidig >= 0 && !metCijfer && zegtIets(raster, lezer, huidig)) kandidaten.push(huidig);
  };
  const bezoek = (rij: number, _kolom: number, soort: CelSoort, inhoud: number): boolean => {
    if (rij !== huidig) {
      sluitAf();
      huidig = rij;
    }
    metCijfer = soort === "getal" ? !isJaartal(inhoud) : soort !== "tekst" && soort !== "leeg";
    return metCijfer;
  };
  for (const { van, tot } of open) raster.voorElkRijbegin(bezoek, van, tot);
  sluitAf();
  return { blokken: blokkenUit(raster, lezer, kandidaten), gebruikt };
}

function zegtIets(raster: Raster, lezer: KopLezer, rij: number): boolean {
  const kolommen = raster.kolommenVan(rij);
  // Years beside each other stand above columns; one year beside a text is a title ('Verslagjaar 2024').
  if (kolommen.filter((kolom) => isJaartal(raster.waarde(rij, kolom))).length > 1) return true;
  return kolommen.some((kolom) => {
    const { veld, soort } = lezer.lees(raster.tekstNummer(rij, kolom));
    return veld !== null || soort !== null;
  });
}

function blokkenUit(raster: Raster, lezer: KopLezer, kandidaten: readonly number[]): Kopblok[] {
  const blokken: Kopblok[] = [];
  for (let i = 0; i < kandidaten.length;) {
    let beste: Kopblok | null = null;
    for (let lengte = 1; lengte <= 3; lengte++) {
      const van = kandidaten[i]!;
      if (kandidaten[i + lengte - 1] !== van + lengte - 1) break;
      const blok = leesBlok(raster, lezer, van, van + lengte - 1);
      if (blok !== null && (beste === null || blok.zekerheid > beste.zekerheid + 0.01)) beste = blok;
    }
    if (beste === null) i++;
    else {
      blokken.push(beste);
      while (i < kandidaten.length && kandidaten[i]! <= beste.tot) i++;
    }
  }
  return blokken;
}

interface Bovenkop {
  readonly tekst: string;
  readonly lezing: KopLezing;
  readonly kolom: number;
  readonly cel: Bereik | null;
}

const NIETS: Bovenkop = { tekst: "", lezing: GEEN_KOP, kolom: -1, cel: null };

/** The header of rows van … tot, or null when they make none. Its certainty here is a sum, so that more columns win. */
function leesBlok(raster: Raster, lezer: KopLezer, van: number, tot: number): Kopblok | null {
  const onderste = raster.kolommenVan(tot);
  const kolommen = new Set(onderste);
  for (let rij = van; rij < tot; rij++) {
    if (!isBovenkop(raster, rij, onderste)) return null;
    for (const kolom of raster.kolommenVan(rij)) kolommen.add(kolom);
  }
  const gesorteerd = [...kolommen].sort((a, b) => a - b);
  let cellen = gesorteerd.map((kolom) => enkeleKop(raster, lezer, van, kolom));
  for (let rij = van + 1; rij <= tot; rij++) cellen = onderElkaar(raster, lezer, cellen, rij);
  const bruikbaar = cellen.filter((kop) => kop.tekst !== "");
  const velden = new Set(bruikbaar.map((kop) => kop.lezing.veld).filter((veld) => veld !== null));
  const kern = [...velden].some((veld) => KERN.has(veld));
  const gelezen = bruikbaar.filter((kop) => kop.lezing.veld !== null || kop.lezing.soort !== null);
  if (velden.size < 2 || !kern || gelezen.length * 3 < bruikbaar.length) return null;
  const uniek = new Set(gelezen.map((kop) => `${kop.deel}|${kop.lezing.veld}`));
  const som = gelezen.reduce((totaal, kop) => totaal + (kop.lezing.veld === null ? 0.2 : kop.lezing.zekerheid), 0);
  return { van, tot, kolommen: bruikbaar, zekerheid: (som * uniek.size) / gelezen.length };
}

/** The row that the user pointed at, as a header; null when it is empty. */
export function gekozenKopblok(raster: Raster, lezer: KopLezer, rij: number): Kopblok | null {
  const gelezen = leesBlok(raster, lezer, rij, rij);
  const kolommen = raster.kolommenVan(rij).map((kolom) => enkeleKop(raster, lezer, rij, kolom));
  const bruikbaar = kolommen.filter((kop) => kop.tekst !== "");
  if (bruikbaar.length === 0) return null;
  return { ...(gelezen ?? { van: rij, tot: rij, kolommen: bruikbaar, zekerheid: 1 }), gekozen: true };
}

/** 'Activiteit: | Sport' above headers of figures: a label with its value, not a header. */
function isEtiket(raster: Raster, rij: number, boven: readonly number[], onderste: readonly number[]): boolean {
  const [eerste, tweede, ...meer] = boven.map((kolom) => String(raster.waarde(rij, kolom) ?? "").trim());
  if (tweede === undefined || meer.length > 0) return false;
  if (eerste!.endsWith(":")) return true;
  const [label, waarde] = [leesKop(eerste!), leesKop(tweede)];
  const los = !raster.samengevoegd.some((gebied) => gebied.rij === rij && gebied.kolom === boven[1]);
  return label.veld === "activiteit" && waarde.veld === null && waarde.jaar === null && los && onderste[0]! > boven[0]!;
}

/** A row above a header row belongs to it when it says something of some columns, not (like a title) of all. */
function isBovenkop(raster: Raster, rij: number, onderste: readonly number[]): boolean {
  const boven = raster.kolommenVan(rij);
  if (boven.length === 0 || onderste.length === 0) return false;
  if (boven.length > 1) return !isEtiket(raster, rij, boven, onderste);
  const kolom = boven[0]!;
  const breed = raster.samengevoegd.find(
    (gebied) => gebied.rij <= rij && rij <= gebied.totRij && gebied.kolom === kolom,
  );
  if (breed && breed.kolom <= onderste[0]! && breed.totKolom >= onderste.at(-1)!) return false;
  return kolom > onderste[0]!;
}

function enkeleKop(raster: Raster, lezer: KopLezer, rij: number, kolom: number): KopCel {
  const waarde = raster.waarde(rij, kolom);
  const gelezen = lezer.lees(raster.tekstNummer(rij, kolom));
  const lezing = isJaartal(waarde) ? { ...GEEN_KOP, jaar: Number(waarde) } : gelezen;
  const tekst = waarde === null ? "" : opEenRegel(String(waarde));
  return { kolom, tekst, cellen: tekst === "" ? [] : [cel(raster.blad, rij, kolom)], lezing, deel: lezing.soort ?? "" };
}

/** Puts row `rij` under the headers above it; a header above several columns (merged, or simply left empty) holds for each. */
function onderElkaar(raster: Raster, lezer: KopLezer, boven: readonly KopCel[], rij: number): KopCel[] {
  let groep: Bovenkop = NIETS;
  let velden = new Set<Veld | null>();
  return boven.map((kop) => {
    const onder = enkeleKop(raster, lezer, rij, kop.kolom);
    if (kop.tekst !== "") {
      groep = { tekst: kop.tekst, lezing: kop.lezing, kolom: kop.kolom, cel: kop.cellen.at(-1) ?? null };
      velden = new Set();
    } else if (!strektUit(raster, groep, kop.kolom, onder, velden)) groep = NIETS;
    velden.add(onder.lezing.veld);
    return samen(groep, onder, rij - 1);
  });
}

function strektUit(
  raster: Raster,
  groep: Bovenkop,
  kolom: number,
  onder: KopCel,
  velden: ReadonlySet<Veld | null>,
): boolean {
  if (groep.cel === null) return false;
  const { rij } = groep.cel;
  const gebied = raster.samengevoegd.find((een) => een.rij <= rij && rij <= een.totRij && een.kolom === groep.kolom);
  if (gebied) return kolom <= gebied.totKolom;
  const { veld, soort } = onder.lezing;
  if (onder.tekst === "" || (veld !== null && velden.has(veld))) return false;
  if (veld === null) return soort !== null && groep.lezing.veld !== null;
  const meet =
    veld === "afspraak" || veld === "realisatie" || veld === "verschil" || veld === "procent" || veld === "eenheid";
  return (
    meet &&
    (groep.lezing.soort !== null ||
      groep.lezing.jaar !== null ||
      ["ipu", "uren", "deelnemers"].includes(groep.lezing.veld ?? ""))
  );
}

function samen(boven: Bovenkop, onder: KopCel, bovenRij: number): KopCel {
  if (boven.tekst === "") return onder;
  const lezing = combineer(boven.lezing, boven.tekst, onder.lezing);
  const eigenDeel = boven.lezing.soort !== null || lezing.eenheid !== null;
  const deel = onder.tekst !== "" && eigenDeel && lezing.veld !== null ? `${boven.kolom}` : (lezing.soort ?? "");
  const tekst =
    onder.tekst === "" ? boven.tekst : boven.tekst === onder.tekst ? onder.tekst : `${boven.tekst} ${onder.tekst}`;
  const bovenCel = boven.cel ? [boven.cel] : [cel(onder.cellen[0]?.blad ?? "", bovenRij, boven.kolom)];
  return { kolom: onder.kolom, tekst, cellen: [...bovenCel, ...onder.cellen], lezing, deel };
}
