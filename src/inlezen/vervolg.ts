import type { Getal, Regel, Tabel, Totaal, Veld } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import type { Raster } from "../werkboek/raster";
import type { Kopblok } from "./koprijen";
import { normaliseer } from "./tekst";

const VERVOLG = /\bvervolg\b/i;
/** Rows above a table in which a title can stand. */
const TITELRIJEN = 4;
const GELIJK = 1e-6;

/** Whether the sheet's name, or a title above this row, says that what stands here goes on from an earlier sheet. */
export function isVervolg(raster: Raster, rij: number): boolean {
  if (VERVOLG.test(raster.blad)) return true;
  for (let boven = rij; boven >= Math.max(0, rij - TITELRIJEN); boven--) {
    for (const kolom of raster.kolommenVan(boven).slice(0, 20)) {
      const tekst = raster.waarde(boven, kolom);
      if (typeof tekst === "string" && tekst.length <= 100 && VERVOLG.test(tekst)) return true;
    }
  }
  return false;
}

/** The name of a sheet without what numbers it: 'Volwassenen (2)' and 'Volwassenen 1' are parts of one. */
function stam(blad: string): string {
  return normaliseer(blad.replace(/[\s(_-]*(?:deel|blad|pagina|p\.)?\s*\d{1,2}\)?\s*$/i, ""));
}

/** Whether a row goes on under this header: texts and numbers stand where its columns ask for them. */
function pastOnder(raster: Raster, rij: number, { kolommen }: Kopblok): boolean {
  const naam = kolommen.find(({ lezing }) => lezing.veld === "activiteit" || lezing.veld === "code");
  const getallen = kolommen.filter(({ lezing }) => lezing.veld === "afspraak" || lezing.veld === "realisatie");
  if (naam === undefined || getallen.length < 2) return false;
  return (
    raster.soort(rij, naam.kolom) === "tekst" && getallen.every(({ kolom }) => raster.soort(rij, kolom) === "getal")
  );
}

/**
 * The header of the previous sheet, for a sheet that has no header of its own and goes on: under a title with 'vervolg', or with the
 * name of that sheet and another number, and figures in the same columns. Null for any other sheet. It stands, as it were, on the row
 * above its first row.
 */
export function geleendeKop(raster: Raster, gebruikt: readonly number[], vorige: Kopblok | null): Kopblok | null {
  const eerste = gebruikt.findIndex((rij) => raster.kolommenVan(rij).length > 1);
  const titel = eerste > 0 ? gebruikt[eerste - 1]! : -1;
  if (vorige === null || eerste < 0) return null;
  const van = vorige.kolommen[0]?.cellen[0]?.blad ?? "";
  if (stam(raster.blad) !== "" && van !== raster.blad && stam(van) === stam(raster.blad)) {
    const rij = gebruikt[eerste]!;
    if (pastOnder(raster, rij, vorige)) return { ...vorige, van: rij - 1, tot: rij - 1 };
  }
  if (titel < 0 || !isVervolg(raster, titel)) return null;
  const past = raster
    .kolommenVan(gebruikt[eerste]!)
    .some((kolom) => vorige.kolommen.some((kop) => kop.kolom === kolom));
  return past ? { ...vorige, van: titel, tot: titel } : null;
}

const VELDEN = [
  "afspraak",
  "realisatie",
  "verschil",
  "ipu",
  "ipuRealisatie",
  "bedrag",
] as const satisfies readonly Veld[];

function koppenVan({ kolommen }: Tabel): string {
  return kolommen.map(({ kolom, kop }) => `${kolom}:${normaliseer(kop)}`).join("|");
}

/** The table of the previous sheet that this one goes on from: with the same headers, and without a total of its own. */
function voorganger(tabel: Tabel, tabellen: readonly Tabel[]): Tabel | null {
  const plaats = tabellen.indexOf(tabel);
  const vorige = tabellen[plaats - 1];
  if (!vorige || vorige.blad === tabel.blad || vorige.soort !== tabel.soort) return null;
  return koppenVan(vorige) === koppenVan(tabel) && !vorige.rijen.some(({ soort }) => soort === "totaal")
    ? vorige
    : null;
}

/**
 * The totals of tables that go on on the next sheet: a last total that is not the sum of its own sheet, but is that of all sheets
 * together, gets the rows of all. Where a title says 'vervolg' that also holds for a total that is wrong.
 */
export function totalenOverBladen(
  totalen: readonly Totaal[],
  tabellen: readonly Tabel[],
  regels: readonly Regel[],
  rasters: readonly Raster[],
): Totaal[] {
  const opId = new Map(tabellen.map((tabel) => [tabel.id, tabel]));
  return totalen.map((totaal) => {
    const tabel = opId.get(totaal.tabel);
    const veld = VELDEN.find((een) => een === totaal.veld);
    if (!tabel || tabel.soort !== "totalen" || veld === undefined || totaal.soort !== "totaal") return totaal;
    if (totaal.groep !== null || klopt(totaal.waarde, totaal.delen)) return totaal;
    const eerder = eerdereDelen(tabel, tabellen, regels, { veld, kolom: totaal.kolom });
    const delen = [...eerder, ...totaal.delen];
    const raster = rasters.find(({ blad }) => blad === tabel.blad);
    const gezegd = raster !== undefined && isVervolg(raster, tabel.bereik.rij);
    return eerder.length > 0 && (gezegd || klopt(totaal.waarde, delen)) ? { ...totaal, delen } : totaal;
  });
}

function eerdereDelen(
  tabel: Tabel,
  tabellen: readonly Tabel[],
  regels: readonly Regel[],
  { veld, kolom }: { veld: (typeof VELDEN)[number]; kolom: number },
): Getal[] {
  const delen: Getal[] = [];
  for (let vorige = voorganger(tabel, tabellen); vorige !== null; vorige = voorganger(vorige, tabellen)) {
    const { id } = vorige;
    const eigen = regels.filter((regel) => regel.tabel === id && regel[veld]?.cellen[0]?.kolom === kolom);
    delen.unshift(...eigen.map((regel) => regel[veld]!));
  }
  return delen;
}

function klopt(waarde: Getal, delen: readonly Getal[]): boolean {
  const vermeld = rekenwaarde(waarde.telling);
  const som = delen.reduce((totaal, { telling }) => totaal + (rekenwaarde(telling) ?? 0), 0);
  return vermeld !== null && Math.abs(som - vermeld) < GELIJK;
}
