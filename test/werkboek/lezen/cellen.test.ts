import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { maakXlsx, relatiesXml, RUIMTE, xlsxDelen, xlsxMetRijen, zipDelen } from "../maak-xlsx";
import { cellenVan, foutBij, waardenVan } from "./hulp";

async function lees(rijen: string, rest = {}) {
  return leesBestand(xlsxMetRijen(rijen, rest), "productie.xlsx");
}

describe("cellen lezen", () => {
  test("gedeelde en losse teksten, met opmaak en zonder de fonetische delen", async () => {
    const inhoud = await lees(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><rPr><b/></rPr><t>los</t></r><r><t xml:space="preserve"> en vet</t></r><rPh sb="0" eb="1"><t>nee</t></rPh></is></c></row>`,
      { teksten: `<si><t>één</t></si><si><r><t>rij</t></r><r><t>k</t></r><rPh sb="0" eb="1"><t>nee</t></rPh></si>` },
    );
    expect(waardenVan(inhoud)).toEqual([["één", "rijk", "los en vet"]]);
    expect(inhoud.meldingen).toEqual([]);
  });

  test("een lege cel die zegt tekst te zijn is leeg en niet de eerste tekst", async () => {
    const inhoud = await lees(`<row r="1"><c r="A1" t="s"/><c r="B1" t="s"><v></v></c><c r="C1"><v>1</v></c></row>`, {
      teksten: `<si><t>eerste</t></si>`,
    });
    expect(waardenVan(inhoud)).toEqual([[null, null, 1]]);
    expect(inhoud.rasters[0]!.aantalCellen).toBe(1);
  });

  test("fouten, ook de nieuwe, zijn fouten en geen tekst", async () => {
    const codes = ["#REF!", "#SPILL!", "#CALC!", "#BUSY!", "#N/A"];
    const cellen = codes.map((code) => `<c t="e"><v>${code}</v></c>`).join("");
    const raster = (await lees(`<row>${cellen}</row>`)).rasters[0]!;
    expect(codes.map((_, kolom) => raster.soort(0, kolom))).toEqual(codes.map(() => "fout"));
    expect(codes.map((_, kolom) => raster.waarde(0, kolom))).toEqual(codes);
    expect(raster.tekstNummer(0, 0)).toBe(-1);
  });

  test.each([
    ["2024-03-01", "", 45352],
    ["2024-03-01T12:00:00", "", 45352.5],
    ["2024-03-01T12:00:00.000Z", "", 45352.5],
    ["1900-02-28", "", 59],
    ["1900-03-01", "", 61],
    ["2024-03-01", `<workbookPr date1904="1"/>`, 43890],
  ])("een datum als %s wordt een dagnummer (%s)", async (tekst, voorBladen, getal) => {
    const raster = (await lees(`<row r="1"><c r="A1" t="d"><v>${tekst}</v></c></row>`, { voorBladen })).rasters[0]!;
    expect([raster.waarde(0, 0), raster.getalvorm(0, 0)]).toEqual([getal, "yyyy-mm-dd"]);
  });

  test("het datumstelsel 1904 wordt gemeld", async () => {
    expect((await lees("", { voorBladen: `<workbookPr date1904="true"/>` })).datumstelsel).toBe(1904);
    expect((await lees("")).datumstelsel).toBe(1900);
  });

  test("_x000D_ is een teken en _x005F_ een gewone streep", async () => {
    const inhoud = await lees(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>a_x0009_b</v></c><c r="C1" t="inlineStr"><is><t>_x00e9_</t></is></c></row>`,
      { teksten: `<si><t>een_x000D_twee_x005F_x000D_</t></si>` },
    );
    expect(waardenVan(inhoud)).toEqual([["een\rtwee_x000D_", "a\tb", "é"]]);
  });

  test("gedeelde formules zijn uitgeschreven, met hun uitkomst; vaste verwijzingen en teksten blijven", async () => {
    const raster = (
      await lees(
        `<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">B1*$C1+D$1+$E$1&amp;"A1"+'A1'!A1+SUM(A:A,2:2)</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"></f><v>3</v></c></row>`,
      )
    ).rasters[0]!;
    expect(raster.formule(0, 0)).toBe(`B1*$C1+D$1+$E$1&"A1"+'A1'!A1+SUM(A:A,2:2)`);
    expect(raster.formule(0, 1)).toBe(`C1*$C1+E$1+$E$1&"A1"+'A1'!B1+SUM(B:B,2:2)`);
    expect(raster.formule(1, 0)).toBe(`B2*$C2+D$1+$E$1&"A1"+'A1'!A2+SUM(A:A,3:3)`);
    expect(raster.waarde(1, 0)).toBe(3);
  });

  test("voorvoegsels van formules gaan weg, behalve in een tekst", async () => {
    const raster = (
      await lees(
        `<row r="1"><c r="A1"><f t="array" ref="A1">_xlfn._xlws.SORT(B1:B3)&amp;"_xlfn."</f><v>1</v></c><c r="B1"><f>[2]!_xldudf_OVERPRODUCTIE(1,2)+_xldudf_IMPACT(3)</f><v>1</v></c></row>`,
      )
    ).rasters[0]!;
    expect([raster.formule(0, 0), raster.formule(0, 1)]).toEqual([
      `SORT(B1:B3)&"_xlfn."`,
      "OVERPRODUCTIE(1,2)+IMPACT(3)",
    ]);
  });

  test("rijen en cellen zonder adres staan na de vorige; een omvang die niet klopt doet niets", async () => {
    const inhoud = await leesBestand(
      maakXlsx({
        bladen: [
          {
            naam: "Blad",
            xml: `<dimension ref="A1"/><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>`,
          },
        ],
      }),
      "productie.xlsx",
    );
    expect([...cellenVan(inhoud.rasters[0]!).keys()]).toEqual(["0,0", "0,1", "3,2", "3,3", "4,0"]);
  });

  test("getalvormen: ingebouwd, eigen, en geen van de stijlen voor voorwaarden", async () => {
    const raster = (
      await lees(
        `<row r="1"><c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c></row>`,
        {
          stijlen: `<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="164"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs>`,
        },
      )
    ).rasters[0]!;
    expect([0, 1, 2].map((kolom) => raster.getalvorm(0, kolom))).toEqual(["General", "#,##0.00", "dd\\-mm\\-yyyy"]);
  });

  test("een ander voorvoegsel, strikte naamruimten en UTF-16 geven hetzelfde blad", async () => {
    const rijen = `<x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>één</x:t></x:is></x:c></x:row>`;
    const strikt = `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>${rijen}</x:sheetData></x:worksheet>`;
    const utf16 = `<?xml version="1.0" encoding="UTF-16"?>${strikt}`;
    const breed = new Uint8Array([
      0xff,
      0xfe,
      ...[...utf16].flatMap((t) => [t.charCodeAt(0) & 255, t.charCodeAt(0) >> 8]),
    ]);
    for (const deel of [strikt, breed]) {
      const bytes = maakXlsx({
        bladen: [{ naam: "B", xml: strikt }],
        anders: new Map([["xl/worksheets/sheet1.xml", deel]]),
      });
      expect([...cellenVan((await leesBestand(bytes, "b.xlsx")).rasters[0]!).values()]).toEqual([
        ["getal", 2, "1+1", "General"],
        ["tekst", "één", null, "General"],
      ]);
    }
  });

  test("paden met schuine strepen naar achteren, andere hoofdletters en volledige doelen", async () => {
    const delen = xlsxDelen({
      bladen: [{ naam: "B", xml: `<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>` }],
    });
    const blad = delen.get("xl/worksheets/sheet1.xml")!;
    delen.delete("xl/worksheets/sheet1.xml");
    delen.set("XL\\Worksheets\\SHEET1.xml", blad);
    delen.set("xl/_rels/workbook.xml.rels", relatiesXml([["blad1", "worksheet", "/xl/worksheets/sheet1.xml"]]));
    expect(waardenVan(await leesBestand(zipDelen(delen), "b.xlsx"))).toEqual([[7]]);
  });

  test("wat niet te begrijpen is blijft als tekst staan en wordt gemeld met zijn plaats", async () => {
    const inhoud = await lees(
      `<row r="2"><c r="B2"><v>1,5</v></c><c r="C2" t="raar"><v>x</v></c><c r="D2"><v>NaN</v></c></row>`,
    );
    expect(waardenVan(inhoud)[1]).toEqual([null, "1,5", "x", "NaN"]);
    expect(inhoud.meldingen).toEqual([
      "Blad 'Blad', cel B2: de cel hoort een getal te zijn maar is dat niet; de inhoud is als tekst gelezen (en op nog 1 plaats).",
      "Blad 'Blad', cel C2: de soort cel 'raar' is onbekend; de inhoud is als tekst gelezen.",
    ]);
  });

  test("__proto__ is een gewone bladnaam, naam en tekst", async () => {
    const inhoud = await leesBestand(
      maakXlsx({
        bladen: [
          {
            naam: "__proto__",
            xml: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>constructor</t></is></c></row></sheetData>`,
          },
          { naam: "Twee", xml: "<sheetData/>" },
        ],
        naBladen: `<definedNames><definedName name="__proto__" localSheetId="0" hidden="1">'__proto__'!$A$1</definedName></definedNames>`,
      }),
      "p.xlsx",
    );
    expect(inhoud.rasters.map((raster) => raster.blad)).toEqual(["__proto__", "Twee"]);
    expect(inhoud.namen).toEqual([
      { naam: "__proto__", verwijzing: "'__proto__'!$A$1", blad: "__proto__", verborgen: true },
    ]);
    expect(waardenVan(inhoud)).toEqual([["constructor"]]);
  });

  test("A1 en XFD1048576 samen: twee cellen, niet zeventien miljard", async () => {
    const raster = (
      await lees(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`)
    ).rasters[0]!;
    expect([raster.rijen, raster.kolommen, raster.aantalCellen]).toEqual([1_048_576, 16_384, 2]);
    expect([raster.waarde(0, 0), raster.waarde(1_048_575, 16_383), raster.waarde(5, 5)]).toEqual([1, 2, null]);
    expect(raster.kolommenVan(1_048_575)).toEqual([16_383]);
  });

  test.each([
    [`<row r="1"><c r="A1" t="s"><v>1</v></c></row>`, "cel A1 verwijst naar tekst 1, die er niet is"],
    [`<row r="1"><c r="A1" s="9"><v>1</v></c></row>`, "cel A1 heeft opmaak 9, die er niet is"],
    [`<row r="1"><c r="XFE1"><v>1</v></c></row>`, "een cel heeft het adres 'XFE1', en dat bestaat niet"],
    [`<row r="1048577"><c><v>1</v></c></row>`, "rij 1048577 bestaat niet in een werkblad"],
    [`<row r="0"><c><v>1</v></c></row>`, "rij 0 bestaat niet in een werkblad"],
    [`<row r="2"><c r="A1"><v>1</v></c></row>`, "cel A1 staat in rij 2"],
    [`<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>`, "cel A1 staat er twee keer in"],
    [
      `<row r="2"><c r="B2"><v>1</v></c></row><row r="1"/><row r="2"><c r="B2"><v>1</v></c></row>`,
      "cel B2 staat er twee keer in",
    ],
  ])("%s wordt geweigerd met de plaats", async (rijen, zin) => {
    const fout = await foutBij(xlsxMetRijen(rijen, { teksten: "<si><t>a</t></si>" }));
    expect([fout.code, fout.message]).toEqual(["beschadigd", expect.stringContaining(`blad 'Blad': ${zin}`)]);
  });

  test("rijen en cellen door elkaar komen op hun plaats", async () => {
    const inhoud = await lees(
      `<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`,
    );
    expect(waardenVan(inhoud)).toEqual([
      [1, null],
      [3, 4],
    ]);
  });

  test("een blad in een onbekende naamruimte is een fout en geen leeg blad", async () => {
    const xml = `<worksheet xmlns="urn:anders"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
    expect((await foutBij(maakXlsx({ bladen: [{ naam: "B", xml }] }))).message).toContain("is geen werkblad");
    const leeg = `<worksheet xmlns="${RUIMTE}"><dimension ref="A1"/></worksheet>`;
    expect((await foutBij(maakXlsx({ bladen: [{ naam: "B", xml: leeg }] }))).message).toContain("de cellen ontbreken");
  });
});
