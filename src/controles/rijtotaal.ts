import type { Productie, Regel } from "../domein/productie";
import { ruimte, type Ruimte } from "./ruimte";

/**
 * The total that stands beside the figures of a row (of months), by table and row. A difference or percentage beside a wrong
 * total follows from that total: the total is told (REK-02, HYG-03), not what was worked out from it.
 */
export function rijtotalen({ totalen }: Productie): (regel: Regel) => Ruimte | null {
  const per = new Map<string, Ruimte>();
  for (const { tabel, rij, veld, soort, richting, waarde } of totalen) {
    const staat = richting === "rij" && soort === "totaal" && veld === "realisatie" ? ruimte(waarde) : null;
    if (staat) per.set(`${tabel}\n${rij}`, staat);
  }
  return (regel) => per.get(`${regel.tabel}\n${regel.rij}`) ?? null;
}
