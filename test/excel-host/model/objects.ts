import type { Area } from "./area";
import { invalidOperation } from "./fouten";
import type { Range } from "./range";
import type { Sheet } from "./sheet";
import { Bag, type WireObject } from "./wire-object";
import type { Workbook } from "./workbook";

export class NamedItem implements WireObject {
  readonly wire = "NamedItem";
  visible = true;

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet | null,
    readonly name: string,
    /** With '='. */
    public formula: string,
    public comment: string,
  ) {}

  /** The cells it stands for; null for a constant, a formula or a broken reference. */
  get range(): Range | null {
    try {
      return (this.sheet ?? this.workbook.sheets[0]!).resolve(this.formula.slice(1));
    } catch {
      return null;
    }
  }
}

export class Setting implements WireObject {
  readonly wire = "Setting";

  constructor(
    readonly workbook: Workbook,
    readonly key: string,
    public value: unknown,
  ) {}
}

export class XmlPart implements WireObject {
  readonly wire = "CustomXmlPart";

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    public xml: string,
  ) {}

  /** The namespace of the root element. */
  get namespace(): string {
    const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(this.xml);
    const prefix = root?.[1];
    const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
    return new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "")?.[1] ?? "";
  }
}

/** A workbook that the add-in made beside this one: it shows once it is opened. */
export class CreatedWorkbook implements WireObject {
  readonly wire = "WorkbookCreated";
  opened = false;

  constructor(
    readonly id: string,
    /** The file that it was made from, in base64; null for an empty workbook. */
    readonly base64: string | null,
  ) {}
}

export class Comment implements WireObject {
  readonly wire = "Comment";
  resolved = false;

  constructor(
    readonly workbook: Workbook,
    readonly id: string,
    readonly range: Range,
    public content: string,
    readonly author: string,
  ) {}
}

export class TableColumn implements WireObject {
  readonly wire = "TableColumn";

  constructor(
    readonly table: Table,
    readonly index: number,
    readonly name: string,
  ) {}
}

export class Table implements WireObject {
  readonly wire = "Table";
  showHeaders = true;
  showTotals = false;
  style = "TableStyleMedium2";

  constructor(
    readonly range: Range,
    readonly id: string,
    public name: string,
  ) {}

  get header(): Range {
    if (!this.showHeaders) throw invalidOperation("The table has no header row.");
    return this.range.part(0, 0, 1, this.range.area.columns);
  }

  get totals(): Range {
    if (!this.showTotals) throw invalidOperation("The table has no total row.");
    return this.range.part(this.range.area.rows - 1, 0, 1, this.range.area.columns);
  }

  get body(): Range {
    const begin = this.showHeaders ? 1 : 0;
    const rows = this.range.area.rows - begin - (this.showTotals ? 1 : 0);
    return this.range.part(begin, 0, rows, this.range.area.columns);
  }

  get columns(): TableColumn[] {
    const names = this.header.map(({ value }) => value)?.[0] ?? [];
    return names.map((name, index) => new TableColumn(this, index, String(name ?? `Column${index + 1}`)));
  }
}

export class ConditionalFormat implements WireObject {
  readonly wire = "ConditionalFormat";
  priority = 0;
  stopIfTrue = false;
  readonly custom = new Bag("CustomConditionalFormat");

  constructor(
    readonly range: Range,
    readonly id: string,
    readonly type: string,
  ) {}
}

export class Chart implements WireObject {
  readonly wire = "Chart";
  readonly properties = new Bag("Chart");
  readonly series: ChartSeries[] = [];
  readonly axes = new Bag("ChartAxes");
  position: readonly [Range, Range] | null = null;

  constructor(
    readonly sheet: Sheet,
    readonly id: string,
    public name: string,
    public type: string,
  ) {}
}

export class ChartSeries implements WireObject {
  readonly wire = "ChartSeries";
  readonly properties = new Bag("ChartSeries");
  values: Range | null = null;
  labels: Range | null = null;

  constructor(
    readonly chart: Chart,
    public name: string,
  ) {}
}

export class PageBreak implements WireObject {
  readonly wire = "PageBreak";

  constructor(
    readonly sheet: Sheet,
    readonly id: string,
    readonly cell: Range,
  ) {}
}

/** The data validation of an area; the newest one that covers a cell counts. */
export interface Validation {
  readonly area: Area;
  readonly settings: Bag;
}
