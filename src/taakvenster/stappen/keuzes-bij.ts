import { kolomLetters, type Bereik } from "../../domein/bereik";
import type { Tabel } from "../../domein/productie";
import { RIJSOORTEN, TABELSOORTEN } from "../../inlezen/keuzewoorden";
import type { Teksten } from "../../teksten/teksten";
import type { Keuzemogelijkheid } from "../ui/keuzelijst";
import { KIESBARE_VELDEN } from "../vragen";

/** Everything that a column can hold, and that it is not used. */
export function veldkeuzes(teksten: Teksten): readonly Keuzemogelijkheid[] {
  return KIESBARE_VELDEN.map((veld) => ({ sleutel: veld, tekst: teksten.velden[veld] }));
}

/** The columns of a table, by their number on the sheet. */
export function kolomkeuzes(tabel: Tabel, { koppelen, herkend }: Teksten): readonly Keuzemogelijkheid[] {
  return tabel.kolommen.map(({ kolom, kop }) => ({
    sleutel: String(kolom),
    tekst: koppelen.kolomKeuze(kolomLetters(kolom), kop || herkend.geenKop),
  }));
}

/** The kinds as which the columns of a table can be read. */
export function soortkeuzes(tabel: Tabel, { koppelen }: Teksten): readonly Keuzemogelijkheid[] {
  const kan = new Set(tabel.mogelijk ?? [tabel.soort]);
  return TABELSOORTEN.filter((soort) => kan.has(soort)).map((soort) => ({
    sleutel: soort,
    tekst: koppelen.tabelsoort[soort],
  }));
}

/** What a row can be. */
export function rijkeuzes({ koppelen }: Teksten): readonly Keuzemogelijkheid[] {
  return RIJSOORTEN.map((soort) => ({ sleutel: soort, tekst: koppelen.rijsoort[soort] }));
}

/** Whether a cell stands in a column of this table. */
export function hoortBij(tabel: Tabel, plek: Bereik): boolean {
  return plek.blad === tabel.blad && tabel.kolommen.some(({ kolom }) => kolom === plek.kolom);
}
