import type { Beschikking } from "../domein/beschikking";
import type { Regel, Tabel } from "../domein/productie";
import type { Rubriekblok, Verhaal } from "../domein/verhaal";
import type { Raster } from "../werkboek/raster";

/** What the running texts are gathered from. */
export interface Verhaalbronnen {
  readonly rasters: readonly Raster[];
  readonly beschikking: Beschikking | null;
  readonly tabellen: readonly Tabel[];
  readonly regels: readonly Regel[];
  readonly rubriekblokken: readonly Rubriekblok[];
}

/** The running texts of a workbook, tied to what they are about: explanations beside a row, and the rubrics of blocks. */
export function verzamelVerhalen({ regels, rubriekblokken }: Verhaalbronnen): Verhaal[] {
  const toelichtingen = regels.flatMap(({ blad, id, koppeling, toelichting }): Verhaal[] =>
    toelichting === null || toelichting.tekst === ""
      ? []
      : [{ blad, activiteit: koppeling.activiteit, rubriek: "toelichting", tekst: toelichting, regel: id }],
  );
  const rubrieken = rubriekblokken.flatMap(({ blad, activiteit, rubrieken: delen }) =>
    delen.flatMap(({ rubriek, tekst }): Verhaal[] =>
      tekst === null ? [] : [{ blad, activiteit, rubriek, tekst, regel: null }],
    ),
  );
  return [...toelichtingen, ...rubrieken];
}
