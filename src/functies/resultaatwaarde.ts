import { perCel } from "./antwoord";
import { aantal } from "./argumenten";

/**
 * Het getal van een resultaat dat als tekst in een cel staat, zoals 29 uit "29 [20]".
 * @customfunction RESULTAATWAARDE
 * @helpurl https://localhost:3000/hulp/functies/resultaatwaarde.html
 * @param tekst Het resultaat, met of zonder streefwaarde erachter: "29 [20]", "ca. 27" of "€ 1.250,00".
 * @returns Het resultaat als getal.
 * @en The number of a result that stands in a cell as text, such as 29 from "29 [20]".
 * @enparam tekst The result, with or without a target behind it: "29 [20]", "ca. 27" or "€ 1.250,00".
 * @uitleg Een streepje, 'n.v.t.' of 'niet geregistreerd' is geen 0: de uitkomst is dan #N/B. Een tekst zonder getal geeft #WAARDE!.
 * @uitleg Een percentage wordt het getal dat er staat: "12,5%" geeft 12,5.
 * @uitleg Een lege cel telt als 0.
 * @example =RESULTAATWAARDE("29 [20]") → 29
 * @example =RESULTAATWAARDE("- 3.181 [> 0]") → -3181
 * @example =RESULTAATWAARDE("ca. 27") → 27
 */
export function resultaatwaarde(tekst: unknown[][]): unknown[][] {
  return perCel([tekst], (cel) => aantal(cel, "het resultaat"));
}
