import soest from "../../src/domein/gegevens/sturingskader-soest-2026.json";
import { leesGesprek } from "../../src/verantwoording/gesprek";
import { leesIndieningen } from "../../src/verantwoording/indiening";
import { FUNCTIETEKSTEN } from "../../src/teksten/functies";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { Inhoud } from "../../src/werkboek/raster";
import { beginVan } from "../excel-host/bestand";
import type { ExcelHost } from "../excel-host/host";
import { maakExcel } from "../excel-host/maak-excel";
import { SPORTTEKSTEN } from "../opdrachtregel/proef";
import { typ } from "../opdrachtregel/typen";
import { nieuweWerkboeken, standInExcel, typInExcel, typOpNaam, waardeInExcel } from "./in-excel";
import { Kring } from "./kring";
import * as stap from "./stappen";
import { beeld } from "./verhaal";

const AFSPRAAK = /Afspraak wijkt af/;
/** A function of the add-in itself. */
const EIGEN = new RegExp(`(?:${FUNCTIETEKSTEN.map(({ naam }) => naam).join("|")})\\(`);
const SLEUTELS = ["--sleutels", "gemeente-publiek.pem"];
const GEMEENTE = "de accounthouder";
const PARTNER = "de controller";

let kring: Kring;

const versies = (delen: Inhoud["delen"]): readonly number[] => leesIndieningen(delen).map(({ versie }) => versie);

/** The addresses of the cells of a sheet that show this value. */
function plekkenMet(excel: ExcelHost, blad: string, waarde: unknown): readonly string[] {
  const { sheet } = excel.blad(blad);
  const plekken: string[] = [];
  sheet.cells.each((row, column) => {
    const plek = sheet.range({ row, column, rows: 1, columns: 1 }).local;
    if (excel.blad(blad).cel(plek).waarde === waarde) plekken.push(plek);
  });
  return plekken;
}

// The stories follow each other: the workbook travels from one to the next as a file.
beforeAll(async () => {
  kring = await Kring.begin();
}, 120_000);

afterAll(() => kring?.einde());

describe("van beschikking tot raad, in Excel", () => {
  test("de partner controleert, herstelt, licht toe, maakt, vertelt en dient in", async () => {
    const bezoek = await kring.open("fout.xlsx");
    const { pagina } = bezoek;
    await stap.kiesBeschikking(pagina, stap.alsBestand("beschikking.json", await kring.proef.lees("getekend.json")));
    await pagina.getByText(/Subsidies 2024/).waitFor();
    await stap.controleer(pagina);
    await stap.herstel(pagina, /Verschil klopt niet/);
    expect(await waardeInExcel(pagina, "Jeugd", "F5")).toBe(1);
    await stap.licht(pagina, AFSPRAAK, "Later zo afgesproken.");
    await stap.maakBladen(pagina);
    for (const [naam, tekst] of Object.entries(SPORTTEKSTEN)) await typOpNaam(pagina, naam, tekst);
    await beeld(pagina, "k1-gemaakt");
    await stap.naarIndienen(pagina);
    await stap.verklaar(pagina, PARTNER);
    await stap.dienIn(pagina, 1);
    await beeld(pagina, "k1-ingediend");
    await kring.bewaarEnSluit(bezoek, "in1.xlsx");
    const { delen, rasters } = await kring.lees("in1.xlsx");
    expect(leesIndieningen(delen)).toMatchObject([{ versie: 1, door: PARTNER, moment: "2025-03-14T16:08:00" }]);
    expect(rasters.map(({ blad }) => blad)).toContain("Indiening");
  }, 60_000);

  test("de accounthouder ziet wat is ingediend en door wie, en vraagt", async () => {
    const bezoek = await kring.open("in1.xlsx");
    const { pagina } = bezoek;
    await pagina.getByText("Dit werkboek is ingediend: Eindrapportage, versie 1").waitFor();
    const voor = await standInExcel(pagina);
    await stap.beoordeel(pagina, "Stichting Balans, 2024");
    await pagina.getByText("Geen cijfer gewijzigd").waitFor();
    await pagina.getByText(/Subsidies 2024/).waitFor();
    await beeld(pagina, "k2-ontvangen");
    expect(await standInExcel(pagina)).toEqual(voor);
    await stap.vraag(pagina, AFSPRAAK, "Wanneer is dat afgesproken? En telt november mee?", GEMEENTE);
    await beeld(pagina, "k2-gevraagd");
    await kring.bewaarEnSluit(bezoek, "vraag.xlsx");
  }, 60_000);

  test("de partner antwoordt, verbetert een cijfer en dient een nieuwe versie in", async () => {
    const bezoek = await kring.open("vraag.xlsx");
    const { pagina } = bezoek;
    await stap.controleer(pagina);
    await stap.antwoord(pagina, AFSPRAAK, "In het gesprek van juni. November ontbrak nog.", PARTNER);
    await beeld(pagina, "k3-antwoord");
    await typInExcel(pagina, "Jeugd", "E4", 155);
    await typInExcel(pagina, "Jeugd", "F4", "=E4-D4");
    await pagina.getByText("2 cellen gewijzigd").waitFor();
    await stap.naarIndienen(pagina);
    await stap.licht(pagina, /^Naar de bevinding: Gewijzigd na controle/, "De uren van november zijn erbij geteld.");
    await stap.naarIndienen(pagina);
    await stap.verklaar(pagina, PARTNER, "November ontbrak.");
    await stap.dienIn(pagina, 2);
    await beeld(pagina, "k3-ingediend");
    await stap.knop(pagina, "Openbare versie maken").click();
    await pagina.getByText("Weggelaten:").waitFor();
    await beeld(pagina, "k3-openbaar");
    const [openbaar] = await nieuweWerkboeken(pagina);
    const publiek = await leesBestand(openbaar!, "openbaar.xlsx");
    const namen = publiek.rasters.map(({ blad }) => blad);
    expect(namen).toEqual(expect.arrayContaining(["Overzicht", "100 Sport"]));
    expect(namen.filter((blad) => ["Jeugd", "Bevindingen", "Indiening", "Gesprek"].includes(blad))).toEqual([]);
    expect(publiek.rasters[0]!.teksten.join("\n")).not.toContain(SPORTTEKSTEN.t_SPORT_contact);
    expect(publiek.delen).toEqual([]);
    await kring.bewaarEnSluit(bezoek, "in2.xlsx");
    const { delen } = await kring.lees("in2.xlsx");
    expect(leesIndieningen(delen).at(-1)).toMatchObject({ versie: 2, reden: "November ontbrak." });
    expect(leesGesprek(delen).regels.map(({ wie, soort }) => [wie, soort])).toEqual([
      ["gemeente", "vraag"],
      ["partner", "antwoord"],
    ]);
  }, 60_000);

  test("de accounthouder ziet wat er anders is, is akkoord en keurt goed", async () => {
    const bezoek = await kring.open("in2.xlsx");
    const { pagina } = bezoek;
    await stap.beoordeel(pagina, "Stichting Balans, 2024");
    await pagina.getByText("November ontbrak.").first().waitFor();
    await beeld(pagina, "k4-ontvangen");
    await stap.akkoord(pagina, "Dat past bij ons verslag.", GEMEENTE);
    await stap.oordeel(pagina, "Plausibel", "De cijfers kloppen.", GEMEENTE);
    await beeld(pagina, "k4-oordeel");
    await kring.bewaarEnSluit(bezoek, "goedgekeurd.xlsx");
    const { regels, status } = leesGesprek((await kring.lees("goedgekeurd.xlsx")).delen);
    expect(regels.at(-1)).toMatchObject({ wie: "gemeente", soort: "akkoord", door: GEMEENTE });
    expect(status).toMatchObject([{ status: "plausibel", door: GEMEENTE, moment: "2025-03-14T16:08:00" }]);
  }, 60_000);

  test("financiën rekent af tot op de cent, en beleid ziet de voortgang per opgave", async () => {
    const uit = await kring.gelukt("beoordeel", "goedgekeurd.xlsx", ...SLEUTELS);
    expect(uit).toContain("plausibel (de accounthouder");
    expect(uit).toContain("geen enkel cijfer is gewijzigd");
    await kring.gelukt("afreken", "goedgekeurd.xlsx", "--json", "afrekening.json");
    const { afrekening } = await kring.proef.json<{ afrekening: { totaal: Record<string, number> } }>(
      "afrekening.json",
    );
    expect(afrekening.totaal).toMatchObject({ over: 591.45, onder: 0, terug: 0, vaststelling: 29966.8 });
    await kring.gelukt("stuur", "goedgekeurd.xlsx", "--naar", "voortgang.xlsx");
    const opgave = (await kring.lees("voortgang.xlsx")).rasters.find(({ blad }) => blad.includes("Gezonde leefstijl"));
    expect(opgave?.teksten.join("\n")).toContain("Sport en beweging");
  }, 60_000);
});

describe("en ernaast", () => {
  test("een kopie waarin aan de beschikking is geknoeid, valt op zodra zij opengaat", async () => {
    await kring.proef.knoei("in2.xlsx", "knoei.xlsx", /customXml/, '"streefwaarde":152', '"streefwaarde":142');
    const { pagina } = await kring.open("knoei.xlsx");
    await pagina
      .getByRole("alert")
      .getByText(/gewijzigd/)
      .first()
      .waitFor();
    await beeld(pagina, "k5-geknoeid");
    await stap.beoordeel(pagina, "Stichting Balans, 2024");
    await beeld(pagina, "k5-geknoeid-indiening");
    await pagina.context().close();
    const { uitgang, uit } = await kring.proef.roep(["beoordeel", "knoei.xlsx", ...SLEUTELS], { breedte: 1000 });
    expect([uitgang, uit]).toEqual([1, expect.stringContaining("INT-01")]);
  }, 60_000);

  test("een cijfer dat na het indienen is veranderd, staat er met oud en nieuw bij", async () => {
    const { pagina } = await kring.open("in2.xlsx");
    await typInExcel(pagina, "Jeugd", "E5", 1009);
    await stap.beoordeel(pagina, "Stichting Balans, 2024");
    await pagina
      .getByText(/Jeugd!E5.*1\.001.*1\.009/s)
      .first()
      .waitFor();
    await beeld(pagina, "k6-gewijzigd");
    await pagina.context().close();
  }, 60_000);

  test("de accounthouder legt twee versies naast elkaar, ook als werkboek", async () => {
    const { pagina, fouten } = await kring.open("in2.xlsx");
    await stap.beoordeel(pagina, "Stichting Balans, 2024");
    await stap.knop(pagina, /^3 Vergelijken/).click();
    await pagina
      .getByLabel("Werkboek kiezen")
      .setInputFiles([stap.alsBestand("versie 1.xlsx", await kring.proef.lees("in1.xlsx"))]);
    await pagina.getByText(/gelijk\.$/).waitFor();
    await beeld(pagina, "k7-vergelijken");
    await stap.knop(pagina, "Opslaan als werkboek").click();
    await pagina.getByText("Geopend als nieuw werkboek.").first().waitFor();
    const [vergelijking] = await nieuweWerkboeken(pagina);
    const { rasters } = await leesBestand(vergelijking!, "vergelijking.xlsx");
    expect(rasters[0]!.teksten.join(" ")).toContain("versie 1.xlsx");
    expect(fouten).toEqual([]);
    await pagina.context().close();
  }, 60_000);

  test("wat op de opdrachtregel is ingediend, dient de partner in Excel opnieuw in, op dezelfde bladen, ook als Excel eerst weigert", async () => {
    const bron = ["goed.xlsx", "--beschikking", "getekend.json", ...SLEUTELS];
    await kring.gelukt("maak", ...bron, "--naar", "v.xlsx");
    let bytes: Uint8Array = await kring.proef.lees("v.xlsx");
    for (const [naam, tekst] of Object.entries(SPORTTEKSTEN)) bytes = await typ(bytes, naam, tekst);
    await kring.proef.zet("v.xlsx", bytes);
    const wie = ["--door", PARTNER, "--verklaar"];
    await kring.gelukt("indienen", ...bron, "--verantwoording", "v.xlsx", ...wie, "--naar", "los1.xlsx");
    const vooraf = (await kring.lees("los1.xlsx")).rasters.map(({ blad }) => blad);
    const bezoek = await kring.open("los1.xlsx");
    const { pagina } = bezoek;
    await pagina.getByText("Dit werkboek is ingediend: Eindrapportage, versie 1").waitFor();
    await typOpNaam(pagina, "t_SPORT_inzet", "Drie vakkrachten en acht vrijwilligers geven samen de lessen.");
    await stap.controleer(pagina);
    await stap.naarIndienen(pagina);
    await stap.verklaar(pagina, PARTNER, "Er kwam een vakkracht bij.");
    await pagina.evaluate(() =>
      window.excelHost.storing({ bij: "WorksheetProtection.protect", code: "GeneralException" }),
    );
    await stap.knop(pagina, "Indienen").click();
    await stap.kop(pagina, /lukte niet$/);
    expect(versies((await standInExcel(pagina)).delen)).toEqual([1]);
    await stap.knop(pagina, "Opnieuw proberen").click();
    await stap.kop(pagina, "Versie 2 is ingediend");
    await kring.bewaarEnSluit(bezoek, "los2.xlsx");
    const { rasters, delen } = await kring.lees("los2.xlsx");
    expect(rasters.map(({ blad }) => blad)).toEqual(vooraf);
    expect(versies(delen)).toEqual([1, 2]);
    expect(leesIndieningen(delen).at(-1)).toMatchObject({ reden: "Er kwam een vakkracht bij." });
  }, 60_000);

  test("zonder de invoegtoepassing rekenen de bladen in gewoon Excel door", async () => {
    const excel = maakExcel(await beginVan(await kring.proef.lees("goedgekeurd.xlsx"), "goedgekeurd.xlsx"));
    const formules = excel.workbook.sheets.flatMap(({ cells }) => {
      const gevonden: { formule: string; waarde: unknown }[] = [];
      cells.each(
        (_rij, _kolom, { formula, value }) => formula !== null && gevonden.push({ formule: formula, waarde: value }),
      );
      return gevonden;
    });
    expect(formules.length).toBeGreaterThan(100);
    expect(formules.filter(({ formule }) => EIGEN.test(formule))).toEqual([]);
    expect(formules.filter(({ waarde }) => /^#/.test(String(waarde)))).toEqual([]);
    // What was sealed stays; that the partner's own cell is another one now, shows.
    const toon = (plekken: readonly string[]) => plekken.map((plek) => excel.blad("Afrekening").cel(plek).waarde);
    const [over, gelijk] = [plekkenMet(excel, "Afrekening", 591.45), plekkenMet(excel, "Afrekening", "gelijk")];
    expect([over.length, gelijk.length]).toEqual([5, 1]);
    excel.wijzig("Jeugd", "E4", [[160]]);
    expect(toon([...over, ...gelijk])).toEqual([...over.map(() => 591.45), "gewijzigd"]);
    const [cijfer] = plekkenMet(excel, "Productie", 155);
    excel.wijzig("Productie", cijfer!, [[160]]);
    expect(toon([...over, ...gelijk])).toEqual([...over.map(() => 1577.2), "gelijk"]);
  });

  test("een andere gemeente stuurt met een kader van haarzelf", async () => {
    const opgaven = [{ ...soest.opgaven[0]!, naam: "Gezonde leefstijl", nr: 9 }];
    await kring.proef.zet("kader.json", JSON.stringify({ ...soest, gemeente: "Voorbeeldstad", opgaven }));
    await kring.gelukt("stuur", "goedgekeurd.xlsx", "--sturingskader", "kader.json", "--naar", "elders.xlsx");
    const teksten = (await kring.lees("elders.xlsx")).rasters[0]!.teksten.join("\n");
    expect(teksten).toContain("Gezonde leefstijl");
    expect(teksten).not.toContain("Bestaanszekerheid");
  });
});
