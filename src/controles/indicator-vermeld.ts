import type { Beschikking, Indicator } from "../domein/beschikking";
import { normaliseer } from "../inlezen/tekst";
import type { Inhoud } from "../werkboek/raster";

/** Longer texts are stories: they can speak of an indicator without giving its figure, and name it all the same. */
const LANGSTE = 2000;
/** Asked for in every report; a measurement every two or four years need not be in this one. */
const ELK_JAAR =
  /^(?:jaarlijks|half ?jaar|per (?:half ?)?jaar|elk jaar|kwartaal|per kwartaal|maand|per maand|continu|doorlopend)/;

/** A name without the word that says how it is measured: '% Jongeren …' and 'Aantal jongeren …' are one thing. */
function kern(naam: string): string {
  return normaliseer(naam.replace(/^\s*(?:%|(?:percentage|procent|aantal)\b)(?:\s+van)?/i, ""));
}

/** The indicators that the partner reports himself (source 'verantwoording'), in every report. */
function gevraagd({ indicatoren }: Beschikking): readonly Indicator[] {
  return indicatoren.filter(
    ({ bron, frequentie }) =>
      /\bverantwoording\b/.test(normaliseer(bron ?? "")) &&
      (frequentie === null || ELK_JAAR.test(normaliseer(frequentie))),
  );
}

/**
 * The indicators of which the beschikking asks the figure in this report, while no text of the workbook names them, by code or by name.
 * Each different text is looked at once.
 */
export function ontbrekendeIndicatoren(beschikking: Beschikking, { rasters }: Inhoud): readonly Indicator[] {
  let open = gevraagd(beschikking).map((indicator) => ({
    indicator,
    code: normaliseer(indicator.code),
    kern: kern(indicator.naam),
  }));
  if (open.length === 0) return [];
  const kortste = Math.min(...open.flatMap(({ code, kern: naam }) => [code.length, naam.length]));
  for (const tekst of rasters[0]?.teksten ?? []) {
    if (tekst.length < kortste || tekst.length > LANGSTE) continue;
    const schoon = normaliseer(tekst);
    open = open.filter(
      ({ code, kern: naam }) => schoon !== code && !schoon.startsWith(`${code} `) && !schoon.includes(naam),
    );
    if (open.length === 0) return [];
  }
  return open.map(({ indicator }) => indicator);
}
