import { bereikNaam, type Bereik } from "../domein/bereik";
import type { CelWaarde, Inhoud, Raster } from "../werkboek/raster";
import type { Celinhoud } from "../werkboek/werkboek";
import { verbergBsn } from "../domein/bsn";
import { herstellenVan, type Bevinding, type Herstel } from "./bevinding";
import { rasterVan } from "./plaatsen";

/** A repair of one cell with what stands there now: what a person looks at before it is carried out. */
export interface Herstelvoorstel {
  /** One per cell and finding. */
  readonly sleutel: string;
  readonly bevinding: Bevinding;
  readonly cel: Bereik;
  /** What stands there; null for an empty cell. */
  readonly stond: Celinhoud | null;
  /** The value that shows there now. */
  readonly waarde: CelWaarde;
  readonly inhoud: Celinhoud;
  /** What will show: the value itself, or what the formula gives; null when that is not known. */
  readonly uitkomst: CelWaarde;
  /** Why a person must look first; null when it is safe. */
  readonly twijfel: string | null;
}

/** The repairs of all open findings, one for a cell at most: of two rules that would change it, the first. */
export function herstelvoorstellen(bevindingen: readonly Bevinding[], inhoud: Inhoud): readonly Herstelvoorstel[] {
  const bezet = new Set<string>();
  const uit: Herstelvoorstel[] = [];
  for (const bevinding of bevindingen) {
    if (bevinding.status !== "open") continue;
    for (const herstel of herstellenVan(bevinding)) {
      const plek = bereikNaam(herstel.cel);
      const raster = rasterVan(inhoud, herstel.cel.blad);
      if (raster === null || bezet.has(plek)) continue;
      const voorstel = voorstelVan(bevinding, herstel, raster);
      if (voorstel === null) continue;
      bezet.add(plek);
      uit.push(voorstel);
    }
  }
  return uit;
}

function voorstelVan(bevinding: Bevinding, herstel: Herstel, raster: Raster): Herstelvoorstel | null {
  const { cel } = herstel;
  const waarde = raster.waarde(cel.rij, cel.kolom);
  const stond = celinhoud(raster, cel);
  const inhoud: Celinhoud =
    herstel.soort === "formule"
      ? { soort: "formule", formule: herstel.formule }
      : { soort: "waarde", waarde: herstel.waarde };
  if (gelijkeInhoud(stond, inhoud) || neemtMeeWeg(bevinding, herstel, waarde)) return null;
  return {
    sleutel: `${bevinding.id} ${bereikNaam(cel)}`,
    bevinding,
    cel,
    stond,
    waarde: typeof waarde === "string" ? verbergBsn(waarde) : waarde,
    inhoud,
    uitkomst: herstel.soort === "formule" ? herstel.uitkomst : herstel.waarde,
    twijfel: herstel.soort === "waarde" ? (herstel.twijfel ?? null) : null,
  };
}

/** A name that is only a part of what stands in the cell: the rest would go with it. */
function neemtMeeWeg({ gevonden }: Bevinding, herstel: Herstel, waarde: CelWaarde): boolean {
  if (herstel.soort === "formule" || typeof herstel.waarde !== "string" || typeof gevonden !== "string") return false;
  return (
    String(waarde ?? "")
      .replace(/\s+/g, " ")
      .trim() !== gevonden.replace(/\s+/g, " ").trim()
  );
}

/** What a cell holds: its formula, else its value; null for an empty cell. */
export function celinhoud(raster: Raster, { rij, kolom }: Bereik): Celinhoud | null {
  const formule = raster.formule(rij, kolom);
  if (formule !== null) return { soort: "formule", formule };
  const waarde = raster.waarde(rij, kolom);
  return waarde === null || waarde === "" ? null : { soort: "waarde", waarde };
}

/** Whether two cells hold the same; of a formula spaces and case do not count. */
export function gelijkeInhoud(een: Celinhoud | null, ander: Celinhoud | null): boolean {
  if (een === null || ander === null) return een === ander;
  if (een.soort === "formule")
    return ander.soort === "formule" && kaleFormule(een.formule) === kaleFormule(ander.formule);
  return ander.soort === "waarde" && een.waarde === ander.waarde;
}

function kaleFormule(formule: string): string {
  return formule.replace(/\s+/g, "").toUpperCase();
}
