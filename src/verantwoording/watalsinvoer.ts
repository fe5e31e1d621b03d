import { COMPENSATIES, type Beschikking, type Compensatie } from "../domein/beschikking";
import { zoalsBeschikt, type WatAls } from "../domein/watals";
import type { CelWaarde } from "../werkboek/raster";
import type { InvoerSoort, Invoerlijst } from "./invoerlijst";

/** The terms that can be tried, beside the ticks per activity. */
export const KNOPPEN = ["compensatieMaximumProcent", "drempelOnderProcent", "compensatie"] as const;
export type Knop = (typeof KNOPPEN)[number];

/** What the input cell for this term is called among what people type on the sheet 'Wat als'. */
export function knopinvoer(knop: Knop): Extract<InvoerSoort, { soort: "afrekening" }> {
  return { soort: "afrekening", veld: `wat als:${knop}` };
}

/** What the input cell is called that says whether this activity (by code) is counted on the sheet 'Wat als'. */
export function teltinvoer(activiteit: string): Extract<InvoerSoort, { soort: "afrekening" }> {
  return { soort: "afrekening", veld: `telt mee:${activiteit}` };
}

/** The terms as they were typed on the sheet 'Wat als'; what is empty or makes no sense is as the beschikking has it. */
export function leesWatAls(invoer: Invoerlijst, beschikking: Beschikking): WatAls {
  const eigen = zoalsBeschikt(beschikking);
  const procent = (knop: "compensatieMaximumProcent" | "drempelOnderProcent"): number => {
    const waarde = invoer.waarde(knopinvoer(knop), null);
    return typeof waarde === "number" ? Math.max(0, Math.min(100, waarde)) : eigen[knop];
  };
  const zonder = beschikking.activiteiten
    .map(({ code }) => code)
    .filter((code) => kaal(invoer.waarde(teltinvoer(code), "ja")) === "nee");
  return {
    compensatie: compensatieUit(invoer.waarde(knopinvoer("compensatie"), null)) ?? eigen.compensatie,
    compensatieMaximumProcent: procent("compensatieMaximumProcent"),
    drempelOnderProcent: procent("drempelOnderProcent"),
    zonder: new Set(zonder),
  };
}

function compensatieUit(waarde: CelWaarde): Compensatie | null {
  return COMPENSATIES.find((manier) => manier === kaal(waarde)) ?? null;
}

/** Excel compares texts without regard to case. */
function kaal(waarde: CelWaarde): CelWaarde {
  return typeof waarde === "string" ? waarde.toLowerCase() : waarde;
}
