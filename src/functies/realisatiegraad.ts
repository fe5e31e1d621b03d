import * as domein from "../domein/realisatiegraad";
import { gegeven, perCel } from "./antwoord";
import { aantal, streefwaarde as streef } from "./argumenten";

/**
 * Welk deel van de streefwaarde is gehaald: 1,25 betekent 125%. Geef de cel de opmaak Procent.
 * @customfunction REALISATIEGRAAD
 * @helpurl https://localhost:3000/hulp/functies/realisatiegraad.html
 * @param resultaat Wat is geleverd.
 * @param streefwaarde Wat de bedoeling was, bijvoorbeeld 20 of "min. 20".
 * @returns Het resultaat gedeeld door de streefwaarde.
 * @en What part of the target was reached: 1.25 means 125%. Give the cell the format Percentage.
 * @enparam resultaat What was delivered.
 * @enparam streefwaarde What was aimed at, for example 20 or "min. 20".
 * @uitleg Is de streefwaarde 0 of een verhouding zoals '5 op 10', dan is er geen percentage. De uitkomst is dan #N/B.
 * @uitleg Een lege cel telt als 0: zonder resultaat is de uitkomst 0, zonder streefwaarde #N/B.
 * @example =REALISATIEGRAAD(190;152) → 1,25
 * @example =REALISATIEGRAAD({10;30};20) → {0,5;1,5}
 */
export function realisatiegraad(resultaat: unknown[][], streefwaarde: unknown[][]): unknown[][] {
  return perCel(
    [resultaat, streefwaarde],
    (cel, doel) => gegeven(domein.realisatiegraad(aantal(cel, "het resultaat"), streef(doel))).graad,
  );
}
