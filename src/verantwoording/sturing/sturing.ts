import type { Plan } from "../../werkboek/plan";
import type { Sturingskader } from "../../domein/sturingskader";
import type { Bladbouwer } from "../bladbouwer";
import { vasteBladnamen } from "../bladnamen";
import type { EerdereUitvoer } from "../eerder";
import { maakEerdereTeksten, overgebleven } from "../eerdereteksten";
import { maakUitvoerdeel } from "../uitvoerdeel";
import type { Vak } from "../vak";
import { maakAfwegingsblad } from "./afwegingsblad";
import { maakBegrotingsblad } from "./begrotingsblad";
import { maakCijferblad } from "./cijferblad";
import { maakIndicatorenblad } from "./indicatorenblad";
import { maakIndicatorlijst } from "./indicatorlijst";
import { maakIndicatorreeksen } from "./indicatorreeksen";
import { indicatorstanden } from "./indicatorstand";
import { maakKaderblad, maakKoppelblad } from "./kaderblad";
import { maakLocatieblad } from "./locatieblad";
import { maakPlanningblad } from "./planningblad";
import { maakStuurboek, type Stuurboek } from "./stuurboek";
import type { Stuurdossier } from "./stuurdossier";
import { vulBladen, vulOntbrekend, vulWerkboeken, type Bladregel, type Ontbrekend } from "./stuuroverzicht";
import { maakVertelblad } from "./vertelblad";
import { maakVoortgangblad } from "./voortgangblad";
import { maakMatrixblad, maakWegingstafel } from "./wegingstafel";

interface Gemaakt {
  readonly blad: Bladbouwer;
  readonly begin: Vak;
}

export interface SturingOpties {
  /** Version of this program, for the custom part. */
  readonly versie?: string;
  /** Today as an ISO date, to tell which date has passed; left out: that is not told. */
  readonly vandaag?: string | null;
  /** What could not be read or was not handed in, and why: it is named on Overzicht. */
  readonly ontbreekt?: readonly Ontbrekend[];
}

/**
 * The sheets for policy over one or many workbooks, as a plan (issue 5 §5): Overzicht, a sheet per opgave, Indicatoren with its list and series,
 * the steering framework, the ties of activities to it, and the figures. A sheet without data is left out. Pure: the same input gives the same plan; what was
 * typed in `eerder` is put back.
 */
export function maakSturing(
  dossiers: readonly Stuurdossier[],
  kader: Sturingskader | null,
  eerder: EerdereUitvoer | null = null,
  opties: SturingOpties = {},
): Plan {
  const { boek, overzicht, kop } = maakStuurboek(dossiers, kader, eerder);
  const schemas = vulWerkboeken(boek, overzicht, kop);
  vulOntbrekend(overzicht, opties.ontbreekt ?? []);
  const bladen: Gemaakt[] = [];
  const regels: Bladregel[] = [];
  const neem = <Soort extends Gemaakt>(gemaakt: Soort | null, zegt: string): Soort | null => {
    if (gemaakt === null) return null;
    bladen.push(gemaakt);
    regels.push({ begin: gemaakt.begin, zegt });
    return gemaakt;
  };
  const cijfers = maakCijferblad(boek);
  const standen = indicatorstanden(boek);
  const reeksen = maakIndicatorreeksen(boek, standen);
  const lijst = maakIndicatorlijst(boek, standen, reeksen?.reeksen ?? new Map());
  const bronnen = { cijfers: cijfers?.cellen ?? new Map(), schemas, indicatoren: lijst?.cellen ?? [] };
  for (const opgave of boek.opgaven)
    neem(
      maakVoortgangblad(boek, opgave, bronnen, ["Overzicht", ...bladen.map(({ blad }) => blad.naam)]),
      `Voortgang van opgave ${opgave.nr}: activiteiten, lampen, indicatoren, ervaringen en wat ontbreekt.`,
    );
  neem(
    maakIndicatorenblad(boek, lijst?.cellen ?? []),
    "Elke indicator met een cijfer: lamp, reeks, vergelijking en bron.",
  );
  neem(lijst, "Alle indicatoren met hun laatste cijfer. Hier vult u het oordeel in.");
  neem(reeksen, "De cijfers per jaar, met hun bron. Hier vult u nieuwe cijfers en een vergelijking in.");
  neem(maakVertelblad(boek), "Wat partners in hun tussenrapportage vertellen: signalen, ervaringen, verbeterpunten.");
  neem(maakLocatieblad(boek, schemas), "Resultaat [streef] per locatie, met lampen.");
  neem(maakBegrotingsblad(boek), "Begroting, prognose en realisatie, dekking, saldo en kengetallen.");
  const afweging = maakAfwegingsblad(boek, cijfers?.cellen ?? new Map());
  if (afweging !== null) {
    neem(
      maakWegingstafel(boek, afweging.cellen),
      "Impact, kosten en mogelijke besparing per activiteit, met ruimte voor een voorstel.",
    );
    neem(maakMatrixblad(boek, afweging.cellen), "Ernst tegen aantal: waar elke activiteit staat.");
    neem(afweging, "De vragen van het afwegingskader per activiteit. Hier vult u in.");
  }
  neem(maakPlanningblad(boek, opties.vandaag ?? null), "De kalender van het jaar en de termijnen van de partners.");
  neem(kader && maakKaderblad(boek, kader), "Opgaven, doelen, resultaten en indicatoren, met bron en frequentie.");
  neem(maakKoppelblad(boek), "Welke activiteit bij welke opgave en welk doel hoort.");
  neem(cijfers, "Afspraak en realisatie per partner, met de cel waaruit ze gelezen zijn.");
  vulBladen(overzicht, regels);
  return bijeen(boek, [overzicht, ...bladen.map(({ blad }) => blad)], eerder, opties);
}

function bijeen(
  boek: Stuurboek,
  bouwers: readonly Bladbouwer[],
  eerder: EerdereUitvoer | null,
  opties: SturingOpties,
): Plan {
  const met = { ...boek, bladnamen: new Map<string, string>(), vast: vasteBladnamen([]) };
  const rest = overgebleven(met, eerder);
  const vervallen = maakEerdereTeksten(met, rest);
  const alle = vervallen ? [...bouwers, vervallen] : bouwers;
  const begin = alle.map((bouwer) => {
    bouwer.nummer();
    return boek.namen.maak(`blad_${bouwer.naam}`, bouwer.eersteCel());
  });
  const bladen = alle.map((bouwer) => bouwer.bouw());
  return {
    titel: boek.begin.tekst,
    onderwerp: boek.kader?.bron ?? "Sturing op opgaven",
    auteur: boek.kader?.gemeente ?? "",
    bladen,
    namen: boek.namen.bouw(),
    delen: [
      maakUitvoerdeel({
        soort: "sturing",
        programma: opties.versie ?? "0",
        nummer: boek.nummer,
        bladen,
        begin: begin.map(({ naam }) => ({ naam, verwijzing: "" })),
        invoer: boek.invoer.cellen,
        bewaard: rest.bewaard,
        bevindingen: [],
      }),
    ],
  };
}
