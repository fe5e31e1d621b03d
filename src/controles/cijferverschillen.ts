import { kolomNummer } from "../domein/bereik";
import type { Productie } from "../domein/productie";
import type { Inhoud } from "../werkboek/raster";
import { cijferTekst, gecontroleerdeCijfers } from "./gecontroleerde-cijfers";
import { rasterVan } from "./plaatsen";
import { vergelijkRijen, type Celverschil, type Cijferrijen } from "./rijvergelijking";

/** A figure that is not what it was; rows and columns from 0. */
export type Cijferverschil = Celverschil & { readonly blad: string };

type Vulbaar = Map<number, Map<number, string>>;

/** "Jeugd!F7" in its parts; null for what is no address. */
function plekUit(plek: string): { blad: string; rij: number; kolom: number } | null {
  const delen = /^(.*)!([A-Z]{1,3})(\d{1,7})$/s.exec(plek);
  const kolom = kolomNummer(delen?.[2] ?? "");
  return delen && kolom !== null ? { blad: delen[1]!, rij: Number(delen[3]) - 1, kolom } : null;
}

function perBlad(cellen: ReadonlyMap<string, string>): Map<string, Vulbaar> {
  const bladen = new Map<string, Vulbaar>();
  for (const [adres, waarde] of cellen) {
    const plek = plekUit(adres);
    if (plek === null) continue;
    const rijen: Vulbaar = bladen.get(plek.blad) ?? new Map<number, Map<number, string>>();
    bladen.set(plek.blad, rijen);
    const rij = rijen.get(plek.rij) ?? new Map<number, string>();
    rijen.set(plek.rij, rij);
    rij.set(plek.kolom, waarde);
  }
  return bladen;
}

/** What stands now where figures stood then, recognised or not; a heading that moved there is none. */
function vulAan(
  nu: Vulbaar,
  toen: Cijferrijen,
  { inhoud, productie }: { readonly inhoud: Inhoud; readonly productie: Productie },
  blad: string,
): void {
  const raster = rasterVan(inhoud, blad);
  if (raster === null) return;
  const koppen = productie.tabellen.filter((tabel) => tabel.blad === blad).map(({ kopRijen }) => kopRijen);
  for (const [rij, kolommen] of toen) {
    if (koppen.some(({ van, tot }) => rij >= van && rij <= tot)) continue;
    for (const kolom of kolommen.keys()) {
      const waarde = cijferTekst(raster.waarde(rij, kolom));
      if (waarde === null || nu.get(rij)?.has(kolom)) continue;
      const bekend = nu.get(rij) ?? new Map<number, string>();
      nu.set(rij, bekend.set(kolom, waarde));
    }
  }
}

/**
 * What changed in the figures since they were kept ("Jeugd!F7" → value), sheet by sheet. Rows that were inserted or moved are no
 * change of the other figures; of sheets that are new since then nothing is told.
 */
export function cijferverschillen(
  bron: { readonly inhoud: Inhoud; readonly productie: Productie },
  toen: ReadonlyMap<string, string>,
): readonly Cijferverschil[] {
  const nu = perBlad(gecontroleerdeCijfers(bron.inhoud, bron.productie, "").cellen);
  return [...perBlad(toen)].flatMap(([blad, rijen]) => {
    const later = nu.get(blad) ?? new Map<number, Map<number, string>>();
    vulAan(later, rijen, bron, blad);
    return vergelijkRijen(rijen, later).map((verschil) => ({ ...verschil, blad }));
  });
}

/** A kept figure for people: "1.828,5", "'n.v.t.'", or "leeg". */
export function schrijfCijfer(tekst: string | null, schrijf: (getal: number) => string): string {
  if (tekst === null) return "leeg";
  return /^-?\d+(\.\d+)?$/.test(tekst) ? schrijf(Number(tekst)) : `'${tekst}'`;
}
