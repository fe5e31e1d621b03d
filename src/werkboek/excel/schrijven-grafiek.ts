import { adres } from "../../domein/bereik";
import type { PlanBlad, PlanGrafiek, PlanReeks } from "../plan";
import { kaleTekst } from "../plan-tekst";
import { KLEUR } from "../stijl";
import type { EigenBlad } from "./register";
import { BYTES_PER_OPDRACHT, type Zending } from "./zending";

const SOORT = { staaf: "BarClustered", kolom: "ColumnClustered", lijn: "LineMarkers" } as const;
const LIJNEN = [
  { lineStyle: "Continuous", weight: 2.25 },
  { lineStyle: "Dash", weight: 1.5 },
  { lineStyle: "Dot", weight: 1.5 },
] as const;

/** The names of the charts of a sheet; never those that it has now, so that old ones can stay until the new ones are there. */
export function grafieknamen({ grafieken }: PlanBlad, nu: EigenBlad | null): readonly string[] {
  const letter = nu?.grafieken.some((naam) => naam.endsWith("a")) ? "b" : "a";
  return grafieken.map((_, nummer) => `Verantwoord ${nummer + 1}${letter}`);
}

/** Queues the charts of a sheet, as charts of Excel on the cells that the plan names. */
export async function zetGrafieken(
  zending: Zending,
  blad: Excel.Worksheet,
  plan: PlanBlad,
  namen: readonly string[],
): Promise<void> {
  for (const [nummer, grafiek] of plan.grafieken.entries()) {
    await zending.voor((40 + 25 * grafiek.reeksen.length) * BYTES_PER_OPDRACHT);
    maakGrafiek(zending.context, blad, grafiek, namen[nummer]!);
  }
}

function maakGrafiek(context: Excel.RequestContext, blad: Excel.Worksheet, plan: PlanGrafiek, naam: string): void {
  const [eerste, ...verder] = plan.reeksen;
  if (!eerste) return;
  const grafiek = blad.charts.add(SOORT[plan.soort], cellen(context, eerste.waarden), "Columns");
  grafiek.name = naam;
  grafiek.title.text = kaleTekst(plan.titel);
  zetLetter(grafiek.title.format.font, KLEUR.inkt);
  grafiek.title.format.font.bold = true;
  grafiek.format.fill.setSolidColor(`#${KLEUR.wit}`);
  grafiek.format.border.color = `#${KLEUR.wit}`;
  grafiek.legend.visible = plan.legenda;
  if (plan.legenda) grafiek.legend.position = "Right";
  const reeksen = [grafiek.series.getItemAt(0), ...verder.map((reeks) => grafiek.series.add(kaleTekst(reeks.naam)))];
  plan.reeksen.forEach((reeks, nummer) => {
    zetReeks(context, reeksen[nummer]!, reeks, plan, plan.reeksen.length - 1 - nummer);
  });
  zetAssen(grafiek.axes, plan);
  const { rij, kolom, totRij, totKolom } = plan.plek;
  const plek = (r: number, k: number) => adres({ blad: "", rij: r, kolom: k, totRij: r, totKolom: k });
  grafiek.setPosition(plek(rij, kolom), plek(totRij, totKolom));
}

/** The cells of "'100 Sport'!$B$5:$B$7". */
function cellen(context: Excel.RequestContext, verwijzing: string): Excel.Range {
  const knip = verwijzing.lastIndexOf("!");
  const blad = verwijzing
    .slice(0, knip)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  return context.workbook.worksheets.getItem(blad).getRange(verwijzing.slice(knip + 1).replaceAll("$", ""));
}

function zetReeks(
  context: Excel.RequestContext,
  reeks: Excel.ChartSeries,
  van: PlanReeks,
  plan: PlanGrafiek,
  vanAchter: number,
): void {
  reeks.name = kaleTekst(van.naam);
  reeks.setValues(cellen(context, van.waarden));
  reeks.setXAxisValues(cellen(context, van.labels));
  if (plan.soort === "lijn") zetLijn(reeks, van.kleur, vanAchter);
  else {
    reeks.format.fill.setSolidColor(`#${van.kleur}`);
    reeks.gapWidth = plan.tussenruimte ?? 35;
    reeks.overlap = plan.overlap ?? 0;
  }
  reeks.hasDataLabels = plan.getallenErbij;
  if (!plan.getallenErbij) return;
  reeks.dataLabels.position = plan.soort === "lijn" ? "Top" : "OutsideEnd";
  // A zero shows no label: in a pair of series that share a bar, one of the two is empty.
  reeks.dataLabels.numberFormat = `${plan.as.getalvorm.split(";")[0]};;`;
  zetLetter(reeks.dataLabels.format.font, KLEUR.inkt);
}

/** Lines differ in dash, width and marker too, so that they can be told apart in black and white; the last one is the strongest. */
function zetLijn(reeks: Excel.ChartSeries, kleur: string, vanAchter: number): void {
  const { lineStyle, weight } = LIJNEN[Math.min(vanAchter, LIJNEN.length - 1)]!;
  reeks.format.line.color = `#${kleur}`;
  reeks.format.line.lineStyle = lineStyle;
  reeks.format.line.weight = weight;
  reeks.smooth = false;
  reeks.markerStyle = vanAchter === 0 ? "Circle" : "None";
  if (vanAchter > 0) return;
  reeks.markerBackgroundColor = `#${kleur}`;
  reeks.markerForegroundColor = `#${kleur}`;
}

function zetAssen({ valueAxis, categoryAxis }: Excel.ChartAxes, { as, soort }: PlanGrafiek): void {
  valueAxis.minimum = as.van;
  if (as.tot !== null) valueAxis.maximum = as.tot;
  if (as.stap !== null) valueAxis.majorUnit = as.stap;
  valueAxis.numberFormat = as.getalvorm;
  valueAxis.majorGridlines.visible = as.verborgen !== true && soort !== "lijn";
  valueAxis.visible = as.verborgen !== true;
  zetLetter(valueAxis.format.font, KLEUR.grijs);
  zetLetter(categoryAxis.format.font, KLEUR.inkt);
  for (const een of [valueAxis, categoryAxis]) {
    een.majorTickMark = "None";
    een.minorTickMark = "None";
  }
  if (soort === "staaf") categoryAxis.reversePlotOrder = true;
}

function zetLetter(font: Excel.ChartFont, kleur: string): void {
  font.name = "Arial";
  font.size = 10;
  font.color = `#${kleur}`;
}
