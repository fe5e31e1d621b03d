import { GEEN_BEDRAGEN, rekenGroep, rekenPost, sommen, variantenVan } from "./afrekengroep";
import type { Afrekening, AfrekeningGroep, AfrekeningRegel } from "./afrekening";
import type { Activiteit, Afspraak, Beschikking, Groep, Instellingen } from "./beschikking";
import { cent, isRekenbaar, maal, som, type Cent } from "./geld";
import { streefgetal } from "./streefwaarde";

/** The realisatie of an afspraak (code of the activity, id of the afspraak); null when the workbook states no usable number. */
export type Realisatie = (activiteit: string, afspraak: string) => number | null;

type Regels = readonly AfrekeningRegel[];

/**
 * The settlement of domein.md §4 for what the workbook states: rows, groups, and what would be paid back under each of the
 * three modes of compensation. Whole cents; every product is calculated exactly and rounded once. A row whose realisatie is
 * unknown (or impossibly large), or whose target has no number, takes part in no sum and is listed in `onbekend`. Always a proposal (Awb 4:46).
 */
export function rekenAf(beschikking: Beschikking, realisatie: Realisatie): Afrekening {
  const { instellingen } = beschikking;
  const regels: AfrekeningRegel[] = [];
  const groepen = beschikking.groepen.map((groep) => {
    const vanGroep = regelsVan(beschikking, groep, realisatie);
    regels.push(...vanGroep.regels);
    return groepVan(groep, vanGroep.regels, vanGroep.onbekend, instellingen);
  });
  const verrekend = groepen.filter((_, plaats) => beschikking.groepen[plaats]?.verrekenen);
  const varianten = variantenVan(verrekend, instellingen.compensatieMaximumProcent);
  const terug = varianten[instellingen.compensatie];
  const beschikt = som(groepen.map((groep) => groep.beschikt));
  const vaststelling = cent(beschikt - terug);
  return {
    compensatie: instellingen.compensatie,
    regels,
    groepen,
    totaal: {
      beschikt,
      ...sommen(groepen),
      afronding: som(groepen.map((groep) => groep.afronding)),
      terug,
      vaststelling,
    },
    varianten,
    voorschot: beschikking.voorschot === null ? null : verrekenVoorschot(beschikking.voorschot, vaststelling),
  };
}

function regelsVan(
  beschikking: Beschikking,
  groep: Groep,
  realisatie: Realisatie,
): { regels: AfrekeningRegel[]; onbekend: string[] } {
  const regels: AfrekeningRegel[] = [];
  const onbekend: string[] = [];
  for (const activiteit of beschikking.activiteiten) {
    if (activiteit.groep !== groep.code) continue;
    for (const afspraak of activiteit.afspraken) {
      if (!afspraak.verrekenbaar || afspraak.tarief === null) continue;
      const drempel = groep.verrekenen ? beschikking.instellingen.drempelOnderProcent : null;
      const gerealiseerd = realisatie(activiteit.code, afspraak.id);
      const bruikbaar = gerealiseerd !== null && isRekenbaar(gerealiseerd, afspraak.tarief);
      const regel = regelVan(activiteit, afspraak, bruikbaar ? gerealiseerd : null, drempel);
      if (regel) regels.push(regel);
      if (!regel || regel.gerealiseerd === null) onbekend.push(`${activiteit.code} ${afspraak.id}`);
    }
  }
  return { regels, onbekend };
}

/** Null when the target has no number to settle with. `drempel` is null in a group that is not settled: nothing to pay back. */
function regelVan(
  activiteit: Activiteit,
  afspraak: Afspraak,
  gerealiseerd: number | null,
  drempel: number | null,
): AfrekeningRegel | null {
  const afgesproken = streefgetal(afspraak.streefwaarde);
  const { tarief } = afspraak;
  if (afgesproken === null || tarief === null) return null;
  const vast = {
    activiteit: activiteit.code,
    afspraak: afspraak.id,
    groep: activiteit.groep,
    afgesproken,
    tarief,
    beschikt: maal(afgesproken, tarief),
  };
  if (gerealiseerd === null) return { ...vast, gerealiseerd, ...GEEN_BEDRAGEN };
  return { ...vast, gerealiseerd, ...rekenPost({ afgesproken, gerealiseerd, tarief }, drempel) };
}

function groepVan(groep: Groep, regels: Regels, onbekend: readonly string[], keuze: Instellingen): AfrekeningGroep {
  return {
    code: groep.code,
    naam: groep.naam,
    beschikt: groep.beschikt,
    ...rekenGroep(groep.beschikt, regels, keuze.compensatieMaximumProcent),
    afronding: cent(som(regels.map((regel) => regel.beschikt)) - groep.beschikt),
    onbekend,
  };
}

function verrekenVoorschot(betaald: Cent, vaststelling: Cent): NonNullable<Afrekening["voorschot"]> {
  return {
    betaald,
    terugTeBetalen: cent(Math.max(0, betaald - vaststelling)),
    nogTeOntvangen: cent(Math.max(0, vaststelling - betaald)),
  };
}
