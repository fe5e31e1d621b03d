import * as afrekenregel from "../domein/afrekenregel";
import { perCel } from "./antwoord";
import { aantalOfEuro } from "./posten";

/**
 * Wat er meer is geleverd dan afgesproken: als aantal, of in euro als u een tarief geeft.
 * @customfunction OVERPRODUCTIE
 * @helpurl https://localhost:3000/hulp/functies/overproductie.html
 * @param [afspraak] Wat is afgesproken, bijvoorbeeld C7 of C7:C20.
 * @param [realisatie] Wat is geleverd.
 * @param [tarief] Het bedrag in euro per eenheid; mag u weglaten.
 * @returns De overproductie: 0 als er niet meer is geleverd dan afgesproken.
 * @en What was delivered above the agreement: as a number, or in euros when you give a rate.
 * @enparam afspraak What was agreed, for example C7 or C7:C20.
 * @enparam realisatie What was delivered.
 * @enparam tarief The amount in euros per unit; may be left out.
 * @uitleg Typ in een rij van uw tabel =OVERPRODUCTIE() zonder iets tussen de haakjes. Staat het paneel van Verantwoord open, dan vult het de kolommen van die rij zelf in.
 * @uitleg Overproductie is alleen voor inzicht: zij wordt niet uitbetaald.
 * @uitleg Een lege cel telt als 0. Is iets niet geteld, zet dan 'niet geregistreerd' in de cel van de realisatie: u krijgt #N/B en geen bedrag.
 * @example =OVERPRODUCTIE(33;47) → 14
 * @example =OVERPRODUCTIE(33;47;5624,40) → 78741,6
 * @example =OVERPRODUCTIE({10;20};{12;19};2,5) → {5;0}
 */
export function overproductie(afspraak?: unknown[][], realisatie?: unknown[][], tarief?: unknown[][]): unknown[][] {
  return perCel([afspraak, realisatie, tarief], (a, r, t) =>
    aantalOfEuro(a, r, t, { aantal: (verschil) => Math.max(0, verschil), euro: afrekenregel.overproductie }),
  );
}
