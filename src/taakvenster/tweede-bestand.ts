import type { Beschikking } from "../domein/beschikking";
import { leesIndieningen } from "../verantwoording/indiening";
import type { Inhoud } from "../werkboek/raster";
import type { Lading } from "./beschikking-laden";

/** A second file beside an open workbook, of which it is not clear what the user wants with it. */
export interface TweedeBestand {
  readonly naam: string;
  /** Whose it is, and of which beschikking; null where it carries none. */
  readonly partner: string | null;
  readonly kenmerk: string | null;
  readonly ingediend: boolean;
  /** It is of another beschikking than the open workbook: then it is no earlier version of it. */
  readonly andere: boolean;
}

/**
 * What to ask about a verantwoording of ours that is opened beside a workbook; null where it can only be the earlier verantwoording of that
 * workbook: made by `maken`, of the same beschikking, and not handed in.
 */
export function tweedeBestand(
  naam: string,
  { delen }: Pick<Inhoud, "delen">,
  eigen: Lading,
  open: Beschikking | null,
): TweedeBestand | null {
  const ingediend = leesIndieningen(delen).length > 0;
  const van = eigen.soort === "beschikking" ? eigen.beschikking : null;
  const andere = van !== null && open !== null && van.kenmerk !== open.kenmerk;
  if (!ingediend && !andere) return null;
  return { naam, partner: van?.partner ?? null, kenmerk: van?.kenmerk ?? null, ingediend, andere };
}
