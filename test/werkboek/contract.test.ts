import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../src/werkboek/bestand/schrijven";
import { WerkboekBestand } from "../../src/werkboek/bestand/werkboek-bestand";
import { contract } from "./contract";
import { plan, planBlad, planCel } from "./schrijven/plannen";

contract("bestand", {
  open: async (begin) => WerkboekBestand.open(await schrijfBestand(begin), "begin.xlsx"),
  gemaakt: (_werkboek, uitkomst) => leesBestand(uitkomst!, "gemaakt.xlsx"),
});

describe("een werkboek in een bestand", () => {
  test("wordt één keer gelezen", async () => {
    const werkboek = WerkboekBestand.open(await schrijfBestand(plan([planBlad("A", [planCel(0, 0, 1)])])), "a.xlsx");
    expect(await werkboek.lees()).toBe(await werkboek.lees());
  });

  test("houdt zijn bytes wanneer er iets geschreven wordt", async () => {
    const bytes = await schrijfBestand(plan([planBlad("A", [planCel(0, 0, 1)])]));
    const vooraf = bytes.slice();
    const werkboek = WerkboekBestand.open(bytes, "a.xlsx");
    await werkboek.schrijf(plan([planBlad("B", [])]));
    await werkboek.bewaarDeel("urn:x", "<x xmlns='urn:x'/>");
    await werkboek.lees();
    expect(bytes).toEqual(vooraf);
  });
});
