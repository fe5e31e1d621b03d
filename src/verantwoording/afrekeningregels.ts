import type { Afrekening, AfrekeningRegel } from "../domein/afrekening";
import type { Activiteit, Afspraak, Beschikking, Groep } from "../domein/beschikking";
import { naarEuro, som, type Cent } from "../domein/geld";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { groepkoprij, korteNaam, sleutel, uit, type BeschikkingCellen, type ProductieCellen } from "./boek";
import { f, type Formule, type Uitkomst } from "./formule";
import { merkNegatief } from "./lampformule";
import { gelijk, getalStijl, over, STREEP, verschil, verschilStijl } from "./rekenregels";
import { hoogteVoor } from "./tekstmaat";
import { blokVan, type Rij, type Vak } from "./vak";

/** The columns of the settlement per activity; the sums stand in the same columns. */
export const KOLOM = {
  naam: 0,
  eenheid: 1,
  tarief: 2,
  afspraak: 3,
  realisatie: 4,
  verschil: 5,
  beschikt: 6,
  geleverd: 7,
  over: 8,
  onder: 9,
  tekort: 10,
} as const;

const BEDRAGEN = ["beschikt", "geleverd", "over", "onder", "tekort"] as const;
type Bedrag = (typeof BEDRAGEN)[number];
export type Bedragcellen = Readonly<Record<Bedrag, Vak>>;

export interface Regelbronnen {
  readonly beschikking: BeschikkingCellen;
  readonly productie: ReadonlyMap<string, ProductieCellen>;
}

/** A settled afspraak with its activity. */
interface Post {
  readonly activiteit: Activiteit;
  readonly afspraak: Afspraak;
  readonly regel: AfrekeningRegel | null;
}

/** Every afspraak with a tariff of the groep, in the order of the beschikking. */
function postenVan(beschikking: Beschikking, afrekening: Afrekening, groep: Groep): readonly Post[] {
  const regels = new Map(afrekening.regels.map((regel) => [sleutel(regel.activiteit, regel.afspraak), regel]));
  return beschikking.activiteiten
    .filter((activiteit) => activiteit.groep === groep.code)
    .flatMap((activiteit) =>
      activiteit.afspraken
        .filter((afspraak) => afspraak.verrekenbaar && afspraak.tarief !== null)
        .map((afspraak) => ({
          activiteit,
          afspraak,
          regel: regels.get(sleutel(activiteit.code, afspraak.id)) ?? null,
        })),
    );
}

/** The cells of one settled afspraak. */
export interface Postcellen extends Post {
  readonly tarief: Vak;
  readonly A: Vak;
  readonly R: Vak;
  readonly verschil: Vak;
  readonly cellen: Bedragcellen;
}

export interface Groepblok {
  readonly sommen: Bedragcellen;
  readonly posten: readonly Postcellen[];
}

/**
 * The block of one groep: a row per settled afspraak and their sums (domein.md §4.1–4.3). A row without a usable realisatie
 * shows dashes and takes part in no sum. Differences are rounded at nine decimals and products at eight first, because binary
 * numbers are not exact.
 */
export function maakGroepblok(
  blad: Bladbouwer,
  deel: Bladdeel,
  beschikking: Beschikking,
  afrekening: Afrekening,
  groep: Groep,
  bronnen: Regelbronnen,
): Groepblok {
  zetKop(blad, deel, groep);
  const rijen = postenVan(beschikking, afrekening, groep).map((post) => zetPost(blad, deel, groep, post, bronnen));
  merkNegatief(
    blad,
    rijen.map(({ verschil: vak }) => vak),
  );
  const totaal = deel.rij();
  totaal.zet(KOLOM.naam, `Som ${groep.code} ${groep.naam}`, "som");
  totaal.vul(0, KOLOM.verschil, "som");
  const regels = afrekening.regels.filter((regel) => regel.groep === groep.code);
  const sommen = {} as Record<Bedrag, Vak>;
  for (const bedrag of BEDRAGEN) {
    const vakken = rijen.map((rij) => rij.cellen[bedrag]);
    sommen[bedrag] = totaal.bereken(
      KOLOM[bedrag],
      {
        formule: vakken.length === 0 ? f`0` : f`ROUND(SUM(${blokVan(vakken)}),2)`,
        waarde: naarEuro(som(regels.map((regel) => regel[bedrag]))),
      },
      "somEuro",
    );
  }
  merkNegatief(blad, [...rijen.map(({ cellen }) => cellen.onder), sommen.onder]);
  return { sommen, posten: rijen };
}

function zetKop(blad: Bladbouwer, deel: Bladdeel, groep: Groep): void {
  const rij = groepkoprij(deel, groep, { hoogte: 16, ruimte: blad.breedte(KOLOM.naam), totKolom: KOLOM.tekort });
  rij.zet(KOLOM.eenheid, "Eenheid", "groepkop");
  const koppen = {
    tarief: "Tarief",
    afspraak: "Afspraak",
    realisatie: "Realisatie",
    verschil: "Verschil",
    beschikt: "Beschikt",
    geleverd: "Geleverd",
    over: "Overproductie",
    onder: "Onderproductie",
    tekort: "Tekort",
  } as const;
  for (const [kolom, tekst] of Object.entries(koppen)) {
    rij.zet(KOLOM[kolom as keyof typeof koppen], tekst, "groepkopGetal");
  }
  rij.vul(0, KOLOM.tekort, "groepkop");
}

function zetPost(blad: Bladbouwer, deel: Bladdeel, groep: Groep, post: Post, bronnen: Regelbronnen): Postcellen {
  const { activiteit, afspraak, regel } = post;
  const id = sleutel(activiteit.code, afspraak.id);
  const cel = uit(bronnen.beschikking.afspraken, id);
  const geteld = uit(bronnen.productie, id).realisatie;
  const naam = korteNaam(activiteit, groep.naam);
  const rij = deel.rij(
    Math.max(hoogteVoor(naam, blad.breedte(KOLOM.naam)), hoogteVoor(afspraak.eenheid, blad.breedte(KOLOM.eenheid))),
  );
  rij.bijVolgende = true;
  rij.zet(KOLOM.naam, naam, "tekst");
  rij.bereken(KOLOM.eenheid, gelijk(cel.eenheid), "tekst");
  const tarief = rij.bereken(KOLOM.tarief, gelijk(cel.tarief), "tarief");
  const A = rij.bereken(KOLOM.afspraak, gelijk(cel.aantal), getalStijl(cel.aantal.waarde));
  const R = rij.bereken(KOLOM.realisatie, over(geteld), getalStijl(geteld.waarde));
  const uitkomst = verschil(A, R);
  const verschilVak = rij.bereken(KOLOM.verschil, uitkomst, verschilStijl(uitkomst.waarde));
  const cellen = zetBedragen(rij, { A, R, tarief, regel, verrekenen: groep.verrekenen }, bronnen);
  return { ...post, tarief, A, R, verschil: verschilVak, cellen };
}

interface Grootheden {
  readonly A: Vak;
  readonly R: Vak;
  readonly tarief: Vak;
  readonly regel: AfrekeningRegel | null;
  readonly verrekenen: Groep["verrekenen"];
}

function zetBedragen(rij: Rij, { A, R, tarief, regel, verrekenen }: Grootheden, bronnen: Regelbronnen): Bedragcellen {
  const afgerond = (product: Formule): Formule => f`ROUND(ROUND(${product},8),2)`;
  const bekend = (formule: Formule, bedrag: Cent | undefined): Uitkomst => ({
    formule: f`IF(AND(ISNUMBER(${A}),ISNUMBER(${R})),${formule},"–")`,
    waarde: regel === null || regel.gerealiseerd === null || bedrag === undefined ? STREEP : naarEuro(bedrag),
  });
  const beschikt = rij.bereken(
    KOLOM.beschikt,
    {
      formule: f`IF(ISNUMBER(${A}),${afgerond(f`${A}*${tarief}`)},"–")`,
      waarde: regel === null ? STREEP : naarEuro(regel.beschikt),
    },
    "euro",
  );
  const meer = bekend(afgerond(f`MAX(0,ROUND(${R}-${A},9))*${tarief}`), regel?.over);
  const minder = bekend(f`-${afgerond(f`MAX(0,ROUND(${A}-${R},9))*${tarief}`)}`, regel?.onder);
  const overVak = rij.bereken(KOLOM.over, meer, "euro");
  const onderVak = rij.bereken(KOLOM.onder, minder, "euro");
  const geleverd = bekend(f`ROUND(${beschikt}+${overVak}+${onderVak},2)`, regel?.geleverd);
  const drempel = uit(bronnen.beschikking.instellingen, "drempelOnderProcent");
  const teltNiet = f`ROUND(100*(${A}-${R})-${drempel}*${A},6)<=0`;
  const tekort = bekend(f`IF(${teltNiet},0,-${onderVak})`, regel?.tekort);
  return {
    beschikt,
    geleverd: rij.bereken(KOLOM.geleverd, geleverd, "euro"),
    over: overVak,
    onder: onderVak,
    tekort: verrekenen ? rij.bereken(KOLOM.tekort, tekort, "euro") : rij.zet(KOLOM.tekort, STREEP, "euro"),
  };
}
