import { adres, bladVerwijzing, type Bereik } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal } from "../domein/productie";
import type { Reeks, ReeksPunt } from "../domein/reeks";
import { rekenwaarde } from "../domein/telling";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { bladkop, hoogteVan, linkTerug, nieuwBlad, TABKLEUR, type Boek } from "./boek";
import { f } from "./formule";
import { getalStijl } from "./rekenregels";
import { blokVan, type Rij, type Vak } from "./vak";

/** The years of one series on the sheet Reeksen, for the chart of its activity. */
export interface Reekscellen {
  readonly reeks: Reeks;
  readonly jaren: readonly { readonly jaar: number; readonly kop: Vak; readonly waarde: Vak }[];
}

/** More years do not fit on the page: the latest are shown. */
const MEESTE_JAREN = 9;
/** More series than this are no longer read. */
const MEESTE_REEKSEN = 60;
const BREEDTE = { naam: 28, jaar: 11, bron: 20 } as const;
const MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const ONVOLLEDIG = "onvolledig";

interface Jaarreeks {
  readonly reeks: Reeks;
  /** The same thing per month, quarter or half-year, where the table says it. */
  readonly delen: Reeks | null;
}

/**
 * The sheet Reeksen: what the partner counted in earlier years, with the cells that it was read from (stijl.md). Null when the workbook
 * has no series of at least two years.
 */
export function maakReeksenblad(boek: Boek): { blad: Bladbouwer; reeksen: readonly Reekscellen[] } | null {
  const alle = jaarreeksen(boek.dossier.productie.reeksen);
  const getoond = alle.slice(0, MEESTE_REEKSEN);
  const meeste = Math.max(0, ...getoond.map(({ reeks }) => jarenVan(reeks).length));
  if (getoond.length === 0) return null;
  const blad = nieuwBlad(boek, {
    naam: boek.vast.reeksen,
    tabkleur: TABKLEUR.bron,
    breedten: [BREEDTE.naam, ...Array.from({ length: meeste }, () => BREEDTE.jaar), BREEDTE.bron],
  });
  const { titel, ondertitel } = bladkop(blad);
  titel.zet(0, "Reeksen", "titel");
  ondertitel.zet(
    0,
    "Cijfers van eerdere jaren, zoals de partner ze bijhoudt. De grafieken in dit werkboek lezen hier.",
    "ondertitel",
  );
  linkTerug(blad, titel, boek.begin);
  const reeksen = getoond.map((een) => zetReeks(blad, een));
  const slot = blad.deel();
  slot.rij(8);
  slot.rij().zet(0, "Nul is geteld. Leeg is niet bekend, en dus geen 0.", "toelichting");
  if (alle.length > getoond.length)
    slot
      .rij()
      .zet(0, `Er zijn nog ${schrijfGetal(alle.length - getoond.length)} reeksen; die staan hier niet.`, "toelichting");
  return { blad, reeksen };
}

function jaarreeksen(reeksen: readonly Reeks[]): Jaarreeks[] {
  return reeksen
    .filter(({ wat, punten }) => wat === "realisatie" && punten.filter(isBekendJaar).length >= 2)
    .map((reeks) => {
      const delen = reeksen.find(
        (een) =>
          een.tabel === reeks.tabel &&
          een !== reeks &&
          een.naam === reeks.naam &&
          een.punten[0]?.tijdvak.soort !== "jaar",
      );
      return { reeks, delen: delen ?? null };
    });
}

function isBekendJaar({ tijdvak, getal }: ReeksPunt): boolean {
  return tijdvak.soort === "jaar" && rekenwaarde(getal.telling) !== null;
}

/** The latest years of a series, ascending. */
function jarenVan({ punten }: Reeks): number[] {
  return punten.flatMap(({ tijdvak }) => (tijdvak.soort === "jaar" ? [tijdvak.jaar] : [])).slice(-MEESTE_JAREN);
}

function zetReeks(blad: Bladbouwer, { reeks, delen }: Jaarreeks): Reekscellen {
  const deel = blad.deel();
  const jaren = jarenVan(reeks);
  const bron = blad.laatsteKolom;
  deel.rij(8).bijVolgende = true;
  const kop = deel.rij(18);
  kop.bijVolgende = true;
  kop.zet(0, reeks.naam.tekst, "kolomkop");
  const koppen = jaren.map((jaar, plaats) => kop.zet(plaats + 1, jaar, "kolomkopGetal"));
  kop.vul(1, bron - 1, "kolomkop").zet(bron, "Gelezen uit", "kolomkopIngesprongen");
  kop.hoogte = hoogteVan(blad, [[0, reeks.naam.tekst]]) + 2;
  const waarden = delen === null ? zetJaren(deel, reeks, jaren, bron) : zetDelen(deel, delen, jaren, bron);
  return { reeks, jaren: jaren.map((jaar, plaats) => ({ jaar, kop: koppen[plaats]!, waarde: waarden[plaats]! })) };
}

function zetJaren(deel: Bladdeel, reeks: Reeks, jaren: readonly number[], bron: number): Vak[] {
  const getallen = jaren.map(
    (jaar) => reeks.punten.find(({ tijdvak }) => tijdvak.soort === "jaar" && tijdvak.jaar === jaar)!.getal,
  );
  return zetGetallen(deel.rij(), reeks.eenheid?.tekst ?? "per jaar", getallen, bron);
}

/** A row per month (or quarter) with the years beside each other, and the sum of each year of which all parts are known. */
function zetDelen(deel: Bladdeel, delen: Reeks, jaren: readonly number[], bron: number): Vak[] {
  const namen = [...new Set(delen.punten.map(({ tijdvak }) => deelnaam(tijdvak)))];
  const rijen = namen.map((naam) => {
    const getallen = jaren.map(
      (jaar) => delen.punten.find(({ tijdvak }) => tijdvak.jaar === jaar && deelnaam(tijdvak) === naam)?.getal ?? null,
    );
    const rij = deel.rij();
    rij.bijVolgende = true;
    return zetGetallen(rij, naam, getallen, bron);
  });
  const som = deel.rij();
  som.zet(0, "Som per jaar", "som");
  const sommen = jaren.map((_, plaats) => {
    const vakken = rijen.map((rij) => rij[plaats]!);
    const bekend = vakken.flatMap(({ getal }) => getal ?? []);
    const heel = bekend.length === namen.length;
    const blok = blokVan(vakken);
    return som.bereken(
      plaats + 1,
      {
        formule: f`IF(COUNT(${blok})=${namen.length},SUM(${blok}),"${ONVOLLEDIG}")`,
        waarde: heel ? Math.round(bekend.reduce((totaal, een) => totaal + een, 0) * 1e6) / 1e6 : ONVOLLEDIG,
      },
      "somGetal",
    );
  });
  som.vul(1, bron, "som");
  return sommen;
}

function zetGetallen(rij: Rij, naam: string, getallen: readonly (Getal | null)[], bron: number): Vak[] {
  rij.zet(0, naam, "tekst");
  const vakken = getallen.map((getal, plaats) => {
    const waarde = rekenwaarde(getal?.telling);
    return rij.zet(plaats + 1, waarde, getalStijl(waarde));
  });
  rij
    .vul(1, bron - 1, "tekst")
    .zet(bron, gelezenUit(getallen.flatMap((getal) => getal?.cellen ?? [])), "tekstIngesprongen");
  return vakken;
}

/** "Bezoek!B5:J5": the block that the figures of one row stand in. */
function gelezenUit(cellen: readonly Bereik[]): string {
  const [eerste] = cellen;
  if (eerste === undefined) return "";
  const blok = {
    ...eerste,
    rij: Math.min(...cellen.map(({ rij }) => rij)),
    kolom: Math.min(...cellen.map(({ kolom }) => kolom)),
    totRij: Math.max(...cellen.map(({ totRij }) => totRij)),
    totKolom: Math.max(...cellen.map(({ totKolom }) => totKolom)),
  };
  return `${bladVerwijzing(blok.blad)}!${adres(blok)}`;
}

function deelnaam(tijdvak: ReeksPunt["tijdvak"]): string {
  if (tijdvak.soort === "maand") return MAANDEN[tijdvak.maand - 1]!;
  if (tijdvak.soort === "kwartaal") return `${tijdvak.kwartaal}e kwartaal`;
  return tijdvak.soort === "halfjaar" ? `${tijdvak.halfjaar}e halfjaar` : "per jaar";
}
