import type { Bereik } from "../domein/bereik";
import type { Tekst } from "../domein/productie";
import type { UitkomstDeel } from "../domein/uitkomst";
import type { Raster } from "../werkboek/raster";
import type { Streeflezer } from "./streefcellen";
import { normaliseer } from "./tekst";

/** A location: a column, or (transposed) a row. */
export interface Locatieas {
  readonly naam: Tekst;
  readonly plaats: number;
  /** 'Totaal': over all locations, no location itself. */
  readonly totaal: boolean;
}

/** What is counted: a row, or (transposed) a column. */
export interface Labelas {
  readonly naam: Tekst;
  readonly plaats: number;
  readonly deel: UitkomstDeel | null;
  readonly eenheid: Tekst | null;
  /** The heading above it that is no OUTPUT, PROCES or INPUT: may name the activity. */
  readonly kopje: Tekst | null;
  /** A sum over rows: no result of its own. */
  readonly totaal: boolean;
}

/** A table with results per location (domein.md §3.5). */
export interface Locatietabel {
  readonly bereik: Bereik;
  readonly kopRijen: { readonly van: number; readonly tot: number };
  readonly locaties: readonly Locatieas[];
  readonly labels: readonly Labelas[];
  /** A row per location instead of a column. */
  readonly gekanteld: boolean;
  readonly labelkolom: number;
  readonly legenda: readonly number[];
}

/** The part of a sheet where cells like '29 [20]' stand together. */
export interface Streefveld {
  readonly rij: number;
  readonly totRij: number;
  readonly kolommen: readonly number[];
  readonly aantal: number;
}

/** So many rows without such a cell end a table. */
const RIJEN_ERTUSSEN = 4;
/** The cells like '29 [20]' of a sheet, in fields with at most a few rows between them; fields of fewer than two are left out. */
export function streefvelden(
  raster: Raster,
  lezer: Streeflezer,
  telt: (rij: number, kolom: number) => boolean,
): Streefveld[] {
  const velden: { rij: number; totRij: number; kolommen: Set<number>; aantal: number }[] = [];
  raster.voorElkeCel((rij, kolom, soort, nummer) => {
    if (soort !== "tekst" || !lezer.is(nummer) || !telt(rij, kolom)) return;
    let veld = velden.at(-1);
    if (veld === undefined || rij - veld.totRij > RIJEN_ERTUSSEN + 1)
      velden.push((veld = { rij, totRij: rij, kolommen: new Set(), aantal: 0 }));
    veld.totRij = rij;
    veld.kolommen.add(kolom);
    veld.aantal++;
  });
  return velden
    .filter(({ aantal }) => aantal > 1)
    .map(({ rij, totRij, kolommen, aantal }) => ({
      rij,
      totRij,
      kolommen: [...kolommen].sort((a, b) => a - b),
      aantal,
    }));
}

/** The block that a heading names: OUTPUT, PROCES or INPUT. */
export function deelVan(tekst: string): UitkomstDeel | null {
  const woord = normaliseer(tekst).replace(/ (indicatoren|resultaten|cijfers)$/, "");
  if (woord === "output" || woord === "opbrengst") return "OUTPUT";
  if (woord === "proces") return "PROCES";
  return woord === "input" ? "INPUT" : null;
}

/** The cell of a location and a label. */
export function uitkomstcel(tabel: Locatietabel, locatie: Locatieas, label: Labelas): { rij: number; kolom: number } {
  return tabel.gekanteld ? { rij: locatie.plaats, kolom: label.plaats } : { rij: label.plaats, kolom: locatie.plaats };
}
