import type { Afrekening } from "../domein/afrekening";
import { cent, naarEuro, som } from "../domein/geld";
import { kop, noot, type PerGroep, type Werk } from "./afrekeningdelen";
import { maakHerkomst, maakRegels } from "./afrekeningherkomst";
import { maakManieren, type Manierdeel } from "./afrekeningmanieren";
import { KOLOM, maakGroepblok, type Bedragcellen, type Postcellen } from "./afrekeningregels";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { bladkop, linkTerug, nieuwBlad, TABKLEUR, uit, type Boek } from "./boek";
import { f, samen, type Uitkomst } from "./formule";
import { merkNegatief } from "./lampformule";
import type { Naam } from "./namenlijst";
import { gelijk } from "./rekenregels";
import type { Bronnen } from "./resultaatrij";
import { blokVan, type Rij, type Vak } from "./vak";
import type { Rekencellen } from "./vaststellingblad";

const BREEDTEN = [32, 22, 11, 8.5, 9.5, 8, 13.5, 14, 14, 15, 13];
/** What Overzicht shows of the settlement. */
export interface Afrekeningcellen {
  readonly begin: Vak;
  readonly beschikt: Vak;
  readonly geleverd: Vak;
  readonly terug: Naam;
  readonly vaststelling: Naam;
}

/** What the sheets that go on with the settlement refer to. */
export interface Afrekeningdelen {
  /** Cells of the title: room for links to those sheets. */
  readonly ondertitel: Rij;
  readonly posten: ReadonlyMap<string, readonly Postcellen[]>;
  readonly manieren: Manierdeel;
  readonly reken: Rekencellen;
  /** What was granted, per groep. */
  readonly beschikt: ReadonlyMap<string, Vak>;
}

/** The sheet Afrekening: a proposal (Awb 4:46), every amount a native formula over Beschikking and Productie (domein.md §4). */
export function maakAfrekeningblad(
  boek: Boek,
  afrekening: Afrekening,
  bronnen: Bronnen,
): { blad: Bladbouwer; cellen: Afrekeningcellen; delen: Afrekeningdelen } {
  const blad = nieuwBlad(boek, { naam: boek.vast.afrekening, tabkleur: TABKLEUR.vast, breedten: BREEDTEN });
  const werk: Werk = { boek, blad, beschikking: boek.beschikking, afrekening, bronnen };
  const { titel, ondertitel } = bladkop(blad);
  const begin = titel.bereken(
    0,
    {
      formule: f`"Afrekening "&${bronnen.beschikking.velden.jaar}&" – voorstel"`,
      waarde: `Afrekening ${boek.beschikking.jaar} – voorstel`,
    },
    "titel",
  );
  ondertitel.zet(
    0,
    "Dit is een voorstel. De gemeente stelt de subsidie vast (Algemene wet bestuursrecht, artikel 4:46). Overproductie wordt nooit uitbetaald.",
    "ondertitel",
  );
  linkTerug(blad, titel, boek.begin);
  const [eerste, tweede, derde, vierde] = [blad.deel(), blad.deel(), blad.deel(), blad.deel()];
  const { blokken, posten } = maakPerActiviteit(werk, derde);
  maakHerkomst(werk, vierde, posten);
  maakRegels(vierde);
  const perGroep = maakPerGroep(werk, eerste, blokken);
  const manieren = maakManieren(werk, tweede, blokken, perGroep);
  const { som: alles } = perGroep;
  const { terug, vaststelling, nu } = manieren;
  return {
    blad,
    cellen: { begin, beschikt: alles.beschikt, geleverd: alles.geleverd, terug, vaststelling },
    delen: {
      ondertitel,
      posten,
      manieren,
      reken: { ...alles, ...nu, zonderRealisatie: zonderRealisatie(werk, posten) },
      beschikt: new Map([...perGroep.rijen].map(([code, cellen]) => [code, cellen.beschikt])),
    },
  };
}

/** Links at the right of the subtitle to the sheets that go on with the settlement. */
export function linkNaarVervolg(ondertitel: Rij, vaststelling: Vak, watAls: Vak | null): void {
  ondertitel.zet(KOLOM.tekort, "Vaststelling", "link").linkNaar(vaststelling, "Ga naar Vaststelling");
  if (watAls) ondertitel.zet(KOLOM.onder, "Wat als", "link").linkNaar(watAls, "Ga naar Wat als");
}

/** − Σ afspraak × tarief of the rows that take part in no sum, because their realisatie is not known (domein.md §4.3). */
function zonderRealisatie({ afrekening }: Werk, posten: Activiteitdeel["posten"]): Uitkomst {
  const blokken = [...posten.values()].filter((rijen) => rijen.length > 0);
  const delen = blokken.map((rijen) => {
    const kolom = (bedrag: "geleverd" | "beschikt") => blokVan(rijen.map(({ cellen }) => cellen[bedrag]));
    return f`-SUMIF(${kolom("geleverd")},"–",${kolom("beschikt")})`;
  });
  const onbekend = afrekening.regels.filter(({ gerealiseerd }) => gerealiseerd === null);
  return {
    formule: delen.length === 0 ? f`0` : f`ROUND(${samen(delen, "")},2)`,
    waarde: naarEuro(cent(-som(onbekend.map(({ beschikt }) => beschikt)))),
  };
}

interface Activiteitdeel {
  /** Sums, by code of the groep. */
  readonly blokken: ReadonlyMap<string, Bedragcellen>;
  /** Rows, by code of the groep. */
  readonly posten: ReadonlyMap<string, readonly Postcellen[]>;
}

function maakPerActiviteit(werk: Werk, deel: Bladdeel): Activiteitdeel {
  const { blad, beschikking, afrekening, bronnen } = werk;
  kop(deel, "3  Per activiteit").nieuwePagina = true;
  const uitleg = deel.rij();
  uitleg.bijVolgende = true;
  uitleg.zet(
    0,
    "Elk bedrag is een formule: afspraak en tarief komen van het blad Beschikking, de realisatie van het blad Productie (met de cel in het werkboek van de partner).",
    "toelichting",
  );
  const blokken = new Map<string, Bedragcellen>();
  const posten = new Map<string, readonly Postcellen[]>();
  for (const groep of beschikking.groepen) {
    const blok = maakGroepblok(blad, deel, beschikking, afrekening, groep, bronnen);
    blokken.set(groep.code, blok.sommen);
    posten.set(groep.code, blok.posten);
  }
  const laatste = deel.rijen.at(-1);
  if (laatste) laatste.bijVolgende = true;
  const totaal = deel.rij();
  totaal.bijVolgende = true;
  totaal.zet(0, "Som alle groepen", "eindsom");
  totaal.vul(0, KOLOM.verschil, "eindsom");
  const bedragen = ["beschikt", "geleverd", "over", "onder", "tekort"] as const;
  for (const bedrag of bedragen) {
    const vakken = [...blokken.values()].map((blok) => blok[bedrag]);
    const uitkomst: Uitkomst = {
      formule: vakken.length === 0 ? f`0` : f`ROUND(${samen(vakken, "+")},2)`,
      waarde: naarEuro(som(afrekening.regels.map((regel) => regel[bedrag]))),
    };
    const vak = totaal.bereken(KOLOM[bedrag], uitkomst, "eindsomEuro");
    if (bedrag === "onder") merkNegatief(blad, [vak]);
  }
  noot(
    deel,
    "Beschikt = afspraak × tarief.  Geleverd = beschikt + overproductie + onderproductie.  Tekort = onderproductie die meetelt voor terugbetalen (boven de drempel).",
  );
  return { blokken, posten };
}

function koppen(deel: Bladdeel, teksten: readonly (readonly [number, string])[]): void {
  const rij = deel.rij(29.6);
  rij.bijVolgende = true;
  rij.zet(0, "Groep", "kolomkop");
  for (const [kolom, tekst] of teksten) rij.zet(kolom, tekst, "kolomkopGetal");
  rij.vul(0, KOLOM.tekort, "kolomkop");
}

function maakPerGroep(werk: Werk, deel: Bladdeel, blokken: ReadonlyMap<string, Bedragcellen>): PerGroep {
  const { blad, afrekening, bronnen } = werk;
  kop(deel, "1  Per groep");
  koppen(deel, [
    [KOLOM.beschikt, "Maximaal beschikt"],
    [KOLOM.geleverd, "Geleverde prestaties"],
    [KOLOM.over, "Overproductie"],
    [KOLOM.onder, "Onderproductie"],
    [KOLOM.tekort, "Afronding"],
  ]);
  const rijen = new Map<string, Record<"beschikt" | "geleverd" | "over" | "onder" | "afronding", Vak>>();
  for (const groep of afrekening.groepen) {
    const blok = uit(blokken, groep.code);
    const rij = deel.rij();
    rij.bijVolgende = true;
    rij.zet(0, `${groep.code} ${groep.naam}`, "tekstEenRegel");
    const beschikt = rij.bereken(KOLOM.beschikt, gelijk(uit(bronnen.beschikking.groepen, groep.code).beschikt), "euro");
    rijen.set(groep.code, {
      beschikt,
      geleverd: rij.bereken(KOLOM.geleverd, gelijk(blok.geleverd), "euro"),
      over: rij.bereken(KOLOM.over, gelijk(blok.over), "euro"),
      onder: rij.bereken(KOLOM.onder, gelijk(blok.onder), "euro"),
      afronding: rij.bereken(
        KOLOM.tekort,
        { formule: f`ROUND(${blok.beschikt}-${beschikt},2)`, waarde: naarEuro(groep.afronding) },
        "euro",
      ),
    });
    rij.vul(0, KOLOM.tekort, "tekstEenRegel");
  }
  const { totaal } = afrekening;
  const rij = deel.rij();
  rij.zet(0, "Som alle groepen", "eindsom");
  const optellen = (kolom: number, veld: "beschikt" | "geleverd" | "over" | "onder" | "afronding"): Vak =>
    rij.bereken(
      kolom,
      {
        formule: f`ROUND(SUM(${blokVan([...rijen.values()].map((cellen) => cellen[veld]))}),2)`,
        waarde: naarEuro(totaal[veld]),
      },
      "eindsomEuro",
    );
  const beschikt = optellen(KOLOM.beschikt, "beschikt");
  const geleverd = optellen(KOLOM.geleverd, "geleverd");
  const over = optellen(KOLOM.over, "over");
  const onder = optellen(KOLOM.onder, "onder");
  const afronding = optellen(KOLOM.tekort, "afronding");
  rij.vul(0, KOLOM.tekort, "eindsom");
  merkNegatief(blad, [...[...rijen.values()].map((cellen) => cellen.onder), onder]);
  noten(werk, deel);
  deel.rij(14);
  return { rijen, som: { beschikt, geleverd, over, onder, afronding } };
}

function noten({ beschikking, afrekening }: Werk, deel: Bladdeel): void {
  noot(
    deel,
    "Geleverd = beschikt (afspraak × tarief) + overproductie + onderproductie. Afronding = afspraak × tarief min het maximum in de beschikking.",
  );
  const onbekend = afrekening.groepen.flatMap((groep) => groep.onbekend);
  if (onbekend.length > 0) {
    const lijst = onbekend.slice(0, 6).join(", ") + (onbekend.length > 6 ? ` en ${onbekend.length - 6} meer` : "");
    noot(deel, `Realisatie niet bekend, telt in geen som mee: ${lijst}.`);
  }
  const buiten = beschikking.groepen.filter((groep) => !groep.verrekenen);
  if (buiten.length > 0) {
    noot(deel, `Wordt niet verrekend: ${buiten.map((groep) => `${groep.code} ${groep.naam}`).join(", ")}.`);
  }
}
