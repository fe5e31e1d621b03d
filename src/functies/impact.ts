import * as domein from "../domein/impact";
import { ongeldig, ontbreekt, perCel, type Argument } from "./antwoord";
import { aantal as getal, kaal } from "./argumenten";

/**
 * De impact als woord: Klein, Middel of Groot, uit hoeveel mensen het raakt en hoe ernstig het is.
 * @customfunction IMPACT
 * @helpurl https://localhost:3000/hulp/functies.html
 * @param aantal Hoeveel mensen: laag, gemiddeld of hoog; of een getal, dan zijn grenzen nodig.
 * @param ernst Hoe ernstig: laag, gemiddeld of hoog.
 * @param [grenzen] Twee getallen: vanaf het eerste is een aantal gemiddeld, vanaf het tweede hoog.
 * @returns Klein, Middel of Groot.
 */
export function impact(aantal: unknown[][], ernst: unknown[][], grenzen?: unknown[][]): unknown[][] {
  return perCel([aantal, ernst], (hoeveel, hoeErg) => {
    const uitkomst = domein.impact(kaal(hoeveel, "het aantal"), String(kaal(hoeErg, "de ernst")), tweeGrenzen(grenzen));
    if ("impact" in uitkomst) return uitkomst.impact;
    throw uitkomst.soort === "ontbreekt" ? ontbreekt(uitkomst.reden) : ongeldig(uitkomst.reden);
  });
}

function tweeGrenzen(grenzen: Argument): readonly [number, number] | null {
  if (grenzen == null) return null;
  const [eerste, tweede, ...meer] = grenzen.flat().map((cel) => getal(cel === "" ? null : cel, "de grens"));
  if (eerste === undefined || tweede === undefined || meer.length > 0) throw ongeldig("Geef precies twee grenzen.");
  return [eerste, tweede];
}
