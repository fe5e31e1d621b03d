import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { Proef } from "./proef";

let proef: Proef;
beforeAll(async () => void (proef = await Proef.begin()));
afterAll(() => proef.einde());

describe("verantwoord beschikking", () => {
  test("zet om van json naar xlsx en terug, met dezelfde vingerafdruk", async () => {
    const heen = await proef.roep(["beschikking", "b.json", "--naar", "b.xlsx"]);
    const terug = await proef.roep(["beschikking", "b.xlsx", "--naar", "terug.json"]);
    const vingerafdruk = /sha256:[0-9a-f]{64}/.exec(heen.uit)![0];
    expect([heen.uitgang, terug.uitgang]).toEqual([0, 0]);
    expect(terug.uit).toContain(vingerafdruk);
    expect(await proef.json("terug.json")).toEqual(await proef.json("b.json"));
  });

  test("noemt waar ze over gaat", async () => {
    const { uit } = await proef.roep(["beschikking", "b.json"]);
    expect(uit).toContain("Stichting Balans");
    expect(uit).toContain("1 januari 2024 tot en met 31 december 2024");
    expect(uit).toMatch(/Activiteiten +1, met 1 PE en 1 TE/);
    expect(uit).toMatch(/Echtheid +ongetekend/);
  });

  test("in de vorm van een werkboek geldt ze bij het controleren net zo", async () => {
    await proef.roep(["beschikking", "b.json", "--naar", "vorm.xlsx"]);
    const json = await proef.roep(["controleer", "fout.xlsx", "--beschikking", "b.json"]);
    const xlsx = await proef.roep(["controleer", "fout.xlsx", "--beschikking", "vorm.xlsx"]);
    expect(xlsx).toEqual(json);
  });
});

describe("verantwoord controleer --uitvoer", () => {
  test("zet elke bevinding en wat niet gecontroleerd is in een werkboek, en mag dat later vervangen", async () => {
    const opdracht = ["controleer", "fout.xlsx", "--beschikking", "b.json", "--uitvoer", "bevindingen.xlsx"];
    expect((await proef.roep(opdracht)).uitgang).toBe(1);
    const { rasters } = await leesBestand(await proef.lees("bevindingen.xlsx"), "bevindingen.xlsx");
    expect(rasters.map((r) => r.blad)).toEqual(["Bevindingen", "Niet gecontroleerd"]);
    const codes = Array.from({ length: rasters[0]!.rijen - 4 }, (_, n) => rasters[0]!.waarde(n + 4, 2));
    expect(codes).toEqual(expect.arrayContaining(["REK-01", "IDB-03"]));
    const rij = codes.indexOf("REK-01") + 4;
    expect([0, 1, 4, 7, 8].map((kolom) => rasters[0]!.waarde(rij, kolom))).toEqual([
      "fout.xlsx",
      "fout",
      "Jeugd!F5",
      7,
      1,
    ]);
    expect((await proef.roep([...opdracht.slice(0, 1), "goed.xlsx", ...opdracht.slice(2)])).uitgang).toBe(0);
    const opnieuw = await leesBestand(await proef.lees("bevindingen.xlsx"), "bevindingen.xlsx");
    expect(opnieuw.rasters[0]!.waarde(1, 0)).toContain("goed.xlsx: plausibel");
  });
});

describe("verantwoord uitleg", () => {
  test("noemt elke controle, op volgorde van code", async () => {
    const { uitgang, uit } = await proef.roep(["uitleg"]);
    const codes = uit.split("\n").flatMap((regel) => /^[A-Z]{3}-\d\d/.exec(regel)?.[0] ?? []);
    expect(uitgang).toBe(0);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes).toEqual([...codes].sort());
  });

  test.each(["REK-01", "rek-01"])("legt één controle uit: %s", async (code) => {
    const { uitgang, uit } = await proef.roep(["uitleg", code]);
    expect(uitgang).toBe(0);
    expect(uit).toContain("REK-01  Verschil klopt niet  (fout)");
    expect(uit).toContain("Vergelijkt");
    expect(uit).toContain("Waarom, en wat te doen");
  });

  test("noemt de instellingen die een controle sturen, met hun standaard", async () => {
    expect((await proef.roep(["uitleg", "PRD-01"])).uit).toMatch(/toelichtingVanafProcent \(standaard: 10\)/);
  });
});

describe("hulp", () => {
  test("noemt elke opdracht en wat de uitgangen betekenen", async () => {
    const { uitgang, uit } = await proef.roep(["--help"]);
    expect(uitgang).toBe(0);
    for (const naam of ["controleer", "maak", "afreken", "herken", "beschikking", "uitleg", "functie"]) {
      expect(uit).toContain(`verantwoord ${naam}`);
    }
    expect(uit).toContain("1 open fouten");
  });

  test("geeft bij één opdracht alleen die", async () => {
    const { uit } = await proef.roep(["maak", "--help"]);
    expect(uit).toContain("verantwoord maak <werkboek.xlsx>");
    expect(uit).not.toContain("verantwoord herken");
  });

  test("geeft de versie", async () => {
    expect((await proef.roep(["--versie"])).uit).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
