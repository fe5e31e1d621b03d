import type { Bereik } from "../domein/bereik";

/** So many places a finding carries at most; the message tells how many there are. */
const MEESTE_PLAATSEN = 100;

/** Places of a finding, few enough to keep and to show, and how many there were. */
export interface KortePlaatsen {
  readonly cellen: readonly Bereik[];
  readonly aantal: number;
}

/**
 * The places of a finding as they are kept: all of them up to a hundred. Of more, neighbours become one block, and what is then
 * still beyond a hundred is left out, so that a finding about a whole log stays small.
 */
export function kortePlaatsen(cellen: readonly Bereik[]): KortePlaatsen {
  if (cellen.length <= MEESTE_PLAATSEN) return { cellen, aantal: cellen.length };
  const blokken: Bereik[] = [];
  for (const deel of cellen) {
    const vorig = blokken.at(-1);
    if (vorig !== undefined && sluitAan(vorig, deel)) blokken[blokken.length - 1] = { ...vorig, totRij: deel.totRij };
    else blokken.push(deel);
  }
  return { cellen: blokken.slice(0, MEESTE_PLAATSEN), aantal: blokken.length };
}

function sluitAan(boven: Bereik, onder: Bereik): boolean {
  return (
    boven.blad === onder.blad &&
    boven.kolom === onder.kolom &&
    boven.totKolom === onder.totKolom &&
    boven.totRij + 1 === onder.rij
  );
}
