import type { Instellingen } from "../domein/beschikking";
import type { Oordeel } from "../domein/hoeveelheid";
import type { Ruimte } from "./ruimte";
import { BIJNA_VANAF, GEHALVEERD, IETS_TOT, UITGEVOERD_VANAF, VERDUBBELD, VRIJWEL_ALLE_VANAF } from "./woordgrenzen";

const RUIS = 1e-9;

/** Where delivered lies against agreed, 1 for exactly; both ends of what the cells allow. */
interface Graad {
  readonly van: number;
  readonly tot: number;
}

/**
 * Whether a judgement in words can be true of these figures; anything near enough is. 'Gehaald' and 'alle' allow a shortfall that
 * needs no explanation (setting toelichtingVanafProcent). `tegenover` 'onbekend': the text may compare with another year.
 */
export function kanKloppen(
  oordeel: Oordeel,
  tegenover: "afspraak" | "onbekend",
  realisatie: Ruimte,
  afgesproken: Ruimte,
  instellingen: Instellingen,
): boolean {
  const graad = { van: realisatie.van / afgesproken.tot, tot: realisatie.tot / afgesproken.van };
  const ruim = instellingen.toelichtingVanafProcent / 100;
  const veel = instellingen.overproductieOpvallendProcent / 100;
  return tegenover === "onbekend" ? losKan(oordeel, graad, ruim) : kan(oordeel, graad, ruim, veel);
}

function kan(oordeel: Oordeel, { van, tot }: Graad, ruim: number, veel: number): boolean {
  const tekort = tot <= 1 - ruim + RUIS;
  switch (oordeel) {
    case "gehaald":
    case "alle":
      return !tekort;
    case "conform":
      return !tekort && van < 1 + veel - RUIS;
    case "ruim gehaald":
      return tot >= 1 - RUIS;
    case "bijna gehaald":
      return tot > BIJNA_VANAF && van <= 1 + RUIS;
    case "vrijwel alle":
      return tot > VRIJWEL_ALLE_VANAF;
    case "niet gehaald":
      return van < 1 - RUIS;
    case "meer":
      return tot > 1 + RUIS;
    case "iets meer":
      return tot > 1 + RUIS && van < 1 + IETS_TOT + RUIS;
    case "veel meer":
      return tot >= 1 + ruim - RUIS;
    case "minder":
      return van < 1 - RUIS;
    case "iets minder":
      return van < 1 - RUIS && tot > 1 - IETS_TOT - RUIS;
    case "veel minder":
      return van <= 1 - ruim + RUIS;
    case "verdubbeld":
      return tot >= VERDUBBELD.van && van <= VERDUBBELD.tot;
    case "gehalveerd":
      return van <= GEHALVEERD.tot && tot >= GEHALVEERD.van;
    case "niet uitgevoerd":
      return van < UITGEVOERD_VANAF;
    case "geen":
      return van <= 0;
  }
}

/** 'Verdubbeld' without saying of what: clearly wrong only where not even the agreed number was passed. */
function losKan(oordeel: Oordeel, { van, tot }: Graad, ruim: number): boolean {
  if (oordeel === "verdubbeld") return tot >= 1 + ruim - RUIS;
  return oordeel === "gehalveerd" ? van <= 1 - ruim + RUIS : true;
}
