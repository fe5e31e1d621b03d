import { invalidArgument } from "../model/fouten";
import { CreatedWorkbook } from "../model/objects";
import type { Workbook } from "../model/workbook";
import { asRange } from "./arguments";
import { Functions } from "./beside-types";
import type { AnyWireType, WireType } from "./definition";
import { WorkbookPart } from "./parts";
import type { References } from "./references";

/** Every .xlsx is a package in the zip format: anything else Excel refuses. */
const PACKAGE = /^UEsDB[A-Za-z0-9+/]+={0,2}$/;

function createWorkbook(workbook: Workbook, base64: unknown): CreatedWorkbook {
  if (base64 !== null && (typeof base64 !== "string" || !PACKAGE.test(base64))) throw invalidArgument();
  const made = new CreatedWorkbook(workbook.newId(), base64);
  workbook.created.push(made);
  return made;
}

const created: WireType<CreatedWorkbook> = {
  id: "Id",
  scalars: { Id: { get: ({ id }) => id } },
  methods: { Open: (made) => void (made.opened = true) },
};

const application: WireType<WorkbookPart> = {
  scalars: {
    CalculationMode: {
      get: ({ workbook }) => workbook.calculator.mode,
      set: ({ workbook }, mode: Workbook["calculator"]["mode"]) => void (workbook.calculator.mode = mode),
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: ({ workbook }) => workbook.culture.decimal },
    ThousandsSeparator: { get: ({ workbook }) => workbook.culture.group },
    UseSystemSeparators: { get: () => true },
  },
  links: { CultureInfo: ({ workbook }) => new WorkbookPart("CultureInfo", workbook) },
  methods: {
    Calculate: ({ workbook }, type: string) => {
      if (!["Recalculate", "Full", "FullRebuild"].includes(type)) throw invalidArgument();
      workbook.calculator.calculate();
    },
    CreateWorkbook: ({ workbook }, base64?: unknown) => createWorkbook(workbook, base64 ?? null),
    _GetWorkbookCreatedById: ({ workbook }, id: string) => workbook.created.find((one) => one.id === id) ?? null,
    SuspendApiCalculationUntilNextSync: ({ workbook }) => {
      workbook.calculator.suspendUntilNextSync();
    },
    SuspendScreenUpdatingUntilNextSync: () => {},
  },
};

const workbook: WireType<Workbook> = {
  scalars: {
    Name: { get: ({ name }) => name },
    ReadOnly: { get: () => false },
    IsDirty: { get: ({ undoClearedBy }) => undoClearedBy.length > 0 },
  },
  links: {
    Worksheets: ({ worksheetCollection: sheets }) => sheets,
    Tables: ({ tableCollection }) => tableCollection,
    Names: ({ nameCollection }) => nameCollection,
    Settings: ({ settingCollection }) => settingCollection,
    CustomXmlParts: ({ xmlCollection }) => xmlCollection,
    Comments: ({ commentCollection }) => commentCollection,
    Properties: ({ properties }) => properties,
    Styles: ({ styleCollection }) => styleCollection,
    Queries: ({ queries }) => queries,
    Functions: (book) => new Functions(book),
    Protection: (book) => new WorkbookPart("WorkbookProtection", book),
    Application: (book) => new WorkbookPart("Application", book),
    LinkedWorkbooks: (book) => new WorkbookPart("LinkedWorkbookCollection", book),
    _Runtime: (book) => new WorkbookPart("Runtime", book),
  },
  methods: {
    GetSelectedRange: (book) => book.selection ?? asRange(book.active, "A1"),
    GetActiveCell: (book) => (book.selection ?? asRange(book.active, "A1")).part(0, 0, 1, 1),
  },
};

export const workbookTypes = (references: References): Readonly<Record<string, AnyWireType>> => ({
  Workbook: {
    ...workbook,
    methods: {
      ...workbook.methods,
      _RemoveReference: (_: Workbook, id: string) => {
        references.remove(id);
      },
    },
  } satisfies WireType<Workbook>,
  WorkbookProtection: {
    scalars: { Protected: { get: (part: WorkbookPart) => part.workbook.structureProtected } },
  },
  Application: application,
  WorkbookCreated: created,
  Runtime: {
    scalars: {
      EnableEvents: {
        get: (part: WorkbookPart) => part.workbook.events.enabled,
        set: (part: WorkbookPart, on: boolean) => void (part.workbook.events.enabled = on),
      },
    },
  },
  CultureInfo: {
    scalars: { Name: { get: (part: WorkbookPart) => part.workbook.culture.name } },
    links: { NumberFormat: (part: WorkbookPart) => new WorkbookPart("NumberFormatInfo", part.workbook) },
  },
  NumberFormatInfo: {
    scalars: {
      NumberDecimalSeparator: { get: (part: WorkbookPart) => part.workbook.culture.decimal },
      NumberGroupSeparator: { get: (part: WorkbookPart) => part.workbook.culture.group },
    },
  },
  LinkedWorkbookCollection: { items: () => [] },
});
