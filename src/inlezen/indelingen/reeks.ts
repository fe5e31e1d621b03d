import { leesMetTijd, tijdvormVan, zekerheidVan } from "../tijdlezen";
import type { Indeling } from "./indeling";

/**
 * Years in the columns (or in the rows), for trends, also as a table of months by years (domein.md §3.6). It gives series, never
 * rows of productie that would stand beside those of a table of totals.
 */
export const reeks: Indeling = {
  soort: "reeks",
  score: (voorstel) => {
    const { stand, perDeel, aantal } = tijdvormVan(voorstel);
    if (stand === "kruis") return zekerheidVan(aantal);
    return (stand === "liggend" || stand === "staand") && perDeel < 2 && aantal >= 2 ? zekerheidVan(aantal) : 0;
  },
  lees: (voorstel, zekerheid) => leesMetTijd(voorstel, "reeks", zekerheid),
};
