import { schrijfBestand } from "../../../src/werkboek/bestand/schrijven";
import { elementen, onderdelen, relaties } from "./pakket";
import { ALLES, plan, planBlad, planCel } from "./plannen";

const gemaakt = schrijfBestand(ALLES).then(onderdelen);

const eerste = async (pad: string, naam: string) => elementen((await gemaakt).get(pad)!).find((e) => e.naam === naam);
const alle = async (pad: string, naam: string) => elementen((await gemaakt).get(pad)!).filter((e) => e.naam === naam);

describe("een geschreven werkboek", () => {
  test("bestaat uit welgevormde XML", async () => {
    for (const [pad, xml] of await gemaakt) expect([pad, elementen(xml).length]).toEqual([pad, expect.any(Number)]);
  });

  test("heeft relaties die allemaal naar een onderdeel in het bestand wijzen", async () => {
    const pakket = await gemaakt;
    const gevonden = relaties(pakket);
    expect(gevonden.length).toBeGreaterThan(10);
    expect(gevonden.filter(([, doel]) => !pakket.has(doel))).toEqual([]);
  });

  test("noemt van elk onderdeel de soort, en geen onderdeel dat er niet is", async () => {
    const pakket = await gemaakt;
    const soorten = elementen(pakket.get("[Content_Types].xml")!);
    const genoemd = soorten.filter((e) => e.naam === "Override").map((e) => e.attributen["PartName"]!.slice(1));
    const naarSoort = new Set(soorten.filter((e) => e.naam === "Default").map((e) => e.attributen["Extension"]));
    expect(genoemd.filter((pad) => !pakket.has(pad))).toEqual([]);
    expect(new Set(genoemd).size).toBe(genoemd.length);
    const zonder = [...pakket.keys()].filter(
      (pad) => pad !== "[Content_Types].xml" && !genoemd.includes(pad) && !naarSoort.has(pad.split(".").at(-1)),
    );
    expect(zonder).toEqual([]);
  });

  test("draagt elk eigen XML-deel mee met zijn naamruimte", async () => {
    const pakket = await gemaakt;
    expect(pakket.get("customXml/item1.xml")).toContain('<b xmlns="urn:verantwoord:beschikking:1">{"a":"&amp;"}</b>');
    const [, ruimte] = elementen(pakket.get("customXml/itemProps2.xml")!).filter((e) =>
      e.naam.startsWith("ds:schemaRef"),
    );
    expect(ruimte!.attributen["ds:uri"]).toBe("urn:verantwoord:uitvoer:1");
    const kenmerken = [1, 2].map(
      (n) => elementen(pakket.get(`customXml/itemProps${n}.xml`)!)[0]!.attributen["ds:itemID"],
    );
    expect(new Set(kenmerken).size).toBe(2);
  });

  test("zet afdrukgebied, te herhalen rijen en filter als namen van hun blad, met de bladnaam tussen aanhalingstekens", async () => {
    const xml = (await gemaakt).get("xl/workbook.xml")!;
    expect(xml).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">\'100 Sport\'!$A$1:$B$30</definedName>',
    );
    expect(xml).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">\'100 Sport\'!$1:$2</definedName>');
    expect(xml).toContain(
      '<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">\'100 Sport\'!$A$4:$B$7</definedName>',
    );
    expect(xml).toContain("<definedName name=\"t_SPORT_inhoud\">'100 Sport'!$A$11</definedName>");
  });

  test("breekt de pagina vóór de gevraagde rij", async () => {
    expect(await alle("xl/worksheets/sheet1.xml", "brk")).toMatchObject([{ attributen: { id: "12" } }]);
  });

  test("is beveiligd zonder wachtwoord, met rijhoogte, kolombreedte en filter vrij", async () => {
    const beveiliging = await eerste("xl/worksheets/sheet1.xml", "sheetProtection");
    expect(beveiliging!.attributen).toMatchObject({ sheet: "1", formatRows: "0", formatColumns: "0", autoFilter: "0" });
    expect(beveiliging!.attributen).not.toHaveProperty("password");
    expect(await eerste("xl/worksheets/sheet2.xml", "sheetProtection")).toBeUndefined();
  });

  test("heeft een invoercel die open is en een tekstcel die dicht is", async () => {
    const cellen = await alle("xl/worksheets/sheet1.xml", "c");
    const stijlVan = (plek: string) => Number(cellen.find((c) => c.attributen["r"] === plek)!.attributen["s"]);
    const xml = (await gemaakt).get("xl/styles.xml")!;
    const vormen = xml.match(/<cellXfs.*<\/cellXfs>/s)![0].match(/<xf [^>]*?(\/>|>.*?<\/xf>)/gs)!;
    expect(vormen[stijlVan("A11")]).toContain('locked="0"');
    expect(vormen[stijlVan("A5")]).not.toContain('locked="0"');
  });

  test("bevriest rijen en kolommen, verbergt rasterlijnen en past op één pagina breed", async () => {
    expect((await eerste("xl/worksheets/sheet1.xml", "pane"))!.attributen).toMatchObject({ xSplit: "1", ySplit: "4" });
    expect((await eerste("xl/worksheets/sheet1.xml", "sheetView"))!.attributen).toMatchObject({ showGridLines: "0" });
    expect((await eerste("xl/worksheets/sheet1.xml", "pageSetup"))!.attributen).toMatchObject({
      paperSize: "9",
      orientation: "landscape",
      fitToWidth: "1",
      fitToHeight: "0",
    });
    expect(await eerste("xl/worksheets/sheet2.xml", "pane")).toBeUndefined();
  });

  test("schrijft kop- en voettekst met een dubbele & voor een & in de naam", async () => {
    const xml = (await gemaakt).get("xl/worksheets/sheet1.xml")!;
    expect(xml).toContain("Jeugd &amp;&amp; Co");
    expect(xml).toContain("pagina &amp;P van &amp;N");
  });

  test("houdt een kop- of voettekst binnen de 255 tekens die Excel toestaat", async () => {
    const lang = "Stichting met een heel lange naam && Co ".repeat(20);
    const afdruk = {
      ...planBlad("x", []).afdruk,
      koptekst: { links: lang, rechts: lang },
      voettekst: { links: lang, midden: lang, rechts: lang },
    };
    const pakket = onderdelen(await schrijfBestand(plan([planBlad("A", [planCel(0, 0, "a")], { afdruk })])));
    const xml = pakket.get("xl/worksheets/sheet1.xml")!;
    for (const deel of ["oddHeader", "oddFooter"]) {
      const tekst = new RegExp(`<${deel}>(.*)</${deel}>`).exec(xml)![1]!.replaceAll("&amp;", "&");
      expect(tekst.length).toBeLessThanOrEqual(255);
      expect(tekst.replaceAll("&&", "")).not.toMatch(/&…/);
    }
  });

  test("geeft elke grafiek een titel en een alternatieve tekst", async () => {
    const pakket = await gemaakt;
    expect([...pakket.keys()].filter((pad) => /^xl\/charts\/chart\d+\.xml$/.test(pad))).toHaveLength(3);
    for (const pad of ["xl/drawings/drawing1.xml", "xl/drawings/drawing2.xml"]) {
      const kaders = elementen(pakket.get(pad)!).filter((e) => e.naam === "xdr:cNvPr");
      for (const kader of kaders) expect(kader.attributen["descr"]).toContain("de getallen staan ook in de tabel");
    }
    expect(pakket.get("xl/charts/chart1.xml")).toContain("<a:t>Levering per activiteit</a:t>");
    expect(pakket.get("xl/charts/chart1.xml")).toContain('<c:barDir val="bar"/>');
    expect(pakket.get("xl/charts/chart2.xml")).toContain('<c:barDir val="col"/>');
    expect(pakket.get("xl/charts/chart3.xml")).toContain("<c:lineChart>");
  });

  test("houdt hints binnen wat Excel toestaat en verdubbelt aanhalingstekens in een keuzelijst", async () => {
    const blad = planBlad("A", [planCel(0, 0, null, { stijl: "invoer" })], {
      validaties: [{ bereik: "A1", soort: { tekstLengteTot: 10 }, titel: "t".repeat(40), uitleg: "u".repeat(300) }],
    });
    const xml = onderdelen(await schrijfBestand(plan([blad]))).get("xl/worksheets/sheet1.xml")!;
    const hint = elementen(xml).find((e) => e.naam === "dataValidation")!.attributen;
    expect([hint["promptTitle"]!.length, hint["prompt"]!.length]).toEqual([32, 255]);
    expect((await gemaakt).get("xl/worksheets/sheet1.xml")).toContain('"akkoord,niet ""akkoord"""');
  });

  test("noemt geen vreemd programma als maker", async () => {
    expect((await gemaakt).get("docProps/app.xml")).toContain("<Application>Verantwoord</Application>");
  });
});
