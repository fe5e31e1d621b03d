import { cel, type Bereik } from "../domein/bereik";
import { leesDatum } from "../domein/notatie-datum";
import { normaliseer } from "../inlezen/tekst";
import type { Inhoud, Raster } from "../werkboek/raster";

/** A date that the workbook gives itself, with its place. */
export interface Indiendatum {
  /** ISO. */
  readonly datum: string;
  readonly cellen: readonly Bereik[];
}

/** Which report the workbook says that it is. */
export type Rapportage = "halfjaar" | "eind";

const TITELRIJEN = 12;
const TITELKOLOMMEN = 12;
const LANGSTE = 150;
const LABEL =
  /^(?:datum (?:van )?(?:indienen|indiening|ingediend|inzending|verzending|verzonden|rapportage|verslag|verantwoording|opgesteld|ondertekening)|ingediend(?: op)?|indieningsdatum|ingezonden(?: op)?|verzonden(?: op)?|opgesteld(?: op)?|rapportdatum|verslagdatum)$/;
const IN_TEKST =
  /\b(?:ingediend|ingezonden|verzonden|opgesteld|aangeleverd)(?: op|:)?\s+(\d{1,2}(?:[-/]\d{1,2}[-/]\d{4}| [a-z]+ \d{4}))\b/i;
const HALFJAAR = /\b(?:half ?jaar\w*|tussenrapportage|tussentijdse (?:rapportage|verantwoording))\b/;
const EIND =
  /\b(?:eindrapportage|eindverantwoording|jaarverantwoording|jaarverslag|jaarrapportage|eindverslag|jaarafrekening)\b/;

function* titels({ rasters }: Inhoud): Iterable<{ raster: Raster; rij: number; kolom: number; tekst: string }> {
  for (const raster of rasters) {
    for (let rij = 0; rij < Math.min(TITELRIJEN, raster.rijen); rij++) {
      for (const kolom of raster.kolommenVan(rij)) {
        if (kolom >= TITELKOLOMMEN) break;
        const waarde = raster.soort(rij, kolom) === "tekst" ? raster.waarde(rij, kolom) : null;
        if (typeof waarde === "string" && waarde.length <= LANGSTE) yield { raster, rij, kolom, tekst: waarde };
      }
    }
  }
}

function datumIn(waarde: unknown, stelsel: 1900 | 1904): string | null {
  if (typeof waarde !== "string" && typeof waarde !== "number") return null;
  const datum = leesDatum(waarde, stelsel);
  return datum !== null && datum >= "2000-01-01" && datum < "2100-01-01" ? datum : null;
}

/** The last date on which the workbook says that it was handed in or drawn up, from its first rows; null when it says none. */
export function indiendatum(inhoud: Inhoud): Indiendatum | null {
  let laatste: Indiendatum | null = null;
  for (const { raster, rij, kolom, tekst } of titels(inhoud)) {
    const naast = LABEL.test(normaliseer(tekst)) ? [kolom + 1, kolom + 2] : [];
    const plek = naast.find((een) => datumIn(raster.waarde(rij, een), inhoud.datumstelsel) !== null);
    const inTekst = IN_TEKST.exec(tekst)?.[1];
    const datum =
      plek !== undefined
        ? datumIn(raster.waarde(rij, plek), inhoud.datumstelsel)
        : inTekst === undefined
          ? null
          : datumIn(inTekst, inhoud.datumstelsel);
    if (datum !== null && (laatste === null || datum > laatste.datum))
      laatste = { datum, cellen: [cel(raster.blad, rij, plek ?? kolom)] };
  }
  return laatste;
}

/** Whether the titles and sheet names speak of a half-year or of a final report; null when of neither, or of both. */
export function soortRapportage(inhoud: Inhoud): Rapportage | null {
  const teksten = [...inhoud.rasters.map(({ blad }) => blad), ...[...titels(inhoud)].map(({ tekst }) => tekst)].map(
    normaliseer,
  );
  const [half, eind] = [teksten.some((tekst) => HALFJAAR.test(tekst)), teksten.some((tekst) => EIND.test(tekst))];
  return half === eind ? null : half ? "halfjaar" : "eind";
}
