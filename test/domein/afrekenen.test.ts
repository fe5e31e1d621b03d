import { rekenAf } from "../../src/domein/afrekenen";
import type { Beschikking, Instellingen } from "../../src/domein/beschikking";
import { naarEuro } from "../../src/domein/geld";
import { gelezen, gepubliceerd, voorbeeldDocument } from "./voorbeeld";

const voorbeeld = gelezen(voorbeeldDocument());
const met = (instellingen: Partial<Instellingen>): Beschikking => ({
  ...voorbeeld,
  instellingen: { ...voorbeeld.instellingen, ...instellingen },
});

describe("de gepubliceerde afrekening over 2024", () => {
  const afrekening = rekenAf(voorbeeld, gepubliceerd);

  test.each([
    ["100", 830399.6, 872074, 163047, -121372, 0],
    ["200", 476571.66, 663753, 225954, -38774, 0],
    ["300", 434377.06, 468051.25, 34577.25, -903, 0],
    ["604", 82415.29, 82415.29, 0, 0, 0],
  ])("groep %s komt tot op de cent uit", (code, beschikt, geleverd, over, onder, terug) => {
    const groep = afrekening.groepen.find((een) => een.code === code)!;
    expect([groep.beschikt, groep.geleverd, groep.over, groep.onder, groep.terug.groep!].map(naarEuro)).toEqual([
      beschikt,
      geleverd,
      over,
      onder,
      terug,
    ]);
    expect(groep.terug.totaal).toBeNull();
    expect(groep.onbekend).toEqual([]);
  });

  test("het totaal komt tot op de cent uit", () => {
    const { beschikt, geleverd, over, onder, terug, vaststelling } = afrekening.totaal;
    expect([beschikt, geleverd, over, onder, terug, vaststelling].map(naarEuro)).toEqual([
      1823763.61, 2086293.54, 423578.25, -161049, 0, 1823763.61,
    ]);
  });

  test("per activiteit zou € 161.049,00 terugbetaald worden", () => {
    expect(naarEuro(afrekening.varianten.activiteit)).toBe(161049);
    expect(naarEuro(rekenAf(met({ compensatie: "activiteit" }), gepubliceerd).totaal.terug)).toBe(161049);
  });

  test("bij een maximum van 50 % betaalt Jeugd € 39.848,50 terug", () => {
    const groepen = rekenAf(met({ compensatieMaximumProcent: 50 }), gepubliceerd).groepen;
    expect(groepen.map((groep) => naarEuro(groep.terug.groep!))).toEqual([39848.5, 0, 0, 0]);
  });
});
