import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { leesGesprek } from "../../src/verantwoording/gesprek";
import { leesIndieningen } from "../../src/verantwoording/indiening";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { Inhoud } from "../../src/werkboek/raster";
import { indienproef, NU, TEKSTEN } from "./indienproef";
import type { Proef } from "./proef";

let proef: Proef;
// Handing in takes a while: it is done once, and each test writes under names of its own.
beforeAll(async () => {
  proef = await indienproef();
});
afterAll(() => proef.einde());

const open = async (naam: string): Promise<Inhoud> => leesBestand(await proef.lees(naam), naam);

/** The workbook after somebody typed another number over that of a cell. */
function metGetal(bytes: Uint8Array, cel: string, getal: number): Uint8Array {
  const pakket = unzipSync(bytes);
  const pad = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(pakket[pad]!);
  const nieuw = xml.replace(new RegExp(`(<c r="${cel}"[^>]*><v>)[^<]*`), `$1${getal}`);
  expect(nieuw).not.toBe(xml);
  return zipSync({ ...pakket, [pad]: strToU8(nieuw) });
}

describe("verantwoord beoordeel", () => {
  test("toont wie, wat en wanneer, en schrijft niets", async () => {
    const voor = await proef.bestanden();
    const { uitgang, uit } = await proef.roep(["beoordeel", "in.xlsx"], NU);
    expect(uitgang).toBe(0);
    expect(uit).toContain("Eindrapportage, versie 1");
    expect(uit).toContain("14 maart 2025, 16.08 uur, door de controller");
    expect(uit).toContain("geen enkel cijfer is gewijzigd");
    expect(await proef.bestanden()).toEqual(voor);
  });

  test("zegt bij welke beschikking is ingediend, en schrijft geen kopie met een andere", async () => {
    await proef.beschikking("elders.json", { kenmerk: "ANDER-1" });
    const { uit } = await proef.roep(["beoordeel", "in.xlsx", "--beschikking", "elders.json"], NU);
    expect(uit).toContain("er is ingediend bij beschikking VOORBEELD-2024-001, versie 1, en niet bij deze");
    const opdracht = ["beoordeel", "in.xlsx", "--beschikking", "elders.json", "--vraag", "algemeen=Waarom?"];
    const { uitgang, fout } = await proef.roep([...opdracht, "--door", "A", "--naar", "e.xlsx"], NU);
    expect(uitgang).toBe(2);
    expect(fout).toContain("Ik schrijf er geen kopie van met een andere beschikking");
    expect(await proef.bestanden()).not.toContain("e.xlsx");
  });

  test("noemt een cijfer dat na het indienen is veranderd, met cel, oud en nieuw", async () => {
    await proef.zet("knoei.xlsx", metGetal(await proef.lees("in.xlsx"), "E5", 1011));
    const { uit } = await proef.roep(["beoordeel", "knoei.xlsx"], NU);
    expect(uit).toContain("NA INDIENEN (1 cel gewijzigd)");
    expect(uit).toMatch(/Jeugd!E5\s+1\.001\s+→\s+1\.011/);
  });

  test("noemt ook een tekst die na het indienen is veranderd", async () => {
    const inhoud = await open("in.xlsx");
    const [, blad, kolom, rij] = /^'(.+)'!\$([A-Z]+)\$(\d+)$/.exec(
      inhoud.namen.find(({ naam }) => naam === "t_SPORT_inhoud")!.verwijzing,
    )!;
    const nummer = inhoud.rasters.findIndex((een) => een.blad === blad);
    // Behind the partner's one sheet come ours, under names of their own.
    const pakket = unzipSync(await proef.lees("in.xlsx"));
    const pad = `xl/worksheets/vw1-sheet${nummer}.xml`;
    const plek = `${kolom}${rij}`;
    const xml = strFromU8(pakket[pad]!).replace(
      new RegExp(`<c r="${plek}"([^>]*?) t="s"[^>]*>.*?</c>`),
      `<c r="${plek}"$1 t="inlineStr"><is><t>Heel iets anders.</t></is></c>`,
    );
    await proef.zet("tekst.xlsx", zipSync({ ...pakket, [pad]: strToU8(xml) }));
    const { uit } = await proef.roep(["beoordeel", "tekst.xlsx"], NU);
    expect(uit).toContain(`NA INDIENEN ANDERE TEKST (1)\n  '${blad}'!${plek}`);
    expect(uit).toContain(`was: ${TEKSTEN.t_SPORT_inhoud}`);
    expect(uit).toContain("nu: Heel iets anders.");
    expect(uit).toContain("geen enkel cijfer is gewijzigd");
  });

  test("houdt het gesprek en de status in een kopie, en vertelt ze de volgende keer", async () => {
    const ingediend = await proef.lees("in.xlsx");
    const vraag = [
      "beoordeel",
      "in.xlsx",
      "--vraag",
      "algemeen=Wanneer komt het jaarverslag?",
      "--door",
      "A. Houder",
      "--naar",
      "b1.xlsx",
      "--vragen",
      "v.txt",
    ];
    expect((await proef.roep(vraag, NU)).uitgang).toBe(0);
    expect((await proef.lees("v.txt")).toString()).toContain("Wanneer komt het jaarverslag?");
    const antwoord = [
      "beoordeel",
      "b1.xlsx",
      "--antwoord",
      "algemeen=In april.",
      "--door",
      "controller",
      "--naar",
      "b2.xlsx",
    ];
    expect((await proef.roep(antwoord, NU)).uitgang).toBe(0);
    await proef.roep(
      [
        "beoordeel",
        "b2.xlsx",
        "--status",
        "plausibel",
        "--reden",
        "De cijfers kloppen.",
        "--door",
        "A. Houder",
        "--naar",
        "b3.xlsx",
      ],
      NU,
    );
    const { uit } = await proef.roep(["beoordeel", "b3.xlsx"], NU);
    expect(uit).toContain("plausibel (A. Houder, 14 maart 2025, 16.08 uur): De cijfers kloppen.");
    expect(uit).toMatch(/Wanneer komt het jaarverslag\?[\s\S]*In april\./);
    expect(uit).toContain("Er zijn geen open vragen.");
    expect(uit).toContain("geen enkel cijfer is gewijzigd");
    const { delen } = await open("b3.xlsx");
    expect(leesGesprek(delen).regels).toHaveLength(2);
    expect(leesIndieningen(delen)).toEqual(leesIndieningen((await open("in.xlsx")).delen));
    expect(await proef.lees("in.xlsx")).toEqual(ingediend);
  });

  test("het gesprek gaat mee naar de volgende versie", async () => {
    await proef.roep(
      ["beoordeel", "in.xlsx", "--vraag", "algemeen=Waarom?", "--door", "A. Houder", "--naar", "c1.xlsx"],
      NU,
    );
    const weer = [
      "indienen",
      "c1.xlsx",
      "--door",
      "de controller",
      "--verklaar",
      "--reden",
      "Op uw vraag.",
      "--naar",
      "c2.xlsx",
    ];
    expect(await proef.roep(weer, NU)).toMatchObject({ uitgang: 0 });
    const { delen } = await open("c2.xlsx");
    expect(leesGesprek(delen).regels.map(({ tekst }) => tekst)).toEqual(["Waarom?"]);
    expect(leesIndieningen(delen).map(({ versie }) => versie)).toEqual([1, 2]);
  });

  test("het gesprek gaat ook mee als de verantwoording opnieuw wordt gemaakt", async () => {
    await proef.roep(
      ["beoordeel", "in.xlsx", "--vraag", "algemeen=Waarom?", "--door", "A. Houder", "--naar", "m.xlsx"],
      NU,
    );
    expect((await proef.roep(["maak", "goed.xlsx", "--beschikking", "b.json", "--naar", "m.xlsx"], NU)).uitgang).toBe(
      0,
    );
    const { delen } = await open("m.xlsx");
    expect(leesGesprek(delen).regels.map(({ tekst }) => tekst)).toEqual(["Waarom?"]);
    expect(leesIndieningen(delen)).toHaveLength(1);
  });

  test.each([
    [["--vraag", "algemeen=Waarom?"], /Zeg met --naar/],
    [["--vraag", "bestaat-niet=Waarom?", "--door", "A", "--naar", "x.xlsx"], /geen bevinding 'bestaat-niet'/],
    [["--vraag", "algemeen=Waarom?", "--naar", "x.xlsx"], /--door/],
    [["--status", "prima", "--door", "A", "--naar", "x.xlsx"], /'prima' is geen status/],
    [["--status", "plausibel", "--door", "A", "--naar", "x.xlsx"], /waarom/],
    [["--vraag", "algemeen=Waarom?", "--door", "A", "--naar", "in.xlsx"], /nooit in/],
  ])("weigert %j en schrijft niets", async (extra, zin) => {
    const { uitgang, fout } = await proef.roep(["beoordeel", "in.xlsx", ...extra], NU);
    expect(uitgang).toBe(2);
    expect(fout).toMatch(zin);
    expect(await proef.bestanden()).not.toContain("x.xlsx");
  });
});
