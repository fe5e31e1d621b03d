import { naarRato, prognose } from "../../src/domein/prognose";

const periode = { van: "2023-01-01", tot: "2023-12-31" };
const maanden = [0, 0, 10, 10, 10, 10, 20, 20, 10, 10, 0, 0];

describe("de prognose voor het jaar", () => {
  test("naar tijd: na 73 van de 365 dagen is een vijfde voorbij", () => {
    const uit = prognose({ realisatie: 40, peildatum: "2023-03-14", periode });
    expect(uit).toEqual({ waarde: 200, van: 120, tot: 280, deel: 0.2, grondslag: "tijd" });
  });

  test("naar het patroon van vorig jaar: op 30 juni was vier tiende geleverd", () => {
    const uit = prognose({ realisatie: 80, peildatum: "2023-06-30", periode, patroon: maanden });
    expect(uit).toMatchObject({ waarde: 200, deel: 0.4, grondslag: "patroon", tot: 260 });
  });

  test("midden in een maand telt het patroon van die maand naar dagen", () => {
    const uit = prognose({ realisatie: 5, peildatum: "2023-04-15", periode, patroon: maanden });
    expect(uit).toMatchObject({ deel: 0.15 });
  });

  test("op de laatste dag is de prognose de realisatie, zonder marge", () => {
    const uit = prognose({ realisatie: 77, peildatum: "2023-12-31", periode, patroon: null });
    expect(uit).toEqual({ waarde: 77, van: 77, tot: 77, deel: 1, grondslag: "tijd" });
  });

  test("ook na afloop telt het hele jaar, nooit meer", () => {
    expect(prognose({ realisatie: 77, peildatum: "2024-02-01", periode })).toMatchObject({ waarde: 77, deel: 1 });
    const metPatroon = prognose({ realisatie: 77, peildatum: "2024-02-01", periode, patroon: maanden });
    expect(metPatroon).toMatchObject({ waarde: 77, deel: 1 });
  });

  test("de marge omvat beide manieren van rekenen", () => {
    const uit = prognose({ realisatie: 80, peildatum: "2023-06-30", periode, patroon: maanden });
    const opTijd = prognose({ realisatie: 80, peildatum: "2023-06-30", periode });
    if (!("waarde" in uit) || !("waarde" in opTijd)) throw new Error("geen prognose");
    expect(uit.van).toBeLessThanOrEqual(Math.min(uit.waarde, opTijd.waarde));
    expect(uit.tot).toBeGreaterThanOrEqual(Math.max(uit.waarde, opTijd.waarde));
  });

  test.each([
    ["voor het begin", { realisatie: 1, peildatum: "2022-12-31", periode }, "ongeldig"],
    ["geen datum", { realisatie: 1, peildatum: "31 juni", periode }, "ongeldig"],
    ["geen getal", { realisatie: Number.NaN, peildatum: "2023-06-30", periode }, "ongeldig"],
    ["negatief patroon", { realisatie: 1, peildatum: "2023-06-30", periode, patroon: [1, -1] }, "ongeldig"],
    ["leeg patroon", { realisatie: 1, peildatum: "2023-06-30", periode, patroon: [0, 0] }, "ontbreekt"],
    ["nog niets in het patroon", { realisatie: 1, peildatum: "2023-01-31", periode, patroon: maanden }, "ontbreekt"],
  ])("%s: geen prognose, met de reden", (_, vraag, soort) => {
    expect(prognose(vraag)).toEqual({ soort, reden: expect.stringMatching(/\w.*\.$/) });
  });

  test("de afspraak naar rato", () => expect(naarRato(152, 0.5)).toBe(76));
});
