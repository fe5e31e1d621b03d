import { maakDossier } from "../../../src/verantwoording/dossier";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { maakXlsx, relatiesXml, RUIMTE } from "../maak-xlsx";

const LEEG = "<sheetData/>";
const DRAAD = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

describe("wat een werkboek verder bij zich heeft", () => {
  test("grafiekbladen naast werkbladen; verborgen en zeer verborgen bladen; de plaats telt alle bladen", async () => {
    const inhoud = await leesBestand(
      maakXlsx({
        bladen: [
          { naam: "Grafiek", xml: LEEG },
          { naam: "Gewoon", xml: LEEG },
          { naam: "Weg", xml: LEEG, staat: "hidden" },
          { naam: "Heel weg", xml: LEEG, staat: "veryHidden" },
        ],
        anders: new Map([
          ["xl/chartsheets/sheet1.xml", "<chartsheet/>"],
          [
            "xl/_rels/workbook.xml.rels",
            relatiesXml([
              ["blad1", "chartsheet", "chartsheets/sheet1.xml"],
              ["blad2", "worksheet", "worksheets/sheet2.xml"],
              ["blad3", "worksheet", "worksheets/sheet3.xml"],
              ["blad4", "worksheet", "worksheets/sheet4.xml"],
            ]),
          ],
        ]),
      }),
      "b.xlsx",
    );
    expect(inhoud.andereBladen).toEqual(["Grafiek"]);
    expect(inhoud.rasters.map(({ blad, index, zichtbaarheid }) => [blad, index, zichtbaarheid])).toEqual([
      ["Gewoon", 1, "zichtbaar"],
      ["Weg", 2, "verborgen"],
      ["Heel weg", 3, "zeer verborgen"],
    ]);
  });

  test("samengevoegd, verborgen, beveiligd, en een filter dat rijen verbergt", async () => {
    const rijen = `<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>1</v></c></row>`;
    const inhoud = await leesBestand(
      maakXlsx({
        bladen: [
          {
            naam: "Blad",
            xml: `<cols><col min="3" max="4" hidden="1"/><col min="16000" max="99999999" hidden="true"/></cols><sheetData>${rijen}</sheetData><sheetProtection sheet="1"/><autoFilter ref="A1:C9"/><mergeCells><mergeCell ref="B2:D4"/></mergeCells>`,
          },
          { naam: "Twee", xml: `<sheetData>${rijen}</sheetData><autoFilter ref="A5:C9"/>` },
        ],
      }),
      "b.xlsx",
    );
    const [een, twee] = inhoud.rasters;
    expect(een!.samengevoegd).toEqual([{ blad: "Blad", rij: 1, kolom: 1, totRij: 3, totKolom: 3 }]);
    expect([...een!.verborgenRijen]).toEqual([2]);
    expect([een!.verborgenKolommen.has(2), een!.verborgenKolommen.has(4), een!.verborgenKolommen.size]).toEqual([
      true,
      false,
      387,
    ]);
    expect([een!.beveiligd, twee!.beveiligd]).toEqual([true, false]);
    expect([een!.actiefFilter, twee!.actiefFilter]).toEqual([
      { blad: "Blad", rij: 0, kolom: 0, totRij: 8, totKolom: 2 },
      null,
    ]);
    expect(inhoud.meldingen).toEqual([]);
  });

  test("kop- en voetteksten van pagina's, zonder de codes van Excel; een rand met alleen velden is er geen", async () => {
    const randen =
      '<headerFooter differentFirst="1"><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Jeugd &amp;&amp; Sport&amp;R&amp;D</oddHeader>' +
      "<oddFooter>&amp;CPagina &amp;P van &amp;N</oddFooter><firstFooter>&amp;P</firstFooter></headerFooter>";
    const inhoud = await leesBestand(
      maakXlsx({
        bladen: [
          { naam: "Blad", xml: `${LEEG}${randen}` },
          { naam: "Zonder", xml: LEEG },
        ],
      }),
      "b.xlsx",
    );
    expect(inhoud.rasters.map(({ paginaranden }) => paginaranden)).toEqual([["Jeugd & Sport", "Pagina van"], []]);
    expect(inhoud.meldingen).toEqual([]);
  });

  test("een burgerservicenummer in een voettekst wordt gevonden, en nergens heel getoond", async () => {
    const voet = "<headerFooter><oddFooter>&amp;LDossier 123456782</oddFooter></headerFooter>";
    const inhoud = await leesBestand(maakXlsx({ bladen: [{ naam: "Blad", xml: `${LEEG}${voet}` }] }), "b.xlsx");
    const { bevindingen } = maakDossier(inhoud, null).uitslag;
    const gevonden = bevindingen.filter(({ code }) => code === "AVG-01");
    expect(gevonden.map(({ bericht }) => bericht)).toEqual([
      "Kop- of voettekst van blad 'Blad': dit lijkt een burgerservicenummer (*******82). Verwijder het voor u verstuurt.",
    ]);
    expect(JSON.stringify(bevindingen)).not.toContain("123456782");
  });

  test("opmerkingen, oude en gesprekken; het oude briefje bij een gesprek telt niet mee", async () => {
    const inhoud = await leesBestand(
      maakXlsx({
        bladen: [
          {
            naam: "Blad",
            xml: LEEG,
            relaties: [
              ["comments", "../comments1.xml"],
              [
                "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
                "../threadedComments/een.xml",
              ],
            ],
          },
        ],
        relaties: [["p", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"]],
        anders: new Map([
          [
            "xl/comments1.xml",
            `<comments xmlns="${RUIMTE}"><authors><author>Functie A</author><author/></authors><commentList><comment ref="B2" authorId="0"><text><r><t>let </t></r><r><t>op</t></r></text></comment><comment ref="C3" authorId="1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
          ],
          [
            "xl/threadedComments/een.xml",
            `<ThreadedComments xmlns="${DRAAD}"><threadedComment ref="C3" personId="{1}" id="{a}"><text>Klopt dit?</text></threadedComment><threadedComment ref="C3" personId="{2}" id="{b}" parentId="{a}"><text>Ja</text></threadedComment></ThreadedComments>`,
          ],
          [
            "xl/persons/person.xml",
            `<personList xmlns="${DRAAD}"><person displayName="Functie B" id="{1}"/></personList>`,
          ],
        ]),
      }),
      "b.xlsx",
    );
    expect(inhoud.rasters[0]!.opmerkingen).toEqual([
      { rij: 1, kolom: 1, tekst: "let op", auteur: "Functie A" },
      { rij: 2, kolom: 2, tekst: "Klopt dit?", auteur: "Functie B" },
      { rij: 2, kolom: 2, tekst: "Ja", auteur: null },
    ]);
  });

  test("tabellen met hun koppen, totaalrij en filter", async () => {
    const inhoud = await leesBestand(
      maakXlsx({
        bladen: [
          {
            naam: "Blad",
            xml: `<sheetData><row r="2" hidden="1"/></sheetData>`,
            relaties: [["table", "/xl/tables/table1.xml"]],
          },
        ],
        anders: new Map([
          [
            "xl/tables/table1.xml",
            `<table xmlns="${RUIMTE}" id="1" name="T" displayName="Uren_2024" ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Aantal_x000a_uren"/><tableColumn id="2" name="Code"/></tableColumns></table>`,
          ],
        ]),
      }),
      "b.xlsx",
    );
    const raster = inhoud.rasters[0]!;
    expect(raster.tabellen).toEqual([
      {
        naam: "Uren_2024",
        bereik: { blad: "Blad", rij: 0, kolom: 0, totRij: 3, totKolom: 1 },
        koppen: ["Aantal\nuren", "Code"],
        heeftTotaalrij: true,
      },
    ]);
    expect(raster.actiefFilter).toMatchObject({ rij: 0, totRij: 2 });
  });

  test("namen, koppelingen, macro's, verbindingen, eigen XML, eigenschappen en handmatig rekenen", async () => {
    const inhoud = await leesBestand(
      maakXlsx({
        bladen: [{ naam: "Blad", xml: LEEG }],
        naBladen: `<externalReferences><externalReference r:id="x1"/><externalReference r:id="x2"/></externalReferences><definedNames><definedName name="Totaal">SUM([1]Uren!$A$1)</definedName></definedNames><calcPr calcMode="manual"/>`,
        relaties: [
          ["x1", "externalLink", "externalLinks/externalLink1.xml"],
          ["x2", "externalLink", "externalLinks/externalLink2.xml"],
          ["m", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
          ["c", "connections", "connections.xml"],
          ["e", "customXml", "../customXml/item1.xml"],
        ],
        bestandsrelaties: [
          [
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
          ],
          ["custom-properties", "docProps/custom.xml"],
        ],
        anders: new Map([
          ["xl/externalLinks/externalLink1.xml", "<externalLink/>"],
          [
            "xl/externalLinks/_rels/externalLink1.xml.rels",
            relatiesXml([["r", "externalLinkPath", "file:///uren%202024.xlsx"]]),
          ],
          [
            "xl/connections.xml",
            `<connections xmlns="${RUIMTE}"><connection id="1" name="Registratie"/></connections>`,
          ],
          ["customXml/item1.xml", `<b:beschikking xmlns:b="urn:proef:1">tekst</b:beschikking>`],
          [
            "docProps/core.xml",
            `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:creator>Functie A</dc:creator><dc:title/></cp:coreProperties>`,
          ],
          [
            "docProps/custom.xml",
            `<Properties xmlns="urn:p" xmlns:vt="urn:vt"><property name="__proto__"><vt:lpwstr>waarde</vt:lpwstr></property></Properties>`,
          ],
        ]),
      }),
      "b.xlsx",
    );
    expect(inhoud.namen).toEqual([{ naam: "Totaal", verwijzing: "SUM([1]Uren!$A$1)", blad: null, verborgen: false }]);
    expect(inhoud.koppelbestanden).toEqual([
      { nummer: 1, bestand: "file:///uren%202024.xlsx" },
      { nummer: 2, bestand: "onbekend" },
    ]);
    expect(inhoud.meldingen).toEqual(["Koppeling [2]: van een koppeling staat niet in het bestand waarheen die gaat."]);
    expect([inhoud.macros, inhoud.handmatigRekenen]).toEqual([true, true]);
    expect(inhoud.gegevensverbindingen).toEqual(["Registratie"]);
    expect(inhoud.delen).toEqual([
      { naamruimte: "urn:proef:1", xml: `<b:beschikking xmlns:b="urn:proef:1">tekst</b:beschikking>` },
    ]);
    expect([...inhoud.eigenschappen]).toEqual([
      ["creator", "Functie A"],
      ["__proto__", "waarde"],
    ]);
  });

  test("eigen XML hangt bij LibreOffice onder het bestand, met een pad dat er te hoog uit wijst", async () => {
    const inhoud = await leesBestand(
      maakXlsx({
        bladen: [{ naam: "Blad", xml: LEEG }],
        relaties: [["e", "customXml", "../customXml/item1.xml"]],
        bestandsrelaties: [
          ["customXml", "../customXml/item1.xml"],
          ["customXml", "../customXml/item2.xml"],
        ],
        anders: new Map([
          ["customXml/item1.xml", `<een xmlns="urn:proef:1"/>`],
          ["customXml/item2.xml", `<twee xmlns="urn:proef:2"/>`],
        ]),
      }),
      "b.xlsx",
    );
    expect(inhoud.delen).toEqual([
      { naamruimte: "urn:proef:1", xml: `<een xmlns="urn:proef:1"/>` },
      { naamruimte: "urn:proef:2", xml: `<twee xmlns="urn:proef:2"/>` },
    ]);
  });

  test("een onbekend onderdeel van een blad wordt gemeld", async () => {
    const inhoud = await leesBestand(
      maakXlsx({ bladen: [{ naam: "Blad", xml: `<sheetData/><raar/><v:vreemd xmlns:v="urn:v"/>` }] }),
      "b.xlsx",
    );
    expect(inhoud.meldingen).toEqual([
      "Blad 'Blad': het onderdeel 'raar' is onbekend en niet gelezen.",
      "Blad 'Blad': het onderdeel 'v:vreemd' is onbekend en niet gelezen.",
    ]);
  });
});
