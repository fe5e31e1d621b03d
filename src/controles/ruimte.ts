import { leesStreefwaarde, streefgetal } from "../domein/streefwaarde";
import type { Getal } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";

/** What a shown number can stand for: its value, and the bounds that its precision or its estimate leaves open. */
export interface Ruimte {
  readonly waarde: number;
  readonly van: number;
  readonly tot: number;
}

/** Two computed numbers that differ by less than this are the same: floats, not people, made the difference. */
const REKENRUIS = 1e-10;

/** The bounds of a number of the workbook; null when it holds no number that may be calculated with (domein.md §3). */
export function ruimte(getal: Getal | null): Ruimte | null {
  const waarde = rekenwaarde(getal?.telling);
  if (getal === null || waarde === null) return null;
  const { telling, afronding } = getal;
  if (telling.status === "geschat") return { waarde, van: telling.van, tot: telling.tot };
  return { waarde, van: waarde - afronding, tot: waarde + afronding };
}

/** The bounds of a target cell: also of a notation such as "min. 200". Null without a number to compare with. */
export function streefRuimte(getal: Getal | null): Ruimte | null {
  const gelezen = ruimte(getal);
  if (gelezen || getal === null || getal.telling.status !== "onbekend") return gelezen;
  const waarde = streefgetal(leesStreefwaarde(getal.tekst));
  return waarde === null ? null : exact(waarde);
}

/** A number that is known as it is. */
export function exact(waarde: number): Ruimte {
  return { waarde, van: waarde, tot: waarde };
}

/** The difference a − b with the bounds of both. */
export function min(a: Ruimte, b: Ruimte): Ruimte {
  return { waarde: zuiver(a.waarde - b.waarde), van: a.van - b.tot, tot: a.tot - b.van };
}

/** The sum with the bounds of all; of no parts 0. */
export function optelling(delen: Iterable<Ruimte>): Ruimte {
  let [waarde, van, tot] = [0, 0, 0];
  for (const deel of delen) {
    waarde += deel.waarde;
    van += deel.van;
    tot += deel.tot;
  }
  return { waarde: zuiver(waarde), van, tot };
}

/**
 * Whether two numbers can be the same: equal as stored, or their bounds overlap. Two rounded numbers that only touch do not:
 * 37 and 38 differ, although 37.5 could be written as either.
 */
export function kanGelijk(a: Ruimte, b: Ruimte): boolean {
  if (gelijk(a.waarde, b.waarde)) return true;
  const ruis = REKENRUIS * grootte(a.waarde, b.waarde);
  const rand = a.van === a.tot || b.van === b.tot ? -ruis : ruis;
  return a.van < b.tot - rand && b.van < a.tot - rand;
}

/** Whether two stored numbers are the same but for the noise of floats. */
export function gelijk(a: number, b: number): boolean {
  return Math.abs(a - b) <= REKENRUIS * grootte(a, b);
}

/** A computed number without the noise of floats: 0.1 + 0.2 gives 0.3. */
export function zuiver(waarde: number): number {
  const schoon = Number(waarde.toPrecision(13));
  return schoon === 0 ? 0 : schoon;
}

function grootte(a: number, b: number): number {
  return Math.max(1, Math.abs(a), Math.abs(b));
}
