import { controleer } from "../../src/controles/controleer";
import { pe, peVan, sport } from "../../src/controles/voorbeeld-delen";
import { voorbeeldInvoer } from "./voorbeeld-invoer";

const KOP_LOG = ["Datum", "Activiteit", "Uren", "Financier"];

function redenen(rijen: readonly (readonly (string | number)[])[]): readonly string[] {
  const invoer = voorbeeldInvoer({
    titel: "registratie",
    beschikking: { activiteiten: [sport(pe(4), peVan("scholen", 3))] },
    bladen: { Log: [KOP_LOG, ...rijen] },
  });
  return controleer(invoer, []).nietGecontroleerd.map(({ code, reden }) => `${code} ${reden}`);
}

describe("rijen van een registratie die niet meetellen", () => {
  test("worden genoemd, per reden bij elkaar", () => {
    const gevonden = redenen([
      ["15-01-2024", "Sport", 2, "gemeente"],
      ["16-01-2023", "Sport", 2, "gemeente"],
      ["17-01-2023", "Sport", 3, "gemeente"],
      ["morgen", "Sport", 3, "gemeente"],
    ]);
    expect(gevonden).toEqual([
      "TYD-03 Blad 'Log': 2 rijen buiten de periode van de beschikking (2023) tellen niet mee.",
      "TYD-03 Blad 'Log': 1 rij zonder leesbare datum telt niet mee.",
    ]);
  });

  test("zijn er niet als elke rij binnen de periode valt en van de gemeente is", () => {
    expect(redenen([["15-01-2024", "Sport", 2, "gemeente"]])).toEqual([]);
  });

  test("van een financier zonder afspraak worden met zijn naam genoemd", () => {
    expect(
      redenen([
        ["15-01-2024", "Sport", 2, "gemeente"],
        ["16-01-2024", "Sport", 2, "provincie"],
      ]),
    ).toEqual(["PRD-04 Blad 'Log': 1 rij van een andere financier (provincie) telt niet mee."]);
  });
});
