import { mkdir } from "node:fs/promises";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { Proef, type Uitkomst } from "./proef";

let proef: Proef;

const groep = (beschikt: number): Record<string, unknown> => ({
  groepen: [{ code: "100", naam: "Jeugd", beschikt, verrekenen: true }],
});

beforeAll(async () => {
  proef = await Proef.begin();
  await proef.beschikking("een.json", { kenmerk: "S-1", jaar: 2026, ...groep(1_200_000.25) });
  await proef.beschikking("twee.json", { kenmerk: "S-2", jaar: 2026, ...groep(800_000) });
  await proef.beschikking("fonds.json", { kenmerk: "I-1", jaar: 2026, ...groep(120_000) });
  await proef.beschikking("oud.json", { kenmerk: "S-3", jaar: 2025, ...groep(1) });
  await proef.beschikking("elders.json", { kenmerk: "S-4", jaar: 2026, gemeente: "Baarn", ...groep(1) });
});
afterAll(() => proef.einde());

const roep = (...argumenten: string[]): Promise<Uitkomst> => proef.roep(["plafond", ...argumenten]);
const gewoon = (tekst: string): string => tekst.replaceAll("\u00a0", " ");

describe("verantwoord plafond", () => {
  test("telt beschikkingen op, en eindigt met 0 als het plafond niet is overschreden", async () => {
    const { uit, uitgang } = await roep("een.json", "twee.json", "--plafond", "2.000.000,25");
    expect(uitgang).toBe(0);
    expect(gewoon(uit)).toMatch(
      /2 beschikkingen, samen € 2\.000\.000,25\.\nBinnen het plafond van € 2\.000\.000,25: nog € 0,00/,
    );
    expect(gewoon(uit)).toMatch(/budgetten 2026 \(onder voorbehoud van vaststelling van de begroting\)/);
    expect(gewoon(uit)).toMatch(/Innovatiefonds +€ 100\.000,00 +€ 0,00/);
  });

  test("zegt met welk bedrag een plafond en een regeling zijn overschreden, en eindigt dan met 1", async () => {
    const { uit, uitgang } = await roep(
      "een.json",
      "twee.json",
      "--plafond",
      "2000000",
      "--regeling",
      "innovatiefonds=fonds.json",
    );
    expect(uitgang).toBe(1);
    expect(gewoon(uit)).toContain("BOVEN HET PLAFOND van € 2.000.000,00: € 0,25 te veel.");
    expect(gewoon(uit)).toContain("BOVEN HET PLAFOND van € 100.000,00: € 20.000,00 te veel.");
    expect(uit).toMatch(/artikel 4:25[\s\S]*de gemeente besluit/);
  });

  test("schrijft het blad Plafonds met formules, en overschrijft alleen zijn eigen werkboek", async () => {
    const vraag = ["een.json", "--plafond", "1000000", "--naar", "plafond.xlsx"];
    expect((await roep(...vraag)).uitgang).toBe(1);
    const { rasters, namen } = await leesBestand(await proef.lees("plafond.xlsx"), "plafond.xlsx");
    expect(rasters.map(({ blad }) => blad)).toEqual(["Plafonds"]);
    const ruimte = /\$G\$(\d+)/.exec(namen.find(({ naam }) => naam === "plafond_structureelRuimte")!.verwijzing)!;
    const rij = Number(ruimte[1]) - 1;
    expect(rasters[0]!.waarde(rij, 6)).toBe(-200000.25);
    expect(rasters[0]!.formule(rij, 6)).toContain("ROUND(");
    expect(rasters[0]!.waarde(rij, 7)).toBe("erboven");
    expect((await roep(...vraag)).uitgang).toBe(1);
    const { uitgang, fout } = await roep("een.json", "--naar", "goed.xlsx");
    expect([uitgang, fout]).toEqual([2, expect.stringContaining("overschrijf het niet")]);
  });

  test("telt alle beschikkingen in een map, ook in een submap, en leest geen werkboek als beschikking", async () => {
    await mkdir(proef.pad("map/later"), { recursive: true });
    await proef.beschikking("map/a.json", { kenmerk: "S-1", jaar: 2026, ...groep(1_200_000.25) });
    await proef.beschikking("map/later/b.json", { kenmerk: "S-2", jaar: 2026, ...groep(800_000) });
    await proef.werkboek("map/productie.xlsx", [["Stichting Balans, productie 2026"]]);
    const { uit, uitgang } = await roep("map", "--plafond", "2000000");
    expect(uitgang).toBe(1);
    expect(gewoon(uit)).toMatch(/2 beschikkingen, samen € 2\.000\.000,25\.\nBOVEN HET PLAFOND/);
  });

  test("telt niets op als een beschikking in de map niet klopt: de som zou heel lijken", async () => {
    await mkdir(proef.pad("slecht"), { recursive: true });
    await proef.beschikking("slecht/a.json", { kenmerk: "S-1", jaar: 2026, ...groep(1) });
    await proef.beschikking("slecht/b.json", { kenmerk: "S-2", jaar: "ooit" });
    const { uit, uitgang, fout } = await roep("slecht");
    expect([uitgang, uit]).toEqual([2, ""]);
    expect(fout).toMatch(/b\.json: De beschikking .*klopt niet/);
    await mkdir(proef.pad("leeg"), { recursive: true });
    expect((await roep("leeg")).fout).toMatch(/In 'leeg' staat geen beschikking/);
  });

  test.each([
    ["zonder beschikking", [], /minstens één beschikking/],
    ["een bedrag dat geen bedrag is", ["een.json", "--plafond", "veel"], /geen bedrag/],
    ["verschillende jaren", ["een.json", "oud.json"], /verschillende jaren .*S-3: 2025/],
    ["verschillende gemeenten", ["een.json", "elders.json"], /verschillende gemeenten .*Baarn/],
    ["een onbekende regeling", ["--regeling", "Inovatiefonds=fonds.json"], /Bedoelt u 'Innovatiefonds'\?/],
    ["een regeling zonder bestand", ["--regeling", "Innovatiefonds"], /Schrijf: --regeling/],
    ["een beschikking bij twee plafonds", ["een.json", "--regeling", "Innovatiefonds=een.json"], /bij één plafond/],
    ["een bron als doel", ["een.json", "--naar", "een.json"], /moet op \.xlsx eindigen/],
  ])("weigert %s met één duidelijke zin", async (_, argumenten, zin) => {
    const { uitgang, fout, uit } = await roep(...argumenten);
    expect([uitgang, uit]).toEqual([2, ""]);
    expect(fout).toMatch(zin);
  });
});
