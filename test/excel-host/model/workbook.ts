import { Calculator } from "./calculator";
import type { CellValue } from "./cells";
import { Events } from "./events";
import { alreadyExists, HostError, invalidArgument, invalidOperation } from "./fouten";
import { CULTURES, type Culture } from "./getaltekst";
import type { Comment, CreatedWorkbook, NamedItem, Setting, Table, XmlPart } from "./objects";
import { valueType, type Range } from "./range";
import { Sheet } from "./sheet";
import type { NamedStyle } from "./styles";
import { breakReferences, followRename } from "./verwijzingen";
import { Bag, Collection, sameName, type WireObject } from "./wire-object";

/** Who changed the cells: the add-in itself, the user of this Excel, or somebody elsewhere in the same workbook. */
export type Origin = "add-in" | "local" | "remote";

export interface Change {
  readonly before: CellValue | undefined;
  readonly origin: Origin;
}

const SHEET_NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/;

export class Workbook implements WireObject {
  readonly wire = "Workbook";
  readonly sheets: Sheet[] = [];
  readonly names: NamedItem[] = [];
  readonly settings: Setting[] = [];
  readonly xmlParts: XmlPart[] = [];
  readonly comments: Comment[] = [];
  readonly properties = new Bag("DocumentProperties");
  readonly queries = new Bag("QueryCollection");
  readonly styles: NamedStyle[] = [];
  /** Workbooks that were made beside this one. */
  readonly created: CreatedWorkbook[] = [];
  /** No sheet can be added, renamed or deleted. */
  structureProtected = false;
  dateSystem: 1900 | 1904 = 1900;
  readonly events = new Events();
  readonly calculator = new Calculator(this);
  /** Every operation that emptied the user's undo list, in order. */
  readonly undoClearedBy: string[] = [];
  readonly worksheetCollection = new Collection("WorksheetCollection", this, () => this.sheets);
  readonly tableCollection = new Collection<Table, Workbook>("TableCollection", this, () =>
    this.sheets.flatMap((sheet) => sheet.tables.list()),
  );
  readonly nameCollection = new Collection("NamedItemCollection", { workbook: this, sheet: null }, () => this.names);
  readonly settingCollection = new Collection("SettingCollection", this, () => this.settings);
  readonly xmlCollection = new Collection("CustomXmlPartCollection", this, () => this.xmlParts);
  readonly styleCollection = new Collection("StyleCollection", this, () => this.styles);
  readonly commentCollection = new Collection("CommentCollection", this, () => this.comments);
  culture: Culture = CULTURES["nl-NL"];
  selection: Range | null = null;
  private activeSheet: Sheet | null = null;
  private lastId = 0;

  constructor(readonly name: string) {}

  newId(): string {
    const id = `{${String(++this.lastId).padStart(8, "0")}-0001-4000-8000-000000000000}`;
    return this.sheets.some((sheet) => sheet.id === id) ? this.newId() : id;
  }

  number(): number {
    return ++this.lastId;
  }

  get active(): Sheet {
    const active = this.activeSheet ?? this.sheets.find((sheet) => sheet.visibility === "Visible");
    if (!active) throw invalidOperation("The workbook has no visible worksheet.");
    return active;
  }

  sheetNamed(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sameName(sheet.name, key));
  }

  /** With an id for a sheet that had one before: a file keeps it. */
  addSheet(name: string | null, origin: Origin, id: string = this.newId()): Sheet {
    if (this.structureProtected) throw new HostError("AccessDenied", "The structure of the workbook is protected.");
    const sheet = new Sheet(this, id, this.checkedName(name ?? this.freeName(), null));
    this.sheets.push(sheet);
    this.events.raise("added", sheet.id, { source: source(origin), worksheetId: sheet.id });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    sheet.name = this.checkedName(name, sheet);
    followRename(this, before, name);
    this.undoCleared("Worksheet.name");
    const message = { nameBefore: before, nameAfter: name, source: "Local", worksheetId: sheet.id };
    this.events.raise("nameChanged", sheet.id, message);
  }

  deleteSheet(sheet: Sheet, origin: Origin): void {
    const visible = this.sheets.filter(({ visibility }) => visibility === "Visible");
    if (sheet.visibility === "VeryHidden") throw invalidOperation("A very hidden worksheet cannot be deleted.");
    if (visible.length === 1 && visible[0] === sheet) {
      throw invalidOperation("A workbook must contain at least one visible worksheet.");
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.comments.splice(0, Infinity, ...this.comments.filter((comment) => comment.range.sheet !== sheet));
    if (this.activeSheet === sheet) this.activeSheet = null;
    if (this.selection?.sheet === sheet) this.selection = null;
    breakReferences(this, sheet.name);
    this.undoCleared("Worksheet.delete");
    this.events.raise("deleted", sheet.id, { source: source(origin), worksheetId: sheet.id });
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") throw invalidOperation("A hidden worksheet cannot be activated.");
    const before = this.active;
    this.activeSheet = sheet;
    if (before === sheet) return;
    this.events.raise("deactivated", before.id, { worksheetId: before.id });
    this.events.raise("activated", sheet.id, { worksheetId: sheet.id });
  }

  select(range: Range): void {
    this.activate(range.sheet);
    this.selection = range;
    const message = { address: range.local, worksheetId: range.sheet.id };
    this.events.raise("selectionChanged", range.sheet.id, message);
  }

  /** After cells changed: values are no longer up to date, and whoever listens hears it. */
  changed(range: Range, changeType: string, { before, origin }: Change): void {
    this.calculator.changed();
    const after = range.single();
    const types = { valueTypeBefore: valueType(before ?? null), valueTypeAfter: valueType(after ?? null) };
    const details =
      before === undefined || after === undefined
        ? {}
        : { valueBefore: before ?? "", valueAfter: after ?? "", ...types };
    this.events.raise("changed", range.sheet.id, {
      changeType,
      source: source(origin),
      triggerSource: origin === "add-in" ? "ThisLocalAddin" : "Unknown",
      worksheetId: range.sheet.id,
      address: range.local,
      shiftDirection: "None",
      ...details,
    });
  }

  undoCleared(operation: string): void {
    this.undoClearedBy.push(operation);
  }

  private freeName(): string {
    let number = this.sheets.length + 1;
    while (this.sheetNamed(`Blad${number}`)) number++;
    return `Blad${number}`;
  }

  private checkedName(name: string, own: Sheet | null): string {
    if (typeof name !== "string" || !SHEET_NAME.test(name)) throw invalidArgument();
    const taken = this.sheetNamed(name);
    if (taken && taken !== own) throw alreadyExists();
    return name;
  }
}

function source(origin: Origin): string {
  return origin === "remote" ? "Remote" : "Local";
}
