import type { Cellen, Gebied, Optelling } from "./cellen";
import { alsGetal, DOOR_NUL, eindig, Foutwaarde, laat, type Waarde } from "./waarde";

/** An argument: a reference to cells, or a value. */
export type Argument = { readonly gebied: Gebied } | { readonly waarde: Waarde };

type Functie = (argumenten: readonly Argument[], cellen: Cellen) => Waarde;

/** A number this near to a half or a whole falls on either side by the noise of floats; which side is not ours to say. */
const RUIS = 1e-9;

function samen(argumenten: readonly Argument[], cellen: Cellen): Optelling {
  const som: Optelling = { aantal: 0, som: 0, kleinste: Infinity, grootste: -Infinity, fout: null };
  const voegToe = (deel: Optelling): void => {
    som.aantal += deel.aantal;
    som.som += deel.som;
    som.kleinste = Math.min(som.kleinste, deel.kleinste);
    som.grootste = Math.max(som.grootste, deel.grootste);
    som.fout ??= deel.fout;
  };
  for (const argument of argumenten) {
    if ("gebied" in argument) {
      voegToe(cellen.optelling(argument.gebied));
      continue;
    }
    const getal = alsGetal(argument.waarde);
    if (getal instanceof Foutwaarde) som.fout ??= getal;
    else voegToe({ aantal: 1, som: getal, kleinste: getal, grootste: getal, fout: null });
  }
  return som;
}

/** A single value: of one cell what it holds. */
export function enkel(argument: Argument | undefined, cellen: Cellen): Waarde {
  if (argument === undefined) return laat("schrijfwijze");
  if ("waarde" in argument) return argument.waarde;
  const { raster, rij, kolom, totRij, totKolom } = argument.gebied;
  if (rij !== totRij || kolom !== totKolom) return laat("lijst van waarden");
  return cellen.waarde(raster, rij, kolom);
}

function getallen(argumenten: readonly Argument[], cellen: Cellen): readonly number[] | Foutwaarde {
  const uit: number[] = [];
  for (const argument of argumenten) {
    const getal = alsGetal(enkel(argument, cellen));
    if (getal instanceof Foutwaarde) return getal;
    uit.push(getal);
  }
  return uit;
}

function metGetallen(reken: (...getallen: readonly number[]) => Waarde, minstens: number, hoogstens: number): Functie {
  return (argumenten, cellen) => {
    if (argumenten.length < minstens || argumenten.length > hoogstens) return laat("schrijfwijze");
    const gelezen = getallen(argumenten, cellen);
    return gelezen instanceof Foutwaarde ? gelezen : reken(...gelezen);
  };
}

/** Rounds in decimals, as Excel does: 2.675 to two decimals is 2.68, although the float lies below it. */
function afronden(manier: (getal: number) => number, drempels: readonly number[]) {
  return (getal = 0, decimalen = 0): number => {
    const cijfers = Math.trunc(decimalen);
    const groot = Number(`${Math.abs(Number(getal.toPrecision(15)))}e${cijfers}`);
    if (!Number.isFinite(groot)) return laat("schrijfwijze");
    const rest = groot - Math.floor(groot);
    for (const drempel of drempels) {
      const afstand = Math.abs(rest - drempel);
      if (afstand !== 0 && afstand < RUIS * Math.max(1, groot)) laat("schrijfwijze");
    }
    const uit = Number(`${manier(groot)}e${-cijfers}`);
    return getal < 0 ? -uit : uit;
  };
}

function subtotaal(argumenten: readonly Argument[], cellen: Cellen): Waarde {
  const soort = enkel(argumenten[0], cellen);
  if (soort !== 9 && soort !== 109) return laat("schrijfwijze");
  let som = 0;
  for (const argument of argumenten.slice(1)) {
    if (!("gebied" in argument)) return laat("schrijfwijze");
    const deel = cellen.zonderSubtotalen(argument.gebied);
    if (deel.fout) return deel.fout;
    som += deel.som;
  }
  return eindig(som);
}

function uitOptelling(reken: (optelling: Optelling) => Waarde): Functie {
  return (argumenten, cellen) => {
    const optelling = samen(argumenten, cellen);
    return optelling.fout ?? reken(optelling);
  };
}

/** The functions that are recalculated; IF and IFERROR, which work out only one of their arguments, belong to the reader. */
export const FUNCTIES: ReadonlyMap<string, Functie> = new Map<string, Functie>([
  ["SUM", uitOptelling(({ som }) => eindig(som))],
  ["AVERAGE", uitOptelling(({ som, aantal }) => (aantal === 0 ? DOOR_NUL : som / aantal))],
  ["MIN", uitOptelling(({ kleinste, aantal }) => (aantal === 0 ? 0 : kleinste))],
  ["MAX", uitOptelling(({ grootste, aantal }) => (aantal === 0 ? 0 : grootste))],
  ["SUBTOTAL", subtotaal],
  ["ABS", metGetallen((getal = 0) => Math.abs(getal), 1, 1)],
  ["ROUND", metGetallen(afronden(Math.round, [0.5]), 2, 2)],
  ["ROUNDUP", metGetallen(afronden(Math.ceil, [0, 1]), 2, 2)],
  ["ROUNDDOWN", metGetallen(afronden(Math.floor, [0, 1]), 2, 2)],
]);
