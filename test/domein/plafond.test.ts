import fc from "fast-check";
import type { Beschikking } from "../../src/domein/beschikking";
import { euro, som, type Cent } from "../../src/domein/geld";
import { isBovenPlafond, plafonds } from "../../src/domein/plafond";
import { sturingskaderVan } from "../../src/domein/sturingskader";
import { gelezen } from "./voorbeeld";
import { beschikkingDocument, euros } from "./willekeurig";

const kader = sturingskaderVan("Soest")!;
const beschikking = beschikkingDocument.map((document) => gelezen(document));
const zonder = new Map<string, readonly Beschikking[]>();

function met(kenmerk: string, versie: number, beschikt: number): fc.Arbitrary<Beschikking> {
  return beschikking.map((een) => ({
    ...een,
    kenmerk,
    versie,
    groepen: [{ code: "1", naam: "A", beschikt: euro(beschikt), verrekenen: true }],
  }));
}
const een = (kenmerk: string, versie: number, beschikt: number): Beschikking =>
  fc.sample(met(kenmerk, versie, beschikt), 1)[0]!;

describe("subsidieplafonds", () => {
  test("de som van wat elke beschikking toekent, de ruimte en het teveel vullen elkaar tot op de cent aan", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(beschikking, { selector: ({ kenmerk }) => kenmerk, maxLength: 5 }),
        fc.option(euros(2, 5e6)),
        (lijst, grens) => {
          const plafond = grens === null ? null : euro(grens);
          const { structureel } = plafonds({ structureel: lijst, plafond, regelingen: zonder }, null);
          expect(structureel.beschikt).toBe(
            som(lijst.flatMap(({ groepen }) => groepen.map((groep) => groep.beschikt))),
          );
          if (plafond === null) expect([structureel.ruimte, structureel.boven]).toEqual([null, 0]);
          else {
            expect(structureel.ruimte).toBe(plafond - structureel.beschikt);
            expect(structureel.boven).toBe(Math.max(0, structureel.beschikt - plafond));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("precies op het plafond is binnen, een cent meer is erboven", () => {
    const stand = (plafond: Cent): boolean =>
      isBovenPlafond(
        plafonds({ structureel: [een("A", 1, 600), een("B", 1, 400.5)], plafond, regelingen: zonder }, null),
      );
    expect(stand(euro(1000.5))).toBe(false);
    expect(stand(euro(1000.49))).toBe(true);
  });

  test("van een beschikking telt alleen de laatste versie, en maar één keer", () => {
    const lijst = [een("A", 2, 500), een("A", 1, 400), een("A", 2, 500), een("B", 1, 1)];
    const stand = plafonds({ structureel: lijst, plafond: null, regelingen: zonder }, null);
    expect(stand.structureel.beschikt).toBe(euro(501));
    expect(stand.vervallen.map(({ kenmerk, versie }) => [kenmerk, versie])).toEqual([
      ["A", 1],
      ["A", 2],
    ]);
  });

  test("zet de regelingen van de gemeente naast hun budget, met het voorbehoud van de bron", () => {
    const regelingen = new Map([["Innovatiefonds", [een("A", 1, 60_000), een("B", 1, 50_000)]]]);
    const stand = plafonds({ structureel: [], plafond: null, regelingen }, kader);
    expect(stand.regelingen.map(({ naam, plafond, beschikt, boven }) => [naam, plafond, beschikt, boven])).toEqual([
      ["Innovatiefonds", euro(100_000), euro(110_000), euro(10_000)],
      ["Inwonersinitiatieven", euro(41_218), 0, 0],
      ["Deskundigheidsbevordering vrijwilligers", euro(12_804), 0, 0],
      ["Waardering vrijwilligers", euro(19_362), 0, 0],
    ]);
    expect([stand.voorbehoud, stand.regelingenJaar]).toEqual([
      "Onder voorbehoud van vaststelling van de begroting.",
      2026,
    ]);
    expect(isBovenPlafond(stand)).toBe(true);
  });

  test("weigert een regeling die het kader niet noemt", () => {
    const regelingen = new Map([["Buurtfonds", [een("A", 1, 1)]]]);
    expect(() => plafonds({ structureel: [], plafond: null, regelingen }, kader)).toThrow(/Buurtfonds/);
    expect(() => plafonds({ structureel: [], plafond: null, regelingen }, null)).toThrow(RangeError);
  });
});
