import { cel, type Bereik } from "../domein/bereik";
import type { Keuzelot } from "../domein/keuzelot";
import type { Raster } from "../werkboek/raster";
import { enigJaar, laatsteJaar, verschoven, zonderJaar } from "./jaren";
import type {
  Keuzeplek,
  Keuzes,
  Kolomkeuze,
  Kopkeuze,
  Naamactiviteit,
  Naamkeuze,
  Rijkeuze,
  Tabelkeuze,
  Welke,
} from "./keuzes";
import { normaliseer } from "./tekst";

/** A header with its column. */
export interface Kop {
  readonly kolom: number;
  readonly tekst: string;
}

/** Headers of which at least this part is the same are those of one table, or one header row, in another year. */
const ZELFDE_TABEL = 0.5;

type EenKeuze = Kolomkeuze | Tabelkeuze | Kopkeuze | Rijkeuze | Naamkeuze;

/** What the user chose, pointed at in this workbook: also where columns moved and the years went on. Remembers what was used. */
export class Keuzewijzer {
  readonly #plaatsen = new Map<EenKeuze, Bereik | null>();
  readonly #opBlad: ReadonlyMap<string, Lijsten>;

  constructor(
    readonly keuzes: Keuzes,
    bladen: readonly string[],
  ) {
    const vind = (een: EenKeuze): string | null => (een.blad === null ? null : bladVoor(een as Keuzeplek, bladen));
    const perBlad = new Map(bladen.map((blad) => [blad, leeg()]));
    for (const een of keuzes.kolommen) perBlad.get(vind(een) ?? "")?.kolommen.push(een);
    for (const een of keuzes.tabellen) perBlad.get(vind(een) ?? "")?.tabellen.push(een);
    for (const een of keuzes.koppen) perBlad.get(vind(een) ?? "")?.koppen.push(een);
    for (const een of keuzes.rijen) perBlad.get(vind(een) ?? "")?.rijen.push(een);
    for (const een of keuzes.namen) {
      if (een.blad === null) for (const lijsten of perBlad.values()) lijsten.namen.push(een);
      else perBlad.get(vind(een) ?? "")?.namen.push(een);
    }
    this.#opBlad = perBlad;
  }

  /** Whether any name was chosen at all. */
  get heeftNamen(): boolean {
    return this.keuzes.namen.length > 0;
  }

  /** The choices for the columns of a table with these headers, by column of the sheet. */
  kolommen(blad: string, kopRij: number, koppen: readonly Kop[]): ReadonlyMap<number, Kolomkeuze> {
    const gevonden = new Map<number, Kolomkeuze>();
    for (const een of nieuwsteEerst(this.#opBlad.get(blad)?.kolommen)) {
      const kolom = kolomVoor(een, koppen);
      if (kolom === null || gevonden.has(kolom)) continue;
      gevonden.set(kolom, een);
      this.#merk(een, cel(blad, kopRij, kolom));
    }
    return gevonden;
  }

  /** Per table of a sheet (each with its place and headers) what the user said it is. */
  tabellen(
    blad: string,
    tabellen: readonly { readonly plaats: Bereik; readonly koppen: readonly string[] }[],
  ): readonly (Tabelkeuze | null)[] {
    const over: (Tabelkeuze | null)[] = tabellen.map(() => null);
    for (const een of nieuwsteEerst(this.#opBlad.get(blad)?.tabellen)) {
      const scores = tabellen.map(({ koppen }) => overlap(een.koppen, koppen));
      const hoogste = Math.max(ZELFDE_TABEL, ...scores);
      const beste = scores.flatMap((score, plek) => (score >= hoogste ? [plek] : []));
      const gekozen = kies(beste, een.nummer);
      if (gekozen === null || over[gekozen] !== null) continue;
      over[gekozen] = een;
      this.#merk(een, tabellen[gekozen]!.plaats);
    }
    return over;
  }

  /** The rows of this sheet that the user pointed at as a header. */
  koprijen(raster: Raster): readonly { readonly rij: number; readonly keuze: Kopkeuze }[] {
    return (this.#opBlad.get(raster.blad)?.koppen ?? []).flatMap((keuze) => {
      const rij = koprijVoor(raster, keuze);
      if (rij === null) return [];
      this.#merk(keuze, { blad: raster.blad, rij, totRij: rij, ...breedte(raster, rij) });
      return [{ rij, keuze }];
    });
  }

  /** What the user said of rows of this sheet, by row. */
  rijen(raster: Raster): ReadonlyMap<number, Rijkeuze> {
    const gevonden = new Map<number, Rijkeuze>();
    for (const een of nieuwsteEerst(this.#opBlad.get(raster.blad)?.rijen)) {
      const rij = kies(rijenMet(raster, een.naam), een.nummer);
      if (rij === null || gevonden.has(rij)) continue;
      gevonden.set(rij, een);
      this.#merk(een, { blad: raster.blad, rij, totRij: rij, ...breedte(raster, rij) });
    }
    return gevonden;
  }

  /** What the user said that one of these names is on this sheet; a code that `bekend` does not know no longer counts. */
  naam(teksten: readonly string[], blad: string, bekend: (code: string) => boolean): Naamactiviteit | null {
    const namen = this.#opBlad.get(blad)?.namen ?? this.keuzes.namen.filter((een) => een.blad === null);
    if (namen.length === 0) return null;
    for (const tekst of teksten) {
      const naam = normaliseer(tekst);
      const gekozen = namen.find((een) => normaliseer(een.naam) === naam);
      if (!gekozen || (gekozen.keuze !== "buiten beschikking" && !bekend(gekozen.keuze.activiteit))) continue;
      this.#merk(gekozen, null);
      return gekozen.keuze;
    }
    return null;
  }

  /** Every choice, with what came of it. */
  loten(): readonly Keuzelot[] {
    const { kolommen, tabellen, koppen, rijen, namen } = this.keuzes;
    const lot =
      (soort: Keuzelot["soort"], wat: string, keuze: string) =>
      (een: EenKeuze, nummer: number): Keuzelot => ({
        soort,
        nummer,
        blad: een.blad,
        wat,
        keuze,
        gebruikt: this.#plaatsen.has(een),
        plaats: this.#plaatsen.get(een) ?? null,
      });
    return [
      ...kolommen.map((een, nr) => lot("kolom", een.naast?.kop ?? een.kop, een.veld)(een, nr)),
      ...tabellen.map((een, nr) => lot("tabel", een.koppen.join(", "), een.soort)(een, nr)),
      ...koppen.map((een, nr) => lot("kop", een.teksten.join(", "), "kop")(een, nr)),
      ...rijen.map((een, nr) => lot("rij", een.naam, een.soort)(een, nr)),
      ...namen.map((een, nr) =>
        lot("naam", een.naam, een.keuze === "buiten beschikking" ? een.keuze : een.keuze.activiteit)(een, nr),
      ),
    ];
  }

  /** A choice that was found its place, but cannot be followed there: told as one that does not fit. */
  pastNiet(een: Tabelkeuze): void {
    this.#plaatsen.delete(een);
  }

  #merk(een: EenKeuze, plaats: Bereik | null): void {
    if (!this.#plaatsen.has(een)) this.#plaatsen.set(een, plaats);
  }
}

/** Of two choices about one thing the later one counts. */
function nieuwsteEerst<T>(keuzes: readonly T[] | undefined): readonly T[] {
  return [...(keuzes ?? [])].reverse();
}

interface Lijsten {
  readonly kolommen: Kolomkeuze[];
  readonly tabellen: Tabelkeuze[];
  readonly koppen: Kopkeuze[];
  readonly rijen: Rijkeuze[];
  readonly namen: Naamkeuze[];
}

function leeg(): Lijsten {
  return { kolommen: [], tabellen: [], koppen: [], rijen: [], namen: [] };
}

/**
 * The sheet that a choice is about: its own, or that of the same name some years on. A table that is not to be read stays the
 * one of its own year as long as that is there.
 */
function bladVoor(keuze: Keuzeplek, bladen: readonly string[]): string | null {
  const eigen = bladen.find((blad) => normaliseer(blad) === normaliseer(keuze.blad)) ?? null;
  const reeks = bladen.filter((blad) => zonderJaar(blad) === zonderJaar(keuze.blad));
  const [toen, nu] = [keuze.bladjaar ?? enigJaar(keuze.blad), laatsteJaar(reeks)];
  if (toen === null || nu === null || toen === nu) return eigen;
  if (eigen !== null && "soort" in keuze && keuze.soort === "niet lezen") return eigen;
  const later = verschoven(keuze.blad, nu - toen);
  return reeks.find((blad) => normaliseer(blad) === later) ?? eigen;
}

/** The column that a choice is about; null when it is not there, or cannot be told from another. */
function kolomVoor(keuze: Kolomkeuze, koppen: readonly Kop[]): number | null {
  if (keuze.naast === undefined) return kolomMetKop(keuze.kop, keuze, koppen);
  const buur = kolomMetKop(keuze.naast.kop, keuze, koppen);
  if (buur === null) return null;
  const kolom = buur + keuze.naast.afstand;
  return kolom < 0 || koppen.some((kop) => kop.kolom === kolom) ? null : kolom;
}

function kolomMetKop(tekst: string, keuze: Kolomkeuze, koppen: readonly Kop[]): number | null {
  const jaar = laatsteJaar(koppen.map((kop) => kop.tekst));
  const toen = keuze.kopjaar ?? enigJaar(tekst);
  const later = toen === null || jaar === null ? normaliseer(tekst) : verschoven(tekst, jaar - toen);
  const zelfde = koppen.filter((kop) => normaliseer(kop.tekst) === later);
  // 'Realisatie' that became 'Realisatie 2025', and headers of several years: only where there is one that it can be.
  const gevonden = zelfde.length > 0 ? zelfde : koppen.filter((kop) => zonderJaar(kop.tekst) === zonderJaar(tekst));
  return kies(
    gevonden.map(({ kolom }) => kolom),
    keuze.nummer,
  );
}

/** The one that is meant, as long as there are as many as there were. */
function kies(gevonden: readonly number[], nummer: Welke | undefined): number | null {
  if (gevonden.length !== (nummer?.van ?? 1)) return null;
  return gevonden[(nummer?.welke ?? 1) - 1] ?? null;
}

function overlap(een: readonly string[], ander: readonly string[]): number {
  const [links, rechts] = [new Set(een.map(zonderJaar)), new Set(ander.map(zonderJaar))];
  const samen = [...links].filter((kop) => rechts.has(kop)).length;
  return samen / Math.max(1, links.size, rechts.size);
}

function koprijVoor(raster: Raster, { teksten }: Kopkeuze): number | null {
  let [beste, hoogste] = [-1, ZELFDE_TABEL];
  for (let rij = 0; rij < raster.rijen; rij++) {
    if (raster.kolommenVan(rij).length === 0) continue;
    const score = overlap(teksten, tekstenVan(raster, rij));
    // The header repeated on every printed page is one header: the first.
    if (score > hoogste) [beste, hoogste] = [rij, score];
  }
  return beste < 0 ? null : beste;
}

/** The texts of a row, as a header keeps them: years too. */
export function tekstenVan(raster: Raster, rij: number): string[] {
  return raster
    .kolommenVan(rij)
    .map((kolom) => raster.waarde(rij, kolom))
    .filter((waarde) => waarde !== null && waarde !== "")
    .map(String);
}

/** The rows of a sheet in which this text stands as a whole cell. */
export function rijenMet(raster: Raster, naam: string): number[] {
  const gezocht = normaliseer(naam);
  const nummers = new Set(
    raster.teksten.flatMap((tekst, nummer) =>
      tekst.length <= naam.length * 2 + 20 && normaliseer(tekst) === gezocht ? [nummer] : [],
    ),
  );
  const rijen: number[] = [];
  if (nummers.size === 0) return rijen;
  raster.voorElkeCel((rij, _kolom, soort, inhoud) => {
    if (soort === "tekst" && nummers.has(inhoud) && rijen.at(-1) !== rij) rijen.push(rij);
  });
  return rijen;
}

function breedte(raster: Raster, rij: number): { kolom: number; totKolom: number } {
  const kolommen = raster.kolommenVan(rij);
  return { kolom: kolommen[0] ?? 0, totKolom: kolommen.at(-1) ?? 0 };
}
