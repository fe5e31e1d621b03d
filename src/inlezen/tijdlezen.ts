import { bereikNaam } from "../domein/bereik";
import type { Kolom, Tabel, TabelRij } from "../domein/productie";
import { maakTabel, type Gelezen, type Tabelvoorstel } from "./indelingen/indeling";
import type { LeesKolom } from "./kolommen";
import { telWaarden } from "./kolomwaarden";
import type { Reeks } from "../domein/reeks";
import { koppelReeks, titelBoven } from "./reekskoppeling";
import { leesKruistabel } from "./tijdkruis";
import { isTijdblok } from "./tijdblok";
import { leesTijdkolommen } from "./tijdkolommen";
import { leesStaandetabel, staandeRijen } from "./tijdstaand";
import { leesTijdtabel } from "./tijdtabel";

/** A column of names that is less sure than this is asked about in other tables. */
const ZEKER_NAAM = 0.9;

/** How the periods of a table stand: in its columns, in its rows, in both, or nowhere; and how many are no whole year. */
export interface Tijdvorm {
  readonly stand: "liggend" | "staand" | "kruis" | "geen";
  readonly perDeel: number;
  readonly aantal: number;
}

/** Looks at the header (and the first column) of a table for periods. */
export function tijdvormVan(voorstel: Tabelvoorstel): Tijdvorm {
  const { blok } = voorstel;
  if (!isTijdblok(blok)) return { stand: "geen", perDeel: 0, aantal: 0 };
  const liggend = blok.kolommen.flatMap(({ tijd }) => (tijd === undefined ? [] : [tijd.tijdvak]));
  const perDeel = liggend.filter(({ soort }) => soort !== "jaar").length;
  if (liggend.length > 0)
    return { stand: blok.periodekolom === null ? "liggend" : "kruis", perDeel, aantal: liggend.length };
  const staand = staandeRijen(voorstel).flatMap(({ tijdvak }) => tijdvak ?? []);
  return { stand: "staand", perDeel: staand.filter(({ soort }) => soort !== "jaar").length, aantal: staand.length };
}

/** How sure it is that such a table is one of periods: the more of them, the surer. */
export function zekerheidVan(aantal: number): number {
  return Math.min(0.98, 0.78 + 0.02 * aantal);
}

/** Reads a table with periods as one of this layout, in whichever way they stand. */
export function leesMetTijd(voorstel: Tabelvoorstel, soort: "maanden" | "reeks", zekerheid: number): Gelezen {
  const { stand } = tijdvormVan(voorstel);
  if (stand === "kruis") return leesKruis(voorstel, soort, zekerheid);
  return stand === "staand" ? leesStaand(voorstel, soort, zekerheid) : leesLiggend(voorstel, soort, zekerheid);
}

function leesLiggend(voorstel: Tabelvoorstel, soort: "maanden" | "reeks", zekerheid: number): Gelezen {
  const { kolommen } = leesTijdkolommen(voorstel);
  const maak = (laatste: number, rijen: readonly TabelRij[]): Tabel =>
    maakTabel({ ...voorstel, kolommen }, soort, zekerheid, laatste, { rijen, ontbrekend: [] });
  const gelezen = leesTijdtabel(voorstel, (laatste) => bereikNaam(maak(laatste, []).bereik));
  const laatste = gelezen.rijen.at(-1)?.rij ?? voorstel.blok.tot;
  const rijen = gelezen.rijen.map(({ rij, soort: wat, groep }) => ({ rij, soort: wat, groep }));
  const tabel = maak(laatste, rijen);
  if (soort === "reeks")
    return {
      tabel: { ...tabel, kolommen: tabel.kolommen.map(zonderVraag) },
      reeksen: gelezen.reeksen.map((een) => metTitel(voorstel, een, gelezen.reeksen.length)),
      totalen: gelezen.totalen,
    };
  return {
    tabel,
    regels: gelezen.regels,
    reeksen: gelezen.reeksen,
    totalen: gelezen.totalen,
  };
}

/** A series may be about anything: a name that is no activity is no question to the user. */
function zonderVraag(kolom: Kolom): Kolom {
  if (kolom.veld !== "activiteit" || kolom.zekerheid >= ZEKER_NAAM) return kolom;
  return { ...kolom, veld: "overig", zekerheid: 0.9, reden: `${kolom.reden}; hier staat wat er is geteld` };
}

/** The title names the one row below it ('Aantal deelnemers' of the lessons); and where a row says no activity, it may. */
function metTitel({ omgeving, blok, groep }: Tabelvoorstel, reeks: Reeks, aantal: number): Reeks {
  const titel = titelBoven(omgeving, blok.van);
  if (reeks.activiteit !== null) return reeks;
  const { koppeling, afspraak, eenheid, zekerheid } = koppelReeks(omgeving, [reeks.naam, titel], groep);
  const enige = aantal === 1 && titel !== null;
  return {
    ...reeks,
    naam: enige ? titel : reeks.naam,
    eenheid: reeks.eenheid ?? eenheid ?? (enige ? reeks.naam : null),
    activiteit: koppeling.activiteit,
    afspraak: afspraak?.id ?? null,
    zekerheid,
  };
}

function leesKruis(voorstel: Tabelvoorstel, soort: "maanden" | "reeks", zekerheid: number): Gelezen {
  const kolommen = voorstel.kolommen.map((kolom) => alsCijfers(voorstel, kolom));
  const maak = (laatste: number, rijen: readonly TabelRij[]): Tabel =>
    maakTabel({ ...voorstel, kolommen }, soort, zekerheid, laatste, { rijen, ontbrekend: [] });
  const { rijen, reeksen, totalen } = leesKruistabel(voorstel, (laatste) => bereikNaam(maak(laatste, []).bereik));
  const tabelrijen = rijen.map((rij) => ({ ...rij, groep: null }));
  return { tabel: maak(rijen.at(-1)?.rij ?? voorstel.blok.tot, tabelrijen), reeksen, totalen };
}

function leesStaand(voorstel: Tabelvoorstel, soort: "maanden" | "reeks", zekerheid: number): Gelezen {
  const kolommen = voorstel.kolommen.map((kolom) => alsCijfers(voorstel, kolom));
  const rijen = staandeRijen(voorstel);
  const tabel = maakTabel({ ...voorstel, kolommen }, soort, zekerheid, rijen.at(-1)?.rij ?? voorstel.blok.tot, {
    rijen: rijen.map(({ rij, soort: wat }) => ({
      rij,
      soort: wat === "afspraak" || wat === "verschil" ? "gegeven" : wat,
      groep: null,
    })),
    ontbrekend: [],
  });
  const { regels, reeksen, totalen } = leesStaandetabel(voorstel, tabel.id);
  return { tabel, regels: soort === "maanden" ? regels : [], reeksen, totalen };
}

/** The column of periods, and the columns with figures beside it. */
function alsCijfers({ blok, omgeving, rijen }: Tabelvoorstel, kolom: LeesKolom): LeesKolom {
  const periodekolom = isTijdblok(blok) ? blok.periodekolom : null;
  if (kolom.reden === "uw keuze") return kolom;
  if (kolom.kolom === periodekolom)
    return {
      ...kolom,
      veld: "periode",
      soort: null,
      deel: "",
      zekerheid: 0.95,
      reden: `${kopTekst(kolom)}, in elke rij een periode`,
    };
  const waarden = telWaarden(omgeving.raster, kolom.kolom, rijen);
  if (kolom.kop === "" || waarden.getallen === 0) return { ...kolom, veld: null, zekerheid: 0 };
  const zekerheid = Math.round((0.57 + (0.38 * waarden.getallen) / waarden.rijen) * 100) / 100;
  const reden = `${kopTekst(kolom)}, getallen in ${waarden.getallen} van ${waarden.rijen} rijen`;
  return { ...kolom, veld: "realisatie", deel: "", zekerheid, reden };
}

function kopTekst({ kop }: LeesKolom): string {
  return kop === "" ? "geen kop" : `kop "${kop}"`;
}
