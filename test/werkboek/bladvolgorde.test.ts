import fc from "fast-check";
import { opBladnaam, opTabblad, vergelijkBladnamen } from "../../src/werkboek/bladvolgorde";

const blad = (naam: string, index: number): { blad: string; index: number } => ({ blad: naam, index });

test("names with figures stand in the order of their figures, whatever the case of their letters", () => {
  const namen = ["Blad10", "blad2", "Jeugd vervolg", "Jeugd", "100 Sport", "20 Taal"];
  expect(opBladnaam(namen.map(blad)).map((een) => een.blad)).toEqual([
    "20 Taal",
    "100 Sport",
    "blad2",
    "Blad10",
    "Jeugd",
    "Jeugd vervolg",
  ]);
});

test("the order is total: two different names are never equal, and no order of the tabs changes it", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 8 }), (namen) => {
      const gesorteerd = opBladnaam(namen.map(blad)).map((een) => een.blad);
      expect(opBladnaam([...namen].reverse().map(blad)).map((een) => een.blad)).toEqual(gesorteerd);
      for (const [a, b] of namen.slice(1).map((naam, nr) => [naam, namen[nr]!] as const))
        expect(vergelijkBladnamen(a, b)).not.toBe(0);
    }),
    { seed: 2 },
  );
});

test("for people the parts stand in the order of the tabs again", () => {
  const rasters = [blad("Jeugd", 0), blad("Afrekening", 1)];
  const delen = [{ van: "Afrekening" }, { van: "weg" }, { van: "Jeugd" }];
  expect(opTabblad(delen, rasters, ({ van }) => van).map(({ van }) => van)).toEqual(["Jeugd", "Afrekening", "weg"]);
});
