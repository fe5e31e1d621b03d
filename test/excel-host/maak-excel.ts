import { ExcelHost } from "./host";
import type { CellValue } from "./model/cells";
import type { CULTURES } from "./model/getaltekst";
import { merge } from "./model/merges";
import { Comment, NamedItem, Table, XmlPart } from "./model/objects";
import { protect } from "./model/protection";
import type { Sheet, Visibility } from "./model/sheet";

type Cultuur = keyof typeof CULTURES;

/** A cell to begin with: a value or a formula ("=SUM(A1:A2)"), or apart: then a text may begin with '=' too. */
export type BeginCel = CellValue | { readonly formule?: string; readonly waarde?: CellValue };

export interface BladBegin {
  /** As Excel keeps it in the file; left out: as for a file that no Excel saved. */
  readonly id?: string;
  readonly rijen?: readonly (readonly BeginCel[])[];
  readonly zichtbaarheid?: Visibility;
  readonly beveiligd?: boolean;
  readonly samengevoegd?: readonly string[];
  readonly verborgenRijen?: readonly number[];
  readonly verborgenKolommen?: readonly number[];
  readonly getalvormen?: Readonly<Record<string, string>>;
  readonly tabellen?: readonly { readonly naam: string; readonly bereik: string; readonly totaalrij?: boolean }[];
  readonly opmerkingen?: Readonly<Record<string, string>>;
}

export interface Begin {
  readonly naam?: string;
  /** By name, in order: rows, or more than rows. */
  readonly bladen: Readonly<Record<string, readonly (readonly BeginCel[])[] | BladBegin>>;
  readonly cultuur?: Cultuur;
  readonly namen?: Readonly<Record<string, string>>;
  readonly delen?: readonly string[];
  readonly eigenschappen?: Readonly<Record<string, string>>;
  readonly rekenen?: "Automatic" | "Manual";
}

/** An Excel with a workbook in it. Nobody hears of how it was filled. */
export function maakExcel(begin: Begin): ExcelHost {
  const host = new ExcelHost(begin.naam ?? "Map1.xlsx", begin.cultuur ?? "nl-NL");
  const { workbook } = host;
  for (const [naam, inhoud] of Object.entries(begin.bladen)) {
    const blad: BladBegin = "rijen" in inhoud || !Array.isArray(inhoud) ? (inhoud as BladBegin) : { rijen: inhoud };
    vul(workbook.addSheet(naam, "local", blad.id), blad);
  }
  for (const [naam, verwijzing] of Object.entries(begin.namen ?? {})) {
    workbook.names.push(
      new NamedItem(workbook, null, naam, verwijzing.startsWith("=") ? verwijzing : `=${verwijzing}`, ""),
    );
  }
  for (const xml of begin.delen ?? []) workbook.xmlParts.push(new XmlPart(workbook, workbook.newId(), xml));
  for (const [naam, waarde] of Object.entries(begin.eigenschappen ?? {})) workbook.properties.set(naam, waarde);
  workbook.calculator.mode = begin.rekenen ?? "Automatic";
  workbook.calculator.changed();
  workbook.undoClearedBy.splice(0, Infinity);
  return host;
}

function vul(sheet: Sheet, begin: BladBegin): void {
  begin.rijen?.forEach((rij, row) => {
    rij.forEach((cel, column) => {
      zet(sheet, row, column, cel);
    });
  });
  for (const [adres, vorm] of Object.entries(begin.getalvormen ?? {})) {
    sheet.cells.setFormat("numberFormat", sheet.resolve(adres).area, vorm);
  }
  for (const adres of begin.samengevoegd ?? []) merge(sheet.resolve(adres), false);
  for (const rij of begin.verborgenRijen ?? []) sheet.hiddenRows.add(rij);
  for (const kolom of begin.verborgenKolommen ?? []) sheet.hiddenColumns.add(kolom);
  for (const { naam, bereik, totaalrij } of begin.tabellen ?? []) {
    const tabel = new Table(sheet.resolve(bereik), sheet.workbook.newId(), naam);
    tabel.showTotals = totaalrij ?? false;
    sheet.tables.list().push(tabel);
  }
  for (const [adres, tekst] of Object.entries(begin.opmerkingen ?? {})) {
    const { workbook } = sheet;
    workbook.comments.push(new Comment(workbook, workbook.newId(), sheet.resolve(adres), tekst, "Gebruiker"));
  }
  sheet.visibility = begin.zichtbaarheid ?? "Visible";
  if (begin.beveiligd === true) protect(sheet, {}, null);
}

function zet(sheet: Sheet, row: number, column: number, cel: BeginCel): void {
  if (cel === null) return;
  const apart = typeof cel === "object" ? cel : asCell(cel);
  const formula = apart.formule === undefined ? null : `=${apart.formule.replace(/^=/, "")}`;
  sheet.cells.put(row, column, { value: apart.waarde ?? null, formula });
  if (formula !== null) sheet.formulaSeen();
}

function asCell(value: number | string | boolean): Exclude<BeginCel, CellValue> {
  return typeof value === "string" && value.startsWith("=") ? { formule: value } : { waarde: value };
}
