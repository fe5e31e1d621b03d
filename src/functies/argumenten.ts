import { euro, HOOGSTE_BEDRAG, tarief, type Cent, type Tarief } from "../domein/geld";
import { leesTelling } from "../domein/notatie";
import { leesStreefwaarde, streefgetal, type Streefwaarde } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import { ongeldig, ontbreekt } from "./antwoord";
import { foutIn } from "./celfout";

/** The number in a cell with a count, in any notation of domein.md §5. Throws a FunctieFout with the reason. */
export function aantal(cel: unknown, wat: string): number {
  const telling = leesTelling(kaal(cel, wat));
  const waarde = rekenwaarde(telling);
  if (waarde !== null) return waarde;
  if (telling.status === "onbekend") throw ongeldig(`${metHoofdletter(wat)} is geen getal: '${String(cel)}'.`);
  throw ontbreekt(`${metHoofdletter(wat)} is ${telling.status}; daarmee kan ik niet rekenen.`);
}

/** The number of a target ("200", "min. 200"). Throws a FunctieFout with the reason. */
export function afspraakgetal(cel: unknown): number {
  const waarde = kaal(cel, "de afspraak");
  const getal = streefgetal(leesStreefwaarde(waarde));
  if (getal === null) throw ongeldig(`De afspraak is geen getal: '${waarde}'.`);
  return getal;
}

/** A target of any kind. Throws a FunctieFout when there is none, or when it is neither number nor text. */
export function streefwaarde(cel: unknown): Streefwaarde {
  return leesStreefwaarde(kaal(cel, "de streefwaarde"));
}

/** A price per unit, 0 or more, of at most four decimals. Throws a FunctieFout with the reason. */
export function prijs(cel: unknown): Tarief {
  return geld(cel, "het tarief", tarief, "Een tarief heeft hoogstens vier decimalen.");
}

/** An amount in euro, 0 or more, of at most two decimals. Throws a FunctieFout with the reason. */
export function bedrag(cel: unknown, wat: string): Cent {
  return geld(cel, wat, euro, `${metHoofdletter(wat)} heeft hoogstens twee decimalen.`);
}

/** Sums of Excel carry the noise of floats (830399.6000000001); it shows, and we take, fifteen digits. */
function geld<Eenheid>(cel: unknown, wat: string, lees: (getal: number) => Eenheid, decimalen: string): Eenheid {
  const getal = Number(aantal(cel, wat).toPrecision(15));
  if (getal < 0) throw ongeldig(`${metHoofdletter(wat)} is negatief.`);
  if (getal > HOOGSTE_BEDRAG) throw ongeldig(`${metHoofdletter(wat)} is te groot.`);
  try {
    return lees(getal);
  } catch {
    throw ongeldig(decimalen);
  }
}

/** A percentage from 0 to 100; `standaard` where it was left out. Throws a FunctieFout with the reason. */
export function procent(cel: unknown, wat: string, standaard: number): number {
  if (cel === undefined) return standaard;
  const getal = aantal(cel, wat);
  if (getal < 0 || getal > 100) throw ongeldig(`${metHoofdletter(wat)} is een getal van 0 tot en met 100.`);
  return getal;
}

/** A word from a list, in any case; `standaard` where it was left out or is empty. Throws a FunctieFout for another word. */
export function keuze<Woord extends string>(
  cel: unknown,
  wat: string,
  woorden: readonly Woord[],
  standaard: Woord,
): Woord {
  if (isLeeg(cel)) return standaard;
  const gezocht = String(kaal(cel, wat)).trim().toLowerCase();
  const gevonden = woorden.find((woord) => woord === gezocht);
  if (gevonden === undefined) throw ongeldig(`Kies voor ${wat}: ${opsomming(woorden)}.`);
  return gevonden;
}

/** Text in a cell, as it stands there. Throws a FunctieFout when there is none. */
export function tekst(cel: unknown, wat: string): string {
  if (isLeeg(cel)) throw ontbreekt(`Vul ${wat} in.`);
  return String(kaal(cel, wat)).trim();
}

/** Nothing to read where text is meant: left out, a text without characters, or an empty cell (which counts as 0). */
export function isLeeg(cel: unknown): boolean {
  return cel === undefined || cel === 0 || (typeof cel === "string" && cel.trim() === "");
}

/** A cell as number or text. Throws a FunctieFout when it was left out, is a text without characters, or holds something else. */
export function kaal(cel: unknown, wat: string): number | string {
  if (cel === undefined || (typeof cel === "string" && cel.trim() === "")) throw ontbreekt(`Vul ${wat} in.`);
  const fout = foutIn(cel);
  if (fout !== null) {
    const reden = `In ${wat} staat een fout: ${fout}.`;
    throw fout === "#N/B" ? ontbreekt(reden) : ongeldig(reden);
  }
  if (typeof cel !== "number" && typeof cel !== "string")
    throw ongeldig(`${metHoofdletter(wat)} is geen getal of tekst.`);
  return cel;
}

function opsomming(woorden: readonly string[]): string {
  return `${woorden.slice(0, -1).join(", ")} of ${woorden.at(-1) ?? ""}`;
}

function metHoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
