import type { Beschikking } from "../domein/beschikking";
import type { Regel } from "../domein/productie";
import type { Reeks } from "../domein/reeks";
import { rekenwaarde } from "../domein/telling";

/**
 * The rows that series of years stand in for: the year of the beschikking of a series that is surely about an afspraak, where
 * nothing else in the workbook reports that afspraak. A series never stands beside another source.
 */
export function regelsUitReeksen(
  beschikking: Beschikking | null,
  regels: readonly Regel[],
  reeksen: readonly Reeks[],
): Regel[] {
  if (beschikking === null) return [];
  const gemeld = new Set(regels.map((regel) => `${regel.koppeling.activiteit}\u0000${regel.afspraakId}`));
  return reeksen.flatMap((reeks) => {
    const sleutel = `${reeks.activiteit}\u0000${reeks.afspraak}`;
    const regel =
      reeks.zekerheid === 1 && reeks.wat === "realisatie" && !gemeld.has(sleutel) ? alsRegel(reeks, beschikking) : null;
    if (regel === null) return [];
    gemeld.add(sleutel);
    return [regel];
  });
}

function alsRegel(reeks: Reeks, { jaar, activiteiten }: Beschikking): Regel | null {
  const punt = reeks.punten.find(({ tijdvak }) => tijdvak.soort === "jaar" && tijdvak.jaar === jaar);
  const activiteit = activiteiten.find(({ code }) => code === reeks.activiteit);
  const afspraak = activiteit?.afspraken.find(({ id }) => id === reeks.afspraak);
  if (punt === undefined || afspraak === undefined || rekenwaarde(punt.getal.telling) === null) return null;
  const plaats = punt.getal.cellen[0];
  return {
    id: `${reeks.tabel}#${(plaats?.rij ?? 0) + 1}`,
    tabel: reeks.tabel,
    blad: reeks.blad,
    rij: plaats?.rij ?? 0,
    naam: reeks.naam,
    koppeling: { activiteit: activiteit!.code, wijze: "naam", zekerheid: 1, kandidaten: [] },
    groep: activiteit!.groep,
    soort: afspraak.soort,
    eenheid: reeks.eenheid,
    financier: null,
    plaats: null,
    afspraakId: afspraak.id,
    afspraak: null,
    realisatie: punt.getal,
    verschil: null,
    procent: null,
    ipu: null,
    ipuRealisatie: null,
    tarief: null,
    bedrag: null,
    toelichting: null,
  };
}
