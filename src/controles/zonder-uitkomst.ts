import { bereikNaam, type Bereik } from "../domein/bereik";
import type { Getal } from "../domein/productie";
import type { Inhoud } from "../werkboek/raster";
import type { Invoer } from "./controle";
import { rasterVan } from "./plaatsen";

/** A formula that a program wrote and that no spreadsheet ever worked out: nobody can say what it gives. */
export function isZonderUitkomst(getal: Getal | null, inhoud: Inhoud): getal is Getal {
  const plaats = getal?.cellen[0];
  if (!plaats || getal.formule === null || getal.tekst !== "") return false;
  return rasterVan(inhoud, plaats.blad)?.soort(plaats.rij, plaats.kolom) === "leeg";
}

/** Whether a formula without a stored result stands in this row. */
export function heeftLegeFormule({ blad, rij, kolom, totKolom }: Bereik, inhoud: Inhoud): boolean {
  const raster = rasterVan(inhoud, blad);
  for (let plaats = kolom; raster !== null && plaats <= totKolom; plaats++)
    if (raster.soort(rij, plaats) === "leeg" && raster.formule(rij, plaats) !== null) return true;
  return false;
}

/** Per sheet the cells for what is agreed or delivered that hold such a formula, in order of the rows. */
export function zonderUitkomstPerBlad({ productie, inhoud }: Invoer): ReadonlyMap<string, readonly Bereik[]> {
  const perBlad = new Map<string, Bereik[]>();
  const gezien = new Set<string>();
  for (const regel of productie.regels) {
    const { afspraak, realisatie } = regel;
    // Of thousands of sums hardly any is a formula.
    if ((afspraak?.formule ?? null) === null && (realisatie?.formule ?? null) === null) continue;
    for (const getal of [afspraak, realisatie]) {
      if (!isZonderUitkomst(getal, inhoud)) continue;
      const cellen = perBlad.get(regel.blad);
      // All sums of a log stand in the same few columns.
      const plaats = bereikNaam(getal.cellen[0]!);
      if (gezien.has(plaats)) continue;
      gezien.add(plaats);
      if (cellen) cellen.push(...getal.cellen);
      else perBlad.set(regel.blad, [...getal.cellen]);
    }
  }
  return perBlad;
}

/** How many cells these places hold together. */
export function aantalCellen(plaatsen: readonly Bereik[]): number {
  return plaatsen.reduce(
    (som, { rij, totRij, kolom, totKolom }) => som + (totRij - rij + 1) * (totKolom - kolom + 1),
    0,
  );
}
