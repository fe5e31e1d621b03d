import { jsonDeel } from "../../src/werkboek/json-deel";
import { BESCHIKKING_NAAMRUIMTE } from "../../src/werkboek/naamruimten";
import { GOED, Proef } from "./proef";

let proef: Proef;
beforeAll(async () => void (proef = await Proef.begin()));
afterAll(() => proef.einde());

describe("de uitgang van een opdracht", () => {
  test("is 0 zonder open fouten", async () => {
    const { uitgang, uit, fout } = await proef.roep(["controleer", "goed.xlsx", "--beschikking", "b.json"]);
    expect({ uitgang, fout }).toEqual({ uitgang: 0, fout: "" });
    expect(uit).toContain("Oordeel      plausibel");
    expect(uit).toContain("geen fouten");
  });

  test("is 1 met open fouten, en elke fout staat er met blad en cel", async () => {
    const { uitgang, uit, fout } = await proef.roep(["controleer", "fout.xlsx", "--beschikking", "b.json"]);
    expect({ uitgang, fout }).toEqual({ uitgang: 1, fout: "" });
    expect(uit).toContain("FOUTEN (2)");
    expect(uit).toMatch(/IDB-03 {2}Jeugd!D4/);
    expect(uit).toMatch(/REK-01 {2}Jeugd!F5/);
    expect(uit).toContain("niet plausibel");
  });

  test("toont altijd wat niet gecontroleerd is, ook zonder beschikking", async () => {
    const { uitgang, uit } = await proef.roep(["controleer", "goed.xlsx"]);
    expect(uitgang).toBe(0);
    expect(uit).toMatch(/NIET GECONTROLEERD \(\d+\)/);
    expect(uit).toContain("Er is geen beschikking geladen");
  });

  test.each([["afreken"], ["controleer"]])("van %s is 1 zolang er fouten open staan", async (opdracht) => {
    const { uitgang } = await proef.roep([opdracht, "fout.xlsx", "--beschikking", "b.json"]);
    expect(uitgang).toBe(1);
  });

  test("van herken is 0: herkennen is geen oordeel", async () => {
    const { uitgang, uit } = await proef.roep(["herken", "fout.xlsx", "--beschikking", "b.json"]);
    expect(uitgang).toBe(0);
    expect(uit).toMatch(/kolom D {2}Afspraak +afspraak +100%/);
    expect(uit).toMatch(/SPORT PE1/);
  });

  test("een werkboek waarin niets herkend is, is 'niet te beoordelen', met wat er per blad te zien was en wat helpt", async () => {
    await proef.werkboek("notities.xlsx", [["Beste collega"], ["tot morgen"]]);
    const { uit } = await proef.roep(["controleer", "notities.xlsx", "--beschikking", "b.json"]);
    expect(uit).toContain("Oordeel      niet te beoordelen");
    expect(uit).not.toMatch(/geen fouten/);
    expect(uit).toContain("Jeugd: 2 gevulde cellen");
    expect(uit).toContain("Wat helpt:");
    const herkend = await proef.roep(["herken", "notities.xlsx"]);
    expect(herkend.uit).toContain("niet te beoordelen");
  });

  test("meer werkboeken: een regel per werkboek, dan het totaal, en de rapporten als lijst", async () => {
    const { uitgang, uit } = await proef.roep([
      ...["controleer", "goed.xlsx", "fout.xlsx", "--beschikking", "b.json", "--json", "samen.json"],
    ]);
    expect(uitgang).toBe(1);
    const regels = uit.trim().split("\n");
    expect(regels.slice(4)).toEqual(["", "Geschreven naar samen.json"]);
    expect(regels[1]).toMatch(/^goed\.xlsx +VOORBEELD-2024-001 +0 .*plausibel$/);
    expect(regels[2]).toMatch(/^fout\.xlsx +VOORBEELD-2024-001 +2 .*niet plausibel$/);
    expect(regels[3]).toMatch(/^Totaal +2 .*2 werkboeken$/);
    const rapporten = await proef.json<{ werkboek: string; status: string }[]>("samen.json");
    expect(rapporten.map((r) => [r.werkboek, r.status])).toEqual([
      ["goed.xlsx", "plausibel"],
      ["fout.xlsx", "niet plausibel"],
    ]);
  });

  test("van meer beschikkingen krijgt elk werkboek die van zijn partner en jaar", async () => {
    await proef.beschikking("b2.json", {
      kenmerk: "VOORBEELD-2023-007",
      jaar: 2023,
      periode: { van: "2023-01-01", tot: "2023-12-31" },
    });
    await proef.werkboek("oud.xlsx", [["Stichting Balans, productie 2023"], ...GOED.slice(1)]);
    const { uit } = await proef.roep([
      ...["controleer", "goed.xlsx", "oud.xlsx", "--beschikking", "b.json", "--beschikking", "b2.json"],
    ]);
    expect(uit).toMatch(/goed\.xlsx +VOORBEELD-2024-001/);
    expect(uit).toMatch(/oud\.xlsx +VOORBEELD-2023-007/);
  });

  test("van dezelfde beschikking geldt de laatste versie, en wie er geen krijgt wordt genoemd", async () => {
    await proef.beschikking("v2.json", { versie: 2 });
    await proef.werkboek("ander.xlsx", [["Stichting Anders, productie 2024"], ...GOED.slice(1)]);
    const beide = ["--beschikking", "v2.json", "--beschikking", "b.json"];
    const { uit } = await proef.roep(["controleer", "goed.xlsx", ...beide]);
    expect(uit).toContain("VOORBEELD-2024-001, versie 2");
    const ander = await proef.roep(["controleer", "ander.xlsx", ...beide]);
    expect(ander.uit).toContain("ander.xlsx: geen van de beschikkingen past bij partner en jaar");
  });

  test("een werkboek tussen andere houdt zijn eigen beschikking; bij één werkboek gaat de gegeven beschikking voor", async () => {
    const document = await proef.json("b.json");
    await proef.werkboek("eigen.xlsx", GOED, { delen: [jsonDeel(BESCHIKKING_NAAMRUIMTE, document)] });
    await proef.beschikking("x.json", { kenmerk: "X-1" });
    const samen = await proef.roep(["controleer", "eigen.xlsx", "goed.xlsx", "--beschikking", "x.json"]);
    expect(samen.uit).toMatch(/eigen\.xlsx +VOORBEELD-2024-001/);
    expect(samen.uit).toMatch(/goed\.xlsx +X-1/);
    expect((await proef.roep(["controleer", "eigen.xlsx", "--beschikking", "x.json"])).uit).toContain("X-1, versie 1");
    expect((await proef.roep(["controleer", "eigen.xlsx"])).uit).toContain("VOORBEELD-2024-001, versie 1");
  });

  test("met één onleesbaar werkboek tussen andere is 2, de andere staan er wel, en er komt geen rapport", async () => {
    const { uitgang, uit, fout } = await proef.roep(["controleer", "goed.xlsx", "weg.xlsx", "--json", "half.json"]);
    expect(uitgang).toBe(2);
    expect(fout).toBe("weg.xlsx: Ik vind het werkboek 'weg.xlsx' niet. Controleer de naam en de map.\n");
    expect(uit).toContain("goed.xlsx");
    expect(uit).toContain("geen rapport geschreven");
    expect(await proef.bestanden()).not.toContain("half.json");
  });
});

describe("voortgang", () => {
  const traag = () => {
    let tijd = 0;
    return () => (tijd += 600);
  };

  test("verschijnt op een terminal na een halve seconde, en verdwijnt weer", async () => {
    const { fout } = await proef.roep(["controleer", "goed.xlsx"], { terminal: true, klok: traag() });
    expect(fout).toMatch(/^\r.*goed\.xlsx/);
    expect(fout).toMatch(/\r +\r$/);
  });

  test("staat een foutmelding niet in de weg", async () => {
    await proef.zet("stuk.xlsx", (await proef.lees("goed.xlsx")).subarray(0, 900));
    const { fout } = await proef.roep(["controleer", "stuk.xlsx"], { terminal: true, klok: traag() });
    expect(fout).toMatch(/^\rlezen · stuk\.xlsx …\r +\r\S[^\r]*stuk\.xlsx[^\r]*\n$/);
  });

  test("blijft weg als het snel gaat, of als niemand kijkt", async () => {
    expect((await proef.roep(["controleer", "goed.xlsx"], { terminal: true })).fout).toBe("");
    expect((await proef.roep(["controleer", "goed.xlsx"], { klok: traag() })).fout).toBe("");
  });
});

test("stuurtekens uit een werkboek van een ander bereiken de terminal niet", async () => {
  await proef.werkboek("stuur.xlsx", [...GOED, ["\u001B[31mrood\u0007\u202E", "PE", "uur", 1, 1, 0, 1, null]]);
  const { uit } = await proef.roep(["controleer", "stuur.xlsx", "--beschikking", "b.json"]);
  expect(uit).toContain("[31mrood");
  // eslint-disable-next-line no-control-regex -- these characters are exactly what it is about
  expect(uit).not.toMatch(/[\u001B\u0007\u202E]/);
});
