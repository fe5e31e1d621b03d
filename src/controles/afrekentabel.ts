import type { Afrekening } from "../domein/afrekening";
import type { Bereik } from "../domein/bereik";
import type { Compensatie } from "../domein/beschikking";
import { bedragUitCel, type Cent } from "../domein/geld";
import type { AfrekeningTabelRij, Getal, Productie } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import type { Identiteit } from "./plaats";

/** A row of the partner's settlement table, with the name of its table. */
export interface Afrekenrij {
  readonly tabel: string;
  readonly rij: AfrekeningTabelRij;
}

/** Every row of every settlement table, in order of the workbook. */
export function afrekenrijen({ afrekeningen }: Productie): readonly Afrekenrij[] {
  return afrekeningen.flatMap(({ tabel, rijen }) => rijen.map((rij) => ({ tabel, rij })));
}

/** The amount of a cell in whole cents, rounded; null when it holds no usable amount. */
export function bedrag(getal: Getal | null): Cent | null {
  return bedragUitCel(rekenwaarde(getal?.telling));
}

/** Whether a difference reaches the tolerance; two equal amounts never do. */
export function vanafTolerantie(verschil: Cent, tolerantie: Cent): boolean {
  return verschil !== 0 && Math.abs(verschil) >= tolerantie;
}

/** The identity of a field of a settlement row. */
export function rijIdentiteit(rij: AfrekeningTabelRij, getal: Getal, veld: string): Identiteit {
  return { anker: { blad: getal.cellen[0]?.blad ?? "", wat: `${veld} ${rij.groep ?? rij.naam.tekst}` } };
}

/** The one cell of a number; null when it has more. */
export function eneCel(getal: Getal | null): Bereik | null {
  return getal?.cellen.length === 1 ? (getal.cellen[0] ?? null) : null;
}

/** What this row would have to pay back in a mode; null where that mode has no amount for it. */
export function berekendeTerug(rij: AfrekeningTabelRij, afrekening: Afrekening, wijze: Compensatie): Cent | null {
  if (rij.soort === "totaal") return afrekening.varianten[wijze];
  return afrekening.groepen.find((groep) => groep.code === rij.groep)?.terug[wijze] ?? null;
}

/** Agreements without a usable realisatie, of the groep of this row or of all. */
export function onbekendIn(rij: AfrekeningTabelRij, afrekening: Afrekening): readonly string[] {
  return afrekening.groepen
    .filter((groep) => rij.soort === "totaal" || groep.code === rij.groep)
    .flatMap((groep) => groep.onbekend);
}
