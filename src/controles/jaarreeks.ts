import type { Getal, Productie } from "../domein/productie";
import type { Reeks } from "../domein/reeks";
import { rekenwaarde } from "../domein/telling";

/** A number of one year, with its place. */
export interface Jaarcijfer {
  readonly jaar: number;
  readonly waarde: number;
  readonly getal: Getal;
}

/** The counted years of a series, oldest first; months and years without a number are left out. */
export function jaarcijfers(reeks: Reeks): readonly Jaarcijfer[] {
  return reeks.punten
    .flatMap(({ tijdvak, getal }) => {
      const waarde = rekenwaarde(getal.telling);
      return tijdvak.soort === "jaar" && waarde !== null ? [{ jaar: tijdvak.jaar, waarde, getal }] : [];
    })
    .sort((a, b) => a.jaar - b.jaar);
}

/** The series of results over at least two years that surely belong to what they say. */
export function jaarreeksen({ reeksen }: Productie, zekerheidVanaf: number): readonly Reeks[] {
  return reeksen.filter(
    (reeks) =>
      reeks.wat === "realisatie" &&
      (reeks.activiteit === null || (reeks.zekerheid ?? 1) >= zekerheidVanaf) &&
      jaarcijfers(reeks).length >= 2,
  );
}

/** What a series is called in a message: "Sport (Klokuur activiteit)". */
export function reeksNaam({ naam, eenheid }: Reeks): string {
  return eenheid && !naam.tekst.includes(eenheid.tekst) ? `${naam.tekst} (${eenheid.tekst})` : naam.tekst;
}

/** Why the years were not compared. */
export const GEEN_EERDER_JAAR =
  "In dit werkboek staan geen cijfers van eerdere jaren. Het verloop over de jaren is daarom niet gecontroleerd.";
