import { cel, type Bereik } from "../domein/bereik";
import { leesUren } from "../domein/notatie-datum";
import { leesGetal } from "../domein/notatie-getal";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Kolom, Tabel } from "../domein/productie";
import { isGetalveld } from "../inlezen/kolommen";
import type { Raster } from "../werkboek/raster";
import type { Herstel, Melding } from "./bevinding";
import { controle } from "./controle";
import { eersteRij, kolomBereiken, LOSSE_CELLEN, rasterVan } from "./plaatsen";

interface Parameters {
  readonly tekst: string;
  readonly getal: number;
  readonly anders: number | null;
  readonly procent: boolean;
  readonly aantal: number;
  readonly kop: string;
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

/** Per column of numbers the rows in which a text stands that is a number: one pass over the table. */
function zoek(tabel: Tabel, raster: Raster, lezer: Lezer): ReadonlyMap<number, readonly number[]> {
  const treffers = new Map<number, number[]>();
  for (const { kolom, veld } of tabel.kolommen) if (isGetalveld(veld)) treffers.set(kolom, []);
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

function meld(
  tabel: Tabel,
  kolom: Kolom,
  cellen: readonly Bereik[],
  aantal: number,
  tekst: string,
  lezing: Lezing,
  herstellen: readonly Herstel[],
): Melding<Parameters> {
  const { getal, anders, procent } = lezing;
  return {
    anker: { blad: tabel.blad, wat: kolom.kop || (kolom.veld ?? "kolom") },
    cellen,
    gevonden: aantal === 1 ? tekst : `${aantal} keer, zoals '${tekst}'`,
    verwacht: aantal === 1 ? getal : null,
    bron: "de tekst in de cel",
    herstellen,
    parameters: { tekst, getal, anders, procent, aantal, kop: kolom.kop },
  };
}

/** The cells that can be converted as they are; one that can be read in two ways asks for a look. */
function omzettingen(
  rijen: readonly number[],
  celOp: (rij: number) => Bereik,
  leesRij: (rij: number) => Lezing,
): readonly Herstel[] {
  return rijen.flatMap((rij): Herstel[] => {
    const { celwaarde, anders } = leesRij(rij);
    if (celwaarde === null) return [];
    const twijfel = anders === null ? {} : { twijfel: `Het kan ook ${schrijfGetal(anders)} zijn.` };
    return [{ soort: "waarde", cel: celOp(rij), waarde: celwaarde, ...twijfel }];
  });
}

/** A finding per cell; one for the whole column in a log, and where there are more than a few. */
function* inKolom(
  tabel: Tabel,
  kolom: Kolom,
  raster: Raster,
  lezer: Lezer,
  rijen: readonly number[],
): Iterable<Melding<Parameters>> {
  const samen = tabel.soort === "registratie" || rijen.length > LOSSE_CELLEN;
  const delen = samen ? [rijen].filter((deel) => deel.length > 0) : rijen.map((rij) => [rij]);
  for (const deel of delen) {
    const leesRij = (rij: number): Lezing => lezer.lees(raster.tekstNummer(rij, kolom.kolom))!;
    // Of many the one that can be read in two ways is worth showing.
    const eerste = deel.find((rij) => leesRij(rij).anders !== null) ?? deel[0]!;
    const lezing = leesRij(eerste);
    const cellen =
      deel.length === 1 ? [cel(tabel.blad, eerste, kolom.kolom)] : kolomBereiken(tabel.blad, kolom.kolom, deel);
    const tekst = String(raster.waarde(eerste, kolom.kolom)).trim();
    const herstellen = omzettingen(deel, (rij) => cel(tabel.blad, rij, kolom.kolom), leesRij);
    yield meld(tabel, kolom, cellen, deel.length, tekst, lezing, herstellen);
  }
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
      const raster = rasterVan(inhoud, tabel.blad);
      if (!raster) continue;
      const treffers = zoek(tabel, raster, lezer);
      for (const kolom of tabel.kolommen) {
        yield* inKolom(tabel, kolom, raster, lezer, treffers.get(kolom.kolom) ?? []);
      }
    }
  },
  bericht: ({ tekst, getal, anders, procent, aantal, kop }) => {
    const lezing = `${schrijfGetal(getal)}${procent ? "%" : ""}`;
    const tweede = anders === null ? "" : ` Het kan ook ${schrijfGetal(anders)} zijn.`;
    return aantal === 1
      ? `Deze cel ('${tekst}') ziet eruit als een getal maar is tekst; optellingen slaan hem over. Ik lees ${lezing}.${tweede}`
      : `In de kolom '${kop}' zijn ${schrijfGetal(aantal)} cellen tekst die eruitzien als een getal; optellingen slaan ze over. Een ervan ('${tekst}') lees ik als ${lezing}.${tweede}`;
  },
  herstelTekst: ({ aantal }) => (aantal === 1 ? "Zet de tekst om in een getal." : "Zet de hele kolom om in getallen."),
  voorbeelden: {
    goed: [
      {
        titel: "getallen, een streepje, n.v.t. en een lege cel",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"],
            ["Sport", "Klokuur activiteit", 152, "-", null],
            ["Sport", "Aantal deelnemers", 1000, "n.v.t.", null],
          ],
        },
      },
      {
        titel: "een schatting is een uitspraak, geen vergissing",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Sport", "Aantal deelnemers", 1000, "ca. 1.000"],
          ],
        },
      },
      {
        titel: "een getal met een voetnoot",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, "152*"],
            ["Sport", "Aantal deelnemers", 1000, "1.040 (1)"],
            ["* in januari uit de agenda geteld"],
          ],
        },
      },
      {
        titel: "cijfers in een toelichting en naast de tabel",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Toelichting"],
            ["Sport", "Klokuur activiteit", 152, 190, "1.828"],
            ["Sport", "Aantal deelnemers", 1000, 1040, "12"],
            [],
            ["Versie", "2"],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "Nederlandse en Engelse getallen door elkaar",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, "152,5"],
            ["Sport", "Aantal deelnemers", 1000, "1,040.00"],
          ],
        },
        bevindingen: [
          { cellen: ["Jeugd!D2"], gevonden: "152,5", verwacht: 152.5 },
          { cellen: ["Jeugd!D3"], gevonden: "1,040.00", verwacht: 1040 },
        ],
      },
      {
        titel: "een getal dat op twee manieren te lezen is",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Sport", "Aantal deelnemers", 1000, "1.828"],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!D3"],
            gevonden: "1.828",
            verwacht: 1828,
            bericht:
              "Deze cel ('1.828') ziet eruit als een getal maar is tekst; optellingen slaan hem over. Ik lees 1.828. Het kan ook 1,828 zijn.",
          },
        ],
      },
      {
        titel: "in de afspraak en in de realisatie",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", "152", "190,5"],
            ["Sport", "Aantal deelnemers", 1000, 1040],
          ],
        },
        bevindingen: [
          { cellen: ["Jeugd!C2"], gevonden: "152", verwacht: 152 },
          { cellen: ["Jeugd!D2"], gevonden: "190,5", verwacht: 190.5 },
        ],
      },
      {
        titel: "in een registratie: één bevinding per kolom",
        bladen: {
          Registratie: [
            ["Datum", "Activiteit", "Uren", "Deelnemers"],
            ["05-01-2024", "Sport", "2", 10],
            ["12-01-2024", "Sport", "1,5", 12],
            ["19-01-2024", "Sport", 2, 8],
            ["26-01-2024", "Sport", "2", 9],
            ["02-02-2024", "Sport", 2, 9],
            ["09-02-2024", "Sport", 2, 9],
          ],
        },
        bevindingen: [{ cellen: ["Registratie!C2:C3", "Registratie!C5"], gevonden: "3 keer, zoals '2'" }],
      },
    ],
  },
});
