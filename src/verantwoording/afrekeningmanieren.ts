import type { AfrekeningGroep } from "../domein/afrekening";
import { COMPENSATIES, type Compensatie } from "../domein/beschikking";
import { cent, naarEuro } from "../domein/geld";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { kop, type PerGroep, type Werk } from "./afrekeningdelen";
import { KOLOM, type Bedragcellen } from "./afrekeningregels";
import type { Bladdeel } from "./bladbouwer";
import { uit } from "./boek";
import { f, letterlijk, samen, type Formule, type Uitkomst } from "./formule";
import type { Naam } from "./namenlijst";
import { STREEP } from "./rekenregels";
import { Blok, blokVan, type Rij, type Vak } from "./vak";

/** The three modes side by side, and what holds now, in the columns of the amounts. */
const MANIER = { activiteit: KOLOM.beschikt, groep: KOLOM.geleverd, totaal: KOLOM.over, nu: KOLOM.onder } as const;
const MANIERKOP: Readonly<Record<Compensatie, string>> = {
  activiteit: "per activiteit",
  groep: "per groep",
  totaal: "over alle groepen",
};

/** tekort − compensation, where at most a part of the overproductie counts, rounded down to the cent (domein.md §4.4). */
export function naCompensatieFormule(tekort: Vak, over: Vak | Formule, maximum: Naam | Vak): Formule {
  return f`ROUND(${tekort}-MIN(${tekort},ROUNDDOWN(ROUND(${maximum}/100*${over},6),2)),2)`;
}

/** What the other sheets go on with: what holds now. */
export interface Manierdeel {
  readonly terug: Naam;
  readonly vaststelling: Naam;
  readonly nu: { readonly terug: Vak; readonly vaststelling: Vak; readonly voorschot: Vak | null };
  /** To be paid back per groep, by code; a dash where there is no amount per groep. */
  readonly terugPerGroep: ReadonlyMap<string, Vak>;
}

/** Part 2: what is to be paid back under each of the three modes, the chosen one marked, and what holds now (domein.md §4.4–4.6). */
export function maakManieren(
  werk: Werk,
  deel: Bladdeel,
  blokken: ReadonlyMap<string, Bedragcellen>,
  perGroep: PerGroep,
): Manierdeel {
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
  const voorschot = zetVoorschot(werk, deel, vast.nu);
  zetUitleg(werk, deel);
  return {
    terug: werk.boek.namen.maak("afrekening_terug", terug.nu),
    vaststelling: werk.boek.namen.maak("afrekening_vaststelling", vast.nu),
    nu: { terug: terug.nu, vaststelling: vast.nu, voorschot },
    terugPerGroep: new Map(groepen.map(({ code, nu }) => [code, nu])),
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
): { code: string; activiteit: Vak; groep: Vak; over: Vak | null; nu: Vak } {
  const rij = deel.rij();
  rij.bijVolgende = true;
  rij.zet(0, `${groep.code} ${groep.naam}`, "tekstEenRegel");
  const { beschikt, over } = uit(perGroep.rijen, groep.code);
  const verrekend = beschikking.groepen.some(({ code, verrekenen }) => code === groep.code && verrekenen);
  if (!verrekend) {
    const streep = (kolom: number): Vak => rij.zet(kolom, STREEP, "euro");
    const cellen = {
      code: groep.code,
      activiteit: streep(MANIER.activiteit),
      groep: streep(MANIER.groep),
      over: null,
      nu: streep(MANIER.nu),
    };
    streep(MANIER.totaal);
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
    { formule: naCompensatieFormule(activiteit, over, compensatieMaximum), waarde: bedrag("groep") },
    "euro",
  );
  rij.zet(MANIER.totaal, STREEP, "euro");
  const nu = rij.bereken(
    MANIER.nu,
    {
      formule: f`IF(${compensatie}="activiteit",${activiteit},IF(${compensatie}="groep",${binnen},"–"))`,
      waarde: bedrag(afrekening.compensatie),
    },
    "euro",
  );
  rij.vul(0, KOLOM.tekort, "tekstEenRegel");
  return { code: groep.code, activiteit, groep: binnen, over, nu };
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
    { formule: naCompensatieFormule(activiteit, alles, maximum), waarde: waarde("totaal") },
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

function zetVoorschot({ boek, afrekening, bronnen }: Werk, deel: Bladdeel, vaststelling: Vak): Vak | null {
  const { voorschot } = afrekening;
  const { voorschot: cel } = bronnen.beschikking;
  if (!voorschot || !cel) return null;
  const regel = (label: string, uitkomst: Uitkomst): Vak => {
    const rij = deel.rij();
    rij.bijVolgende = true;
    rij.zet(0, label, "tekstEenRegel");
    const vak = rij.bereken(MANIER.nu, uitkomst, "euro");
    rij.vul(0, KOLOM.tekort, "tekstEenRegel");
    return vak;
  };
  const betaald = regel("Voorschot", { formule: f`${cel}`, waarde: naarEuro(voorschot.betaald) });
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
  return betaald;
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
