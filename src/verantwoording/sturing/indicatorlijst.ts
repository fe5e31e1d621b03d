import { indicatorlamp, type Oordeel } from "../../domein/indicatorlamp";
import type { Bladbouwer } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import { f } from "../formule";
import { kleurLampen, tekenUitkomst } from "../lampformule";
import { STREEP } from "../rekenregels";
import { Blok, blokVan, type Rij, type Vak } from "../vak";
import { metJaar, type Indicatorstand } from "./indicatorstand";
import { stuurblad, zetInvoer, type Stuurboek } from "./stuurboek";

/** The cells of one indicator that tiles and reports refer to. */
export interface Indicatorcellen {
  readonly stand: Indicatorstand;
  readonly laatste: Vak | null;
  readonly vergelijking: Vak;
  readonly oordeel: Vak;
  readonly wie: Vak;
  readonly wanneer: Vak;
  readonly waarom: Vak;
  readonly lamp: Vak;
}

const KOLOM = {
  nummer: 0,
  naam: 1,
  laatste: 2,
  cijfers: 3,
  vergelijking: 4,
  oordeel: 5,
  wie: 6,
  wanneer: 7,
  waarom: 8,
  teken: 9,
  lamp: 10,
} as const;
const BREEDTEN = [12, 33, 15, 19, 15, 9, 12, 11, 19, 4, 12];

/**
 * The sheet Indicatorlijst: every indicator with its latest figure, and input cells for figures with their year, a comparison and the
 * judgement (who, when, why). What is typed survives the next version. The lamp is a colour only when the judgement is complete (domein.md §6).
 */
export function maakIndicatorlijst(
  boek: Stuurboek,
  standen: readonly Indicatorstand[],
): { blad: Bladbouwer; begin: Vak; cellen: readonly Indicatorcellen[] } | null {
  if (standen.length === 0) return null;
  const { blad, eerste } = stuurblad(
    boek,
    { naam: "Indicatorlijst", tabkleur: TABKLEUR.bron, breedten: BREEDTEN, bevries: 4, herhaal: { van: 0, tot: 3 } },
    {
      titel: "Indicatorlijst",
      ondertitel:
        "Typ in de gele vakken: cijfers met hun jaar, zoals 8% (2015); 9% (2019), en het oordeel met wie, wanneer en waarom. Nieuwe cijfers komen in de tegels als u dit werkboek opnieuw maakt.",
    },
  );
  const deel = blad.deel();
  const kop = deel.rij(18);
  const koppen = [
    "Nr",
    "Indicator",
    "Laatste cijfer",
    "Cijfers (jaar)",
    "Vergelijking",
    "Oordeel",
    "Wie",
    "Wanneer",
    "Waarom",
    "",
    "Lamp",
  ];
  const kopcellen = koppen.map((tekst, kolom) =>
    kop.zet(kolom, tekst, kolom === KOLOM.lamp ? "kolomkopIngesprongen" : "kolomkop"),
  );
  const regels = standen.map((stand) => zetRegel(boek, blad, deel.rij(), stand));
  const cellen = regels.map(({ cel }) => cel);
  kleurLampen(
    blad,
    regels.map(({ teken }) => teken),
    cellen.map(({ lamp }) => lamp),
  );
  valideer(blad, cellen);
  blad.filter(new Blok(kopcellen[0]!, cellen.at(-1)!.lamp));
  return { blad, begin: eerste, cellen };
}

function zetRegel(
  boek: Stuurboek,
  blad: Bladbouwer,
  rij: Rij,
  stand: Indicatorstand,
): { cel: Indicatorcellen; teken: Vak } {
  const { onderdeel, metingen } = stand;
  const laatste = metingen.at(-1);
  const waarde = laatste ? metJaar(laatste) : null;
  rij.zet(KOLOM.nummer, stand.nummer, "tekstBoven");
  rij.zet(KOLOM.naam, stand.naam, "tekstBoven");
  const laatsteVak = rij.zet(KOLOM.laatste, waarde ?? STREEP, "tekstBoven");
  const invoer = (kolom: number, veld: string, gezet?: string): Vak =>
    zetInvoer(
      boek,
      rij,
      kolom,
      { onderdeel, veld },
      {
        stijl: veld === "wanneer" ? "invoerDatumInRij" : "invoerInRij",
        ...(gezet === undefined ? {} : { gezet }),
      },
    );
  const cijfers = invoer(KOLOM.cijfers, "cijfers");
  const vergelijking = invoer(KOLOM.vergelijking, "vergelijking", stand.vergelijkingen.at(-1));
  const oordeel = invoer(KOLOM.oordeel, "oordeel");
  const wie = invoer(KOLOM.wie, "wie");
  const wanneer = invoer(KOLOM.wanneer, "wanneer");
  const waarom = invoer(KOLOM.waarom, "waarom");
  const heel = f`AND(OR(${oordeel}="groen",${oordeel}="oranje"),LEN(${wie})>0,LEN(${wanneer})>0,LEN(${waarom})>0)`;
  const lamp = rij.bereken(
    KOLOM.lamp,
    {
      formule: f`IF(${heel},${oordeel},"geen kleur")`,
      waarde: indicatorlamp({
        reeks: metingen.map((een) => een.waarde),
        richting: stand.richting,
        oordeel: oordeelUit({ oordeel, wie, wanneer, waarom }),
      }).kleur,
    },
    "lampwoord",
  );
  const teken = rij.bereken(KOLOM.teken, tekenUitkomst(lamp), "lampteken");
  rij.hoogte = hoogteVan(blad, [
    [KOLOM.nummer, stand.nummer],
    [KOLOM.naam, stand.naam],
    [KOLOM.laatste, laatsteVak.tekst],
    [KOLOM.cijfers, cijfers.tekst],
    [KOLOM.vergelijking, vergelijking.tekst],
    [KOLOM.wie, wie.tekst],
    [KOLOM.waarom, waarom.tekst],
  ]);
  return {
    cel: { stand, laatste: laatste ? laatsteVak : null, vergelijking, oordeel, wie, wanneer, waarom, lamp },
    teken,
  };
}

/** The judgement that stands in the cells; null where no colour was chosen. */
export function oordeelUit(cellen: Pick<Indicatorcellen, "oordeel" | "wie" | "wanneer" | "waarom">): Oordeel | null {
  const kleur = cellen.oordeel.tekst;
  if (kleur !== "groen" && kleur !== "oranje") return null;
  return { kleur, wie: cellen.wie.tekst, wanneer: cellen.wanneer.tekst, waarom: cellen.waarom.tekst };
}

function valideer(blad: Bladbouwer, cellen: readonly Indicatorcellen[]): void {
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
