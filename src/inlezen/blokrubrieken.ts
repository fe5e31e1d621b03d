import type { Rubriekblok } from "../domein/verhaal";
import type { Blokreeks } from "./blokreeksen";
import type { Blokwaarden } from "./blokwaarden";

/** How many different rubrics with running text a block has labels for; the name of the activity is no running text. */
export function telRubrieken({ labels }: Blokwaarden): number {
  const rubrieken = new Set(labels.map(({ label }) => label.rubriek).filter((een) => een !== null));
  rubrieken.delete("activiteit");
  rubrieken.delete("afspraak");
  rubrieken.delete("resultaat");
  return rubrieken.size;
}

/**
 * The rubrics of a block (domein.md §9), the empty ones too. A label of a figure ('Afspraak' beside 240) is no rubric, and
 * 'Resultaat' above figures is told by those figures.
 */
export function leesBlokrubrieken(waarden: Blokwaarden, reeksen: readonly Blokreeks[]): Rubriekblok["rubrieken"] {
  const cijfers = new Set(reeksen.flatMap(({ velden }) => [...velden.values()]));
  const metCijfers = cijfers.size > 0 || waarden.voorstel.tabellen.length > 0;
  const gezien = new Set<string>();
  return waarden.labels.flatMap((een) => {
    const { rubriek, tekst: label } = een.label;
    if (rubriek === null || cijfers.has(een) || gezien.has(rubriek)) return [];
    const tekst = waarden.tekst(een);
    if (rubriek === "resultaat" && metCijfers && tekst === null) return [];
    gezien.add(rubriek);
    const cellen = waarden.plaats(een);
    return [{ rubriek, label: { tekst: label, cellen }, tekst }];
  });
}
