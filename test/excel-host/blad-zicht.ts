import type { CellValue } from "./model/cells";
import type { Chart, ConditionalFormat, Table, Validation } from "./model/objects";
import { mergedAreas } from "./model/merges";
import type { Range } from "./model/range";
import type { Sheet } from "./model/sheet";

/** One cell as a test looks at it. */
export interface CelZicht {
  readonly waarde: CellValue;
  readonly formule: string | null;
  /** As the user sees it. */
  readonly tekst: string;
  readonly getalvorm: string;
  /** A format by its key: "fill.color", "font.bold", "border.top.style", "protection.locked", "hyperlink". */
  readonly opmaak: (sleutel: string) => unknown;
}

/** One sheet as a test looks at it, next to the add-in. */
export class BladZicht {
  constructor(readonly sheet: Sheet) {}

  cel(adres: string): CelZicht {
    const { area } = this.sheet.resolve(adres);
    const { row, column } = area;
    this.sheet.workbook.calculator.beforeReading();
    const cell = this.sheet.cells.get(row, column);
    const [text] = (this.sheet.range({ ...area, rows: 1, columns: 1 }).text() as string[][])[0] ?? [];
    return {
      waarde: cell?.value ?? null,
      formule: cell?.formula ?? null,
      tekst: text ?? "",
      getalvorm: this.sheet.numberFormat(row, column),
      opmaak: (sleutel) => this.sheet.cells.format(sleutel, row, column),
    };
  }

  /** Values of a block, row by row; an empty cell is null. */
  waarden(adres: string): CellValue[][] {
    return this.sheet.resolve(adres).map(({ value }) => value) ?? [];
  }

  /** The address of all values and formulas, or null for an empty sheet. */
  get gebruikt(): string | null {
    return this.sheet.used(true)?.local ?? null;
  }

  bereik(adres: string): Range {
    return this.sheet.resolve(adres);
  }

  get samengevoegd(): readonly string[] {
    const used = this.sheet.used(false);
    return used ? mergedAreas(used).map(({ local }) => local) : [];
  }

  get beveiligd(): boolean {
    return this.sheet.protection !== null;
  }

  get tabellen(): readonly Table[] {
    return this.sheet.tables.list();
  }

  get grafieken(): readonly Chart[] {
    return this.sheet.charts.list();
  }

  get voorwaarden(): readonly ConditionalFormat[] {
    return this.sheet.conditionalFormats;
  }

  get validaties(): readonly Validation[] {
    return this.sheet.validations;
  }
}
