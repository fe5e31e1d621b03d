import { HOOGSTE_BEDRAG, naarEuro } from "../domein/geld";
import { isBovenPlafond, type Plafondpost, type Plafonds, type Plafondstand } from "../domein/plafond";
import { jsonDeel } from "../werkboek/json-deel";
import { UITVOER_NAAMRUIMTE } from "../werkboek/naamruimten";
import { koptekst, type Plan } from "../werkboek/plan";
import { kop, noot } from "./afrekeningdelen";
import type { Bladbouwer } from "./bladbouwer";
import { type Bladdeel } from "./bladbouwer";
import { bladkop, hoogteVan, nieuwBlad, TABKLEUR } from "./boek";
import { f, type Uitkomst } from "./formule";
import { merkNegatief } from "./lampformule";
import { Namenlijst } from "./namenlijst";
import { STREEP } from "./rekenregels";
import { Blok, blokVan, type Rij, type Vak } from "./vak";

/** What the custom part of such a workbook says it is. */
export const PLAFONDS_SOORT = "plafonds";
const BREEDTEN = [38, 42, 7, 8, 17, 17, 17, 14];
const KOLOM = { naam: 0, bij: 1, jaar: 2, versie: 3, plafond: 4, beschikt: 5, ruimte: 6, oordeel: 7 } as const;
const LAATSTE = KOLOM.oordeel;

const ONBEKEND = "geen plafond";
const BINNEN = "binnen";
const BOVEN = "erboven";

/**
 * A workbook with the one sheet Plafonds: what was granted beside the joint ceiling and beside the budget of each incidental scheme,
 * in native formulas; the ceilings are input cells. `bron` names the source of the budgets.
 */
export function plafondwerkboek(stand: Plafonds, bron: string | null): Plan {
  const titel = stand.jaar === null ? "Subsidieplafonds" : `Subsidieplafonds ${stand.jaar}`;
  const rand = {
    koptekst: { links: koptekst(titel), rechts: "&A" },
    voettekst: { links: "", midden: "", rechts: "pagina &P van &N" },
  };
  const blad = nieuwBlad({ rand }, { naam: "Plafonds", tabkleur: TABKLEUR.vast, breedten: BREEDTEN });
  const namen = new Namenlijst();
  const kopdeel = bladkop(blad);
  kopdeel.titel.zet(0, titel, "titel");
  kopdeel.ondertitel.zet(
    0,
    "Wat is beschikt, naast het plafond. Wat boven een plafond uitkomt, wordt geweigerd (Algemene wet bestuursrecht, artikel 4:25). De gemeente besluit.",
    "ondertitel",
  );
  const eerste = blad.deel();
  kop(eerste, "1  Gezamenlijk plafond van de structurele partners");
  zetKoppen(eerste, "Kenmerk", "Partner");
  const structureel = zetStand(blad, eerste, stand.structureel, "Som van deze beschikkingen", "eindsom");
  namen.maak("plafond_structureel", structureel.plafond);
  namen.maak("plafond_structureelRuimte", structureel.ruimte);
  eerste.rij(8);
  if (stand.regelingen.length > 0) zetRegelingen(blad, namen, stand, bron);
  zetNoten(blad.deel(), stand);
  blad.nummer();
  return {
    titel,
    onderwerp: isBovenPlafond(stand) ? "Boven een plafond" : "Binnen de plafonds",
    auteur: "",
    bladen: [blad.bouw()],
    namen: namen.bouw(),
    delen: [jsonDeel(UITVOER_NAAMRUIMTE, { soort: PLAFONDS_SOORT })],
  };
}

function zetKoppen(deel: Bladdeel, naam: string, bij: string): void {
  const rij = deel.rij(18);
  rij.bijVolgende = true;
  rij.zet(KOLOM.naam, naam, "kolomkop");
  rij.zet(KOLOM.bij, bij, "kolomkop");
  const koppen = [
    [KOLOM.jaar, "Jaar"],
    [KOLOM.versie, "Versie"],
    [KOLOM.plafond, "Plafond"],
    [KOLOM.beschikt, "Beschikt"],
    [KOLOM.ruimte, "Ruimte"],
  ] as const;
  for (const [kolom, tekst] of koppen) rij.zet(kolom, tekst, "kolomkopGetal");
  rij.zet(KOLOM.oordeel, "Oordeel", "kolomkopIngesprongen");
}

function zetPost(blad: Bladbouwer, deel: Bladdeel, post: Plafondpost): Vak {
  const rij = deel.rij(
    hoogteVan(blad, [
      [KOLOM.naam, post.kenmerk],
      [KOLOM.bij, post.partner],
    ]),
  );
  rij.bijVolgende = true;
  rij.zet(KOLOM.naam, post.kenmerk, "tekst");
  rij.zet(KOLOM.bij, post.partner, "tekst");
  rij.zet(KOLOM.jaar, String(post.jaar), "tekstRechts");
  rij.zet(KOLOM.versie, post.versie, "getal");
  const vak = rij.zet(KOLOM.beschikt, naarEuro(post.beschikt), "euro");
  rij.vul(0, LAATSTE, "tekstEenRegel");
  return vak;
}

/** The grants of one ceiling, with their sum, the ceiling as an input cell, what is left, and the judgement in a word. */
function zetStand(
  blad: Bladbouwer,
  deel: Bladdeel,
  stand: Plafondstand,
  label: string,
  stijl: "som" | "eindsom",
): { plafond: Vak; ruimte: Vak } {
  const bedragen = stand.posten.map((post) => zetPost(blad, deel, post));
  const rij = deel.rij();
  rij.zet(KOLOM.naam, label, stijl);
  if (stand.posten.length === 0) rij.zet(KOLOM.bij, "geen beschikkingen gegeven", stijl);
  const plafond = zetPlafond(blad, rij, stand);
  const som = rij.bereken(
    KOLOM.beschikt,
    {
      formule: bedragen.length === 0 ? f`0` : f`ROUND(SUM(${blokVan(bedragen)}),2)`,
      waarde: naarEuro(stand.beschikt),
    },
    `${stijl}Euro`,
  );
  const ruimte = rij.bereken(
    KOLOM.ruimte,
    {
      formule: f`IF(ISNUMBER(${plafond}),ROUND(${plafond}-${som},2),"–")`,
      waarde: stand.ruimte === null ? STREEP : naarEuro(stand.ruimte),
    },
    `${stijl}Euro`,
  );
  merkNegatief(blad, [ruimte]);
  rij.bereken(KOLOM.oordeel, oordeel(ruimte, stand), `${stijl}Ingesprongen`);
  rij.vul(0, LAATSTE, stijl);
  return { plafond, ruimte };
}

function zetPlafond(blad: Bladbouwer, rij: Rij, { plafond }: Plafondstand): Vak {
  const vak = rij.zet(KOLOM.plafond, plafond === null ? null : naarEuro(plafond), "invoerEuroInRij");
  blad.valideer(new Blok(vak, vak), {
    soort: { getalTussen: [0, HOOGSTE_BEDRAG] },
    titel: "Plafond",
    uitleg: "Het plafond in euro. De som, de ruimte en het oordeel rekenen meteen mee.",
  });
  return vak;
}

function oordeel(ruimte: Vak, stand: Plafondstand): Uitkomst {
  const woord = stand.ruimte === null ? ONBEKEND : stand.ruimte < 0 ? BOVEN : BINNEN;
  return {
    formule: f`IF(ISNUMBER(${ruimte}),IF(${ruimte}<0,"${BOVEN}","${BINNEN}"),"${ONBEKEND}")`,
    waarde: woord,
  };
}

function zetRegelingen(
  blad: Bladbouwer,
  namen: Namenlijst,
  { regelingen, regelingenJaar, voorbehoud }: Plafonds,
  bron: string | null,
): void {
  const deel = blad.deel();
  kop(deel, `2  Incidentele regelingen, budgetten ${regelingenJaar ?? ""}`.trim());
  if (voorbehoud !== null) {
    const rij = deel.rij();
    rij.bijVolgende = true;
    rij.zet(0, voorbehoud, "gegeven");
  }
  zetKoppen(deel, "Kenmerk, of regeling", "Partner, of opgave");
  const standen = regelingen.map((regeling) => {
    const { plafond, ruimte } = zetStand(blad, deel, regeling, regeling.naam, "som");
    const rij = plafond.rij;
    rij.zet(
      KOLOM.bij,
      regeling.posten.length === 0 ? `${regeling.opgave}; geen beschikkingen gegeven` : regeling.opgave,
      "som",
    );
    rij.bijVolgende = false;
    return { plafond, ruimte };
  });
  const budgetten = standen.map(({ plafond }) => plafond);
  const rij = deel.rij(24);
  rij.zet(KOLOM.naam, "Alle regelingen samen", "gegeven");
  const totaal = budgetten.reduce((som, vak) => som + Math.round((vak.getal ?? 0) * 100), 0) / 100;
  const delen = budgetten.map((vak) => f`N(${vak})`);
  const optelling = delen.reduce((heel, een) => f`${heel}+${een}`);
  namen.maak(
    "plafond_regelingen",
    rij.bereken(KOLOM.plafond, { formule: f`ROUND(${optelling},2)`, waarde: totaal }, "gegevenEuro"),
  );
  if (bron !== null) noot(deel, `Bron van de budgetten: ${bron}.`);
}

function zetNoten(deel: Bladdeel, { jaar, regelingenJaar, regelingen, vervallen }: Plafonds): void {
  const metPosten = regelingen.some(({ posten }) => posten.length > 0);
  if (metPosten && jaar !== null && regelingenJaar !== null && jaar !== regelingenJaar) {
    noot(deel, `Let op: de budgetten zijn van ${regelingenJaar}, de beschikkingen van ${jaar}.`);
  }
  for (const { kenmerk, versie } of vervallen) {
    noot(
      deel,
      `Niet meegeteld: ${kenmerk}, versie ${versie}. Van deze beschikking telt alleen de laatste versie, één keer.`,
    );
  }
  noot(
    deel,
    "Beschikt = de som van de maxima van de groepen. De gele vakken zijn plafonds: u kunt ze wijzigen om iets uit te proberen.",
  );
}
