import { adres, cel, kolomLetters, type Bereik } from "../domein/bereik";
import type { Kolom, Tabel, Veld } from "../domein/productie";
import { eenheidVorm } from "../inlezen/eenheden";
import { isGetalveld } from "../inlezen/kolommen";
import type { Inhoud, Raster } from "../werkboek/raster";
import type { Ernst, Melding } from "./bevinding";
import { scanVan, type BladScan } from "./celscan";
import type { TabelWijzer } from "./plaatsen";
import { eersteRij, groepeer, kolomBereiken, voegToe } from "./plaatsen";

/** What is wrong between headings and values. */
export type Parameters =
  | { readonly soort: "buiten"; readonly waarden: number; readonly koppen: number; readonly kolom: string }
  | { readonly soort: "tijden"; readonly waarden: number; readonly koppen: number; readonly wat: "jaren" | "periodes" }
  | {
      readonly soort: "dubbele kop";
      readonly kop: string;
      readonly aantal: number;
      readonly wat: "jaren" | "periodes";
    }
  | { readonly soort: "dubbele rij"; readonly naam: string }
  | { readonly soort: "zonder kop"; readonly kolom: string; readonly aantal: number }
  | { readonly soort: "samengevoegd"; readonly adres: string }
  | { readonly soort: "verschoven"; readonly kop: string; readonly gevonden: string };

/** How many columns behind the last heading still belong to the row: further away stands something else. */
const NABIJ = 2;
/** Fields of which each row has its own value: one merged cell over two rows hides one. */
const PER_RIJ: ReadonlySet<Veld> = new Set<Veld>(["afspraak", "realisatie", "verschil", "procent"]);
const TEKSTVELDEN: ReadonlySet<Veld> = new Set<Veld>(["eenheid", "soort", "financier"]);

/** The layouts of which each value stands under a heading of its own. */
export const GELEZEN: ReadonlySet<Tabel["soort"]> = new Set<Tabel["soort"]>([
  "totalen",
  "registratie",
  "maanden",
  "reeks",
]);

interface Context {
  readonly tabel: Tabel;
  readonly scan: BladScan;
  readonly wijzer: TabelWijzer;
  readonly isData: (rij: number) => boolean;
  readonly aantalData: number;
}

function basis(
  tabel: Tabel,
  wat: string,
  cellen: readonly Bereik[],
): Pick<Melding<Parameters>, "anker" | "cellen" | "bron" | "verwacht"> {
  return { anker: { blad: tabel.blad, wat }, cellen, verwacht: null, bron: "de koppen van de tabel" };
}

function metKop(tabel: Tabel): readonly Kolom[] {
  return tabel.kolommen.filter((kolom) => kolom.kop !== "" || kolom.veld !== null);
}

function gevuld(raster: Raster, rij: number, van: number, tot: number): number {
  return raster.kolommenVan(rij).filter((kolom) => kolom >= van && kolom <= tot && raster.soort(rij, kolom) !== "leeg")
    .length;
}

/** Numbers in rows of the table, in or right behind it, under no heading. */
function* buitenDeKoppen({ tabel, scan, wijzer, isData, aantalData }: Context): Iterable<Melding<Parameters>> {
  const { raster, laatsteGetal } = scan;
  const koppen = metKop(tabel);
  const nummers = koppen.map((kolom) => kolom.kolom);
  const [eerste, laatste] = [Math.min(...nummers), Math.max(...nummers)];
  const heeftKop = new Uint8Array(laatste + NABIJ + 1);
  for (const nummer of nummers) heeftKop[nummer] = 1;
  const isBuiten = (rij: number, kolom: number): boolean =>
    kolom >= eerste && heeftKop[kolom] === 0 && rij >= eersteRij(tabel);
  if (!laatsteGetal.some(isBuiten)) return;
  const treffers = new Map<number, number[]>();
  raster.voorElkeCel(
    (rij, kolom, soort) => {
      if (soort !== "getal" || kolom < eerste || kolom > laatste + NABIJ || heeftKop[kolom] === 1 || !isData(rij))
        return;
      const ander = wijzer.tabel(tabel.blad, rij, kolom);
      if (ander === null || ander === tabel) voegToe(treffers, kolom, rij);
    },
    eersteRij(tabel),
    tabel.bereik.totRij + 1,
  );
  for (const [kolom, rijen] of treffers) {
    const letter = kolomLetters(kolom);
    // Numbers all the way down are a column that lacks its heading; a few are values in the wrong place.
    if (rijen.length > 1 && rijen.length * 2 >= aantalData) {
      const gedeeld = basis(tabel, `kolom ${letter} zonder kop`, kolomBereiken(tabel.blad, kolom, rijen));
      const parameters = { soort: "zonder kop", kolom: letter, aantal: rijen.length } as const;
      yield { ...gedeeld, ernst: "waarschuwing" satisfies Ernst, gevonden: `${rijen.length} getallen`, parameters };
      continue;
    }
    for (const groep of groepeer(tabel.blad, new Map([[kolom, rijen]]))) {
      const rij = groep.rijen[0]!;
      if (tabel.soort === "reeks" || tabel.soort === "maanden") {
        yield bijTijden(tabel, raster, rij, groep.cellen);
        continue;
      }
      const waarden = gevuld(raster, rij, eerste, laatste + NABIJ);
      const parameters = { soort: "buiten", waarden, koppen: koppen.length, kolom: letter } as const;
      const gevonden =
        groep.rijen.length === 1 ? (raster.waarde(rij, kolom) as number) : `${groep.rijen.length} getallen`;
      yield { ...basis(tabel, `kolom ${letter} waarde`, groep.cellen), gevonden, parameters };
    }
  }
}

/** More figures than years (or months): it cannot be told which belongs to which. */
function bijTijden(tabel: Tabel, raster: Raster, rij: number, cellen: readonly Bereik[]): Melding<Parameters> {
  const tijden = tabel.kolommen.filter(({ veld }) => veld === "realisatie" || veld === "afspraak");
  const laatste = Math.max(...tijden.map(({ kolom }) => kolom));
  const getallen = raster
    .kolommenVan(rij)
    .filter((kolom) => kolom <= laatste + NABIJ && kolom > tabel.bereik.kolom && raster.soort(rij, kolom) === "getal");
  return {
    ...basis(tabel, "waarden en periodes", cellen),
    gevonden: getallen.length,
    verwacht: tijden.length,
    parameters: {
      soort: "tijden",
      waarden: getallen.length,
      koppen: tijden.length,
      wat: tabel.soort === "reeks" ? "jaren" : "periodes",
    },
  };
}

/** Merged cells in the rows of a table that leave open under which heading, or in which row, the number belongs. */
function* samengevoegd({ tabel, scan: { raster }, isData }: Context): Iterable<Melding<Parameters>> {
  for (const gebied of raster.samengevoegd) {
    if (
      gebied.rij < eersteRij(tabel) ||
      gebied.totRij > tabel.bereik.totRij ||
      raster.soort(gebied.rij, gebied.kolom) !== "getal"
    )
      continue;
    const velden = tabel.kolommen.filter(
      ({ kolom, veld }) => kolom >= gebied.kolom && kolom <= gebied.totKolom && isGetalveld(veld),
    );
    let rijen = 0;
    for (let rij = gebied.rij; rij <= gebied.totRij; rij++) if (isData(rij)) rijen++;
    const overKolommen = velden.length > 1 && rijen > 0;
    const overRijen = rijen > 1 && velden.some(({ veld }) => PER_RIJ.has(veld!));
    if (!overKolommen && !overRijen) continue;
    yield {
      ...basis(tabel, `samengevoegd ${velden.map(({ kop }) => kop).join(" ")}`.trim(), [gebied]),
      gevonden: raster.waarde(gebied.rij, gebied.kolom) as number,
      parameters: { soort: "samengevoegd", adres: adres(gebied) },
    };
  }
}

/** Values one column too far: a number under 'Eenheid', or a unit under 'Realisatie'. */
function* verschoven({ tabel, scan: { raster }, isData }: Context): Iterable<Melding<Parameters>> {
  const eenheidKolom = tabel.kolommen.find(({ veld }) => veld === "eenheid");
  const getallen = tabel.kolommen.filter(({ veld }) => veld === "afspraak" || veld === "realisatie");
  const eenheden = new Set<string>();
  const datarijen = tabel.rijen.filter(({ rij }) => isData(rij)).map(({ rij }) => rij);
  const vorm = (rij: number, kolom: number): string => {
    const waarde = raster.waarde(rij, kolom);
    return typeof waarde === "string" ? eenheidVorm(waarde) : "";
  };
  for (const rij of datarijen) if (eenheidKolom) eenheden.add(vorm(rij, eenheidKolom.kolom));
  eenheden.delete("");
  for (const rij of datarijen) {
    const fout =
      tabel.kolommen.find(({ veld, kolom }) => veld && TEKSTVELDEN.has(veld) && raster.soort(rij, kolom) === "getal") ??
      getallen.find(({ kolom }) => eenheden.has(vorm(rij, kolom)));
    if (!fout) continue;
    const gevonden = raster.waarde(rij, fout.kolom) as number | string;
    yield {
      ...basis(tabel, `${fout.kop} verschoven`, [cel(tabel.blad, rij, fout.kolom)]),
      gevonden,
      parameters: { soort: "verschoven", kop: fout.kop, gevonden: String(gevonden) },
    };
  }
}

/** Everything that does not fit between the headings of one table and its values (STR-05). */
export function* inTabel(tabel: Tabel, inhoud: Inhoud, wijzer: TabelWijzer): Iterable<Melding<Parameters>> {
  const scan = scanVan(inhoud, tabel.blad);
  if (!scan || tabel.kolommen.length === 0) return;
  const data = new Set(tabel.rijen.filter(({ soort }) => soort === "gegeven").map(({ rij }) => rij));
  const isData = tabel.soort === "registratie" ? () => true : (rij: number) => data.has(rij);
  const aantalData = tabel.soort === "registratie" ? tabel.bereik.totRij - tabel.kopRijen.tot : data.size;
  const context: Context = { tabel, scan, wijzer, isData, aantalData };
  yield* buitenDeKoppen(context);
  yield* samengevoegd(context);
  yield* verschoven(context);
}
