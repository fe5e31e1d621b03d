import type { Bereik } from "../domein/bereik";
import type { Labellezer } from "./bloklabels";
import { leesGekanteld } from "./gekantelde-tabellen";
import { leesBlokken } from "./indelingen/blokken";
import type { Bladvondst, Gelezen, Koptabel } from "./indelingen/indeling";
import { leesLocatietabellen } from "./indelingen/resultaat-streef";
import type { KopLezer } from "./koprijen";
import type { Omgeving } from "./omgeving";
import type { Streeflezer } from "./streefcellen";

/** What each different text of the workbook says to the layouts that look over a whole sheet. */
export interface Bladlezers {
  readonly labels: Labellezer;
  readonly streefcellen: Streeflezer;
  readonly koppen: KopLezer;
}

/** The layouts that are not found by a header: each is offered the tables with headers that the ones before it left. */
const BLADINDELINGEN: readonly ((
  omgeving: Omgeving,
  lezers: Bladlezers,
  koptabellen: readonly Koptabel[],
  bezet: readonly Bereik[],
) => Bladvondst)[] = [
  (omgeving, { koppen }, koptabellen) => leesGekanteld(omgeving, koppen, koptabellen),
  (omgeving, { streefcellen }, koptabellen) => leesLocatietabellen(omgeving, streefcellen, koptabellen),
  (omgeving, { labels }, koptabellen, bezet) => leesBlokken(omgeving, labels, koptabellen, bezet),
];

/** Everything that was read on a sheet, in the order of its rows: the tables with headers, but for those inside a block, and the blocks. */
export function metBladindelingen<T extends Gelezen>(
  omgeving: Omgeving,
  lezers: Bladlezers,
  koptabellen: readonly (Koptabel & { readonly gelezen: T | null })[],
): (T | Gelezen)[] {
  let over = koptabellen;
  const gevonden: Gelezen[] = [];
  const bezet: Bereik[] = [];
  for (const lees of BLADINDELINGEN) {
    const { gelezen, opgenomen } = lees(omgeving, lezers, over, bezet);
    if (gelezen.length === 0) continue;
    gevonden.push(...gelezen);
    bezet.push(...gelezen.map(({ tabel }) => tabel.bereik));
    over = over.filter((een) => !opgenomen.has(een));
  }
  const tabellen: (T | Gelezen)[] = over.flatMap(({ gelezen }) => gelezen ?? []);
  if (gevonden.length === 0) return tabellen;
  return [...tabellen, ...gevonden].sort(
    ({ tabel: a }, { tabel: b }) => a.bereik.rij - b.bereik.rij || a.bereik.kolom - b.bereik.kolom,
  );
}
