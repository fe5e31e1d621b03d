import type { Activiteit } from "../../domein/beschikking";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import type { Bladbouwer } from "../bladbouwer";
import { eenheidMetFinancier, hoogteVan, korteNaam, TABKLEUR } from "../boek";
import { kleurLampen, lampUitkomst, LAMPUITLEG, merkNegatief, tekenUitkomst } from "../lampformule";
import { gelijk, getalStijl, over, verhouding, verschil, verschilStijl } from "../rekenregels";
import { rijhoogte } from "../tekstmaat";
import { Blok, type Vak } from "../vak";
import type { Cijfercellen } from "./cijferblad";
import { ontbreektBij } from "./ontbreekt";
import { activiteitenVan, cijfersleutel, type Doel, type GeplaatsteActiviteit, type Opgave } from "./opgaven";
import { stuurblad, vrijeBladnaam, wieVan, zetInvoer, type Stuurboek } from "./stuurboek";
import type { Stuurdossier } from "./stuurdossier";
import { VOORTGANG_HULP, zetVoortgangsgrafieken, type Voortgangsbalk } from "./voortgangsgrafieken";
import type { Indicatorcellen } from "./indicatorlijst";

export const VOORTGANG = { wie: 0, wat: 1, afspraak: 2, real: 3, verschil: 4, procent: 5, teken: 6, lamp: 7 } as const;
const BREEDTEN = [26, 60, 11, 11, 10, 8, 5, 15];
const TEKST_TOT = 4000;

export interface Voortgangbronnen {
  readonly cijfers: ReadonlyMap<string, Cijfercellen>;
  readonly schemas: ReadonlyMap<Stuurdossier, Vak>;
  readonly indicatoren: readonly Indicatorcellen[];
}

/**
 * The progress on one opgave over all workbooks: the year's developments as text, per doel the activities with figures and lamps, the
 * indicators, what residents experienced, and what is missing (issue 5 §5). Null when no activity names the opgave.
 */
export function maakVoortgangblad(
  boek: Stuurboek,
  opgave: Opgave,
  bronnen: Voortgangbronnen,
  bezet: readonly string[],
): { blad: Bladbouwer; begin: Vak } | null {
  const activiteiten = activiteitenVan(opgave, boek.dossiers);
  if (activiteiten.length === 0) return null;
  const partners = new Set(activiteiten.map(({ dossier }) => dossier.partner)).size;
  const { blad, eerste } = stuurblad(
    boek,
    {
      naam: vrijeBladnaam(`${opgave.nr} ${opgave.naam}`, bezet),
      tabkleur: TABKLEUR.activiteit,
      breedten: BREEDTEN,
      hulpbreedten: VOORTGANG_HULP,
    },
    {
      titel: `Voortgang opgave ${opgave.nr}  –  ${opgave.naam}`,
      ondertitel: `${boek.jaren} · ${aantal(activiteiten.length, "activiteit", "activiteiten")} van ${aantal(partners, "partner", "partners")}. Een activiteit kan bij meer opgaven staan; tel de bladen dus niet op.`,
    },
  );
  const werk: Werk = { boek, blad, opgave, bronnen, tekens: [], woorden: [], balken: [] };
  zetOntwikkelingen(werk);
  const grafieken = blad.deel();
  const stil = opgave.doelen.filter((doel) => !heeftIets(werk, doel, activiteiten));
  for (const doel of opgave.doelen)
    if (!stil.includes(doel))
      zetDoel(
        werk,
        doel,
        activiteiten.filter(({ doelen }) => doelen.includes(doel.nr)),
      );
  const zonder = activiteiten.filter(({ doelen }) => doelen.length === 0);
  if (zonder.length > 0)
    zetActiviteiten(
      werk,
      opgave.doelen.length > 0 ? "Activiteiten voor deze opgave, zonder doel in de beschikking" : "Activiteiten",
      zonder,
    );
  zetStil(werk, stil);
  zetErvaringen(werk, activiteiten);
  zetOntbreekt(werk, activiteiten);
  grafieken.rij(6);
  const uitleg = grafieken.rij();
  uitleg.zet(0, LAMPUITLEG, "toelichting");
  zetVoortgangsgrafieken(blad, grafieken, werk.balken);
  kleurLampen(blad, werk.tekens, werk.woorden);
  return { blad, begin: eerste };
}

interface Werk {
  readonly boek: Stuurboek;
  readonly blad: Bladbouwer;
  readonly opgave: Opgave;
  readonly bronnen: Voortgangbronnen;
  readonly tekens: Vak[];
  readonly woorden: Vak[];
  readonly balken: Voortgangsbalk[];
}

function aantal(hoeveel: number, een: string, meer: string): string {
  return hoeveel === 1 ? `één ${een}` : `${schrijfGetal(hoeveel)} ${meer}`;
}

function kop(werk: Werk, tekst: string): void {
  const deel = werk.blad.deel();
  deel.rij(8).bijVolgende = true;
  const rij = deel.rij(21);
  rij.zet(0, tekst, "kop");
  rij.bijVolgende = true;
}

function zetOntwikkelingen({ boek, blad, opgave }: Werk): void {
  const deel = blad.deel();
  const rij = deel.rij(rijhoogte(5));
  rij.zet(VOORTGANG.wie, `Maatschappelijke ontwikkelingen in ${boek.jaren}`, "tekstVetBoven");
  const vak = zetInvoer(
    boek,
    rij,
    VOORTGANG.wat,
    { onderdeel: `${opgave.naam} ${boek.jaren}`, veld: "maatschappelijke ontwikkelingen" },
    { stijl: "invoer", naam: `t_opgave_${opgave.nr}_ontwikkelingen` },
  );
  blad.valideer(new Blok(vak, vak), {
    soort: { tekstLengteTot: TEKST_TOT },
    titel: "Ontwikkelingen",
    uitleg: "Wat gebeurde er dit jaar in de gemeente dat bij deze cijfers hoort?",
  });
  rij.zet(VOORTGANG.afspraak, "◄ Typ hier wat er speelde.", "toelichtingBoven");
  rij.hoogte = Math.max(rijhoogte(5), hoogteVan(blad, [[VOORTGANG.wat, vak.tekst]]));
}

function heeftIets({ bronnen, opgave }: Werk, { nr }: Doel, activiteiten: readonly GeplaatsteActiviteit[]): boolean {
  return (
    activiteiten.some(({ doelen }) => doelen.includes(nr)) ||
    bronnen.indicatoren.some(
      ({ stand }) => stand.opgave === opgave.naam && stand.doel === nr && stand.metingen.length > 0,
    )
  );
}

/** The doelen of which nothing is known yet, together: they stay in sight. */
function zetStil(werk: Werk, doelen: readonly Doel[]): void {
  if (doelen.length === 0) return;
  kop(werk, "Doelen zonder activiteit en zonder cijfer");
  const deel = werk.blad.deel();
  for (const { nr, naam, resultaten } of doelen) {
    const tekst = `${naam}. Gewenst: ${resultaten.map((een) => een.charAt(0).toLocaleLowerCase("nl") + een.slice(1)).join("; ")}.`;
    const rij = deel.rij(hoogteVan(werk.blad, [[VOORTGANG.wat, tekst]]));
    rij.zet(VOORTGANG.wie, `Doel ${nr}`, "tekstBoven");
    rij.zet(VOORTGANG.wat, tekst, "tekstBoven");
  }
}

function zetDoel(werk: Werk, doel: Doel, activiteiten: readonly GeplaatsteActiviteit[]): void {
  const indicatoren = werk.bronnen.indicatoren.filter(
    ({ stand }) => stand.opgave === werk.opgave.naam && stand.doel === doel.nr,
  );
  const met = indicatoren.filter(({ stand }) => stand.metingen.length > 0);
  if (activiteiten.length > 0) zetActiviteiten(werk, `Doel ${doel.nr}  ${doel.naam}`, activiteiten);
  else kop(werk, `Doel ${doel.nr}  ${doel.naam}`);
  const deel = werk.blad.deel();
  if (activiteiten.length === 0) deel.rij().zet(0, "Geen activiteit noemt dit doel in de beschikking.", "toelichting");
  for (const { stand, lamp, laatste } of met) {
    const rij = deel.rij(
      hoogteVan(werk.blad, [
        [VOORTGANG.wie, "Indicator"],
        [VOORTGANG.wat, stand.naam],
      ]),
    );
    rij.zet(VOORTGANG.wie, "Indicator", "tekst");
    rij.zet(VOORTGANG.wat, stand.naam, "tekst");
    rij.bereken(
      VOORTGANG.afspraak,
      laatste ? over(laatste) : { formule: gelijk(lamp).formule, waarde: "" },
      "tekstRechts",
    );
    rij.vul(VOORTGANG.real, VOORTGANG.procent, "tekst");
    const woord = rij.bereken(VOORTGANG.lamp, gelijk(lamp), "lampwoord");
    werk.tekens.push(rij.bereken(VOORTGANG.teken, tekenUitkomst(woord), "lampteken"));
    werk.woorden.push(woord);
  }
  const leeg = indicatoren.length - met.length;
  if (leeg > 0)
    deel
      .rij()
      .zet(
        0,
        `Nog zonder cijfer: ${aantal(leeg, "indicator", "indicatoren")} (zie blad Indicatorlijst).`,
        "toelichting",
      );
}

/** The activities with their figures; a row per afspraak, PE before TE. */
function zetActiviteiten(werk: Werk, titel: string, activiteiten: readonly GeplaatsteActiviteit[]): void {
  const { blad } = werk;
  const deel = blad.deel();
  deel.rij(8).bijVolgende = true;
  const naam = deel.rij(21);
  naam.zet(0, titel, "kop");
  naam.bijVolgende = true;
  const koppen = deel.rij(18);
  koppen.bijVolgende = true;
  koppen.zet(VOORTGANG.wie, "Partner", "groepkop");
  koppen.zet(VOORTGANG.wat, "Activiteit en eenheid", "groepkop");
  koppen.zet(VOORTGANG.afspraak, "Afspraak", "groepkopGetal");
  koppen.zet(VOORTGANG.real, "Realisatie", "groepkopGetal");
  koppen.zet(VOORTGANG.verschil, "Verschil", "groepkopGetal");
  koppen.zet(VOORTGANG.procent, "%", "groepkopGetal");
  koppen.zet(VOORTGANG.lamp, "Lamp", "groepkopIngesprongen");
  koppen.vul(0, VOORTGANG.lamp, "groepkop");
  const verschillen: Vak[] = [];
  for (const een of activiteiten) for (const rij of zetActiviteit(werk, deel, een)) verschillen.push(rij);
  merkNegatief(blad, verschillen);
}

function zetActiviteit(
  werk: Werk,
  deel: ReturnType<Bladbouwer["deel"]>,
  { dossier, activiteit }: GeplaatsteActiviteit,
): readonly Vak[] {
  const { boek, blad, bronnen } = werk;
  return activiteit.afspraken.map((afspraak) => {
    const cellen = bronnen.cijfers.get(cijfersleutel(dossier, activiteit, afspraak))!;
    const groep = dossier.beschikking?.groepen.find(({ code }) => code === activiteit.groep)?.naam ?? "";
    const tekst = `${korteNaam(activiteit, groep)}: ${eenheidMetFinancier(afspraak)}`;
    const rij = deel.rij(
      hoogteVan(blad, [
        [VOORTGANG.wie, wieVan(boek, dossier)],
        [VOORTGANG.wat, tekst],
      ]),
    );
    rij.zet(VOORTGANG.wie, wieVan(boek, dossier), "tekst");
    rij
      .zet(VOORTGANG.wat, tekst, "linkInRij")
      .linkNaar(cellen.realisatie, "Ga naar het cijfer en zijn bron op blad Cijfers");
    const afgesproken = rij.bereken(VOORTGANG.afspraak, gelijk(cellen.afspraak), getalStijl(cellen.afspraak.waarde));
    const realisatie = rij.bereken(VOORTGANG.real, over(cellen.realisatie), getalStijl(cellen.realisatie.waarde));
    const uitkomst = verschil(afgesproken, realisatie);
    const verschilVak = rij.bereken(VOORTGANG.verschil, uitkomst, verschilStijl(uitkomst.waarde));
    const procent = rij.bereken(VOORTGANG.procent, verhouding(afgesproken, realisatie), "procent");
    const schema = {
      naam: bronnen.schemas.get(dossier)!,
      waarde: dossier.beschikking?.instellingen.lampschema ?? ("vijf" as const),
    };
    const woord = rij.bereken(
      VOORTGANG.lamp,
      lampUitkomst(afgesproken, realisatie, afspraak.streefwaarde, schema),
      "lampwoord",
    );
    werk.tekens.push(rij.bereken(VOORTGANG.teken, tekenUitkomst(woord), "lampteken"));
    werk.woorden.push(woord);
    const sleutel = cijfersleutel(dossier, activiteit, afspraak);
    // An activity under two doelen is one bar, and one lamp in the count.
    if (afspraak.soort === "PE" && werk.balken.every((balk) => balk.sleutel !== sleutel))
      werk.balken.push({ sleutel, rij, naam: balknaam(werk, dossier, activiteit), procent, woord });
    return verschilVak;
  });
}

function balknaam({ boek }: Werk, { partner }: Stuurdossier, activiteit: Activiteit): string {
  const kort = `${activiteit.groep} ${activiteit.afkorting ?? activiteit.naam}`;
  return new Set(boek.dossiers.map((een) => een.partner)).size > 1 ? `${kort} · ${partner}` : kort;
}

/** Tellen en vertellen: what residents experienced, beside the figures. */
function zetErvaringen(werk: Werk, activiteiten: readonly GeplaatsteActiviteit[]): void {
  const ervaringen = activiteiten.flatMap(({ dossier, activiteit }) =>
    dossier.ervaringen
      .filter((een) => een.activiteit === activiteit.code)
      .map(({ tekst }) => ({
        wie: `${wieVan(werk.boek, dossier)}, ${activiteit.afkorting ?? activiteit.naam}`,
        tekst,
      })),
  );
  kop(werk, "Wat inwoners ervaren");
  const deel = werk.blad.deel();
  if (ervaringen.length === 0) {
    deel.rij().zet(0, "Bij deze activiteiten is geen ervaring van inwoners gevonden.", "toelichting");
    return;
  }
  for (const { wie, tekst } of ervaringen) {
    const rij = deel.rij(
      hoogteVan(werk.blad, [
        [VOORTGANG.wie, wie],
        [VOORTGANG.wat, tekst],
      ]),
    );
    rij.zet(VOORTGANG.wie, wie, "tekstBoven");
    rij.zet(VOORTGANG.wat, tekst, "tekstBoven");
  }
}

function zetOntbreekt(werk: Werk, activiteiten: readonly GeplaatsteActiviteit[]): void {
  const regels = ontbreektBij(werk.boek, werk.opgave, activiteiten, werk.bronnen.indicatoren);
  if (regels.length === 0) return;
  kop(werk, "Wat nog ontbreekt");
  const deel = werk.blad.deel();
  for (const { wie, wat } of regels) {
    const rij = deel.rij(
      hoogteVan(werk.blad, [
        [VOORTGANG.wie, wie],
        [VOORTGANG.wat, wat],
      ]),
    );
    rij.zet(VOORTGANG.wie, wie, "tekstBoven");
    rij.zet(VOORTGANG.wat, wat, "tekstBoven");
  }
}
