import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { Raster } from "../../src/werkboek/raster";
import { FOUT, GOED, Proef } from "./proef";

const CONTROLEER = ["controleer", "fout.xlsx", "--beschikking", "b.json"];

let proef: Proef;
beforeEach(async () => void (proef = await Proef.begin()));
afterEach(() => proef.einde());

async function blad(naam: string): Promise<Raster> {
  return (await leesBestand(await proef.lees(naam), naam)).rasters[0]!;
}

function rij(raster: Raster, nummer: number): unknown[] {
  return Array.from({ length: raster.kolommen }, (_, kolom) => raster.waarde(nummer, kolom));
}

function rijen(raster: Raster): unknown[][] {
  return Array.from({ length: raster.rijen }, (_, nummer) => rij(raster, nummer)).slice(4);
}

describe("controleer --takenlijst", () => {
  test("schrijft een werkboek met een rij per bevinding, open fouten eerst", async () => {
    const { uitgang } = await proef.roep([...CONTROLEER, "--takenlijst", "taken.xlsx"]);
    expect(uitgang).toBe(1);
    const lijst = await blad("taken.xlsx");
    expect(rij(lijst, 3)).toEqual([
      "Nr",
      "Ernst",
      "Activiteit",
      "Plaats",
      "Wat is er",
      "Wat te doen",
      "Status",
      "Antwoord",
      "Door",
      "Datum",
      "Id",
    ]);
    const [eerste] = rijen(lijst);
    expect(eerste!.slice(0, 4)).toEqual([1, "fout", "Jeugd - Gezonde leefstijl - Sport en beweging", "Jeugd!D4"]);
    expect(eerste![6]).toBe("open");
    expect(eerste![10]).toMatch(/^IDB-03:SPORT:PE1/);
  });

  test("schrijft een csv met puntkomma's, BOM en regels als in RFC 4180", async () => {
    await proef.roep([...CONTROLEER, "--takenlijst", "taken.csv"]);
    const tekst = (await proef.lees("taken.csv")).toString("utf8");
    expect(tekst.startsWith("\uFEFFNr;Ernst;Activiteit;")).toBe(true);
    expect(tekst.split("\r\n").at(-1)).toBe("");
    expect(tekst).toContain("Jeugd!F5");
    // Its own list may be made again.
    expect((await proef.roep([...CONTROLEER, "--takenlijst", "taken.csv"])).fout).toBe("");
  });

  test("zet een apostrof voor een tekst die een formule kan worden", async () => {
    const naam = '=HYPERLINK("http://kwaad";"klik")';
    await proef.werkboek("fout.xlsx", [...FOUT, [naam, "PE", "Klokuur activiteit", 1, 1, 0, 1, null]]);
    await proef.roep([...CONTROLEER, "--takenlijst", "taken.csv"]);
    const velden = (await proef.lees("taken.csv"))
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .split(/[;\r\n]+/);
    expect(velden.filter((veld) => /^"?[=+\-@]/.test(veld))).toEqual([]);
  });

  test.each([
    ["taken.txt", /moet op \.xlsx of \.csv eindigen/],
    ["vreemd.csv", /bestaat al en is geen takenlijst/],
    ["goed.xlsx", /bestaat al en is geen takenlijst/],
    ["fout.xlsx", /waaruit gelezen wordt/],
  ])("weigert %s", async (doel, zin) => {
    await proef.zet("vreemd.csv", "a;b\r\n1;2\r\n");
    const { uitgang, fout } = await proef.roep([...CONTROLEER, "--takenlijst", doel]);
    expect(uitgang).toBe(2);
    expect(fout).toMatch(zin);
    expect((await proef.lees("vreemd.csv")).toString()).toBe("a;b\r\n1;2\r\n");
  });
});

describe("controleer --herstel", () => {
  test("schrijft voorstellen met nu, wordt en de formule als tekst, en laat de bron zoals die was", async () => {
    const bron = await proef.lees("fout.xlsx");
    await proef.roep([...CONTROLEER, "--herstel", "herstel.xlsx"]);
    const lijst = await blad("herstel.xlsx");
    expect(rij(lijst, 3)).toEqual(["Nr", "Akkoord", "Cel", "Nu", "Wordt", "Formule", "Waarom", "Let op", "Code", "Id"]);
    expect(rijen(lijst).map((deel) => [deel[1], ...deel.slice(2, 6), deel[8]])).toEqual([
      [null, "Jeugd!D4", 150, 152, null, "IDB-03"],
      [null, "Jeugd!F5", 7, 1, "=E5-D5", "REK-01"],
    ]);
    expect(lijst.formule(5, 5)).toBeNull();
    expect(await proef.lees("fout.xlsx")).toEqual(bron);
  });

  test("laat bij een getal als tekst zien dat het op twee manieren te lezen is", async () => {
    await proef.werkboek(
      "fout.xlsx",
      GOED.map((een, nummer) => (nummer === 4 ? een.map((waarde, kolom) => (kolom === 4 ? "1.001" : waarde)) : een)),
    );
    await proef.roep([...CONTROLEER, "--herstel", "herstel.xlsx"]);
    const deel = rijen(await blad("herstel.xlsx")).find((een) => een[8] === "HYG-01")!;
    expect(deel.slice(2, 5)).toEqual(["Jeugd!E5", "1.001", 1001]);
    expect(deel[7]).toBe("Het kan ook 1,001 zijn.");
  });
});
