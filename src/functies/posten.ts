import { rekenPost, type Bedragen, type Post } from "../domein/afrekengroep";
import { HOOGSTE_BEDRAG, isRekenbaar, naarEuro, type Cent, type Tarief } from "../domein/geld";
import { verschil } from "../domein/verschil";
import { bereik, celwaarde, FunctieFout, ongeldig, ontbreekt, type Argument } from "./antwoord";
import { aantal, afspraakgetal, prijs } from "./argumenten";

/** The cells of a range in order; undefined when it was left out. Throws a FunctieFout when it must be there and is not. */
export function cellenVan(argument: Argument, wat: string): unknown[] {
  const rijen = bereik(argument);
  if (rijen === undefined) throw ontbreekt(`Vul ${wat} in.`);
  return rijen.flat().map(celwaarde);
}

/** The one cell of a range; undefined when it was left out. Throws a FunctieFout for more cells. */
export function enkeleCel(argument: Argument, wat: string): unknown {
  if (bereik(argument) === undefined) return undefined;
  const cellen = cellenVan(argument, wat);
  if (cellen.length !== 1) throw ongeldig(`Geef voor ${wat} één cel.`);
  return cellen[0];
}

/** Ranges with a cell for each afspraak. */
export interface Postkolommen {
  readonly afspraken: readonly unknown[];
  readonly realisaties: readonly unknown[];
  readonly tarieven: readonly unknown[];
}

/** Throws a FunctieFout when the ranges do not hold as many cells. */
export function evenLang(...bereiken: readonly (readonly unknown[])[]): void {
  if (new Set(bereiken.map((een) => een.length)).size > 1) throw ongeldig("De bereiken zijn niet even groot.");
}

/** Does something for row `nummer` (from 0) of the ranges; the reason of a FunctieFout then says in which row it is. */
export function inRij<Waarde>(nummer: number, doe: () => Waarde): Waarde {
  try {
    return doe();
  } catch (fout) {
    if (fout instanceof FunctieFout)
      throw new FunctieFout(fout.code, `Rij ${nummer + 1} van het bereik: ${fout.message}`);
    throw fout;
  }
}

/** The amounts of the afspraak in row `nummer` as the settlement has them (domein.md §4). Throws a FunctieFout with the reason. */
export function bedragenVan(kolommen: Postkolommen, nummer: number, drempelOnderProcent: number): Bedragen {
  return inRij(nummer, () => {
    const post = {
      afgesproken: afspraakgetal(kolommen.afspraken[nummer]),
      gerealiseerd: aantal(kolommen.realisaties[nummer], "de realisatie"),
      tarief: prijs(kolommen.tarieven[nummer]),
    };
    weigerTeGroot(post);
    return rekenPost(post, drempelOnderProcent);
  });
}

/**
 * Why a function without arguments, which means 'this row', has no outcome: the pane was not there to complete it, or could not tell
 * which columns were meant.
 */
export function legeVorm(wat: string, voorbeeld: string): FunctieFout {
  return ontbreekt(
    `Vul ${wat} in, bijvoorbeeld (${voorbeeld}). Of open het paneel van Verantwoord en typ de formule opnieuw in een rij van uw tabel.`,
  );
}

/** How a difference (realisatie − afspraak) counts as a number, and what it is worth. */
export interface Telwijze {
  readonly aantal: (verschil: number) => number;
  readonly euro: (afspraak: number, realisatie: number, tarief: Tarief) => Cent;
}

/** What one afspraak differs: in euro, or as a number where the tarief was left out. Throws a FunctieFout with the reason. */
export function aantalOfEuro(afspraak: unknown, realisatie: unknown, tarief: unknown, wijze: Telwijze): number {
  if (afspraak === undefined && realisatie === undefined) throw legeVorm("de afspraak en de realisatie", "C7;D7;E7");
  const [afgesproken, gerealiseerd] = [afspraakgetal(afspraak), aantal(realisatie, "de realisatie")];
  if (tarief === undefined) return wijze.aantal(verschil(gerealiseerd, afgesproken));
  const post = { afgesproken, gerealiseerd, tarief: prijs(tarief) };
  weigerTeGroot(post);
  return naarEuro(wijze.euro(afgesproken, gerealiseerd, post.tarief));
}

function weigerTeGroot({ afgesproken, gerealiseerd, tarief }: Post): void {
  if (isRekenbaar(afgesproken, tarief) && isRekenbaar(gerealiseerd, tarief)) return;
  throw ongeldig(`Het bedrag is te groot: hoogstens ${HOOGSTE_BEDRAG / 1e9} miljard euro.`);
}
