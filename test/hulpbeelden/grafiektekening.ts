import type { Bereik } from "../../src/domein/bereik";
import { html } from "../maak/hulpopmaak";
import { bereikVan, celOp, celtekst, werkblad, type Werkblad, type Werkboek } from "./bladcellen";

type Grafiek = NonNullable<Werkblad["charts"]>[number];

interface Punt {
  readonly label: string;
  readonly waarde: number;
  readonly kleur: string;
  readonly getoond: string;
}

const LEEG = { html: "", tekst: "" };
const RUIMTE = { onder: 26, getal: 54 };

/** A bar chart of a sheet as a drawing over its own cells; nothing when it lies outside the part that is drawn. */
export function grafiekSvg(
  werkboek: Werkboek,
  grafiek: Grafiek,
  gebied: Bereik,
  { x, y }: { readonly x: readonly number[]; readonly y: readonly number[] },
): { readonly html: string; readonly tekst: string } {
  const { from, to } = grafiek.anchor ?? {};
  if (!from || !to || from.col < gebied.kolom || to.row > gebied.totRij + 1 || from.row < gebied.rij) return LEEG;
  const plek = {
    l: x[from.col - gebied.kolom]!,
    t: y[from.row - gebied.rij]!,
    b: (x[to.col - gebied.kolom] ?? x.at(-1)!) - x[from.col - gebied.kolom]!,
    h: (y[to.row - gebied.rij] ?? y.at(-1)!) - y[from.row - gebied.rij]!,
  };
  const punten = puntenVan(werkboek, grafiek);
  const binnen = { ...plek, boven: grafiek.title ? 34 : 8 };
  const tekening = grafiek.axes?.x?.reverse ? liggend(punten, binnen) : staand(punten, binnen);
  const titel = `<text x="4" y="16" font-weight="700" fill="#1F2933">${html(grafiek.title ?? "")}</text>`;
  return {
    html: `<svg style="left:${plek.l}px;top:${plek.t}px" width="${plek.b}" height="${plek.h}"><rect width="100%" height="100%" fill="#fff"/>${grafiek.title ? titel : ""}${tekening}</svg>`,
    tekst: [
      `Grafiek ${grafiek.title ?? ""}`.trim(),
      ...punten.map(({ label, getoond }) => `${label} ${getoond}`.trim()),
    ].join("\n"),
  };
}

/** The bars: of two series over each other the one that is not zero. */
function puntenVan(werkboek: Werkboek, { series = [] }: Grafiek): Punt[] {
  const lijsten = series.map((reeks) => {
    const vorm = reeks.dataLabels?.numberFormat?.formatCode;
    const [labels, waarden] = [cellenVan(werkboek, reeks.categoriesRef), cellenVan(werkboek, reeks.valuesRef)];
    return waarden.map((cel, i): Punt => {
      const waarde = typeof cel?.value === "number" ? cel.value : 0;
      const toonvorm = vorm?.split(";")[0] ?? cel?.style?.numFmt ?? "General";
      return {
        label: celtekst(labels[i]),
        waarde,
        kleur: typeof reeks.color === "string" ? reeks.color : "1B3A5C",
        getoond:
          reeks.dataLabels?.showValue !== true
            ? ""
            : celtekst({ ...cel, type: "number", value: waarde, style: { numFmt: toonvorm } }),
      };
    });
  });
  return (lijsten[0] ?? []).map((punt, i) => lijsten.map((lijst) => lijst[i]!).find((een) => een.waarde !== 0) ?? punt);
}

function cellenVan(werkboek: Werkboek, verwijzing: string | undefined): ReturnType<typeof celOp>[] {
  const [, naam = "", plekken = ""] = /^'?(.+?)'?!(.+)$/.exec(verwijzing ?? "") ?? [];
  const { rij, kolom, totRij, totKolom } = bereikVan(plekken);
  const blad = werkblad(werkboek, naam.replaceAll("''", "'"));
  const uit: ReturnType<typeof celOp>[] = [];
  for (let r = rij; r <= totRij; r++) for (let k = kolom; k <= totKolom; k++) uit.push(celOp(blad, r, k));
  return uit;
}

interface Plek {
  readonly b: number;
  readonly h: number;
  /** Room for the title. */
  readonly boven: number;
}

function liggend(punten: readonly Punt[], { b, h, boven }: Plek): string {
  const naam = Math.min(b * 0.4, 10 + 7 * Math.max(...punten.map(({ label }) => label.length)));
  const stap = (h - boven - 8) / Math.max(1, punten.length);
  const schaal = (b - naam - RUIMTE.getal) / Math.max(...punten.map(({ waarde }) => waarde), 1e-9);
  return punten
    .map(({ label, waarde, kleur, getoond }, i) => {
      const t = boven + i * stap;
      const m = t + stap / 2 + 4;
      const lengte = waarde * schaal;
      const staaf = `<rect x="${naam}" y="${t + stap * 0.15}" width="${lengte}" height="${stap * 0.7}" fill="#${kleur}"/>`;
      return `<text x="${naam - 6}" y="${m}" text-anchor="end" fill="#1F2933">${html(label)}</text>${staaf}<text x="${naam + lengte + 4}" y="${m}" fill="#1F2933">${waarde === 0 ? "" : html(getoond)}</text>`;
    })
    .join("");
}

function staand(punten: readonly Punt[], { b, h, boven }: Plek): string {
  const stap = (b - 16) / Math.max(1, punten.length);
  const vloer = h - RUIMTE.onder;
  const schaal = (vloer - boven - 12) / Math.max(...punten.map(({ waarde }) => waarde), 1e-9);
  return punten
    .map(({ label, waarde, kleur, getoond }, i) => {
      const m = 8 + (i + 0.5) * stap;
      const hoog = waarde * schaal;
      const staaf = `<rect x="${m - stap * 0.35}" y="${vloer - hoog}" width="${stap * 0.7}" height="${hoog}" fill="#${kleur}"/>`;
      return `${staaf}<text x="${m}" y="${vloer - hoog - 4}" text-anchor="middle" fill="#1F2933">${waarde === 0 ? "" : html(getoond)}</text><text x="${m}" y="${vloer + 17}" text-anchor="middle" fill="#1F2933">${html(label)}</text>`;
    })
    .join("");
}
