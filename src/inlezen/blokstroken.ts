import type { Stuk } from "./blokken-vinden";

interface Strook {
  readonly kolom: number;
  readonly totKolom: number;
  readonly stukken: Stuk[];
}

/**
 * Strips of columns, each with blocks under each other. A strip begins at a column that names activities, or that has labels for
 * both what was agreed and what was delivered; further labels to its right belong to it.
 */
export function strokenVan(stukken: readonly Stuk[]): Strook[] {
  const wat = new Map<number, Set<string>>();
  for (const { kolom, label } of stukken) {
    if (label === null) continue;
    const velden = wat.get(kolom) ?? new Set();
    velden.add(label.label.veld ?? label.label.rubriek ?? "");
    wat.set(kolom, velden);
  }
  const eerste = stukken.reduce((kleinste, { kolom }) => Math.min(kleinste, kolom), Infinity);
  const wortels = [...wat]
    .filter(([, velden]) => velden.has("activiteit") || (velden.has("afspraak") && velden.has("realisatie")))
    .map(([kolom]) => kolom);
  const begin = [...new Set([eerste, ...wortels])].sort((a, b) => a - b);
  const grenzen = begin.filter((kolom, plaats) => plaats === 0 || kolom - begin[plaats - 1]! > 1);
  const stroken = grenzen.map((kolom, plaats) => ({
    kolom,
    totKolom: (grenzen[plaats + 1] ?? Infinity) - 1,
    stukken: [] as Stuk[],
  }));
  for (const stuk of stukken) strookVan(stroken, stuk.kolom).stukken.push(stuk);
  return stroken.filter((strook) => strook.stukken.length > 0);
}

function strookVan(stroken: readonly Strook[], kolom: number): Strook {
  let van = 0;
  let tot = stroken.length;
  while (van < tot) {
    const midden = (van + tot) >>> 1;
    if (stroken[midden]!.kolom <= kolom) van = midden + 1;
    else tot = midden;
  }
  return stroken[Math.max(0, van - 1)]!;
}
