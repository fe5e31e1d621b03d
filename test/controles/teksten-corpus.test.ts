import { controleer } from "../../src/controles/controleer";
import { CONTROLES } from "../../src/controles/index";
import { KOP_TOELICHTING } from "../../src/controles/voorbeeld-delen";
import type { Bevinding } from "../../src/controles/bevinding";
import { TEGENSPRAKEN, ZONDER_ALARM } from "./teksten-corpus";
import { voorbeeldInvoer } from "./voorbeeld-invoer";

const TEKSTREGELS = CONTROLES.filter(({ code }) =>
  ["TOE-03", "TOE-04", "PRD-03", "TYD-03", "IND-02", "IDB-04"].includes(code),
);

function bevindingen(uren: number, deelnemers: number, tekst: string): readonly Bevinding[] {
  const invoer = voorbeeldInvoer({
    titel: tekst,
    bladen: {
      Jeugd: [
        KOP_TOELICHTING,
        ["Sport", "Klokuur activiteit", 152, uren, tekst],
        ["Sport", "Aantal deelnemers", 1000, deelnemers, null],
      ],
    },
  });
  return controleer(invoer, TEKSTREGELS).bevindingen;
}

describe("toelichtingen zoals partners die schrijven", () => {
  test("het zijn er genoeg om iets te zeggen", () => {
    expect(TEKSTREGELS).toHaveLength(6);
    expect(new Set(ZONDER_ALARM).size).toBeGreaterThanOrEqual(60);
    expect(TEGENSPRAKEN.length).toBeGreaterThanOrEqual(30);
  });

  test.each(ZONDER_ALARM)("geen alarm, wat de cijfers ook zijn: %s", (tekst) => {
    const gevonden = [
      [190, 2375],
      [152, 1000],
      [52, 400],
    ].flatMap(([uren, deelnemers]) =>
      bevindingen(uren!, deelnemers!, tekst).map(({ code, bericht }) => [code, bericht]),
    );
    expect(gevonden).toEqual([]);
  });
});

describe("een tekst die de cijfers tegenspreekt", () => {
  test.each(TEGENSPRAKEN)("%d uur en %d deelnemers: %s", (uren, deelnemers, tekst, fragment) => {
    const gevonden = bevindingen(uren, deelnemers, tekst);
    expect(gevonden.map(({ code, gevonden: wat }) => [code, wat])).toEqual([["TOE-03", fragment]]);
    expect(gevonden[0]!.bericht).toContain(`'${fragment}'`);
  });
});
