import fc from "fast-check";
import type { Plan } from "../../../src/werkboek/plan";
import { maakExcel } from "../../excel-host/maak-excel";
import { ALLES, plan, planBlad, planCel } from "../schrijven/plannen";
import { rust, werkboekOp } from "./hulp";

const partner = {
  Jeugd: [
    ["Activiteit", "Realisatie"],
    ["Sport", 190],
  ],
};

describe("een plan", () => {
  test("komt met alles wat het kan dragen in Excel", async () => {
    const host = maakExcel({ bladen: partner });
    await (await werkboekOp(host)).schrijf(ALLES);
    const blad = host.workbook.sheetNamed("100 Sport")!;
    const cel = (adres: string, vorm: string) => {
      const { area } = blad.resolve(adres);
      return blad.cells.format(vorm, area.row, area.column);
    };
    expect([cel("A1", "font.size"), cel("A1", "font.bold"), cel("A1", "font.color")]).toEqual([16, true, "#1B3A5C"]);
    expect([cel("B10", "numberFormat"), cel("B10", "horizontalAlignment"), cel("B10", "shrinkToFit")]).toEqual([
      '"€" #,##0.00;-"€" #,##0.00;"€ –"',
      "Right",
      true,
    ]);
    expect([cel("A1", "shrinkToFit"), cel("A11", "shrinkToFit")]).toEqual([false, false]);
    expect([cel("A11", "protection.locked"), cel("A11", "fill.color"), cel("A1", "protection.locked")]).toEqual([
      false,
      "#FFF6D6",
      true,
    ]);
    expect(cel("A11", "border.bottom.style")).toBe("Dash");
    expect(cel("B2", "hyperlink")).toMatchObject({
      documentReference: "'Overzicht 2024'!A1",
      screenTip: "Naar het overzicht",
    });
    expect([blad.rowHeights.get(0), blad.rowHeights.get(10), blad.columnWidths.get(0)]).toEqual([27, 60, 157.5]);
    expect([blad.tabColor, blad.showGridlines, blad.protection !== null]).toEqual(["#1B3A5C", false, true]);
    expect(blad.frozen).toEqual({ row: 0, column: 0, rows: 4, columns: 1 });
    expect(blad.filter?.area).toEqual(blad.resolve("A4:B7").area);
    expect(blad.validations.map(({ area }) => area)).toEqual(
      ["A11", "B11", "B12"].map((adres) => blad.resolve(adres).area),
    );
    expect(blad.conditionalFormats.map(({ range }) => range.local)).toEqual(["B9", "B10"]);
    expect([blad.printArea, blad.printTitleRows?.rows, blad.rowBreaks.list().map(({ cell }) => cell.local)]).toEqual([
      "A1:B30",
      2,
      ["A13"],
    ]);
    expect(host.workbook.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["t_SPORT_inhoud", "='100 Sport'!$A$11"],
    ]);
    const [grafiek] = blad.charts.list();
    expect([
      grafiek!.type,
      grafiek!.series.map(({ name, values, labels }) => [name, values?.address, labels?.address]),
    ]).toEqual(["BarClustered", [["levering", "'100 Sport'!B5:B7", "'100 Sport'!A5:A7"]]]);
    expect(grafiek!.position?.map(({ local }) => local)).toEqual(["A13", "B27"]);
    expect(
      host.workbook
        .sheetNamed("Overzicht 2024")!
        .charts.list()
        .map(({ type }) => type),
    ).toEqual(["ColumnClustered", "LineMarkers"]);
  });

  test.each([
    "=1+1",
    "+31 6",
    "-5%",
    "@hier",
    "'aan",
    "''",
    "12",
    "1,5",
    "1.828",
    "3-4",
    "TRUE",
    "waar",
    "#N/A",
    " 7",
    "1e3",
    "é",
    "maart 2024",
    "\t",
    "50%",
  ])("houdt de tekst %j teken voor teken", async (tekst) => {
    const host = maakExcel({ bladen: partner });
    const werkboek = await werkboekOp(host);
    await werkboek.schrijf(plan([planBlad("A", [planCel(2, 3, tekst)])]));
    const raster = (await werkboek.lees()).rasters[1]!;
    expect([raster.waarde(2, 3), raster.formule(2, 3)]).toEqual([tekst, null]);
  });

  test("houdt elke tekst, op elke plek", async () => {
    const host = maakExcel({ bladen: partner });
    const werkboek = await werkboekOp(host);
    const tekst = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
      fc.string({
        unit: fc.constantFrom("=", "'", "-", "1", "/", ".", "e", " ", "%", "\n"),
        minLength: 1,
        maxLength: 6,
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(tekst, { minLength: 1, maxLength: 40 }), async (teksten) => {
        await werkboek.schrijf(
          plan([
            planBlad(
              "A",
              teksten.map((een, n) => planCel(n >> 2, n % 4, een)),
            ),
          ]),
        );
        const raster = (await werkboek.lees()).rasters[1]!;
        expect(teksten.map((_, n) => raster.waarde(n >> 2, n % 4))).toEqual(teksten);
        expect(raster.aantalCellen).toBe(teksten.length);
      }),
      { numRuns: 25 },
    );
  });

  test("gaat in verzoeken onder de 5 MB, en alles komt aan", async () => {
    const host = maakExcel({ bladen: partner });
    const cellen = Array.from({ length: 40_000 }, (_, n) =>
      planCel(n >> 2, n % 4, `tekst van regel ${n}, ${"x".repeat(150)}`),
    );
    const werkboek = await werkboekOp(host);
    await werkboek.schrijf(plan([planBlad("Lang", cellen)]));
    expect(host.aanroepen.map(({ fout }) => fout)).not.toContain("RequestPayloadSizeLimitExceeded");
    expect(Math.max(...host.aanroepen.map(({ bytesHeen }) => bytesHeen))).toBeLessThan(5 * 1024 * 1024);
    const { cells } = host.workbook.sheetNamed("Lang")!;
    expect([0, 17_777, 39_999].map((n) => cells.get(n >> 2, n % 4)?.value)).toEqual(
      [0, 17_777, 39_999].map((n) => cellen[n]!.waarde),
    );
  }, 60_000);

  test("laat Excel tussendoor niet tekenen of rekenen: elk verzoek dat waarden schrijft, vraagt dat", async () => {
    const host = maakExcel({ bladen: partner });
    await (await werkboekOp(host)).schrijf(ALLES);
    const schrijvend = host.aanroepen.filter(({ namen }) => namen.some((naam) => /^(Values|Formulas)$/i.test(naam)));
    expect(schrijvend.length).toBeGreaterThan(0);
    for (const { namen } of schrijvend) {
      expect(namen).toContain("SuspendScreenUpdatingUntilNextSync");
      expect(namen).toContain("SuspendApiCalculationUntilNextSync");
    }
  });

  test("vuurt zelf geen wijzigingen af, en daarna hoort de invoegtoepassing de gebruiker weer", async () => {
    const host = maakExcel({ bladen: partner });
    const werkboek = await werkboekOp(host);
    const gehoord: unknown[] = [];
    const stop = await werkboek.luister((bereiken) => gehoord.push(bereiken));
    await werkboek.schrijf(ALLES);
    await rust();
    expect(gehoord).toEqual([]);
    host.wijzig("Jeugd", "B2", [[5]]);
    await rust();
    expect(gehoord).toEqual([[{ blad: "Jeugd", rij: 1, kolom: 1, totRij: 1, totKolom: 1 }]]);
    await stop();
  });
});

describe("bladen die er al zijn", () => {
  const eenPlan = (...bladen: Plan["bladen"]) =>
    plan(bladen, { namen: [{ naam: "blad_O", verwijzing: "'Overzicht'!$A$1" }] });
  const overzicht = planBlad("Overzicht", [
    planCel(0, 0, "ons"),
    planCel(1, 0, 1, { formule: "Jeugd!B2+'Overzicht'!B2" }),
    planCel(1, 1, 2),
  ]);

  test("van de partner blijven zoals ze zijn: het onze krijgt een nummer, en verwijst naar zichzelf", async () => {
    const host = maakExcel({ bladen: { ...partner, overzicht: [["van de partner"]] } });
    const werkboek = await werkboekOp(host);
    const meldingen: string[] = [];
    await werkboek.schrijf(eenPlan(overzicht), { melding: (zin) => meldingen.push(zin) });
    const { rasters, namen } = await werkboek.lees();
    expect(rasters.map(({ blad }) => blad)).toEqual(["Jeugd", "overzicht", "Overzicht (2)"]);
    expect([rasters[1]!.waarde(0, 0), rasters[1]!.aantalCellen]).toEqual(["van de partner", 1]);
    expect([rasters[2]!.formule(1, 0), rasters[2]!.waarde(1, 0)]).toEqual(["Jeugd!B2+'Overzicht (2)'!B2", 192]);
    expect(namen[0]!.verwijzing).toBe("'Overzicht (2)'!$A$1");
    expect(meldingen).toEqual([
      "Het werkboek heeft al een eigen blad 'Overzicht'. Ons blad heet daarom 'Overzicht (2)'.",
    ]);
  });

  test("van ons worden opnieuw gevuld, ook met een andere naam; wat iemand ernaast typte blijft staan", async () => {
    const host = maakExcel({ bladen: partner });
    const werkboek = await werkboekOp(host);
    await werkboek.schrijf(eenPlan(overzicht));
    host.workbook.renameSheet(host.workbook.sheetNamed("Overzicht")!, "Ons blad");
    host.wijzig("Ons blad", "E9", [["aantekening"]]);
    await werkboek.schrijf(eenPlan(planBlad("Overzicht", [planCel(0, 0, "nieuw")])));
    const raster = (await werkboek.lees()).rasters[1]!;
    expect([raster.blad, raster.waarde(0, 0), raster.waarde(1, 1), raster.waarde(8, 4)]).toEqual([
      "Ons blad",
      "nieuw",
      null,
      "aantekening",
    ]);
    expect(raster.formule(1, 0)).toBeNull();
  });

  test("van ons die niet meer nodig zijn worden leeg, blijven bestaan en worden genoemd; hun namen gaan weg", async () => {
    const host = maakExcel({ bladen: partner });
    const werkboek = await werkboekOp(host);
    await werkboek.schrijf(plan(ALLES.bladen, { namen: ALLES.namen }));
    const meldingen: string[] = [];
    await werkboek.schrijf(plan([ALLES.bladen[1]!].map((blad) => ({ ...blad, grafieken: [] }))), {
      melding: (zin) => meldingen.push(zin),
    });
    const { rasters, namen } = await werkboek.lees();
    expect(rasters.map(({ blad, aantalCellen }) => [blad, aantalCellen])).toEqual([
      ["Jeugd", 4],
      ["100 Sport", 0],
      ["Overzicht 2024", 2],
    ]);
    expect(host.workbook.sheets.map((sheet) => sheet.charts.list().length)).toEqual([0, 0, 0]);
    expect(host.workbook.sheetNamed("100 Sport")!.validations).toEqual([]);
    expect(namen).toEqual([]);
    expect(meldingen).toEqual([
      "Het blad '100 Sport' hoort niet meer bij de verantwoording en is leeggemaakt. U kunt het verwijderen.",
    ]);
    meldingen.length = 0;
    await werkboek.schrijf(plan(ALLES.bladen, { namen: ALLES.namen }), { melding: (zin) => meldingen.push(zin) });
    expect([host.bladnamen, meldingen]).toEqual([["Jeugd", "100 Sport", "Overzicht 2024"], []]);
  });

  test("en grafieken worden vervangen, niet verdubbeld", async () => {
    const host = maakExcel({ bladen: partner });
    const werkboek = await werkboekOp(host);
    for (let keer = 0; keer < 3; keer++) await werkboek.schrijf(ALLES);
    expect(host.workbook.sheets.map((sheet) => sheet.charts.list().length)).toEqual([0, 1, 2]);
    expect(host.workbook.sheetNamed("100 Sport")!.conditionalFormats).toHaveLength(2);
    expect(host.workbook.xmlParts.map(({ namespace }) => namespace).sort()).toEqual([
      "urn:verantwoord:beschikking:1",
      "urn:verantwoord:bladen:1",
      "urn:verantwoord:uitvoer:1",
    ]);
  });

  test("een naam die de partner voor iets anders gebruikt wordt genoemd voordat er iets gemaakt is", async () => {
    const host = maakExcel({ bladen: partner, namen: { BLAD_o: "Jeugd!$A$1" } });
    await expect((await werkboekOp(host)).schrijf(eenPlan(overzicht))).rejects.toMatchObject({
      code: "naam bezet",
      message: expect.stringContaining("'blad_O'"),
    });
    expect([host.bladnamen, host.workbook.names[0]!.formula]).toEqual([["Jeugd"], "=Jeugd!$A$1"]);
  });
});
