import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Productie, Tabel } from "../domein/productie";
import type { Reekstijdvak } from "../domein/reeks";
import { rekenwaarde } from "../domein/telling";
import { maandenVan } from "../inlezen/tijdcellen";
import { periodeMaanden } from "../inlezen/tijdperiode";
import type { NietGecontroleerd } from "./bevinding";
import type { Invoer } from "./controle";

/**
 * Tables of months of which a part of the period of the beschikking says nothing yet, while their sum counts as the realisatie: one
 * sentence per table, or per set of tables that make the year together. A month is missing when no row states a figure for it.
 */
export function onvolledigeJaren({ productie, beschikking }: Invoer): NietGecontroleerd[] {
  if (beschikking === null) return [];
  const { van, tot } = periodeMaanden(beschikking);
  const periode = Array.from({ length: tot - van + 1 }, (_, plaats) => van + plaats);
  return [...samen(productie)].flatMap(([eerste, tabellen]) => {
    const bekend = new Set(
      productie.reeksen
        .filter(({ tabel, wat }) => tabellen.has(tabel) && wat === "realisatie")
        .flatMap(({ punten }) => punten.filter(({ getal }) => rekenwaarde(getal.telling) !== null))
        .flatMap(({ tijdvak }) => maanden(tijdvak)),
    );
    const gezegd = periode.filter((maand) => bekend.has(maand)).length;
    if (gezegd === 0 || gezegd === periode.length) return [];
    const zin = `over ${schrijfGetal(periode.length - gezegd)} van de ${schrijfGetal(periode.length)} maanden staat er niets`;
    return [
      {
        code: "TYD-02",
        reden: `Blad '${eerste.blad}': ${zin}. De realisatie is de som van de andere maanden, niet van het hele jaar.`,
      },
    ];
  });
}

/** The tables of months that count, each with those on other sheets that make the year together with it. */
function samen({ prestaties, tabellen }: Productie): ReadonlyMap<Tabel, ReadonlySet<string>> {
  const maandtabellen = tabellen.filter(({ soort }) => soort === "maanden");
  const opId = new Map(maandtabellen.map((tabel) => [tabel.id, tabel]));
  const per = new Map<Tabel, Set<string>>();
  for (const { regel, regels, realisatie } of prestaties) {
    const eerste = opId.get(regel?.tabel ?? "");
    if (eerste === undefined || realisatie === null) continue;
    const cellen = new Set(realisatie.cellen);
    const eigen = regels.filter((een) => opId.has(een.tabel) && een.realisatie?.cellen.some((cel) => cellen.has(cel)));
    per.set(eerste, new Set([...(per.get(eerste) ?? [eerste.id]), ...eigen.map(({ tabel }) => tabel)]));
  }
  return per;
}

/** The months of a period, counted on over the years; none without a year. */
function maanden(tijdvak: Reekstijdvak): number[] {
  const bereik = maandenVan(tijdvak);
  return bereik === null ? [] : Array.from({ length: bereik.tot - bereik.van + 1 }, (_, plaats) => bereik.van + plaats);
}
