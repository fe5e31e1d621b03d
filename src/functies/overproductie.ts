import * as afrekenregel from "../domein/afrekenregel";
import { naarEuro } from "../domein/geld";
import { verschil } from "../domein/verschil";
import { perCel } from "./antwoord";
import { aantal, afspraakgetal, prijs } from "./argumenten";

/**
 * Wat er meer is geleverd dan afgesproken: als aantal, of in euro als u een tarief geeft.
 * @customfunction OVERPRODUCTIE
 * @helpurl https://localhost:3000/hulp/functies.html
 * @param [afspraak] Wat is afgesproken, bijvoorbeeld C7 of C7:C20.
 * @param [realisatie] Wat is geleverd.
 * @param [tarief] Het bedrag in euro per eenheid; mag u weglaten.
 * @returns De overproductie: 0 als er niet meer is geleverd dan afgesproken.
 */
export function overproductie(afspraak?: unknown[][], realisatie?: unknown[][], tarief?: unknown[][]): unknown[][] {
  return perCel([afspraak, realisatie, tarief], (a, r, t) => {
    const [afgesproken, geleverd] = [afspraakgetal(a), aantal(r, "de realisatie")];
    if (t === undefined) return Math.max(0, verschil(geleverd, afgesproken));
    return naarEuro(afrekenregel.overproductie(afgesproken, geleverd, prijs(t)));
  });
}
