import fc from "fast-check";
import type { Beschikking } from "../../src/domein/beschikking";
import { gelezen } from "../domein/voorbeeld";
import { beschikkingDocument } from "../domein/willekeurig";
import type { Realisatie } from "./dossier-uit";

/** A count as people write it: at most two decimals. */
const aantal = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 0, max: 1_000_000 }).map((honderdsten) => honderdsten / 100),
);

/** The same document with targets of at most two decimals: a sheet has fifteen digits, the core all of them. */
function metGewoneGetallen(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(metGewoneGetallen);
  if (typeof waarde !== "object" || waarde === null) return waarde;
  return Object.fromEntries(
    Object.entries(waarde).map(([sleutel, deel]) => [
      sleutel,
      sleutel === "streefwaarde" && typeof deel === "number" ? Math.round(deel * 100) / 100 : metGewoneGetallen(deel),
    ]),
  );
}

export interface Zaak {
  readonly beschikking: Beschikking;
  readonly realisatie: Realisatie;
}

/** Any beschikking with for each afspraak a realisatie, or null. */
export const zaakMetRealisatie: fc.Arbitrary<Zaak> = fc
  .tuple(beschikkingDocument, fc.array(fc.option(aantal, { freq: 6 }), { minLength: 20, maxLength: 20 }))
  .map(([document, aantallen]) => {
    const beschikking = gelezen(metGewoneGetallen(document) as Record<string, unknown>);
    const sleutels = beschikking.activiteiten.flatMap((een) => een.afspraken.map(({ id }) => `${een.code} ${id}`));
    return {
      beschikking,
      realisatie: (activiteit, afspraak) =>
        aantallen[sleutels.indexOf(`${activiteit} ${afspraak}`) % aantallen.length] ?? null,
    };
  });
