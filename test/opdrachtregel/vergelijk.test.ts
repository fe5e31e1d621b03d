import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { Inhoud } from "../../src/werkboek/raster";
import { GOED, Proef } from "./proef";

let proef: Proef;
beforeEach(async () => void (proef = await Proef.begin()));
afterEach(() => proef.einde());

const open = async (naam: string): Promise<Inhoud> => leesBestand(await proef.lees(naam), naam);

describe("verantwoord vergelijk", () => {
  test("zet de cijfers van twee werkboeken naast elkaar en schrijft ze desgevraagd weg", async () => {
    const { uitgang, uit } = await proef.roep([
      "vergelijk",
      "goed.xlsx",
      "fout.xlsx",
      "--beschikking",
      "b.json",
      "--uitvoer",
      "vv.xlsx",
    ]);
    expect(uitgang).toBe(0);
    expect(uit).toContain("geen cijfers verschillen");
    expect((await open("vv.xlsx")).rasters[0]!.blad).toBe("Vergelijking");
    expect((await proef.roep(["vergelijk", "goed.xlsx"])).uitgang).toBe(2);
  });

  test("noemt het grootste verschil eerst, met wat het in euro is", async () => {
    const rijen = GOED.map((rij) => rij.map((waarde) => (waarde === 153 ? 160 : waarde === 1001 ? 1500 : waarde)));
    await proef.werkboek("later.xlsx", rijen);
    const { uit } = await proef.roep(["vergelijk", "goed.xlsx", "later.xlsx", "--beschikking", "b.json"]);
    expect(uit).toContain("2 cijfers verschillen");
    expect(uit).toMatch(/153\s+160\s+\+7\s+5%\s+€\s1\.380,05[\s\S]*1\.001\s+1\.500\s+\+499\s+50%/);
  });

  test("overschrijft niets van een ander", async () => {
    const voor = await proef.lees("fout.xlsx");
    const { uitgang, fout } = await proef.roep(["vergelijk", "goed.xlsx", "goed.xlsx", "--uitvoer", "fout.xlsx"]);
    expect(uitgang).toBe(2);
    expect(fout).toMatch(/geen vergelijking/);
    expect(await proef.lees("fout.xlsx")).toEqual(voor);
  });
});
