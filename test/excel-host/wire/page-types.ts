import type { Range } from "../model/range";
import { PageBreak } from "../model/objects";
import type { Sheet } from "../model/sheet";
import type { Collection, WireObject } from "../model/wire-object";
import { RangeAreas } from "./areas-types";
import { asRange, found } from "./arguments";
import { bagType, type AnyWireType, type WireType } from "./definition";

/** The page layout of one worksheet; its plain properties live in the sheet's bag. */
export class PageLayout implements WireObject {
  readonly wire = "PageLayout";

  constructor(readonly sheet: Sheet) {}
}

const layout = bagType({
  scalars: {
    Orientation: "Portrait",
    PaperSize: "A4",
    LeftMargin: 50.4,
    RightMargin: 50.4,
    TopMargin: 54,
    BottomMargin: 54,
    HeaderMargin: 21.6,
    FooterMargin: 21.6,
    CenterHorizontally: false,
    CenterVertically: false,
    PrintGridlines: false,
    PrintHeadings: false,
    BlackAndWhite: false,
    FirstPageNumber: "",
    PrintOrder: "DownThenOver",
    Zoom: { scale: 100 },
  },
  links: { HeadersFooters: "HeaderFooterGroup" },
});

/** Margins in centimetres, inches or points become points, as the properties give them. */
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function setMargins({ sheet }: PageLayout, unit: keyof typeof POINTS, margins: Readonly<Record<string, number>>): void {
  for (const [side, size] of Object.entries(margins)) {
    sheet.pageLayout.set(`${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`, size * POINTS[unit]);
  }
}

const bagOf = ({ sheet }: PageLayout): never => sheet.pageLayout as never;

const pageLayout: WireType<PageLayout> = {
  scalars: Object.fromEntries(
    Object.entries(layout.scalars ?? {}).map(([name, { get, set }]) => [
      name,
      {
        get: (page: PageLayout) => get(bagOf(page)),
        set: (page: PageLayout, value: never) => {
          set?.(bagOf(page), value);
        },
      },
    ]),
  ),
  links: { HeadersFooters: ({ sheet }) => sheet.pageLayout.child("HeadersFooters", "HeaderFooterGroup") },
  methods: {
    SetPrintArea: ({ sheet }, area: Range | string) => {
      sheet.printArea = asRange(sheet, area).local;
    },
    SetPrintTitleRows: ({ sheet }, rows: Range | string) => {
      sheet.printTitleRows = asRange(sheet, rows).area;
    },
    SetPrintTitleColumns: ({ sheet }, columns: Range | string) => {
      sheet.printTitleColumns = asRange(sheet, columns).area;
    },
    SetPrintMargins: setMargins,
    GetPrintAreaOrNullObject: ({ sheet }) =>
      sheet.printArea === null ? null : new RangeAreas([sheet.resolve(sheet.printArea)]),
    GetPrintTitleRowsOrNullObject: ({ sheet }) => sheet.printTitleRows && sheet.range(sheet.printTitleRows),
  },
};

type Breaks = Collection<PageBreak, Sheet>;

const breaks: WireType<Breaks> = {
  items: (all) => all.list(),
  methods: {
    Add: (all, cell: Range | string) => {
      const added = new PageBreak(all.owner, String(all.owner.workbook.number()), asRange(all.owner, cell));
      all.list().push(added);
      return added;
    },
    GetCount: (all) => all.list().length,
    RemovePageBreaks: (all) => {
      all.list().splice(0, Infinity);
    },
  },
};

export const pageTypes: Readonly<Record<string, AnyWireType>> = {
  PageLayout: pageLayout,
  HeaderFooterGroup: bagType({
    scalars: { State: "Default", UseSheetMargins: true, UseSheetScale: true },
    links: {
      DefaultForAllPages: "HeaderFooter",
      FirstPage: "HeaderFooter",
      EvenPages: "HeaderFooter",
      OddPages: "HeaderFooter",
    },
  }),
  HeaderFooter: bagType({
    scalars: { LeftHeader: "", CenterHeader: "", RightHeader: "", LeftFooter: "", CenterFooter: "", RightFooter: "" },
  }),
  PageBreakCollection: breaks,
  PageBreak: {
    id: "_Id",
    scalars: {
      _Id: { get: ({ id }: PageBreak) => id },
      RowIndex: { get: ({ cell }: PageBreak) => cell.area.row },
      ColumnIndex: { get: ({ cell }: PageBreak) => cell.area.column },
    },
    methods: {
      GetCellAfterBreak: ({ cell }: PageBreak) => cell,
      Delete: (own: PageBreak) => {
        found(own.sheet.rowBreaks.list().includes(own) ? own.sheet.rowBreaks : own.sheet.columnBreaks).remove(own);
      },
    },
  },
};
