import { celSleutel, type Celsleutel } from "../domein/bereik";
import { rekenwaarde } from "../domein/telling";
import { echteCel, genoemdeCellen, herhaaldeCel, opgeteldeCellen } from "./celverwijzing";
import type { Tijdwijzer } from "./tijdvakken";
import type { Melding, Onderwerpwijzer } from "./vermeldingen";

/** Sums of floats differ by less than this. */
const RUIS = 1e-6;

/**
 * The places that are a statement of their own: of two places that are one cell, or of which the formula of one only repeats
 * the other, the first stays. A place that is worked out from another of them is a sum over parts, or no second opinion.
 */
export function zonderHerhalingen(meldingen: readonly Melding[], tijden: Tijdwijzer): readonly Melding[] {
  if (meldingen.length < 2) return meldingen;
  const raster = (blad: string): ReturnType<Tijdwijzer["raster"]> => tijden.raster(blad);
  const perPlaats = new Map<Celsleutel, Melding>();
  // A typed number goes before a formula that repeats it; beyond that by name, so that the order of the sheets is no matter.
  const getypt = opNaam(meldingen).sort((a, b) => isHerhaling(a) - isHerhaling(b));
  for (const melding of getypt) {
    const { getal } = melding.vermelding;
    const eigen = echteCel(getal, raster);
    const cellen = [...(eigen === null ? [] : [eigen]), ...getal.cellen].map(celSleutel);
    if (cellen.some((cel) => perPlaats.has(cel))) continue;
    for (const cel of cellen) perPlaats.set(cel, melding);
  }
  const over = new Set(perPlaats.values());
  for (const melding of [...over]) {
    const { formule, cellen } = melding.vermelding.getal;
    if (formule === null || cellen.length !== 1) continue;
    const blad = cellen[0]!.blad;
    const ander = (cel: Celsleutel): Melding | null => {
      const gevonden = perPlaats.get(cel);
      return gevonden === undefined || gevonden === melding ? null : gevonden;
    };
    const delen = opgeteldeCellen(formule, blad).flatMap((cel) => ander(celSleutel(cel)) ?? []);
    if (delen.length > 0) for (const deel of delen) over.delete(deel);
    else if (genoemdeCellen(formule, blad).some((cel) => ander(celSleutel(cel)) !== null)) over.delete(melding);
  }
  return meldingen.filter((melding) => over.has(melding));
}

/** In the order of sheet name and cell: the same, whatever the order of the sheets. */
export function opNaam(meldingen: readonly Melding[]): Melding[] {
  return [...meldingen].sort((a, b) => {
    const [links, rechts] = [a.vermelding, b.vermelding];
    if (links.blad !== rechts.blad) return links.blad < rechts.blad ? -1 : 1;
    const [een, ander] = [links.getal.cellen[0], rechts.getal.cellen[0]];
    return (een?.rij ?? 0) - (ander?.rij ?? 0) || (een?.kolom ?? 0) - (ander?.kolom ?? 0);
  });
}

function isHerhaling({ vermelding: { getal } }: Melding): 0 | 1 {
  const plaats = getal.cellen[0];
  return plaats !== undefined && getal.formule !== null && herhaaldeCel(getal.formule, plaats.blad) !== null ? 1 : 0;
}

/** The places that state the whole: not what is told per location, per quarter or per financier. */
export function zonderDelen(meldingen: readonly Melding[], wijzer: Onderwerpwijzer): readonly Melding[] {
  if (meldingen.length < 2) return meldingen;
  const hele = zonderGelijkeVormen(zonderDeelafspraken(meldingen, wijzer));
  const waarden = hele.map(waardeVan);
  const som = waarden.reduce((totaal, waarde) => totaal + waarde, 0);
  // One is the sum of all others: they are its parts.
  const geheel = hele.findIndex((_, plaats) => hele.length > 2 && Math.abs(2 * waarden[plaats]! - som) < RUIS);
  return geheel >= 0 && waarden[geheel] !== 0 ? [] : hele;
}

function waardeVan({ vermelding }: Melding): number {
  return rekenwaarde(vermelding.getal.telling) ?? 0;
}

/** Rows that agree on different numbers are about different parts; with a beschikking only where together they are its number. */
function zonderDeelafspraken(meldingen: readonly Melding[], wijzer: Onderwerpwijzer): readonly Melding[] {
  const met = meldingen.filter(({ afgesproken }) => afgesproken !== null);
  const verschillend = new Set(met.map(({ afgesproken }) => afgesproken));
  if (met.length < 2) return meldingen;
  const { onderwerp, naam, activiteit, afspraak } = meldingen[0]!;
  const streef = wijzer.streef({ sleutel: onderwerp, naam, activiteit, afspraak });
  if (streef === null) return verschillend.size < 2 ? meldingen : [];
  const klein = met.filter(({ afgesproken }) => afgesproken! < streef);
  const som = klein.reduce((totaal, { afgesproken }) => totaal + afgesproken!, 0);
  return klein.length > 1 && som <= streef * 1.001 ? meldingen.filter((een) => !klein.includes(een)) : meldingen;
}

/** Tables that look the same, on sheets of their own and without an agreed number: one per location or per period. */
function zonderGelijkeVormen(meldingen: readonly Melding[]): readonly Melding[] {
  const perVorm = new Map<string, Set<string>>();
  for (const { vorm, vermelding } of meldingen) {
    if (vorm === null) continue;
    const bladen = perVorm.get(vorm) ?? new Set();
    perVorm.set(vorm, bladen.add(vermelding.blad));
  }
  return meldingen.filter(({ vorm }) => vorm === null || perVorm.get(vorm)!.size < 2);
}
