import { eenheidInZin, eenheidNaam } from "../../src/domein/eenheid";

describe("een aantal met zijn eenheid in een zin", () => {
  test.each([
    [4013, "Aantal jeugdige deelnemers", "4.013 jeugdige deelnemers"],
    [164, "Klokuur activiteit", "164 klokuur activiteit"],
    [14, "Aant. afgeronde trajecten", "14 afgeronde trajecten"],
    [7, "aant.afgeronde trajecten", "7 afgeronde trajecten"],
    [79, "IPU", "79 IPU"],
    [3, "NME-lessen", "3 NME-lessen"],
    [12, "Aant. mnd infrastructuur V&A", "12 mnd infrastructuur V&A"],
    [8, "Gem. aantal deelnemers", "gemiddeld 8 deelnemers"],
    [10, "Gem mndl. bezochte versch. loc", "gemiddeld 10 mndl. bezochte versch. loc"],
    ["min. 200", "Aantal adviezen", "min. 200 adviezen"],
    [5, "Aantal", "5 aantal"],
    [5, "", "5"],
  ])("%s %s", (aantal, eenheid, zin) => {
    expect(eenheidInZin(aantal, eenheid)).toBe(zin);
  });

  test("een woord dat met aant begint, is geen telwoord", () => {
    expect(eenheidNaam("Aantekeningen")).toBe("aantekeningen");
  });
});
