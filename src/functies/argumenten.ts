import { tarief, type Tarief } from "../domein/geld";
import { leesTelling } from "../domein/notatie";
import { leesStreefwaarde, streefgetal, type Streefwaarde } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import { ongeldig, ontbreekt } from "./antwoord";

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

/** A target of any kind; null for an empty cell. Throws a FunctieFout when it is neither number nor text. */
export function streefwaarde(cel: unknown): Streefwaarde | null {
  return cel === null ? null : leesStreefwaarde(kaal(cel, "de streefwaarde"));
}

/** A price per unit of at most four decimals. Throws a FunctieFout with the reason. */
export function prijs(cel: unknown): Tarief {
  const bedrag = aantal(cel, "het tarief");
  try {
    return tarief(bedrag);
  } catch {
    throw ongeldig("Een tarief heeft hoogstens vier decimalen.");
  }
}

/** A word from a list, in any case; `standaard` where it was left out or is empty. Throws a FunctieFout for another word. */
export function keuze<Woord extends string>(
  cel: unknown,
  wat: string,
  woorden: readonly Woord[],
  standaard: Woord,
): Woord {
  if (cel == null) return standaard;
  const gezocht = String(cel).trim().toLowerCase();
  const gevonden = woorden.find((woord) => woord === gezocht);
  if (gevonden === undefined) throw ongeldig(`Kies voor ${wat}: ${woorden.join(" of ")}.`);
  return gevonden;
}

/** A cell as number or text. Throws a FunctieFout when it is empty or left out, or holds something else (WAAR, an error). */
export function kaal(cel: unknown, wat: string): number | string {
  if (cel == null) throw ontbreekt(`Vul ${wat} in.`);
  if (typeof cel !== "number" && typeof cel !== "string")
    throw ongeldig(`${metHoofdletter(wat)} is geen getal of tekst.`);
  return cel;
}

function metHoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
