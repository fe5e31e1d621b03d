import type { Lamp, Richting } from "./lamp";

/** What somebody judged about an indicator, kept with who, when (ISO date) and why. */
export interface Oordeel {
  readonly kleur: "oranje" | "groen";
  readonly wie: string;
  readonly wanneer: string;
  readonly waarom: string;
}

export interface Indicatorstand {
  /** The results in order of time; null where nothing was counted. */
  readonly reeks: readonly (number | null)[];
  readonly richting: Richting | null;
  readonly oordeel: Oordeel | null;
}

/** How a series moved, seen from the wanted direction; null when that cannot be said. */
export type Ontwikkeling = "gunstig" | "ongunstig" | "gelijk" | null;

/**
 * The lamp of schema 'drie' (domein.md §6): the colour of a complete recorded judgement, else 'geen kleur' with the reason. The
 * series alone never gives a colour; its development comes along, so that a judgement against it can be seen.
 */
export function indicatorlamp(stand: Indicatorstand): Lamp & { readonly ontwikkeling: Ontwikkeling } {
  const ontwikkeling = ontwikkelingVan(stand.reeks, stand.richting);
  const { oordeel } = stand;
  if (oordeel === null) return { kleur: "geen kleur", reden: zonderOordeel(ontwikkeling), ontwikkeling };
  const leeg = (["wie", "wanneer", "waarom"] as const).filter((deel) => oordeel[deel].trim() === "");
  if (leeg.length > 0) {
    return { kleur: "geen kleur", reden: `Bij het oordeel ontbreekt: ${leeg.join(", ")}.`, ontwikkeling };
  }
  return { kleur: oordeel.kleur, reden: null, ontwikkeling };
}

/** How the last known figure stands to the one before it, seen from the wanted direction. */
export function ontwikkelingVan(reeks: readonly (number | null)[], richting: Richting | null): Ontwikkeling {
  const [laatste, vorige] = reeks.filter((punt) => punt !== null).reverse();
  if (laatste === undefined || vorige === undefined || richting === null) return null;
  if (laatste === vorige) return "gelijk";
  return laatste > vorige === (richting === "hoger") ? "gunstig" : "ongunstig";
}

function zonderOordeel(ontwikkeling: Ontwikkeling): string {
  const slot = "Er is nog geen oordeel vastgelegd.";
  if (ontwikkeling === null) return slot;
  return ontwikkeling === "gelijk" ? `Het cijfer bleef gelijk. ${slot}` : `De ontwikkeling is ${ontwikkeling}. ${slot}`;
}
