import fc from "fast-check";
import { tijdvakSleutel, vergelijkTijdvak, type Reekstijdvak } from "../../src/domein/reeks";

const OP_TIJD: readonly Reekstijdvak[] = [
  { soort: "maand", jaar: null, maand: 3 },
  { soort: "jaar", jaar: 2023 },
  { soort: "jaar", jaar: 2024 },
  { soort: "maand", jaar: 2024, maand: 2 },
  { soort: "maand", jaar: 2024, maand: 11 },
  { soort: "halfjaar", jaar: 2024, halfjaar: 1 },
  { soort: "kwartaal", jaar: 2024, kwartaal: 1 },
  { soort: "kwartaal", jaar: 2024, kwartaal: 4 },
  { soort: "jaar", jaar: 2025 },
];

test("tijdvakken staan op volgorde van de tijd, met een onbekend jaar vooraan", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...OP_TIJD], { minLength: OP_TIJD.length }), (door) => {
      expect(door.sort(vergelijkTijdvak).map(tijdvakSleutel)).toEqual(OP_TIJD.map(tijdvakSleutel));
    }),
  );
});

test("gelijke tijdvakken gaan niet voor elkaar", () => {
  for (const een of OP_TIJD) expect(vergelijkTijdvak(een, { ...een })).toBe(0);
});
