import { leesIndieningen } from "../../src/verantwoording/indiening";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { Inhoud } from "../../src/werkboek/raster";
import { INDIENEN, indienproef, naarBestand, NU } from "./indienproef";
import { GOED, type Proef } from "./proef";
import { typ } from "./typen";

let proef: Proef;
// Handing in takes a while: it is done once, and each test writes under names of its own.
beforeAll(async () => {
  proef = await indienproef();
});
afterAll(() => proef.einde());

const open = async (naam: string): Promise<Inhoud> => leesBestand(await proef.lees(naam), naam);

describe("verantwoord indienen", () => {
  test("schrijft een kopie van het werkboek met de verantwoording en het zegel erin", async () => {
    const bron = await proef.lees("goed.xlsx");
    const { uitgang, uit, fout } = await proef.roep(naarBestand("een.xlsx"), NU);
    expect({ uitgang, fout }).toEqual({ uitgang: 0, fout: "" });
    expect(uit).toContain("Eindrapportage, versie 1, staat klaar in een.xlsx");
    expect(uit).toMatch(/Naam volgens het vaste patroon: \S+_eindrapportage_v1\.xlsx/);
    const inhoud = await open("een.xlsx");
    expect(inhoud.rasters.map(({ blad }) => blad)).toEqual(expect.arrayContaining(["Jeugd", "Overzicht", "Indiening"]));
    expect(inhoud.meldingen).toEqual([]);
    expect(leesIndieningen(inhoud.delen)).toMatchObject([
      { versie: 1, door: "de controller", moment: "2025-03-14T16:08:00" },
    ]);
    expect(await proef.lees("goed.xlsx")).toEqual(bron);
  });

  test("weigert en schrijft niets zolang er iets open is", async () => {
    const zonder = await proef.roep([...INDIENEN, "--naar", "nee.xlsx"], NU);
    expect(zonder.uitgang).toBe(1);
    expect(zonder.uit).toContain("Verklaar: Ik heb de cijfers gecontroleerd.");
    const fout = await proef.roep(
      naarBestand("nee.xlsx").map((deel) => (deel === "goed.xlsx" ? "fout.xlsx" : deel)),
      NU,
    );
    expect(fout.uitgang).toBe(1);
    expect(fout.uit).toContain("FOUTEN");
    expect(await proef.bestanden()).not.toContain("nee.xlsx");
  });

  test.each([
    [["--soort", "maandrapportage"], /geen soort rapportage/],
    [["--naar", "b.json"], /moet op \.xlsx eindigen/],
  ])("weigert %j", async (extra, zin) => {
    const { uitgang, fout } = await proef.roep(
      [...INDIENEN, ...(extra[0] === "--naar" ? [] : ["--naar", "nee.xlsx"]), ...extra],
      NU,
    );
    expect(uitgang).toBe(2);
    expect(fout).toMatch(zin);
  });

  test("een tussenrapportage rekent niet af", async () => {
    expect((await proef.roep([...naarBestand("tussen.xlsx"), "--soort", "tussenrapportage"], NU)).uitgang).toBe(0);
    const namen = (await open("tussen.xlsx")).rasters.map(({ blad }) => blad);
    expect(namen).toContain("Tussenrapportage");
    expect(namen).not.toContain("Afrekening");
  });

  test("een verbetering is een nieuwe versie die zegt wat er anders is", async () => {
    const beter = GOED.map((rij) => rij.map((waarde) => (waarde === 153 ? 155 : waarde)));
    await proef.werkboek(
      "beter.xlsx",
      beter.map((rij) => (rij[4] === 155 ? [...rij.slice(0, 5), 3, ...rij.slice(6)] : rij)),
    );
    const nog = [
      "indienen",
      "beter.xlsx",
      "--beschikking",
      "b.json",
      "--verantwoording",
      "in.xlsx",
      "--door",
      "de controller",
      "--verklaar",
      "--naar",
      "in2.xlsx",
    ];
    const zonder = await proef.roep(nog, NU);
    expect(zonder.uit).toContain("Versie 1 is al ingediend");
    const { uitgang, uit } = await proef.roep([...nog, "--reden", "November ontbrak."], NU);
    expect(uitgang).toBe(0);
    expect(uit).toContain("2 cijfers sinds versie 1");
    expect(uit).toMatch(/GEWIJZIGD SINDS VERSIE 1 \(2 cijfers\)\n\s+Jeugd!E4\s+153\s+→\s+155/);
    const [, tweede] = leesIndieningen((await open("in2.xlsx")).delen);
    expect(tweede).toMatchObject({
      versie: 2,
      reden: "November ontbrak.",
      wijzigingen: [{ cel: "E4", oud: "153", nu: "155" }, { cel: "F4" }],
    });
  });

  test("een bestand dat al versies kent, houdt die ook als de teksten uit een ander bestand komen", async () => {
    await proef.roep(naarBestand("twee.xlsx"), NU);
    const zonder = await proef.roep(naarBestand("twee.xlsx"), NU);
    expect({ uitgang: zonder.uitgang, vraagt: zonder.uit.includes("Versie 1 is al ingediend") }).toEqual({
      uitgang: 1,
      vraagt: true,
    });
    await proef.roep([...naarBestand("twee.xlsx"), "--reden", "Opnieuw."], NU);
    expect(leesIndieningen((await open("twee.xlsx")).delen).map(({ versie }) => versie)).toEqual([1, 2]);
  });

  test("bij een andere beschikking dan waarbij al is ingediend, wordt geweigerd", async () => {
    await proef.beschikking("ander.json", { kenmerk: "ANDER-1" });
    const { uitgang, uit } = await proef.roep(
      [
        "indienen",
        "in.xlsx",
        "--beschikking",
        "ander.json",
        "--door",
        "x",
        "--verklaar",
        "--reden",
        "y",
        "--naar",
        "a.xlsx",
      ],
      NU,
    );
    expect(uitgang).toBe(1);
    expect(uit.replace(/\s+/g, " ")).toContain(
      "eerder ingediend bij beschikking VOORBEELD-2024-001, en niet bij ANDER-1",
    );
    expect(await proef.bestanden()).not.toContain("a.xlsx");
  });

  test("de openbare versie heeft geen contactgegevens en geen eigen bladen", async () => {
    const { uitgang, uit } = await proef.roep([...naarBestand("dicht.xlsx"), "--publiek", "open.xlsx"], NU);
    expect(uitgang).toBe(0);
    expect(uit).toContain("Ingevulde contactpersonen: 1");
    expect(uit).toContain("PERSOONSGEGEVENS (BSN, contactgegevens, namen, kleine aantallen): niets gevonden");
    const inhoud = await open("open.xlsx");
    const teksten = inhoud.rasters.flatMap(({ teksten: van }) => van).join("\n");
    expect(teksten).not.toMatch(/06-12345678/);
    expect(teksten).toContain("Elke week zijn er sportlessen");
    expect(inhoud.rasters.map(({ blad }) => blad)).not.toEqual(expect.arrayContaining(["Jeugd"]));
    expect(inhoud.delen).toEqual([]);
  });
});

describe("een openbare versie waarin nog een naam staat", () => {
  const opdracht = (naam: string): string[] => [
    ...naarBestand(naam).map((deel) => (deel === "v.xlsx" ? "naam.xlsx" : deel)),
    "--publiek",
    `open-${naam}`,
  ];
  beforeAll(async () => {
    const tekst = "De lessen van Fatima waren elke week vol, op vier scholen.";
    await proef.zet("naam.xlsx", await typ(await proef.lees("v.xlsx"), "t_SPORT_inhoud", tekst));
  });

  test("wordt niet geschreven voordat iemand heeft gekeken; er wordt dan ook niet ingediend", async () => {
    const { uitgang, uit } = await proef.roep(opdracht("n1.xlsx"), NU);
    expect(uitgang).toBe(1);
    expect(uit).toContain("Er is niets geschreven. In de openbare versie staat op 1 plaats");
    expect(uit).toMatch(/AVG-03 '?100 Sport'?!\S+/);
    expect(await proef.bestanden()).toEqual(expect.not.arrayContaining(["n1.xlsx", "open-n1.xlsx"]));
  });

  test("wordt geschreven met --nagekeken", async () => {
    const { uitgang, uit } = await proef.roep([...opdracht("n2.xlsx"), "--nagekeken"], NU);
    expect({ uitgang, zin: uit.includes("De openbare versie staat in open-n2.xlsx") }).toEqual({
      uitgang: 0,
      zin: true,
    });
    expect(await proef.bestanden()).toEqual(expect.arrayContaining(["n2.xlsx", "open-n2.xlsx"]));
  });
});
