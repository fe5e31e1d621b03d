import { mkdir, readFile, symlink } from "node:fs/promises";
import { zipSync, strToU8 } from "fflate";
import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import { Proef, schijfMet, systeemfout, type Uitkomst } from "./proef";

let proef: Proef;
let vooraf: Map<string, Buffer>;

beforeEach(async () => {
  proef = await Proef.begin();
  await proef.zet("tekst.xlsx", "Activiteit;Afspraak;Realisatie\nSport;1;2\n");
  await proef.zet("leeg.xlsx", "");
  await proef.zet("zip.xlsx", zipSync({ "foto.txt": strToU8("hallo") }));
  await proef.zet("stuk.xlsx", (await proef.lees("goed.xlsx")).subarray(0, 900));
  await proef.zet(
    "versleuteld.xlsx",
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(2048).fill(0)),
  );
  await mkdir(proef.pad("werkboeken"));
  vooraf = await inhoudVan(proef);
});
afterEach(() => proef.einde());

async function inhoudVan({ map, bestanden }: Proef): Promise<Map<string, Buffer>> {
  const namen = (await bestanden.call(proef)).filter((naam) => naam !== "werkboeken");
  return new Map(await Promise.all(namen.map(async (naam) => [naam, await readFile(`${map}/${naam}`)] as const)));
}

/** Status 2, nothing on standard output, one Dutch sentence, and not one byte changed on the disk. */
async function verwachtGeweigerd({ uitgang, uit, fout }: Uitkomst, zin: RegExp): Promise<void> {
  expect({ uitgang, uit }).toEqual({ uitgang: 2, uit: "" });
  expect(fout).toMatch(zin);
  expect(fout.trimEnd().split("\n")).toHaveLength(1);
  expect(fout).not.toMatch(/\bat .*:\d+|Error:|undefined|\[object/);
  expect(await inhoudVan(proef)).toEqual(vooraf);
}

describe("een werkboek dat niet te lezen is", () => {
  test.each([
    ["een bestand dat er niet is", "weg.xlsx", /vind het werkboek 'weg\.xlsx' niet/],
    ["een map", "werkboeken", /'werkboeken' is een map.*nog niet/],
    ["een leeg bestand", "leeg.xlsx", /leeg\.xlsx.*leeg/],
    ["een csv met een andere naam", "tekst.xlsx", /tekst\.xlsx.*(csv|tekst)/i],
    ["een ander zip-bestand", "zip.xlsx", /zip\.xlsx/],
    ["een afgebroken bestand", "stuk.xlsx", /stuk\.xlsx.*(beschadigd|niet heel|onvolledig)/],
    ["een versleuteld of oud werkboek", "versleuteld.xlsx", /versleuteld\.xlsx/],
    ["de beschikking in plaats van het werkboek", "b.json", /b\.json.*(JSON|tekst)/],
  ])("%s", async (_titel, werkboek, zin) => {
    for (const opdracht of ["controleer", "afreken", "herken"]) {
      await verwachtGeweigerd(
        await proef.roep([opdracht, werkboek, "--beschikking", "b.json", "--json", "uit.json"]),
        zin,
      );
    }
  });

  test("een te groot bestand wordt niet eens geopend, met de grens erbij", async () => {
    const wereld = schijfMet({
      kenmerken: async () => ({ isDirectory: () => false, isFile: () => true, size: 300 * 1024 * 1024 }) as never,
      lees: () => Promise.reject(new Error("geopend")),
    });
    await verwachtGeweigerd(await proef.roep(["controleer", "goed.xlsx"], wereld), /300 MiB.*grens is 256 MiB/);
  });

  test.each([
    ["geen rechten", "EACCES", /geen rechten.*lezen/],
    ["in gebruik", "EBUSY", /in gebruik/],
    ["een kapotte schijf", "EIO", /mislukt \(EIO\)/],
  ])("%s", async (_titel, code, zin) => {
    const wereld = schijfMet({ lees: () => Promise.reject(systeemfout(code)) });
    await verwachtGeweigerd(await proef.roep(["controleer", "goed.xlsx"], wereld), zin);
  });
});

describe("een beschikking die niet klopt, wordt met de plaats geweigerd", () => {
  const activiteit = (voorbeeldBeschikking()["activiteiten"] as Record<string, unknown>[])[0]!;
  const keer = (boven: Record<string, unknown>) => JSON.stringify(voorbeeldBeschikking(boven));

  test.each([
    ["een onbekende sleutel", keer({ patner: "x" }), /patner/],
    ["een verkeerde soort", keer({ jaar: "2024" }), /jaar: .*getal/],
    ["een dubbele code", keer({ activiteiten: [activiteit, activiteit] }), /activiteiten\[1\]/],
    ["een onbekende groep", keer({ activiteiten: [{ ...activiteit, groep: "999" }] }), /activiteiten\[0\]\.groep.*999/],
    ["geen JSON", '{\n  "schema": nee\n}', /geen geldige JSON \(regel 2, teken 1[0-9]\)/],
    ["een afgebroken bestand", '{"schema": "beschikking/1.0",', /geen geldige JSON/],
    ["geen UTF-8", Buffer.from('{"naam": "caf\xe9"}', "latin1"), /geen geldige JSON \(geen UTF-8/],
    ["niets", "", /leeg/],
    ["een lijst", "[]", /groep velden|accolades/],
  ])("%s", async (_titel, inhoud, zin) => {
    await proef.zet("slecht.json", inhoud);
    vooraf = await inhoudVan(proef);
    for (const rest of [
      ["controleer", "goed.xlsx", "--beschikking", "slecht.json"],
      ["beschikking", "slecht.json", "--naar", "uit.xlsx"],
    ]) {
      const uitkomst = await proef.roep(rest);
      expect(uitkomst.fout).toContain("slecht.json");
      await verwachtGeweigerd(uitkomst, zin);
    }
  });

  test("een werkboek dat geen beschikking is", async () => {
    await verwachtGeweigerd(await proef.roep(["beschikking", "goed.xlsx"]), /'goed\.xlsx'.*geen beschikking/);
  });

  test("een beschikking die er niet is", async () => {
    await verwachtGeweigerd(
      await proef.roep(["controleer", "goed.xlsx", "--beschikking", "weg.json"]),
      /vind de beschikking 'weg\.json' niet/,
    );
  });
});

describe("verkeerd gebruik", () => {
  test.each<[string, string[], RegExp]>([
    ["geen opdracht", [], /Geef een opdracht/],
    ["een onbekende opdracht", ["check"], /opdracht 'check' niet.*controleer, maak/],
    ["geen werkboek", ["controleer"], /minstens één werkboek/],
    ["een onbekende optie", ["controleer", "goed.xlsx", "--jason", "x"], /'--jason' hoort niet bij controleer/],
    ["een optie zonder waarde", ["controleer", "goed.xlsx", "--json"], /Achter '--json' ontbreekt/],
    [
      "een optie gevolgd door een optie",
      ["controleer", "goed.xlsx", "--json", "--uitvoer"],
      /Achter '--json' ontbreekt/,
    ],
    [
      "een optie die twee keer voorkomt",
      ["controleer", "goed.xlsx", "--json", "a", "--json", "b"],
      /'--json' mag maar één keer/,
    ],
    ["twee werkboeken waar er één kan", ["herken", "goed.xlsx", "fout.xlsx"], /'fout\.xlsx' is er een te veel/],
    ["afrekenen zonder beschikking", ["afreken", "goed.xlsx"], /niet zonder beschikking/],
    ["een onbekende controle", ["uitleg", "REK-99"], /geen controle 'REK-99'.*Bedoelt u REK-0/],
    ["een onbekende functie", ["functie", "LAMPKLER(1;2)"], /functie 'LAMPKLER' niet.*LAMPKLEUR/],
    ["een functie zonder haakjes", ["functie", "LAMPKLEUR"], /geen aanroep/],
    ["een ander soort uitvoer", ["beschikking", "b.json", "--naar", "b.pdf"], /\.json of \.xlsx/],
  ])("%s", async (_titel, argumenten, zin) => {
    await verwachtGeweigerd(await proef.roep(argumenten), zin);
  });
});

describe("een plek om te schrijven die niet mag", () => {
  test.each<[string, string[], RegExp]>([
    ["het werkboek zelf", ["controleer", "goed.xlsx", "--json", "./goed.xlsx"], /waaruit gelezen wordt/],
    [
      "de beschikking zelf",
      ["controleer", "goed.xlsx", "--beschikking", "b.json", "--json", "b.json"],
      /waaruit gelezen wordt/,
    ],
    ["twee keer hetzelfde", ["controleer", "goed.xlsx", "--json", "x", "--uitvoer", "./x"], /twee keer als uitvoer/],
    [
      "een bestand van een ander als rapport",
      ["controleer", "goed.xlsx", "--json", "tekst.xlsx"],
      /bestaat al en is geen rapport/,
    ],
    [
      "een werkboek van een ander als lijst",
      ["controleer", "goed.xlsx", "--uitvoer", "fout.xlsx"],
      /bestaat al.*geen lijst met bevindingen/,
    ],
    [
      "een bestaand bestand voor de beschikking",
      ["beschikking", "b.json", "--naar", "fout.xlsx"],
      /'fout\.xlsx' bestaat al/,
    ],
    [
      "een map die er niet is",
      ["beschikking", "b.json", "--naar", "weg/b.xlsx"],
      /map van 'weg\/b\.xlsx' bestaat niet/,
    ],
    ["een map", ["controleer", "goed.xlsx", "--json", "werkboeken"], /'werkboeken' is een map/],
  ])("%s", async (_titel, argumenten, zin) => {
    await verwachtGeweigerd(await proef.roep(argumenten), zin);
  });

  test("een verwijzing naar het werkboek telt als het werkboek", async () => {
    await symlink(proef.pad("goed.xlsx"), proef.pad("koppeling.json"));
    vooraf = await inhoudVan(proef);
    await verwachtGeweigerd(
      await proef.roep(["controleer", "goed.xlsx", "--json", "koppeling.json"]),
      /waaruit gelezen wordt/,
    );
  });

  test.each([
    ["een volle schijf bij het schrijven", "maak", "ENOSPC", /schijf is vol/],
    ["een volle schijf bij het hernoemen", "hernoem", "ENOSPC", /schijf is vol/],
    ["een map zonder rechten", "maak", "EACCES", /geen rechten.*schrijven/],
    ["een bestand dat open is", "hernoem", "EBUSY", /open in een ander programma/],
  ] as const)("%s: geen half bestand, en het oude blijft", async (_titel, wat, code, zin) => {
    await proef.roep(["controleer", "goed.xlsx", "--json", "rapport.json"]);
    vooraf = await inhoudVan(proef);
    const stuk = schijfMet({
      [wat]: async (pad: string, inhoud: Uint8Array | string) => {
        // What a full disk leaves behind: the first half.
        if (wat === "maak") await proef.zet(pad.slice(proef.map.length + 1), inhoud.slice(0, 100));
        throw systeemfout(code);
      },
    });
    const { uitgang, fout } = await proef.roep(["controleer", "fout.xlsx", "--json", "rapport.json"], stuk);
    expect(uitgang).toBe(2);
    expect(fout).toMatch(zin);
    expect(await inhoudVan(proef)).toEqual(vooraf);
  });
});

test("een onverwachte fout in het programma is één zin zonder stapel van aanroepen", async () => {
  const wereld = schijfMet({
    kenmerken: () => Promise.reject(new TypeError("x is not a function\n    at foo (a.js:1:2)")),
  });
  const { uitgang, fout } = await proef.roep(["functie", "LAMPKLEUR(1;1)"], {
    schrijf: () => {
      throw new TypeError("x is not a function\n    at foo (a.js:1:2)");
    },
    ...wereld,
  });
  expect(uitgang).toBe(2);
  expect(fout).toBe(
    "Er ging iets mis in het programma zelf (x is not a function). Meld dit bij de beheerder, met het werkboek erbij.\n",
  );
});
