import { impact, type Impact } from "../../domein/impact";
import type { Sturingskader } from "../../domein/sturingskader";
import type { Vak } from "../vak";

/** The words that an ernst or aantal can be; the same as `impact` of the domain reads. */
export const TREDEN = ["laag", "gemiddeld", "hoog"] as const;
export type Trede = (typeof TREDEN)[number];

export const IMPACTEN: readonly Impact[] = ["Groot", "Middel", "Klein"];
export const NOG_NIET = "nog niet";

export type Afweegvraag = Sturingskader["afweging"][number];

/** The question that the impact answers is not asked again. */
export function gaatOverImpact({ vraag }: Afweegvraag): boolean {
  return /\bimpact\b/i.test(vraag);
}

/** The cells of one activity on the sheet Afweging. */
export interface Afweegcellen {
  readonly nummer: Vak;
  readonly naam: Vak;
  /** "Sport": for the matrix. */
  readonly kort: string;
  readonly partner: string;
  readonly kosten: Vak;
  readonly besparing: Vak;
  readonly impact: Vak;
  /** "hoog laag": ernst and aantal as words; "" while one of them is missing. */
  readonly plaats: Vak;
}

/** The step of an amount by the documented limits (domein.md §7): from the first on gemiddeld, from the second on hoog. */
export function tredeVan(
  waarde: string | number | boolean | null,
  grenzen: readonly [number, number] | null,
): Trede | "" {
  if (typeof waarde === "number") {
    if (grenzen === null || waarde < 0) return "";
    return waarde >= grenzen[1] ? "hoog" : waarde >= grenzen[0] ? "gemiddeld" : "laag";
  }
  return TREDEN.find((trede) => trede === waarde) ?? "";
}

/** The impact as the sheet shows it. */
export function impactWoord(ernst: string, aantal: string): string {
  const uitkomst = impact(aantal, ernst);
  return "impact" in uitkomst ? uitkomst.impact : NOG_NIET;
}
