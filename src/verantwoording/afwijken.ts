import type { Beschikking } from "../domein/beschikking";
import { bedragUitCel, naarEuro, som, type Cent } from "../domein/geld";
import type { CelWaarde } from "../werkboek/raster";
import type { Boek } from "./boek";
import type { InvoerSoort } from "./invoerlijst";

/** What the municipality fills in to depart from the calculated outcome. */
export const AFWIJKVELDEN = ["bedrag", "motivering", "door", "datum"] as const;
export type Afwijkveld = (typeof AFWIJKVELDEN)[number];

/** The departure as it was typed. */
export interface Afwijking {
  readonly getypt: Readonly<Record<Afwijkveld, CelWaarde>>;
  /** "leeg": nothing typed · "onvolledig": something is missing · "te hoog": no amount from 0 up to what was granted. */
  readonly stand: "leeg" | "onvolledig" | "bedrag past niet" | "volledig";
  /** The departing vaststelling, in whole cents; null unless the departure is complete. */
  readonly bedrag: Cent | null;
}

/** What the input cell for this part of a departure is called among what people type (domein.md §4.5). */
export function afwijkinvoer(veld: Afwijkveld): Extract<InvoerSoort, { soort: "afrekening" }> {
  return { soort: "afrekening", veld: `afwijken:${veld}` };
}

/**
 * The typed departure from the calculated vaststelling, judged as the sheet's formulas judge it: all four must be there, and the
 * amount lies from 0 up to and including what was granted (domein.md §4.5, Awb 4:46).
 */
export function leesAfwijking({ invoer, beschikking }: Pick<Boek, "invoer" | "beschikking">): Afwijking {
  const getypt = Object.fromEntries(
    AFWIJKVELDEN.map((veld) => [veld, invoer.waarde(afwijkinvoer(veld), null)]),
  ) as Record<Afwijkveld, CelWaarde>;
  const leeg = (veld: Afwijkveld): boolean => getypt[veld] === null || getypt[veld] === "";
  if (AFWIJKVELDEN.every(leeg)) return { getypt, stand: "leeg", bedrag: null };
  const bedrag = passend(getypt.bedrag, beschikking);
  if (!leeg("bedrag") && bedrag === null) return { getypt, stand: "bedrag past niet", bedrag: null };
  if (AFWIJKVELDEN.some(leeg)) return { getypt, stand: "onvolledig", bedrag: null };
  return { getypt, stand: "volledig", bedrag };
}

function passend(waarde: CelWaarde, { groepen }: Beschikking): Cent | null {
  if (typeof waarde !== "number" || waarde < 0) return null;
  const beschikt = som(groepen.map((groep) => groep.beschikt));
  return waarde <= naarEuro(beschikt) ? bedragUitCel(waarde) : null;
}
