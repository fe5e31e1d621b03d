import type { Beschikking } from "../domein/beschikking";
import { elfproefGetal, kanBsnHouden, verbergBsn } from "../domein/bsn";
import type { Productie } from "../domein/productie";
import type { Inhoud, Raster } from "../werkboek/raster";

/** Where things stand, and what they are known by: these point to cells and sheets, and are no text to show. */
const AANWIJZINGEN: ReadonlySet<string> = new Set([
  "blad",
  "bereik",
  "cellen",
  "kopCellen",
  "id",
  "tabel",
  "sleutel",
  "formule",
  "keuzes",
]);

/** Fewer digits than these are no number of a person. */
const NEGEN_CIJFERS = /\d(?:\D?\d){8}/;

/** A number that was read as one is a figure, not a person. */
function isCijfer(waarde: object): boolean {
  const { telling } = waarde as { readonly telling?: { readonly status: string } };
  return telling !== undefined && telling.status !== "onbekend";
}

class Verberger {
  readonly #gezien = new Map<object, unknown>();

  verberg(waarde: unknown): unknown {
    if (typeof waarde === "string") return NEGEN_CIJFERS.test(waarde) ? verbergBsn(waarde) : waarde;
    if (typeof waarde !== "object" || waarde === null || isCijfer(waarde)) return waarde;
    if (waarde instanceof Map || waarde instanceof Set) return waarde;
    const bekend = this.#gezien.get(waarde);
    if (bekend !== undefined) return bekend;
    const uit = Array.isArray(waarde) ? this.#lijst(waarde) : this.#deel(waarde as Record<string, unknown>);
    this.#gezien.set(waarde, uit);
    return uit;
  }

  #lijst(lijst: readonly unknown[]): unknown {
    let nieuw: unknown[] | null = null;
    for (let plaats = 0; plaats < lijst.length; plaats++) {
      const anders = this.verberg(lijst[plaats]);
      if (anders !== lijst[plaats]) (nieuw ??= [...lijst])[plaats] = anders;
    }
    return nieuw ?? lijst;
  }

  #deel(deel: Record<string, unknown>): unknown {
    let nieuw: Record<string, unknown> | null = null;
    for (const naam in deel) {
      const een = deel[naam];
      if (een === null || (typeof een !== "string" && typeof een !== "object") || AANWIJZINGEN.has(naam)) continue;
      const anders = this.verberg(een);
      if (anders !== een) (nieuw ??= { ...deel })[naam] = anders;
    }
    return nieuw ?? deel;
  }
}

/** A smaller number has too few digits, also with the zeros in front that a number loses. */
const KLEINSTE_BSN = 10_000_000;

/** Whether a number of the sheet may be one of a person. */
function heeftBsnGetal(raster: Raster): boolean {
  if (raster.grootsteGetal < KLEINSTE_BSN) return false;
  let gevonden = false;
  raster.voorElkeCel((_rij, _kolom, soort, inhoud) => {
    if (soort === "getal" && !gevonden) gevonden = elfproefGetal(Math.abs(inhoud));
  });
  return gevonden;
}

/** Whether a possible burgerservicenummer stands anywhere that names, headers and stories come from. Mostly it does not. */
function kanBsnNoemen({ naam, rasters, ...rest }: Inhoud, beschikking: Beschikking | null): boolean {
  const bij = rasters.map(({ blad, opmerkingen, tabellen, paginaranden }) => [
    blad,
    opmerkingen,
    tabellen,
    paginaranden,
  ]);
  const woordenboeken = new Set(rasters.map(({ teksten }) => teksten));
  const verder = JSON.stringify([naam, bij, rest.grafieken, rest.namen, [...rest.eigenschappen], beschikking]);
  return (
    [...woordenboeken].some((teksten) => teksten.some(kanBsnHouden)) ||
    // JSON writes white space as a letter.
    kanBsnHouden(verder.replace(/\\[nrt]/g, " ")) ||
    rasters.some(heeftBsnGetal)
  );
}

/**
 * The same productie in which no text holds a possible burgerservicenummer in full (controles.md, AVG-01), so that whatever shows
 * names, headers or stories can not repeat one. What was the same object stays the same object; places are left as they are.
 * `inhoud` and `beschikking` are what the productie was read from.
 */
export function zonderBsn(productie: Productie, inhoud: Inhoud, beschikking: Beschikking | null): Productie {
  return kanBsnNoemen(inhoud, beschikking) ? (new Verberger().verberg(productie) as Productie) : productie;
}
