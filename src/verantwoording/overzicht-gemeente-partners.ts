import type { StijlNaam } from "../werkboek/stijl";
import { verbergBsn } from "../domein/bsn";
import type { Lampkleur } from "../domein/lamp";
import { type Bladbouwer, type Bladdeel, type Paginarand } from "./bladbouwer";
import { f, type Uitkomst } from "./formule";
import { LAMPTEKENS, LAMPUITLEG } from "./lampformule";
import {
  GEMEENTEBLADEN,
  nieuwGemeenteblad,
  pasHoogte,
  type Gemeenteoverzicht,
  type Lijstregel,
  type Partnerregel,
} from "./overzicht-gemeente-boek";
import type { Partner } from "./overzicht-gemeente-gegevens";
import type { Geldcellen } from "./overzicht-gemeente-geld";
import type { Gemistblad } from "./overzicht-gemeente-gemist";
import type { Opgaveblad } from "./overzicht-gemeente-opgave";
import { gelijk, STREEP } from "./rekenregels";
import { blokVan, type Vak } from "./vak";

export const OVERZICHTBREEDTEN = [24, 13, 6.5, 8.5, 5.5, 5, 6.5, 5.5, 5.5, 7.5, 5.5, 9, 12.5, 12.5, 13, 21];
/** The headings of the table: they stay in sight, and repeat on each page. */
const KOPRIJEN = { van: 8, tot: 9 } as const;
export const K = {
  partner: 0,
  status: 1,
  fout: 2,
  waarschuwing: 3,
  open: 4,
  lampen: 5,
  ontbreekt: 11,
  vaststelling: 12,
  terug: 13,
  integriteit: 14,
  bestand: 15,
} as const;
export const LAMPKOLOMMEN: readonly (readonly [Lampkleur, string])[] = [
  ["rood", "rood"],
  ["oranje", "oranje"],
  ["blauw", "blauw"],
  ["groen", "groen"],
  ["donkergroen", "donker-\ngroen"],
  ["geen kleur", "geen\nkleur"],
];
const LAMPKOP = {
  rood: "lampRood",
  oranje: "lampOranje",
  blauw: "lampBlauw",
  groen: "lampGroen",
  donkergroen: "lampDonkergroen",
  "geen kleur": "lampteken",
} as const;

/** The sheet Overzicht with the names of the partners on it; the rest is filled in when the other sheets are there. */
export interface Overzichtblad {
  readonly blad: Bladbouwer;
  readonly begin: Vak;
  readonly regels: readonly Partnerregel[];
  readonly stand: Bladdeel;
  readonly tabel: Bladdeel;
}

export interface Overzichtstof {
  readonly lijst: readonly Lijstregel[];
  readonly geld: Geldcellen | null;
  readonly opgaven: readonly Opgaveblad[];
  readonly ontbreekt: Gemistblad | null;
  readonly nietGecontroleerd: Gemistblad | null;
  readonly nietGelezen: Gemistblad | null;
  readonly stof: Gemeenteoverzicht;
}

/** The totals of the table, for the block above it. */
export interface Totalen {
  readonly statussen: readonly Vak[];
  readonly fouten: Vak | null;
  readonly waarschuwingen: Vak | null;
  readonly open: Vak | null;
  readonly ontbreekt: Vak | null;
  readonly lampen: readonly Vak[];
}

/** Begins the sheet: title, and a row per partner with its name. */
export function beginOverzicht(
  partners: readonly Partner[],
  namen: ReadonlyMap<Partner, string>,
  rand: Paginarand,
  titel: string,
  gemeenten: string,
): Overzichtblad {
  const {
    blad,
    titel: begin,
    deel,
  } = nieuwGemeenteblad(
    {
      naam: GEMEENTEBLADEN.overzicht,
      breedten: OVERZICHTBREEDTEN,
      rand,
      bevries: KOPRIJEN.tot + 1,
      herhaal: KOPRIJEN,
      hulpbreedten: [3, 30, 12, 14],
    },
    {
      titel,
      ondertitel: `${gemeenten === "" ? "" : `Gemeente ${gemeenten}  ·  `}Alle uitkomsten zijn een voorstel; de gemeente beslist.`,
      begin: null,
    },
  );
  const tabel = blad.deel();
  zetKop(tabel);
  const regels = partners.map((partner): Partnerregel => {
    const rij = tabel.rij();
    return {
      partner,
      rij,
      naam: rij.zet(K.partner, namen.get(partner)!, partner.afspraken.length > 0 ? "linkInRij" : "tekst"),
    };
  });
  return { blad, begin, regels, stand: deel, tabel };
}

/** Two rows: the signs of the lamps in their colours, and below them the words. */
function zetKop(deel: Bladdeel): void {
  const tekens = deel.rij();
  tekens.bijVolgende = true;
  const rij = deel.rij(29.6);
  rij.bijVolgende = true;
  const koppen: readonly (readonly [number, string, StijlNaam])[] = [
    [K.partner, "Partner", "kolomkop"],
    [K.status, "Status", "kolomkop"],
    [K.fout, "Fouten", "kolomkopGetal"],
    [K.waarschuwing, "Waarsch.", "kolomkopGetal"],
    [K.open, "Open", "kolomkopGetal"],
    [K.ontbreekt, "Ontbreekt", "kolomkopGetal"],
    [K.vaststelling, "Vaststelling (voorstel)", "kolomkopGetal"],
    [K.terug, "Terug (voorstel)", "kolomkopGetal"],
    [K.integriteit, "Beschikking", "kolomkopIngesprongen"],
    [K.bestand, "Bestand", "kolomkop"],
  ];
  for (const [kolom, kop, stijl] of koppen) rij.zet(kolom, kop, stijl);
  LAMPKOLOMMEN.forEach(([kleur, kop], nummer) => {
    tekens.zet(K.lampen + nummer, LAMPTEKENS[kleur], LAMPKOP[kleur]);
    rij.zet(K.lampen + nummer, kop, "kolomkopGetal");
  });
}

/** Fills what the other sheets know: counts, lamps, money, links. Gives the totals, for the block above and the charts. */
export function vulOverzicht({ blad, regels, tabel }: Overzichtblad, stof: Overzichtstof): Totalen {
  for (const regel of regels) zetRegel(blad, regel, stof);
  const laatsteRij = regels.at(-1)?.rij;
  if (laatsteRij) blad.filter(blokVan([tabel.rijen[1]!.vakken.get(0)!, laatsteRij.vakken.get(K.bestand)!]));
  const totalen = zetTotaal(tabel, regels, stof.geld);
  merk(blad, regels);
  const laatste = tabel.rijen.at(-1);
  if (laatste) laatste.bijVolgende = true;
  blad.deel().rij().zet(0, `${LAMPUITLEG}.   Open = open fouten en waarschuwingen.`, "toelichting");
  return totalen;
}

function zetRegel(blad: Bladbouwer, regel: Partnerregel, stof: Overzichtstof): void {
  const { partner, rij, naam } = regel;
  const eerste = stof.lijst.find(({ van }) => van === regel);
  if (eerste) naam.linkNaar(eerste.partner, "Ga naar de activiteiten van deze partner");
  rij.zet(K.status, partner.status, "tekst");
  const { fout, waarschuwing } = partner.telling;
  rij.zet(K.fout, fout.alle, "open");
  rij.zet(K.waarschuwing, waarschuwing.alle, "open");
  rij.zet(K.open, fout.open + waarschuwing.open, "open");
  LAMPKOLOMMEN.forEach(([kleur], nummer) => rij.bereken(K.lampen + nummer, lampen(regel, kleur, stof.lijst), "open"));
  const mist = rij.zet(K.ontbreekt, partner.ontbreekt.length, "open");
  const naarMist = stof.ontbreekt?.perPartner.get(regel);
  if (naarMist) mist.linkNaar(naarMist, "Ga naar wat ontbreekt");
  const geld = stof.geld?.perPartner.get(regel);
  for (const [kolom, wat] of [
    [K.vaststelling, "vaststelling"],
    [K.terug, "terug"],
  ] as const) {
    if (geld) rij.bereken(kolom, gelijk(geld[wat]), "euro").linkNaar(geld[wat], "Ga naar Geld");
    else rij.zet(kolom, STREEP, "tekstRechts");
  }
  rij.zet(K.integriteit, partner.integriteit, "tekstIngesprongen");
  rij.zet(K.bestand, verbergBsn(partner.bestand), "tekst");
  pasHoogte(blad, rij);
}

function lampen(regel: Partnerregel, kleur: Lampkleur, lijst: readonly Lijstregel[]): Uitkomst {
  const eigen = lijst.filter(({ van }) => van === regel);
  if (eigen.length === 0) return { formule: f`0`, waarde: 0 };
  const woorden = blokVan(eigen.map(({ lamp }) => lamp));
  return {
    formule: f`COUNTIF(${woorden},"${kleur}")`,
    waarde: eigen.filter(({ lamp }) => lamp.waarde === kleur).length,
  };
}

/** The row below the table: only what is alike is added up. */
function zetTotaal(tabel: Bladdeel, regels: readonly Partnerregel[], geld: Geldcellen | null): Totalen {
  const leeg = { statussen: [], fouten: null, waarschuwingen: null, open: null, ontbreekt: null, lampen: [] };
  if (regels.length === 0) return leeg;
  const rij = tabel.rij();
  rij.zet(K.partner, "Som", "som");
  const som = (kolom: number): Vak => {
    const vakken = regels.map((regel) => regel.rij.vakken.get(kolom)!);
    const waarde = vakken.reduce((totaal, vak) => totaal + (vak.getal ?? 0), 0);
    return rij.bereken(kolom, { formule: f`SUM(${blokVan(vakken)})`, waarde }, "somGetal");
  };
  const totalen = {
    statussen: regels.map((regel) => regel.rij.vakken.get(K.status)!),
    fouten: som(K.fout),
    waarschuwingen: som(K.waarschuwing),
    open: som(K.open),
    lampen: LAMPKOLOMMEN.map((_, nummer) => som(K.lampen + nummer)),
    ontbreekt: som(K.ontbreekt),
  };
  if (geld !== null) {
    rij.bereken(K.vaststelling, gelijk(geld.totaal.vaststelling), "somEuro");
    rij.bereken(K.terug, gelijk(geld.totaal.terug), "somEuro");
  }
  rij.vul(0, K.bestand, "som");
  return totalen;
}

/** What asks for attention stands out, always with its word. */
function merk(blad: Bladbouwer, regels: readonly Partnerregel[]): void {
  if (regels.length === 0) return;
  const kolom = (nummer: number): Vak[] => regels.map(({ rij }) => rij.vakken.get(nummer)!);
  const [status, integriteit, fouten] = [kolom(K.status), kolom(K.integriteit), kolom(K.fout)];
  blad.voorwaarde(blokVan(status), f`${status[0]!.vasteKolom}="niet plausibel"`, "negatief");
  blad.voorwaarde(blokVan(status), f`${status[0]!.vasteKolom}="niet te beoordelen"`, "grijs");
  blad.voorwaarde(blokVan(integriteit), f`${integriteit[0]!.vasteKolom}="gewijzigd"`, "negatief");
  blad.voorwaarde(blokVan(integriteit), f`${integriteit[0]!.vasteKolom}="geen beschikking"`, "negatief");
  blad.voorwaarde(blokVan(fouten), f`${fouten[0]!.vasteKolom}>0`, "negatief");
}
