import type { Oordeel } from "../../domein/indicatorlamp";
import { f, letterlijk, type Uitkomst } from "../formule";
import type { Vak } from "../vak";
import { GEEN_VERGELIJKING } from "./indicatorrekenen";

/** The input cells of a recorded judgement. */
export type Oordeelcellen = Readonly<Record<"oordeel" | "wie" | "wanneer" | "waarom", Vak>>;

const GEEN_OORDEEL = "Nog geen oordeel.";
const HALF = "Bij het oordeel ontbreekt nog wie, wanneer of waarom.";

/** The judgement that stands in the cells; null where no colour was chosen. */
export function oordeelUit(cellen: Oordeelcellen): Oordeel | null {
  const kleur = cellen.oordeel.tekst;
  if (kleur !== "groen" && kleur !== "oranje") return null;
  return { kleur, wie: cellen.wie.tekst, wanneer: cellen.wanneer.tekst, waarom: cellen.waarom.tekst };
}

/** Why the lamp is what it is: the recorded reason with who and when; else what is missing, and how the figure moved. */
export function redenUitkomst(lamp: Vak, cellen: Oordeelcellen, ontwikkeling: Vak): Uitkomst {
  const { oordeel, wie, wanneer, waarom } = cellen;
  const dag = f`IF(ISNUMBER(${wanneer}),DAY(${wanneer})&"-"&MONTH(${wanneer})&"-"&YEAR(${wanneer}),${wanneer})`;
  const beweegt = f`OR(${ontwikkeling}="gunstig",${ontwikkeling}="ongunstig")`;
  const leeg = f`IF(${beweegt},"De ontwikkeling is "&${ontwikkeling}&". ","")&${letterlijk(GEEN_OORDEEL)}`;
  return {
    formule: f`IF(${lamp}<>"geen kleur",${waarom}&" ("&${wie}&", "&${dag}&")",IF(LEN(${oordeel})=0,${leeg},${letterlijk(HALF)}))`,
    waarde: redenTekst(lamp, cellen, ontwikkeling.tekst),
  };
}

function redenTekst(lamp: Vak, cellen: Oordeelcellen, ontwikkeling: string): string {
  const heel = oordeelUit(cellen);
  if (lamp.waarde !== "geen kleur" && heel !== null) return `${heel.waarom} (${heel.wie}, ${dagTekst(cellen.wanneer)})`;
  if (cellen.oordeel.tekst !== "") return HALF;
  const beweegt = ontwikkeling === "gunstig" || ontwikkeling === "ongunstig";
  return `${beweegt ? `De ontwikkeling is ${ontwikkeling}. ` : ""}${GEEN_OORDEEL}`;
}

/** A typed date as the formula writes it: Excel keeps it as the number of days since 1899-12-30. */
function dagTekst(wanneer: Vak): string {
  const dagen = wanneer.getal;
  if (dagen === null) return wanneer.tekst;
  const datum = new Date(Date.UTC(1899, 11, 30) + Math.floor(dagen) * 86_400_000);
  return `${datum.getUTCDate()}-${datum.getUTCMonth() + 1}-${datum.getUTCFullYear()}`;
}

/** The comparison as a sentence under a figure; that there is none is said too. */
export function vergelijkzin(vergelijking: Vak): Uitkomst {
  const geen = vergelijking.tekst === GEEN_VERGELIJKING;
  return {
    formule: f`IF(${vergelijking}=${letterlijk(GEEN_VERGELIJKING)},"Geen vergelijking.","Ter vergelijking: "&${vergelijking})`,
    waarde: geen ? "Geen vergelijking." : `Ter vergelijking: ${vergelijking.tekst}`,
  };
}
