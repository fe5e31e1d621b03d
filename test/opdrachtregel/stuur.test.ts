import { mkdir } from "node:fs/promises";
import { KADER } from "../verantwoording/sturing/proef";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { GOED, Proef } from "./proef";

let proef: Proef;
beforeEach(async () => {
  proef = await Proef.begin();
});
afterEach(() => proef.einde());

async function bladen(naam: string): Promise<readonly string[]> {
  return (await leesBestand(new Uint8Array(await proef.lees(naam)), naam)).rasters.map(({ blad }) => blad);
}

test("maakt één werkboek uit meer werkboeken, met een blad per opgave", async () => {
  await proef.werkboek("twee.xlsx", GOED);
  const { uitgang, uit } = await proef.roep([
    "stuur",
    "goed.xlsx",
    "twee.xlsx",
    "--beschikking",
    "b.json",
    "--naar",
    "s.xlsx",
  ]);
  expect(uitgang).toBe(0);
  expect(uit).toMatch(/^2 werkboeken gelezen\. De bladen voor sturing staan in s\.xlsx\./);
  expect(await bladen("s.xlsx")).toEqual(
    expect.arrayContaining(["Overzicht", "1 Gezonde leefstijl", "Sturingskader", "Cijfers"]),
  );
});

describe("stuur met een map", () => {
  const partner = async (naam: string, plek = "map"): Promise<void> => {
    await proef.werkboek(`${plek}/${naam}.xlsx`, [[`Stichting ${naam}, productie 2024`], ...GOED.slice(1)]);
    await proef.beschikking(`${plek}/b-${naam}.json`, { kenmerk: `SUB-${naam}`, partner: `Stichting ${naam}` });
  };
  const overzicht = async (): Promise<readonly unknown[]> => {
    const { rasters } = await leesBestand(new Uint8Array(await proef.lees("s.xlsx")), "s.xlsx");
    const raster = rasters.find(({ blad }) => blad === "Overzicht")!;
    return Array.from({ length: raster.rijen }, (_, rij) => [raster.waarde(rij, 0), raster.waarde(rij, 1)]);
  };

  beforeEach(() => mkdir(proef.pad("map/Nagekomen"), { recursive: true }));

  test("leest alle werkboeken, ook in een submap, elk met de beschikking van zijn partner", async () => {
    await partner("Anker");
    await partner("Brug", "map/Nagekomen");
    const { uitgang, uit } = await proef.roep(["stuur", "map", "--naar", "s.xlsx"]);
    expect(uitgang).toBe(0);
    expect(uit).toMatch(/^2 werkboeken gelezen\..*\n/);
    expect(uit).toContain("Gevonden in de map: 2 beschikkingen.");
    expect(await overzicht()).toEqual(
      expect.arrayContaining([
        ["Stichting Anker", "SUB-Anker, versie 1"],
        ["Stichting Brug", "SUB-Brug, versie 1"],
      ]),
    );
  });

  test("noemt op het scherm en op Overzicht wat kapot is en wie niets inleverde", async () => {
    await partner("Anker");
    await proef.zet("map/kapot.xlsx", (await proef.lees("goed.xlsx")).subarray(0, 900));
    await proef.beschikking("map/b-Iep.json", { kenmerk: "SUB-Iep", partner: "Stichting Iep" });
    const { uitgang, uit, fout } = await proef.roep(["stuur", "map", "--naar", "s.xlsx"]);
    expect(uitgang).toBe(2);
    expect(fout).toMatch(/^kapot\.xlsx: .*beschadigd/);
    expect(uit).toContain("1 bestand is niet gelezen.");
    expect(uit).toMatch(/GEEN WERKBOEK BIJ \(1\)\n {2}b-Iep\.json/);
    expect(await overzicht()).toEqual(
      expect.arrayContaining([
        ["Ontbreekt in deze bladen", null],
        ["kapot.xlsx", expect.stringContaining("beschadigd")],
        ["b-Iep.json", expect.stringContaining("Stichting Iep")],
      ]),
    );
  });

  test("leest zijn eigen uitvoer in die map niet als werkboek", async () => {
    await partner("Anker");
    const opdracht = ["stuur", "map", "--naar", "map/sturing.xlsx"];
    await proef.roep(opdracht);
    const { uitgang, uit } = await proef.roep(opdracht);
    expect(uitgang).toBe(0);
    expect(uit).toMatch(/^1 werkboek gelezen/);
    expect(uit).toContain("een werkboek voor sturing van dit programma");
  });

  test("zonder werkboeken is geen goede map", async () => {
    const { uitgang, fout } = await proef.roep(["stuur", "map", "--naar", "s.xlsx"]);
    expect(uitgang).toBe(2);
    expect(fout).toContain("'map' is een map waarin nog niets staat");
  });
});

test("neemt het sturingskader van een andere gemeente uit een bestand", async () => {
  await proef.zet("kader.json", JSON.stringify(KADER));
  const { uit } = await proef.roep([
    "stuur",
    "goed.xlsx",
    "--beschikking",
    "b.json",
    "--sturingskader",
    "kader.json",
    "--naar",
    "s.xlsx",
  ]);
  expect(uit).toContain("Sturingskader: Uitvoeringsplan Ons Dorp 2026.");
});

test("weigert een sturingskader dat niet klopt, en noemt de plaats", async () => {
  await proef.zet("kader.json", JSON.stringify({ ...KADER, opgaven: [{ nr: 1, naam: "X", doelen: "geen" }] }));
  const { uitgang, fout } = await proef.roep([
    "stuur",
    "goed.xlsx",
    "--sturingskader",
    "kader.json",
    "--naar",
    "s.xlsx",
  ]);
  expect(uitgang).toBe(2);
  expect(fout).toMatch(/Het sturingskader 'kader\.json' klopt niet\. opgaven\.0\.doelen/);
  expect(await proef.bestanden()).not.toContain("s.xlsx");
});

test("een werkboek dat niet te lezen is, houdt de rest niet tegen", async () => {
  await proef.zet("stuk.xlsx", "geen werkboek");
  const { uitgang, uit, fout } = await proef.roep([
    "stuur",
    "stuk.xlsx",
    "goed.xlsx",
    "--beschikking",
    "b.json",
    "--naar",
    "s.xlsx",
  ]);
  expect(uitgang).toBe(2);
  expect(fout).toContain("stuk.xlsx");
  expect(uit).toContain("1 bestand is niet gelezen. Overzicht noemt het;");
  expect(await proef.bestanden()).toContain("s.xlsx");
});

test("overschrijft alleen wat deze opdracht zelf maakte, en bewaart de vorige versie", async () => {
  const { uitgang, fout } = await proef.roep(["stuur", "goed.xlsx", "--beschikking", "b.json", "--naar", "fout.xlsx"]);
  expect(uitgang).toBe(2);
  expect(fout).toMatch(/is niet met 'verantwoord stuur' gemaakt/);
  const opdracht = ["stuur", "goed.xlsx", "--beschikking", "b.json", "--naar", "s.xlsx"];
  await proef.roep(opdracht);
  expect((await proef.roep(opdracht)).uit).toContain("De vorige versie staat in s (vorige).xlsx.");
  expect(await proef.bestanden()).toContain("s (vorige).xlsx");
});

test("weigert te schrijven over het sturingskader of een bron", async () => {
  const { uitgang, fout } = await proef.roep(["stuur", "goed.xlsx", "--beschikking", "b.json", "--naar", "goed.xlsx"]);
  expect(uitgang).toBe(2);
  expect(fout).toMatch(/daar schrijf ik nooit in/);
});
