import { CONTROLES } from "../controles/index";
import type { Beschikking } from "../domein/beschikking";
import type { Productie } from "../domein/productie";
import { eigenBladen, zonderEigenBladen } from "../inlezen/eigen-bladen";
import { leesIn } from "../inlezen/inlezen";
import { zonderBsn } from "../inlezen/zonder-bsn";
import type { Keuzes } from "../inlezen/keuzes";
import type { Antwoorden } from "../controles/antwoorden";
import { beantwoordDossier, meegaand, metBlad, zonderBeantwoord } from "../verantwoording/antwoorden";
import type { Dossier } from "../verantwoording/dossier";
import type { Indiengegevens } from "../verantwoording/indienbladen";
import { leesEerdere, type EerdereUitvoer } from "../verantwoording/eerder";
import { alleHerstellingen, leesHerstellingen, metHerstellingen } from "../verantwoording/herstellingen";
import { bestaandeBladen, nogTeTypen } from "../verantwoording/maakstand";
import { maakVerantwoording } from "../verantwoording/verantwoording";
import type { Plan } from "../werkboek/plan";
import type { Inhoud } from "../werkboek/raster";
import { keuzesDeel } from "./delen";
import type { Maakstand, Regeluitleg } from "./staat/toestand";
import { VERSIE } from "./versie";

// The pure work behind the pane, loaded as one chunk after the first screen.
export * as laden from "./beschikking-laden";
export * as delen from "./delen";
export { samen as keuzesSamen } from "../inlezen/keuze-maken";
export { pasKeuzeToe } from "./keuzewerk";
export * as herstellingen from "../verantwoording/herstellingen";
export * as takenlijst from "../verantwoording/takenlijst";
export { beantwoordDossier } from "../verantwoording/antwoorden";
export { leesOmstandigheden } from "../verantwoording/omstandigheden";
export { dossierStappen } from "../verantwoording/dossier";
export { voorbeeldPlan } from "./voorbeeld-plan";
export { leesOverdracht } from "./overdracht/lezen";
export { tweedeBestand } from "./tweede-bestand";
export { maakOverdrachtwerk } from "./overdracht/werk";

/** What is known when sheets are to be made. */
export interface Maakopdracht extends Indiengegevens {
  readonly dossier: Dossier;
  /** The whole workbook as it was read last. */
  readonly inhoud: Inhoud;
  /** The workbook that holds an earlier output: the same one in Excel, another file apart from Excel, or none. */
  readonly vorige: Inhoud | null;
  /** The output goes into the workbook itself, so its other sheets keep their names. */
  readonly inWerkboek: boolean;
  readonly antwoorden: Antwoorden;
  /** ISO date of the making. */
  readonly vandaag: string;
  readonly keuzes: Keuzes;
  readonly vingerafdruk: string;
  readonly gekozen: ReadonlySet<string>;
}

/** The tables and names of the partner's own sheets. */
export function herken(inhoud: Inhoud, beschikking: Beschikking | null, keuzes: Keuzes): Productie {
  return zonderBsn(leesIn(zonderEigenBladen(inhoud), beschikking, keuzes), inhoud, beschikking);
}

/** The explanation of each rule, by code. */
export function regeluitleg(): ReadonlyMap<string, Regeluitleg> {
  return new Map(CONTROLES.map(({ code, naam, uitleg }) => [code, { naam, uitleg }]));
}

/** The number of rules that a check runs. */
export function aantalControles(): number {
  return CONTROLES.length;
}

/** Names of the sheets that we made. */
export function onzeBladen(inhoud: Inhoud): ReadonlySet<string> {
  return eigenBladen(inhoud);
}

/** These answers with what people typed on the sheet Bevindingen of this workbook; null when no output of ours is in it. */
export function metGetypt(antwoorden: Antwoorden, inhoud: Inhoud, vandaag: string): Antwoorden | null {
  const eerder = leesEerdere(inhoud);
  return eerder && metBlad(antwoorden, eerder, vandaag);
}

/** The sheets of ours in this workbook that the plan makes anew; a list that stands beside them stays. */
export function vervangenBladen(inhoud: Inhoud, { delen }: Plan): ReadonlySet<string> {
  const nieuw = new Set(delen.map(({ naamruimte }) => naamruimte));
  return eigenBladen({ ...inhoud, delen: inhoud.delen.filter(({ naamruimte }) => nieuw.has(naamruimte)) });
}

/** Whether an output of ours is in this workbook. */
export function isVanOns(inhoud: Inhoud): boolean {
  return leesEerdere(inhoud) !== null;
}

/** The sheets to be made, with the parts that travel along. Throws RangeError without a beschikking. */
export function maakPlan(opdracht: Maakopdracht): Plan {
  const { inhoud, inWerkboek, antwoorden, soort, indieningen, gesprek } = opdracht;
  const eigen = eigenBladen(inhoud);
  const anderen = inhoud.rasters.map(({ blad }) => blad).filter((blad) => !eigen.has(blad));
  const dossier = beantwoordDossier(opdracht.dossier, antwoorden);
  const plan = maakVerantwoording(dossier, zonderBeantwoord(eerderVan(opdracht), dossier, antwoorden), {
    versie: VERSIE,
    vingerafdruk: opdracht.vingerafdruk,
    activiteiten: opdracht.gekozen,
    vanAnderen: inWerkboek ? anderen : [],
    ...(soort !== undefined && { soort }),
    ...(indieningen !== undefined && { indieningen }),
    ...(gesprek !== undefined && { gesprek }),
    delen: [keuzesDeel(opdracht.keuzes), ...meegaand(dossier, antwoorden, opdracht.vandaag)],
  });
  const log = alleHerstellingen(leesHerstellingen(opdracht.vorige?.delen ?? []), leesHerstellingen(inhoud.delen));
  return metHerstellingen(plan, log, inWerkboek ? anderen : []);
}

/** What there is already, what is still to be typed, and what of others would not be in the next output. */
export function maakstandVan(opdracht: Maakopdracht): Maakstand {
  const { dossier, vorige } = opdracht;
  const alle = new Set(dossier.beschikking?.activiteiten.map(({ code }) => code) ?? []);
  const eerder = eerderVan(opdracht);
  return {
    bestaand: vorige === null ? new Map() : bestaandeBladen(vorige),
    teTypen: nogTeTypen(maakPlan({ ...opdracht, gekozen: alle })),
    buiten: (eerder?.buiten ?? []).filter(({ soort }) => !opdracht.inWerkboek || soort !== "blad niet van ons"),
    nummer: (eerder?.nummer ?? 0) + 1,
  };
}

function eerderVan({ vorige }: Maakopdracht): EerdereUitvoer | null {
  return vorige === null ? null : leesEerdere(vorige);
}
