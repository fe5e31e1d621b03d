import * as domein from "../domein/impact";
import { bereik, celwaarde, gegeven, ongeldig, perCel, type Argument } from "./antwoord";
import { aantal as getal, kaal, tekst } from "./argumenten";

/**
 * De impact als woord: Klein, Middel of Groot, uit hoeveel mensen het raakt en hoe ernstig het is.
 * @customfunction IMPACT
 * @helpurl https://localhost:3000/hulp/functies/impact.html
 * @param aantal Hoeveel mensen: laag, gemiddeld of hoog; of een getal, dan zijn grenzen nodig.
 * @param ernst Hoe ernstig: laag, gemiddeld of hoog.
 * @param [grenzen] Twee getallen: vanaf het eerste is een aantal gemiddeld, vanaf het tweede hoog.
 * @returns Klein, Middel of Groot.
 * @en The impact as a Dutch word: Klein (small), Middel (medium) or Groot (large), from how many people and how serious.
 * @enparam aantal How many people: laag (low), gemiddeld (medium) or hoog (high); or a number, which needs limits.
 * @enparam ernst How serious: laag (low), gemiddeld (medium) or hoog (high).
 * @enparam grenzen Two numbers: from the first a number is medium, from the second high.
 * @uitleg Voor aantal en ernst mag u ook klein, middel en groot schrijven.
 * @uitleg Geeft u een getal als aantal? Geef dan ook twee grenzen. Zonder grenzen is de uitkomst #N/B.
 * @uitleg Een lege cel geeft #N/B bij de ernst, en telt bij het aantal als 0.
 * @example =IMPACT("hoog";"gemiddeld") → "Groot"
 * @example =IMPACT("laag";"laag") → "Klein"
 * @example =IMPACT(30;"hoog";{10\50}) → "Groot"
 */
export function impact(aantal: unknown[][], ernst: unknown[][], grenzen?: unknown[][]): unknown[][] {
  return perCel([aantal, ernst], (hoeveel, hoeErg) => {
    const vanaf = tweeGrenzen(grenzen);
    return gegeven(domein.impact(kaal(hoeveel, "het aantal"), tekst(hoeErg, "de ernst"), vanaf)).impact;
  });
}

function tweeGrenzen(grenzen: Argument): readonly [number, number] | null {
  const rijen = bereik(grenzen);
  if (rijen === undefined) return null;
  const [eerste, tweede, ...meer] = rijen.flat().map((cel) => getal(celwaarde(cel), "de grens"));
  if (eerste === undefined || tweede === undefined || meer.length > 0) throw ongeldig("Geef precies twee grenzen.");
  return [eerste, tweede];
}
