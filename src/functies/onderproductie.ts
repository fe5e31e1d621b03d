import * as afrekenregel from "../domein/afrekenregel";
import { perCel } from "./antwoord";
import { aantalOfEuro } from "./posten";

/**
 * Wat er minder is geleverd dan afgesproken, als negatief getal: een aantal, of euro als u een tarief geeft.
 * @customfunction ONDERPRODUCTIE
 * @helpurl https://localhost:3000/hulp/functies/onderproductie.html
 * @param [afspraak] Wat is afgesproken, bijvoorbeeld C7 of C7:C20.
 * @param [realisatie] Wat is geleverd.
 * @param [tarief] Het bedrag in euro per eenheid; mag u weglaten.
 * @returns De onderproductie, 0 of negatief: 0 als er niet minder is geleverd dan afgesproken.
 * @en What was delivered below the agreement, as a negative figure: a number, or euros when you give a rate.
 * @enparam afspraak What was agreed, for example C7 or C7:C20.
 * @enparam realisatie What was delivered.
 * @enparam tarief The amount in euros per unit; may be left out.
 * @uitleg Typ in een rij van uw tabel =ONDERPRODUCTIE() zonder iets tussen de haakjes. Staat het paneel van Verantwoord open, dan vult het de kolommen van die rij zelf in.
 * @uitleg Een lege cel telt als 0. Is iets niet geteld, zet dan 'niet geregistreerd' in de cel van de realisatie: u krijgt #N/B en geen bedrag.
 * @example =ONDERPRODUCTIE(20;18) → -2
 * @example =ONDERPRODUCTIE(20;18;25) → -50
 * @example =ONDERPRODUCTIE(33;47;5624,40) → 0
 */
export function onderproductie(afspraak?: unknown[][], realisatie?: unknown[][], tarief?: unknown[][]): unknown[][] {
  return perCel([afspraak, realisatie, tarief], (a, r, t) =>
    aantalOfEuro(a, r, t, { aantal: (verschil) => Math.min(0, verschil), euro: afrekenregel.onderproductie }),
  );
}
