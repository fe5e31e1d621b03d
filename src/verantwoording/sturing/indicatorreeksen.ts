import type { StijlNaam } from "../../werkboek/stijl";
import type { Bladbouwer, Bladdeel } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import { hoogteVoor, ingekort } from "../tekstmaat";
import { Blok, blokVan, type Rij, type Vak } from "../vak";
import { celwaarde, getalTekst } from "./indicatorgetal";
import { jaarplaatsen, JAARKOLOMMEN, type Jaarplaats } from "./indicatorjaren";
import { zetStand, zetTelt, zetVergelijking, type Standcellen, type Vergelijkcellen } from "./indicatorrekenen";
import type { Indicatorstand } from "./indicatorstand";
import { stuurblad, zetInvoer, type Stuurboek } from "./stuurboek";

/** The cells of one indicator on the sheet Reeksen that all other sheets look at. */
export interface Reekscellen extends Standcellen, Vergelijkcellen {
  /** Its name: where a link goes to. */
  readonly begin: Vak;
  readonly eigen: readonly Vak[];
  /** The year of each figure that counts, else 0. */
  readonly telt: readonly Vak[];
}

const NAAM = 0;
const JAREN = 1;
const BRON = JAREN + JAARKOLOMMEN;
const BREEDTEN = [43, ...Array.from({ length: JAARKOLOMMEN }, () => 8), 28];
const HULPBREEDTEN = Array.from({ length: JAARKOLOMMEN + 3 }, () => 9);
const TEKST_TOT = 200;
/** Two lines; the sheet Sturingskader has the whole source. */
const BRON_TOT = 56;
/** As Excel keeps it: 10 is 1000%. */
const PROCENT_TUSSEN = [-10, 10] as const;
const GETAL_TUSSEN = [-1e12, 1e12] as const;

/**
 * The sheet Reeksen: of every indicator the figures per year, its own and those to compare with, and open places to type. All other
 * sheets look here, so that a typed figure is seen everywhere at once. A figure without a year counts nowhere (domein.md §5).
 */
export function maakIndicatorreeksen(
  boek: Stuurboek,
  standen: readonly Indicatorstand[],
): { blad: Bladbouwer; begin: Vak; reeksen: ReadonlyMap<Indicatorstand, Reekscellen> } | null {
  if (standen.length === 0) return null;
  const { blad, eerste } = stuurblad(
    boek,
    { naam: "Reeksen", tabkleur: TABKLEUR.bron, breedten: BREEDTEN, hulpbreedten: HULPBREEDTEN },
    {
      titel: "Reeksen",
      ondertitel:
        "Typ in de gele vakken. Eerst het jaar, daaronder het eigen cijfer, daaronder met wie u vergelijkt, dat cijfer en de bron. Leeg is niet bekend, en dus geen 0.",
    },
  );
  const groep = zetVergelijkgroep(boek, blad);
  const reeksen = new Map(standen.map((stand) => [stand, zetReeks(boek, blad, stand, groep)]));
  return { blad, begin: eerste, reeksen };
}

/** With whom all figures are compared, where an indicator says nothing else. */
function zetVergelijkgroep(boek: Stuurboek, blad: Bladbouwer): Vak {
  const rij = blad.deel().rij();
  const vak = zetInvoer(
    boek,
    rij,
    NAAM,
    { onderdeel: "Reeksen", veld: "vergelijken met" },
    { stijl: "invoerInRij", naam: "t_vergelijken_met" },
  );
  rij.zet(
    JAREN,
    "◄ Met wie u vergelijkt als er niets anders staat, bijvoorbeeld: gemeenten van 25.000 tot 50.000 inwoners.",
    "toelichting",
  );
  blad.valideer(new Blok(vak, vak), {
    soort: { tekstLengteTot: TEKST_TOT },
    titel: "Vergelijken met",
    uitleg: "De klasse van gemeenten, de provincie of het land. Staat bij elke vergelijking zonder eigen naam.",
  });
  return vak;
}

function zetReeks(boek: Stuurboek, blad: Bladbouwer, stand: Indicatorstand, groep: Vak): Reekscellen {
  const plaatsen = jaarplaatsen(boek, stand);
  const deel = blad.deel();
  deel.rij(8).bijVolgende = true;
  const kop = deel.rij(Math.max(18, hoogteVoor(naamVan(stand), BREEDTEN[NAAM]!, "vet") + 2));
  kop.bijVolgende = true;
  const begin = kop.zet(NAAM, naamVan(stand), "kolomkop");
  const werk = { boek, stand, plaatsen };
  const jaren = plaatsen.map((plaats, nummer) => zetJaar(werk, kop, plaats, nummer));
  kop.vul(JAREN, BRON - 1, "kolomkop").zet(BRON, "Bron", "kolomkopIngesprongen");
  const bron = bronVan(stand, plaatsen);
  const rij = deel.rij(hoogteVan(blad, [[BRON, `   ${bron}`]]));
  rij.bijVolgende = true;
  rij.zet(NAAM, boek.kader?.gemeente ?? "Eigen cijfer", "tekst");
  const eigen = plaatsen.map((plaats, nummer) => zetCijfer(werk, rij, { plaats, nummer, wat: "eigen" }, plaats.eigen));
  rij.vul(JAREN, BRON - 1, "tekst").zet(BRON, bron, "tekstIngesprongen");
  const ander = zetAnder(werk, blad, deel);
  const telt = zetTelt(kop, BRON + 1, jaren, eigen);
  const standcellen = zetStand(rij, BRON + 1, { telt, eigen, stand });
  const vergelijking = zetVergelijking(ander.rij, BRON + 1, {
    telt: zetTelt(ander.rij, BRON + 1, jaren, ander.cijfers),
    ...ander,
    groep,
    laatste: standcellen.jaar,
    eenheid: stand.eenheid,
  });
  valideer(blad, stand, { jaren, eigen, ...ander });
  return { begin, eigen, telt, ...standcellen, ...vergelijking };
}

function naamVan({ nummer, naam, soort }: Indicatorstand): string {
  return soort === "kader" ? `${nummer}  ${naam}` : naam;
}

/** Where the figures were read; else who should know them. Older years than have a place are told here. */
function bronVan({ plaats, bron, metingen, eenheid }: Indicatorstand, plaatsen: readonly Jaarplaats[]): string {
  const getoond = new Set(plaatsen.map(({ jaar }) => jaar));
  const ouder = metingen
    .filter(({ jaar }) => !getoond.has(jaar))
    .map(({ jaar, waarde }) => `${getalTekst(celwaarde(waarde!, eenheid), eenheid)} (${jaar})`);
  return `${plaats === "" ? ingekort(bron, BRON_TOT) : plaats}${ouder.length > 0 ? `. Ouder: ${ouder.join("; ")}` : ""}`;
}

interface Reekswerk {
  readonly boek: Stuurboek;
  readonly stand: Indicatorstand;
  readonly plaatsen: readonly Jaarplaats[];
}

function zetJaar({ boek, stand }: Reekswerk, rij: Rij, { jaar, sleutel }: Jaarplaats, nummer: number): Vak {
  if (jaar !== null) return rij.zet(JAREN + nummer, jaar, "kolomkopGetal");
  const wat = { onderdeel: stand.onderdeel, veld: `jaar ${sleutel}` };
  return zetInvoer(boek, rij, JAREN + nummer, wat, { stijl: "invoerJaar" });
}

interface Cijferplaats {
  readonly plaats: Jaarplaats;
  readonly nummer: number;
  readonly wat: "eigen" | "ander";
}

function zetCijfer(
  { boek, stand }: Reekswerk,
  rij: Rij,
  { plaats, nummer, wat }: Cijferplaats,
  gelezen: number | null,
): Vak {
  if (gelezen !== null) return rij.zet(JAREN + nummer, gelezen, stijlVan(gelezen, stand));
  const veld = `${wat} ${plaats.sleutel}`;
  const stijl = stand.eenheid === "%" ? "invoerProcentInRij" : "invoerGetalInRij";
  return zetInvoer(boek, rij, JAREN + nummer, { onderdeel: stand.onderdeel, veld }, { stijl });
}

function stijlVan(waarde: number, { eenheid }: Indicatorstand): StijlNaam {
  if (eenheid === "%") return "procentKomma";
  return Number.isInteger(waarde) ? "getal" : "getalKomma";
}

interface Ander {
  readonly rij: Rij;
  readonly met: Vak;
  readonly bron: Vak;
  readonly cijfers: readonly Vak[];
}

/** The rows with figures of others: the first can be typed in, with its name and source; more of them only where they were read. */
function zetAnder(werk: Reekswerk, blad: Bladbouwer, deel: Bladdeel): Ander {
  const { boek, stand, plaatsen } = werk;
  const { onderdeel, vergelijkingen } = stand;
  const [eerste, ...meer] = vergelijkingen;
  const rij = deel.rij();
  const invoer = (kolom: number, veld: string, gezet: string | undefined): Vak =>
    zetInvoer(boek, rij, kolom, { onderdeel, veld }, { stijl: "invoerInRij", ...(gezet ? { gezet } : {}) });
  const met = invoer(NAAM, "vergelijking met", eerste?.met);
  const cijfers = plaatsen.map((plaats, nummer) =>
    zetCijfer(werk, rij, { plaats, nummer, wat: "ander" }, plaats.anderen[0] ?? null),
  );
  const bron = invoer(BRON, "vergelijking bron", eerste?.bron);
  rij.vul(JAREN, BRON - 1, "tekst");
  rij.hoogte = hoogteVan(blad, [
    [NAAM, met.tekst],
    [BRON, `   ${bron.tekst}`],
  ]);
  for (const [nummer, een] of meer.entries()) {
    rij.bijVolgende = true;
    const erbij = deel.rij(
      hoogteVan(blad, [
        [NAAM, een.met],
        [BRON, `   ${een.bron}`],
      ]),
    );
    erbij.zet(NAAM, een.met, "tekst");
    for (const [k, { anderen }] of plaatsen.entries()) {
      const waarde = anderen[nummer + 1] ?? null;
      erbij.zet(JAREN + k, waarde, waarde === null ? "tekst" : stijlVan(waarde, stand));
    }
    erbij.vul(JAREN, BRON - 1, "tekst").zet(BRON, een.bron, "tekstIngesprongen");
  }
  return { rij, met, bron, cijfers };
}

function valideer(
  blad: Bladbouwer,
  { eenheid }: Indicatorstand,
  vakken: { readonly jaren: readonly Vak[]; readonly eigen: readonly Vak[] } & Pick<Ander, "cijfers" | "met" | "bron">,
): void {
  blad.valideer(blokVan(vakken.jaren), {
    soort: { getalTussen: [1900, 2100] },
    titel: "Jaar",
    uitleg: "Het jaar waarover het cijfer gaat, in vier cijfers. Zonder jaar telt het cijfer niet mee.",
  });
  const uitleg =
    eenheid === "%"
      ? "Een percentage, zoals 9%. Leeg als het niet bekend is."
      : "Een getal. Leeg als het niet bekend is.";
  const soort = { getalTussen: eenheid === "%" ? PROCENT_TUSSEN : GETAL_TUSSEN };
  blad.valideer(blokVan(vakken.eigen), { soort, titel: "Cijfer", uitleg });
  blad.valideer(blokVan(vakken.cijfers), { soort, titel: "Vergelijking", uitleg });
  for (const [vak, titel, zin] of [
    [vakken.met, "Vergelijken met", "De klasse van gemeenten, de provincie of het land. Leeg: wat bovenaan staat."],
    [vakken.bron, "Bron", "Waar de vergelijking vandaan komt. Zonder bron telt zij niet mee."],
  ] as const)
    blad.valideer(new Blok(vak, vak), { soort: { tekstLengteTot: TEKST_TOT }, titel, uitleg: zin });
}
