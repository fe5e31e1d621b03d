import { WerkboekFout } from "../../../src/werkboek/werkboek";
import type { ExcelHost } from "../../excel-host/host";
import { maakExcel } from "../../excel-host/maak-excel";
import { STATUS } from "../../excel-host/transport";
import { ALLES, plan, planBlad, planCel } from "../schrijven/plannen";
import { werkboekOp } from "./hulp";

const begin = () =>
  maakExcel({
    bladen: {
      Jeugd: [
        ["Activiteit", "Realisatie"],
        ["Sport", 190],
      ],
      Ouderen: [["x"]],
    },
    namen: { Totaal: "Jeugd!$B$2" },
    delen: ['<a xmlns="urn:a"/>'],
  });

/** Everything of the workbook that a making can change. */
function foto(host: ExcelHost): unknown {
  const { sheets, names, xmlParts, styles, events } = host.workbook;
  return {
    bladen: sheets.map((sheet) => {
      const cellen: unknown[] = [];
      sheet.cells.each((rij, kolom, { value, formula }) => {
        if (value !== null || formula !== null) {
          const stijl = sheet.cells.format("style", rij, kolom) ?? "Normal";
          cellen.push([rij, kolom, formula ?? value, stijl, sheet.numberFormat(rij, kolom)]);
        }
      });
      const grafieken = sheet.charts.list().map(({ name }) => name);
      return [sheet.id, sheet.name, sheet.protection !== null, cellen, grafieken];
    }),
    namen: names.map(({ name, formula }) => [name, formula]),
    delen: xmlParts.map(({ xml }) => xml),
    stijlen: styles.map(({ name }) => name),
    gebeurtenissen: events.enabled,
  };
}

const STATUSSEN = [
  ["celBewerken", "cel wordt bewerkt", /U typt nog in een cel. Druk op Enter of Esc/],
  ["sessieVerloren", "sessie verloren", /verbinding met het werkboek is verbroken/],
  ["geenToegang", "geen toegang", /U mag dit werkboek of dit blad niet wijzigen/],
  ["verzoekTeGroot", "te veel gegevens", /meer dan Excel in één keer aankan/],
  ["teVeelAanroepen", "excel is bezig", /nog bezig met iets anders/],
  ["algemeneFout", "excel meldt een fout", /GeneralException/],
] as const;

const CODES = [
  ["Conflict", "intussen gewijzigd", /Iemand anders veranderde het werkboek/],
  ["ApiNotFound", "niet ondersteund", /Deze versie van Excel kan dit nog niet/],
  ["ItemNotFound", "bestaat niet", /is er niet meer/],
  ["ItemAlreadyExists", "naam bezet", /bestaat al/],
] as const;

describe("een storing bij het lezen", () => {
  test.each(STATUSSEN)("%s: de gebruiker leest wat er is en wat te doen", async (status, code, bericht) => {
    for (const bij of [1, 2, 3]) {
      const host = begin();
      const werkboek = await werkboekOp(host);
      // Twice: an unnamed failure is asked once more, without the merged areas.
      host.storing({ bij, status: STATUS[status], keer: 3 });
      const fout = await werkboek.lees().catch((gevangen: unknown) => gevangen);
      expect(fout).toBeInstanceOf(WerkboekFout);
      expect(fout).toMatchObject({ code, message: expect.stringMatching(bericht) });
    }
  });

  test("een te oud Excel wordt genoemd voordat er iets gevraagd is", async () => {
    const host = begin();
    const werkboek = await werkboekOp(host, () => false);
    await expect(werkboek.lees()).rejects.toMatchObject({
      code: "niet ondersteund",
      message: expect.stringMatching(/te oud/),
    });
    expect(host.aanroepen).toEqual([]);
  });

  test("gaat voorbij: daarna is het werkboek weer te lezen", async () => {
    const host = begin();
    const werkboek = await werkboekOp(host);
    host.celBewerken(true);
    await expect(werkboek.lees()).rejects.toMatchObject({ code: "cel wordt bewerkt" });
    host.celBewerken(false);
    expect((await werkboek.lees()).rasters).toHaveLength(2);
  });
});

describe("een storing bij het maken laat niets half achter", () => {
  test.each([...STATUSSEN])("%s, bij welke aanroep ook", async (status, code, bericht) => {
    for (let bij = 1; bij <= 3; bij++) {
      const host = begin();
      const vooraf = foto(host);
      const werkboek = await werkboekOp(host);
      host.storing({ bij, status: STATUS[status] });
      const fout = await werkboek.schrijf(ALLES).catch((gevangen: unknown) => gevangen);
      expect(fout).toMatchObject({ code, message: expect.stringMatching(bericht) });
      expect(foto(host)).toEqual(vooraf);
      expect((fout as Error).message.includes("weer weggehaald")).toBe(bij > 1);
    }
  });

  test.each(CODES)("%s, halverwege een aanroep", async (excelcode, code, bericht) => {
    const host = begin();
    const vooraf = foto(host);
    const werkboek = await werkboekOp(host);
    host.storing({ bij: "RangeFont.bold", code: excelcode });
    host.storing({ bij: "ChartCollection.add", code: excelcode });
    await expect(werkboek.schrijf(ALLES)).rejects.toMatchObject({ code, message: expect.stringMatching(bericht) });
    expect(foto(host)).toEqual(vooraf);
  });

  test.each([
    "WorksheetCollection.add",
    "Range.formulas",
    "NamedItemCollection.add",
    "StyleCollection.add",
    "Range.style",
    "DataValidation.rule",
    "Chart.setPosition",
    "PageLayout.setPrintArea",
    "WorksheetProtection.protect",
  ])("wat het ook is dat Excel weigert: %s", async (lid) => {
    const host = begin();
    const vooraf = foto(host);
    const werkboek = await werkboekOp(host);
    host.storing({ bij: lid, code: "GeneralException" });
    await expect(werkboek.schrijf(ALLES)).rejects.toMatchObject({ message: expect.stringMatching(/weer weggehaald/) });
    expect(foto(host)).toEqual(vooraf);
    await werkboek.schrijf(ALLES);
    expect(host.bladnamen).toEqual(["Jeugd", "Ouderen", "100 Sport", "Overzicht 2024"]);
  });

  test.each(["Range.formulas", "Range.style", "ChartCollection.add", "CustomXmlPart.setXml"])(
    "in bestaande bladen: bij %s komt terug wat er stond, getypte tekst en opmaak incluis",
    async (lid) => {
      const host = begin();
      const werkboek = await werkboekOp(host);
      await werkboek.schrijf(ALLES);
      host.wijzig("100 Sport", "A11", [["'=mijn tekst"]]);
      host.wijzig("100 Sport", "E20", [["ernaast"]]);
      const vooraf = foto(host);
      const { grafieken } = ALLES.bladen[0]!;
      const anders = plan([planBlad("100 Sport", [planCel(0, 0, "Heel anders"), planCel(30, 5, 1)], { grafieken })], {
        delen: ALLES.delen,
      });
      host.storing({ bij: lid, code: "GeneralException" });
      await expect(werkboek.schrijf(anders)).rejects.toMatchObject({
        message: expect.stringMatching(/bestaande bladen zijn teruggezet/),
      });
      expect(foto(host)).toEqual(vooraf);
    },
  );

  test("en wat niet weg te halen is, wordt genoemd; de volgende keer wordt het afgemaakt", async () => {
    const host = begin();
    const werkboek = await werkboekOp(host);
    host.storing({ bij: "Range.style", code: "GeneralException" });
    host.storing({ bij: "Worksheet.delete", code: "GeneralException" });
    await expect(werkboek.schrijf(ALLES)).rejects.toMatchObject({
      message: expect.stringMatching(/niet om weg te halen wat al gemaakt was: '100 Sport', 'Overzicht 2024'/),
    });
    expect(host.workbook.events.enabled).toBe(true);
    await werkboek.schrijf(ALLES);
    expect(host.bladnamen).toEqual(["Jeugd", "Ouderen", "100 Sport", "Overzicht 2024"]);
  });

  test("ook wanneer de gebruiker stopt", async () => {
    const host = begin();
    const vooraf = foto(host);
    const werkboek = await werkboekOp(host);
    const stop = new AbortController();
    const werk = werkboek.schrijf(ALLES, {
      signaal: stop.signal,
      voortgang: ({ detail }) => {
        if (detail !== null) stop.abort();
      },
    });
    await expect(werk).rejects.toMatchObject({ name: "AbortError" });
    expect(foto(host)).toEqual(vooraf);
  });

  test("en wie stopt, leest het wanneer er iets blijft staan", async () => {
    const host = begin();
    const werkboek = await werkboekOp(host);
    const stop = new AbortController();
    host.storing({ bij: "Worksheet.delete", code: "GeneralException" });
    const werk = werkboek.schrijf(ALLES, {
      signaal: stop.signal,
      voortgang: ({ detail }) => {
        if (detail !== null) stop.abort();
      },
    });
    await expect(werk).rejects.toMatchObject({
      code: "schrijven mislukt",
      message: expect.stringMatching(/'100 Sport'/),
    });
  });
});

describe("voordat er iets gemaakt wordt, is bekend dat het niet kan", () => {
  test("in een werkboek waarvan de opbouw beveiligd is", async () => {
    const host = begin();
    host.workbook.structureProtected = true;
    await expect((await werkboekOp(host)).schrijf(ALLES)).rejects.toMatchObject({ code: "werkboek beveiligd" });
    expect(host.aanroepen).toHaveLength(1);
  });

  test("in een verantwoording die buiten Excel gemaakt is", async () => {
    const host = maakExcel({ bladen: { Overzicht: [["a"]] }, delen: ['<u xmlns="urn:verantwoord:uitvoer:1">{}</u>'] });
    await expect((await werkboekOp(host)).schrijf(ALLES)).rejects.toMatchObject({
      code: "niet ondersteund",
      message: expect.stringMatching(/zelf een verantwoording/),
    });
    expect(host.bladnamen).toEqual(["Overzicht"]);
  });

  test("in een blad van ons waar iemand een wachtwoord op zette", async () => {
    const host = begin();
    const werkboek = await werkboekOp(host);
    await werkboek.schrijf(ALLES);
    host.workbook.sheetNamed("100 Sport")!.protection = null;
    host.beveilig("100 Sport", {}, "geheim");
    const vooraf = foto(host);
    await expect(werkboek.schrijf(ALLES)).rejects.toMatchObject({
      code: "blad beveiligd",
      message: expect.stringMatching(/^Het blad '100 Sport' is beveiligd/),
    });
    expect(foto(host)).toEqual(vooraf);
  });
});
