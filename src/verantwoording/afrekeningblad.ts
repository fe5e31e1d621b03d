import type { Afrekening, AfrekeningGroep } from "../domein/afrekening";
import { COMPENSATIES, type Beschikking, type Compensatie } from "../domein/beschikking";
import { cent, naarEuro, som } from "../domein/geld";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { KOLOM, maakGroepblok, type Bedragcellen } from "./afrekeningregels";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { VASTE_BLADEN } from "./bladnamen";
import { bladkop, linkTerug, nieuwBlad, TABKLEUR, uit, type Boek } from "./boek";
import { f, letterlijk, samen, type Formule, type Uitkomst } from "./formule";
import { merkNegatief } from "./lampformule";
import type { Naam } from "./namenlijst";
import { gelijk, STREEP } from "./rekenregels";
import type { Bronnen } from "./resultaatrij";
import { Blok, blokVan, type Rij, type Vak } from "./vak";

const BREEDTEN = [32, 22, 11, 8.5, 9.5, 8, 13.5, 14, 14, 15, 13];
/** The three modes side by side, and what holds now, in the columns of the amounts. */
const MANIER = { activiteit: KOLOM.beschikt, groep: KOLOM.geleverd, totaal: KOLOM.over, nu: KOLOM.onder } as const;
const MANIERKOP: Readonly<Record<Compensatie, string>> = {
  activiteit: "per activiteit",
  groep: "per groep",
  totaal: "over alle groepen",
};

/** What Overzicht shows of the settlement. */
export interface Afrekeningcellen {
  readonly begin: Vak;
  readonly beschikt: Vak;
  readonly geleverd: Vak;
  readonly terug: Naam;
  readonly vaststelling: Naam;
}

interface Werk {
  readonly boek: Boek;
  readonly blad: Bladbouwer;
  readonly beschikking: Beschikking;
  readonly afrekening: Afrekening;
  readonly bronnen: Bronnen;
}

/** The sheet Afrekening: a proposal (Awb 4:46), every amount a native formula over Beschikking and Productie (domein.md §4). */
export function maakAfrekeningblad(
  boek: Boek,
  afrekening: Afrekening,
  bronnen: Bronnen,
): { blad: Bladbouwer; cellen: Afrekeningcellen } {
  const blad = nieuwBlad(boek, { naam: VASTE_BLADEN.afrekening, tabkleur: TABKLEUR.vast, breedten: BREEDTEN });
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
  const [eerste, tweede, derde] = [blad.deel(), blad.deel(), blad.deel()];
  const blokken = maakPerActiviteit(werk, derde);
  const perGroep = maakPerGroep(werk, eerste, blokken);
  const terug = maakManieren(werk, tweede, blokken, perGroep);
  return { blad, cellen: { begin, beschikt: perGroep.som.beschikt, geleverd: perGroep.som.geleverd, ...terug } };
}

function kop(deel: Bladdeel, tekst: string): Rij {
  const rij = deel.rij(21);
  rij.zet(0, tekst, "kop");
  rij.bijVolgende = true;
  return rij;
}

function noot(deel: Bladdeel, tekst: string): void {
  deel.rij().zet(0, tekst, "toelichting");
}

function maakPerActiviteit(werk: Werk, deel: Bladdeel): ReadonlyMap<string, Bedragcellen> {
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
  for (const groep of beschikking.groepen) {
    blokken.set(groep.code, maakGroepblok(blad, deel, beschikking, afrekening, groep, bronnen));
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
  return blokken;
}

interface PerGroep {
  readonly rijen: ReadonlyMap<string, { readonly beschikt: Vak; readonly over: Vak }>;
  readonly som: { readonly beschikt: Vak; readonly geleverd: Vak };
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
  optellen(KOLOM.over, "over");
  const onder = optellen(KOLOM.onder, "onder");
  optellen(KOLOM.tekort, "afronding");
  rij.vul(0, KOLOM.tekort, "eindsom");
  merkNegatief(blad, [...[...rijen.values()].map((cellen) => cellen.onder), onder]);
  noten(werk, deel);
  deel.rij(14);
  return { rijen, som: { beschikt, geleverd } };
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

/** tekort − compensation, where at most a part of the overproductie counts, rounded down to the cent (domein.md §4.4). */
function naCompensatie(tekort: Vak, over: Vak | Formule, maximum: Naam): Formule {
  return f`ROUND(${tekort}-MIN(${tekort},ROUNDDOWN(ROUND(${maximum}/100*${over},6),2)),2)`;
}

function maakManieren(
  werk: Werk,
  deel: Bladdeel,
  blokken: ReadonlyMap<string, Bedragcellen>,
  perGroep: PerGroep,
): { terug: Naam; vaststelling: Naam } {
  const { afrekening, bronnen } = werk;
  const compensatie = uit(bronnen.beschikking.instellingen, "compensatie");
  kop(deel, "2  Terug te betalen: drie manieren van verrekenen naast elkaar");
  const kopcellen = zetManierkoppen(deel, compensatie, afrekening.compensatie);
  const groepen = afrekening.groepen.map((groep) => zetManierrij(werk, deel, groep, blokken, perGroep));
  const terugRij = deel.rij();
  terugRij.bijVolgende = true;
  const terug = zetTerug(werk, terugRij, groepen);
  const slotRij = deel.rij();
  const vast = zetVaststelling(werk, slotRij, perGroep, terug);
  slotRij.bijVolgende = true;
  for (const manier of COMPENSATIES) {
    const blok = new Blok(kopcellen[manier], vast[manier]);
    werk.blad.voorwaarde(blok, f`${compensatie}=${letterlijk(manier)}`, "gekozenVulling");
  }
  zetVoorschot(werk, deel, vast.nu);
  zetUitleg(werk, deel);
  return {
    terug: werk.boek.namen.maak("afrekening_terug", terug.nu),
    vaststelling: werk.boek.namen.maak("afrekening_vaststelling", vast.nu),
  };
}

type Manieren = Readonly<Record<Compensatie | "nu", Vak>>;

function zetManierkoppen(deel: Bladdeel, compensatie: Naam, gekozen: Compensatie): Record<Compensatie, Vak> {
  const rij = deel.rij(29.6);
  rij.bijVolgende = true;
  rij.zet(0, "Groep", "kolomkop");
  const cellen = {} as Record<Compensatie, Vak>;
  for (const manier of COMPENSATIES) {
    cellen[manier] = rij.bereken(
      MANIER[manier],
      {
        formule: f`IF(${compensatie}=${letterlijk(manier)},"► ","")&${letterlijk(MANIERKOP[manier])}`,
        waarde: `${gekozen === manier ? "► " : ""}${MANIERKOP[manier]}`,
      },
      "kolomkopGetal",
    );
  }
  rij.zet(MANIER.nu, "Geldt nu", "kolomkopGetal");
  rij.vul(0, KOLOM.tekort, "kolomkop");
  return cellen;
}

function zetManierrij(
  { bronnen, afrekening, beschikking }: Werk,
  deel: Bladdeel,
  groep: AfrekeningGroep,
  blokken: ReadonlyMap<string, Bedragcellen>,
  perGroep: PerGroep,
): { activiteit: Vak; groep: Vak; over: Vak | null } {
  const rij = deel.rij();
  rij.bijVolgende = true;
  rij.zet(0, `${groep.code} ${groep.naam}`, "tekstEenRegel");
  const { beschikt, over } = uit(perGroep.rijen, groep.code);
  const verrekend = beschikking.groepen.some(({ code, verrekenen }) => code === groep.code && verrekenen);
  if (!verrekend) {
    const streep = (kolom: number): Vak => rij.zet(kolom, STREEP, "euro");
    const cellen = { activiteit: streep(MANIER.activiteit), groep: streep(MANIER.groep), over: null };
    streep(MANIER.totaal);
    streep(MANIER.nu);
    rij.vul(0, KOLOM.tekort, "tekstEenRegel");
    return cellen;
  }
  const { compensatieMaximum, compensatie } = {
    compensatieMaximum: uit(bronnen.beschikking.instellingen, "compensatieMaximumProcent"),
    compensatie: uit(bronnen.beschikking.instellingen, "compensatie"),
  };
  const bedrag = (manier: Compensatie): number | string => {
    const terug = groep.terug[manier];
    return terug === null ? STREEP : naarEuro(terug);
  };
  const activiteit = rij.bereken(
    MANIER.activiteit,
    { formule: f`MIN(${beschikt},${uit(blokken, groep.code).tekort})`, waarde: bedrag("activiteit") },
    "euro",
  );
  const binnen = rij.bereken(
    MANIER.groep,
    { formule: naCompensatie(activiteit, over, compensatieMaximum), waarde: bedrag("groep") },
    "euro",
  );
  rij.zet(MANIER.totaal, STREEP, "euro");
  rij.bereken(
    MANIER.nu,
    {
      formule: f`IF(${compensatie}="activiteit",${activiteit},IF(${compensatie}="groep",${binnen},"–"))`,
      waarde: bedrag(afrekening.compensatie),
    },
    "euro",
  );
  rij.vul(0, KOLOM.tekort, "tekstEenRegel");
  return { activiteit, groep: binnen, over };
}

function zetTerug(
  { bronnen, afrekening }: Werk,
  rij: Rij,
  groepen: readonly { activiteit: Vak; groep: Vak; over: Vak | null }[],
): Manieren {
  rij.zet(0, "Som terug te betalen (voorstel)", "som");
  const maximum = uit(bronnen.beschikking.instellingen, "compensatieMaximumProcent");
  const compensatie = uit(bronnen.beschikking.instellingen, "compensatie");
  const waarde = (manier: Compensatie): number => naarEuro(afrekening.varianten[manier]);
  const optellen = (manier: "activiteit" | "groep"): Uitkomst => ({
    formule: f`ROUND(SUM(${blokVan(groepen.map((cellen) => cellen[manier]))}),2)`,
    waarde: waarde(manier),
  });
  const activiteit = rij.bereken(MANIER.activiteit, optellen("activiteit"), "somEuro");
  const groep = rij.bereken(MANIER.groep, optellen("groep"), "somEuro");
  const overschot = groepen.flatMap(({ over }) => (over ? [over] : []));
  const alles = overschot.length === 0 ? f`0` : f`(${samen(overschot, "+")})`;
  const totaal = rij.bereken(
    MANIER.totaal,
    { formule: naCompensatie(activiteit, alles, maximum), waarde: waarde("totaal") },
    "somEuro",
  );
  const nu = rij.bereken(
    MANIER.nu,
    {
      formule: f`IF(${compensatie}="activiteit",${activiteit},IF(${compensatie}="groep",${groep},${totaal}))`,
      waarde: naarEuro(afrekening.totaal.terug),
    },
    "somEuro",
  );
  rij.vul(0, KOLOM.tekort, "som");
  return { activiteit, groep, totaal, nu };
}

function zetVaststelling({ afrekening }: Werk, rij: Rij, perGroep: PerGroep, terug: Manieren): Manieren {
  rij.zet(0, "Vaststelling (voorstel) = beschikt − terug", "eindsom");
  const { beschikt } = afrekening.totaal;
  const slot = (manier: Compensatie | "nu"): Vak => {
    const bedrag = manier === "nu" ? afrekening.totaal.terug : afrekening.varianten[manier];
    return rij.bereken(
      MANIER[manier],
      {
        formule: f`ROUND(${perGroep.som.beschikt}-${terug[manier]},2)`,
        waarde: naarEuro(cent(beschikt - bedrag)),
      },
      "eindsomEuro",
    );
  };
  const cellen = { activiteit: slot("activiteit"), groep: slot("groep"), totaal: slot("totaal"), nu: slot("nu") };
  rij.vul(0, KOLOM.tekort, "eindsom");
  return cellen;
}

function zetVoorschot({ boek, afrekening }: Werk, deel: Bladdeel, vaststelling: Vak): void {
  const { voorschot } = afrekening;
  if (!voorschot) return;
  const regel = (label: string, uitkomst: Uitkomst | number): Vak => {
    const rij = deel.rij();
    rij.bijVolgende = true;
    rij.zet(0, label, "tekstEenRegel");
    const vak =
      typeof uitkomst === "number" ? rij.zet(MANIER.nu, uitkomst, "euro") : rij.bereken(MANIER.nu, uitkomst, "euro");
    rij.vul(0, KOLOM.tekort, "tekstEenRegel");
    return vak;
  };
  const betaald = regel("Voorschot", naarEuro(voorschot.betaald));
  const terug = regel("Nog terug te betalen (voorstel)", {
    formule: f`ROUND(MAX(0,${betaald}-${vaststelling}),2)`,
    waarde: naarEuro(voorschot.terugTeBetalen),
  });
  const ontvangen = regel("Nog te ontvangen (voorstel)", {
    formule: f`ROUND(MAX(0,${vaststelling}-${betaald}),2)`,
    waarde: naarEuro(voorschot.nogTeOntvangen),
  });
  boek.namen.maak("afrekening_nogTerug", terug);
  boek.namen.maak("afrekening_nogTeOntvangen", ontvangen);
}

function zetUitleg({ bronnen, boek }: Werk, deel: Bladdeel): void {
  const { instellingen } = bronnen.beschikking;
  const [manier, maximum, drempel] = [
    uit(instellingen, "compensatie"),
    uit(instellingen, "compensatieMaximumProcent"),
    uit(instellingen, "drempelOnderProcent"),
  ];
  const keuze = boek.dossier.instellingen;
  const woord = f`IF(${manier}="totaal","over alle groepen","per "&${manier})`;
  const procent = (getal: number): string => schrijfGetal(getal).replaceAll(".", "");
  deel.rij().bereken(
    0,
    {
      formule: f`"► de manier die de beschikking kiest: "&${woord}&", hoogstens "&${maximum}&"% van de overproductie telt mee, drempel "&${drempel}&"%. Een teken of een getal hier is geen besluit."`,
      waarde: `► de manier die de beschikking kiest: ${MANIERKOP[keuze.compensatie]}, hoogstens ${procent(keuze.compensatieMaximumProcent)}% van de overproductie telt mee, drempel ${procent(keuze.drempelOnderProcent)}%. Een teken of een getal hier is geen besluit.`,
    },
    "toelichting",
  );
}
