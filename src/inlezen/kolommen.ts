import type { AfspraakSoort } from "../domein/beschikking";
import { isDatum } from "../domein/notatie-datum";
import type { Kolom, Tekst, Veld } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import type { Raster } from "../werkboek/raster";
import { leesGetalCel } from "./getallen";
import { STEEKPROEF, telWaarden, waardenPerKolom, type Waarden } from "./kolomwaarden";
import type { KopCel, Kopblok } from "./koprijen";
import { gekozenInDeel, metGekozenVeld } from "./gekozen-kolommen";
import { kolommenNaastElkaar } from "./kolomdelen";
import type { Omgeving } from "./omgeving";

/** A column as the readers use it: which part of a row it belongs to, and the unit that its header names. */
export interface LeesKolom extends Kolom {
  /** Columns under one 'TE' form a part of the row; "" for what all parts share. */
  readonly deel: string;
  readonly eenheid: Tekst | null;
  /** What the header itself says, for telling columns of one field apart. */
  readonly maat: string | null;
  readonly jaar: number | null;
}

const GETALVELDEN: ReadonlySet<Veld> = new Set<Veld>([
  "afspraak",
  "realisatie",
  "verschil",
  "procent",
  "ipu",
  "ipuRealisatie",
  "tarief",
  "bedrag",
  "beschikt",
  "geleverd",
  "over",
  "onder",
  "terug",
  "uren",
  "deelnemers",
  "aantal",
  "prognose",
  "substitutie",
]);

/** Whether a field holds numbers. */
export function isGetalveld(veld: Veld | null): boolean {
  return veld !== null && GETALVELDEN.has(veld);
}

/**
 * Decides what each column of a table holds: by the user's choice, its header, and what its values look like. Two columns never
 * hold the same field of one part of a row.
 */
export function leesKolommen(omgeving: Omgeving, blok: Kopblok, rijen: readonly number[]): LeesKolom[] {
  const { raster } = omgeving;
  const proef = rijen.slice(0, STEEKPROEF);
  const gekozen = omgeving.wijzer.kolommen(raster.blad, blok.tot, blok.kolommen);
  const gelezen = blok.kolommen.map((kop) => leesKolom(omgeving, kop, telWaarden(raster, kop.kolom, rijen), proef));
  const kolommen = [...gelezen, ...zonderKop(raster, blok, waardenPerKolom(raster, rijen).keys())].map((een) =>
    metGekozenVeld(een, gekozen.get(een.kolom)?.veld),
  );
  const enkel = zonderDubbele(kolommenNaastElkaar(gekozenInDeel(kolommen), omgeving.beschikking?.jaar ?? null));
  const metNaamloos = enkel.sort((a, b) => a.kolom - b.kolom);
  const metRealisatie = aantalAlsRealisatie(metNaamloos);
  const metVerschil = vindVerschil(raster, metRealisatie, proef);
  return vindActiviteit(omgeving, metVerschil, proef);
}

/** The one serial between other days that is none. */
const GEEN_DAG = 60;

/** In how many rows stands what belongs in such a column. A code can be a number too, and a date is one. */
function gezienIn(
  { raster, datumstelsel }: Omgeving,
  kolom: number,
  veld: Veld | null,
  waarden: Waarden,
  rijen: readonly number[],
): { wat: string; past: number } {
  if (isGetalveld(veld)) return { wat: "getallen", past: waarden.getallen };
  if (veld === "code") return { wat: "codes", past: waarden.rijen };
  if (veld === null && waarden.getallen > waarden.teksten) return { wat: "getallen", past: waarden.getallen };
  if (veld !== "datum") return { wat: "tekst", past: waarden.teksten };
  const { cijfers, laagste, hoogste } = waarden;
  // Where the first and the last are days, so are all between: a column of dates need not be read once more.
  const enkelDagen = cijfers === waarden.rijen && isDatum(laagste, datumstelsel) && isDatum(hoogste, datumstelsel);
  if (enkelDagen && laagste > GEEN_DAG) return { wat: "datums", past: cijfers };
  let datums = 0;
  for (const rij of rijen) {
    const waarde = raster.waarde(rij, kolom);
    if ((typeof waarde === "number" || typeof waarde === "string") && isDatum(waarde, datumstelsel)) datums++;
  }
  return { wat: "datums", past: datums };
}

function leesKolom(omgeving: Omgeving, kop: KopCel, waarden: Waarden, proef: readonly number[]): LeesKolom {
  const { veld, soort } = veldBijWaarden(kop, waarden);
  const eenheid = kop.lezing.eenheid === null ? null : { tekst: kop.lezing.eenheid, cellen: kop.cellen.slice(0, 1) };
  const { wat, past } = gezienIn(omgeving, kop.kolom, veld, waarden, proef);
  const aandeel = waarden.rijen === 0 ? 1 : past / waarden.rijen;
  const gezien = waarden.rijen === 0 ? "nog niets ingevuld" : `${wat} in ${past} van ${waarden.rijen} rijen`;
  const uitWaarden = isGetalveld(veld) || veld === "datum" ? 0.6 + 0.4 * aandeel : 1;
  // 'PE' above texts can only be the unit of the PE columns beside it.
  const uitKop = veld === "eenheid" && kop.lezing.veld === null ? 0.85 : Math.max(kop.lezing.zekerheid, 0.5);
  const zekerheid = veld === null ? 0 : afgerond(uitKop * uitWaarden);
  return {
    kolom: kop.kolom,
    kop: kop.tekst,
    kopCellen: kop.cellen,
    deel: kop.deel,
    maat: kop.lezing.maat,
    jaar: kop.lezing.jaar,
    veld,
    soort,
    eenheid,
    zekerheid,
    reden: `kop "${kop.tekst}", ${gezien}`,
  };
}

/** Some headers say different things over numbers and over texts: 'PE' over units, 'Resultaat' over a story. */
function veldBijWaarden(kop: KopCel, waarden: Waarden): { veld: Veld | null; soort: AfspraakSoort | null } {
  const { veld, soort } = kop.lezing;
  const vooralTekst = waarden.teksten > waarden.getallen;
  if (veld === null && soort !== null)
    return vooralTekst ? { veld: "eenheid", soort } : { veld: waarden.rijen > 0 ? "realisatie" : null, soort };
  if (isGetalveld(veld) && vooralTekst && waarden.teksten > 1) return tekstveld(veld!, soort);
  return { veld, soort };
}

function tekstveld(veld: Veld, soort: AfspraakSoort | null): { veld: Veld; soort: AfspraakSoort | null } {
  if (veld === "uren" || veld === "deelnemers" || veld === "aantal" || veld === "ipu")
    return { veld: "overig", soort: null };
  return { veld: veld === "verschil" || veld === "realisatie" ? "toelichting" : "overig", soort };
}

function afgerond(zekerheid: number): number {
  return Math.round(Math.min(1, zekerheid) * 100) / 100;
}

/** Of two columns with one field in one part, the more certain (else the first) keeps it. */
function zonderDubbele(kolommen: readonly LeesKolom[]): LeesKolom[] {
  const houder = new Map<string, LeesKolom>();
  const sleutel = (een: LeesKolom): string => `${een.deel}|${een.soort}|${een.veld}`;
  for (const een of kolommen) {
    if (een.veld === null || een.veld === "overig") continue;
    const eerder = houder.get(sleutel(een));
    const zekerder = eerder && een.zekerheid > eerder.zekerheid && eerder.gekozen !== true;
    if (!eerder || zekerder || (een.gekozen === true && eerder.gekozen !== true)) houder.set(sleutel(een), een);
  }
  return kolommen.map((een) => {
    if (een.veld === null || een.veld === "overig" || houder.get(sleutel(een)) === een) return een;
    const ander = houder.get(sleutel(een))!;
    const { gekozen: _, ...rest } = een;
    return {
      ...rest,
      veld: "overig",
      zekerheid: 0.5,
      reden: `kop "${een.kop}", maar ${een.veld} staat al in de kolom "${ander.kop}"`,
    };
  });
}

/** Columns beside or between the headers that hold values but have no header. */
function zonderKop(raster: Raster, blok: Kopblok, gevuld: Iterable<number>): LeesKolom[] {
  const bekend = new Set(blok.kolommen.map((kop) => kop.kolom));
  const eerste = Math.min(...bekend);
  const laatste = Math.max(...bekend);
  // A column with a header of its own here belongs to a table beside this one.
  const anders = new Set(raster.kolommenVan(blok.tot));
  const over = [...gevuld].filter(
    (kolom) => kolom >= eerste - 1 && kolom <= laatste + 2 && !bekend.has(kolom) && !anders.has(kolom),
  );
  return over.map((kolom) => ({
    kolom,
    kop: "",
    kopCellen: [],
    maat: null,
    jaar: null,
    deel: "",
    soort: null,
    eenheid: null,
    veld: null,
    zekerheid: 0,
    reden: "geen kop",
  }));
}

/** Beside an agreed number a column 'Aantal' is what was delivered; in a log (with dates) it stays a number per row. */
function aantalAlsRealisatie(kolommen: readonly LeesKolom[]): LeesKolom[] {
  const delen = (veld: Veld): Set<string> =>
    new Set(kolommen.filter((een) => een.veld === veld).map((een) => een.deel));
  if (delen("datum").size > 0) return [...kolommen];
  const gerealiseerd = delen("realisatie");
  return kolommen.map((een) => {
    if (een.veld !== "aantal" || een.gekozen === true || gerealiseerd.has(een.deel)) return een;
    return {
      ...een,
      veld: "realisatie",
      zekerheid: afgerond(een.zekerheid * 0.6),
      reden: `${een.reden}; er is geen andere kolom voor de realisatie`,
    };
  });
}

/** A column without header is the difference when its values (or formulas) are realisatie − afspraak in most rows. */
function vindVerschil(raster: Raster, kolommen: readonly LeesKolom[], rijen: readonly number[]): LeesKolom[] {
  const over = [...kolommen];
  const delen = new Set(kolommen.map((een) => een.deel));
  for (const deel of delen) {
    const zoek = (veld: Veld): LeesKolom | undefined => over.find((een) => een.deel === deel && een.veld === veld);
    const afspraak = zoek("afspraak");
    const realisatie = zoek("realisatie");
    if (!afspraak || !realisatie || zoek("verschil")) continue;
    const plaats = over.findIndex(
      (een) =>
        een.kop === "" &&
        een.veld === null &&
        isVerschil(raster, een.kolom, afspraak.kolom, realisatie.kolom, rijen).raak,
    );
    if (plaats < 0) continue;
    const { goed, gevuld } = isVerschil(raster, over[plaats]!.kolom, afspraak.kolom, realisatie.kolom, rijen);
    const reden = `geen kop; de getallen zijn ${realisatie.kop} − ${afspraak.kop} in ${goed} van ${gevuld} rijen`;
    over[plaats] = {
      ...over[plaats]!,
      deel,
      soort: afspraak.soort,
      veld: "verschil",
      zekerheid: afgerond(0.7 + (0.25 * goed) / gevuld),
      reden,
    };
  }
  return over;
}

function isVerschil(
  raster: Raster,
  kolom: number,
  afspraak: number,
  realisatie: number,
  rijen: readonly number[],
): { raak: boolean; goed: number; gevuld: number } {
  let goed = 0;
  let gevuld = 0;
  for (const rij of rijen) {
    const v = rekenwaarde(leesGetalCel(raster, rij, kolom).telling);
    const a = rekenwaarde(leesGetalCel(raster, rij, afspraak).telling);
    const r = rekenwaarde(leesGetalCel(raster, rij, realisatie).telling);
    if (v === null || a === null || r === null) continue;
    gevuld++;
    if (Math.abs(r - a - v) < 1e-6) goed++;
  }
  return { raak: goed >= 2 ? goed * 2 > gevuld : goed === 1 && gevuld === 1, goed, gevuld };
}

/** Without a column of names or codes: the first column of texts, above all one whose texts are activities of the beschikking. */
function vindActiviteit(omgeving: Omgeving, kolommen: readonly LeesKolom[], rijen: readonly number[]): LeesKolom[] {
  if (kolommen.some((een) => een.veld === "activiteit")) return [...kolommen];
  const { raster, koppelaar } = omgeving;
  const isLog = kolommen.some((een) => een.veld === "datum");
  const kansen = kolommen
    .filter((een) => een.gekozen !== true)
    .filter((een) => een.veld === null || een.veld === "groep" || een.veld === "overig")
    // 'groen' below a lamp is no activity, however much it looks like one.
    .filter((een) => !/^(lamp|lampkleur|kleur|stoplicht)\b/i.test(een.kop))
    .map((een) => {
      const teksten = rijen.map((rij) => raster.waarde(rij, een.kolom)).filter((waarde) => typeof waarde === "string");
      const raak = teksten.filter(
        (tekst) => koppelaar.koppel({ naam: tekst }, null, raster.blad).activiteit !== null,
      ).length;
      return { een, aantal: teksten.length, verschillend: new Set(teksten).size, raak };
    })
    .filter(
      ({ een, aantal, verschillend, raak }) =>
        aantal > 0 && (raak * 2 >= aantal || (een.veld !== "groep" && !isLog && verschillend * 2 >= aantal)),
    );
  const beste = kansen.sort((a, b) => b.raak - a.raak || a.een.kolom - b.een.kolom)[0];
  // A code or abbreviation names the activity as well: then a column of other texts is no column of names.
  const genoemd = kolommen.some((een) => een.veld === "code" || een.veld === "afkorting");
  if (!beste || (genoemd && beste.raak === 0)) return [...kolommen];
  const bekend =
    beste.raak > 0 ? `${beste.raak} van ${beste.aantal} namen staan in de beschikking` : "de eerste kolom met namen";
  const kop = beste.een.kop === "" ? "geen kop" : `kop "${beste.een.kop}"`;
  const zekerheid = beste.raak > 0 ? afgerond(0.6 + (0.35 * beste.raak) / beste.aantal) : 0.6;
  return kolommen.map((een) =>
    een === beste.een
      ? { ...een, veld: "activiteit", deel: "", soort: null, zekerheid, reden: `${kop}; ${bekend}` }
      : een,
  );
}
