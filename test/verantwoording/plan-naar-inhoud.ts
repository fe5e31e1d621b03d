import { leegInhoud } from "../../src/werkboek/inhoud";
import type { Plan, PlanBlad } from "../../src/werkboek/plan";
import type { Inhoud, Raster } from "../../src/werkboek/raster";
import { RasterBouwer, Tekstenlijst } from "../../src/werkboek/raster-bouwer";
import { STIJLEN } from "../../src/werkboek/stijl";

/** The workbook that a plan describes, as if it was written and read again: cells, formulas with cached values, names, parts. */
export function planNaarInhoud(plan: Plan, naam = "plan.xlsx"): Inhoud {
  const teksten = new Tekstenlijst();
  return leegInhoud(
    naam,
    plan.bladen.map((blad, index) => rasterVan(blad, index, teksten)),
    {
      namen: plan.namen.map((een) => ({ ...een, blad: null, verborgen: false })),
      delen: plan.delen,
      eigenschappen: new Map([
        ["title", plan.titel],
        ["subject", plan.onderwerp],
        ["creator", plan.auteur],
      ]),
    },
  );
}

function rasterVan(blad: PlanBlad, index: number, teksten: Tekstenlijst): Raster {
  const bouwer = new RasterBouwer({ blad: blad.naam, index, teksten, beveiligd: blad.beveiligd });
  for (const cel of blad.cellen) {
    const getalvorm = STIJLEN[cel.stijl].getalvorm ?? "General";
    const formule = cel.formule === undefined ? {} : { formule: cel.formule };
    bouwer.zet(cel.rij, cel.kolom, cel.waarde, { getalvorm, ...formule });
  }
  return bouwer.bouw();
}
