import type { Tabel } from "../domein/productie";
import type { CelWaarde, Inhoud } from "../werkboek/raster";
import type { NietGecontroleerd } from "./bevinding";
import type { Invoer } from "./controle";
import { aantalRijen } from "./niet-geteld";
import { eersteRij, rasterVan } from "./plaatsen";

/** A log of fewer rows can be the same by chance. */
const MINSTENS = 3;

/** Logs that hold the same rows as a log before them: every row can then count twice (domein.md §3.2). One sentence per log. */
export function dubbeleLogs({ inhoud, productie }: Pick<Invoer, "inhoud" | "productie">): NietGecontroleerd[] {
  const logs = productie.tabellen.filter((een) => een.soort === "registratie" && rijenVan(een) >= MINSTENS);
  const opBegin = new Map<string, Tabel[]>();
  return logs.flatMap((log) => {
    const begin = beginVan(inhoud, log);
    const gelijkend = opBegin.get(begin) ?? [];
    opBegin.set(begin, gelijkend);
    const eerder = gelijkend.find((een) => zelfdeRijen(inhoud, een, log));
    gelijkend.push(log);
    if (eerder === undefined) return [];
    const rijen = aantalRijen(rijenVan(log));
    const reden = `Blad '${log.blad}' heeft dezelfde ${rijen} als blad '${eerder.blad}'. Zo kan elke rij dubbel tellen. Is het een kopie? Verwijder die dan.`;
    return [{ code: "STR-02", reden }];
  });
}

function rijenVan(tabel: Tabel): number {
  return tabel.bereik.totRij - eersteRij(tabel) + 1;
}

function breedte({ bereik }: Tabel): number {
  return bereik.totKolom - bereik.kolom;
}

/** The size and first row of a log: only logs that share these can be copies, so that hundreds of them are not all held side by side. */
function beginVan(inhoud: Inhoud, log: Tabel): string {
  const raster = rasterVan(inhoud, log.blad);
  const waarden: CelWaarde[] = [rijenVan(log)];
  for (let kolom = log.bereik.kolom; kolom <= log.bereik.totKolom; kolom++)
    waarden.push(raster?.waarde(eersteRij(log), kolom) ?? null);
  return JSON.stringify(waarden);
}

/** Of logs of the same size; stops at the first cell that differs. */
function zelfdeRijen(inhoud: Inhoud, een: Tabel, ander: Tabel): boolean {
  const [links, rechts] = [rasterVan(inhoud, een.blad), rasterVan(inhoud, ander.blad)];
  if (!links || !rechts) return false;
  for (let rij = 0; rij < rijenVan(een); rij++) {
    for (let kolom = 0; kolom <= breedte(een); kolom++) {
      const waarde = links.waarde(eersteRij(een) + rij, een.bereik.kolom + kolom);
      if (waarde !== rechts.waarde(eersteRij(ander) + rij, ander.bereik.kolom + kolom)) return false;
    }
  }
  return true;
}
