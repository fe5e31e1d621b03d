import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Reekstijdvak } from "../domein/reeks";
import { rekenwaarde } from "../domein/telling";
import { maandenVan } from "../inlezen/tijdcellen";
import { periodeMaanden } from "../inlezen/tijdperiode";
import type { NietGecontroleerd } from "./bevinding";
import type { Invoer } from "./controle";

/**
 * Tables of months of which a part of the period of the beschikking says nothing yet, while their sum counts as the realisatie: one
 * sentence per table. A month is missing when no row of the table states a figure for it.
 */
export function onvolledigeJaren({ productie, beschikking }: Invoer): NietGecontroleerd[] {
  if (beschikking === null) return [];
  const { van, tot } = periodeMaanden(beschikking);
  const tellend = new Set(productie.prestaties.flatMap(({ regel }) => regel?.tabel ?? []));
  return productie.tabellen.flatMap(({ id, blad, soort }) => {
    if (soort !== "maanden" || !tellend.has(id)) return [];
    const bekend = new Set(
      productie.reeksen
        .filter(({ tabel, wat }) => tabel === id && wat === "realisatie")
        .flatMap(({ punten }) => punten.filter(({ getal }) => rekenwaarde(getal.telling) !== null))
        .flatMap(({ tijdvak }) => maanden(tijdvak)),
    );
    const totaal = tot - van + 1;
    const gezegd = Array.from({ length: totaal }, (_, plaats) => van + plaats).filter((maand) =>
      bekend.has(maand),
    ).length;
    if (gezegd === 0 || gezegd === totaal) return [];
    const zin = `over ${schrijfGetal(totaal - gezegd)} van de ${schrijfGetal(totaal)} maanden staat er niets`;
    return [
      {
        code: "TYD-02",
        reden: `Blad '${blad}': ${zin}. De realisatie is de som van de andere maanden, niet van het hele jaar.`,
      },
    ];
  });
}

/** The months of a period, counted on over the years; none without a year. */
function maanden(tijdvak: Reekstijdvak): number[] {
  const bereik = maandenVan(tijdvak);
  return bereik === null ? [] : Array.from({ length: bereik.tot - bereik.van + 1 }, (_, plaats) => bereik.van + plaats);
}
