import type { AfspraakSoort } from "../domein/beschikking";
import { leesMaand } from "../domein/notatie-datum";
import type { Getal, Tekst, Veld } from "../domein/productie";
import type { Labelcel } from "./blokken-vinden";
import type { Blokwaarden } from "./blokwaarden";
import { leesTekstCel } from "./getallen";
import { zonderSoort } from "./koplezing";
import { isJaartal } from "./jaren";
import type { Omgeving } from "./omgeving";
import { isTotaalLabel } from "./rijen";

/** The labels of one count: what was agreed and delivered of one unit. */
export interface Blokreeks {
  readonly soort: AfspraakSoort | null;
  readonly eenheid: Tekst | null;
  readonly velden: ReadonlyMap<Veld, Labelcel>;
}

/** A column with figures of its own: PE beside TE, or an activity beside another. */
export interface Waardekolom {
  /** Null: each figure stands in its own place beside or below its label. */
  readonly kolom: number | null;
  readonly kop: Tekst | null;
}

/** A second one of these begins a further count. */
const BEGINT: ReadonlySet<Veld> = new Set<Veld>(["soort", "eenheid", "afspraak", "realisatie", "verschil", "tarief"]);
const VELDEN: ReadonlySet<Veld> = new Set<Veld>([
  ...BEGINT,
  "financier",
  "procent",
  "ipu",
  "ipuRealisatie",
  "bedrag",
  "toelichting",
]);
const KOPRIJEN = 3;
/** More columns with figures are no activities beside each other. */
const MEESTE_KOLOMMEN = 200;

class Bouwreeks {
  readonly velden = new Map<Veld, Labelcel>();
  constructor(
    public soort: AfspraakSoort | null,
    public eenheid: Tekst | null,
  ) {}

  get telt(): boolean {
    return this.velden.has("afspraak") || this.velden.has("realisatie");
  }
}

/** The counts of a block, in order: a repeated label, or one that says PE or TE, begins the next. Those without figures are left out. */
export function blokreeksen(waarden: Blokwaarden): Blokreeks[] {
  const reeksen: Bouwreeks[] = [new Bouwreeks(null, null)];
  for (const een of waarden.labels) {
    const { veld, soort, eenheid } = een.label;
    if (soort !== null || eenheid !== null) naarSoort(reeksen, een, waarden);
    if (veld === null || !VELDEN.has(veld)) continue;
    // A label that asks for a sentence is a rubric ('Afspraak', 'Inzet' or 'Resultaat' beside a story).
    if (isVerhaal(een, waarden)) continue;
    let huidig = reeksen.at(-1)!;
    if (huidig.velden.has(veld)) {
      if (!BEGINT.has(veld)) continue;
      reeksen.push((huidig = new Bouwreeks(null, null)));
    }
    huidig.velden.set(veld, een);
  }
  const tellend = reeksen.filter((een) => een.telt);
  const los = reeksen.filter((een) => !een.telt).flatMap((een) => [...een.velden]);
  for (const [veld, label] of los) {
    const eerste = tellend[0];
    if (eerste && !BEGINT.has(veld) && !eerste.velden.has(veld)) eerste.velden.set(veld, label);
  }
  return tellend;
}

/** Goes on with the count of this kind ('Realisatie TE' after 'Afspraak TE'), or begins it. */
function naarSoort(reeksen: Bouwreeks[], een: Labelcel, waarden: Blokwaarden): void {
  const { veld, soort, eenheid } = een.label;
  const eigen = eenheid === null ? null : { tekst: eenheid, cellen: waarden.plaats(een) };
  const zelfde = (reeks: Bouwreeks): boolean =>
    reeks.soort === soort && (eigen === null || reeks.eenheid?.tekst === eigen.tekst);
  const bestaand = veld === null || veld === "eenheid" ? -1 : reeksen.findIndex(zelfde);
  if (bestaand >= 0) reeksen.push(...reeksen.splice(bestaand, 1));
  else {
    const huidig = reeksen.at(-1)!;
    const ernaast = veld === null && eigen === null && !waarden.heeftGetal(een) ? waarden.tekst(een) : eigen;
    if (huidig.soort === null && huidig.eenheid === null && !huidig.telt && !huidig.velden.has("eenheid")) {
      huidig.soort = soort;
      huidig.eenheid = ernaast;
    } else reeksen.push(new Bouwreeks(soort, ernaast));
  }
}

/** A rubric with words, or with nothing where only a number would be a figure. */
function isVerhaal(een: Labelcel, waarden: Blokwaarden): boolean {
  const { rubriek } = een.label;
  if (rubriek === null || waarden.heeftGetal(een)) return false;
  return waarden.tekst(een) !== null || rubriek !== "afspraak";
}

/**
 * The columns in which the figures of a block stand: one, unless both what was agreed and what was delivered have figures in the
 * same two or more columns. Columns of other years and totals are left out; figures per month are no block.
 */
export function waardekolommen(omgeving: Omgeving, waarden: Blokwaarden, reeksen: readonly Blokreeks[]): Waardekolom[] {
  const labels = reeksen.flatMap(({ velden }) => [velden.get("afspraak") ?? [], velden.get("realisatie") ?? []].flat());
  const kolommen = labels.map((label) => waarden.getalkolommen(label)).filter((een) => een.length > 0);
  const overal = kolommen.map((een) => new Set(een));
  const gedeeld = (kolommen[0] ?? []).filter((kolom) => overal.every((een) => een.has(kolom)));
  if (gedeeld.length > MEESTE_KOLOMMEN) return [];
  if (labels.length < 2 || gedeeld.length < 2) return [{ kolom: null, kop: null }];
  const eerste = Math.min(...labels.map(({ rij }) => rij));
  const metKop = gedeeld.map((kolom) => ({ kolom, kop: kopBoven(waarden, eerste, kolom) }));
  if (metKop.some(({ kop }) => kop !== null && leesMaand(kop.tekst) !== null)) return [];
  const jaren = metKop.filter(({ kop }) => kop !== null && isJaartal(Number(kop.tekst)));
  if (jaren.length > 0) {
    const jaar = omgeving.beschikking?.jaar ?? Math.max(...jaren.map(({ kop }) => Number(kop!.tekst)));
    return jaren.filter(({ kop }) => Number(kop!.tekst) === jaar).map(({ kolom }) => ({ kolom, kop: null }));
  }
  return metKop.filter(({ kop }) => kop === null || !isTotaalLabel(kop.tekst));
}

/** What stands above a column with figures. */
function kopBoven({ raster, voorstel }: Blokwaarden, eerste: number, kolom: number): Tekst | null {
  for (let rij = eerste - 1; rij > voorstel.naRij && rij >= eerste - KOPRIJEN; rij--) {
    const tekst = leesTekstCel(raster, rij, kolom);
    if (tekst !== null) return tekst;
  }
  return null;
}

/** Kind and unit of a count in one column: from its own labels, else from the head of that column. */
export function soortEnEenheid(
  reeks: Blokreeks,
  { kolom, kop }: Waardekolom,
  waarden: Blokwaarden,
): { soort: AfspraakSoort | null; eenheid: Tekst | null } {
  const tekst = (veld: Veld): Tekst | null => {
    const label = reeks.velden.get(veld);
    if (label === undefined) return null;
    return (kolom === null ? null : waarden.tekstIn(label, kolom)) ?? waarden.tekst(label);
  };
  const gezegd = tekst("eenheid") ?? reeks.eenheid ?? tekst("soort") ?? kop;
  const met = gezegd === null ? null : zonderSoort(gezegd.tekst);
  const uitSoort = zonderSoort(tekst("soort")?.tekst ?? "") ?? zonderSoort(kop?.tekst ?? "");
  const soort = met?.soort ?? uitSoort?.soort ?? reeks.soort ?? reeks.velden.get("eenheid")?.label.soort ?? null;
  if (gezegd === null || met?.rest === "") return { soort, eenheid: null };
  return { soort, eenheid: met === null ? gezegd : { tekst: met.rest, cellen: gezegd.cellen } };
}

/** A figure of a count; null where it has no label for it. */
export function getalVan(reeks: Blokreeks, veld: Veld, { kolom }: Waardekolom, waarden: Blokwaarden): Getal | null {
  const label = reeks.velden.get(veld);
  return label === undefined ? null : waarden.getal(label, kolom);
}
