import { maakDossier } from "../../../src/verantwoording/dossier";
import { maakExcel } from "../../excel-host/maak-excel";
import { startExcelClient } from "../../excel-host/start/client";
import { excelUit, werkboekOp } from "./hulp";
import { beschrijf, voorbeeld, voorbeeldBeschikking } from "./voorbeeld";

describe("het voorbeeldwerkboek in Excel", () => {
  test("geeft dezelfde bladen en cellen als uit het bestand", async () => {
    const inhoud = await voorbeeld();
    const gelezen = await (await werkboekOp(excelUit(inhoud))).lees();
    expect(gelezen.rasters.map(beschrijf)).toEqual(inhoud.rasters.map(beschrijf));
    expect(gelezen.namen).toEqual(inhoud.namen.filter(({ blad }) => blad === null));
  });

  test("geeft dezelfde bevindingen en dezelfde afrekening", async () => {
    const [inhoud, beschikking] = [await voorbeeld(), voorbeeldBeschikking()];
    const inExcel = maakDossier(await (await werkboekOp(excelUit(inhoud))).lees(), beschikking);
    const inBestand = maakDossier(inhoud, beschikking);
    expect(inBestand.uitslag.bevindingen.length).toBeGreaterThan(3);
    expect(inExcel.uitslag.bevindingen).toEqual(inBestand.uitslag.bevindingen);
    expect(inExcel.afrekening).toEqual(inBestand.afrekening);
    expect(inExcel.status).toBe(inBestand.status);
  });
});

test("de kop- en voetteksten van de pagina's komen mee, elk een keer", async () => {
  const host = maakExcel({ bladen: { Jeugd: [["x"]], Leeg: [["y"]] } });
  await startExcelClient(host);
  await Excel.run(async (context) => {
    const { headersFooters } = context.workbook.worksheets.getItem("Jeugd").pageLayout;
    headersFooters.defaultForAllPages.leftHeader = '&"Arial"&8 Dossier 12';
    headersFooters.oddPages.leftHeader = "Dossier 12";
    headersFooters.firstPage.centerFooter = "&P";
    await context.sync();
  });
  const { rasters } = await (await werkboekOp(host)).lees();
  expect(rasters.map(({ paginaranden }) => paginaranden)).toEqual([["Dossier 12"], []]);
});

/** Rows of numbers and texts, different for each sheet. */
const rijen = (aantal: number, kolommen: number, begin = 0): (string | number)[][] =>
  Array.from({ length: aantal }, (_, r) =>
    Array.from({ length: kolommen }, (_, k) => (k === 0 ? `Activiteit ${r}` : begin + r + k)),
  );

const bladen = (aantal: number, hoog: number, breed: number) =>
  Object.fromEntries(Array.from({ length: aantal }, (_, n) => [`Blad ${n}`, rijen(hoog, breed, n)]));

describe("het aantal keren dat Excel gevraagd wordt", () => {
  test.each([
    [1, 5, 3],
    [10, 60, 12],
    [300, 25, 10],
  ])("is 3 voor %i bladen van %i bij %i", async (aantal, hoog, breed) => {
    const host = maakExcel({ bladen: bladen(aantal, hoog, breed) });
    const { rasters } = await (await werkboekOp(host)).lees();
    expect(rasters.map(({ aantalCellen }) => aantalCellen)).toEqual(new Array(aantal).fill(hoog * breed));
    expect(host.aanroepen).toHaveLength(3);
  });

  test("groeit met stukken onder de 5 MB voor 100.000 rijen, en alles komt over", async () => {
    const groot = rijen(100_000, 8);
    const host = maakExcel({ bladen: { Log: groot, Klein: [["x"]] } });
    const fasen: (number | null)[] = [];
    const { rasters } = await (await werkboekOp(host)).lees({ voortgang: ({ deel }) => fasen.push(deel) });
    expect(rasters[0]!.aantalCellen).toBe(800_000);
    for (const rij of [0, 12_345, 49_999, 50_000, 99_999])
      expect(groot[rij]!.map((_, k) => rasters[0]!.waarde(rij, k))).toEqual(groot[rij]);
    expect(rasters[1]!.waarde(0, 0)).toBe("x");
    expect(host.aanroepen.map(({ bytesTerug }) => bytesTerug < 5 * 1024 * 1024)).not.toContain(false);
    expect(host.aanroepen).toHaveLength(2 + 11);
    expect(fasen).toEqual([...fasen].sort((a, b) => a! - b!));
  }, 60_000);

  test("groeit wanneer Excel een antwoord te groot vindt: dan vraagt het kleinere stukken", async () => {
    const host = maakExcel({ bladen: bladen(4, 50, 4) });
    host.grenzen.antwoord = 9_000;
    const { rasters } = await (await werkboekOp(host)).lees();
    expect(rasters.map(({ aantalCellen }) => aantalCellen)).toEqual([200, 200, 200, 200]);
    expect(host.aanroepen.some(({ fout }) => fout !== null)).toBe(true);
  });
});

describe("wat in een cel staat", () => {
  test("houdt zijn soort: getal, tekst, waar, fout, leeg, en een formule met haar uitkomst", async () => {
    const host = maakExcel({
      bladen: {
        A: [
          [0, "0", "", true, false, null],
          [1.5, "=tekst", " ", { formule: "1/0", waarde: "#DIV/0!" }, { formule: '""', waarde: "" }, "'"],
        ],
      },
    });
    const sheet = host.workbook.sheetNamed("A")!;
    sheet.cells.put(1, 1, { value: "=tekst", formula: null });
    host.uitkomst((formule) => (formule === "=1/0" ? "#DIV/0!" : formule === '=""' ? "" : undefined));
    const [raster] = (await (await werkboekOp(host)).lees()).rasters;
    const cel = (r: number, k: number) => [raster!.soort(r, k), raster!.waarde(r, k), raster!.formule(r, k)];
    expect([0, 1, 2, 3, 4, 5].map((k) => cel(0, k))).toEqual([
      ["getal", 0, null],
      ["tekst", "0", null],
      ["leeg", null, null],
      ["logisch", true, null],
      ["logisch", false, null],
      ["leeg", null, null],
    ]);
    expect([0, 1, 2, 3, 4, 5].map((k) => cel(1, k))).toEqual([
      ["getal", 1.5, null],
      ["tekst", "=tekst", null],
      ["tekst", " ", null],
      ["fout", "#DIV/0!", "1/0"],
      ["tekst", "", '""'],
      ["tekst", "'", null],
    ]);
  });

  test("telt vanaf de eigen plaats, ook als het blad verderop begint, en een leeg blad is leeg", async () => {
    const host = maakExcel({ bladen: { A: [], Leeg: { rijen: [], getalvormen: { "B2:C9": "0.00" } } } });
    host.wijzig("A", "D7", [[42]]);
    const { rasters } = await (await werkboekOp(host)).lees();
    expect([rasters[0]!.waarde(6, 3), rasters[0]!.rijen, rasters[0]!.kolommen]).toEqual([42, 7, 4]);
    expect([rasters[1]!.aantalCellen, rasters[1]!.rijen]).toEqual([0, 0]);
  });

  test("verwijst naar een ander bestand met een nummer, zoals in een bestand", async () => {
    const formules = [
      "'C:\\map\\[uren 2024.xlsx]Blad 1'!A1+1",
      "[bezoek.xlsx]Uren!B2",
      "'C:\\map\\[uren 2024.xlsx]X'!C1",
    ];
    const host = maakExcel({ bladen: { A: [formules.map((formule) => ({ formule, waarde: 1 }))] } });
    host.uitkomst(() => 1);
    const { rasters, koppelbestanden } = await (await werkboekOp(host)).lees();
    expect([0, 1, 2].map((k) => rasters[0]!.formule(0, k))).toEqual(["'[1]Blad 1'!A1+1", "[2]Uren!B2", "'[1]X'!C1"]);
    expect(koppelbestanden).toEqual([
      { nummer: 1, bestand: "C:\\map\\uren 2024.xlsx" },
      { nummer: 2, bestand: "bezoek.xlsx" },
    ]);
  });
});

describe("wat om de cellen heen staat", () => {
  const host = () =>
    maakExcel({
      naam: "productie.xlsm",
      rekenen: "Manual",
      eigenschappen: { Title: "Productie", Author: "Balans" },
      namen: { Totaal: "'Blad 1'!$A$3" },
      delen: ['<a xmlns="urn:a">1</a>', "<b/>"],
      bladen: {
        "Blad 1": {
          rijen: [
            ["Naam", "Uren"],
            ["Sport", 1],
            ["Dans", 2],
            ["Zang", 3],
          ],
          samengevoegd: ["A2:A3"],
          verborgenRijen: [2],
          verborgenKolommen: [1],
          beveiligd: true,
          opmerkingen: { B2: "Klopt dit?" },
          tabellen: [{ naam: "Uren", bereik: "A1:B4", totaalrij: true }],
        },
        Weg: { rijen: [["x"]], zichtbaarheid: "Hidden", verborgenRijen: [0] },
        Diep: { rijen: [["y"]], zichtbaarheid: "VeryHidden" },
      },
    });

  test("komt mee: zichtbaarheid, beveiliging, verborgen rijen en kolommen, samengevoegd, tabellen, opmerkingen", async () => {
    const { rasters } = await (await werkboekOp(host())).lees();
    const [een] = rasters;
    expect(rasters.map(({ blad, zichtbaarheid, beveiligd }) => [blad, zichtbaarheid, beveiligd])).toEqual([
      ["Blad 1", "zichtbaar", true],
      ["Weg", "verborgen", false],
      ["Diep", "zeer verborgen", false],
    ]);
    expect([[...een!.verborgenRijen], [...een!.verborgenKolommen], [...rasters[1]!.verborgenRijen]]).toEqual([
      [2],
      [1],
      [0],
    ]);
    expect(een!.samengevoegd).toEqual([{ blad: "Blad 1", rij: 1, kolom: 0, totRij: 2, totKolom: 0 }]);
    expect(een!.opmerkingen).toEqual([{ rij: 1, kolom: 1, tekst: "Klopt dit?", auteur: "Gebruiker" }]);
    expect(een!.tabellen).toEqual([
      {
        naam: "Uren",
        bereik: { blad: "Blad 1", rij: 0, kolom: 0, totRij: 3, totKolom: 1 },
        koppen: ["Naam", "Uren"],
        heeftTotaalrij: true,
      },
    ]);
    expect(een!.actiefFilter).toEqual({ blad: "Blad 1", rij: 0, kolom: 0, totRij: 3, totKolom: 1 });
  });

  test("komt mee: namen, eigen delen, eigenschappen, rekenwijze en macro's", async () => {
    const inhoud = await (await werkboekOp(host())).lees();
    expect(inhoud.namen).toEqual([{ naam: "Totaal", verwijzing: "'Blad 1'!$A$3", blad: null, verborgen: false }]);
    expect(inhoud.delen).toEqual([
      { naamruimte: "urn:a", xml: '<a xmlns="urn:a">1</a>' },
      { naamruimte: "", xml: "<b/>" },
    ]);
    expect([...inhoud.eigenschappen]).toEqual([
      ["creator", "Balans"],
      ["title", "Productie"],
    ]);
    expect([inhoud.naam, inhoud.handmatigRekenen, inhoud.macros]).toEqual(["productie.xlsm", true, true]);
  });

  test.each([1900, 1904] as const)("het datumstelsel %i wordt herkend", async (stelsel) => {
    const excel = host();
    excel.workbook.dateSystem = stelsel;
    expect((await (await werkboekOp(excel)).lees()).datumstelsel).toBe(stelsel);
  });

  test("een ouder Excel zegt wat het niet vertelt, en de rest is gelezen", async () => {
    const inhoud = await (await werkboekOp(host(), (versie) => Number(versie.slice(2)) <= 11)).lees();
    expect(inhoud.meldingen).toEqual([
      "Deze versie van Excel vertelt niet welke cellen zijn samengevoegd.",
      "Notities bij cellen zijn niet gelezen: deze versie van Excel geeft ze niet.",
    ]);
    expect(inhoud.rasters[0]!.waarde(3, 1)).toBe(3);
  });
});

test("meer dan 512 samengevoegde blokken op een blad zijn alle te vinden, elk één keer", async () => {
  const blokken = Array.from({ length: 700 }, (_, n) => `A${3 * n + 1}:A${3 * n + 2}`);
  const host = maakExcel({ bladen: { A: { rijen: rijen(2100, 2), samengevoegd: blokken }, B: [["x"]] } });
  const { rasters } = await (await werkboekOp(host)).lees();
  expect(new Set(rasters[0]!.samengevoegd.map(({ rij, totRij }) => `A${rij + 1}:A${totRij + 1}`))).toEqual(
    new Set(blokken),
  );
  expect(rasters[0]!.samengevoegd).toHaveLength(700);
});

describe("stoppen", () => {
  test("kan tussen twee antwoorden, en daarna is het werkboek weer te lezen", async () => {
    const host = maakExcel({ bladen: { Log: rijen(13_000, 8) } });
    const werkboek = await werkboekOp(host);
    const stop = new AbortController();
    const lezing = werkboek.lees({
      signaal: stop.signal,
      voortgang: ({ deel }) => {
        if (deel !== null && deel > 0) stop.abort();
      },
    });
    await expect(lezing).rejects.toMatchObject({ name: "AbortError" });
    expect(host.aanroepen.length).toBe(2 + 1);
    expect((await werkboek.lees()).rasters[0]!.aantalCellen).toBe(104_000);
  });
});

test("een blad dat verder loopt dan te lezen is, wordt genoemd en niet voor leeg gehouden", async () => {
  const host = maakExcel({ bladen: { Goed: [["a"]], Los: [["b"]] } });
  host.wijzig("Los", "P1048576", [["verdwaald"]]);
  await expect((await werkboekOp(host)).lees()).rejects.toMatchObject({
    code: "te groot",
    message: expect.stringMatching(/'Los' loopt tot en met P1048576/),
  });
});
