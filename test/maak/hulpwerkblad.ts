import type { Voorbeeld, VoorbeeldBlad, VoorbeeldCel } from "../../src/controles/controle";
import { cel, kolomLetters, type Bereik } from "../../src/domein/bereik";
import { schrijfGetal } from "../../src/domein/notatie-schrijven";
import { nederlandseFormule } from "../../src/taakvenster/formule-tonen";
import { html } from "./hulpopmaak";

const FOUTWAARDEN: Readonly<Record<string, string>> = {
  "#REF!": "#VERW!",
  "#N/A": "#N/B",
  "#DIV/0!": "#DEEL/0!",
  "#VALUE!": "#WAARDE!",
  "#NAME?": "#NAAM?",
  "#NUM!": "#GETAL!",
  "#NULL!": "#LEEG!",
};

/** The sheets of an example as tables with row numbers and column letters; cells of a finding are marked. */
export function werkbladen(voorbeeld: Voorbeeld, gemerkt: readonly Bereik[]): string {
  return Object.entries(voorbeeld.bladen)
    .map(([naam, inhoud]) => {
      const blad = "rijen" in inhoud ? inhoud : { rijen: inhoud };
      const bijschrift = `Blad ${naam}${blad.verborgen || blad.zeerVerborgen ? " (verborgen)" : ""}`;
      return `<div class="breed"><table class="werkblad">
<caption>${html(bijschrift)}</caption>
${tabel(naam, blad, gemerkt)}
</table></div>${opmerkingen(blad)}`;
    })
    .join("\n");
}

function tabel(naam: string, blad: VoorbeeldBlad, gemerkt: readonly Bereik[]): string {
  const kolommen = Math.max(1, ...blad.rijen.map((rij) => rij.length));
  const nummers = [...Array(kolommen).keys()];
  const koppen = nummers.map((kolom) => {
    const weg = blad.verborgenKolommen?.includes(kolom) ? " verborgen" : "";
    return `<th scope="col">${kolomLetters(kolom)}${weg}</th>`;
  });
  const rijen = blad.rijen.map((cellen, rij) => {
    const weg = blad.verborgenRijen?.includes(rij) ? " verborgen" : "";
    const tds = nummers.map((kolom) => celHtml(cellen[kolom] ?? null, raakt(gemerkt, cel(naam, rij, kolom))));
    return `<tr><th scope="row">${rij + 1}${weg}</th>${tds.join("")}</tr>`;
  });
  return `<thead><tr><td></td>${koppen.join("")}</tr></thead>\n<tbody>\n${rijen.join("\n")}\n</tbody>`;
}

/** Whether the cell lies in one of the ranges. */
function raakt(bereiken: readonly Bereik[], een: Bereik): boolean {
  return bereiken.some(
    ({ blad, rij, kolom, totRij, totKolom }) =>
      blad === een.blad && een.rij >= rij && een.rij <= totRij && een.kolom >= kolom && een.kolom <= totKolom,
  );
}

function celHtml(waarde: VoorbeeldCel, gemerkt: boolean): string {
  const klassen = [...(isGetal(waarde) ? ["getal"] : []), ...(gemerkt ? ["gemerkt"] : [])];
  const kenmerk = klassen.length > 0 ? ` class="${klassen.join(" ")}"` : "";
  const tekst = html(getoond(waarde));
  const formule = html(formuleVan(waarde));
  const inhoud = gemerkt && tekst !== "" ? `<mark>${tekst}</mark>` : tekst;
  return `<td${kenmerk}>${inhoud}${formule === "" ? "" : ` <code>${formule}</code>`}</td>`;
}

function isGetal(waarde: VoorbeeldCel): boolean {
  if (typeof waarde === "object" && waarde !== null)
    return "getal" in waarde || ("uitkomst" in waarde && typeof waarde.uitkomst === "number");
  return typeof waarde === "number";
}

function formuleVan(waarde: VoorbeeldCel): string {
  if (typeof waarde !== "object" || waarde === null || !("formule" in waarde) || waarde.formule === undefined)
    return "";
  const formule = nederlandseFormule(waarde.formule.replace(/^=/, ""));
  return Object.entries(FOUTWAARDEN).reduce(
    (tekst, [engels, nederlands]) => tekst.replaceAll(engels, nederlands),
    formule,
  );
}

/** What Dutch Excel shows in the cell. */
function getoond(waarde: VoorbeeldCel): string {
  if (waarde === null) return "";
  if (typeof waarde === "number") return schrijfGetal(waarde);
  if (typeof waarde === "boolean") return waarde ? "WAAR" : "ONWAAR";
  if (typeof waarde === "string") return FOUTWAARDEN[waarde] ?? waarde;
  if ("fout" in waarde) return FOUTWAARDEN[waarde.fout] ?? waarde.fout;
  if ("getal" in waarde) return inVorm(waarde.getal, waarde.vorm);
  return typeof waarde.uitkomst === "number" ? schrijfGetal(waarde.uitkomst) : (waarde.uitkomst ?? "");
}

/** A number in one of the formats of the examples: 0, 0.0, #,##0, 0%, 000000000. */
function inVorm(getal: number, vorm: string): string {
  if (/^0{2,}$/.test(vorm)) return String(getal).padStart(vorm.length, "0");
  const decimalen = /\.(0+)/.exec(vorm)?.[1]?.length ?? 0;
  return vorm.endsWith("%") ? `${schrijfGetal(getal * 100, decimalen)}%` : schrijfGetal(getal, decimalen);
}

function opmerkingen(blad: VoorbeeldBlad): string {
  return Object.entries(blad.opmerkingen ?? {})
    .map(([plaats, tekst]) => `\n<p>Opmerking bij ${plaats}: ${html(tekst)}</p>`)
    .join("");
}
