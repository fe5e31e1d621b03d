import fc from "fast-check";
import { controleer } from "../../src/controles/controleer";
import { verschilKloptNiet } from "../../src/controles/rek-01-verschil-klopt-niet";
import { inhoudUit } from "../hulp/inhoud-uit";
import { invoerVan } from "./voorbeeld-invoer";

const VORMEN = ["0", "#,##0", "0.0", "0.00", "General"] as const;
const DECIMALEN: Readonly<Record<(typeof VORMEN)[number], number>> = {
  "0": 0,
  "#,##0": 0,
  "0.0": 1,
  "0.00": 2,
  General: 9,
};

interface Rij {
  readonly realisatie: number;
  readonly afspraak: number;
  readonly vorm: (typeof VORMEN)[number];
}

const rij: fc.Arbitrary<Rij> = fc.record({
  realisatie: fc.integer({ min: 0, max: 5_000_000 }).map((n) => n / 1000),
  afspraak: fc.integer({ min: 1, max: 5_000_000 }).map((n) => n / 1000),
  vorm: fc.constantFrom(...VORMEN),
});

function bevindingen(
  rijen: readonly (readonly [number, number, number, string])[],
): readonly { readonly gevonden: unknown }[] {
  const cellen = rijen.map(([afspraak, realisatie, verschil, vorm], nummer) => [
    `Activiteit ${nummer}`,
    "Klokuur activiteit",
    ...[afspraak, realisatie, verschil].map((getal) => ({ getal, vorm })),
  ]);
  const inhoud = inhoudUit({ Jeugd: [["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"], ...cellen] });
  return controleer(invoerVan(inhoud, null), [verschilKloptNiet]).bevindingen;
}

const afgerond = (getal: number, decimalen: number): number => Number(getal.toFixed(decimalen));

describe("REK-01", () => {
  test("zwijgt over elk verschil dat klopt, hoe de cel het ook toont", () => {
    fc.assert(
      fc.property(fc.array(rij, { minLength: 1, maxLength: 8 }), (rijen) => {
        const werkboek = rijen.map(
          ({ realisatie, afspraak, vorm }) => [afspraak, realisatie, realisatie - afspraak, vorm] as const,
        );
        expect(bevindingen(werkboek)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("zwijgt ook als alle drie de getallen zijn afgerond en zo overgetypt", () => {
    fc.assert(
      fc.property(fc.array(rij, { minLength: 1, maxLength: 8 }), (rijen) => {
        const werkboek = rijen
          .filter(({ vorm }) => vorm !== "General")
          .map(({ realisatie, afspraak, vorm }) => {
            const [r, a, v] = [realisatie, afspraak, realisatie - afspraak].map((getal) =>
              afgerond(getal, DECIMALEN[vorm]),
            );
            return [a!, r!, v!, vorm] as const;
          });
        expect(bevindingen(werkboek)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("vindt elk verschil dat verder weg ligt dan afronden verklaart", () => {
    fc.assert(
      fc.property(rij, fc.integer({ min: 2, max: 900 }), fc.boolean(), (een, afstand, naarBoven) => {
        const verschil = een.realisatie - een.afspraak + (naarBoven ? afstand : -afstand);
        const percentage = Math.abs(verschil - (een.realisatie - een.afspraak) / een.afspraak) < 0.01;
        fc.pre(!percentage);
        expect(bevindingen([[een.afspraak, een.realisatie, verschil, een.vorm]])).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});
