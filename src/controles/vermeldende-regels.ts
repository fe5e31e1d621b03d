import { onthoudPer } from "../domein/onthouden";
import type { Productie, Regel } from "../domein/productie";

function vermeldtMeer(regel: Regel): boolean {
  return (
    regel.eenheid !== null ||
    regel.financier !== null ||
    regel.afspraak !== null ||
    regel.verschil !== null ||
    regel.procent !== null ||
    regel.ipu !== null ||
    regel.ipuRealisatie !== null ||
    regel.tarief !== null ||
    regel.bedrag !== null ||
    regel.toelichting !== null
  );
}

/**
 * The rows that state more than a name and a count, in order of the workbook. What a log adds up is a row per agreement with a count
 * alone; a workbook with a log per week has thousands of those, and a rule about anything else need not pass them.
 */
export const vermeldendeRegels = onthoudPer(({ regels }: Productie): readonly Regel[] => regels.filter(vermeldtMeer));
