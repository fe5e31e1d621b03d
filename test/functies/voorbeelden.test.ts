import { roep } from "../../src/functies/roep";
import { leesAanroep } from "../../src/opdrachtregel/functie-lezen";
import { functiebronnen } from "../maak/functiebron";

/** A value or a range as it is written in a formula, as rows of values. */
function waarden(tekst: string): unknown {
  const waarde = leesAanroep(`F(${tekst})`).argumenten[0];
  return Array.isArray(waarde) ? waarde : [[waarde]];
}

describe.each(functiebronnen().map((bron) => [bron.naam, bron] as const))(
  "the examples of %s give what they say",
  (naam, bron) => {
    test.each(bron.voorbeelden.map(({ formule, uitkomst }) => [formule, uitkomst] as const))(
      "%s → %s",
      (formule, uitkomst) => {
        const aanroep = leesAanroep(formule);
        expect(aanroep.naam).toBe(naam);
        expect(roep(naam, aanroep.argumenten)).toEqual({ soort: "waarden", waarden: waarden(uitkomst) });
      },
    );
  },
);
