import { cel } from "../domein/bereik";
import { nootTeken } from "../domein/notatie-getal";
import type { Regel, Tabel, Tekst } from "../domein/productie";
import type { Raster } from "../werkboek/raster";
import { opEenRegel } from "./tekst";

/** Footnotes stand right below their table. */
const NOOTRIJEN = 12;
const NOOT = /^\s*(\*{1,3}|[⁰¹²³⁴-⁹]{1,2}|\(?\d{1,2}\)|\(\*{1,3}\)|\*{1,3}\))\s*[:.)-]?\s*(\S.*)$/s;

/**
 * Rows with a footnote behind a figure, and no explanation of their own: the text of the footnote below the table is their
 * explanation.
 */
export function metVoetnoten(
  regels: readonly Regel[],
  tabellen: readonly Tabel[],
  rasters: readonly Raster[],
): Regel[] {
  const noten = new Map<string, ReadonlyMap<string, Tekst>>();
  const opId = new Map(tabellen.map((tabel) => [tabel.id, tabel]));
  return regels.map((regel) => {
    const teken = regel.realisatie?.voetnoot ?? regel.verschil?.voetnoot ?? regel.afspraak?.voetnoot;
    const tabel = opId.get(regel.tabel);
    if (teken === undefined || regel.toelichting !== null || !tabel) return regel;
    let eigen = noten.get(tabel.id);
    if (eigen === undefined) noten.set(tabel.id, (eigen = notenOnder(tabel, rasters)));
    return { ...regel, toelichting: eigen.get(teken) ?? null };
  });
}

function notenOnder({ blad, bereik }: Tabel, rasters: readonly Raster[]): ReadonlyMap<string, Tekst> {
  const noten = new Map<string, Tekst>();
  const raster = rasters.find((een) => een.blad === blad);
  for (let rij = bereik.rij + 1; raster !== undefined && rij <= bereik.totRij + NOOTRIJEN; rij++) {
    const kolom = raster.kolommenVan(rij).find((een) => een >= bereik.kolom && een <= bereik.totKolom);
    const tekst = kolom === undefined ? null : raster.waarde(rij, kolom);
    const noot = typeof tekst === "string" ? NOOT.exec(tekst) : null;
    if (noot === null) continue;
    const teken = nootTeken(noot[1]!);
    if (!noten.has(teken)) noten.set(teken, { tekst: opEenRegel(noot[2]!), cellen: [cel(blad, rij, kolom!)] });
  }
  return noten;
}
