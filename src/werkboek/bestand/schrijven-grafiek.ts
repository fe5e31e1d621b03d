import type { SheetChart } from "hucre";
import type { PlanGrafiek, PlanReeks } from "../plan";
import { KLEUR } from "../stijl";
import { kaleTekst } from "../plan-tekst";

const SOORT = { staaf: "bar", kolom: "column", lijn: "line" } as const;
const LIJNEN = [
  { dash: "solid", width: 2.25 },
  { dash: "dash", width: 1.5 },
  { dash: "sysDot", width: 1.5 },
] as const;

const letter = (kleur: string) => ({ labelFontFamily: "Arial", labelFontSize: 10, labelColor: kleur });

/** Lines differ in dash, width and marker too, so that they can be told apart in black and white; the last one is the strongest. */
function lijnVan(reeks: PlanReeks, vanAchter: number): Partial<SheetChart["series"][number]> {
  const stijl = LIJNEN[Math.min(vanAchter, LIJNEN.length - 1)]!;
  return {
    stroke: stijl,
    smooth: false,
    marker: { symbol: vanAchter === 0 ? "circle" : "none", size: 6, fill: reeks.kleur, line: reeks.kleur },
  };
}

/** The chart as the writer knows it: white, no frame, Arial 10, value axis from where the plan says. */
export function grafiekVan(plan: PlanGrafiek): SheetChart {
  const { as, plek, reeksen } = plan;
  return {
    type: SOORT[plan.soort],
    title: kaleTekst(plan.titel),
    titleFontFamily: "Arial",
    titleFontSize: 10,
    titleBold: true,
    titleColor: KLEUR.inkt,
    altText: kaleTekst(plan.alternatieveTekst),
    anchor: {
      from: { row: plek.rij, col: plek.kolom },
      to: { row: plek.totRij + 1, col: plek.totKolom + 1 },
    },
    series: reeksen.map((reeks, nummer) => ({
      name: kaleTekst(reeks.naam),
      values: reeks.waarden,
      categories: reeks.labels,
      color: reeks.kleur,
      ...(plan.soort === "lijn" && lijnVan(reeks, reeksen.length - 1 - nummer)),
      ...(plan.getallenErbij && { dataLabels: labels(plan) }),
    })),
    ...(plan.soort !== "lijn" && {
      barGrouping: "clustered" as const,
      gapWidth: plan.tussenruimte ?? 35,
      overlap: plan.overlap ?? 0,
    }),
    legend: plan.legenda ? "right" : false,
    ...(plan.legenda && { legendFontFamily: "Arial", legendFontSize: 10 }),
    plotVisOnly: false,
    dispBlanksAs: "gap",
    roundedCorners: false,
    chartSpaceFillColor: KLEUR.wit,
    chartSpaceBorderColor: KLEUR.wit,
    plotAreaFillColor: KLEUR.wit,
    axes: {
      x: {
        ...letter(KLEUR.inkt),
        majorTickMark: "none",
        minorTickMark: "none",
        ...(plan.soort === "staaf" && { reverse: true }),
      },
      y: {
        ...letter(KLEUR.grijs),
        majorTickMark: "none",
        minorTickMark: "none",
        numberFormat: { formatCode: as.getalvorm, sourceLinked: false },
        gridlines: { major: as.verborgen !== true && plan.soort !== "lijn" },
        scale: {
          min: as.van,
          ...(as.tot !== null && { max: as.tot }),
          ...(as.stap !== null && { majorUnit: as.stap }),
        },
        ...(as.verborgen === true && { hidden: true }),
      },
    },
  };
}

/** A zero shows no label: in a pair of series that share a bar, one of the two is empty. */
function labels(plan: PlanGrafiek): Exclude<SheetChart["series"][number]["dataLabels"], false | undefined> {
  return {
    showValue: true,
    position: plan.soort === "lijn" ? "t" : "outEnd",
    numberFormat: { formatCode: `${plan.as.getalvorm.split(";")[0]};;`, sourceLinked: false },
    fontFamily: "Arial",
    fontSize: 10,
    fontColor: KLEUR.inkt,
  };
}
