import fc from "fast-check";
import type { Beschikking } from "../../src/domein/beschikking";
import { streefgetal } from "../../src/domein/streefwaarde";
import { gelezen } from "../domein/voorbeeld";
import { beschikkingDocument } from "../domein/willekeurig";
import type { Realisatie } from "./dossier-uit";

export interface Zaak {
  readonly beschikking: Beschikking;
  readonly realisatie: Realisatie;
}

/** The share of the target that was delivered: often less, sometimes more, and null for what is not known. */
const deel = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 1000 }).map((duizendsten) => duizendsten / 1000) },
  { weight: 2, arbitrary: fc.integer({ min: 1000, max: 2000 }).map((duizendsten) => duizendsten / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(1, null) },
);
const termen = fc.record({
  compensatie: fc.constantFrom("activiteit", "groep", "totaal"),
  compensatieMaximumProcent: fc.constantFrom(0, 12.5, 33.3, 50, 100),
  drempelOnderProcent: fc.constantFrom(0, 0, 5, 12.5, 20),
});

const opHonderdsten = (getal: number): number => Math.round(getal * 100) / 100;

type Document = Readonly<Record<string, unknown>>;

/** A target of at most two decimals: a sheet has fifteen digits, the core all of them. A text without a number becomes one. */
function gewoneStreef(streefwaarde: unknown): unknown {
  if (typeof streefwaarde === "number") return opHonderdsten(streefwaarde);
  return streefwaarde === "> 0" || streefwaarde === "min. 1000" ? streefwaarde : 120.5;
}

/** The same document, in which nearly every afspraak with a tariff is settled. */
function verrekenbaar(document: Document): Document {
  const activiteiten = (document["activiteiten"] as Document[]).map((activiteit) => ({
    ...activiteit,
    afspraken: (activiteit["afspraken"] as Document[]).map((afspraak) => {
      if (typeof afspraak["tarief"] !== "number") return afspraak;
      return { ...afspraak, streefwaarde: gewoneStreef(afspraak["streefwaarde"]), verrekenbaar: true };
    }),
  }));
  return { ...document, activiteiten };
}

/** Any beschikking on terms under which something often is to be paid back, with for each afspraak a realisatie, or null. */
export const zaakMetRealisatie: fc.Arbitrary<Zaak> = fc
  .tuple(beschikkingDocument, termen, fc.array(deel, { minLength: 20, maxLength: 20 }))
  .map(([document, instellingen, delen]) => {
    const gewoon = verrekenbaar(document);
    const beschikking = gelezen({ ...gewoon, instellingen: { ...(gewoon["instellingen"] ?? {}), ...instellingen } });
    const alle = beschikking.activiteiten.flatMap(({ code, afspraken }) => afspraken.map((een) => ({ code, een })));
    return {
      beschikking,
      realisatie: (activiteit, afspraak) => {
        const plek = alle.findIndex(({ code, een }) => code === activiteit && een.id === afspraak);
        const [streef, factor] = [streefgetal(alle[plek]!.een.streefwaarde), delen[plek % delen.length] ?? null];
        return factor === null ? null : opHonderdsten((streef ?? 100) * factor);
      },
    };
  });
