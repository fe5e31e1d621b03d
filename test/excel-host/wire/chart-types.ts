import { invalidArgument, notFound } from "../model/fouten";
import { Chart, ChartSeries } from "../model/objects";
import { assertMayChange } from "../model/protection";
import type { Range } from "../model/range";
import type { Sheet } from "../model/sheet";
import { Collection, sameName, type Bag } from "../model/wire-object";
import { asRange } from "./arguments";
import { bagType, type AnyWireType, type Scalar, type WireType } from "./definition";
import { BY_NUMBER, keyed } from "./list-types";

const byName = keyed<Chart, Sheet>((chart, key) => chart.id === key || sameName(chart.name, key));

function addChart({ owner, list }: Collection<Chart, Sheet>, type: string, source: Range): Chart {
  assertMayChange(owner, "allowEditObjects");
  const chart = new Chart(owner, owner.workbook.newId(), `Grafiek ${list().length + 1}`, type);
  for (const series of seriesOf(chart, source)) chart.series.push(series);
  list().push(chart);
  return chart;
}

/** One series per column of numbers, named after its heading; the first column of texts gives the labels. */
function seriesOf(chart: Chart, source: Range): ChartSeries[] {
  const rows = source.map(({ value }) => value) ?? [];
  const numeric = source.area.columns === 1 || rows.some((row) => typeof row[0] === "number") ? 0 : 1;
  const headed = rows.length > 1 && rows[0]?.slice(numeric).some((value) => typeof value === "string") ? 1 : 0;
  return (rows[0] ?? []).slice(numeric).map((heading, index) => {
    const series = new ChartSeries(chart, headed === 1 ? String(heading) : `Reeks${index + 1}`);
    series.values = source.part(headed, numeric + index, rows.length - headed, 1);
    if (numeric === 1) series.labels = source.part(headed, 0, rows.length - headed, 1);
    return series;
  });
}

/** A property that lives in the bag of a chart or a series. */
function kept<T extends { readonly properties: Bag }>(name: string, standard: unknown): Scalar<T> {
  return {
    get: ({ properties }) => properties.get(name) ?? standard,
    set: ({ properties }, value: unknown) => {
      properties.set(name, value);
    },
  };
}

const chart: WireType<Chart> = {
  id: "Id",
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (own, name: string) => void (own.name = name) },
    ChartType: { get: ({ type }) => type, set: (own, type: string) => void (own.type = type) },
    Top: kept("Top", 0),
    Left: kept("Left", 0),
    Width: kept("Width", 360),
    Height: kept("Height", 216),
  },
  links: {
    Worksheet: ({ sheet }) => sheet,
    Series: (own) => new Collection("ChartSeriesCollection", own, () => own.series),
    Axes: ({ axes }) => axes,
    Title: ({ properties }) => properties.child("Title", "ChartTitle"),
    Legend: ({ properties }) => properties.child("Legend", "ChartLegend"),
    DataLabels: ({ properties }) => properties.child("DataLabels", "ChartDataLabels"),
    Format: ({ properties }) => properties.child("Format", "ChartAreaFormat"),
  },
  methods: {
    SetPosition: (own, from: Range | string, to: Range | string | null) => {
      const begin = asRange(own.sheet, from);
      own.position = [begin, to === null ? begin : asRange(own.sheet, to)];
    },
    SetData: (own, source: Range) => {
      own.series.splice(0, Infinity, ...seriesOf(own, source));
    },
    Delete: (own) => {
      own.sheet.charts.remove(own);
    },
  },
};

const series: WireType<ChartSeries> = {
  scalars: {
    Name: { get: ({ name }) => name, set: (own, name: string) => void (own.name = name) },
    HasDataLabels: kept("HasDataLabels", false),
    GapWidth: kept("GapWidth", 150),
    Overlap: kept("Overlap", 0),
    Smooth: kept("Smooth", false),
    MarkerStyle: kept("MarkerStyle", "Automatic"),
    MarkerBackgroundColor: kept("MarkerBackgroundColor", ""),
    MarkerForegroundColor: kept("MarkerForegroundColor", ""),
  },
  links: {
    Format: ({ properties }) => properties.child("Format", "ChartSeriesFormat"),
    DataLabels: ({ properties }) => properties.child("DataLabels", "ChartDataLabels"),
  },
  methods: {
    SetValues: (own, values: Range) => {
      own.values = values;
    },
    SetXAxisValues: (own, labels: Range) => {
      own.labels = labels;
    },
    Delete: ({ chart: { series: all } }) => {
      all.splice(0, 1);
    },
  },
};

function addSeries(
  { owner, list }: Collection<ChartSeries, Chart>,
  name: string | null,
  index: number | null,
): ChartSeries {
  const added = new ChartSeries(owner, name ?? `Reeks${list().length + 1}`);
  list().splice(index ?? list().length, 0, added);
  return added;
}

const solidFill = bagType({
  scalars: {},
  methods: {
    SetSolidColor: (fill, color: string) => {
      if (!/^#?[0-9a-f]{6}$|^[a-z]+$/i.test(color)) throw invalidArgument();
      fill.set("Color", color);
    },
    Clear: (fill) => {
      fill.set("Color", null);
    },
  },
});

const line = bagType({
  scalars: { Color: "", LineStyle: "Automatic", Weight: 0.75 },
  methods: {
    Clear: (own) => {
      own.set("LineStyle", "None");
    },
  },
});

const withText = { Fill: "ChartFill", Font: "ChartFont" };

export const chartTypes: Readonly<Record<string, AnyWireType>> = {
  ChartCollection: {
    ...byName,
    scalars: { Count: { get: (all: Collection<Chart, Sheet>) => all.list().length } },
    methods: {
      ...byName.methods,
      ...BY_NUMBER,
      Add: addChart,
      GetItem: (all: Collection<Chart, Sheet>, name: string) => {
        const one = all.list().find((item) => sameName(item.name, name));
        if (!one) throw notFound();
        return one;
      },
    },
  },
  Chart: chart,
  ChartSeriesCollection: {
    items: (all: Collection<ChartSeries, Chart>) => all.list(),
    methods: {
      ...BY_NUMBER,
      Add: addSeries,
      GetCount: (all: Collection<ChartSeries, Chart>) => all.list().length,
    },
  },
  ChartSeries: series,
  ChartTitle: bagType({
    scalars: { Text: "", Visible: true, Overlay: false, Position: "Top", HorizontalAlignment: "Center" },
    links: { Format: "ChartTitleFormat" },
  }),
  ChartTitleFormat: bagType({ scalars: {}, links: { ...withText, Border: "ChartBorder" } }),
  ChartLegend: bagType({
    scalars: { Visible: true, Position: "Bottom", Overlay: false },
    links: { Format: "ChartLegendFormat" },
  }),
  ChartLegendFormat: bagType({ scalars: {}, links: { ...withText, Border: "ChartBorder" } }),
  ChartAreaFormat: bagType({
    scalars: { RoundedCorners: false },
    links: { ...withText, Border: "ChartBorder" },
  }),
  ChartSeriesFormat: bagType({ scalars: {}, links: { Fill: "ChartFill", Line: "ChartLineFormat" } }),
  ChartDataLabels: bagType({
    scalars: {
      Position: "OutsideEnd",
      ShowValue: true,
      ShowSeriesName: false,
      ShowCategoryName: false,
      ShowLegendKey: false,
      ShowPercentage: false,
      NumberFormat: "General",
      LinkNumberFormat: true,
    },
    links: { Format: "ChartDataLabelFormat" },
  }),
  ChartDataLabelFormat: bagType({ scalars: {}, links: { ...withText, Border: "ChartBorder" } }),
  ChartAxes: bagType({
    scalars: {},
    links: { CategoryAxis: "ChartAxis", ValueAxis: "ChartAxis", SeriesAxis: "ChartAxis" },
  }),
  ChartAxis: bagType({
    scalars: {
      Visible: true,
      Minimum: "",
      Maximum: "",
      MajorUnit: "",
      MinorUnit: "",
      NumberFormat: "General",
      LinkNumberFormat: true,
      ReversePlotOrder: false,
      TickLabelPosition: "NextToAxis",
      MajorTickMark: "Outside",
      MinorTickMark: "None",
    },
    links: {
      Title: "ChartAxisTitle",
      Format: "ChartAxisFormat",
      MajorGridlines: "ChartGridlines",
      MinorGridlines: "ChartGridlines",
    },
  }),
  ChartAxisTitle: bagType({ scalars: { Text: "", Visible: false } }),
  ChartAxisFormat: bagType({ scalars: {}, links: { ...withText, Line: "ChartLineFormat" } }),
  ChartGridlines: bagType({ scalars: { Visible: true }, links: { Format: "ChartGridlinesFormat" } }),
  ChartGridlinesFormat: bagType({ scalars: {}, links: { Line: "ChartLineFormat" } }),
  ChartFont: bagType({
    scalars: { Bold: false, Color: "#000000", Italic: false, Name: "Calibri", Size: 10, Underline: "None" },
  }),
  ChartFill: solidFill,
  ChartLineFormat: line,
  ChartBorder: line,
};
