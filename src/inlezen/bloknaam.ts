import { cel } from "../domein/bereik";
import type { Koppeling, Tekst } from "../domein/productie";
import type { Blokvoorstel } from "./blokken-vinden";
import { titelBoven } from "./blokken-vinden";
import type { Blokwaarden } from "./blokwaarden";
import { leesBloklabel } from "./bloklabels";
import { leesTekstCel } from "./getallen";
import type { Koppelaar } from "./koppelen";
import { leesMaand } from "../domein/notatie-datum";
import type { Omgeving } from "./omgeving";
import { normaliseer } from "./tekst";

/** What a block is about. */
export interface Bloknaam {
  /** Null when only the sheet is called so: that has no cell. */
  readonly naam: Tekst | null;
  readonly koppeling: Koppeling;
  /** Where the name was found, for the explanation. */
  readonly uit: "label" | "titel" | "blad";
}

/** Names of sheets that name no activity. */
const GEEN_NAAM =
  /^(blad|sheet|tabblad|totaal|totalen|overzicht|samenvatting|toelichting|notities?|opmerkingen|info|informatie|leeswijzer|instructie|voorblad|inhoud|beschikking|afrekening|productie|verantwoording|gegevens|data|invoer|resultaten?)( |\d|$)/;

/** Whether this cell is exactly the name of an activity of the beschikking: then a block begins below it. */
export function noemtActiviteit({ raster, koppelaar }: Omgeving, rij: number, kolom: number): boolean {
  const tekst = leesTekstCel(raster, rij, kolom)?.tekst;
  if (tekst === undefined) return false;
  const { activiteit, wijze, zekerheid } = koppel(koppelaar, { naam: tekst }, raster.blad);
  return activiteit !== null && wijze !== "gelijkend" && zekerheid >= 0.9;
}

/** Whether a row holds nothing but the name of an activity, or 'Activiteit:' before it: what stands below is a block of its own. */
export function isBloktitel(omgeving: Omgeving, rij: number): boolean {
  const [kolom, naam, ...rest] = omgeving.raster.kolommenVan(rij);
  if (kolom === undefined || rest.length > 0) return false;
  const label = leesBloklabel(leesTekstCel(omgeving.raster, rij, kolom)?.tekst ?? "");
  if (label?.veld === "activiteit") return naam === undefined ? label.erachter !== null : label.erachter === null;
  return naam === undefined && noemtActiviteit(omgeving, rij, kolom);
}

/** A name as it stands, else without what stands in brackets or before it as a number ('3. Sport (afgekort: Sport)'). */
function koppel(
  koppelaar: Koppelaar,
  naamgeving: { naam: string | null; code?: string | null; afkorting?: string | null },
  blad: string,
): Koppeling {
  const heel = koppelaar.koppel(naamgeving, null, blad);
  if (heel.activiteit !== null || naamgeving.naam === null) return heel;
  const korter = naamgeving.naam.replace(/\s*\([^()]*\)\s*$/, "").replace(/^\s*\d{1,2}[.)]?\s+/, "");
  if (korter === naamgeving.naam || korter === "") return heel;
  const zonder = koppelaar.koppel({ ...naamgeving, naam: korter }, null, blad);
  return zonder.activiteit === null ? heel : zonder;
}

/**
 * The activity of a block: its own label, else the title above it, else the name of the sheet; what belongs to the beschikking
 * goes first. Null when nothing names it. `kolom` is the column of its values, where each column has its own name.
 */
export function bloknaam(omgeving: Omgeving, waarden: Blokwaarden, kolom: number | null): Bloknaam | null {
  const { koppelaar, raster } = omgeving;
  const uitLabel = naamUitLabel(omgeving, waarden, kolom);
  if (uitLabel !== null && uitLabel.koppeling.activiteit !== null) return uitLabel;
  const titel = titelVan(omgeving, waarden.voorstel);
  const uitTitel: Bloknaam | null = titel && {
    naam: titel,
    koppeling: koppel(koppelaar, { naam: titel.tekst }, raster.blad),
    uit: "titel",
  };
  if (uitLabel === null && uitTitel !== null && uitTitel.koppeling.activiteit !== null) return uitTitel;
  const uitBlad: Bloknaam = {
    naam: null,
    koppeling: koppel(koppelaar, { naam: raster.blad }, raster.blad),
    uit: "blad",
  };
  if (uitLabel === null && uitBlad.koppeling.activiteit !== null) return uitBlad;
  if (uitLabel !== null) return uitLabel;
  if (omgeving.beschikking !== null) return uitTitel;
  return uitTitel ?? (GEEN_NAAM.test(normaliseer(raster.blad)) || leesMaand(raster.blad) !== null ? null : uitBlad);
}

function naamUitLabel({ koppelaar, raster }: Omgeving, waarden: Blokwaarden, kolom: number | null): Bloknaam | null {
  const tekst = (veld: "activiteit" | "code" | "afkorting"): Tekst | null => {
    const label = waarden.labels.find((een) => een.label.veld === veld);
    if (label === undefined) return null;
    return (kolom === null ? null : waarden.tekstIn(label, kolom)) ?? waarden.tekst(label);
  };
  const naam = tekst("activiteit");
  const code = tekst("code");
  const afkorting = tekst("afkorting");
  const genoemd = naam ?? afkorting ?? code;
  if (genoemd === null) return null;
  const naamgeving = { naam: naam?.tekst ?? null, code: code?.tekst ?? null, afkorting: afkorting?.tekst ?? null };
  const koppeling = koppel(koppelaar, naamgeving, raster.blad);
  // A code alone that fits nothing is a number of something else.
  if (naam === null && koppeling.activiteit === null) return null;
  return { naam: genoemd, koppeling, uit: "label" };
}

function titelVan({ raster }: Omgeving, { labels, tabellen, rij, naRij }: Blokvoorstel): Tekst | null {
  const kolom = labels[0]?.kolom ?? tabellen[0]?.koptabel.voorstel.blok.kolommen[0]?.kolom ?? 0;
  const titel = titelBoven(raster, { rij, kolom }, naRij);
  if (titel === null) return null;
  const tekst = leesTekstCel(raster, titel.rij, titel.kolom);
  return tekst && { ...tekst, cellen: [cel(raster.blad, titel.rij, titel.kolom)] };
}

/** A name for who reads: of a sheet without a name in a cell the sheet's own. */
export function naamOfBlad({ naam }: Bloknaam, blad: string): Tekst {
  return naam ?? { tekst: blad, cellen: [] };
}
