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

describe("een afrekening per afspraak", () => {
  /** One groep of € 100.000 with one activity for each of these targets, at € 10 a unit. */
  function zaak(
    streefwaarden: readonly (number | string)[],
    instellingen: object = {},
    groep: object = {},
  ): Beschikking {
    return gelezen({
      ...voorbeeldDocument(),
      groepen: [{ code: "100", naam: "Jeugd", beschikt: 100000, ...groep }],
      activiteiten: streefwaarden.map((streefwaarde, nummer) => ({
        code: `A${nummer}`,
        groep: "100",
        naam: `Activiteit ${nummer}`,
        afspraken: [{ id: "PE1", soort: "PE", eenheid: "uur", streefwaarde, tarief: 10 }],
      })),
      instellingen,
    });
  }
  const per =
    (aantallen: readonly (number | null)[]) =>
    (activiteit: string): number | null =>
      aantallen[Number(activiteit.slice(1))] ?? null;

  test("tot en met de drempel telt minder niet mee voor terugbetalen, wel in onder en geleverd", () => {
    const { groepen, regels } = rekenAf(zaak([100, 100], { drempelOnderProcent: 10 }), per([90, 89]));
    expect(regels.map(({ onder, tekort }) => [onder, tekort])).toEqual([
      [-10000, 0],
      [-11000, 11000],
    ]);
    expect(groepen[0]).toMatchObject({ onder: -21000, tekort: 11000, geleverd: 179000, terug: { activiteit: 11000 } });
  });

  test("bij een afspraak van 0 is alles overproductie", () => {
    expect(rekenAf(zaak([0]), per([5])).regels[0]).toMatchObject({ over: 5000, onder: 0, tekort: 0, geleverd: 5000 });
  });

  test("zonder realisatie doet een rij niet mee, maar haar beschikte bedrag staat er", () => {
    const { regels, groepen } = rekenAf(zaak([100, 100]), per([null, 50]));
    expect(regels[0]).toMatchObject({ gerealiseerd: null, beschikt: 100000, geleverd: 0, tekort: 0 });
    expect(groepen[0]).toMatchObject({
      geleverd: 50000,
      tekort: 50000,
      onbekend: ["A0 PE1"],
      afronding: 200000 - 10000000,
    });
  });

  test("0 is wel een realisatie", () => {
    expect(rekenAf(zaak([100]), per([0])).groepen[0]).toMatchObject({ tekort: 100000, onbekend: [] });
  });

  test("'min. 1000' rekent af met zijn getal; een verhouding valt erbuiten", () => {
    const { regels, groepen } = rekenAf(zaak(["min. 1000", "5 op 10"]), per([900, 20]));
    expect(regels).toHaveLength(1);
    expect(regels[0]).toMatchObject({ afgesproken: 1000, onder: -100000 });
    expect(groepen[0]!.onbekend).toEqual(["A1 PE1"]);
  });

  test("een onmogelijk groot getal in het werkboek telt als onbekend", () => {
    expect(rekenAf(zaak([100]), per([1e300])).groepen[0]).toMatchObject({ over: 0, onbekend: ["A0 PE1"] });
  });

  test("terugbetalen gaat nooit boven het beschikte bedrag van de groep", () => {
    const { groepen, totaal } = rekenAf(zaak([100], {}, { beschikt: 600 }), per([0]));
    expect(groepen[0]!.terug).toEqual({ activiteit: 60000, groep: 60000, totaal: null });
    expect(totaal.vaststelling).toBe(0);
  });

  test("de compensatie wordt naar beneden afgerond op de cent", () => {
    const een = zaak([100, 0.01], { compensatieMaximumProcent: 33.3 });
    // over = € 0,10; 33.3 % of it is 3.33 cents, of which 3 count.
    expect(rekenAf(een, per([0, 0.02])).groepen[0]!.terug.groep).toBe(99997);
  });

  test("een groep zonder verrekenen toont haar cijfers en betaalt niets terug", () => {
    const { groepen, varianten } = rekenAf(zaak([100], {}, { verrekenen: false }), per([40]));
    expect(groepen[0]).toMatchObject({ onder: -60000, geleverd: 40000, terug: { activiteit: 0, groep: 0 } });
    expect(varianten).toEqual({ activiteit: 0, groep: 0, totaal: 0 });
  });

  test.each([
    [100000, { betaald: 10000000, terugTeBetalen: 60000, nogTeOntvangen: 0 }],
    [80000, { betaald: 8000000, terugTeBetalen: 0, nogTeOntvangen: 1940000 }],
  ])("met een voorschot van € %p", (voorschot, verwacht) => {
    const document = { ...zaak([100]).document, voorschot };
    expect(rekenAf(gelezen(document), per([40])).voorschot).toEqual(verwacht);
  });
});
