import { vergelijkBladnamen } from "../werkboek/bladvolgorde";
import type { Inhoud } from "../werkboek/raster";
import { ERNSTEN, type Bevinding } from "./bevinding";

const ACHTERAAN = Number.MAX_SAFE_INTEGER;

function vergelijkTekst(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Compares findings: severity first, then the order of the workbook (sheet, row, column), then code. The result does not
 * depend on the order in which rules ran.
 */
export function volgorde(inhoud: Inhoud): (a: Bevinding, b: Bevinding) => number {
  const bladen = new Map(inhoud.rasters.map((raster) => [raster.blad, raster.index]));
  const plaats = (bevinding: Bevinding): readonly [number, number, number] => {
    const eerste = bevinding.cellen[0];
    return eerste ? [bladen.get(eerste.blad) ?? ACHTERAAN, eerste.rij, eerste.kolom] : [ACHTERAAN, 0, 0];
  };
  return (a, b) => {
    const ernst = ERNSTEN.indexOf(a.ernst) - ERNSTEN.indexOf(b.ernst);
    if (ernst !== 0) return ernst;
    const [bladA, rijA, kolomA] = plaats(a);
    const [bladB, rijB, kolomB] = plaats(b);
    return bladA - bladB || rijA - rijB || kolomA - kolomB || vergelijkTekst(a.code, b.code);
  };
}

/**
 * Compares findings in an order that does not hang on the order of the tabs: severity, name of the sheet, row, column, code, identity. In
 * this order findings get their identity, and the report lists them.
 */
export function vasteVolgorde(a: Bevinding, b: Bevinding): number {
  const ernst = ERNSTEN.indexOf(a.ernst) - ERNSTEN.indexOf(b.ernst);
  if (ernst !== 0) return ernst;
  const [eersteA, eersteB] = [a.cellen[0], b.cellen[0]];
  if (!eersteA || !eersteB) return Number(!eersteA) - Number(!eersteB) || naarCode(a, b);
  return (
    vergelijkBladnamen(eersteA.blad, eersteB.blad) ||
    eersteA.rij - eersteB.rij ||
    eersteA.kolom - eersteB.kolom ||
    naarCode(a, b)
  );
}

function naarCode(a: Bevinding, b: Bevinding): number {
  return vergelijkTekst(a.code, b.code) || vergelijkTekst(a.id, b.id) || vergelijkTekst(a.bericht, b.bericht);
}

/** The same findings with unique identities: what repeats gets a counter behind it ("…:verschil#2"), in the given order. */
export function maakUniek(bevindingen: readonly Bevinding[]): Bevinding[] {
  const aantallen = new Map<string, number>();
  return bevindingen.map((bevinding) => {
    const aantal = (aantallen.get(bevinding.id) ?? 0) + 1;
    aantallen.set(bevinding.id, aantal);
    return aantal === 1 ? bevinding : { ...bevinding, id: `${bevinding.id}#${aantal}` };
  });
}
