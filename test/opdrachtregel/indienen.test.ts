import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { leesIndieningen } from "../../src/verantwoording/indiening";
import { leesGesprek } from "../../src/verantwoording/gesprek";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { Inhoud } from "../../src/werkboek/raster";
import { GOED, Proef } from "./proef";
import { typ } from "./typen";

const NU = { vandaag: () => "2025-03-14", nu: () => "2025-03-14T16:08:00" };
const INDIENEN = [
  "indienen",
  "goed.xlsx",
  "--beschikking",
  "b.json",
  "--verantwoording",
  "v.xlsx",
  "--door",
  "de controller",
];
const KLAAR = [...INDIENEN, "--verklaar", "--naar", "in.xlsx"];
const TEKSTEN = {
  t_SPORT_aansluiting: "Meer kinderen sporten elke week in hun eigen wijk.",
  t_SPORT_contact: "de coördinator, 06-12345678",
  t_SPORT_inhoud: "Elke week zijn er sportlessen op vier scholen, met een vaste trainer.",
  t_SPORT_doelgroep: "Kinderen van 4 tot 12 jaar die nog niet bij een club sporten.",
  t_SPORT_inzet: "Twee vakkrachten en acht vrijwilligers geven samen de lessen.",
  t_SPORT_periode: "Van januari tot en met december, buiten de schoolvakanties.",
  t_SPORT_samenwerking: "Met de scholen, de sportclubs en het buurtteam.",
  t_SPORT_ervaring: "Ouders zien dat hun kind beter slaapt. Zij willen graag lessen in de vakantie.",
};

let proef: Proef;
// Handing in takes a while: it is done once, and each test writes under names of its own.
beforeAll(async () => {
  proef = await Proef.begin();
  await proef.roep(["maak", "goed.xlsx", "--beschikking", "b.json", "--naar", "v.xlsx"], NU);
  let bytes: Uint8Array = await proef.lees("v.xlsx");
  for (const [naam, tekst] of Object.entries(TEKSTEN)) bytes = await typ(bytes, naam, tekst);
  await proef.zet("v.xlsx", bytes);
  await proef.roep(KLAAR, NU);
});
afterAll(() => proef.einde());

/** The workbook after somebody typed another number over that of a cell. */
function metGetal(bytes: Uint8Array, cel: string, getal: number): Uint8Array {
  const pakket = unzipSync(bytes);
  const pad = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(pakket[pad]!);
  const nieuw = xml.replace(new RegExp(`(<c r="${cel}"[^>]*><v>)[^<]*`), `$1${getal}`);
  expect(nieuw).not.toBe(xml);
  return zipSync({ ...pakket, [pad]: strToU8(nieuw) });
}

/** The command that hands in, to this file. */
const naarBestand = (naam: string): string[] => [...KLAAR.slice(0, -1), naam];

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
    const [, tweede] = leesIndieningen((await open("in2.xlsx")).delen);
    expect(tweede).toMatchObject({
      versie: 2,
      reden: "November ontbrak.",
      wijzigingen: [{ cel: "E4", oud: "153", nu: "155" }, { cel: "F4" }],
    });
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
