import { parseArea, splitSheet, type Area } from "./area";
import { Cells } from "./cells";
import { invalidArgument, notFound } from "./fouten";
import { Bag, Collection, sameName, type WireObject } from "./wire-object";
import type { Chart, ConditionalFormat, NamedItem, PageBreak, Table, Validation } from "./objects";
import type { Protection } from "./protection";
import { Range } from "./range";
import type { Workbook } from "./workbook";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** One worksheet: its cells and all that hangs on them. */
export class Sheet implements WireObject {
  readonly wire = "Worksheet";
  readonly cells = new Cells();
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  standardWidth = 48;
  readonly standardHeight = 15;
  protection: Protection | null = null;
  frozen: Area | null = null;
  filter: { area: Area; filtered: boolean; criteria: unknown[] } | null = null;
  printArea: string | null = null;
  printTitleRows: Area | null = null;
  printTitleColumns: Area | null = null;
  readonly merges: Area[] = [];
  readonly validations: Validation[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly rowHeights = new Map<number, number>();
  readonly columnWidths = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly pageLayout = new Bag("PageLayout");
  readonly tables: Collection<Table, Sheet>;
  readonly charts: Collection<Chart, Sheet>;
  readonly names: Collection<NamedItem, { workbook: Workbook; sheet: Sheet | null }>;
  readonly rowBreaks: Collection<PageBreak, Sheet>;
  readonly columnBreaks: Collection<PageBreak, Sheet>;
  private formulas = false;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public name: string,
  ) {
    this.tables = new Collection("TableCollection", this, listOf<Table>());
    this.charts = new Collection("ChartCollection", this, listOf<Chart>());
    this.names = new Collection("NamedItemCollection", { workbook, sheet: this as Sheet | null }, listOf<NamedItem>());
    this.rowBreaks = new Collection("PageBreakCollection", this, listOf<PageBreak>());
    this.columnBreaks = new Collection("PageBreakCollection", this, listOf<PageBreak>());
  }

  range(area: Area): Range {
    return new Range(this, area);
  }

  /** An address ("B2", "Jeugd!B2:C4", "A:C"), or a defined name. Throws InvalidArgument for anything else. */
  resolve(address: string): Range {
    const { sheet: other, rest } = splitSheet(address);
    const sheet = other === null ? this : this.workbook.sheetNamed(other);
    if (!sheet) throw notFound();
    const area = parseArea(rest);
    if (area) return sheet.range(area);
    const name = [...sheet.names.list(), ...this.workbook.names].find((item) => sameName(item.name, rest));
    if (!name?.range) throw invalidArgument();
    return name.range;
  }

  used(valuesOnly: boolean): Range | null {
    const area = this.cells.used(valuesOnly ? "values only" : "formats too");
    return area && this.range(area);
  }

  numberFormat(row: number, column: number): string {
    return String(this.cells.format("numberFormat", row, column) ?? "General");
  }

  formulaSeen(): void {
    this.formulas = true;
  }

  hasFormulas(): boolean {
    return this.formulas;
  }
}

function listOf<T>(): () => T[] {
  const list: T[] = [];
  return () => list;
}
