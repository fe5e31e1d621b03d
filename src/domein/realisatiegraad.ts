import { streefgetal, schrijfStreefwaarde, type Streefwaarde } from "./streefwaarde";

/** Why there is no rate: something is missing, or something cannot be right. */
export interface GeenGraad {
  readonly soort: "ontbreekt" | "ongeldig";
  readonly reden: string;
}

/**
 * The part of the target that was reached, as a fraction: 190 of 152 is 1.25 (125%). Not rounded. Without a target above 0 there is
 * no percentage (domein.md §4.1). Never throws.
 */
export function realisatiegraad(resultaat: number, streef: Streefwaarde): { readonly graad: number } | GeenGraad {
  const getal = streefgetal(streef);
  if (streef.soort === "verhouding") {
    const reden = `De streefwaarde is een verhouding (${streef.tekst}); het aantal waarvan ontbreekt.`;
    return { soort: "ontbreekt", reden };
  }
  if (getal === null)
    return { soort: "ongeldig", reden: `De streefwaarde is een tekst: ${schrijfStreefwaarde(streef)}.` };
  if (getal === 0) return { soort: "ontbreekt", reden: "De streefwaarde is 0: een percentage is niet te berekenen." };
  if (getal < 0)
    return { soort: "ongeldig", reden: "De streefwaarde is negatief: een percentage is niet te berekenen." };
  return { graad: resultaat / getal };
}
