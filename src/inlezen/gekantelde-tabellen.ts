import { bereikNaam, kolomLetters, type Bereik } from "../domein/bereik";
import type { Kolom, Regel, Tabel, Totaal, Veld } from "../domein/productie";
import type { CelSoort, Raster } from "../werkboek/raster";
import { bladrijen } from "./bladrijen";
import { gekanteld, GekanteldRaster } from "./gekanteld-raster";
import { leesTekstCel, zegtAantal } from "./getallen";
import { totalen } from "./indelingen/totalen";
import type { Bladvondst, Gelezen, Koptabel } from "./indelingen/indeling";
import { leesKolommen } from "./kolommen";
import { leesKop } from "./koplezing";
import { vindKoppen, type KopLezer } from "./koprijen";
import type { Omgeving } from "./omgeving";
import { isTotaalLabel } from "./rijen";
import { rijenOnder } from "./tabelgrenzen";

/** Rows above the first field in which the names of the activities can stand. */
const NAMEN_BOVEN = 3;
/** A table that stands on its side is short: below so many rows a sheet is a log, and is not walked through again. */
const KIJKRIJEN = 2000;
/** Fields and activities of a table that stands on its side: more is a log or something else. */
const MEESTE_VELDEN = 20;
const MEESTE_NAMEN = 60;
const VELDEN: ReadonlySet<Veld> = new Set<Veld>([
  "eenheid",
  "soort",
  "financier",
  "afspraak",
  "realisatie",
  "verschil",
  "procent",
  "ipu",
  "ipuRealisatie",
  "tarief",
  "bedrag",
  "toelichting",
]);

/** A table of totals that stands on its side: the names of the activities in a row, and a row per field below. */
interface Liggend {
  readonly deel: Bereik;
  readonly namen: readonly number[];
}

/**
 * Tables of totals with the activities in columns and the fields (afspraak, realisatie …) in rows, read as if they stood upright. Only
 * where the names are activities of the beschikking, or the corner says 'Activiteit'.
 */
export function leesGekanteld(omgeving: Omgeving, lezer: KopLezer, koptabellen: readonly Koptabel[]): Bladvondst {
  const gelezen = vindLiggend(omgeving, lezer).flatMap((liggend) => leesLiggend(omgeving, lezer, liggend) ?? []);
  const binnen = ({ voorstel: { blok } }: Koptabel): boolean =>
    gelezen.some(
      ({ tabel: { bereik } }) =>
        blok.van >= bereik.rij &&
        blok.van <= bereik.totRij &&
        blok.kolommen.some(({ kolom }) => kolom >= bereik.kolom && kolom <= bereik.totKolom),
    );
  return { gelezen, opgenomen: new Set(koptabellen.filter(binnen)) };
}

function vindLiggend(omgeving: Omgeving, lezer: KopLezer): Liggend[] {
  const { raster } = omgeving;
  const gevonden: Liggend[] = [];
  let velden: { rij: number; kolom: number; veld: Veld }[] = [];
  const sluitAf = (): void => {
    const heeft = (veld: Veld): boolean => velden.some((een) => een.veld === veld);
    if (velden.length <= MEESTE_VELDEN && heeft("afspraak") && heeft("realisatie"))
      gevonden.push(...(alsLiggend(omgeving, velden) ?? []));
    velden = [];
  };
  const bekijkEerste = (rij: number, kolom: number, soort: CelSoort, inhoud: number): true => {
    const laatste = velden.at(-1);
    const veld = soort === "tekst" ? lezer.lees(inhoud).veld : null;
    const aansluitend = laatste !== undefined && laatste.kolom === kolom && rij - laatste.rij <= 2;
    if (velden.length > 0 && !aansluitend) sluitAf();
    if (veld !== null && VELDEN.has(veld)) velden.push({ rij, kolom, veld });
    else if (velden.length > 0) sluitAf();
    return true;
  };
  // Between these stretches stand rows that begin with a figure: what was found above them ends there.
  for (const { van, tot } of bladrijen(raster).open) {
    raster.voorElkRijbegin(bekijkEerste, van, Math.min(tot, KIJKRIJEN));
    sluitAf();
  }
  return gevonden;
}

/** The names above the first field; none when they are no activities, or the fields hold no numbers. */
function alsLiggend(
  omgeving: Omgeving,
  velden: readonly { rij: number; kolom: number; veld: Veld }[],
): Liggend[] | null {
  const { raster } = omgeving;
  const { rij: eerste, kolom: hoek } = velden[0]!;
  for (let rij = eerste - 1; rij >= Math.max(0, eerste - NAMEN_BOVEN); rij--) {
    const namen = raster.kolommenVan(rij).filter((kolom) => kolom > hoek && raster.soort(rij, kolom) === "tekst");
    if (namen.length < 2) continue;
    if (namen.length > MEESTE_NAMEN || !zijnActiviteiten(omgeving, rij, namen, hoek)) return null;
    // The same labels once more to the right are blocks beside each other.
    const label = (een: { readonly rij: number }): number => raster.tekstNummer(een.rij, hoek);
    if (velden.some((een) => namen.some((kolom) => raster.tekstNummer(een.rij, kolom) === label(een)))) return null;
    const getallen = velden
      .filter(({ veld }) => veld === "afspraak" || veld === "realisatie")
      .flatMap((een) => namen.map((kolom) => zegtAantal(raster, een.rij, kolom)));
    if (getallen.filter(Boolean).length * 2 < getallen.length) return null;
    const totRij = velden.at(-1)!.rij;
    return [{ deel: { blad: raster.blad, rij, kolom: hoek, totRij, totKolom: namen.at(-1)! }, namen }];
  }
  return null;
}

function zijnActiviteiten(
  { raster, koppelaar, beschikking }: Omgeving,
  rij: number,
  namen: readonly number[],
  hoek: number,
): boolean {
  const teksten = namen.map((kolom) => String(raster.waarde(rij, kolom))).filter((tekst) => !isTotaalLabel(tekst));
  const bekend = teksten.filter((naam) => koppelaar.koppel({ naam }, null, raster.blad).activiteit !== null).length;
  if (beschikking !== null && bekend > 0) return bekend * 2 >= teksten.length;
  const hoektekst = raster.waarde(rij, hoek);
  return typeof hoektekst === "string" && leesKop(hoektekst).veld === "activiteit" && teksten.length >= 2;
}

function leesLiggend(omgeving: Omgeving, lezer: KopLezer, { deel, namen }: Liggend): Gelezen | null {
  const raster = new GekanteldRaster(omgeving.raster, deel);
  const koppen = vindKoppen(raster, lezer);
  const blok = koppen.blokken.find(({ van, tot }) => van === deel.kolom && tot === deel.kolom);
  if (!blok) return null;
  const rechtop = { ...omgeving, raster };
  const rijen = rijenOnder(raster, blok, koppen.blokken, koppen.gebruikt);
  const voorstel = { omgeving: rechtop, blok, kolommen: leesKolommen(rechtop, blok, rijen), rijen, groep: null };
  const score = totalen.score(voorstel);
  if (score === 0) return null;
  const gelezen = totalen.lees(voorstel, score);
  const tabel = liggendeTabel(omgeving.raster, gelezen.tabel, deel, namen);
  return {
    tabel,
    regels: (gelezen.regels ?? []).map((regel) => liggendeRegel(regel, tabel)),
    totalen: (gelezen.totalen ?? []).map((totaal): Totaal => {
      const { rij, kolom } = totaal;
      return { ...gekanteld(totaal), tabel: tabel.id, rij: kolom, kolom: rij, richting: "rij" };
    }),
  };
}

function liggendeRegel(regel: Regel, tabel: Tabel): Regel {
  const plaats = (regel.realisatie ?? regel.afspraak)?.cellen[0];
  return {
    ...gekanteld(regel),
    id: `${tabel.id}#${kolomLetters(regel.rij)}${/-\d+$/.exec(regel.id)?.[0] ?? ""}`,
    tabel: tabel.id,
    rij: plaats?.kolom ?? tabel.bereik.rij,
  };
}

/** The table as it lies on the sheet: a column with the fields, and a column of numbers per activity. */
function liggendeTabel(raster: Raster, rechtop: Tabel, deel: Bereik, namen: readonly number[]): Tabel {
  const bereik: Bereik = { ...deel };
  const kolommen = [deel.kolom, ...namen].map((kolom): Kolom => {
    const kop = leesTekstCel(raster, deel.rij, kolom);
    const basis = {
      kolom,
      kop: kop?.tekst ?? "",
      kopCellen: kop?.cellen ?? [],
      soort: null,
      zekerheid: rechtop.zekerheid,
    };
    if (kolom === deel.kolom)
      return { ...basis, veld: "overig", reden: "de namen van de gegevens staan in deze kolom" };
    return { ...basis, veld: "aantal", reden: `een activiteit per kolom; de gegevens staan in rijen` };
  });
  const rijen = rechtop.kolommen
    .filter(({ kolom }) => kolom > deel.rij)
    .map(({ kolom }) => ({ rij: kolom, soort: "gegeven" as const, groep: null }));
  return {
    ...rechtop,
    id: bereikNaam(bereik),
    bereik,
    kopRijen: { van: deel.rij, tot: deel.rij },
    kolommen,
    rijen,
    gekanteld: true,
  };
}
