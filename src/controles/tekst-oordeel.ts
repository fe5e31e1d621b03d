import type { Instellingen } from "../domein/beschikking";
import type { Oordeel } from "../domein/hoeveelheid";
import type { Ruimte } from "./ruimte";

/** What 'iets', 'bijna' and 'verdubbeld' can mean at the most, as a part of what was agreed. */
const IETS = 0.3;
const BIJNA_VANAF = 0.75;
const VRIJWEL_VANAF = 0.8;
const DUBBEL = { van: 1.7, tot: 3 } as const;
const HALF = { van: 0.3, tot: 0.7 } as const;
const GEDAAN_VANAF = 0.5;
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
      return tot > VRIJWEL_VANAF;
    case "niet gehaald":
      return van < 1 - RUIS;
    case "meer":
      return tot > 1 + RUIS;
    case "iets meer":
      return tot > 1 + RUIS && van < 1 + IETS + RUIS;
    case "veel meer":
      return tot >= 1 + ruim - RUIS;
    case "minder":
      return van < 1 - RUIS;
    case "iets minder":
      return van < 1 - RUIS && tot > 1 - IETS - RUIS;
    case "veel minder":
      return van <= 1 - ruim + RUIS;
    case "verdubbeld":
      return tot >= DUBBEL.van && van <= DUBBEL.tot;
    case "gehalveerd":
      return van <= HALF.tot && tot >= HALF.van;
    case "niet uitgevoerd":
      return van < GEDAAN_VANAF;
    case "geen":
      return van <= 0;
  }
}

/** 'Verdubbeld' without saying of what: clearly wrong only where not even the agreed number was passed. */
function losKan(oordeel: Oordeel, { van, tot }: Graad, ruim: number): boolean {
  if (oordeel === "verdubbeld") return tot >= 1 + ruim - RUIS;
  return oordeel === "gehalveerd" ? van <= 1 - ruim + RUIS : true;
}
