import { cel, type Bereik } from "../domein/bereik";
import { leesDatum } from "../domein/notatie-datum";
import { onthoudTekst } from "../domein/onthouden";
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

/** What a title says of handing in, each different text judged once. */
interface Titeltekst {
  readonly isLabel: boolean;
  readonly datum: string | null;
  readonly half: boolean;
  readonly eind: boolean;
}

const leesTitel = onthoudTekst((tekst): Titeltekst => {
  const kaal = normaliseer(tekst);
  const datum = IN_TEKST.exec(tekst)?.[1] ?? null;
  return { isLabel: LABEL.test(kaal), datum, half: HALFJAAR.test(kaal), eind: EIND.test(kaal) };
});

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
    const { isLabel, datum: inTekst } = leesTitel(tekst);
    const naast = isLabel ? [kolom + 1, kolom + 2] : [];
    const plek = naast.find((een) => datumIn(raster.waarde(rij, een), inhoud.datumstelsel) !== null);
    const datum =
      plek !== undefined
        ? datumIn(raster.waarde(rij, plek), inhoud.datumstelsel)
        : inTekst === null
          ? null
          : datumIn(inTekst, inhoud.datumstelsel);
    if (datum !== null && (laatste === null || datum > laatste.datum))
      laatste = { datum, cellen: [cel(raster.blad, rij, plek ?? kolom)] };
  }
  return laatste;
}

/** Whether the titles and sheet names speak of a half-year or of a final report; null when of neither, or of both. */
export function soortRapportage(inhoud: Inhoud): Rapportage | null {
  let [half, eind] = [false, false];
  const lees = (tekst: string): void => {
    const gelezen = leesTitel(tekst);
    half ||= gelezen.half;
    eind ||= gelezen.eind;
  };
  for (const { blad } of inhoud.rasters) lees(blad);
  for (const { tekst } of titels(inhoud)) lees(tekst);
  return half === eind ? null : half ? "halfjaar" : "eind";
}
