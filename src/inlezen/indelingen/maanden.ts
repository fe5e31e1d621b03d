import { leesMetTijd, tijdvormVan, zekerheidVan } from "../tijdlezen";
import type { Indeling } from "./indeling";

/**
 * Months, quarters or half-years in the columns and activities in the rows, or the other way round (domein.md §3.3). What is
 * delivered is the total where there is one, else the sum of the periods; only periods inside the period of the beschikking count.
 */
export const maanden: Indeling = {
  soort: "maanden",
  score: (voorstel) => {
    const { stand, perDeel } = tijdvormVan(voorstel);
    return (stand === "liggend" || stand === "staand") && perDeel >= 2 ? zekerheidVan(perDeel) : 0;
  },
  lees: (voorstel, zekerheid) => leesMetTijd(voorstel, "maanden", zekerheid),
};
