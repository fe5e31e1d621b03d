import { mkdir } from "node:fs/promises";
import { beschikkingFormulier } from "../../src/verantwoording/beschikking-formulier";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../src/werkboek/bestand/schrijven";
import type { Inhoud } from "../../src/werkboek/raster";
import { SCHIJF } from "../../src/opdrachtregel/schijf";
import { FOUT, GOED, Proef, schijfMet } from "./proef";

const PARTNERS = ["Anker", "Brug", "Cirkel", "Dijk", "Eik", "Fontein", "Gaard", "Haven"];
const VERSLEUTELD = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(2048).fill(0));

let proef: Proef;
beforeEach(async () => {
  proef = await Proef.begin();
  await mkdir(proef.pad("map/Nagekomen/Oud"), { recursive: true });
});
afterEach(() => proef.einde());

const eigen = (partner: string): Record<string, unknown> => ({
  kenmerk: `SUB-${partner}`,
  partner: `Stichting ${partner}`,
});

async function zetPartner(partner: string, rijen = GOED, map = "map"): Promise<void> {
  const kop = [`Stichting ${partner}, productie 2024`];
  await proef.werkboek(`${map}/${partner.toLowerCase()}.xlsx`, [kop, ...rijen.slice(1)]);
}

/** A folder as an accounthouder has it: eight partners, some with their beschikking as a form, and what does not belong. */
async function vulMap(): Promise<void> {
  for (const [nummer, partner] of PARTNERS.entries()) {
    await zetPartner(partner, nummer === 1 ? FOUT : GOED, partner === "Haven" ? "map/Nagekomen" : "map");
    if (nummer === 2) await proef.zet("map/formulier.xlsx", await formulier(partner));
    else if (nummer !== 3) await proef.beschikking(`map/b-${partner}.json`, eigen(partner));
  }
  await proef.zet("map/kapot.xlsx", (await proef.lees("goed.xlsx")).subarray(0, 900));
  await proef.zet("map/geheim.xlsx", VERSLEUTELD);
  await proef.zet("map/~$anker.xlsx", "slot");
  await proef.zet("map/notitie.json", "[1, 2]");
  await proef.zet("map/lees mij.txt", "hallo");
  await proef.beschikking("map/b-Iep.json", eigen("Iep"));
}

async function formulier(partner: string): Promise<Uint8Array> {
  const lezing = leesBeschikking(voorbeeldBeschikking(eigen(partner)));
  if (!lezing.ok) throw new Error("de proef klopt niet");
  return schrijfBestand(beschikkingFormulier(lezing.beschikking));
}

async function werkboek(naam: string): Promise<Inhoud> {
  return leesBestand(await proef.lees(naam), naam);
}

/** The rows of a sheet below its heading in the first column, as texts and figures. */
function tabel(inhoud: Inhoud, blad: string, kop: string): unknown[][] {
  const raster = inhoud.rasters.find((een) => een.blad === blad)!;
  const rijen = Array.from({ length: raster.rijen }, (_, rij) =>
    Array.from({ length: raster.kolommen }, (_leeg, kolom) => raster.waarde(rij, kolom)),
  );
  return rijen.slice(rijen.findIndex(([eerste]) => eerste === kop) + 1);
}

describe("controleer met een map", () => {
  test("elk werkboek krijgt de beschikking van zijn partner, ook uit een formulier, op volgorde van naam", async () => {
    await vulMap();
    const { uit } = await proef.roep(["controleer", "map"]);
    const regels = uit.split("\n").slice(1, 11);
    expect(regels.map((regel) => regel.split(/ {2,}/).slice(0, 2))).toEqual([
      ["anker.xlsx", "SUB-Anker"],
      ["brug.xlsx", "SUB-Brug"],
      ["cirkel.xlsx", "SUB-Cirkel"],
      ["dijk.xlsx", "geen beschikking"],
      ["eik.xlsx", "SUB-Eik"],
      ["fontein.xlsx", "SUB-Fontein"],
      ["gaard.xlsx", "SUB-Gaard"],
      ["Nagekomen/haven.xlsx", "SUB-Haven"],
      ["Totaal", "2"],
      [""],
    ]);
    expect(uit).toContain("dijk.xlsx: geen van de beschikkingen past");
    expect(uit).toContain("Gevonden in de map: 8 beschikkingen.");
    expect(uit).toMatch(/GEEN WERKBOEK BIJ \(1\)\n {2}b-Iep\.json/);
    expect(uit).toMatch(/OVERGESLAGEN \(1\)\n {2}Nagekomen\/Oud\//);
  });

  test("een kapot of versleuteld werkboek houdt de rest niet op, en staat in lijst, rapport en uitgang", async () => {
    await vulMap();
    const argumenten = ["controleer", "map", "--json", "r.json", "--uitvoer", "u.xlsx", "--takenlijst", "t.csv"];
    const { uitgang, uit, fout } = await proef.roep(argumenten);
    expect(uitgang).toBe(2);
    expect(fout.trim().split("\n")).toEqual([
      expect.stringMatching(/^geheim\.xlsx: .*geheim\.xlsx/),
      expect.stringMatching(/^kapot\.xlsx: .*beschadigd/),
    ]);
    expect(uit).toMatch(/NIET GELEZEN \(2\)\n {2}geheim\.xlsx\n.*\n {2}kapot\.xlsx/);
    const rapporten = await proef.json<{ werkboek: string; status: string; nietGelezen?: string }[]>("r.json");
    expect(rapporten.map(({ werkboek: naam }) => naam)).toEqual([
      ...["anker.xlsx", "brug.xlsx", "cirkel.xlsx", "dijk.xlsx", "eik.xlsx", "fontein.xlsx", "gaard.xlsx"],
      ...["geheim.xlsx", "kapot.xlsx", "Nagekomen/haven.xlsx"],
    ]);
    expect(rapporten.filter(({ nietGelezen }) => nietGelezen !== undefined)).toMatchObject([
      { werkboek: "geheim.xlsx", status: "niet te beoordelen" },
      { werkboek: "kapot.xlsx", status: "niet te beoordelen", nietGelezen: expect.stringContaining("beschadigd") },
    ]);
    const niet = tabel(await werkboek("u.xlsx"), "Niet gecontroleerd", "Werkboek");
    expect(niet[0]).toEqual(["geheim.xlsx", null, expect.stringMatching(/^Niet gelezen\. /)]);
    expect((await proef.lees("t.csv")).toString("utf8")).toMatch(/kapot\.xlsx;\d+;fout;.*niet gelezen/);
  });

  test("zonder iets onleesbaars is de uitgang die van de werkboeken", async () => {
    await zetPartner("Anker");
    await proef.beschikking("map/b.json", eigen("Anker"));
    expect((await proef.roep(["controleer", "map"])).uitgang).toBe(0);
    await zetPartner("Brug", FOUT);
    await proef.beschikking("map/b2.json", eigen("Brug"));
    expect((await proef.roep(["controleer", "map"])).uitgang).toBe(1);
  });

  test("de uitkomst hangt niet af van de volgorde waarin de schijf de namen geeft", async () => {
    await vulMap();
    const argumenten = ["controleer", "map", "--json", "r.json", "--overzicht", "o.xlsx"];
    const eerst = await proef.roep(argumenten);
    const [rapport, overzicht] = [await proef.lees("r.json"), await werkboek("o.xlsx")];
    const omgekeerd = schijfMet({ inMap: async (pad) => [...(await SCHIJF.inMap(pad))].reverse() });
    const dan = await proef.roep(argumenten, omgekeerd);
    expect(dan).toEqual(eerst);
    expect(await proef.lees("r.json")).toEqual(rapport);
    const bladen = ({ rasters }: Inhoud): unknown =>
      rasters.map(({ blad }) => [blad, tabel({ rasters } as Inhoud, blad, "")]);
    expect(bladen(await werkboek("o.xlsx"))).toEqual(bladen(overzicht));
  });

  test("in de map zelf komt niets, tenzij daarom is gevraagd; eigen uitvoer wordt niet als werkboek gelezen", async () => {
    await vulMap();
    const vooraf = (await SCHIJF.inMap(proef.pad("map"))).map(({ naam }) => naam).sort();
    await proef.roep(["controleer", "map", "--overzicht", "o.xlsx"]);
    expect((await SCHIJF.inMap(proef.pad("map"))).map(({ naam }) => naam).sort()).toEqual(vooraf);
    const eerste = await proef.roep(["controleer", "map", "--overzicht", "map/overzicht.xlsx", "--json", "map/r.json"]);
    const tweede = await proef.roep(["controleer", "map", "--overzicht", "map/overzicht.xlsx", "--json", "map/r.json"]);
    expect(tweede.uit.split("\n").slice(0, 10)).toEqual(eerste.uit.split("\n").slice(0, 10));
    expect(tweede.uit).toContain("overzicht.xlsx\n      een overzicht van dit programma");
  });

  test("over een werkboek van een partner schrijft het overzicht nooit heen", async () => {
    await vulMap();
    const { uitgang, fout } = await proef.roep(["controleer", "map", "--overzicht", "map/anker.xlsx"]);
    expect(uitgang).toBe(2);
    expect(fout).toContain("waaruit gelezen wordt");
  });

  test("een bestand dat ook in de map staat, telt één keer", async () => {
    await zetPartner("Anker");
    const { uit } = await proef.roep(["controleer", "map/anker.xlsx", "map"]);
    expect(uit).toMatch(/^Totaal .*1 werkboek$/m);
  });

  test("één beschikking geldt niet voor een andere partner in de map", async () => {
    await zetPartner("Anker");
    await zetPartner("Brug");
    await proef.beschikking("a.json", eigen("Anker"));
    const { uit } = await proef.roep(["controleer", "map", "--beschikking", "a.json"]);
    expect(uit).toMatch(/anker\.xlsx +SUB-Anker/);
    expect(uit).toMatch(/brug\.xlsx +geen beschikking/);
  });

  test("een beschikking in de map die niet klopt, wordt genoemd en geeft uitgang 2", async () => {
    await zetPartner("Anker");
    await proef.beschikking("map/b.json", { ...eigen("Anker"), jaar: "ooit" });
    const { uitgang, fout, uit } = await proef.roep(["controleer", "map"]);
    expect(uitgang).toBe(2);
    expect(fout).toMatch(/^b\.json: De beschikking .*klopt niet/);
    expect(uit).toMatch(/NIET GELEZEN \(1\)/);
  });

  test("een map zonder werkboeken is geen goede map", async () => {
    const { uitgang, uit, fout } = await proef.roep(["controleer", "map", "--json", "r.json"]);
    expect({ uitgang, uit }).toEqual({ uitgang: 2, uit: "" });
    expect(fout).toContain("'map' is een map waarin nog niets staat");
  });
});

describe("controleer --overzicht", () => {
  test("geeft een regel per partner met oordeel, aantallen, lampen en geld, en noemt wat niet is gelezen", async () => {
    await vulMap();
    await proef.roep(["controleer", "map", "--overzicht", "o.xlsx"]);
    const overzicht = await werkboek("o.xlsx");
    expect(overzicht.rasters.map(({ blad }) => blad)).toEqual([
      ...["Overzicht", "In beeld", "Geld", "Gezonde leefstijl", "Zonder opgave", "Activiteiten"],
      ...["Niet gecontroleerd", "Niet gelezen"],
    ]);
    const regels = tabel(overzicht, "Overzicht", "Partner");
    const brug = regels.find(([partner]) => partner === "Stichting Brug")!;
    expect(brug.slice(0, 3)).toEqual(["Stichting Brug", "niet plausibel", 2]);
    // 153 of 152 and 1,001 of 1,000: two lamps, both groen.
    expect(brug.slice(5, 11)).toEqual([0, 0, 0, 2, 0, 0]);
    expect(brug.slice(12, 16)).toEqual([29_966.8, 0, "ongetekend", "brug.xlsx"]);
    expect(regels.find(([partner]) => partner === "dijk.xlsx" || partner === "Stichting Dijk")!.at(14)).toBe(
      "geen beschikking",
    );
    const niet = tabel(overzicht, "Niet gelezen", "Bestand");
    expect(niet.map(([naam, wat]) => [naam, wat])).toEqual([
      ["geheim.xlsx", "niet gelezen"],
      ["kapot.xlsx", "niet gelezen"],
      ["b-Iep.json", "geen werkboek bij"],
      ["Nagekomen/Oud/", "overgeslagen"],
    ]);
  });

  test("werkt ook bij één werkboek en bij losse werkboeken, en wordt dan geschreven ook als er een ontbreekt", async () => {
    const { uitgang } = await proef.roep([
      ...["controleer", "goed.xlsx", "weg.xlsx", "--beschikking", "b.json", "--overzicht", "o.xlsx"],
    ]);
    expect(uitgang).toBe(2);
    expect(tabel(await werkboek("o.xlsx"), "Niet gelezen", "Bestand")[0]!.slice(0, 2)).toEqual([
      "weg.xlsx",
      "niet gelezen",
    ]);
  });

  test.each([
    ["o.csv", /moet op \.xlsx eindigen/],
    ["goed.xlsx", /bestaat al en is geen overzicht/],
  ])("weigert %s", async (doel, zin) => {
    await zetPartner("Anker");
    const { uitgang, fout } = await proef.roep(["controleer", "map", "--overzicht", doel]);
    expect(uitgang).toBe(2);
    expect(fout).toMatch(zin);
  });
});
