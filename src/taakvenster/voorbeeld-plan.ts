import { kolomLetters } from "../domein/bereik";
import type { Inhoud, Raster, XmlDeel } from "../werkboek/raster";
import type { Plan, PlanBlad, PlanCel } from "../werkboek/plan";
import type { StijlNaam } from "../werkboek/stijl";

const BREEDSTE = 44;
const SMALSTE = 9;

/** The sheets of the example as a plan, so that any adapter can put them in an empty workbook: plain, as a partner keeps them. */
export function voorbeeldPlan(inhoud: Inhoud, delen: readonly XmlDeel[]): Plan {
  return {
    titel: inhoud.eigenschappen.get("title") ?? "",
    onderwerp: "",
    auteur: "",
    bladen: inhoud.rasters.map(bladVan),
    namen: [],
    delen,
  };
}

function bladVan(raster: Raster): PlanBlad {
  const cellen: PlanCel[] = [];
  const breedten = Array.from({ length: raster.kolommen }, () => SMALSTE);
  raster.voorElkeCel((rij, kolom) => {
    const waarde = raster.waarde(rij, kolom);
    const formule = raster.formule(rij, kolom);
    cellen.push({ rij, kolom, waarde, stijl: stijlVan(raster, rij, kolom), ...(formule !== null && { formule }) });
    if (rij > 2) breedten[kolom] = Math.min(BREEDSTE, Math.max(breedten[kolom] ?? 0, String(waarde ?? "").length + 1));
  });
  return {
    naam: raster.blad,
    tabkleur: null,
    kolombreedten: breedten,
    rijhoogten: new Map(),
    cellen,
    bevries: { rijen: 0, kolommen: 0 },
    beveiligd: false,
    filter: null,
    validaties: [],
    voorwaarden: [],
    grafieken: [],
    afdruk: {
      gebied: `A1:${kolomLetters(Math.max(0, raster.kolommen - 1))}${Math.max(1, raster.rijen)}`,
      herhaal: null,
      paginaVoor: [],
      paginasHoog: 0,
      koptekst: { links: "", rechts: "" },
      voettekst: { links: "", midden: "", rechts: "" },
    },
  };
}

function stijlVan(raster: Raster, rij: number, kolom: number): StijlNaam {
  if (rij === 0) return "titel";
  if (typeof raster.waarde(rij, kolom) !== "number") return "standaard";
  const vorm = raster.getalvorm(rij, kolom);
  if (vorm === "General") return "standaard";
  return vorm.includes(".0") ? "euro" : "getal";
}
