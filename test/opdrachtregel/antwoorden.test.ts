import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { Rapport } from "../../src/opdrachtregel/rapport";
import { FOUT, Proef } from "./proef";
import { typ } from "./typen";

const MAAK = ["maak", "fout.xlsx", "--beschikking", "b.json", "--naar", "uit.xlsx"];
const ANTWOORD = "Zo telt ons systeem.";

let proef: Proef;
beforeEach(async () => void (proef = await Proef.begin()));
afterEach(() => proef.einde());

/** The row of the first finding with this code on the sheet Bevindingen, and where the sheet stands. */
async function rijVan(code: string): Promise<{ blad: number; rij: number; waarden: unknown[] }> {
  const { rasters } = await leesBestand(await proef.lees("uit.xlsx"), "uit.xlsx");
  const raster = rasters.find(({ blad }) => blad === "Bevindingen")!;
  for (let rij = 0; rij < raster.rijen; rij++)
    if (raster.waarde(rij, 2) === code)
      return {
        blad: raster.index,
        rij,
        waarden: Array.from({ length: raster.kolommen }, (_, kolom) => raster.waarde(rij, kolom)),
      };
  throw new Error(`Geen ${code} op het blad Bevindingen`);
}

async function antwoord(code: string, tekst: string): Promise<void> {
  const { blad, rij } = await rijVan(code);
  await proef.zet("uit.xlsx", await typ(await proef.lees("uit.xlsx"), { blad, cel: `H${rij + 1}` }, tekst));
}

/** The workbook with another difference in the row of the count. */
async function verander(verschil: number): Promise<void> {
  const rijen = FOUT.map((rij, nummer) => (nummer === 4 ? rij.map((waarde, k) => (k === 5 ? verschil : waarde)) : rij));
  await proef.werkboek("fout.xlsx", rijen);
}

describe("een antwoord op het blad Bevindingen", () => {
  test("telt bij de volgende keer, zolang het cijfer hetzelfde blijft", async () => {
    await proef.roep(MAAK);
    expect((await rijVan("REK-01")).waarden[6]).toBe("open");
    await antwoord("REK-01", ANTWOORD);
    await proef.roep(MAAK);
    expect((await rijVan("REK-01")).waarden.slice(6, 8)).toEqual(["toegelicht", ANTWOORD]);
    await proef.roep(MAAK);
    expect((await rijVan("REK-01")).waarden.slice(6, 8)).toEqual(["toegelicht", ANTWOORD]);
  });

  test("is weer open als het cijfer verandert, en zegt wat er eerder stond", async () => {
    await proef.roep(MAAK);
    await antwoord("REK-01", ANTWOORD);
    await proef.roep(MAAK);
    await verander(9);
    const { uit } = await proef.roep(MAAK);
    const zin = `U gaf eerder als toelichting '${ANTWOORD}'; daarna is het cijfer veranderd van 7 naar 9.`;
    expect(uit.replace(/\s+/g, " ")).toContain(zin);
    const { waarden } = await rijVan("REK-01");
    expect(waarden[6]).toBe("open");
    expect(String(waarden[4])).toContain(zin);
    // With the old figure the old answer counts again: it was never lost.
    await verander(7);
    await proef.roep(MAAK);
    expect((await rijVan("REK-01")).waarden.slice(6, 8)).toEqual(["toegelicht", ANTWOORD]);
  });

  test("telt opnieuw als iemand het na de wijziging bevestigt", async () => {
    await proef.roep(MAAK);
    await antwoord("REK-01", ANTWOORD);
    await verander(9);
    await proef.roep(MAAK);
    await antwoord("REK-01", "Ook 9 klopt.");
    await proef.roep(MAAK);
    expect((await rijVan("REK-01")).waarden.slice(6, 8)).toEqual(["toegelicht", "Ook 9 klopt."]);
  });

  test("gaat niet verloren als de bevinding er een keer niet is", async () => {
    await proef.roep(MAAK);
    await antwoord("REK-01", ANTWOORD);
    await verander(1);
    await proef.roep(MAAK);
    await expect(rijVan("REK-01")).rejects.toThrow(/Geen REK-01/);
    await proef.roep(MAAK);
    await verander(7);
    await proef.roep(MAAK);
    expect((await rijVan("REK-01")).waarden.slice(6, 8)).toEqual(["toegelicht", ANTWOORD]);
  });
});

describe("na het maken", () => {
  test("noemt de volgende keer de cellen die sindsdien zijn veranderd", async () => {
    const vandaag = { vandaag: () => "2025-03-14" };
    await proef.roep(MAAK, vandaag);
    expect((await proef.roep(MAAK, vandaag)).uit).not.toContain("Na de controle van");
    await verander(9);
    const { uit } = await proef.roep(MAAK, vandaag);
    expect(uit).not.toContain("INT-03"); // a warning is on the sheet, not on the screen
    expect(String((await rijVan("INT-03")).waarden[4])).toContain(
      "Na de controle van 14 maart 2025 is 1 cel veranderd: Jeugd!F5 (7 → 9).",
    );
    await proef.roep(MAAK, vandaag);
    await expect(rijVan("INT-03")).rejects.toThrow(/Geen INT-03/);
  });

  test("zegt controleer dat er nog niets is om mee te vergelijken", async () => {
    await proef.roep(["controleer", "fout.xlsx", "--beschikking", "b.json", "--json", "r.json"]);
    const { nietGecontroleerd, bevindingen } = await proef.json<Rapport>("r.json");
    expect(nietGecontroleerd.find(({ code }) => code === "INT-03")?.reden).toMatch(/nog geen eerdere controle/);
    expect(bevindingen.every(({ eerder, antwoord: gegeven }) => eerder === null && gegeven === null)).toBe(true);
  });
});
