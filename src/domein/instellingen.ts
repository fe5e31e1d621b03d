import type { Instellingen } from "./beschikking";
import { euro } from "./geld";

/** The settings of a beschikking that names none: the defaults of domein.md §2. */
export const STANDAARD_INSTELLINGEN: Instellingen = {
  compensatie: "groep",
  compensatieMaximumProcent: 100,
  drempelOnderProcent: 0,
  toelichtingVanafProcent: 10,
  toelichtingVanafAantal: 2,
  toelichtingVanafBedrag: null,
  overproductieOpvallendProcent: 100,
  trendProcent: 30,
  onaannemelijkFactor: 3,
  streefwaardeVerouderdJaren: 3,
  streefwaardeVerouderdProcent: [50, 150],
  tolerantie: euro(1),
  kleinAantal: 5,
  zekerheidVanaf: 0.8,
  lampschema: "vijf",
  impactGrenzen: null,
  leeftijdsgroepen: { kinderen: [0, 15], jongeren: [16, 20], volwassenen: [21, null], ouderen: [65, null] },
};
