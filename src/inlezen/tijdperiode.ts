import type { Beschikking } from "../domein/beschikking";
import type { Reekstijdvak } from "../domein/reeks";
import { maandenVan } from "./tijdcellen";

/** Whether a figure of this time is about the period of the beschikking as a whole (domein.md §3); without a year or a beschikking: yes. */
export function binnenPeriode(tijdvak: Reekstijdvak, beschikking: Beschikking | null): boolean {
  const maanden = maandenVan(tijdvak);
  if (maanden === null || beschikking === null) return true;
  const { van, tot } = periodeMaanden(beschikking);
  return maanden.van >= van && maanden.tot <= tot;
}

/** First and last month of the period of a beschikking, counted on over the years. */
export function periodeMaanden({ periode }: Beschikking): { readonly van: number; readonly tot: number } {
  const maand = (datum: string): number => Number(datum.slice(0, 4)) * 12 + Number(datum.slice(5, 7)) - 1;
  return { van: maand(periode.van), tot: maand(periode.tot) };
}

/** Whether these periods together cover the whole period of the beschikking (without one: a whole year), each month once. */
export function dektPeriode(tijdvakken: readonly Reekstijdvak[], beschikking: Beschikking | null): boolean {
  const gedekt = new Set<number>();
  for (const tijdvak of tijdvakken) {
    const maanden = maandenVan(tijdvak);
    if (maanden === null) return false;
    for (let maand = maanden.van; maand <= maanden.tot; maand++) gedekt.add(maand);
  }
  if (beschikking === null) return gedekt.size >= 12;
  const { van, tot } = periodeMaanden(beschikking);
  for (let maand = van; maand <= tot; maand++) if (!gedekt.has(maand)) return false;
  return true;
}
