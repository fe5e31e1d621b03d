import type { Productie, Regel } from "../domein/productie";
import { ruimte, type Ruimte } from "./ruimte";

/**
 * The total that stands beside the figures of a row (of months), or below those of a column. A difference or percentage beside a wrong
 * total follows from that total: the total is told (REK-02, HYG-03), not what was worked out from it.
 */
export function rijtotalen({ totalen }: Productie): (regel: Regel) => Ruimte | null {
  const per = new Map<string, Ruimte>();
  for (const { tabel, rij, kolom, veld, soort, richting, waarde } of totalen) {
    const staat = soort === "totaal" && veld === "realisatie" ? ruimte(waarde) : null;
    if (staat) per.set(richting === "rij" ? `${tabel}\n${rij}` : `${tabel}\nkolom ${kolom}`, staat);
  }
  return ({ tabel, rij, verschil, realisatie }) => {
    // Where the months stand below each other, so do their total and the difference.
    const kolom = verschil?.cellen[0]?.kolom;
    const onder = kolom !== undefined && kolom === realisatie?.cellen[0]?.kolom;
    return per.get(onder ? `${tabel}\nkolom ${kolom}` : `${tabel}\n${rij}`) ?? null;
  };
}
