import { kolomLetters, type Bereik } from "../../src/domein/bereik";
import { html } from "../maak/hulpopmaak";
import {
  bereikVan,
  celOp,
  celtekst,
  voorwaardelijk,
  werkblad,
  type Celstijl,
  type Werkblad,
  type Werkboek,
} from "./bladcellen";
import { grafiekSvg } from "./grafiektekening";

/** A sheet as Excel shows it: a page for a browser, and in words what stands in it. */
export interface Bladtekening {
  readonly html: string;
  readonly tekst: string;
  readonly breedte: number;
  readonly hoogte: number;
}

const KOP = { breedte: 34, hoogte: 20 };
const TAB = 26;
const LIJN: Readonly<Record<string, string>> = { thin: "1px solid", dashed: "1px dashed", double: "3px double" };
const STIJL = `*{box-sizing:border-box}body{margin:0;background:#fff;font:13.333px Arial,"Liberation Sans",sans-serif;color:#1F2933}
.blad{position:relative;overflow:hidden;background:#fff}.blad>*{position:absolute}
.kop{background:#f3f4f5;color:#50585d;font-size:11px;display:flex;align-items:center;justify-content:center;border:solid #d5d9dc;border-width:0 1px 1px 0}
.vak{padding:0 2px;display:flex;white-space:pre}.vak.breek{white-space:pre-wrap;overflow-wrap:anywhere}
.vak span{max-height:100%}
.tab{background:#f3f4f5;border-top:1px solid #d5d9dc;font-size:12px;display:flex;align-items:stretch;padding-left:34px}
.tab b{background:#fff;padding:5px 14px 0;border-bottom:2px solid #1B3A5C;font-weight:600}
svg text{font:13.333px Arial,"Liberation Sans",sans-serif}`;

interface Maten {
  /** Left side of each column, and the right side of the last. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * Draws a part of a sheet from what stands in the workbook: values with their number formats, widths, heights, letters, fills,
 * borders, conditional formats and charts, between the letters and numbers of Excel and with its tab below.
 */
export function tekenBlad(werkboek: Werkboek, naam: string, bereik: string): Bladtekening {
  const blad = werkblad(werkboek, naam);
  const gebied = bereikVan(bereik);
  const maten = meet(blad, gebied);
  const [breedte, onder] = [maten.x.at(-1)!, maten.y.at(-1)!];
  const plus = voorwaardelijk(werkboek, blad, gebied);
  const cellen = vakken(blad, gebied, maten, plus);
  const grafieken = (blad.charts ?? []).map((grafiek) => grafiekSvg(werkboek, grafiek, gebied, maten));
  const inhoud = [...cellen.map((cel) => cel.html), ...grafieken.map((g) => g.html), ...koppen(gebied, maten)];
  const regels = [...cellen.map((cel) => cel.tekst), ...grafieken.map((g) => g.tekst)].filter((regel) => regel !== "");
  return {
    html: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${html(naam)}</title><style>${STIJL}</style>
<div class="blad" style="width:${breedte}px;height:${onder + TAB}px">${inhoud.join("\n")}
<div class="tab" style="left:0;top:${onder}px;width:${breedte}px;height:${TAB}px"><b>${html(naam)}</b></div></div></html>`,
    tekst: [`Blad ${naam}`, ...regels].join("\n"),
    breedte,
    hoogte: onder + TAB,
  };
}

function meet(blad: Werkblad, { rij, kolom, totRij, totKolom }: Bereik): Maten {
  const x = [KOP.breedte];
  for (let k = kolom; k <= totKolom; k++) x.push(x.at(-1)! + Math.round((blad.columns?.[k]?.width ?? 8.43) * 7 + 5));
  const y = [KOP.hoogte];
  for (let r = rij; r <= totRij; r++) y.push(y.at(-1)! + Math.round(((blad.rowDefs?.get(r)?.height ?? 15) * 4) / 3));
  return { x, y };
}

function koppen({ rij, kolom }: Bereik, { x, y }: Maten): string[] {
  const vak = (l: number, t: number, b: number, h: number, tekst: string): string =>
    `<div class="kop" style="left:${l}px;top:${t}px;width:${b}px;height:${h}px">${tekst}</div>`;
  return [
    vak(0, 0, KOP.breedte, KOP.hoogte, ""),
    ...x.slice(0, -1).map((l, i) => vak(l, 0, x[i + 1]! - l, KOP.hoogte, kolomLetters(kolom + i))),
    ...y.slice(0, -1).map((t, i) => vak(0, t, KOP.breedte, y[i + 1]! - t, String(rij + i + 1))),
  ];
}

function vakken(
  blad: Werkblad,
  { rij, kolom, totRij, totKolom }: Bereik,
  { x, y }: Maten,
  plus: ReadonlyMap<string, Celstijl>,
): { readonly html: string; readonly tekst: string }[] {
  const uit: { html: string; tekst: string }[] = [];
  for (let r = rij; r <= totRij; r++) {
    for (let k = kolom; k <= totKolom; k++) {
      const cel = celOp(blad, r, k);
      if (!cel) continue;
      const tekst = celtekst(cel);
      const stijl = { ...cel.style, ...samen(cel.style, plus.get(`${r},${k}`)) };
      const [l, t] = [x[k - kolom]!, y[r - rij]!];
      const plaats = `left:${l}px;top:${t}px;width:${x[k - kolom + 1]! - l}px;height:${y[r - rij + 1]! - t}px`;
      const klem = celtekst(celOp(blad, r, k + (stijl.alignment?.horizontal === "right" ? -1 : 1))) !== "";
      const breek = stijl.alignment?.wrapText === true;
      const klasse = breek ? "vak breek" : "vak";
      const over = klem || breek ? ";overflow:hidden" : "";
      uit.push({
        tekst,
        html: `<div class="${klasse}" style="${plaats};${opmaak(stijl, typeof cel.value === "number")}${over}"><span>${html(tekst)}</span></div>`,
      });
    }
  }
  // What runs over into an empty cell must not disappear under that cell's fill.
  return uit.sort((a, b) => Number(a.tekst !== "") - Number(b.tekst !== ""));
}

function samen(basis: Celstijl | undefined, erbij: Celstijl | undefined): Celstijl {
  if (!erbij) return {};
  return { font: { ...basis?.font, ...erbij.font }, ...(erbij.fill && { fill: erbij.fill }) };
}

function opmaak({ font, fill, border, alignment }: Celstijl, getal: boolean): string {
  const vulling =
    fill?.type === "pattern" && fill.pattern === "solid" ? (fill.fgColor?.rgb ?? fill.bgColor?.rgb) : null;
  const waar = alignment?.horizontal ?? (getal ? "right" : "left");
  const midden = { right: "flex-end", center: "center" }[waar as string] ?? "flex-start";
  const hoog = { top: "flex-start", center: "center" }[alignment?.vertical as string] ?? "flex-end";
  const randen = (["top", "bottom", "left", "right"] as const).map((kant) => {
    const rand = border?.[kant];
    return rand?.style ? `border-${kant}:${LIJN[rand.style] ?? "1px solid"} #${rand.color?.rgb ?? "1F2933"}` : "";
  });
  return [
    `justify-content:${midden};text-align:${waar};align-items:${hoog}`,
    font?.size === undefined ? "" : `font-size:${(font.size * 4) / 3}px`,
    font?.bold ? "font-weight:700" : "",
    font?.underline ? "text-decoration:underline" : "",
    font?.color?.rgb ? `color:#${font.color.rgb.slice(-6)}` : "",
    vulling ? `background:#${vulling.slice(-6)}` : "",
    alignment?.indent ? `padding-left:${2 + alignment.indent * 9}px` : "",
    ...randen,
  ]
    .filter((deel) => deel !== "")
    .join(";");
}
