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
  expect(uit).toContain("1 werkboek is niet gelezen; die ontbreken in deze bladen.");
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
