import type { Cell, ConditionalRule, DataValidation, HeaderFooter, NamedRange, RowDef, WriteSheet } from "hucre";
import type { PlanBlad, PlanCel, PlanValidatie } from "../plan";
import { grafiekVan } from "./schrijven-grafiek";
import { PlanFout } from "./schrijven-keuring";
import { celStijl, voorwaardeStijl } from "./schrijven-stijl";
import { celTekst, ingekort, kaleTekst } from "./schrijven-tekst";

const MARGES = { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.35, footer: 0.35 };
/** Excel opens no row above this height, in points. */
const RIJHOOGTE_TOT = 409;
const KOP_LETTER = '&"Arial,Regular"&10&K52606D ';

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
  const gedeeld = {
    range: plan.bereik,
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    // Excel refuses a workbook with a longer title or hint.
    inputTitle: ingekort(plan.titel, 32),
    inputMessage: ingekort(plan.uitleg, 255),
  };
  const { soort } = plan;
  if ("lijst" in soort) {
    return {
      ...gedeeld,
      type: "list",
      formula1: keuzelijst(soort.lijst),
      errorTitle: "Kies uit de lijst",
      errorMessage: ingekort(`Mogelijk: ${soort.lijst.join(", ")}.`, 255),
    };
  }
  if ("tekstLengteTot" in soort) {
    return {
      ...gedeeld,
      type: "textLength",
      operator: "lessThanOrEqual",
      formula1: String(soort.tekstLengteTot),
      errorTitle: "Te lang",
      errorMessage: `Hoogstens ${soort.tekstLengteTot.toLocaleString("nl-NL")} tekens.`,
    };
  }
  return {
    ...gedeeld,
    type: "whole",
    operator: "greaterThanOrEqual",
    formula1: String(soort.heelGetalVanaf),
    errorTitle: "Geen heel getal",
    errorMessage: `Vul een heel getal in, ${soort.heelGetalVanaf} of meer.`,
  };
}

/** The list as a formula: quotes doubled; Excel knows no way to write a comma in an item, nor more than 255 characters. */
function keuzelijst(lijst: readonly string[]): string {
  const formule = `"${lijst.join(",").replaceAll('"', '""')}"`;
  if (lijst.length === 0 || lijst.some((keuze) => keuze.includes(",") || keuze === "") || formule.length > 257) {
    throw new PlanFout(`Deze keuzelijst kan niet in een cel: ${lijst.join(" | ")}`);
  }
  return formule;
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

/** Excel allows 255 characters in all; a longer text is cut, each part to its fair share. */
function kopregel(delen: readonly (readonly [string, string])[]): string {
  const gevuld = delen.filter(([, tekst]) => tekst !== "");
  const ruimte = Math.floor(255 / Math.max(1, gevuld.length)) - KOP_LETTER.length - 2;
  return gevuld.map(([plek, tekst]) => `&${plek}${KOP_LETTER}${kopdeel(tekst, ruimte)}`).join("");
}

function kopdeel(tekst: string, ruimte: number): string {
  const kort = ingekort(tekst.replace(/\s+/g, " "), ruimte);
  // A cut may not split a doubled &: an odd row of & before the end would start a code.
  return kort === tekst
    ? kort
    : kort.replace(/&+…$/, (staart) => (staart.length % 2 === 0 ? `${staart.slice(1)}` : staart));
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
