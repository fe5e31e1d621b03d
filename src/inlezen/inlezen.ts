import type { Beschikking } from "../domein/beschikking";
import type { Productie } from "../domein/productie";
import type { Inhoud, Raster } from "../werkboek/raster";
import { afrekening } from "./indelingen/afrekening";
import { registratie } from "./indelingen/registratie";
import { totalen } from "./indelingen/totalen";
import type { Gelezen, Indeling, Tabelvoorstel } from "./indelingen/indeling";
import { GEEN_KEUZES, type Keuzes } from "./keuzes";
import { leesKolommen } from "./kolommen";
import { KopLezer, vindKoppen, type Kopblok } from "./koprijen";
import { Koppelaar } from "./koppelen";
import type { Omgeving } from "./omgeving";
import { maakPrestaties } from "./prestaties";

/** The layouts that can be read; a further one is one further file. */
const INDELINGEN: readonly Indeling[] = [totalen, registratie, afrekening];

/** Below this a header is not taken for a table. */
const ZEKER_GENOEG = 0.4;

/** So many empty rows in a row end a table. */
const EINDE_NA = 8;

/**
 * Reads what a partner counted (domein.md §3): finds the tables, their columns and rows, and to which afspraak of the beschikking
 * each number belongs. Without a beschikking names stay text. Never throws on what a sheet holds.
 */
export function leesIn(inhoud: Inhoud, beschikking: Beschikking | null, keuzes: Keuzes = GEEN_KEUZES): Productie {
  const koppelaar = new Koppelaar(beschikking, keuzes);
  const activiteiten = new Map((beschikking?.activiteiten ?? []).map((een) => [een.code, een]));
  const lezer = new KopLezer(inhoud.rasters[0]?.teksten ?? []);
  const gelezen = inhoud.rasters.flatMap((raster) =>
    leesBlad({ raster, beschikking, activiteiten, datumstelsel: inhoud.datumstelsel, koppelaar, keuzes }, lezer),
  );
  const regels = gelezen.flatMap((een) => een.regels ?? []);
  const tabellen = gelezen.map((een) => een.tabel);
  return {
    kop: { partner: null, jaar: null, kenmerk: null },
    tabellen,
    regels,
    totalen: gelezen.flatMap((een) => een.totalen ?? []),
    registraties: gelezen.flatMap((een) => een.registratie ?? []),
    afrekeningen: gelezen.flatMap((een) => een.afrekening ?? []),
    prestaties: beschikking === null ? [] : maakPrestaties(beschikking, regels, tabellen),
    nietHerkend: [],
  };
}

function leesBlad(omgeving: Omgeving, lezer: KopLezer): Gelezen[] {
  const { blokken, gebruikt } = vindKoppen(omgeving.raster, lezer);
  return blokken.flatMap((blok, plaats) => {
    const rijen = rijenOnder(blok, blokken[plaats + 1], gebruikt);
    const voorstel = {
      omgeving,
      blok,
      kolommen: leesKolommen(omgeving, blok, rijen),
      rijen,
      groep: groepBoven(omgeving, blok),
    };
    return lees(voorstel) ?? [];
  });
}

function lees(voorstel: Tabelvoorstel): Gelezen | null {
  const beste = INDELINGEN.map((indeling) => ({ indeling, score: indeling.score(voorstel) })).sort(
    (a, b) => b.score - a.score,
  )[0];
  return beste && beste.score >= ZEKER_GENOEG ? beste.indeling.lees(voorstel, beste.score) : null;
}

/** The used rows under a header, up to the next header or to a gap too wide to be part of a table. */
function rijenOnder(blok: Kopblok, volgende: Kopblok | undefined, gebruikt: readonly number[]): number[] {
  const rijen: number[] = [];
  let vorige = blok.tot;
  for (const rij of gebruikt) {
    if (rij <= blok.tot) continue;
    if ((volgende && rij >= volgende.van) || rij - vorige > EINDE_NA) break;
    rijen.push(rij);
    vorige = rij;
  }
  return rijen;
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
