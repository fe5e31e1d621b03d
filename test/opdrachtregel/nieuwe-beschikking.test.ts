import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { Proef } from "./proef";

let proef: Proef;
beforeAll(async () => void (proef = await Proef.begin()));
afterAll(() => proef.einde());

test("een leeg formulier heeft alle bladen, en zegt bij het controleren per cel wat er nog ontbreekt", async () => {
  const { uitgang } = await proef.roep(["beschikking", "--nieuw", "--naar", "leeg.xlsx"]);
  const { rasters } = await leesBestand(await proef.lees("leeg.xlsx"), "leeg.xlsx");
  expect(uitgang).toBe(0);
  expect(rasters.map(({ blad }) => blad)).toEqual([
    "Beschikking",
    "Groepen",
    "Activiteiten",
    "Afspraken",
    "Indicatoren",
    "Instellingen",
  ]);
  const { uitgang: fout, fout: zin } = await proef.roep(["beschikking", "leeg.xlsx"]);
  expect([fout, zin]).toEqual([2, expect.stringMatching(/Beschikking!B\d+: /)]);
});

test("het volgende jaar begint met de afspraken van dit jaar, als formulier of als json", async () => {
  await proef.roep(["beschikking", "b.json", "--volgend-jaar", "--naar", "2025.xlsx"]);
  const { uit, uitgang } = await proef.roep(["beschikking", "2025.xlsx"]);
  expect(uitgang).toBe(0);
  expect(uit).toContain("VOORBEELD-2025-001, versie 1");
  expect(uit).toContain("1 januari 2025 tot en met 31 december 2025");
  const zonder = await proef.roep(["beschikking", "b.json", "--volgend-jaar"]);
  expect([zonder.uitgang, zonder.fout]).toEqual([2, expect.stringContaining("--naar")]);
});

test("het verschil met een wijzigingsbeschikking staat er per afspraak, met oud en nieuw", async () => {
  await proef.beschikking("v2.json", { versie: 2, vervangt: "VOORBEELD-2024-001", plafond: 40000 });
  const { uitgang, uit } = await proef.roep(["beschikking", "b.json", "--verschil", "v2.json"]);
  expect(uitgang).toBe(0);
  expect(uit).toContain("versie 1 → VOORBEELD-2024-001, versie 2: 3 verschillen");
  expect(uit).toMatch(/plafond +\(geen\) → €\u00a040\.000,00/);
});
