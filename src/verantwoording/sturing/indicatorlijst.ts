import { indicatorlamp } from "../../domein/indicatorlamp";
import type { Bladbouwer } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import { f } from "../formule";
import { kleurLampen, tekenUitkomst } from "../lampformule";
import { gelijk } from "../rekenregels";
import { ingekort } from "../tekstmaat";
import { Blok, blokVan, type Rij, type Vak } from "../vak";
import { oordeelUit, redenUitkomst, vergelijkzin, type Oordeelcellen } from "./indicatoroordeel";
import type { Reekscellen } from "./indicatorreeksen";
import type { Indicatorstand } from "./indicatorstand";
import { stuurblad, zetInvoer, type Stuurboek } from "./stuurboek";

/** The cells of one indicator that tiles and reports refer to. */
export interface Indicatorcellen {
  readonly stand: Indicatorstand;
  /** Its line on the sheet Indicatorlijst, from 0. */
  readonly regel: number;
  readonly reeks: Reekscellen;
  readonly lamp: Vak;
  /** What its tile says, in cells beside the page: of one column each, so that a free tile can look them up. */
  readonly tegel: Tegelcellen;
}

export type Tegelcellen = Readonly<Record<(typeof TEGELDELEN)[number], Vak>>;

const KOLOM = {
  nummer: 0,
  naam: 1,
  laatste: 2,
  vergelijking: 3,
  oordeel: 4,
  wie: 5,
  wanneer: 6,
  waarom: 7,
  teken: 8,
  lamp: 9,
} as const;
const BREEDTEN = [11, 34, 14, 25, 9, 12, 11, 15, 4, 12];
const KOPPEN = [
  ...["Nr", "Indicator", "Laatste cijfer", "Vergelijking", "Oordeel", "Wie", "Wanneer", "Waarom", "", "Lamp"],
];
const TEGELDELEN = [
  "jaar",
  "nieuw",
  "plaats",
  "naam",
  "getal",
  "bij",
  "lamp",
  "reden",
  "vergelijking",
  "bron",
] as const;
const HULP = BREEDTEN.length;

/** Whether an indicator has a tile of its own: it has a figure, or a beschikking agrees on it. */
export function heeftTegel(stand: Indicatorstand, { jaar }: Pick<Reekscellen, "jaar">): boolean {
  return jaar.getal !== 0 || stand.soort === "beschikking";
}

/**
 * The sheet Indicatorlijst: every indicator with its latest figure and comparison, read on the sheet Reeksen, and input cells for the
 * judgement (who, when, why). What is typed survives the next version. The lamp is a colour only when the judgement is complete
 * (domein.md §6).
 */
export function maakIndicatorlijst(
  boek: Stuurboek,
  standen: readonly Indicatorstand[],
  reeksen: ReadonlyMap<Indicatorstand, Reekscellen>,
): { blad: Bladbouwer; begin: Vak; cellen: readonly Indicatorcellen[] } | null {
  if (standen.length === 0) return null;
  const { blad, eerste } = stuurblad(
    boek,
    {
      naam: "Indicatorlijst",
      tabkleur: TABKLEUR.bron,
      breedten: BREEDTEN,
      hulpbreedten: TEGELDELEN.map(() => 9),
      bevries: 4,
      herhaal: { van: 0, tot: 3 },
    },
    {
      titel: "Indicatorlijst",
      ondertitel:
        "Typ in de gele vakken het oordeel, met wie, wanneer en waarom. Een cijfer typt u op blad Reeksen: klik op het laatste cijfer.",
    },
  );
  const deel = blad.deel();
  const kop = deel.rij(18);
  const kopcellen = KOPPEN.map((tekst, kolom) =>
    kop.zet(kolom, tekst, kolom === KOLOM.lamp ? "kolomkopIngesprongen" : "kolomkop"),
  );
  kop.zet(HULP, "Voor de tegels", "hulp");
  const regels: Regel[] = [];
  for (const stand of standen)
    regels.push(zetRegel(boek, blad, deel.rij(), { stand, reeks: reeksen.get(stand)!, regels }));
  const cellen = regels.map(({ cel }) => cel);
  kleurLampen(
    blad,
    regels.map(({ teken }) => teken),
    cellen.map(({ lamp }) => lamp),
  );
  valideer(
    blad,
    regels.map(({ oordeel }) => oordeel),
  );
  blad.filter(new Blok(kopcellen[0]!, cellen.at(-1)!.lamp));
  return { blad, begin: eerste, cellen };
}

interface Regel {
  readonly cel: Indicatorcellen;
  readonly oordeel: Oordeelcellen;
  readonly teken: Vak;
}

interface Regelstof {
  readonly stand: Indicatorstand;
  readonly reeks: Reekscellen;
  /** The lines above it. */
  readonly regels: readonly Regel[];
}

function zetRegel(boek: Stuurboek, blad: Bladbouwer, rij: Rij, stof: Regelstof): Regel {
  const { stand, reeks } = stof;
  rij.zet(KOLOM.nummer, stand.nummer, "tekstBoven");
  rij.zet(KOLOM.naam, stand.naam, "tekstBoven");
  rij
    .bereken(
      KOLOM.laatste,
      {
        formule: f`IF(${reeks.jaar}=0,"vul in",${reeks.tekst})`,
        waarde: reeks.jaar.getal === 0 ? "vul in" : reeks.tekst.waarde,
      },
      "linkInRijBoven",
    )
    .linkNaar(reeks.begin, "Ga naar de cijfers per jaar op blad Reeksen");
  const vergelijking = rij.bereken(KOLOM.vergelijking, gelijk(reeks.vergelijking), "tekstGrijsBoven");
  const invoer = (kolom: number, veld: string): Vak => {
    const stijl = veld === "wanneer" ? "invoerDatumInRij" : "invoerInRij";
    return zetInvoer(boek, rij, kolom, { onderdeel: stand.onderdeel, veld }, { stijl });
  };
  const oordeel: Oordeelcellen = {
    oordeel: invoer(KOLOM.oordeel, "oordeel"),
    wie: invoer(KOLOM.wie, "wie"),
    wanneer: invoer(KOLOM.wanneer, "wanneer"),
    waarom: invoer(KOLOM.waarom, "waarom"),
  };
  const { oordeel: kleur, wie, wanneer, waarom } = oordeel;
  const heel = f`AND(OR(${kleur}="groen",${kleur}="oranje"),LEN(${wie})>0,LEN(${wanneer})>0,LEN(${waarom})>0)`;
  const lamp = rij.bereken(
    KOLOM.lamp,
    {
      formule: f`IF(${heel},${kleur},"geen kleur")`,
      waarde: indicatorlamp({ reeks: [], richting: stand.richting, oordeel: oordeelUit(oordeel) }).kleur,
    },
    "lampwoord",
  );
  const teken = rij.bereken(KOLOM.teken, tekenUitkomst(lamp), "lampteken");
  rij.hoogte = hoogteVan(blad, [
    [KOLOM.nummer, stand.nummer],
    [KOLOM.naam, stand.naam],
    [KOLOM.laatste, reeks.tekst.tekst],
    [KOLOM.vergelijking, vergelijking.tekst],
    [KOLOM.wie, wie.tekst],
    [KOLOM.waarom, waarom.tekst],
  ]);
  const tegel = zetTegelcellen(rij, stof, lamp, oordeel);
  return { cel: { stand, regel: stof.regels.length, reeks, lamp, tegel }, oordeel, teken };
}

/** What the tile of this indicator says; the how manieth it is of those that got their first figure after the making. */
function zetTegelcellen(rij: Rij, { stand, reeks, regels }: Regelstof, lamp: Vak, oordeel: Oordeelcellen): Tegelcellen {
  let kolom = HULP;
  const zet = (waarde: string): Vak => rij.zet(kolom++, waarde, "hulp");
  const bereken = (uitkomst: Parameters<Rij["bereken"]>[1]): Vak => rij.bereken(kolom++, uitkomst, "hulp");
  const jaar = bereken(gelijk(reeks.jaar));
  const [eerste, vorige] = [regels[0]?.cel.tegel.nieuw, regels.at(-1)?.cel.tegel.nieuw];
  const meer = eerste && vorige ? f`1+MAX(${new Blok(eerste, vorige)})` : f`1`;
  return {
    jaar,
    nieuw: bereken({ formule: heeftTegel(stand, reeks) ? f`0` : f`IF(${jaar}=0,0,${meer})`, waarde: 0 }),
    plaats: zet(plaatsVan(stand)),
    naam: zet(stand.naam),
    getal: bereken(gelijk(reeks.getal)),
    bij: bereken(gelijk(reeks.bij)),
    lamp: bereken(gelijk(lamp)),
    reden: bereken(redenUitkomst(lamp, oordeel, reeks.ontwikkeling)),
    vergelijking: bereken(vergelijkzin(reeks.vergelijking)),
    bron: zet(ingekort(`Bron: ${stand.bron}`, 52)),
  };
}

function plaatsVan({ opgave, doel }: Indicatorstand): string {
  return ingekort([opgave ?? "", doel === null ? "" : `doel ${doel}`].filter((een) => een !== "").join(", "), 46);
}

function valideer(blad: Bladbouwer, cellen: readonly Oordeelcellen[]): void {
  blad.valideer(blokVan(cellen.map(({ oordeel }) => oordeel)), {
    soort: { lijst: ["groen", "oranje"] },
    titel: "Oordeel",
    uitleg: "groen: het gaat goed. oranje: vraagt aandacht. Leeg: nog geen oordeel. Vul ook wie, wanneer en waarom in.",
  });
  blad.valideer(blokVan(cellen.map(({ waarom }) => waarom)), {
    soort: { tekstLengteTot: 500 },
    titel: "Waarom",
    uitleg: "De reden van het oordeel, in een of twee zinnen.",
  });
}
