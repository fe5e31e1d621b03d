import type { Cell, ConditionalRule, DataValidation, HeaderFooter, NamedRange, RowDef, WriteSheet } from "hucre";
import type { PlanBlad, PlanCel, PlanValidatie } from "../plan";
import { grafiekVan } from "./schrijven-grafiek";
import { kopdelen } from "../plan-kopregel";
import { celStijl, voorwaardeStijl } from "./schrijven-stijl";
import { keuzelijst, validatieTeksten } from "../plan-validatie";
import { celTekst, ingekort, kaleTekst } from "../plan-tekst";

const MARGES = { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.35, footer: 0.35 };
/** Excel opens no row above this height, in points. */
const RIJHOOGTE_TOT = 409;

/** The sheet as the writer knows it. */
export function bladVan(blad: PlanBlad): WriteSheet {
  return {
    name: blad.naam,
    columns: blad.kolombreedten.map((width) => ({ width })),
    rowDefs: new Map<number, RowDef>(
      [...blad.rijhoogten].map(([rij, height]) => [rij, { height: Math.min(height, RIJHOOGTE_TOT) }]),
    ),
    cells: new Map(blad.cellen.map((c) => [`${c.rij},${c.kolom}`, celVan(c)])),
    view: { showGridLines: false, ...(blad.tabkleur !== null && { tabColor: { rgb: blad.tabkleur } }) },
    ...((blad.bevries.rijen > 0 || blad.bevries.kolommen > 0) && {
      freezePane: { rows: blad.bevries.rijen, columns: blad.bevries.kolommen },
    }),
    ...(blad.filter !== null && { autoFilter: { range: blad.filter } }),
    ...(blad.beveiligd && { protection: BEVEILIGING }),
    dataValidations: blad.validaties.map(validatieVan),
    conditionalRules: blad.voorwaarden.map((regel, nummer): ConditionalRule => ({
      type: "expression",
      priority: nummer + 1,
      range: regel.bereik,
      formula: regel.formule,
      style: voorwaardeStijl(regel.stijl),
    })),
    charts: blad.grafieken.map(grafiekVan),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: blad.afdruk.paginasHoog,
      margins: MARGES,
    },
    headerFooter: kopEnVoet(blad),
    // The writer breaks after a row; a page that starts at row 0 needs no break.
    rowBreaks: blad.afdruk.paginaVoor.filter((rij) => rij > 0).map((rij) => rij - 1),
  };
}

// With the writer `true` means 'allowed' for an action, and 'protected' for objects and scenarios.
const BEVEILIGING = {
  sheet: true,
  objects: true,
  scenarios: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
};

function celVan(c: PlanCel): Partial<Cell> {
  const link = c.link === undefined ? null : linkVan(c.link, c.linkUitleg);
  return { style: celStijl(c.stijl), ...inhoudVan(c), ...(link && { hyperlink: link }) };
}

function inhoudVan(c: PlanCel): Partial<Cell> {
  if (c.formule !== undefined) {
    const uitkomst = c.waarde ?? "";
    return {
      formula: kaleTekst(c.formule),
      formulaResult: typeof uitkomst === "string" ? celTekst(uitkomst) : uitkomst,
    };
  }
  if (typeof c.waarde !== "string") return { value: c.waarde };
  if (c.waarde === "") return { value: null };
  // The writer would make an error cell of a text that reads like one ("#N/A"): as a run of rich text it stays text.
  if (c.waarde.startsWith("#")) return { richText: [{ text: celTekst(c.waarde) }] };
  return { value: celTekst(c.waarde) };
}

function linkVan(plek: string, uitleg: string | undefined): NonNullable<Cell["hyperlink"]> {
  return { target: "", location: plek, ...(uitleg !== undefined && { tooltip: ingekort(uitleg, 255) }) };
}

function validatieVan(plan: PlanValidatie): DataValidation {
  const { invoer, fout } = validatieTeksten(plan);
  const gedeeld = {
    range: plan.bereik,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: invoer.titel,
    inputMessage: invoer.bericht,
    errorTitle: fout.titel,
    errorMessage: fout.bericht,
  };
  const { soort } = plan;
  if ("lijst" in soort) {
    const lijst = keuzelijst(soort.lijst);
    return { ...gedeeld, type: "list", formula1: `"${lijst.replaceAll('"', '""')}"` };
  }
  if ("tekstLengteTot" in soort) {
    return {
      ...gedeeld,
      type: "textLength",
      operator: "lessThanOrEqual",
      formula1: String(soort.tekstLengteTot),
    };
  }
  if ("getalTussen" in soort) {
    const [van, tot] = soort.getalTussen;
    return { ...gedeeld, type: "decimal", operator: "between", formula1: String(van), formula2: String(tot) };
  }
  return {
    ...gedeeld,
    type: "whole",
    operator: "greaterThanOrEqual",
    formula1: String(soort.heelGetalVanaf),
  };
}

function kopEnVoet({ afdruk: { koptekst, voettekst } }: PlanBlad): HeaderFooter {
  return {
    oddHeader: kopregel([
      ["L", koptekst.links],
      ["R", koptekst.rechts],
    ]),
    oddFooter: kopregel([
      ["L", voettekst.links],
      ["C", voettekst.midden],
      ["R", voettekst.rechts],
    ]),
  };
}

function kopregel(delen: readonly (readonly [string, string])[]): string {
  return kopdelen(delen)
    .map(([plek, tekst]) => `&${plek}${tekst}`)
    .join("");
}

/** The names that make a sheet print right. The writer leaves out the quotes around a sheet's name, so they are made here. */
export function afdrukNamen(blad: PlanBlad): NamedRange[] {
  const bladnaam = `'${blad.naam.replaceAll("'", "''")}'`;
  const { gebied, herhaal } = blad.afdruk;
  const namen = [{ name: "_xlnm.Print_Area", range: `${bladnaam}!${vast(gebied)}`, scope: blad.naam }];
  if (herhaal) {
    namen.push({
      name: "_xlnm.Print_Titles",
      range: `${bladnaam}!$${herhaal.van + 1}:$${herhaal.tot + 1}`,
      scope: blad.naam,
    });
  }
  if (blad.filter !== null) {
    namen.push({ name: "_xlnm._FilterDatabase", range: `${bladnaam}!${vast(blad.filter)}`, scope: blad.naam });
  }
  return namen;
}

const vast = (bereik: string): string => bereik.replace(/\$?([A-Z]+)\$?(\d+)/g, "$$$1$$$2");
