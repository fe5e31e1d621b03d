import { cel, type Bereik } from "../domein/bereik";
import type { Kolom, Productie, Tabel } from "../domein/productie";
import { ontleedFormule, verschuifFormule } from "../werkboek/formule-verschuiven";
import type { Inhoud, Raster } from "../werkboek/raster";
import { eersteRij, rasterVan } from "./plaatsen";
import { Cellen } from "./rekenen/cellen";
import { reken } from "./rekenen/formule";
import { gelijk } from "./ruimte";
import { verwijzingen } from "./verwijzingen";

/** A cell in a column of formulas that holds a number, or another formula, and so another result. */
export interface Buitenbeentje {
  readonly soort: "overschreven" | "afwijkend";
  readonly tabel: Tabel;
  readonly kolom: Kolom;
  readonly plaats: Bereik;
  readonly staat: number;
  /** The formula that the other rows have, for this row, and what it comes to. */
  readonly formule: string;
  readonly uitkomst: number;
}

/** A column with fewer formulas has no pattern. */
const FORMULES_VANAF = 4;
/** So much of the column follows one pattern; and so many cells at most do not. */
const AANDEEL = 0.75;
const BUITEN_TOT = 3;
/** A longer column is looked at around its typed cells alone. */
const RIJEN_TOT = 2000;
const LEZINGEN = 50_000;

/** The formula as it would stand in the first row: equal for cells that were filled down. */
function vorm(formule: string, rij: number): string {
  return verschuifFormule(ontleedFormule(formule), -rij, 0);
}

/** Whether all cells of this sheet that a formula refers to hold no number, or 0. */
function zonderCijfers(formule: string, raster: Raster): boolean {
  return verwijzingen(formule, raster.blad).every(({ bereik: { blad, rij, totRij, kolom, totKolom } }) => {
    if (blad !== raster.blad || (totRij - rij + 1) * (totKolom - kolom + 1) > RIJEN_TOT) return false;
    for (let r = rij; r <= totRij; r++)
      for (let k = kolom; k <= totKolom; k++) if ((Number(raster.waarde(r, k)) || 0) !== 0) return false;
    return true;
  });
}

interface Formulecel {
  readonly rij: number;
  readonly formule: string;
}

/** The pattern that most formulas of a column follow, as one of them; null when there is no such pattern. */
function patroonVan(formules: readonly Formulecel[]): { readonly voorbeeld: Formulecel; readonly vorm: string } | null {
  const tellingen = new Map<string, { aantal: number; voorbeeld: Formulecel }>();
  for (const een of formules) {
    const naam = vorm(een.formule, een.rij);
    const telling = tellingen.get(naam);
    if (telling) telling.aantal++;
    else tellingen.set(naam, { aantal: 1, voorbeeld: een });
  }
  const [meest] = [...tellingen].sort(([, a], [, b]) => b.aantal - a.aantal);
  if (!meest || meest[1].aantal < FORMULES_VANAF || meest[1].aantal < AANDEEL * formules.length) return null;
  return { voorbeeld: meest[1].voorbeeld, vorm: meest[0] };
}

function* inKolom(raster: Raster, tabel: Tabel, kolom: Kolom, cellen: Cellen): Iterable<Buitenbeentje> {
  const rijen = tabel.rijen.filter(({ soort }) => soort === "gegeven").map(({ rij }) => rij);
  const formules: Formulecel[] = [];
  const getypt: number[] = [];
  for (const rij of rijen) {
    const formule = raster.formule(rij, kolom.kolom);
    if (formule !== null) formules.push({ rij, formule });
    else if (raster.soort(rij, kolom.kolom) === "getal") getypt.push(rij);
  }
  if (formules.length < FORMULES_VANAF || formules.length > RIJEN_TOT) return;
  const patroon = patroonVan(formules);
  if (!patroon) return;
  const anders = formules.filter(({ rij, formule }) => vorm(formule, rij) !== patroon.vorm).map(({ rij }) => rij);
  if (getypt.length > BUITEN_TOT || anders.length > BUITEN_TOT) return;
  for (const rij of [...getypt, ...anders].sort((a, b) => a - b)) {
    const { voorbeeld } = patroon;
    const formule = verschuifFormule(ontleedFormule(voorbeeld.formule), rij - voorbeeld.rij, 0);
    cellen.begin();
    const uitkomst = reken(formule, raster, cellen);
    const staat = raster.waarde(rij, kolom.kolom);
    if (!("waarde" in uitkomst) || typeof uitkomst.waarde !== "number" || typeof staat !== "number") continue;
    if (gelijk(staat, uitkomst.waarde)) continue;
    // Nothing to work out from: a total of unique persons beside months that are not counted.
    if (getypt.includes(rij) && uitkomst.waarde === 0 && zonderCijfers(formule, raster)) continue;
    const plaats = cel(raster.blad, rij, kolom.kolom);
    const soort = getypt.includes(rij) ? "overschreven" : "afwijkend";
    yield { soort, tabel, kolom, plaats, staat, formule, uitkomst: uitkomst.waarde };
  }
}

/**
 * The cells that break a column of equal formulas and come to another number: overwritten by a typed one, or with a formula of their
 * own. Only where the pattern can be worked out; a difference column is left to REK-01, a result that is the same is no mistake.
 */
export function* buitenbeentjes(inhoud: Inhoud, productie: Productie): Iterable<Buitenbeentje> {
  for (const tabel of productie.tabellen) {
    const raster = rasterVan(inhoud, tabel.blad);
    if (!raster || tabel.rijen.length === 0 || tabel.bereik.totRij < eersteRij(tabel)) continue;
    const cellen = new Cellen(inhoud.rasters, LEZINGEN);
    for (const kolom of tabel.kolommen) {
      if (kolom.veld === "verschil" || kolom.veld === "procent") continue;
      yield* inKolom(raster, tabel, kolom, cellen);
    }
  }
}
