import { bereikNaam } from "../domein/bereik";
import { leesMaand } from "../domein/notatie-datum";
import { onthoudTekst } from "../domein/onthouden";
import type { Tabel } from "../domein/productie";
import type { Reekstijdvak } from "../domein/reeks";
import type { Raster } from "../werkboek/raster";
import { normaliseer } from "./tekst";

/** Figures about a part of a year that is no month, quarter or half-year ("t/m september"). */
export interface Jaardeel {
  readonly soort: "deel";
  readonly jaar: number | null;
}

export type Tijd = Reekstijdvak | Jaardeel;

const LANGSTE = 150;
const TITELRIJEN = 6;
const JAAR = /\b(20\d\d)\b/g;
const EERSTE_HELFT =
  /\b(?:1e|1ste|eerste) (?:half ?jaar|helft|hj)\b|\bh1\b|\bhj ?1\b|\bhalfjaar 1\b|\bjan(?:uari)? (?:t m|tot en met|tot|juni|jun) ?(?:30 )?(?:jun|juni)?\b(?! \d{1,2}\b)/;
const BEIDE_HELFTEN = /\b(?:1e|1ste|eerste) en (?:2e|2de|tweede) (?:half|helft)/;
const TOT_JUNI = /\b(?:t m|tot en met|stand|per|peildatum) (?:30 )?(?:jun|juni)\b|\b30 (?:0?6|jun|juni)\b/;
const TWEEDE_HELFT =
  /\b(?:2e|2de|tweede) (?:half ?jaar|helft|hj)\b|\bh2\b|\bhj ?2\b|\bhalfjaar 2\b|\bjul(?:i)? (?:t m|tot en met|tot) (?:dec|december)\b/;
const HALF = /\b(?:half ?jaar\w*|tussenrapportage|tussentijdse rapportage|tussenstand)\b/;
const KWARTAAL = /\b(?:([1-4])e? kwartaal|(?:q|k|kw|kwartaal) ?([1-4]))\b/;
const DEEL =
  /\b(?:t m|tot en met) (?:\d{1,2} )?(?:jan|feb|mrt|maart|apr|mei|jul|aug|sep|okt|nov)|\b(?:stand|peildatum)(?: per| op| eind| einde)? (?:\d{1,2} )?(?:feb|mrt|maart|apr|mei|jul|aug|sep|okt|nov)/;
const HEEL_JAAR = /\bjan(?:uari)? (?:t m|tot en met|tot) dec(?:ember)?\b/;

/**
 * The time that a header, a title or the name of a sheet says its figures are about: "Realisatie t/m juni 2024" is the first
 * half of 2024. Null when it names none, or more than one.
 */
export function tijdvakIn(tekst: string): Tijd | null {
  return tekst.length > LANGSTE ? null : tijdvakInKop(tekst);
}

const tijdvakInKop = onthoudTekst((tekst): Tijd | null => {
  const kaal = normaliseer(tekst);
  const jaren = [...new Set(kaal.match(JAAR) ?? [])];
  if (jaren.length > 1) return null;
  const jaar = jaren.length === 1 ? Number(jaren[0]) : null;
  if (HEEL_JAAR.test(kaal)) return jaar === null ? null : { soort: "jaar", jaar };
  const [eerste, tweede] = [EERSTE_HELFT.test(kaal) || TOT_JUNI.test(kaal), TWEEDE_HELFT.test(kaal)];
  if ((eerste && tweede) || BEIDE_HELFTEN.test(kaal)) return null;
  if (eerste || tweede) return { soort: "halfjaar", jaar, halfjaar: eerste ? 1 : 2 };
  const kwartaal = KWARTAAL.exec(kaal);
  if (kwartaal) return { soort: "kwartaal", jaar, kwartaal: Number(kwartaal[1] ?? kwartaal[2]) };
  if (HALF.test(kaal)) return { soort: "halfjaar", jaar, halfjaar: 1 };
  if (DEEL.test(kaal)) return { soort: "deel", jaar };
  const maand = leesMaand(tekst);
  if (maand !== null) return maand;
  return jaar === null ? null : { soort: "jaar", jaar };
});

/** The time that a table is about, by the titles right above it and the name of its sheet; null when neither says. */
export function tijdvakVanTabel(tabel: Tabel, raster: Raster | null): Tijd | null {
  const boven: string[] = [];
  const begin = Math.max(0, tabel.kopRijen.van - TITELRIJEN);
  for (let rij = tabel.kopRijen.van - 1; raster !== null && rij >= begin; rij--) {
    const teksten = raster.kolommenVan(rij).map((kolom) => raster.waarde(rij, kolom));
    // A row of another table is no title.
    if (teksten.some((waarde) => typeof waarde === "number") || teksten.length > 3) break;
    boven.push(...teksten.filter((waarde) => typeof waarde === "string"));
  }
  const gevonden = [tabel.blad, ...boven].map(tijdvakIn).filter((een) => een !== null);
  return gevonden.find(({ soort }) => soort !== "jaar") ?? gevonden[0] ?? null;
}

/** Finds the time of tables, and remembers it. */
export class Tijdwijzer {
  readonly #rasters: ReadonlyMap<string, Raster>;
  readonly #bewaard = new Map<string, Tijd | null>();

  constructor(
    rasters: readonly Raster[],
    /** The year that figures are about when nothing says so; null when unknown. */
    readonly jaar: number | null,
  ) {
    this.#rasters = new Map(rasters.map((raster) => [raster.blad, raster]));
  }

  raster(blad: string): Raster | null {
    return this.#rasters.get(blad) ?? null;
  }

  /** The time of a table as its titles say, with the year filled in; null when the year is unknown. */
  vanTabel(tabel: Tabel): Tijd | null {
    const naam = bereikNaam(tabel.bereik);
    let tijd = this.#bewaard.get(naam);
    if (tijd === undefined) this.#bewaard.set(naam, (tijd = tijdvakVanTabel(tabel, this.raster(tabel.blad))));
    return this.metJaar(tijd);
  }

  /** The time of a column: as its header says, else that of its table. */
  vanKolom(tabel: Tabel, kolom: number): Tijd | null {
    const kop = tabel.kolommen.find((een) => een.kolom === kolom)?.kop ?? "";
    const eigen = tijdvakIn(kop);
    if (eigen === null) return this.vanTabel(tabel);
    const jaar = eigen.jaar ?? this.vanTabel(tabel)?.jaar ?? this.jaar;
    return eigen.soort === "jaar" ? eigen : { ...eigen, jaar };
  }

  /** A time with the year that goes without saying; of nothing that whole year. */
  metJaar(tijd: Tijd | null): Tijd | null {
    if (tijd === null) return this.jaar === null ? null : { soort: "jaar", jaar: this.jaar };
    return tijd.soort === "jaar" ? tijd : { ...tijd, jaar: tijd.jaar ?? this.jaar };
  }
}
