import { cel, type Bereik } from "../domein/bereik";
import { leesUren } from "../domein/notatie-datum";
import { leesGetal } from "../domein/notatie-getal";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Kolom, Tabel } from "../domein/productie";
import { isGetalveld } from "../inlezen/kolommen";
import type { Raster } from "../werkboek/raster";
import type { Herstel, Melding } from "./bevinding";
import { scanVan, type BladScan } from "./celscan";
import { controle } from "./controle";
import { ingekort, opEenRegel } from "../inlezen/tekst";
import { VOORBEELDEN_HYG_01 } from "./voorbeelden-hyg-01";
import { eersteRij, kolomBereiken, LOSSE_CELLEN, voegToe } from "./plaatsen";

interface Parameters {
  readonly tekst: string;
  readonly getal: number;
  readonly anders: number | null;
  readonly procent: boolean;
  readonly aantal: number;
  /** The heading of the column; of a finding about a row, what the row is called. */
  readonly kop: string;
  readonly inRij: boolean;
}

interface Lezing {
  readonly getal: number;
  readonly anders: number | null;
  readonly procent: boolean;
  /** The number that would stand in the cell; null when the cell's format would have to change too (hours, percentages). */
  readonly celwaarde: number | null;
}

/** A text that is nothing but a number; an estimate, '-', '29 [20]' or '152*' is a statement of its own. */
function lees(tekst: string): Lezing | null {
  const getal = leesGetal(tekst);
  if (getal.soort === "getal") {
    if (getal.geschat || getal.jaar !== null || getal.gebied !== null || getal.voetnoot !== undefined) return null;
    const procent = getal.eenheid === "%";
    return { getal: getal.waarde, anders: getal.anders, procent, celwaarde: procent ? null : getal.waarde };
  }
  const uren = leesUren(tekst);
  return uren === null ? null : { getal: uren, anders: null, procent: false, celwaarde: null };
}

/** Reads each different text of the workbook once. */
class Lezer {
  readonly #bekend = new Map<number, Lezing | null>();

  constructor(private readonly teksten: readonly string[]) {}

  lees(nummer: number): Lezing | null {
    let lezing = this.#bekend.get(nummer);
    if (lezing === undefined) this.#bekend.set(nummer, (lezing = lees(this.teksten[nummer]!)));
    return lezing;
  }
}

/** The rows of a table in which numbers belong; null for a log: all below its header. */
function getalRijen(tabel: Tabel): ReadonlySet<number> | null {
  if (tabel.soort === "registratie") return null;
  const telt = tabel.rijen.filter(({ soort }) => soort === "gegeven" || soort === "subtotaal" || soort === "totaal");
  return new Set(telt.map(({ rij }) => rij));
}

/** Per column of numbers the rows in which a text stands that is a number: one pass over the table, where there are texts at all. */
function zoek(tabel: Tabel, { raster, laatsteTekst }: BladScan, lezer: Lezer): ReadonlyMap<number, readonly number[]> {
  const treffers = new Map<number, number[]>();
  for (const { kolom, veld } of tabel.kolommen)
    if (isGetalveld(veld) && kolom < laatsteTekst.length && laatsteTekst[kolom]! >= eersteRij(tabel))
      treffers.set(kolom, []);
  if (treffers.size === 0) return treffers;
  const isGetalkolom = new Uint8Array(raster.kolommen);
  for (const kolom of treffers.keys()) isGetalkolom[kolom] = 1;
  const rijen = getalRijen(tabel);
  raster.voorElkeCel(
    (rij, kolom, soort, inhoud) => {
      if (soort !== "tekst" || isGetalkolom[kolom] === 0 || (rijen !== null && !rijen.has(rij))) return;
      if (lezer.lees(inhoud) !== null) treffers.get(kolom)!.push(rij);
    },
    eersteRij(tabel),
    tabel.bereik.totRij + 1,
  );
  return treffers;
}

/** Where text numbers stand together: in a column, or beside each other in one row. */
interface Plek {
  readonly kop: string;
  readonly inRij: boolean;
  readonly cellen: readonly Bereik[];
}

function meld(
  tabel: Tabel,
  { kop, inRij, cellen }: Plek,
  aantal: number,
  tekst: string,
  lezing: Lezing,
  herstellen: readonly Herstel[],
): Melding<Parameters> {
  const { getal, anders, procent } = lezing;
  return {
    anker: { blad: tabel.blad, wat: inRij ? `rij ${kop}` : kop },
    cellen,
    gevonden: aantal === 1 ? tekst : `${aantal} keer, zoals '${tekst}'`,
    verwacht: aantal === 1 ? getal : null,
    bron: "de tekst in de cel",
    herstellen,
    parameters: { tekst, getal, anders, procent, aantal, kop, inRij },
  };
}

/** The cells that can be converted as they are; one that can be read in two ways asks for a look. */
function omzettingen(cellen: readonly Bereik[], leesCel: (plaats: Bereik) => Lezing): readonly Herstel[] {
  return cellen.flatMap((plaats): Herstel[] => {
    const { celwaarde, anders } = leesCel(plaats);
    if (celwaarde === null) return [];
    const twijfel = anders === null ? {} : { twijfel: `Het kan ook ${schrijfGetal(anders)} zijn.` };
    return [{ soort: "waarde", cel: plaats, waarde: celwaarde, ...twijfel }];
  });
}

/** One finding about these cells. */
function meldSamen(
  tabel: Tabel,
  plek: Plek,
  los: readonly Bereik[],
  raster: Raster,
  lezer: Lezer,
): Melding<Parameters> {
  const leesCel = ({ rij, kolom }: Bereik): Lezing => lezer.lees(raster.tekstNummer(rij, kolom))!;
  // Of many the one that can be read in two ways is worth showing.
  const eerste = los.find((plaats) => leesCel(plaats).anders !== null) ?? los[0]!;
  const tekst = String(raster.waarde(eerste.rij, eerste.kolom)).trim();
  return meld(tabel, plek, los.length, tekst, leesCel(eerste), omzettingen(los, leesCel));
}

/** A finding per cell; one for the whole column in a log, and where there are more than a few. */
function* inKolom(
  tabel: Tabel,
  kolom: Kolom,
  raster: Raster,
  lezer: Lezer,
  rijen: readonly number[],
): Iterable<Melding<Parameters>> {
  const kop = kolom.kop || (kolom.veld ?? "kolom");
  const delen = isVeel(tabel, rijen) ? [rijen].filter((deel) => deel.length > 0) : rijen.map((rij) => [rij]);
  for (const deel of delen) {
    const cellen = kolomBereiken(tabel.blad, kolom.kolom, deel);
    const los = deel.map((rij) => cel(tabel.blad, rij, kolom.kolom));
    yield meldSamen(tabel, { kop, inRij: false, cellen }, los, raster, lezer);
  }
}

/** Whether the text numbers of a column are one finding. */
function isVeel({ soort }: Tabel, rijen: readonly number[]): boolean {
  return soort === "registratie" || rijen.length > LOSSE_CELLEN;
}

/** What a row is called: the first text in it that is no number. */
function rijnaam(tabel: Tabel, raster: Raster, rij: number, lezer: Lezer): string {
  const kolom = raster
    .kolommenVan(rij)
    .find(
      (een) =>
        een >= tabel.bereik.kolom &&
        een <= tabel.bereik.totKolom &&
        raster.soort(rij, een) === "tekst" &&
        lezer.lees(raster.tekstNummer(rij, een)) === null,
    );
  return kolom === undefined ? "" : ingekort(opEenRegel(String(raster.waarde(rij, kolom))), 60);
}

/** More than a few beside each other in one row (the months of a year) are one finding; they are taken out of the columns. */
function* inRijen(
  tabel: Tabel,
  raster: Raster,
  lezer: Lezer,
  treffers: Map<number, readonly number[]>,
): Iterable<Melding<Parameters>> {
  const perRij = new Map<number, number[]>();
  for (const [kolom, rijen] of treffers)
    if (!isVeel(tabel, rijen)) for (const rij of rijen) voegToe(perRij, rij, kolom);
  const samen = new Set([...perRij].filter(([, kolommen]) => kolommen.length > LOSSE_CELLEN).map(([rij]) => rij));
  if (samen.size === 0) return;
  for (const [kolom, rijen] of treffers)
    if (!isVeel(tabel, rijen))
      treffers.set(
        kolom,
        rijen.filter((rij) => !samen.has(rij)),
      );
  for (const rij of [...samen].sort((a, b) => a - b)) {
    const los = perRij
      .get(rij)!
      .sort((a, b) => a - b)
      .map((kolom) => cel(tabel.blad, rij, kolom));
    const plek = { kop: rijnaam(tabel, raster, rij, lezer), inRij: true, cellen: naastElkaar(los) };
    yield meldSamen(tabel, plek, los, raster, lezer);
  }
}

/** The blocks that cells of one row make together; the cells come from left to right. */
function naastElkaar(cellen: readonly Bereik[]): Bereik[] {
  const blokken: Bereik[] = [];
  for (const een of cellen) {
    const laatste = blokken.at(-1);
    if (laatste && laatste.totKolom + 1 === een.kolom)
      blokken[blokken.length - 1] = { ...laatste, totKolom: een.kolom };
    else blokken.push(een);
  }
  return blokken;
}

export const getalAlsTekst = controle<Parameters>({
  code: "HYG-01",
  naam: "Getal als tekst",
  ernst: "fout",
  grondslag: "cellen in getalkolommen die als tekst zijn bewaard",
  uitleg:
    "Excel telt een getal dat als tekst in een cel staat niet mee. Het totaal is dan te laag, zonder dat u het ziet. Dit gebeurt vaak " +
    "na plakken uit een ander programma. Typ het getal opnieuw, of laat het hier omzetten. Kijk goed bij een punt: '1.828' lees ik " +
    "als 1828, maar in een Engels programma is het 1,828.",
  *controleer({ inhoud, productie }) {
    const lezer = new Lezer(inhoud.rasters[0]?.teksten ?? []);
    for (const tabel of productie.tabellen) {
      const scan = scanVan(inhoud, tabel.blad);
      if (!scan) continue;
      const { raster } = scan;
      const treffers = new Map(zoek(tabel, scan, lezer));
      if (treffers.size === 0) continue;
      yield* inRijen(tabel, raster, lezer, treffers);
      for (const kolom of tabel.kolommen) {
        yield* inKolom(tabel, kolom, raster, lezer, treffers.get(kolom.kolom) ?? []);
      }
    }
  },
  bericht: ({ tekst, getal, anders, procent, aantal, kop, inRij }) => {
    const lezing = `${schrijfGetal(getal)}${procent ? "%" : ""}`;
    const tweede = anders === null ? "" : ` Het kan ook ${schrijfGetal(anders)} zijn.`;
    return aantal === 1
      ? `Deze cel ('${tekst}') ziet eruit als een getal maar is tekst; optellingen slaan hem over. Ik lees ${lezing}.${tweede}`
      : `${inRij ? (kop === "" ? "In deze rij" : `In de rij '${kop}'`) : `In de kolom '${kop}'`} zijn ${schrijfGetal(aantal)} cellen tekst die eruitzien als een getal; optellingen slaan ze over. Een ervan ('${tekst}') lees ik als ${lezing}.${tweede}`;
  },
  herstelTekst: ({ aantal, inRij }) =>
    aantal === 1
      ? "Zet de tekst om in een getal."
      : inRij
        ? "Zet de hele rij om in getallen."
        : "Zet de hele kolom om in getallen.",
  voorbeelden: VOORBEELDEN_HYG_01,
});
