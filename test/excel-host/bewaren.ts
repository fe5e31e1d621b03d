import type { Area } from "./model/area";
import type { CellValue } from "./model/cells";
import type { Hyperlink } from "./model/hyperlinks";
import type { Sheet, Visibility } from "./model/sheet";
import type { Workbook } from "./model/workbook";

/** Formats by key, as `CelZicht.opmaak` names them. */
export type Opmaak = Readonly<Record<string, unknown>>;

export interface BewaardeCel {
  readonly rij: number;
  readonly kolom: number;
  readonly waarde: CellValue;
  /** With '=', English; null when there is none. */
  readonly formule: string | null;
  readonly link: Hyperlink | null;
  /** Place in `Bewaard.opmaken`. */
  readonly opmaak: number;
}

export interface BewaardBlad {
  readonly naam: string;
  readonly id: string;
  readonly zichtbaarheid: Visibility;
  readonly beveiligd: boolean;
  /** "#1B3A5C"; empty for none. */
  readonly tabkleur: string;
  readonly rasterlijnen: boolean;
  readonly cellen: readonly BewaardeCel[];
  /** In points, by place. */
  readonly kolombreedten: readonly (readonly [number, number])[];
  readonly rijhoogten: readonly (readonly [number, number])[];
  readonly verborgenRijen: readonly number[];
  readonly verborgenKolommen: readonly number[];
  readonly samengevoegd: readonly Area[];
  readonly vast: Area | null;
  readonly tabellen: readonly { readonly naam: string; readonly gebied: Area; readonly totaalrij: boolean }[];
  readonly opmerkingen: readonly { readonly plek: Area; readonly tekst: string; readonly auteur: string }[];
}

/**
 * A workbook as Excel saves it, as plain data that can leave a page. Charts, validations, conditional formats and how it prints are
 * not in it: who opens the file reads cells, names and parts.
 */
export interface Bewaard {
  readonly naam: string;
  readonly bladen: readonly BewaardBlad[];
  readonly namen: readonly { readonly naam: string; readonly verwijzing: string; readonly blad: string | null }[];
  readonly delen: readonly { readonly naamruimte: string; readonly xml: string }[];
  readonly opmaken: readonly Opmaak[];
}

export function bewaardVan(workbook: Workbook): Bewaard {
  const opmaken = new Opmaken();
  return {
    naam: workbook.name,
    bladen: workbook.sheets.map((sheet) => bladVan(sheet, opmaken)),
    namen: [...workbook.names, ...workbook.sheets.flatMap(({ names }) => names.list())].map(
      ({ name, formula, sheet }) => ({ naam: name, verwijzing: formula.slice(1), blad: sheet?.name ?? null }),
    ),
    delen: workbook.xmlParts.map(({ namespace, xml }) => ({ naamruimte: namespace, xml })),
    opmaken: opmaken.alle,
  };
}

function bladVan(sheet: Sheet, opmaken: Opmaken): BewaardBlad {
  const { cells, workbook } = sheet;
  const cellen = new Map<string, BewaardeCel>();
  const keys = cells.formatKeys.filter((key) => key !== "hyperlink");
  const neem = (rij: number, kolom: number): void => {
    const cel = cells.get(rij, kolom);
    const opmaak = opmaken.nummer(keys.map((key) => [key, cells.format(key, rij, kolom)]));
    const link = (cells.format("hyperlink", rij, kolom) as Hyperlink | null | undefined) ?? null;
    const inhoud = { waarde: cel?.value ?? null, formule: cel?.formula ?? null };
    cellen.set(`${rij},${kolom}`, { rij, kolom, ...inhoud, link, opmaak });
  };
  cells.each(neem);
  cells.eachFormatted(neem);
  return {
    naam: sheet.name,
    id: sheet.id,
    zichtbaarheid: sheet.visibility,
    beveiligd: sheet.protection !== null,
    tabkleur: sheet.tabColor,
    rasterlijnen: sheet.showGridlines,
    cellen: [...cellen.values()],
    kolombreedten: [...sheet.columnWidths],
    rijhoogten: [...sheet.rowHeights],
    verborgenRijen: [...sheet.hiddenRows],
    verborgenKolommen: [...sheet.hiddenColumns],
    samengevoegd: sheet.merges,
    vast: sheet.frozen,
    tabellen: sheet.tables
      .list()
      .map(({ name, range, showTotals }) => ({ naam: name, gebied: range.area, totaalrij: showTotals })),
    opmerkingen: workbook.comments
      .filter(({ range }) => range.sheet === sheet)
      .map(({ range, content, author }) => ({ plek: range.area, tekst: content, auteur: author })),
  };
}

/** The different looks of all cells, each once. */
class Opmaken {
  readonly alle: Opmaak[] = [];
  private readonly nummers = new Map<string, number>();

  nummer(formats: readonly (readonly [string, unknown])[]): number {
    const eigen = Object.fromEntries(formats.filter(([, value]) => value !== undefined && value !== null));
    const sleutel = JSON.stringify(eigen);
    const bekend = this.nummers.get(sleutel);
    if (bekend !== undefined) return bekend;
    this.nummers.set(sleutel, this.alle.length);
    return this.alle.push(eigen) - 1;
  }
}
