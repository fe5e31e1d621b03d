import type { AfrekeningRegel } from "../domein/afrekening";
import type { Groep } from "../domein/beschikking";
import { kop, noot, type Werk } from "./afrekeningdelen";
import { KOLOM, type Bedragcellen, type Postcellen } from "./afrekeningregels";
import type { Bladdeel } from "./bladbouwer";
import { groepkoprij, korteNaam, sleutel, uit } from "./boek";
import { bronVan, type Bron } from "./bronnen";
import { f, letterlijk, type Uitkomst } from "./formule";
import { getalStijl, over, STREEP } from "./rekenregels";
import { hoogteVoor } from "./tekstmaat";
import type { Rij, Vak } from "./vak";

/** Where each amount comes from, in the columns of the amounts. */
const HERKOMST = {
  naam: KOLOM.naam,
  code: KOLOM.eenheid,
  beschikking: KOLOM.tarief,
  productie: KOLOM.afspraak,
  gelezen: KOLOM.realisatie,
  nu: KOLOM.verschil,
  bron: KOLOM.beschikt,
  klopt: KOLOM.geleverd,
  regel: KOLOM.over,
} as const;

/** The rules by their number, as the rows and the notes name them (domein.md §4). */
const REGELS = [
  "Beschikt = afspraak × tarief, precies uitgerekend en één keer afgerond op de cent (een halve cent naar boven).",
  "Meer geleverd dan afgesproken: overproductie = (realisatie − afspraak) × tarief. Die wordt nooit uitbetaald.",
  "Minder geleverd: onderproductie = (afspraak − realisatie) × tarief, met een minteken. Het tekort telt mee voor terugbetalen.",
  "Drempel: het tekort telt niet mee als het hoogstens zoveel procent van de afspraak is als de beschikking als drempel noemt.",
  "Geleverd = beschikt + overproductie + onderproductie. Wat door afronding anders is dan het maximum van de groep, staat bij Afronding.",
  "Terug = het tekort, hoogstens het beschikte bedrag. Overproductie gaat daarvan af volgens de gekozen manier, naar beneden afgerond op de cent.",
  "Vaststelling (voorstel) = beschikt − terug, nooit meer dan beschikt. De gemeente besluit: Awb 4:46 lid 1 (vaststellen) en lid 2 onder a (lager,",
  "Betaalde voorschotten worden met de vaststelling verrekend (Awb 4:52); te veel betaald kan worden teruggevraagd (Awb 4:57).",
] as const;
const VERVOLG: Readonly<Record<number, string>> = {
  7: "als activiteiten niet of niet geheel hebben plaatsgevonden).",
};

/** Part 4: per settled afspraak the cells that its amounts come from, and the rule that made them (issue: an audit file). */
export function maakHerkomst(werk: Werk, deel: Bladdeel, posten: ReadonlyMap<string, readonly Postcellen[]>): void {
  kop(deel, "4  Waar elk bedrag vandaan komt, en welke regel gold").nieuwePagina = true;
  const uitleg = deel.rij();
  uitleg.bijVolgende = true;
  uitleg.zet(
    0,
    "Klik om naar de cel te gaan. 'Nu' leest de cel van de partner opnieuw; dat kan alleen als zijn bladen in dit werkboek staan. De nummers van de regels staan onder 5.",
    "toelichting",
  );
  for (const groep of werk.beschikking.groepen) {
    zetKop(werk, deel, groep);
    for (const post of posten.get(groep.code) ?? []) zetPost(werk, deel, groep, post);
    const laatste = deel.rijen.at(-1);
    if (laatste) laatste.bijVolgende = false;
  }
  deel.rij(8);
}

/** Part 5: the rules that the rows of part 4 name, each with its source in the law where there is one. */
export function maakRegels(deel: Bladdeel): void {
  kop(deel, "5  De regels");
  REGELS.forEach((tekst, plaats) => {
    const rij = deel.rij();
    rij.bijVolgende = plaats < REGELS.length - 1;
    rij.zet(0, `${plaats + 1}  ${tekst}`, "standaard");
    const vervolg = VERVOLG[plaats + 1];
    if (vervolg === undefined) return;
    const tweede = deel.rij();
    tweede.bijVolgende = true;
    tweede.zet(0, `    ${vervolg}`, "standaard");
  });
  noot(deel, "Awb = Algemene wet bestuursrecht. Een uitkomst op dit blad is een voorstel, geen besluit.");
}

function zetKop({ blad }: Werk, deel: Bladdeel, groep: Groep): void {
  const rij = groepkoprij(deel, groep, { hoogte: 16, ruimte: blad.breedte(KOLOM.naam), totKolom: KOLOM.tekort });
  rij.zet(HERKOMST.code, "Activiteit en afspraak", "groepkop");
  rij.zet(HERKOMST.beschikking, "Afspraak uit", "groepkop");
  rij.zet(HERKOMST.productie, null, "groepkop");
  rij.zet(HERKOMST.gelezen, "Gelezen", "groepkopGetal");
  rij.zet(HERKOMST.nu, "Nu", "groepkopGetal");
  rij.zet(HERKOMST.bron, "Cel partner", "groepkopIngesprongen");
  rij.zet(HERKOMST.klopt, "Gelijk?", "groepkop");
  rij.zet(HERKOMST.regel, "Regel", "groepkop");
  rij.vul(0, KOLOM.tekort, "groepkop");
}

function zetPost(werk: Werk, deel: Bladdeel, groep: Groep, post: Postcellen): void {
  const { blad, boek, bronnen } = werk;
  const { activiteit, afspraak } = post;
  const id = sleutel(activiteit.code, afspraak.id);
  const bron = bronVan(boek, activiteit.code, afspraak.id);
  const naam = korteNaam(activiteit, groep.naam);
  const code = `${activiteit.code} ${afspraak.id}`;
  const rij = deel.rij(
    Math.max(
      hoogteVoor(naam, blad.breedte(HERKOMST.naam)),
      hoogteVoor(code, blad.breedte(HERKOMST.code)),
      hoogteVoor(`   ${bron.tekst}`, blad.breedte(HERKOMST.bron)),
    ),
  );
  rij.bijVolgende = true;
  rij.zet(HERKOMST.naam, naam, "tekst");
  const cel = uit(bronnen.beschikking.afspraken, id);
  rij.bereken(
    HERKOMST.code,
    {
      formule: f`${uit(bronnen.beschikking.activiteiten, activiteit.code).code}&" "&${cel.id}`,
      waarde: code,
    },
    "tekst",
  );
  rij.zet(HERKOMST.beschikking, "Beschikking", "linkInRij").linkNaar(cel.aantal, "Ga naar de afspraak en het tarief");
  const geteld = uit(bronnen.productie, id).realisatie;
  rij.zet(HERKOMST.productie, "Productie", "linkInRij").linkNaar(geteld, "Ga naar wat is gelezen");
  const gelezen = rij.bereken(HERKOMST.gelezen, over(geteld), getalStijl(geteld.waarde));
  zetBron(rij, bron, gelezen);
  rij.bereken(HERKOMST.regel, regelzin(post, groep), "tekstEenRegel");
  rij.vul(0, KOLOM.tekort, "tekstEenRegel");
}

function zetBron(rij: Rij, { tekst, doel, cel }: Bron, gelezen: Vak): void {
  const plaats = rij.zet(HERKOMST.bron, tekst, doel ? "linkIngesprongen" : "tekstIngesprongen");
  if (doel) plaats.linkNaar(doel, `Ga naar ${tekst}`);
  if (!cel) {
    rij.zet(HERKOMST.nu, STREEP, "tekstRechts");
    rij.zet(HERKOMST.klopt, STREEP, "tekstEenRegel");
    return;
  }
  const nu = rij.bereken(
    HERKOMST.nu,
    { formule: f`IF(ISNUMBER(${cel}),${cel},"–")`, waarde: cel.getal },
    getalStijl(cel.getal),
  );
  rij.bereken(
    HERKOMST.klopt,
    {
      formule: f`IF(AND(ISNUMBER(${nu}),ISNUMBER(${gelezen})),IF(ROUND(${nu}-${gelezen},6)=0,"gelijk","gewijzigd"),"gewijzigd")`,
      waarde: "gelijk",
    },
    "tekstEenRegel",
  );
}

/** Which rule made the amounts of this row, in words: moves along with the figures. */
function regelzin({ cellen, A, R, regel }: Postcellen, groep: Groep): Uitkomst {
  if (!groep.verrekenen) {
    const tekst = "Wordt niet verrekend.";
    return { formule: f`${letterlijk(tekst)}`, waarde: tekst };
  }
  const zinnen = {
    onbekend: "Niet bekend: telt in geen som mee.",
    gelijk: "1: precies zoals afgesproken.",
    meer: "1, 2, 5: meer, wordt niet uitbetaald.",
    minder: "1, 3, 5, 6: minder, telt mee.",
    drempel: "1, 3, 4, 5: minder, onder de drempel.",
  } as const;
  const tekst = (wat: keyof typeof zinnen): string => letterlijk(zinnen[wat]);
  return {
    formule: f`IF(AND(ISNUMBER(${A}),ISNUMBER(${R})),IF(${R}>${A},${tekst("meer")},IF(${R}=${A},${tekst("gelijk")},IF(${teltMee(cellen)},${tekst("minder")},${tekst("drempel")}))),${tekst("onbekend")})`,
    waarde: zinnen[soortVan(regel)],
  };
}

function teltMee({ tekort, onder }: Bedragcellen) {
  return f`OR(${tekort}>0,${onder}=0)`;
}

function soortVan(regel: AfrekeningRegel | null): "onbekend" | "gelijk" | "meer" | "minder" | "drempel" {
  if (regel === null || regel.gerealiseerd === null) return "onbekend";
  if (regel.gerealiseerd > regel.afgesproken) return "meer";
  if (regel.gerealiseerd === regel.afgesproken) return "gelijk";
  return regel.tekort > 0 || regel.onder === 0 ? "minder" : "drempel";
}
