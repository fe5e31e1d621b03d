import { impact } from "../../src/domein/impact";

describe("de impact van aantal en ernst", () => {
  test.each([
    ["laag", "hoog", "Middel"],
    ["gemiddeld", "hoog", "Groot"],
    ["hoog", "hoog", "Groot"],
    ["laag", "gemiddeld", "Klein"],
    ["gemiddeld", "gemiddeld", "Middel"],
    ["hoog", "gemiddeld", "Groot"],
    ["laag", "laag", "Klein"],
    ["gemiddeld", "laag", "Klein"],
    ["hoog", "laag", "Middel"],
    [" Klein ", "GROOT", "Middel"],
    ["middel", "middel", "Middel"],
  ])("aantal %s, ernst %s: %s", (aantal, ernst, verwacht) =>
    expect(impact(aantal, ernst)).toEqual({ impact: verwacht }),
  );

  test.each([
    [9, "Middel"],
    [10, "Groot"],
    [50, "Groot"],
  ])("het aantal %p met grenzen 10 en 50: een grens hoort bij de hogere trede", (aantal, verwacht) => {
    expect(impact(aantal, "hoog", [10, 50])).toEqual({ impact: verwacht });
    expect(impact(aantal, "laag", [10, 50])).toEqual({ impact: aantal >= 50 ? "Middel" : "Klein" });
  });

  test.each([
    [12, "hoog", null, "ontbreekt"],
    ["", "hoog", null, "ontbreekt"],
    ["laag", " ", null, "ontbreekt"],
    ["veel", "hoog", null, "ongeldig"],
    ["laag", "erg", null, "ongeldig"],
    [-1, "hoog", [1, 2], "ongeldig"],
    [Number.NaN, "hoog", [1, 2], "ongeldig"],
    [5, "hoog", [9, 2], "ongeldig"],
  ] as const)("%p en %p, grenzen %p: %4$s, met de reden", (aantal, ernst, grenzen, soort) => {
    expect(impact(aantal, ernst, grenzen)).toEqual({ soort, reden: expect.stringMatching(/\w.*\.$/) });
  });
});
