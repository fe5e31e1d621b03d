import type { Inhoud, Raster } from "../../../src/werkboek/raster";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { WerkboekFout } from "../../../src/werkboek/werkboek";

/** What a sheet says, cell by cell: "B3" → [kind, value, formula, number format]. */
export function cellenVan(raster: Raster): Map<string, readonly unknown[]> {
  const cellen = new Map<string, readonly unknown[]>();
  raster.voorElkeCel((rij, kolom, soort) => {
    const formule = raster.formule(rij, kolom);
    cellen.set(`${rij},${kolom}`, [soort, raster.waarde(rij, kolom), formule, raster.getalvorm(rij, kolom)]);
  });
  return cellen;
}

/** The values of the first sheet as rows; null for an empty cell. */
export function waardenVan(inhoud: Inhoud, blad = 0): unknown[][] {
  const raster = inhoud.rasters[blad]!;
  return Array.from({ length: raster.rijen }, (_, rij) =>
    Array.from({ length: raster.kolommen }, (_, kolom) => raster.waarde(rij, kolom)),
  );
}

/** The error that reading these bytes gives; fails when it gives none or another kind. */
export async function foutBij(bytes: Uint8Array, naam = "productie.xlsx"): Promise<WerkboekFout> {
  try {
    await leesBestand(bytes, naam);
  } catch (fout) {
    if (fout instanceof WerkboekFout) return fout;
    throw fout;
  }
  throw new Error("Het bestand is gelezen; er had een fout moeten komen.");
}
