import type { Activiteit } from "../../domein/beschikking";
import { maal, naarEuro, som } from "../../domein/geld";
import { streefgetal } from "../../domein/streefwaarde";
import type { Bladbouwer, Bladdeel } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import { f, letterlijk, samen, type Uitkomst, type Verwijsbaar } from "../formule";
import { STREEP } from "../rekenregels";
import { Blok, blokVan, type Vak } from "../vak";
import {
  gaatOverImpact,
  impactWoord,
  NOG_NIET,
  TREDEN,
  tredeVan,
  type Afweegcellen,
  type Afweegvraag,
} from "./afweging";
import type { Cijfercellen } from "./cijferblad";
import { cijfersleutel, kortweg } from "./opgaven";
import { stuurblad, zelfdeBeschikking, zetInvoer, type Stuurboek } from "./stuurboek";
import type { Stuurdossier } from "./stuurdossier";

const KOLOM = { nummer: 0, naam: 1, kosten: 2, besparing: 3, impact: 4, ernst: 5, aantal: 6, vraag: 7 } as const;
const VAST = [5, 37, 15, 15, 12, 12, 11];
const VRAAGRUIMTE = 50;
const ANTWOORDEN = ["ja", "nee", "deels", "weet niet"];

/**
 * The sheet Afweging: per activity the ordered questions of the framework, ernst and aantal as input, the impact by the matrix (domein.md
 * §7) with the documented limits, and costs against possible savings. Costs are what was granted: tariff × afspraak. Null without a beschikking.
 */
export function maakAfwegingsblad(
  boek: Stuurboek,
  cijfers: ReadonlyMap<string, Cijfercellen>,
): { blad: Bladbouwer; begin: Vak; cellen: readonly Afweegcellen[] } | null {
  // More workbooks about one beschikking weigh its activities, and its money, once.
  const lijst = boek.dossiers
    .filter((dossier, plaats) => boek.dossiers.findIndex((een) => zelfdeBeschikking(een, dossier)) === plaats)
    .flatMap((dossier) => (dossier.beschikking?.activiteiten ?? []).map((activiteit) => ({ dossier, activiteit })));
  if (lijst.length === 0) return null;
  const vragen = boek.kader?.afweging ?? [];
  const open = vragen.filter((vraag) => !gaatOverImpact(vraag));
  const { blad, eerste } = stuurblad(
    boek,
    {
      naam: "Afweging",
      tabkleur: TABKLEUR.vast,
      breedten: [...VAST, ...open.map(() => Math.min(12, Math.floor(VRAAGRUIMTE / open.length)))],
      hulpbreedten: [12, 12, 20],
    },
    {
      titel: "Afweging per activiteit",
      ondertitel:
        "Vul de gele vakken in. Kosten zijn wat is beschikt: tarief × afspraak. De uitkomst is een voorstel voor het gesprek aan de wegingstafel.",
    },
  );
  zetVragen(blad, vragen);
  const grenzen = zetGrenzen(boek, blad);
  const deel = blad.deel();
  const kop = zetKop(deel, vragen, blad.laatsteKolom);
  blad.herhaalKop(kop.rij);
  const werk: Werk = { boek, blad, grenzen, open, cijfers };
  const regels = lijst.map(({ dossier, activiteit }, plaats) =>
    zetActiviteit(werk, deel, dossier, activiteit, plaats + 1),
  );
  valideer(blad, regels);
  blad.filter(new Blok(kop, regels.at(-1)!.laatste));
  return { blad, begin: eerste, cellen: regels.map(({ cellen }) => cellen) };
}

interface Werk {
  readonly boek: Stuurboek;
  readonly blad: Bladbouwer;
  readonly grenzen: Grenzen;
  readonly open: readonly Afweegvraag[];
  readonly cijfers: ReadonlyMap<string, Cijfercellen>;
}

interface Grenzen {
  readonly gemiddeld: Vak;
  readonly hoog: Vak;
}

interface Regel {
  readonly cellen: Afweegcellen;
  readonly ernst: Vak;
  readonly aantal: Vak;
  readonly besparing: Vak;
  readonly antwoorden: readonly Vak[];
  readonly laatste: Vak;
}

function zetVragen(blad: Bladbouwer, vragen: readonly Afweegvraag[]): void {
  if (vragen.length === 0) return;
  const deel = blad.deel();
  vragen.forEach((vraag, nummer) => {
    const rij = deel.rij();
    rij.zet(KOLOM.nummer, nummer + 1, "gegevenLinks");
    rij.zet(KOLOM.naam, `${vraag.vraag}  →  ${vraag.gevolg}`, "toelichting");
    rij.bijVolgende = true;
  });
  deel.rij(8);
}

/** The limits from which a number of people counts as gemiddeld and hoog: of the beschikkingen where they agree, else to be filled in. */
function zetGrenzen(boek: Stuurboek, blad: Bladbouwer): Grenzen {
  const genoemd = boek.dossiers.flatMap(({ beschikking }) =>
    beschikking ? [beschikking.instellingen.impactGrenzen] : [],
  );
  const [eerste] = genoemd;
  const gelijk =
    eerste != null && genoemd.every((een) => een?.[0] === eerste[0] && een[1] === eerste[1]) ? eerste : null;
  const rij = blad.deel().rij();
  rij.zet(KOLOM.naam, "Vul bij Aantal een getal in, of laag, gemiddeld, hoog. Grenzen:", "toelichting");
  const zet = (kolom: number, veld: string, gezet: number | undefined): Vak =>
    zetInvoer(boek, rij, kolom, { onderdeel: "Afweging", veld }, gezet === undefined ? {} : { gezet });
  rij.zet(KOLOM.besparing, "gemiddeld vanaf", "labelRechts");
  const gemiddeld = zet(KOLOM.impact, "gemiddeld vanaf", gelijk?.[0]);
  rij.zet(KOLOM.ernst, "hoog vanaf", "labelRechts");
  const hoog = zet(KOLOM.aantal, "hoog vanaf", gelijk?.[1]);
  const bron = gelijk ? "uit de beschikking (impactGrenzen)" : "leg ze vast vóór u getallen invult";
  if (blad.laatsteKolom > KOLOM.aantal) rij.zet(KOLOM.vraag, bron, "toelichtingBoven");
  blad.deel().rij(8);
  return { gemiddeld, hoog };
}

function zetKop(deel: Bladdeel, vragen: readonly Afweegvraag[], laatste: number): Vak {
  const kop = deel.rij(30);
  const eerste = kop.zet(KOLOM.nummer, "Nr", "kolomkop");
  kop.zet(KOLOM.naam, "Activiteit", "kolomkopIngesprongen");
  kop.zet(KOLOM.kosten, "Kosten", "kolomkopGetal");
  kop.zet(KOLOM.besparing, "Mogelijke besparing", "kolomkopGetal");
  kop.zet(KOLOM.ernst, "Ernst", "kolomkopIngesprongen");
  kop.zet(KOLOM.aantal, "Aantal", "kolomkopIngesprongen");
  kop.zet(KOLOM.impact, "Impact", "kolomkopIngesprongen");
  let kolom: number = KOLOM.vraag;
  vragen.forEach((vraag, nummer) => {
    if (!gaatOverImpact(vraag)) kop.zet(kolom++, `Vraag ${nummer + 1}`, "kolomkopIngesprongen");
  });
  kop.zet(laatste + 1, "Trede ernst", "hulp");
  kop.zet(laatste + 2, "Trede aantal", "hulp");
  kop.zet(laatste + 3, "Plaats in de matrix", "hulp");
  return eerste;
}

function zetActiviteit(
  { boek, blad, grenzen, open, cijfers }: Werk,
  deel: Bladdeel,
  dossier: Stuurdossier,
  activiteit: Activiteit,
  nr: number,
): Regel {
  const meer = new Set(boek.dossiers.map(({ partner }) => partner)).size > 1;
  const naam = meer ? `${activiteit.naam} (${dossier.partner})` : activiteit.naam;
  const rij = deel.rij(hoogteVan(blad, [[KOLOM.naam, `${naam}xxx`]]));
  const onderdeel = `Afweging ${dossier.partner}, ${activiteit.code}`;
  const invoer = (kolom: number, veld: string, stijl: "invoerInRij" | "invoerEuroInRij" = "invoerInRij"): Vak =>
    zetInvoer(boek, rij, kolom, { onderdeel, veld }, { stijl });
  const nummer = rij.zet(KOLOM.nummer, nr, "getal");
  const naamVak = rij.zet(KOLOM.naam, naam, "tekstIngesprongen");
  const kosten = rij.bereken(KOLOM.kosten, kostenVan(dossier, activiteit, cijfers), "euro");
  const besparing = invoer(KOLOM.besparing, "besparing", "invoerEuroInRij");
  const ernst = invoer(KOLOM.ernst, "ernst");
  const aantal = invoer(KOLOM.aantal, "aantal");
  const hulp = blad.laatsteKolom + 1;
  const tredeErnst = rij.bereken(hulp, woordTrede(ernst), "hulp");
  const tredeAantal = rij.bereken(hulp + 1, aantalTrede(aantal, grenzen), "hulp");
  const plaats = rij.bereken(
    hulp + 2,
    {
      formule: f`IF(OR(${tredeErnst}="",${tredeAantal}=""),"",${tredeErnst}&" "&${tredeAantal})`,
      waarde: tredeErnst.tekst === "" || tredeAantal.tekst === "" ? "" : `${tredeErnst.tekst} ${tredeAantal.tekst}`,
    },
    "hulp",
  );
  const impactVak = rij.bereken(KOLOM.impact, impactUitkomst(tredeErnst, tredeAantal), "lampwoord");
  const antwoorden = open.map(({ vraag }, plek) => invoer(KOLOM.vraag + plek, vraag));
  return {
    cellen: {
      nummer,
      naam: naamVak,
      kort: kortweg(activiteit),
      partner: dossier.partner,
      kosten,
      besparing,
      impact: impactVak,
      plaats,
    },
    ernst,
    aantal,
    besparing,
    antwoorden,
    laatste: antwoorden.at(-1) ?? aantal,
  };
}

/** Σ R2(afspraak × tarief) over what is settled, as a formula over the sheet Cijfers; a dash where nothing is. */
function kostenVan(
  dossier: Stuurdossier,
  activiteit: Activiteit,
  cijfers: ReadonlyMap<string, Cijfercellen>,
): Uitkomst {
  const delen = activiteit.afspraken.flatMap((afspraak) => {
    const cellen = cijfers.get(cijfersleutel(dossier, activiteit, afspraak));
    const aantal = streefgetal(afspraak.streefwaarde);
    if (!cellen || aantal === null || afspraak.tarief === null || !afspraak.verrekenbaar) return [];
    return [{ formule: f`ROUND(${cellen.afspraak}*${cellen.tarief},2)`, bedrag: maal(aantal, afspraak.tarief) }];
  });
  if (delen.length === 0) return { formule: f`"–"`, waarde: STREEP };
  return {
    formule: f`ROUND(${samen(
      delen.map(({ formule }) => formule),
      "+",
    )},2)`,
    waarde: naarEuro(som(delen.map(({ bedrag }) => bedrag))),
  };
}

function isTrede(cel: Verwijsbaar): ReturnType<typeof f> {
  return f`OR(${samen(
    TREDEN.map((trede) => f`${cel}=${letterlijk(trede)}`),
    ",",
  )})`;
}

function woordTrede(cel: Vak): Uitkomst {
  return { formule: f`IF(${isTrede(cel)},${cel},"")`, waarde: tredeVan(cel.waarde, null) };
}

/** A number becomes a step by the limits, and none while these are not filled in. */
function aantalTrede(cel: Vak, { gemiddeld, hoog }: Grenzen): Uitkomst {
  const bekend = f`AND(ISNUMBER(${gemiddeld}),ISNUMBER(${hoog}),${cel}>=0)`;
  const [van, vanaf] = [gemiddeld.getal, hoog.getal];
  return {
    formule: f`IF(ISNUMBER(${cel}),IF(${bekend},IF(${cel}>=${hoog},"hoog",IF(${cel}>=${gemiddeld},"gemiddeld","laag")),""),IF(${isTrede(cel)},${cel},""))`,
    waarde: tredeVan(cel.waarde, van === null || vanaf === null ? null : [van, vanaf]),
  };
}

/** The table of domein.md §7 is symmetric: the sum of both steps decides. */
function impactUitkomst(ernst: Vak, aantal: Vak): Uitkomst {
  const stap = (cel: Vak): ReturnType<typeof f> => f`IF(${cel}="hoog",2,IF(${cel}="gemiddeld",1,0))`;
  const totaal = f`${stap(ernst)}+${stap(aantal)}`;
  return {
    formule: f`IF(OR(${ernst}="",${aantal}=""),${letterlijk(NOG_NIET)},IF(${totaal}>=3,"Groot",IF(${totaal}=2,"Middel","Klein")))`,
    waarde: impactWoord(ernst.tekst, aantal.tekst),
  };
}

function valideer(blad: Bladbouwer, regels: readonly Regel[]): void {
  const lijst = (vakken: readonly Vak[], keuzes: readonly string[], titel: string, uitleg: string): void =>
    blad.valideer(blokVan(vakken), { soort: { lijst: keuzes }, titel, uitleg });
  lijst(
    regels.map(({ ernst }) => ernst),
    TREDEN,
    "Ernst",
    "Hoe groot is de impact op het leven van één inwoner?",
  );
  blad.valideer(blokVan(regels.map(({ besparing }) => besparing)), {
    soort: { getalTussen: [0, 1e9] },
    titel: "Mogelijke besparing",
    uitleg: "In euro, niet meer dan de kosten. Leeg als u het niet weet.",
  });
  for (const plek of (regels[0]?.antwoorden ?? []).keys())
    lijst(
      regels.map(({ antwoorden }) => antwoorden[plek]!),
      ANTWOORDEN,
      "Antwoord",
      "De vragen staan bovenaan dit blad.",
    );
}
