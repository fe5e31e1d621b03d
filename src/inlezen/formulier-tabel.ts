import type { Raster } from "../werkboek/raster";
import { gelijkgemaakt, leesVeld, rijVan, zetOpPad, type Verslag } from "./formulier-blad";
import { LEEG } from "./formulier-notatie";
import type { FormulierVeld } from "./formulier-velden";

/** A row of a table of the form, with its row on the sheet (from 0). */
export interface FormulierRij {
  readonly rij: number;
  readonly object: Record<string, unknown>;
  /** What stands in the extra columns, by label. */
  readonly extra: ReadonlyMap<string, unknown>;
}

/** A table of the form: its rows, the column of each label, and whether it says to be an empty list. */
export interface FormulierTabel {
  readonly raster: Raster;
  readonly kopRij: number;
  readonly kolommen: ReadonlyMap<string, number>;
  readonly rijen: readonly FormulierRij[];
  readonly leeg: boolean;
}

/**
 * Reads a table with a header row: one object per filled row. A header that the form does not know, a header that stands there
 * twice, and a value without a header are errors with their cell. `extra` are labels of text columns outside the fields.
 */
export function leesTabel(
  verslag: Verslag,
  raster: Raster,
  velden: readonly FormulierVeld[],
  extra: readonly string[] = [],
): FormulierTabel {
  const eersteLabel = extra[0] ?? velden[0]?.label ?? "";
  const kopRij = rijVan(raster, eersteLabel);
  if (kopRij === null) {
    verslag.fout(raster, 0, 0, `Op dit blad ontbreekt de kopregel die begint met '${eersteLabel}'.`);
    return { raster, kopRij: 0, kolommen: new Map(), rijen: [], leeg: false };
  }
  const labels = [...extra, ...velden.flatMap((veld) => [veld.label, ...(veld.labelTot ? [veld.labelTot] : [])])];
  const kolommen = leesKoppen(verslag, raster, kopRij, labels);
  const rijen: FormulierRij[] = [];
  let leeg = false;
  for (let rij = kopRij + 1; rij < raster.rijen; rij++) {
    const gevuld = raster.kolommenVan(rij).filter((kolom) => gelijkgemaakt(raster.waarde(rij, kolom)) !== "");
    if (gevuld.length === 0) continue;
    if (gevuld.length === 1 && gevuld[0] === 0 && gelijkgemaakt(raster.waarde(rij, 0)) === LEEG) {
      leeg = true;
      continue;
    }
    const onder = new Set(kolommen.values());
    for (const kolom of gevuld) {
      if (!onder.has(kolom)) verslag.fout(raster, rij, kolom, "Deze kolom heeft geen kop. Verwijder de waarde.");
    }
    rijen.push(leesRij(verslag, raster, rij, velden, extra, kolommen));
  }
  return { raster, kopRij, kolommen, rijen, leeg: leeg && rijen.length === 0 };
}

function leesKoppen(verslag: Verslag, raster: Raster, kopRij: number, labels: readonly string[]): Map<string, number> {
  const bekend = new Map(labels.map((label) => [gelijkgemaakt(label), label]));
  const kolommen = new Map<string, number>();
  for (const kolom of raster.kolommenVan(kopRij)) {
    const kop = gelijkgemaakt(raster.waarde(kopRij, kolom));
    if (kop === "") continue;
    const label = bekend.get(kop);
    if (label === undefined) verslag.fout(raster, kopRij, kolom, `De kop '${kop.slice(0, 40)}' ken ik niet.`);
    else if (kolommen.has(label)) verslag.fout(raster, kopRij, kolom, `De kop '${label}' staat er twee keer.`);
    else kolommen.set(label, kolom);
  }
  return kolommen;
}

function leesRij(
  verslag: Verslag,
  raster: Raster,
  rij: number,
  velden: readonly FormulierVeld[],
  extra: readonly string[],
  kolommen: ReadonlyMap<string, number>,
): FormulierRij {
  const object: Record<string, unknown> = {};
  for (const veld of velden) {
    const kolom = kolommen.get(veld.label);
    if (kolom === undefined) continue;
    const kolomTot = veld.labelTot === undefined ? null : (kolommen.get(veld.labelTot) ?? null);
    zetOpPad(object, veld.pad, leesVeld(verslag, raster, veld.soort, rij, kolom, kolomTot));
  }
  const los = extra.map((label): [string, unknown] => {
    const kolom = kolommen.get(label);
    return [label, kolom === undefined ? undefined : leesVeld(verslag, raster, "tekst", rij, kolom, null)];
  });
  return { rij, object, extra: new Map(los) };
}

/** Remembers for each field of each row in which cell it stands; a field without a column has none. */
export function onthoudTabel(
  verslag: Verslag,
  tabel: FormulierTabel,
  velden: readonly FormulierVeld[],
  rijen: readonly FormulierRij[],
  pad: string,
): void {
  verslag.onthoud(pad, tabel.raster, tabel.kopRij, 0);
  rijen.forEach(({ rij }, nummer) => {
    const begin = `${pad}[${nummer}]`;
    verslag.onthoud(begin, tabel.raster, rij, 0);
    for (const veld of velden) {
      const kolom = tabel.kolommen.get(veld.label);
      const plek = `${begin}.${veld.pad.join(".")}`;
      if (kolom !== undefined) verslag.onthoud(plek, tabel.raster, rij, kolom);
      const kolomTot = veld.labelTot === undefined ? undefined : tabel.kolommen.get(veld.labelTot);
      if (kolomTot !== undefined) verslag.onthoud(`${plek}[1]`, tabel.raster, rij, kolomTot);
    }
  });
}
