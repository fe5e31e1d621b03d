import type { Afrekening } from "../domein/afrekening";
import { cent, naarEuro, NUL_CENT, som, type Cent } from "../domein/geld";
import { kop, noot } from "./afrekeningdelen";
import { AFWIJKVELDEN, afwijkinvoer, leesAfwijking, type Afwijking, type Afwijkveld } from "./afwijken";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { bladkop, linkTerug, nieuwBlad, TABKLEUR, type Boek } from "./boek";
import { f, letterlijk, type Uitkomst } from "./formule";
import { merkNegatief } from "./lampformule";
import type { Naam } from "./namenlijst";
import { gelijk, STREEP } from "./rekenregels";
import { aantalRegels, rijhoogte } from "./tekstmaat";
import { Blok, type Vak } from "./vak";

const BREEDTEN = [42, 18, 66, 34];
const KOLOM = { wat: 0, waarde: 1, uitleg: 2, invoer: 2, hint: 3 } as const;
const MOTIVERING_TOT = 2000;

/** The cells of the sheet Afrekening that this sheet goes on with. */
export interface Rekencellen {
  readonly beschikt: Vak;
  readonly afronding: Vak;
  readonly over: Vak;
  readonly onder: Vak;
  readonly geleverd: Vak;
  readonly terug: Vak;
  readonly vaststelling: Vak;
  /** Σ afspraak × tarief of the rows without a known realisatie. */
  readonly zonderRealisatie: Uitkomst;
  /** Null where the beschikking names no advance payment. */
  readonly voorschot: Vak | null;
}

interface Werk {
  readonly boek: Boek;
  readonly blad: Bladbouwer;
  readonly afrekening: Afrekening;
  readonly cellen: Rekencellen;
  readonly afwijking: Afwijking;
}

/**
 * The sheet Vaststelling: the calculated proposal with how it adds up to the beschikking, room for the municipality to depart from
 * it with its reason (Awb 4:46), and what that means for the advance payment. Typed input survives regeneration.
 */
export function maakVaststellingblad(
  boek: Boek,
  afrekening: Afrekening,
  cellen: Rekencellen,
  jaar: Naam,
): { blad: Bladbouwer; begin: Vak } {
  const blad = nieuwBlad(boek, { naam: boek.vast.vaststelling, tabkleur: TABKLEUR.vast, breedten: BREEDTEN });
  const werk: Werk = { boek, blad, afrekening, cellen, afwijking: leesAfwijking(boek) };
  const { titel, ondertitel } = bladkop(blad);
  const begin = titel.bereken(
    0,
    {
      formule: f`"Vaststelling "&${jaar}&" – voorstel"`,
      waarde: `Vaststelling ${boek.beschikking.jaar} – voorstel`,
    },
    "titel",
  );
  ondertitel.zet(
    0,
    "Dit is een voorstel. De gemeente besluit over de vaststelling (Algemene wet bestuursrecht, artikel 4:46).",
    "ondertitel",
  );
  linkTerug(blad, titel, boek.begin);
  zetAansluiting(werk, blad.deel());
  const invoer = zetAfwijken(werk, blad.deel());
  zetVoorstel(werk, blad.deel(), invoer);
  return { blad, begin };
}

type Regelstijl = "euro" | "somEuro" | "eindsomEuro";
const LABELSTIJL = { euro: "tekstEenRegel", somEuro: "som", eindsomEuro: "eindsom" } as const;

function regel(deel: Bladdeel, wat: string, uitkomst: Uitkomst, uitleg = "", stijl: Regelstijl = "euro"): Vak {
  const rij = deel.rij();
  rij.bijVolgende = true;
  rij.zet(KOLOM.wat, wat, LABELSTIJL[stijl]);
  const vak = rij.bereken(KOLOM.waarde, uitkomst, stijl);
  if (uitleg !== "") rij.zet(KOLOM.uitleg, `   ${uitleg}`, "toelichting");
  return vak;
}

/** Part 1: from what was granted to what was delivered, with nothing in between left out (domein.md §4.3). */
function zetAansluiting({ blad, cellen, afrekening }: Werk, deel: Bladdeel): void {
  kop(deel, "1  Zo sluit de afrekening aan op de beschikking");
  const { totaal } = afrekening;
  const beschikt = regel(
    deel,
    "Maximaal beschikt",
    gelijk(cellen.beschikt),
    "som van de groepen op het blad Beschikking",
  );
  const afronding = regel(deel, "Afronding", gelijk(cellen.afronding), "afspraak × tarief min het maximum");
  const over = regel(deel, "Overproductie", gelijk(cellen.over), "alleen ter informatie: wordt nooit uitbetaald");
  const onder = regel(deel, "Onderproductie", gelijk(cellen.onder), "wat minder is geleverd dan afgesproken");
  const zonder = regel(
    deel,
    "Afspraken zonder bekende realisatie",
    cellen.zonderRealisatie,
    "telt in geen som mee, totdat de realisatie bekend is",
  );
  const geleverd = regel(
    deel,
    "Geleverde prestaties",
    {
      formule: f`ROUND(${beschikt}+${afronding}+${over}+${onder}+${zonder},2)`,
      waarde: naarEuro(totaal.geleverd),
    },
    "de som van de regels hierboven",
    "somEuro",
  );
  const rij = deel.rij();
  rij.zet(KOLOM.wat, "Aansluiting met het blad Afrekening", "standaard");
  rij.bereken(
    KOLOM.waarde,
    {
      formule: f`IF(ROUND(${geleverd}-${cellen.geleverd},2)=0,"sluit aan tot op de cent","sluit niet aan")`,
      waarde: "sluit aan tot op de cent",
    },
    "gegeven",
  );
  merkNegatief(blad, [beschikt, afronding, over, onder, zonder]);
  deel.rij(8);
}

const VELDEN: Readonly<
  Record<Afwijkveld, { label: string; uitleg: string; stijl: "invoer" | "invoerEuro" | "invoerDatum" }>
> = {
  bedrag: {
    label: "Vaststelling in plaats van de berekende",
    uitleg: "Bedrag van 0 tot en met het beschikte. Leeg: geen afwijking.",
    stijl: "invoerEuro",
  },
  motivering: {
    label: "Motivering",
    uitleg: "Waarom de gemeente afwijkt. Zonder motivering telt de afwijking niet.",
    stijl: "invoer",
  },
  door: { label: "Door", uitleg: "De functie of afdeling die dit voorstelt.", stijl: "invoer" },
  datum: { label: "Datum", uitleg: "Bijvoorbeeld 1-6-2026.", stijl: "invoerDatum" },
};

/** Part 2: the four input cells of the departure. */
function zetAfwijken({ boek, blad, afwijking }: Werk, deel: Bladdeel): Readonly<Record<Afwijkveld, Vak>> {
  kop(deel, "2  Afwijken met motivering (alleen de gemeente vult dit in)");
  const cellen = {} as Record<Afwijkveld, Vak>;
  const beschikt = naarEuro(som(boek.beschikking.groepen.map((groep) => groep.beschikt)));
  for (const veld of AFWIJKVELDEN) {
    const { label, uitleg, stijl } = VELDEN[veld];
    const rij = deel.rij();
    rij.bijVolgende = true;
    rij.zet(KOLOM.wat, label, "tekstVetBoven");
    const vak = rij.zet(KOLOM.invoer, afwijking.getypt[veld], stijl);
    rij.zet(KOLOM.hint, uitleg, "toelichtingInvoer");
    rij.vul(0, KOLOM.waarde, "tekstVetBoven");
    rij.hoogte = Math.max(rijhoogte(hoogteRegels(veld, vak)), rijhoogte(aantalRegels(uitleg, BREEDTEN[KOLOM.hint]!)));
    const naam = boek.namen.maak(`t_afwijken_${veld}`, vak);
    boek.invoer.meld(afwijkinvoer(veld), vak, null, naam.naam);
    blad.valideer(new Blok(vak, vak), {
      soort:
        veld === "bedrag"
          ? { getalTussen: [0, beschikt] }
          : { tekstLengteTot: veld === "motivering" ? MOTIVERING_TOT : 100 },
      titel: "Afwijken met motivering",
      uitleg,
    });
    cellen[veld] = vak;
  }
  deel.rij(8);
  return cellen;
}

/** The motivation shows a few lines at least, and all of a longer text. */
function hoogteRegels(veld: Afwijkveld, vak: Vak): number {
  const regels = aantalRegels(vak.tekst, BREEDTEN[KOLOM.invoer]!);
  return veld === "motivering" ? Math.max(4, regels + 1) : regels;
}

const STANDZIN: Readonly<Record<Afwijking["stand"], string>> = {
  leeg: "Geen afwijking ingevuld: het voorstel is de berekende uitkomst.",
  onvolledig:
    "Nog niet compleet: bedrag, motivering, door en datum zijn alle vier nodig. Tot dan geldt de berekende uitkomst.",
  "bedrag past niet":
    "Het bedrag past niet: het ligt van 0 tot en met het beschikte bedrag. Tot dan geldt de berekende uitkomst.",
  volledig: "Er is een afwijking met motivering: het voorstel is dat bedrag. De gemeente besluit.",
};

/** Part 3: both outcomes beside each other, the proposal that holds now, and the advance payment. */
function zetVoorstel(werk: Werk, deel: Bladdeel, invoer: Readonly<Record<Afwijkveld, Vak>>): void {
  const { boek, blad, cellen, afrekening, afwijking } = werk;
  kop(deel, "3  Het voorstel");
  const { bedrag, motivering, door, datum } = invoer;
  const past = f`AND(ISNUMBER(${bedrag}),${bedrag}>=0,${bedrag}<=${cellen.beschikt})`;
  const volledig = f`AND(${past},${motivering}<>"",${door}<>"",${datum}<>"")`;
  const leeg = f`AND(${bedrag}="",${motivering}="",${door}="",${datum}="")`;
  const zin = (stand: Afwijking["stand"]): string => letterlijk(STANDZIN[stand]);
  const stand = deel.rij();
  stand.bijVolgende = true;
  stand.bereken(
    KOLOM.wat,
    {
      formule: f`IF(${leeg},${zin("leeg")},IF(${volledig},${zin("volledig")},IF(OR(${bedrag}="",${past}),${zin("onvolledig")},${zin("bedrag past niet")})))`,
      waarde: STANDZIN[afwijking.stand],
    },
    "gegeven",
  );
  const berekend = afrekening.totaal.vaststelling;
  const geldt = afwijking.bedrag ?? berekend;
  regel(deel, "Terug te betalen, berekend", gelijk(cellen.terug), "blad Afrekening, onderdeel 2");
  const uitBerekening = regel(deel, "Vaststelling, berekend", gelijk(cellen.vaststelling), "beschikt − terug");
  const metAfwijking = regel(
    deel,
    "Vaststelling, met afwijking",
    {
      formule: f`IF(${volledig},ROUND(${bedrag},2),"–")`,
      waarde: afwijking.bedrag === null ? STREEP : naarEuro(afwijking.bedrag),
    },
    "alleen als alle vier de gele vakken zijn ingevuld",
  );
  const verschil = regel(deel, "Verschil door de afwijking", {
    formule: f`IF(ISNUMBER(${metAfwijking}),ROUND(${metAfwijking}-${uitBerekening},2),"–")`,
    waarde: afwijking.bedrag === null ? STREEP : naarEuro(cent(afwijking.bedrag - berekend)),
  });
  merkNegatief(blad, [verschil]);
  const voorstel = regel(
    deel,
    "Vaststelling (voorstel)",
    { formule: f`IF(ISNUMBER(${metAfwijking}),${metAfwijking},${uitBerekening})`, waarde: naarEuro(geldt) },
    "dit bedrag ligt voor; de gemeente besluit (Awb 4:46)",
    "eindsomEuro",
  );
  boek.namen.maak("afrekening_voorstel", voorstel);
  zetVoorschot(werk, deel, voorstel, geldt);
}

/** What is left to pay, or to pay back, of an advance payment (domein.md §4.5, Awb 4:52 and 4:57). */
function zetVoorschot({ boek, afrekening, cellen }: Werk, deel: Bladdeel, voorstel: Vak, geldt: Cent): void {
  const betaald = afrekening.voorschot?.betaald;
  if (betaald === undefined || !cellen.voorschot) {
    noot(deel, "De beschikking noemt geen voorschot.");
    return;
  }
  const cel = regel(deel, "Betaald voorschot", gelijk(cellen.voorschot), "blad Afrekening, onderdeel 2");
  const verschil = cent(geldt - betaald);
  const terug = regel(
    deel,
    "Terug te betalen door de partner (voorstel)",
    {
      formule: f`ROUND(MAX(0,${cel}-${voorstel}),2)`,
      waarde: naarEuro(verschil < 0 ? cent(-verschil) : NUL_CENT),
    },
    "te veel betaald voorschot (Awb 4:57)",
  );
  const nog = regel(
    deel,
    "Nog te betalen aan de partner (voorstel)",
    {
      formule: f`ROUND(MAX(0,${voorstel}-${cel}),2)`,
      waarde: naarEuro(verschil > 0 ? verschil : NUL_CENT),
    },
    "na verrekening van het voorschot (Awb 4:52)",
  );
  boek.namen.maak("afrekening_voorstelTerug", terug);
  boek.namen.maak("afrekening_voorstelTeBetalen", nog);
}
