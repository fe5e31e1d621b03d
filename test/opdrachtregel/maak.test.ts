import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { Proef, schijfMet, systeemfout } from "./proef";
import { typ, waardeVan } from "./typen";

const MAAK = ["maak", "goed.xlsx", "--beschikking", "b.json", "--naar", "uit.xlsx"];
const INHOUD = "t_SPORT_inhoud";

let proef: Proef;
beforeEach(async () => void (proef = await Proef.begin()));
afterEach(() => proef.einde());

describe("verantwoord maak", () => {
  test("maakt een nieuw werkboek, zegt waar het staat en laat de bron zoals die was", async () => {
    const bron = await proef.lees("goed.xlsx");
    const { uitgang, uit, fout } = await proef.roep(MAAK);
    expect({ uitgang, fout }).toEqual({ uitgang: 0, fout: "" });
    expect(uit).toContain("De verantwoording staat in uit.xlsx");
    const { rasters, meldingen } = await leesBestand(await proef.lees("uit.xlsx"), "uit.xlsx");
    expect(rasters.map((r) => r.blad)).toEqual(
      expect.arrayContaining(["Overzicht", "Afrekening", "Bevindingen", "Beschikking", "Productie"]),
    );
    expect(meldingen).toEqual([]);
    expect(await proef.lees("goed.xlsx")).toEqual(bron);
    expect(await proef.bestanden()).toEqual(["b.json", "fout.xlsx", "goed.xlsx", "uit.xlsx"]);
  });

  test("maakt het ook met open fouten, noemt ze, en eindigt met 1", async () => {
    const { uitgang, uit } = await proef.roep(["maak", "fout.xlsx", ...MAAK.slice(2)]);
    expect(uitgang).toBe(1);
    expect(uit).toMatch(/REK-01/);
    expect(await proef.bestanden()).toContain("uit.xlsx");
  });

  test.each(["=2+2 blijft tekst", " spaties en\nregels ", "_x000D_ 😀 & <b>"])(
    "houdt getypte tekst %j, en bewaart het oude bestand ernaast",
    async (tekst) => {
      await proef.roep(MAAK);
      const getypt = await typ(await proef.lees("uit.xlsx"), INHOUD, tekst.replace("_x000D_", "_x005F_x000D_"));
      await proef.zet("uit.xlsx", getypt);
      const { uitgang, uit } = await proef.roep(MAAK);
      expect(uitgang).toBe(0);
      expect(uit).toContain("overgenomen: 1 getypt veld");
      expect(uit).toContain("uit (vorige).xlsx");
      expect(await waardeVan(await proef.lees("uit.xlsx"), INHOUD)).toBe(tekst);
      expect(new Uint8Array(await proef.lees("uit (vorige).xlsx"))).toEqual(getypt);
      // And once more: what was kept stays kept.
      await proef.roep(MAAK);
      expect(await waardeVan(await proef.lees("uit.xlsx"), INHOUD)).toBe(tekst);
    },
  );

  test("noemt wat buiten de invoervakken is gewijzigd", async () => {
    await proef.roep(MAAK);
    await proef.zet("uit.xlsx", await typ(await proef.lees("uit.xlsx"), { blad: 0, cel: "A1" }, "Mijn eigen titel"));
    const { uit } = await proef.roep(MAAK);
    expect(uit).toContain("BUITEN DE INVOERVAKKEN (1)");
    expect(uit).toContain("Overzicht!A1  gewijzigd: Mijn eigen titel");
  });

  test.each([
    ["een werkboek van een ander", "uit.xlsx", "fout.xlsx", /'uit\.xlsx' bestaat al en is geen verantwoording/],
    ["een bestand dat geen werkboek is", "uit.xlsx", "b.json", /'uit\.xlsx' bestaat al en is geen verantwoording/],
  ])("overschrijft nooit %s", async (_titel, doel, kopie, zin) => {
    const vreemd = await proef.lees(kopie);
    await proef.zet(doel, vreemd);
    const { uitgang, uit, fout } = await proef.roep(MAAK);
    expect({ uitgang, uit }).toEqual({ uitgang: 2, uit: "" });
    expect(fout).toMatch(zin);
    expect(await proef.lees(doel)).toEqual(vreemd);
  });

  test("overschrijft ook geen '(vorige)' van een ander", async () => {
    await proef.roep(MAAK);
    const eerste = await proef.lees("uit.xlsx");
    await proef.zet("uit (vorige).xlsx", "van mij");
    const { uitgang, fout } = await proef.roep(MAAK);
    expect(uitgang).toBe(2);
    expect(fout).toMatch(/'uit \(vorige\)\.xlsx' bestaat al en is geen verantwoording/);
    expect((await proef.lees("uit (vorige).xlsx")).toString()).toBe("van mij");
    expect(await proef.lees("uit.xlsx")).toEqual(eerste);
  });

  test("vervangt ook een lijst met bevindingen van ons niet", async () => {
    await proef.roep(["controleer", "goed.xlsx", "--uitvoer", "uit.xlsx"]);
    expect((await proef.roep(MAAK)).uitgang).toBe(2);
    await proef.roep([...MAAK.slice(0, -1), "echt.xlsx"]);
    expect((await proef.roep(["controleer", "goed.xlsx", "--uitvoer", "echt.xlsx"])).fout).toMatch(
      /geen lijst met bevindingen/,
    );
  });

  test("laat op een volle schijf de oude verantwoording heel en alleen", async () => {
    await proef.roep(MAAK);
    const eerste = await proef.lees("uit.xlsx");
    let keer = 0;
    const vol = schijfMet({
      maak: async (pad, inhoud) => {
        await proef.zet(pad.slice(proef.map.length + 1), inhoud.subarray(0, 50));
        if (++keer === 2) throw systeemfout("ENOSPC");
      },
    });
    const { uitgang, fout } = await proef.roep(MAAK, vol);
    expect(uitgang).toBe(2);
    expect(fout).toMatch(/schijf is vol/);
    expect(await proef.bestanden()).toEqual(["b.json", "fout.xlsx", "goed.xlsx", "uit.xlsx"]);
    expect(await proef.lees("uit.xlsx")).toEqual(eerste);
  });

  test("vervangt niets dat intussen gewijzigd is", async () => {
    await proef.roep(MAAK);
    const getypt = await typ(await proef.lees("uit.xlsx"), INHOUD, "net getypt");
    const wereld = schijfMet({
      maak: async () => {
        // Somebody saves while we calculate.
        await proef.zet("uit.xlsx", getypt);
      },
    });
    const { uitgang, fout } = await proef.roep(MAAK, wereld);
    expect(uitgang).toBe(2);
    expect(fout).toMatch(/intussen door iets anders gewijzigd/);
    expect(new Uint8Array(await proef.lees("uit.xlsx"))).toEqual(getypt);
  });

  test.each<[string, string[], RegExp]>([
    ["zonder --naar", ["maak", "goed.xlsx", "--beschikking", "b.json"], /--naar/],
    ["met een andere soort", [...MAAK.slice(0, -1), "uit.pdf"], /\.xlsx/],
    ["met het werkboek als doel", [...MAAK.slice(0, -1), "goed.xlsx"], /waaruit gelezen wordt/],
    ["zonder beschikking", ["maak", "goed.xlsx", "--naar", "uit.xlsx"], /niet zonder beschikking/],
  ])("weigert %s", async (_titel, argumenten, zin) => {
    const { uitgang, fout } = await proef.roep(argumenten);
    expect(uitgang).toBe(2);
    expect(fout).toMatch(zin);
    expect(await proef.bestanden()).toEqual(["b.json", "fout.xlsx", "goed.xlsx"]);
  });

  test("een verantwoording draagt haar beschikking mee, en die is eruit te halen", async () => {
    await proef.roep(MAAK);
    const { uitgang, uit } = await proef.roep(["beschikking", "uit.xlsx", "--naar", "terug.json"]);
    expect(uitgang).toBe(0);
    expect(uit).toContain("VOORBEELD-2024-001");
    expect(await proef.json("terug.json")).toEqual(await proef.json("b.json"));
  });
});
