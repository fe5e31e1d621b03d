import { verbergContact } from "../controles/contact";
import type { Bevinding } from "../controles/bevinding";
import { verbergBsn } from "../domein/bsn";
import { adres, bladVerwijzing, cel, type Bereik } from "../domein/bereik";
import type { Getal, Productie, Tekst } from "../domein/productie";
import { ONBEKEND } from "../domein/telling";
import { rekenAf } from "../domein/afrekenen";
import type { Plan, PlanBlad, PlanCel } from "../werkboek/plan";
import type { CelWaarde } from "../werkboek/raster";
import { bladenInFormule } from "./bladen-in-formule";
import { VASTE_BLADEN } from "./bladnamen";
import type { Dossier } from "./dossier";
import type { EerdereUitvoer } from "./eerder";
import { LEEG_GESPREK } from "./gesprek";
import { realisatieUit } from "./dossier";
import { publiekscan, type Scanpunt } from "./publiekscan";
import { maakVerantwoording, type VerantwoordingOpties } from "./verantwoording";
import { bladInFormule } from "./vak";

/** Sheets that are between partner and municipality. */
const NIET_OPENBAAR: readonly string[] = [
  VASTE_BLADEN.bevindingen,
  VASTE_BLADEN.indiening,
  VASTE_BLADEN.gesprek,
  VASTE_BLADEN.openVragen,
  VASTE_BLADEN.eerdereTeksten,
];

/** A workbook that can be published, and what was left out of it, in sentences. */
export interface PubliekeVersie {
  readonly plan: Plan;
  readonly weggelaten: readonly string[];
  /** What in it may still be of a person: to be looked at before it is published. */
  readonly scan: readonly Scanpunt[];
}

/**
 * The verantwoording as a new workbook for everybody: without contact data, without small counts of people with a sensitive feature
 * (AVG-04; '< kleinAantal' stands there), without the sheets of the partner, of the findings and of the dialogue, without comments,
 * properties and custom parts; a formula to a sheet that is not there becomes its value. Where a small count is settled, the whole
 * settlement is left out: its amounts would give the count away. `eerder` are the texts that were typed. Pure.
 */
export function maakPubliekeVersie(
  dossier: Dossier,
  eerder: EerdereUitvoer | null,
  opties: VerantwoordingOpties = {},
): PubliekeVersie {
  const klein = dossier.uitslag.bevindingen.filter(({ code }) => code === "AVG-04");
  const verborgen = new Cellen(klein.flatMap(({ cellen }) => cellen));
  const { openbaar, afspraken, verrekend } = zonderKleine(dossier, verborgen);
  const weggelaten = new Weggelaten();
  const getypt = zonderContact(eerder, weggelaten);
  const plan = maakVerantwoording(openbaar, getypt, {
    ...(opties.soort !== undefined && { soort: opties.soort }),
    ...(opties.versie !== undefined && { versie: opties.versie }),
    vingerafdruk: opties.vingerafdruk ?? null,
    indieningen: [],
    gesprek: LEEG_GESPREK,
    zonderAfrekening: verrekend,
  });
  const bladen = plan.bladen.filter(({ naam }) => !NIET_OPENBAAR.includes(naam));
  const teken = `< ${dossier.instellingen.kleinAantal}`;
  const met = bladen.map((blad) => schoonBlad(blad, plan, new Set(bladen.map(({ naam }) => naam)), weggelaten));
  meld(weggelaten, dossier, klein, afspraken.length, verrekend);
  const openbaarPlan: Plan = {
    titel: plan.titel,
    onderwerp: plan.onderwerp,
    auteur: "",
    bladen: metTeken(met, afspraken, teken),
    namen: plan.namen.filter(({ verwijzing }) =>
      met.some(({ naam }) => verwijzing.startsWith(`${bladInFormule(naam)}!`)),
    ),
    delen: [],
  };
  return { plan: openbaarPlan, weggelaten: weggelaten.zinnen(), scan: publiekscan(openbaarPlan) };
}

/** Counts what was left out, by what it was. */
class Weggelaten {
  private readonly aantallen = new Map<string, number>();
  private readonly vast: string[] = [];

  tel(wat: string): void {
    this.aantallen.set(wat, (this.aantallen.get(wat) ?? 0) + 1);
  }

  zeg(zin: string): void {
    this.vast.push(zin);
  }

  zinnen(): readonly string[] {
    return [...this.vast, ...[...this.aantallen].map(([wat, aantal]) => `${wat}: ${aantal}`)];
  }
}

class Cellen {
  private readonly sleutels: ReadonlySet<string>;

  constructor(cellen: readonly Bereik[]) {
    this.sleutels = new Set(cellen.map((een) => `${een.blad}!${adres(een)}`));
  }

  raakt(cellen: readonly Bereik[]): boolean {
    return cellen.some((een) => this.sleutels.has(`${een.blad}!${adres(een)}`));
  }
}

interface ZonderKleine {
  readonly openbaar: Dossier;
  readonly afspraken: readonly { readonly activiteit: string; readonly afspraak: string }[];
  readonly verrekend: boolean;
}

/** The dossier in which a small count is not known, and a text that names one is not there. */
function zonderKleine(dossier: Dossier, verborgen: Cellen): ZonderKleine {
  const { productie, beschikking } = dossier;
  const getal = <G extends Getal | null>(een: G): G =>
    een !== null && verborgen.raakt(een.cellen) ? { ...een, telling: ONBEKEND, tekst: "" } : een;
  const tekst = (een: Tekst | null): Tekst | null => (een !== null && verborgen.raakt(een.cellen) ? null : een);
  const regel = (een: Productie["regels"][number]): Productie["regels"][number] => ({
    ...een,
    realisatie: getal(een.realisatie),
    verschil: een.realisatie !== null && verborgen.raakt(een.realisatie.cellen) ? null : een.verschil,
    toelichting: tekst(een.toelichting),
  });
  const openbaar: Productie = {
    ...productie,
    regels: productie.regels.map(regel),
    prestaties: productie.prestaties.map((een) => ({
      ...een,
      regels: een.regels.map(regel),
      regel: een.regel && regel(een.regel),
      realisatie: getal(een.realisatie),
    })),
    reeksen: productie.reeksen.map((reeks) => ({
      ...reeks,
      punten: reeks.punten.map((punt) => ({ ...punt, getal: getal(punt.getal) })),
    })),
  };
  const afspraken = productie.prestaties.filter(
    ({ realisatie }) => realisatie !== null && verborgen.raakt(realisatie.cellen),
  );
  const verrekend = afspraken.some(({ activiteit, afspraak }) =>
    beschikking?.activiteiten.some(
      ({ code, afspraken: van }) =>
        code === activiteit && van.some(({ id, verrekenbaar }) => id === afspraak && verrekenbaar),
    ),
  );
  const afrekening = beschikking && rekenAf(beschikking, realisatieUit(openbaar));
  return { openbaar: { ...dossier, productie: openbaar, afrekening }, afspraken, verrekend };
}

/** What was typed, without the contact field and without the answers to findings. */
function zonderContact(eerder: EerdereUitvoer | null, weggelaten: Weggelaten): EerdereUitvoer | null {
  if (eerder === null) return null;
  const getypt = new Map<string, CelWaarde>();
  for (const [sleutel, waarde] of eerder.getypt) {
    const [soort, , veld] = JSON.parse(sleutel) as readonly (string | undefined)[];
    if (soort === "bevinding") continue;
    if (soort === "rubriek" && veld === "contact") {
      if (waarde !== null) weggelaten.tel("Ingevulde contactpersonen");
      continue;
    }
    getypt.set(sleutel, waarde);
  }
  return { ...eerder, getypt };
}

/** A sheet of which every text is masked, and of which a formula to something that is not there is a value. */
function schoonBlad(blad: PlanBlad, plan: Plan, over: ReadonlySet<string>, weggelaten: Weggelaten): PlanBlad {
  const weg = plan.bladen.filter(({ naam }) => !over.has(naam)).map(({ naam }) => `${bladInFormule(naam)}!`);
  const wegNamen = plan.namen
    .filter(({ verwijzing }) => weg.some((begin) => verwijzing.startsWith(begin)))
    .map(({ naam }) => naam);
  const patroon = wegNamen.length === 0 ? null : new RegExp(`(?<![\\w.])(?:${wegNamen.join("|")})(?![\\w.])`);
  const vanElders = (formule: string): boolean => {
    if (patroon?.test(formule)) return true;
    return bladenInFormule(formule).some((naam) => !over.has(naam));
  };
  const cellen = blad.cellen.map((een): PlanCel => {
    const { formule, link, linkUitleg, ...kaal } = een;
    const waarde = schoon(kaal.waarde, weggelaten);
    const mag = link !== undefined && [...over].some((naam) => link.startsWith(`${bladInFormule(naam)}!`));
    const houd = formule !== undefined && waarde === kaal.waarde && !vanElders(formule);
    if (formule !== undefined && !houd) weggelaten.tel("Formules die nu alleen hun uitkomst tonen");
    return {
      ...kaal,
      waarde: link !== undefined && !mag ? null : waarde,
      ...(houd && { formule }),
      ...(mag && { link, ...(linkUitleg !== undefined && { linkUitleg }) }),
    };
  });
  return {
    ...blad,
    cellen,
    voorwaarden: blad.voorwaarden.filter(({ formule }) => !vanElders(formule)),
  };
}

function schoon(waarde: CelWaarde, weggelaten: Weggelaten): CelWaarde {
  if (typeof waarde !== "string") return waarde;
  const zonder = verbergContact(verbergBsn(waarde));
  if (zonder !== waarde) weggelaten.tel("Teksten met een telefoonnummer, e-mailadres of ander nummer van een persoon");
  return zonder;
}

/** Puts the sign for a small count on the sheet Productie and wherever that cell is repeated. */
function metTeken(
  bladen: readonly PlanBlad[],
  afspraken: ZonderKleine["afspraken"],
  teken: string,
): readonly PlanBlad[] {
  const productie = bladen.find(({ naam }) => naam === VASTE_BLADEN.productie);
  if (productie === undefined || afspraken.length === 0) return bladen;
  const gezocht = new Set(afspraken.map(({ activiteit, afspraak }) => JSON.stringify([activiteit, afspraak])));
  const waarden = new Map(productie.cellen.map((een) => [`${een.rij},${een.kolom}`, een.waarde]));
  const plekken = productie.cellen
    .filter(
      ({ rij, kolom }) =>
        kolom === 4 && gezocht.has(JSON.stringify([waarden.get(`${rij},0`), waarden.get(`${rij},2`)])),
    )
    .map(({ rij, kolom }) => adres(cel(productie.naam, rij, kolom)));
  const raak = new Set(plekken);
  const verwijst = new Set(plekken.map((plek) => over(`${bladInFormule(productie.naam)}!${plek}`)));
  return bladen.map((blad) => ({
    ...blad,
    cellen: blad.cellen.map((een): PlanCel => {
      const hier = blad === productie && raak.has(adres(cel(blad.naam, een.rij, een.kolom)));
      if (hier) return { ...een, waarde: teken };
      return een.formule !== undefined && verwijst.has(een.formule) ? { ...een, waarde: teken } : een;
    }),
  }));
}

/** The formula with which another sheet repeats a cell (`over` of rekenregels). */
function over(plek: string): string {
  return `IF(${plek}="","",${plek})`;
}

function meld(
  weggelaten: Weggelaten,
  dossier: Dossier,
  klein: readonly Bevinding[],
  afspraken: number,
  verrekend: boolean,
): void {
  const bladen = dossier.inhoud.rasters.map(({ blad }) => bladVerwijzing(blad)).join(", ");
  weggelaten.zeg(
    "De bladen Bevindingen, Indiening, Gesprek en Open vragen, eigenschappen, opmerkingen en verborgen gegevens.",
  );
  if (bladen !== "") weggelaten.zeg(`De bladen van uw eigen werkboek: ${bladen}.`);
  if (klein.length > 0)
    weggelaten.zeg(
      `Kleine aantallen bij een gevoelig kenmerk: ${klein.length} bevindingen, waarvan ${afspraken} een resultaat op deze bladen.`,
    );
  if (verrekend) weggelaten.zeg("De afrekening: daaruit is een klein aantal terug te rekenen.");
  weggelaten.zeg("Namen in lopende tekst haal ik niet zelf weg. Lees de teksten na voordat u dit openbaar maakt.");
}
