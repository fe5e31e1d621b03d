import { schrijfCijfer } from "../controles/cijferverschillen";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { CelWaarde } from "../werkboek/raster";
import type { StijlNaam } from "../werkboek/stijl";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { bladkop, hoogteVan, linkTerug, nieuwBlad, TABKLEUR, type BeschikkingCellen, type Boek } from "./boek";
import { f } from "./formule";
import { oordeelNu, type Gesprek } from "./gesprek";
import { celNaam, laatsteIndiening, type Indiening } from "./indiening";
import { momentTekst } from "./momenttekst";
import { rapportnaam } from "./rapportsoort";
import { STREEP } from "./rekenregels";
import { inRegels } from "./tekstmaat";
import type { Rij, Vak } from "./vak";
import type { Tekstwijziging } from "./zegelteksten";

const BREEDTEN = [28, 20, 34, 22, 42];
const KOLOM = { label: 0, waarde: 1 } as const;
/** More changed cells than this are no longer read on paper; the workbook keeps them. */
const WIJZIGINGEN_TOT = 200;

/** The sheet Indiening: who handed in what and when, what was declared, and what changed since the version before. */
export function maakIndieningblad(
  boek: Boek,
  indieningen: readonly Indiening[],
  gesprek: Gesprek,
  cellen: BeschikkingCellen,
): { blad: Bladbouwer; begin: Vak } | null {
  const nu = laatsteIndiening(indieningen);
  if (nu === null) return null;
  const blad = nieuwBlad(boek, { naam: boek.vast.indiening, tabkleur: TABKLEUR.vast, breedten: BREEDTEN });
  const { titel, ondertitel } = bladkop(blad);
  const begin = titel.zet(0, "Indiening", "titel");
  ondertitel.zet(
    0,
    "Wie wat heeft ingediend, en wanneer. Verandert er daarna een cijfer of een tekst, dan ziet de gemeente wat er eerst stond.",
    "ondertitel",
  );
  linkTerug(blad, titel, boek.begin);
  zetGegevens(blad.deel(), nu, gesprek, cellen, boek);
  zetLijst(blad, "Verklaringen", nu.verklaringen);
  zetStand(blad, nu);
  if (nu.versie > 1) zetWijzigingen(blad, nu);
  zetVersies(blad, indieningen);
  return { blad, begin };
}

function zetGegevens(
  deel: Bladdeel,
  nu: Indiening,
  gesprek: Gesprek,
  { velden }: BeschikkingCellen,
  { beschikking }: Boek,
): void {
  const { kenmerk, versie } = beschikking;
  const regel = (label: string, waarde: CelWaarde): Vak => veld(deel, label, waarde);
  regel("Soort rapportage", rapportnaam(nu.soort));
  regel("Versie", nu.versie);
  regel("Ingediend op", momentTekst(nu.moment));
  regel("Door", nu.door);
  regel("Status", statusTekst(gesprek));
  regel("Beschikking", `${kenmerk}, versie ${versie}`).formule = f`${velden.kenmerk}&", versie "&${velden.versie}`;
  if (nu.beschikking.kenmerk !== kenmerk || nu.beschikking.versie !== versie)
    regel("Ingediend bij", `${nu.beschikking.kenmerk}, versie ${nu.beschikking.versie}`);
  regel("Vingerafdruk beschikking", nu.beschikking.vingerafdruk);
  regel("Vingerafdruk cijfers", nu.vingerafdruk);
  if (nu.reden !== null) lang(deel, "Waarom een nieuwe versie", nu.reden);
}

function veld(deel: Bladdeel, label: string, waarde: CelWaarde): Vak {
  const rij = deel.rij();
  rij.zet(KOLOM.label, label, "label");
  return rij.zet(KOLOM.waarde, waarde, "gegevenLinks");
}

/** A long text runs on over the columns beside it, a line per row, so that no cell needs to be merged. */
function lang(deel: Bladdeel, label: string, tekst: string): void {
  const breedte = BREEDTEN.slice(KOLOM.waarde).reduce((som, een) => som + een, 0);
  inRegels(tekst, breedte).forEach((regel, nummer) => {
    const rij = deel.rij();
    if (nummer === 0) rij.zet(KOLOM.label, label, "label");
    rij.zet(KOLOM.waarde, regel, "standaard");
    rij.bijVolgende = true;
  });
}

/** What the municipality says of it now, with who and when. */
export function statusTekst(gesprek: Gesprek): string {
  const oordeel = oordeelNu(gesprek);
  if (oordeel === null) return "ingediend, nog niet beoordeeld";
  const waarom = oordeel.reden === null ? "" : `: ${oordeel.reden}`;
  return `${oordeel.status} (${oordeel.door}, ${momentTekst(oordeel.moment)})${waarom}`;
}

function zetLijst(blad: Bladbouwer, kop: string, regels: readonly string[]): void {
  const deel = blad.deel();
  kopRij(deel, kop);
  for (const regel of regels) deel.rij().zet(KOLOM.label, regel, "standaard");
}

function kopRij(deel: Bladdeel, tekst: string): void {
  deel.rij(8);
  const rij = deel.rij(21);
  rij.zet(KOLOM.label, tekst, "kop");
  rij.bijVolgende = true;
}

function zetStand(blad: Bladbouwer, { stand }: Indiening): void {
  const deel = blad.deel();
  kopRij(deel, "Bij het indienen");
  const regel = (label: string, aantal: number): void => void veld(deel, label, aantal);
  regel("Fouten, open", 0);
  regel("Bevindingen met antwoord", stand.toegelicht);
  regel("Ter kennis", stand.info);
  regel("Niet gecontroleerd", stand.nietGecontroleerd);
}

function zetWijzigingen(blad: Bladbouwer, nu: Indiening): void {
  const { wijzigingen, aantalWijzigingen, versie } = nu;
  const deel = blad.deel();
  kopRij(deel, `Gewijzigd sinds versie ${versie - 1}`);
  if (aantalWijzigingen === 0) deel.rij().zet(KOLOM.label, "Geen enkel cijfer.", "standaard");
  else koppen(deel, ["Cel", "Eerst", "Daarna"]);
  for (const een of wijzigingen.slice(0, WIJZIGINGEN_TOT))
    rijVan(blad, deel, [celNaam(een), toon(een.oud), toon(een.nu)]);
  const rest = aantalWijzigingen - Math.min(WIJZIGINGEN_TOT, wijzigingen.length);
  if (rest > 0) deel.rij().zet(KOLOM.label, `En nog ${schrijfGetal(rest)} cellen.`, "toelichting");
  zetTekstwijzigingen(blad, nu);
}

function zetTekstwijzigingen(blad: Bladbouwer, { versie, tekstwijzigingen = [], aantalTeksten = 0 }: Indiening): void {
  if (aantalTeksten === 0) return;
  const deel = blad.deel();
  kopRij(deel, `Andere tekst dan in versie ${versie - 1}`);
  koppen(deel, ["Tekst", "Cel", "Eerst", "", "Daarna"]);
  for (const een of tekstwijzigingen)
    rijVan(blad, deel, [een.waar, tekstplek(een), oudeTekst(een), "", nieuweTekst(een)]);
  const rest = aantalTeksten - tekstwijzigingen.length;
  if (rest > 0) deel.rij().zet(KOLOM.label, `En nog ${schrijfGetal(rest)} teksten.`, "toelichting");
}

/** "'100 Sport'!C14"; "" for a text that stands in no cell. */
export function tekstplek({ blad, cel }: Tekstwijziging): string {
  return blad === null || cel === null ? "" : celNaam({ blad, cel });
}

/** What stood there at handing in, or why that cannot be said. */
export function oudeTekst({ oud, bewaard }: Tekstwijziging): string {
  return bewaard ? (oud ?? LEEG) : "(iets anders; de tekst zelf is niet bewaard)";
}

/** What stands there now. */
export function nieuweTekst({ nu }: Tekstwijziging): string {
  return nu ?? LEEG;
}

const LEEG = "(leeg)";

/** A sealed figure as people read it. */
export function toon(cijfer: string | null): string {
  return schrijfCijfer(cijfer, (getal) => schrijfGetal(getal));
}

function zetVersies(blad: Bladbouwer, indieningen: readonly Indiening[]): void {
  const deel = blad.deel();
  kopRij(deel, "Alle versies");
  koppen(deel, ["Rapportage", "Versie", "Ingediend op", "Door", "Reden en wijzigingen"]);
  for (const een of [...indieningen].reverse())
    rijVan(blad, deel, [
      rapportnaam(een.soort),
      `versie ${een.versie}`,
      momentTekst(een.moment),
      een.door,
      watAnders(een),
    ]);
}

function watAnders(een: Indiening): string {
  const { versie, reden } = een;
  if (versie === 1) return STREEP;
  return `${reden ?? STREEP} (${watGewijzigd(een)} gewijzigd)`;
}

/** "2 cijfers en 1 tekst" */
export function watGewijzigd({ aantalWijzigingen, aantalTeksten = 0 }: Indiening): string {
  const aantal = (hoeveel: number, een: string, meer: string): string =>
    hoeveel === 1 ? `1 ${een}` : `${schrijfGetal(hoeveel)} ${meer}`;
  const cijfers = aantal(aantalWijzigingen, "cijfer", "cijfers");
  return aantalTeksten === 0 ? cijfers : `${cijfers} en ${aantal(aantalTeksten, "tekst", "teksten")}`;
}

function koppen(deel: Bladdeel, teksten: readonly string[]): void {
  const rij = deel.rij(18);
  rij.bijVolgende = true;
  vul(rij, teksten, "kolomkop");
}

function rijVan(blad: Bladbouwer, deel: Bladdeel, teksten: readonly string[]): void {
  const rij = deel.rij(
    hoogteVan(
      blad,
      teksten.map((tekst, kolom) => [kolom, tekst] as const),
    ),
  );
  vul(rij, teksten, "tekstBoven");
}

function vul(rij: Rij, teksten: readonly string[], stijl: StijlNaam): void {
  teksten.forEach((tekst, kolom) => rij.zet(kolom, tekst, stijl));
}
