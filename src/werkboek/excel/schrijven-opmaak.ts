import type { PlanBlad, PlanValidatie } from "../plan";
import { keuzelijst, validatieTeksten } from "../plan-validatie";
import { STIJLEN, type Stijl } from "../stijl";
import { stijlnaam } from "./schrijven-stijlen";
import { reeksen, vlakken } from "./vlakken";
import { BYTES_PER_OPDRACHT, type Zending } from "./zending";

/** Excel opens no row above this height, in points. */
const RIJHOOGTE_TOT = 409;
/** A column of one character is 7 pixels wide, a pixel three quarters of a point. */
const PUNTEN_PER_TEKEN = 7 * 0.75;

/** Queues the look of a sheet: cells by their named style, widths, heights, what stays in sight, filter, rules of cells. */
export async function zetOpmaak(zending: Zending, blad: Excel.Worksheet, plan: PlanBlad): Promise<void> {
  await zending.voor(6 * BYTES_PER_OPDRACHT);
  blad.showGridlines = false;
  blad.tabColor = plan.tabkleur === null ? "" : `#${plan.tabkleur}`;
  for (const vlak of vlakken(plan.cellen.map(({ rij, kolom, stijl }) => ({ rij, kolom, sleutel: stijl })))) {
    await zending.voor(2 * BYTES_PER_OPDRACHT);
    blad.getRangeByIndexes(vlak.rij, vlak.kolom, vlak.rijen, vlak.kolommen).style = stijlnaam(vlak.sleutel);
  }
  await zetMaten(zending, blad, plan);
  await zending.voor(4 * BYTES_PER_OPDRACHT);
  bevries(blad, plan.bevries);
  if (plan.filter !== null) blad.autoFilter.apply(blad.getRange(plan.filter));
  for (const validatie of plan.validaties) {
    await zending.voor(8 * BYTES_PER_OPDRACHT);
    zetValidatie(blad, validatie);
  }
  for (const { bereik, formule, stijl } of plan.voorwaarden) {
    await zending.voor(8 * BYTES_PER_OPDRACHT);
    const voorwaarde = blad.getRange(bereik).conditionalFormats.add("Custom");
    voorwaarde.custom.rule.formula = `=${formule}`;
    tekenVoorwaarde(voorwaarde.custom.format, STIJLEN[stijl]);
  }
}

async function zetMaten(zending: Zending, blad: Excel.Worksheet, plan: PlanBlad): Promise<void> {
  const breedten = reeksen(plan.kolombreedten.map((breedte, kolom) => [kolom, breedte] as const));
  const hoogten = reeksen(plan.rijhoogten);
  await zending.voor((breedten.length + hoogten.length) * 3 * BYTES_PER_OPDRACHT);
  for (const { van, aantal, waarde } of breedten)
    blad.getRangeByIndexes(0, van, 1, aantal).format.columnWidth = Math.round(waarde * PUNTEN_PER_TEKEN * 100) / 100;
  for (const { van, aantal, waarde } of hoogten)
    blad.getRangeByIndexes(van, 0, aantal, 1).format.rowHeight = Math.min(waarde, RIJHOOGTE_TOT);
}

function bevries(blad: Excel.Worksheet, { rijen, kolommen }: PlanBlad["bevries"]): void {
  if (rijen > 0 && kolommen > 0) blad.freezePanes.freezeAt(blad.getRangeByIndexes(0, 0, rijen, kolommen));
  else if (rijen > 0) blad.freezePanes.freezeRows(rijen);
  else if (kolommen > 0) blad.freezePanes.freezeColumns(kolommen);
}

function zetValidatie(blad: Excel.Worksheet, plan: PlanValidatie): void {
  const { invoer, fout } = validatieTeksten(plan);
  const { dataValidation } = blad.getRange(plan.bereik);
  dataValidation.rule = regel(plan.soort);
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = { showPrompt: true, title: invoer.titel, message: invoer.bericht };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title: fout.titel, message: fout.bericht };
}

function regel(soort: PlanValidatie["soort"]): Excel.DataValidationRule {
  if ("lijst" in soort) return { list: { inCellDropDown: true, source: keuzelijst(soort.lijst) } };
  if ("tekstLengteTot" in soort)
    return { textLength: { formula1: soort.tekstLengteTot, operator: "LessThanOrEqualTo" } };
  if ("getalTussen" in soort) {
    const [formula1, formula2] = soort.getalTussen;
    return { decimal: { formula1, formula2, operator: "Between" } };
  }
  return { wholeNumber: { formula1: soort.heelGetalVanaf, operator: "GreaterThanOrEqualTo" } };
}

function tekenVoorwaarde({ font, fill }: Excel.ConditionalRangeFormat, stijl: Stijl): void {
  font.color = `#${stijl.kleur}`;
  if (stijl.vet) font.bold = true;
  if (stijl.vulling !== null) fill.color = `#${stijl.vulling}`;
}
