import fc from "fast-check";
import { indicatorlamp } from "../../src/domein/indicatorlamp";
import { lamp, type Lampkleur, type Richting } from "../../src/domein/lamp";
import { leesStreefwaarde } from "../../src/domein/streefwaarde";

const VOLGORDE: readonly Lampkleur[] = ["rood", "oranje", "blauw", "groen", "donkergroen"];
const kleur = (resultaat: number | null, streef: number | string, richting: Richting = "hoger"): Lampkleur =>
  lamp(resultaat, leesStreefwaarde(streef), { richting }).kleur;

describe("de lamp van een resultaat", () => {
  test.each([
    [0, 10, "rood"],
    [19, 100, "rood"],
    [20, 100, "oranje"],
    [39.9, 100, "oranje"],
    [40, 100, "blauw"],
    [79, 100, "blauw"],
    [80, 100, "groen"],
    [12, 10, "groen"],
    [0.12, 0.1, "groen"],
    [120.0001, 100, "donkergroen"],
    [-5, 100, "rood"],
    [33, 27.5, "groen"],
  ] as const)("%p van %p is %s", (resultaat, streef, verwacht) => expect(kleur(resultaat, streef)).toBe(verwacht));

  test.each([
    [1, "> 0", "groen"],
    [0, "> 0", "rood"],
    [8, "> 8", "rood"],
    [1000, "min. 1000", "groen"],
    [999, "min. 1000", "rood"],
    [5, "max. 5", "groen"],
    [5, "< 5", "rood"],
  ] as const)("%p bij %s is %s", (resultaat, streef, verwacht) => expect(kleur(resultaat, streef)).toBe(verwacht));

  test("voor 'lager is beter' keert de breuk om", () => {
    expect(kleur(50, 10, "lager")).toBe("oranje");
    expect(kleur(10, 10, "lager")).toBe("groen");
    expect(kleur(5, 10, "lager")).toBe("donkergroen");
    expect(kleur(0, 10, "lager")).toBe("donkergroen");
    expect(kleur(3, 0, "lager")).toBe("rood");
  });

  test.each([
    [null, leesStreefwaarde(10), {}],
    [5, null, {}],
    [5, leesStreefwaarde("5 op 10"), {}],
    [5, leesStreefwaarde("Positief"), {}],
    [5, leesStreefwaarde(0), {}],
    [5, leesStreefwaarde(-3), {}],
    [0, leesStreefwaarde(0), { richting: "lager" }],
    [5, leesStreefwaarde(10), { schema: "drie" }],
  ] as const)("%p bij %p geeft geen kleur, met de reden", (resultaat, streef, keuze) => {
    expect(lamp(resultaat, streef, keuze)).toEqual({
      kleur: "geen kleur",
      reden: expect.stringMatching(/^\p{Lu}.+\.$/u),
    });
  });

  const resultaten = fc.double({ min: 0, max: 1000, noNaN: true });
  const streefwaarden = fc.oneof(
    fc.double({ min: 1e-3, max: 1000, noNaN: true }),
    fc.nat(50).map((getal) => `> ${getal}`),
    fc.nat(50).map((getal) => `min. ${getal}`),
  );

  test("is monotoon: een hoger resultaat geeft nooit een lagere kleur", () => {
    fc.assert(
      fc.property(resultaten, resultaten, streefwaarden, (een, twee, streef) => {
        const [laag, hoog] = [Math.min(een, twee), Math.max(een, twee)];
        expect(VOLGORDE.indexOf(kleur(hoog, streef))).toBeGreaterThanOrEqual(VOLGORDE.indexOf(kleur(laag, streef)));
      }),
    );
  });

  test("en voor 'lager is beter' nooit een hogere", () => {
    fc.assert(
      fc.property(resultaten, resultaten, fc.double({ min: 1e-3, max: 1000, noNaN: true }), (een, twee, streef) => {
        const [laag, hoog] = [Math.min(een, twee), Math.max(een, twee)];
        expect(VOLGORDE.indexOf(kleur(hoog, streef, "lager"))).toBeLessThanOrEqual(
          VOLGORDE.indexOf(kleur(laag, streef, "lager")),
        );
      }),
    );
  });
});

describe("de lamp van een indicator", () => {
  const oordeel = { kleur: "oranje", wie: "beleid", wanneer: "2024-07-01", waarom: "instroom daalt" } as const;

  test("is het vastgelegde oordeel, met de ontwikkeling ernaast", () => {
    expect(indicatorlamp({ reeks: [10, 12], richting: "hoger", oordeel })).toEqual({
      kleur: "oranje",
      reden: null,
      ontwikkeling: "gunstig",
    });
  });

  test("zonder oordeel is er geen kleur, ook niet bij een duidelijke reeks", () => {
    const uit = indicatorlamp({ reeks: [10, null, 5], richting: "hoger", oordeel: null });
    expect(uit).toMatchObject({ kleur: "geen kleur", ontwikkeling: "ongunstig" });
    expect(uit.reden).toMatch(/ongunstig.*geen oordeel/);
  });

  test("een oordeel zonder naam, datum of reden telt niet", () => {
    const uit = indicatorlamp({ reeks: [], richting: null, oordeel: { ...oordeel, waarom: " ", wie: "" } });
    expect(uit).toEqual({ kleur: "geen kleur", reden: "Bij het oordeel ontbreekt: wie, waarom.", ontwikkeling: null });
  });

  test.each([
    [[5, 5], "hoger", "gelijk"],
    [[5, 4], "lager", "gunstig"],
    [[5], "lager", null],
    [[5, 4], null, null],
  ] as const)("reeks %p, beter is %s: %s", (reeks, richting, verwacht) => {
    expect(indicatorlamp({ reeks, richting, oordeel: null }).ontwikkeling).toBe(verwacht);
  });
});
