import type { Beschikking } from "../domein/beschikking";
import type { NietHerkend, Productie } from "../domein/productie";
import type { Inhoud, Raster } from "../werkboek/raster";
import { eigenBladen } from "./eigen-bladen";
import { afrekening } from "./indelingen/afrekening";
import { registratie } from "./indelingen/registratie";
import { totalen } from "./indelingen/totalen";
import type { Gelezen, Indeling, Tabelvoorstel } from "./indelingen/indeling";
import { koppelGegevens } from "./gegevens";
import { GEEN_KEUZES, type Keuzes } from "./keuzes";
import { leesKolommen } from "./kolommen";
import { leesKopgegevens } from "./kopgegevens";
import { KopLezer, vindKoppen, type Kopblok } from "./koprijen";
import { Koppelaar } from "./koppelen";
import type { Omgeving } from "./omgeving";
import { vindNietHerkend } from "./niet-herkend";
import { maakPrestaties } from "./prestaties";
import { verzamelVerhalen } from "./verhalen";
import { rijenOnder, splitsNaastElkaar, zonderHerhaling } from "./tabelgrenzen";

/** The layouts that can be read; a further one is one further file. */
const INDELINGEN: readonly Indeling[] = [totalen, registratie, afrekening];

/** Below this a header is not taken for a table. */
const ZEKER_GENOEG = 0.4;

/**
 * Reads what a partner counted (domein.md §3): finds the tables, their columns and rows, and to which afspraak of the beschikking
 * each number belongs. Without a beschikking names stay text. Never throws on what a sheet holds.
 */
export function leesIn(inhoud: Inhoud, beschikking: Beschikking | null, keuzes: Keuzes = GEEN_KEUZES): Productie {
  const koppelaar = new Koppelaar(beschikking, keuzes);
  const activiteiten = new Map((beschikking?.activiteiten ?? []).map((een) => [een.code, een]));
  const lezer = new KopLezer(inhoud.rasters[0]?.teksten ?? []);
  const eigen = eigenBladen(inhoud);
  const rasters = inhoud.rasters.filter((raster) => !eigen.has(raster.blad));
  const bladen = rasters.map((raster) =>
    leesBlad({ raster, beschikking, activiteiten, datumstelsel: inhoud.datumstelsel, koppelaar, keuzes }, lezer),
  );
  const gelezen = bladen.flatMap((blad) => blad.gelezen);
  const regels = gelezen.flatMap((een) => een.regels ?? []);
  const tabellen = gelezen.map((een) => een.tabel);
  const reeksen = gelezen.flatMap((een) => een.reeksen ?? []);
  const uitkomsten = gelezen.flatMap((een) => een.uitkomsten ?? []);
  const rubriekblokken = gelezen.flatMap((een) => een.rubriekblokken ?? []);
  const prestaties = beschikking === null ? [] : maakPrestaties(beschikking, regels, tabellen);
  const verhalen = verzamelVerhalen({ rasters, beschikking, tabellen, regels, rubriekblokken });
  const kop = leesKopgegevens(rasters);
  const bronnen = { rasters, kop, beschikking, tabellen, regels, prestaties, reeksen, uitkomsten, verhalen };
  return {
    kop,
    tabellen,
    regels,
    totalen: gelezen.flatMap((een) => een.totalen ?? []),
    registraties: gelezen.flatMap((een) => een.registratie ?? []),
    afrekeningen: gelezen.flatMap((een) => een.afrekening ?? []),
    prestaties,
    reeksen,
    uitkomsten,
    begrotingen: gelezen.flatMap((een) => een.begroting ?? []),
    verhalen,
    rubriekblokken,
    gegevens: koppelGegevens(bronnen),
    nietHerkend: bladen.flatMap((blad) => blad.nietHerkend),
  };
}

function leesBlad(omgeving: Omgeving, lezer: KopLezer): { gelezen: Gelezen[]; nietHerkend: NietHerkend[] } {
  const { raster } = omgeving;
  const koppen = vindKoppen(raster, lezer);
  const blokken = zonderHerhaling(koppen.blokken, koppen.gebruikt).flatMap(splitsNaastElkaar);
  const gelezen = blokken.flatMap((blok) => {
    const rijen = rijenOnder(raster, blok, blokken, koppen.gebruikt);
    const kolommen = leesKolommen(omgeving, blok, rijen);
    return lees({ omgeving, blok, kolommen, rijen, groep: groepBoven(omgeving, blok) }) ?? [];
  });
  return {
    gelezen,
    nietHerkend: vindNietHerkend(
      raster,
      gelezen.map((een) => een.tabel),
    ),
  };
}

function lees(voorstel: Tabelvoorstel): Gelezen | null {
  const scores = INDELINGEN.map((indeling) => ({ indeling, score: indeling.score(voorstel) }));
  const beste = scores.sort((a, b) => b.score - a.score)[0];
  return beste && beste.score >= ZEKER_GENOEG ? beste.indeling.lees(voorstel, beste.score) : null;
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
