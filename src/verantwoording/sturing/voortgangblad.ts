import { schrijfGetal } from "../../domein/notatie-schrijven";
import type { Bladbouwer, Bladdeel } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import { f, samen, type Uitkomst } from "../formule";
import { kleurLampen, LAMPUITLEG, tekenUitkomst } from "../lampformule";
import { gelijk } from "../rekenregels";
import { rijhoogte } from "../tekstmaat";
import { Blok, type Vak } from "../vak";
import { getalFormule, getalTekst } from "./indicatorgetal";
import type { Indicatorcellen } from "./indicatorlijst";
import { nogZonder, ontbreektBij } from "./ontbreekt";
import { activiteitenVan, isOpgave, type Doel, type GeplaatsteActiviteit, type Opgave } from "./opgaven";
import { stuurblad, vrijeBladnaam, wieVan, zetInvoer, type Stuurboek } from "./stuurboek";
import { VOORTGANG_HULP, zetVoortgangsgrafieken } from "./voortgangsgrafieken";
import { VOORTGANG, zetActiviteiten, type Voortgangbronnen, type Werk } from "./voortgangtabel";

const BREEDTEN = [26, 60, 11, 11, 10, 8, 5, 15];
const TEKST_TOT = 4000;

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
  if (zonder.length > 0) {
    zetActiviteiten(
      werk,
      opgave.doelen.length > 0 ? "Activiteiten voor deze opgave, zonder doel in de beschikking" : "Activiteiten",
      zonder,
    );
    zetErvaringen(werk, zonder);
  }
  zetIndicatorenZonderDoel(werk);
  zetStil(werk, stil);
  zetOntbreekt(werk, activiteiten);
  grafieken.rij(6);
  grafieken.rij().zet(0, LAMPUITLEG, "toelichting");
  const half = [
    ...new Set(activiteiten.filter(({ dossier }) => dossier.halfjaar).map(({ dossier }) => dossier.partner)),
  ];
  if (half.length > 0)
    grafieken
      .rij()
      .zet(
        0,
        `Let op: van ${half.join(", ")} zijn dit halfjaarcijfers. De lampen zetten ze naast de afspraak van het hele jaar.`,
        "gegeven",
      );
  zetVoortgangsgrafieken(blad, grafieken, werk.balken);
  kleurLampen(blad, werk.tekens, werk.woorden);
  return { blad, begin: eerste };
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
    bronnen.indicatoren.some((een) => hoortBij(een, opgave) && een.stand.doel === nr && een.reeks.jaar.getal !== 0)
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
    (een) => hoortBij(een, werk.opgave) && een.stand.doel === doel.nr,
  );
  const met = indicatoren.filter(({ reeks }) => reeks.jaar.getal !== 0);
  if (activiteiten.length > 0) {
    zetActiviteiten(werk, `Doel ${doel.nr}  ${doel.naam}`, activiteiten);
    zetErvaringen(werk, activiteiten);
  } else kop(werk, `Doel ${doel.nr}  ${doel.naam}`);
  const deel = werk.blad.deel();
  if (activiteiten.length === 0) {
    const rij = deel.rij();
    rij.zet(0, "Geen activiteit noemt dit doel in de beschikking.", "toelichting");
    rij.bijVolgende = met.length > 0;
  }
  for (const een of met) zetIndicator(werk, deel, een);
  zetZonderCijfer(
    deel,
    indicatoren.filter((een) => !met.includes(een)),
  );
}

/** Series that partners keep, and indicators of which the doel is not named: with the opgave of their activity. */
function zetIndicatorenZonderDoel(werk: Werk): void {
  const { opgave, bronnen } = werk;
  const zonder = bronnen.indicatoren.filter(
    (een) =>
      hoortBij(een, opgave) && een.reeks.jaar.getal !== 0 && opgave.doelen.every(({ nr }) => nr !== een.stand.doel),
  );
  if (zonder.length === 0) return;
  kop(werk, opgave.doelen.length > 0 ? "Indicatoren en reeksen zonder doel" : "Indicatoren en reeksen");
  const deel = werk.blad.deel();
  for (const een of zonder) zetIndicator(werk, deel, een);
}

function hoortBij({ stand }: Indicatorcellen, opgave: Opgave): boolean {
  return stand.opgave !== null && isOpgave(stand.opgave, opgave);
}

/** An indicator with its latest figure and lamp, its years, the comparison and the reason of the judgement. */
function zetIndicator(werk: Werk, deel: Bladdeel, { stand, lamp, reeks, tegel }: Indicatorcellen): void {
  const { blad } = werk;
  const rij = deel.rij(hoogteVan(blad, [[VOORTGANG.wat, stand.naam]]));
  rij.bijVolgende = true;
  rij.zet(VOORTGANG.wie, "Indicator", "tekst");
  rij.zet(VOORTGANG.wat, stand.naam, "tekst");
  rij
    .bereken(VOORTGANG.afspraak, gelijk(reeks.tekst), "linkInRijEenRegel")
    .linkNaar(reeks.begin, "Ga naar de cijfers per jaar op blad Reeksen");
  rij.vul(VOORTGANG.real, VOORTGANG.procent, "tekst");
  const woord = rij.bereken(VOORTGANG.lamp, gelijk(lamp), "lampwoord");
  werk.tekens.push(rij.bereken(VOORTGANG.teken, tekenUitkomst(woord), "lampteken"));
  werk.woorden.push(woord);
  for (const [wat, uitkomst] of [
    ["Per jaar", jarenTekst(reeks, stand.eenheid)],
    ["Vergelijking", gelijk(reeks.vergelijking)],
    ["Oordeel", gelijk(tegel.reden)],
  ] as const) {
    const onder = deel.rij(hoogteVan(blad, [[VOORTGANG.wat, String(uitkomst.waarde)]]));
    onder.bijVolgende = wat !== "Oordeel";
    onder.zet(VOORTGANG.wie, wat, "tekstGrijsBoven");
    onder.bereken(VOORTGANG.wat, uitkomst, "tekstGrijsBoven");
  }
}

/** All years that count, as a text: "2015: 8%   2019: 9%". */
function jarenTekst({ telt, eigen }: Indicatorcellen["reeks"], eenheid: "%" | null): Uitkomst {
  const delen = telt.map((jaar, nummer) => {
    const cijfer = eigen[nummer]!;
    return {
      formule: f`IF(${jaar}=0,"",${jaar}&": "&${getalFormule(cijfer, eenheid)}&"   ")`,
      waarde: jaar.getal === 0 ? "" : `${jaar.tekst}: ${getalTekst(cijfer.getal!, eenheid)}   `,
    };
  });
  return {
    formule: samen(
      delen.map(({ formule }) => formule),
      "&",
    ),
    waarde: delen.map(({ waarde }) => waarde).join(""),
  };
}

/** How many indicators of a doel have no figure, and that figures were typed for some since this sheet was made. */
function zetZonderCijfer(deel: Bladdeel, leeg: readonly Indicatorcellen[]): void {
  if (leeg.length === 0) return;
  const { formule, waarde } = nogZonder(leeg);
  const nieuw = f`IF(${formule}<${leeg.length}," Nieuw ingevuld: "&${leeg.length}-${formule}&". Maak dit werkboek opnieuw om ze hier te zien.","")`;
  deel.rij().bereken(
    0,
    {
      formule: f`IF(${formule}=0,"","Nog zonder cijfer: "&${formule}&IF(${formule}=1," indicator"," indicatoren")&" (zie blad Reeksen).")&${nieuw}`,
      waarde: `Nog zonder cijfer: ${String(waarde)} ${waarde === 1 ? "indicator" : "indicatoren"} (zie blad Reeksen).`,
    },
    "toelichting",
  );
}

/** Tellen en vertellen: what residents experienced, under the figures that it is about. */
function zetErvaringen(werk: Werk, activiteiten: readonly GeplaatsteActiviteit[]): void {
  const ervaringen = activiteiten.flatMap(({ dossier, activiteit }) =>
    dossier.ervaringen
      .filter((een) => een.activiteit === activiteit.code)
      .map(({ tekst }) => ({
        wie: `${wieVan(werk.boek, dossier)}, ${activiteit.afkorting ?? activiteit.naam}`,
        tekst,
      })),
  );
  if (ervaringen.length === 0) return;
  const deel = werk.blad.deel();
  deel.rij(6).bijVolgende = true;
  const kopje = deel.rij();
  kopje.bijVolgende = true;
  kopje.zet(0, "Wat inwoners ervaren", "gegeven");
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
  for (const { wie, wat, formule } of regels) {
    const rij = deel.rij(
      hoogteVan(werk.blad, [
        [VOORTGANG.wie, wie],
        [VOORTGANG.wat, wat],
      ]),
    );
    rij.zet(VOORTGANG.wie, wie, "tekstBoven");
    if (formule === undefined) rij.zet(VOORTGANG.wat, wat, "tekstBoven");
    else rij.bereken(VOORTGANG.wat, { formule, waarde: wat }, "tekstBoven");
  }
}
