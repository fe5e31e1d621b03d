import { controleer } from "../../src/controles/controleer";
import { pe, sport } from "../../src/controles/voorbeeld-delen";
import { voorbeeldInvoer } from "./voorbeeld-invoer";

const KOP = ["Datum", "Activiteit", "Uren"];
const RIJEN = [
  ["15-01-2024", "Sport", 2],
  ["16-01-2024", "Sport", 3],
  ["17-01-2024", "Sport", 2],
];

function redenen(bladen: Record<string, readonly (readonly (string | number)[])[]>): readonly string[] {
  const beschikking = { activiteiten: [sport(pe(14))] };
  const invoer = voorbeeldInvoer({ titel: "registraties", beschikking, bladen });
  return controleer(invoer, []).nietGecontroleerd.map(({ code, reden }) => `${code} ${reden}`);
}

describe("een registratie die twee keer in het werkboek staat", () => {
  test("wordt genoemd: elke rij kan dan dubbel tellen", () => {
    expect(redenen({ Januari: [KOP, ...RIJEN], Kopie: [["Registratie"], [], KOP, ...RIJEN] })).toEqual([
      "STR-02 Blad 'Kopie' heeft dezelfde 3 rijen als blad 'Januari'. Zo kan elke rij dubbel tellen. Is het een kopie? Verwijder die dan.",
    ]);
  });

  test.each([
    ["een andere datum", [["18-01-2024", "Sport", 2], ...RIJEN.slice(1)]],
    ["een rij meer", [...RIJEN, ["18-01-2024", "Sport", 2]]],
  ])("maar niet met %s", (_, rijen) => {
    expect(redenen({ Januari: [KOP, ...RIJEN], Februari: [KOP, ...rijen] })).toEqual([]);
  });
});
