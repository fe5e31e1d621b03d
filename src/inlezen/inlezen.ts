import type { Beschikking } from "../domein/beschikking";
import type { Bereik } from "../domein/bereik";
import type { NietHerkend, Productie } from "../domein/productie";
import { opBladnaam } from "../werkboek/bladvolgorde";
import type { CelSoort, Inhoud, Raster } from "../werkboek/raster";
import { eigenBladen } from "./eigen-bladen";
import { totalenVanBegroting, voegBegrotingenSamen } from "./begrotingen-samen";
import { afrekening } from "./indelingen/afrekening";
import { begroting } from "./indelingen/begroting";
import { bladrijen } from "./bladrijen";
import { metBladindelingen, type Bladlezers } from "./bladindelingen";
import { Labellezer } from "./bloklabels";
import { isBloktitel } from "./bloknaam";
import { maanden } from "./indelingen/maanden";
import { reeks } from "./indelingen/reeks";
import { registratie } from "./indelingen/registratie";
import { totalen } from "./indelingen/totalen";
import type { Gelezen, Indeling, Tabelvoorstel } from "./indelingen/indeling";
import { koppelGegevens } from "./gegevens";
import { metGekozenKoppen } from "./gekozen-koppen";
import { leesAls, metUitleg, overgeslagenDeel } from "./gekozen-tabel";
import { aantalKeuzes, GEEN_KEUZES, type Keuzes, type Tabelkeuze } from "./keuzes";
import { Keuzewijzer } from "./keuzewijzer";
import { leesKolommen } from "./kolommen";
import { leesKopgegevens } from "./kopgegevens";
import { KopLezer, vindKoppen, type Kopblok } from "./koprijen";
import { nummerUitkomsten } from "./indelingen/resultaat-streef";
import { Streeflezer } from "./streefcellen";
import { Koppelaar } from "./koppelen";
import type { Omgeving } from "./omgeving";
import { vindNietHerkend } from "./niet-herkend";
import { maakPrestaties } from "./prestaties";
import { verzamelVerhalen } from "./verhalen";
import { regelsUitReeksen } from "./reeksregels";
import { Tijdcellen } from "./tijdcellen";
import { metTijdblokken, vindTijdblokken } from "./tijdkoppen";
import { metVoetnoten } from "./voetnoten";
import { geleendeKop, totalenOverBladen } from "./vervolg";
import { teBreed } from "./te-breed";
import { rijenOnder, splitsNaastElkaar, zonderHerhaling } from "./tabelgrenzen";

/** The layouts that can be read; a further one is one further file. */
const INDELINGEN: readonly Indeling[] = [maanden, reeks, totalen, registratie, afrekening, begroting];

/** Below this a header is not taken for a table. */
const ZEKER_GENOEG = 0.4;

/**
 * Reads what a partner counted (domein.md §3): finds the tables, their columns and rows, and to which afspraak of the beschikking
 * each number belongs. Without a beschikking names stay text. The order of the tabs does not matter. Never throws on what a sheet holds.
 */
export function leesIn(inhoud: Inhoud, beschikking: Beschikking | null, keuzes: Keuzes = GEEN_KEUZES): Productie {
  const wijzer = new Keuzewijzer(
    keuzes,
    inhoud.rasters.map(({ blad }) => blad),
  );
  const koppelaar = new Koppelaar(beschikking, wijzer);
  const activiteiten = new Map((beschikking?.activiteiten ?? []).map((een) => [een.code, een]));
  const teksten = inhoud.rasters[0]?.teksten ?? [];
  const lezers = {
    koppen: new KopLezer(teksten),
    labels: new Labellezer(teksten),
    streefcellen: new Streeflezer(teksten),
  };
  const eigen = eigenBladen(inhoud);
  const rasters = opBladnaam(inhoud.rasters.filter((raster) => !eigen.has(raster.blad)));
  let vorigeKop: Kopblok | null = null;
  const bladen = rasters.map((raster) => {
    const omgeving = { raster, beschikking, activiteiten, datumstelsel: inhoud.datumstelsel, koppelaar, wijzer };
    const blad = leesBlad(omgeving, lezers, vorigeKop);
    vorigeKop = blad.kop ?? vorigeKop;
    return blad;
  });
  const gelezen = bladen.flatMap((blad) => blad.gelezen);
  const tabellen = gelezen.map((een) => een.tabel);
  const gemeld = metVoetnoten(
    gelezen.flatMap((een) => een.regels ?? []),
    tabellen,
    rasters,
  );
  const totaalcellen = gelezen.flatMap((een) => een.totalen ?? []);
  const reeksen = gelezen.flatMap((een) => een.reeksen ?? []);
  const regels = [...gemeld, ...regelsUitReeksen(beschikking, gemeld, reeksen)];
  const uitkomsten = nummerUitkomsten(gelezen.flatMap((een) => een.uitkomsten ?? []));
  const rubriekblokken = gelezen.flatMap((een) => een.rubriekblokken ?? []);
  const begrotingen = voegBegrotingenSamen(
    gelezen.flatMap((een) => een.begroting ?? []),
    rasters,
  );
  const prestaties = beschikking === null ? [] : maakPrestaties(beschikking, regels, tabellen, reeksen, rasters);
  const verhalen = verzamelVerhalen({ rasters, beschikking, tabellen, regels, rubriekblokken });
  const kop = leesKopgegevens(rasters);
  const grafieken = inhoud.grafieken ?? [];
  const bronnen = { rasters, kop, beschikking, tabellen, regels, prestaties, reeksen, uitkomsten, verhalen, grafieken };
  return {
    kop,
    tabellen,
    regels,
    totalen: [
      ...totalenOverBladen(totaalcellen, tabellen, regels, rasters),
      ...begrotingen.flatMap(totalenVanBegroting),
    ],
    registraties: gelezen.flatMap((een) => een.registratie ?? []),
    afrekeningen: gelezen.flatMap((een) => een.afrekening ?? []),
    prestaties,
    reeksen,
    uitkomsten,
    begrotingen,
    verhalen,
    rubriekblokken,
    gegevens: koppelGegevens(bronnen),
    nietHerkend: bladen.flatMap((blad) => blad.nietHerkend),
    ...(aantalKeuzes(keuzes) > 0 && { keuzes: wijzer.loten(), keuzesOnleesbaar: keuzes.onleesbaar.length }),
  };
}

function leesBlad(
  omgeving: Omgeving,
  lezers: Bladlezers & { readonly koppen: KopLezer },
  vorigeKop: Kopblok | null,
): { gelezen: Gelezen[]; nietHerkend: NietHerkend[]; kop: Kopblok | null } {
  const { raster } = omgeving;
  const breed = teBreed(raster);
  if (breed !== null) return { gelezen: [], nietHerkend: [breed], kop: null };
  const koppen = vindKoppen(raster, lezers.koppen);
  const gekozen = metGekozenKoppen(raster, lezers.koppen, koppen, omgeving.wijzer);
  const gewoon = zonderHerhaling(gekozen, koppen.gebruikt, (rij) => isBloktitel(omgeving, rij)).flatMap(
    splitsNaastElkaar,
  );
  const tijden = new Tijdcellen(raster, omgeving.datumstelsel);
  const eigen = metTijdblokken(gewoon, vindTijdblokken(omgeving, lezers.koppen, tijden));
  const geleend = eigen.length > 0 ? null : geleendeKop(raster, koppen.gebruikt, vorigeKop);
  const blokken = geleend === null ? eigen : [geleend];
  const keuzes = omgeving.wijzer.tabellen(raster.blad, blokken.map(alsTabel(raster)));
  const delen = blokken.map((blok, plaats) => {
    const rijen = totBlok(omgeving, rijenOnder(raster, blok, blokken, koppen.gebruikt), lezers.labels);
    const kolommen = leesKolommen(omgeving, blok, rijen);
    const voorstel = { omgeving, blok, kolommen, rijen, groep: groepBoven(omgeving, blok) };
    const keuze = keuzes[plaats] ?? null;
    return { voorstel, gelezen: lees(voorstel, keuze), gekozen: keuze !== null || blok.gekozen === true };
  });
  const gelezen = zonderGekozen(omgeving, metBladindelingen(omgeving, lezers, delen), delen);
  const over = gelezen.filter(({ overgeslagen }) => overgeslagen !== true);
  const niet = vindNietHerkend(
    raster,
    gelezen.map((een) => een.tabel),
  );
  const nietHerkend = [...gelezen.filter((een) => een.overgeslagen).map(overgeslagenDeel), ...niet];
  return { gelezen: over, nietHerkend, kop: blokken.at(-1) ?? null };
}

/** In longer tables stand no blocks with a label above them. */
const LANGSTE_MET_BLOKKEN = 500;

/** Up to a row 'Activiteit: Sport': there the next block begins. */
function totBlok(omgeving: Omgeving, rijen: readonly number[], labels: Labellezer): readonly number[] {
  if (rijen.length > LANGSTE_MET_BLOKKEN) return rijen;
  let einde = Infinity;
  const bekijkEerste = (rij: number, _kolom: number, soort: CelSoort, inhoud: number): true => {
    const label = soort === "tekst" && rij < einde ? labels.lees(inhoud) : null;
    if (label?.veld === "activiteit" && isBloktitel(omgeving, rij)) einde = rij;
    return true;
  };
  const [begin, slot] = [rijen[0] ?? 0, (rijen.at(-1) ?? -1) + 1];
  for (const { van, tot } of bladrijen(omgeving.raster).open)
    omgeving.raster.voorElkRijbegin(bekijkEerste, Math.max(van, begin), Math.min(tot, slot));
  return einde === Infinity ? rijen : rijen.filter((rij) => rij < einde);
}

/** Also a table that was read from the sheet as a whole is left out when the user says so. */
function zonderGekozen(
  { raster, wijzer }: Omgeving,
  gelezen: readonly (Gelezen & { overgeslagen?: true })[],
  delen: readonly { readonly gelezen: Gelezen | null }[],
): readonly (Gelezen & { overgeslagen?: true })[] {
  const heel = gelezen.filter((een) => !delen.some((deel) => deel.gelezen?.tabel.id === een.tabel.id));
  const keuzes = wijzer.tabellen(
    raster.blad,
    heel.map(({ tabel }) => ({ plaats: tabel.bereik, koppen: tabel.kolommen.map(({ kop }) => kop) })),
  );
  const weg = new Set(heel.filter((_, plaats) => keuzes[plaats]?.soort === "niet lezen"));
  return gelezen.map((een) => (weg.has(een) ? { ...een, overgeslagen: true as const } : een));
}

function alsTabel(raster: Raster): (blok: Kopblok) => { plaats: Bereik; koppen: string[] } {
  return ({ van, tot, kolommen }) => ({
    plaats: {
      blad: raster.blad,
      rij: van,
      totRij: tot,
      kolom: kolommen[0]!.kolom,
      totKolom: kolommen.at(-1)!.kolom,
    },
    koppen: kolommen.map(({ tekst }) => tekst),
  });
}

function lees(voorstel: Tabelvoorstel, keuze: Tabelkeuze | null): (Gelezen & { overgeslagen?: true }) | null {
  const scores = INDELINGEN.map((indeling) => ({ indeling, score: indeling.score(voorstel) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const gekozen = keuze === null ? null : leesAls(voorstel, keuze, scores);
  if (gekozen !== null) return gekozen;
  const beste = scores[0];
  if (beste && beste.score >= ZEKER_GENOEG) return metUitleg(beste.indeling.lees(voorstel, beste.score), scores);
  // A header that the user pointed at is one of a table; which of its columns is what, is then asked.
  return voorstel.blok.gekozen === true ? metUitleg(totalen.lees(voorstel, ZEKER_GENOEG), scores) : null;
}

/** The groep that a title right above the header, or else the sheet's name, states. */
function groepBoven(omgeving: Omgeving, blok: Kopblok): string | null {
  const { raster, koppelaar } = omgeving;
  for (let rij = blok.van - 1; rij >= Math.max(0, blok.van - 6); rij--) {
    for (const kolom of raster.kolommenVan(rij)) {
      const groep = groepUit(koppelaar, raster, rij, kolom);
      if (groep !== null) return groep;
    }
  }
  return koppelaar.groepVan(raster.blad);
}

/** The groep that a title names, as a whole or between dashes ('Stichting X – productie 2024 – 100 Jeugd'). */
function groepUit(koppelaar: Koppelaar, raster: Raster, rij: number, kolom: number): string | null {
  const waarde = raster.waarde(rij, kolom);
  if (typeof waarde !== "string" || waarde.length > 200) return null;
  const delen = [waarde, ...waarde.split(/\s[-–—]\s|:\s/)];
  return delen.map((deel) => koppelaar.groepVan(deel)).find((groep) => groep !== null) ?? null;
}
