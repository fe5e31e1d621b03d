import type { Kolom, Productie, Tabel } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import type { Reeks } from "../domein/reeks";
import { normaliseer } from "../inlezen/tekst";
import type { Inhoud, Raster } from "../werkboek/raster";
import type { Melding } from "./bevinding";
import type { Parameters } from "./koppen-en-waarden";
import { rasterVan } from "./plaatsen";

/** Tables of which the headings are years or months. */
const MET_TIJDEN: ReadonlySet<Tabel["soort"]> = new Set<Tabel["soort"]>(["reeks", "maanden"]);

/** Whether something above the header tells its columns apart: 'Noord' over two years, 'Zuid' over the same two. */
function heeftBovenkop(tabel: Tabel, raster: Raster): boolean {
  const boven = tabel.kopRijen.van - 1;
  if (boven < 0) return false;
  return (
    raster.kolommenVan(boven).filter((kolom) => kolom > tabel.bereik.kolom && kolom <= tabel.bereik.totKolom).length > 0
  );
}

/** Headings of time that stand above more than one column of a table: it cannot be told which figures belong to which year. */
function* dubbeleKoppen(tabel: Tabel, inhoud: Inhoud): Iterable<Melding<Parameters>> {
  const tijden = tabel.kolommen.filter(({ veld, kop }) => (veld === "realisatie" || veld === "afspraak") && kop !== "");
  const perKop = new Map<string, Kolom[]>(tijden.map((kolom) => [normaliseer(kolom.kop), [kolom]]));
  for (const kolom of tabel.kolommen)
    if (kolom.veld === null && kolom.kop !== "") perKop.get(normaliseer(kolom.kop))?.push(kolom);
  const dubbel = [...perKop.values()].filter((kolommen) => kolommen.length > 1);
  if (dubbel.length === 0) return;
  const raster = rasterVan(inhoud, tabel.blad);
  if (raster === null || heeftBovenkop(tabel, raster)) return;
  for (const kolommen of dubbel) {
    const { kop } = kolommen[0]!;
    yield {
      anker: { blad: tabel.blad, wat: `kop ${kop}` },
      cellen: kolommen.flatMap(({ kopCellen }) => kopCellen),
      gevonden: kolommen.length,
      verwacht: 1,
      bron: "de koppen van de tabel",
      parameters: {
        soort: "dubbele kop",
        kop,
        aantal: kolommen.length,
        wat: tabel.soort === "reeks" ? "jaren" : "periodes",
      },
    };
  }
}

function vorm({ naam, eenheid, wat, punten }: Reeks): string {
  const waarden = punten.map(({ getal }) => rekenwaarde(getal.telling) ?? "");
  return JSON.stringify([normaliseer(naam.tekst), eenheid?.tekst ?? "", wat, waarden]);
}

/** Rows of a series that stand right below each other with one name and the same figures: one of them was meant to be something else. */
function* dubbeleRijen({ reeksen }: Productie, tabellen: ReadonlySet<string>): Iterable<Melding<Parameters>> {
  for (const [nummer, reeks] of reeksen.entries()) {
    const vorige = reeksen[nummer - 1];
    if (vorige?.tabel !== reeks.tabel || !tabellen.has(reeks.tabel)) continue;
    const [boven, hier] = [vorige.naam.cellen[0], reeks.naam.cellen[0]];
    if (!boven || !hier || hier.rij !== boven.rij + 1 || hier.kolom !== boven.kolom) continue;
    const gevuld = reeks.punten.filter(({ getal }) => (rekenwaarde(getal.telling) ?? 0) !== 0);
    if (gevuld.length < 2 || vorm(reeks) !== vorm(vorige)) continue;
    yield {
      anker: { blad: reeks.blad, wat: `rij ${reeks.naam.tekst}` },
      cellen: [boven, hier],
      gevonden: 2,
      verwacht: 1,
      bron: "de rijen van de tabel",
      parameters: { soort: "dubbele rij", naam: reeks.naam.tekst },
    };
  }
}

/** What stands twice in tables of years and months: a heading, or a whole row. */
export function* herhaald(productie: Productie, inhoud: Inhoud): Iterable<Melding<Parameters>> {
  const tabellen = productie.tabellen.filter(({ soort, gekanteld }) => MET_TIJDEN.has(soort) && gekanteld !== true);
  for (const tabel of tabellen) yield* dubbeleKoppen(tabel, inhoud);
  yield* dubbeleRijen(productie, new Set(tabellen.map(({ id }) => id)));
}
