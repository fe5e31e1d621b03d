import { cel, type Bereik } from "../domein/bereik";
import { leesDatum } from "../domein/notatie-datum";
import { onthoudPer } from "../domein/onthouden";
import { normaliseer } from "../inlezen/tekst";
import type { CelSoort, Inhoud, Raster } from "../werkboek/raster";

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

/** What a title says of handing in. */
interface Titeltekst {
  readonly isLabel: boolean;
  readonly datum: string | null;
  readonly half: boolean;
  readonly eind: boolean;
}

/** A title with its place. */
interface Titel extends Titeltekst {
  readonly raster: Raster;
  readonly rij: number;
  readonly kolom: number;
}

/** Null for a text that says nothing of it, as nearly all do. */
function leesTitel(tekst: string): Titeltekst | null {
  if (tekst.length > LANGSTE) return null;
  const kaal = normaliseer(tekst);
  const [isLabel, half, eind] = [LABEL.test(kaal), HALFJAAR.test(kaal), EIND.test(kaal)];
  const datum = IN_TEKST.exec(tekst)?.[1] ?? null;
  return isLabel || half || eind || datum !== null ? { isLabel, datum, half, eind } : null;
}

/** The titles that say something of handing in, from the first rows and columns of each sheet. */
const titels = onthoudPer(({ rasters }: Inhoud): readonly Titel[] => {
  const gevonden: Titel[] = [];
  const gelezen = new Map<number, Titeltekst | null>();
  for (const raster of rasters) {
    const bekijk = (rij: number, kolom: number, soort: CelSoort, nummer: number): void => {
      if (soort !== "tekst" || kolom >= TITELKOLOMMEN) return;
      let titel = gelezen.get(nummer);
      if (titel === undefined) gelezen.set(nummer, (titel = leesTitel(raster.teksten[nummer]!)));
      if (titel !== null) gevonden.push({ ...titel, raster, rij, kolom });
    };
    raster.voorElkeCel(bekijk, 0, TITELRIJEN);
  }
  return gevonden;
});

function datumIn(waarde: unknown, stelsel: 1900 | 1904): string | null {
  if (typeof waarde !== "string" && typeof waarde !== "number") return null;
  const datum = leesDatum(waarde, stelsel);
  return datum !== null && datum >= "2000-01-01" && datum < "2100-01-01" ? datum : null;
}

/** The last date on which the workbook says that it was handed in or drawn up, from its first rows; null when it says none. */
export function indiendatum(inhoud: Inhoud): Indiendatum | null {
  let laatste: Indiendatum | null = null;
  for (const { raster, rij, kolom, isLabel, datum: inTekst } of titels(inhoud)) {
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
  const gelezen = [...inhoud.rasters.map(({ blad }) => leesTitel(blad)), ...titels(inhoud)];
  const half = gelezen.some((titel) => titel?.half);
  const eind = gelezen.some((titel) => titel?.eind);
  return half === eind ? null : half ? "halfjaar" : "eind";
}
