import type { Invoer } from "./controle";
import { celSleutel, type Celsleutel } from "../domein/bereik";
import { totaalRechter } from "./totaal-gebrek";

/** The cells of totals that do not add up: HYG-03 or REK-02 tells that, and a second opinion about it is the same mistake. */
export function verkeerdeTotalen({ inhoud, productie }: Pick<Invoer, "inhoud" | "productie">): ReadonlySet<Celsleutel> {
  const rechter = totaalRechter(inhoud, productie);
  const verkeerd = productie.totalen.filter((totaal) => rechter.klopt(totaal) === false);
  return new Set(verkeerd.flatMap(({ waarde }) => waarde.cellen.map(celSleutel)));
}
