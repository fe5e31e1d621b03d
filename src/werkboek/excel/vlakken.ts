import type { Gebied } from "./blokken";

/** A block of cells that all have the same key. */
export interface Vlak<Sleutel> extends Gebied {
  readonly sleutel: Sleutel;
}

interface Strook<Sleutel> {
  rij: number;
  rijen: number;
  readonly kolom: number;
  readonly kolommen: number;
  readonly sleutel: Sleutel;
}

/**
 * The cells as few blocks of equal keys: runs along a row, and the same run in the next row joined to it. Together they hold
 * exactly the cells given, each once.
 */
export function vlakken<Sleutel>(
  cellen: Iterable<{ readonly rij: number; readonly kolom: number; readonly sleutel: Sleutel }>,
): readonly Vlak<Sleutel>[] {
  const opVolgorde = [...cellen].sort((a, b) => a.rij - b.rij || a.kolom - b.kolom);
  const klaar: Strook<Sleutel>[] = [];
  let erboven = new Map<string, Strook<Sleutel>[]>();
  let begin = 0;
  while (begin < opVolgorde.length) {
    const { rij } = opVolgorde[begin]!;
    let einde = begin;
    while (opVolgorde[einde]?.rij === rij) einde++;
    const nu = new Map<string, Strook<Sleutel>[]>();
    for (const strook of stroken(opVolgorde.slice(begin, einde))) {
      const plek = `${strook.kolom}:${strook.kolommen}`;
      const vorige = erboven.get(plek)?.find((een) => een.rij + een.rijen === rij && een.sleutel === strook.sleutel);
      if (vorige) vorige.rijen++;
      else klaar.push(strook);
      nu.set(plek, [vorige ?? strook]);
    }
    erboven = nu;
    begin = einde;
  }
  return klaar;
}

function* stroken<Sleutel>(
  rij: readonly { readonly rij: number; readonly kolom: number; readonly sleutel: Sleutel }[],
): Generator<Strook<Sleutel>> {
  for (let van = 0; van < rij.length;) {
    let tot = van + 1;
    while (tot < rij.length && rij[tot]!.sleutel === rij[van]!.sleutel && rij[tot]!.kolom === rij[tot - 1]!.kolom + 1)
      tot++;
    const { rij: nummer, kolom, sleutel } = rij[van]!;
    yield { rij: nummer, rijen: 1, kolom, kolommen: tot - van, sleutel };
    van = tot;
  }
}

/** Neighbours with the same value, as from–to; what has none is left out. */
export function reeksen<Waarde>(
  waarden: Iterable<readonly [plaats: number, waarde: Waarde]>,
): readonly { readonly van: number; readonly aantal: number; readonly waarde: Waarde }[] {
  const uit: { van: number; aantal: number; waarde: Waarde }[] = [];
  for (const [plaats, waarde] of [...waarden].sort(([a], [b]) => a - b)) {
    const vorige = uit.at(-1);
    if (vorige?.waarde === waarde && vorige.van + vorige.aantal === plaats) vorige.aantal++;
    else uit.push({ van: plaats, aantal: 1, waarde });
  }
  return uit;
}
