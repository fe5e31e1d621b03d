import { GOED, Proef } from "./proef";

const SPORT = String(GOED[3]![0]);

let proef: Proef;
beforeAll(async () => {
  proef = await Proef.begin();
  await proef.werkboek("gemengd.xlsx", [
    ...GOED.slice(0, 3),
    [SPORT, "PE", "Klokuur activiteit", 152, 190, 38, 243, "Er kwam een tweede groep bij, op verzoek van de school."],
    [SPORT, "TE", "Aantal deelnemers", 1000, 2000, 999, null, "In april was er een groot toernooi met alle scholen."],
  ]);
});
afterAll(() => proef.einde());

const roep = (...rest: string[]) => proef.roep(["controleer", "gemengd.xlsx", "--beschikking", "b.json", ...rest]);

describe("wat controleer laat zien", () => {
  test("eerst wat open staat, voluit; wat is toegelicht daarna, op één regel met cel, activiteit en de getallen", async () => {
    const { uit } = await roep();
    expect(uit).toMatch(/REK-01 {2}Jeugd!F5 {2}· {2}SPORT TE1\n {10}\S/);
    expect(uit).toMatch(
      /WAARSCHUWINGEN \(1, alle toegelicht\)\n {2}PRD-02 {2}Jeugd!E5 +SPORT TE1 +\[toegelicht\] +2\.000, verwacht 1\.000\n/,
    );
    expect(uit).toContain("Alles voluit: --alles");
  });

  test("met --alles staat ook wat is toegelicht voluit", async () => {
    const { uit } = await roep("--alles");
    expect(uit).toMatch(/PRD-02 {2}Jeugd!E5 {2}· {2}SPORT TE1 {2}\[toegelicht\]\n {10}\S.*100% meer dan afgesproken/);
    expect(uit).not.toContain("Alles voluit");
  });

  test.each([80, 120])("de tekst past in een terminal van %i tekens", async (breedte) => {
    for (const opdracht of [
      ["controleer", "gemengd.xlsx", "--beschikking", "b.json"],
      ["herken", "gemengd.xlsx", "--beschikking", "b.json"],
      ["controleer", "--help"],
    ]) {
      const { uit } = await proef.roep(opdracht, { breedte });
      const teLang = uit.split("\n").filter((regel) => regel.length > breedte);
      expect(teLang).toEqual([]);
    }
  });

  test("er staat nooit een kleurcode in", async () => {
    const { uit } = await proef.roep(["controleer", "gemengd.xlsx", "--beschikking", "b.json"], { terminal: true });
    expect(uit).not.toContain("\u001B");
  });
});

describe("een vergissing", () => {
  test.each([
    [["controlleer", "gemengd.xlsx"], "Bedoelt u controleer?"],
    [["controleer", "gemengd.xlsx", "--beschiking", "b.json"], "Bedoelt u --beschikking?"],
    [["uitleg", "REK01"], "Bedoelt u REK-01?"],
    [["controleer", "gemengd.xlsx", "--alles=ja"], "Achter '--alles' hoort geen waarde."],
    [["controleer", "gemengd.xlsx", "--uitvoer", "lijst.pdf"], "'lijst.pdf' moet op .xlsx eindigen."],
  ])("%j: zegt wat er bedoeld kan zijn", async (argumenten, zin) => {
    const { uitgang, uit, fout } = await proef.roep(argumenten);
    expect({ uitgang, uit }).toEqual({ uitgang: 2, uit: "" });
    expect(fout).toContain(zin);
  });
});
