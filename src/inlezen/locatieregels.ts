import type { Activiteit, Afspraak } from "../domein/beschikking";
import type { Getal, Koppeling, Regel } from "../domein/productie";
import { streefgetal } from "../domein/streefwaarde";
import { geteld, rekenwaarde } from "../domein/telling";
import { leesResultaatStreef } from "../domein/notatie";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Uitkomst } from "../domein/uitkomst";
import { gelijkeEenheid, telsoort } from "./eenheden";
import { leesGetalCel, leesTekstCel } from "./getallen";
import type { Labelas, Locatietabel } from "./locatietabel";
import { uitkomstcel } from "./locatietabel";
import { zonderSoort } from "./koplezing";
import type { Omgeving } from "./omgeving";

/** The activity, and if that is sure the afspraak, that a row of a location table is about. */
export interface Labelkoppeling {
  readonly koppeling: Koppeling;
  readonly activiteit: Activiteit;
  readonly afspraak: Afspraak | null;
  /** What the row is called in the beschikking's terms: its unit, where the label itself is one. */
  readonly eenheid: Regel["eenheid"];
}

/** Titles stand at most so many rows above a table. */
const TITELRIJEN = 4;

/**
 * Which rows report an afspraak: the label is the activity itself, or a unit of the activity that the heading above, the title or
 * the sheet names. Only a name that is exactly that of the beschikking counts, and an afspraak only when a unit says which, or when
 * the activity has no other.
 */
export function koppelLabels(
  omgeving: Omgeving,
  tabel: Locatietabel,
  labels: readonly Labelas[],
): Map<Labelas, Labelkoppeling> {
  const gevonden = new Map<Labelas, Labelkoppeling>();
  if (omgeving.beschikking === null) return gevonden;
  const boven = titelActiviteit(omgeving, tabel);
  const vergeven = new Set<string>();
  for (const label of labels) {
    const zelf = exact(omgeving, label.naam.tekst);
    const omheen = zelf ?? (label.kopje && exact(omgeving, label.kopje.tekst)) ?? boven;
    if (omheen === null) continue;
    const activiteit = omgeving.activiteiten.get(omheen.activiteit!)!;
    const eenheid = label.eenheid ?? (zelf === null ? label.naam : null);
    const afspraak = afspraakBij(activiteit, eenheid?.tekst ?? null);
    if (zelf === null && afspraak === null) continue;
    const sleutel = `${activiteit.code} ${afspraak?.id ?? ""}`;
    if (vergeven.has(sleutel)) continue;
    vergeven.add(sleutel);
    gevonden.set(label, { koppeling: omheen, activiteit, afspraak, eenheid });
  }
  return gevonden;
}

function exact({ koppelaar, raster }: Omgeving, tekst: string): Koppeling | null {
  const koppeling = koppelaar.koppel({ naam: tekst }, null, raster.blad);
  return koppeling.activiteit !== null && koppeling.wijze !== "gelijkend" ? koppeling : null;
}

function titelActiviteit(omgeving: Omgeving, { bereik }: Locatietabel): Koppeling | null {
  const { raster } = omgeving;
  for (let rij = bereik.rij - 1; rij >= Math.max(0, bereik.rij - TITELRIJEN); rij--) {
    for (const kolom of raster.kolommenVan(rij)) {
      const tekst = leesTekstCel(raster, rij, kolom)?.tekst ?? "";
      const delen = [tekst, ...tekst.split(/:\s|\s[-–—]\s/)].filter((deel) => deel !== "" && deel.length <= 120);
      const koppeling = delen.map((deel) => exact(omgeving, deel)).find((een) => een !== null);
      if (koppeling) return koppeling;
    }
  }
  return exact(omgeving, raster.blad);
}

/** The one afspraak with this unit; without a unit the only one of the activity. */
function afspraakBij(activiteit: Activiteit, eenheid: string | null): Afspraak | null {
  if (eenheid === null) return activiteit.afspraken.length === 1 ? activiteit.afspraken[0]! : null;
  const kaal = zonderSoort(eenheid)?.rest || eenheid;
  const passend = activiteit.afspraken.filter((een) => gelijkeEenheid(een.eenheid, kaal));
  return passend.length === 1 ? passend[0]! : null;
}

/**
 * What all locations together report of an afspraak. The total that the partner states goes first; else the sum, only of a unit
 * that can be added up and only when every location counted ('n.v.t.' takes no part); else nothing is known of the whole.
 */
export function maakLocatieregel(
  omgeving: Omgeving,
  tabel: Locatietabel,
  id: string,
  label: Labelas,
  { koppeling, activiteit, afspraak, eenheid }: Labelkoppeling,
  cellen: readonly Uitkomst[],
): Regel {
  const vermeld = vermeldTotaal(omgeving, tabel, label);
  const optelbaar = afspraak !== null && telsoort(afspraak) !== "niet te tellen";
  const realisatie = vermeld ?? som(cellen, ({ resultaat }) => rekenwaarde(resultaat.telling), optelbaar);
  const streef = vermeld === null ? null : leesResultaatStreef(vermeld.tekst)?.streefwaarde;
  const afgesproken = streef ? streefgetal(streef) : null;
  const totaalStreef = vermeld !== null && afgesproken !== null ? { ...vermeld, telling: geteld(afgesproken) } : null;
  const { raster } = omgeving;
  return {
    id: `${id}#${label.plaats + 1}`,
    tabel: id,
    blad: raster.blad,
    rij: tabel.gekanteld ? tabel.kopRijen.tot : label.plaats,
    naam: label.naam,
    koppeling,
    groep: activiteit.groep,
    soort: afspraak?.soort ?? null,
    eenheid,
    financier: null,
    plaats: null,
    afspraakId: afspraak?.id ?? null,
    afspraak: totaalStreef ?? som(cellen, streefVan, optelbaar),
    realisatie,
    verschil: null,
    procent: null,
    ipu: null,
    ipuRealisatie: null,
    tarief: null,
    bedrag: null,
    toelichting: null,
  };
}

function streefVan({ streefwaarde }: Uitkomst): number | null {
  return streefwaarde?.soort === "getal" ? streefwaarde.waarde : null;
}

function vermeldTotaal({ raster }: Omgeving, tabel: Locatietabel, label: Labelas): Getal | null {
  const totalen = tabel.locaties.filter(({ totaal }) => totaal);
  if (totalen.length !== 1) return null;
  const { rij, kolom } = uitkomstcel(tabel, totalen[0]!, label);
  const getal = leesGetalCel(raster, rij, kolom);
  return rekenwaarde(getal.telling) === null ? null : getal;
}

/**
 * The sum over all locations that take part. Where one of them is not counted, that cell speaks for the whole; of what cannot be
 * added up (unieke deelnemers, a mean) more than one location says nothing.
 */
function som(cellen: readonly Uitkomst[], lees: (een: Uitkomst) => number | null, optelbaar: boolean): Getal | null {
  const deel = cellen.filter(({ resultaat }) => resultaat.telling.status !== "niet van toepassing");
  const waarden = deel.map(lees);
  if (waarden.every((waarde) => waarde === null) || (!optelbaar && deel.length > 1)) return null;
  const zonder = deel[waarden.indexOf(null)];
  if (zonder !== undefined) return rekenwaarde(zonder.resultaat.telling) === null ? zonder.resultaat : null;
  const totaal = Math.round(waarden.reduce<number>((tot, waarde) => tot + waarde!, 0) * 1e6) / 1e6;
  return {
    telling: geteld(totaal),
    tekst: schrijfGetal(totaal),
    cellen: deel.flatMap(({ resultaat }) => resultaat.cellen),
    alsTekst: false,
    afronding: 0,
    formule: null,
  };
}
