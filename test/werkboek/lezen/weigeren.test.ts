import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { GRENZEN } from "../../../src/werkboek/bestand/grenzen";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { WerkboekFout } from "../../../src/werkboek/werkboek";
import { maakXlsx, RUIMTE, xlsxDelen, xlsxMetRijen, zipDelen } from "../maak-xlsx";
import { foutBij } from "./hulp";

const RIJ = `<row r="1"><c r="A1"><v>1</v></c></row>`;
const GOED = xlsxMetRijen(RIJ);
const BLAD = "xl/worksheets/sheet1.xml";

function metBlad(xml: string | Uint8Array | null): Uint8Array {
  return maakXlsx({ bladen: [{ naam: "Blad", xml: "" }], anders: new Map([[BLAD, xml]]) });
}

/** An old compound file with these streams in its directory. */
function cfb(...stromen: string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ["Root Entry", ...stromen].forEach((naam, ingang) => {
    const plaats = 1024 + ingang * 128;
    [...naam].forEach((letter, i) => (bytes[plaats + i * 2] = letter.charCodeAt(0)));
    bytes[plaats + 64] = naam.length * 2 + 2;
  });
  return bytes;
}

describe("zeggen wat een bestand wel is", () => {
  test.each([
    ["leeg", new Uint8Array(0), "is een leeg bestand"],
    ["versleuteld", cfb("EncryptionInfo", "EncryptedPackage"), "met een wachtwoord versleuteld"],
    ["oud formaat", cfb("Workbook"), "in het oude formaat .xls"],
    ["geen werkboek", cfb("WordDocument"), "Word-document (.doc)"],
    ["geen werkboek", strToU8("%PDF-1.7 ..."), "is een PDF"],
    ["geen werkboek", strToU8("Activiteit;Uren\r\nSport;3\r\n"), "is een tekstbestand (bijvoorbeeld .csv)"],
    ["geen werkboek", strToU8("<html><table><tr><td>1</td></tr></table></html>"), "is een webpagina (HTML)"],
    [
      "oud formaat",
      strToU8(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`),
      "XML-spreadsheet 2003",
    ],
    [
      "geen werkboek",
      zipSync({ "[Content_Types].xml": strToU8("<x/>"), "word/document.xml": strToU8("<x/>") }),
      "Word-document (.docx)",
    ],
    [
      "niet ondersteund",
      zipSync({ mimetype: strToU8("application/vnd.oasis"), "content.xml": strToU8("<x/>") }),
      "OpenDocument-bestand (.ods)",
    ],
    ["niet ondersteund", zipSync({ "xl/workbook.bin": new Uint8Array(9) }), "binair werkboek (.xlsb)"],
    ["geen werkboek", zipSync({ "map/een.xlsx": new Uint8Array(9) }), "zip-bestand met werkboeken"],
    ["geen werkboek", zipSync({ "a.txt": strToU8("a") }), "is een zip-bestand, geen werkboek"],
    ["geen werkboek", Uint8Array.of(0, 1, 2, 3, 4, 250, 251), "is geen werkboek"],
  ])("%s: %#", async (code, bytes, wat) => {
    const fout = await foutBij(bytes);
    expect([fout.code, fout.message]).toEqual([code, expect.stringContaining(wat)]);
    expect(fout.message).toMatch(/^'productie\.xlsx' .*\. .+\.$/s);
  });
});

describe("een beschadigd bestand weigeren met de plaats", () => {
  test.each([
    ["afgeknipt", GOED.slice(0, GOED.length - 40), "het einde van het bestand ontbreekt"],
    ["blad weg", metBlad(null), "het blad 'Blad' ontbreekt (xl/worksheets/sheet1.xml)"],
    ["blad leeg", metBlad(""), `${BLAD} is geen geldige XML`],
    ["XML niet gesloten", metBlad(`<worksheet xmlns="${RUIMTE}"><sheetData>${RIJ}`), `${BLAD} is geen geldige XML`],
    [
      "tag verkeerd gesloten",
      metBlad(`<worksheet xmlns="${RUIMTE}"><sheetData>${RIJ}</worksheet>`),
      `${BLAD} is geen geldige XML`,
    ],
    [
      "onbekende entiteit",
      metBlad(
        `<worksheet xmlns="${RUIMTE}"><sheetData><row r="1"><c r="A1" t="str"><v>&constructor;</v></c></row></sheetData></worksheet>`,
      ),
      `${BLAD} is geen geldige XML`,
    ],
    [
      "bytes die geen tekst zijn",
      metBlad(
        Uint8Array.of(
          ...strToU8(`<worksheet xmlns="${RUIMTE}"><sheetData><row r="1"><c r="A1" t="str"><v>`),
          0xc3,
          0x28,
          ...strToU8("</v></c></row></sheetData></worksheet>"),
        ),
      ),
      "tekens die niet te lezen zijn",
    ],
    ["zonder bladen", maakXlsx({ bladen: [] }), "er staan geen bladen in"],
    [
      "zonder relaties",
      maakXlsx({ bladen: [{ naam: "B", xml: "" }], anders: new Map([["xl/_rels/workbook.xml.rels", null]]) }),
      "het blad 'B' ontbreekt",
    ],
    [
      "teksten weg",
      xlsxMetRijen(RIJ, { teksten: "", anders: new Map([["xl/sharedStrings.xml", null]]) }),
      "de lijst van teksten ontbreekt",
    ],
  ])("%s", async (_, bytes, wat) => {
    const fout = await foutBij(bytes);
    expect([fout.code, fout.message]).toEqual(["beschadigd", expect.stringContaining(wat)]);
  });

  test("een DTD, ook een onschuldige", async () => {
    const fout = await foutBij(
      metBlad(
        `<!DOCTYPE worksheet [<!ENTITY a "1">]><worksheet xmlns="${RUIMTE}"><sheetData>&a;</sheetData></worksheet>`,
      ),
    );
    expect([fout.code, fout.message]).toEqual(["niet ondersteund", expect.stringContaining("heeft een DOCTYPE")]);
  });

  /** Changes a field of the central directory entry of a part. */
  function vervals(bytes: Uint8Array, pad: string, veld: number, waarde: number): Uint8Array {
    const vals = bytes.slice();
    const beeld = new DataView(vals.buffer);
    for (let plaats = 0; plaats < vals.length - 46; plaats++) {
      if (beeld.getUint32(plaats, true) !== 0x02014b50) continue;
      const naam = new TextDecoder().decode(
        vals.subarray(plaats + 46, plaats + 46 + beeld.getUint16(plaats + 28, true)),
      );
      if (naam === pad) beeld.setUint32(plaats + veld, waarde, true);
    }
    return vals;
  }
  const CRC = 16;
  const GROOTTE = 24;
  const BEGIN = 42;

  test.each([
    ["controlegetal", CRC, 12345, "is niet heel uit te pakken"],
    ["te kleine grootte", GROOTTE, 10, "groter dan het bestand opgeeft"],
    ["te grote grootte", GROOTTE, 100_000, `${BLAD} `],
    ["plaats na het einde", BEGIN, 0x7fffffff, "de inhoudsopgave van het bestand klopt niet"],
  ])("een vals %s in de inhoudsopgave", async (_, veld, waarde, wat) => {
    const fout = await foutBij(vervals(GOED, BLAD, veld, waarde));
    expect([fout.code, fout.message]).toEqual(["beschadigd", expect.stringContaining(wat)]);
  });

  test("ook een onderdeel dat niet is gecomprimeerd wordt nagerekend", async () => {
    const bytes = zipSync(
      Object.fromEntries(
        [...xlsxDelen({ bladen: [{ naam: "B", xml: `<sheetData>${RIJ}</sheetData>` }] })].map(([pad, deel]) => [
          pad,
          strToU8(String(deel)),
        ]),
      ),
      { level: 0 },
    );
    expect((await leesBestand(bytes, "b.xlsx")).rasters[0]!.waarde(0, 0)).toBe(1);
    expect((await foutBij(vervals(bytes, BLAD, CRC, 1))).message).toContain("niet heel uit te pakken");
  });

  test("een bom die 10 bytes zegt te zijn stopt meteen, een eerlijke wordt niet eens begonnen", async () => {
    const kop = strToU8("x");
    const zip = zipSync({
      ...Object.fromEntries(
        [...xlsxDelen({ bladen: [{ naam: "B", xml: "" }] })].map(([pad, deel]) => [pad, strToU8(String(deel))]),
      ),
      "xl/bom.xml": kop,
    });
    const groot = vervals(zip, "xl/bom.xml", GROOTTE, 1 << 30);
    expect((await foutBij(groot)).message).toBe(
      "Het onderdeel xl/bom.xml van 'productie.xlsx' is uitgepakt groter dan 256 MiB en is daarom niet gelezen. Haal weg wat niet nodig is of verdeel het werkboek over meer bestanden.",
    );
    const bom = maakXlsx({ bladen: [{ naam: "B", xml: "" }], anders: new Map([[BLAD, new Uint8Array(40 << 20)]]) });
    expect((await foutBij(bom)).message).toContain("meer dan 400 keer zo groot");
    expect((await foutBij(vervals(bom, BLAD, GROOTTE, 10))).message).toContain("groter dan het bestand opgeeft");
  });
});

describe("grenzen", () => {
  const tweeRijen = xlsxMetRijen(
    `<row><c><v>1</v></c><c t="str"><v>a</v></c></row><row><c t="str"><v>b</v></c></row>`,
    { teksten: "<si/><si/><si/>" },
  );

  test.each([
    ["bestand", 100, "meer dan 0 MiB wordt niet gelezen"],
    ["onderdelen", 3, "meer dan 3 onderdelen"],
    ["onderdeel", 100, "is uitgepakt groter dan"],
    ["totaal", 800, "is uitgepakt samen groter dan"],
    ["cellen", 2, "meer dan 2 gevulde cellen"],
    ["teksten", 2, "meer dan 2 teksten"],
    ["bladen", 0, "meer dan 0 bladen"],
  ])("te veel: %s", async (grens, waarde, zin) => {
    const fout = await leesBestand(tweeRijen, "p.xlsx", {}, { ...GRENZEN, [grens]: waarde }).catch(
      (een: unknown) => een,
    );
    expect(fout).toBeInstanceOf(WerkboekFout);
    expect([(fout as WerkboekFout).code, (fout as WerkboekFout).message]).toEqual([
      "te groot",
      expect.stringContaining(zin),
    ]);
    await expect(leesBestand(tweeRijen, "p.xlsx")).resolves.toBeDefined();
  });
});

describe("afbreken en voortgang", () => {
  const groot = xlsxMetRijen(
    Array.from({ length: 4000 }, () => `<row>${`<c t="str"><v>${"x".repeat(90)}</v></c>`.repeat(20)}</row>`).join(""),
  );

  test("de voortgang loopt op en noemt het blad", async () => {
    const delen: number[] = [];
    const details = new Set<string | null>();
    await leesBestand(groot, "p.xlsx", {
      voortgang: ({ deel, detail }) => {
        delen.push(deel!);
        details.add(detail);
      },
    });
    expect(delen.length).toBeGreaterThan(1);
    expect(delen).toEqual([...delen].sort((a, b) => a - b));
    expect(delen.at(-1)).toBeLessThanOrEqual(1);
    expect([...details]).toEqual(["Blad 'Blad'"]);
  });

  test("afbreken onderweg eindigt met AbortError", async () => {
    const rem = new AbortController();
    const lezen = leesBestand(groot, "p.xlsx", { signaal: rem.signal, voortgang: () => rem.abort() });
    await expect(lezen).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("lezen gooit nooit iets anders dan een WerkboekFout", () => {
  const delen = xlsxDelen({
    bladen: [
      {
        naam: "Blad",
        xml: `<cols><col min="1" max="9" hidden="1"/></cols><sheetData>${RIJ}</sheetData><autoFilter ref="A1:B2"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
      },
    ],
    teksten: "<si><t>a</t></si>",
    stijlen: `<numFmts><numFmt numFmtId="164" formatCode="0"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
    naBladen: `<definedNames><definedName name="n" localSheetId="0">Blad!$A$1</definedName></definedNames>`,
  });

  async function probeer(bytes: Uint8Array): Promise<void> {
    try {
      await leesBestand(bytes, "p.xlsx");
    } catch (fout) {
      expect(fout).toBeInstanceOf(WerkboekFout);
    }
  }

  test("op een zip met andere bytes", async () => {
    const goed = zipDelen(delen);
    const wijziging = fc.tuple(fc.nat({ max: goed.length - 1 }), fc.nat({ max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(wijziging, { minLength: 1, maxLength: 4 }),
        fc.nat({ max: goed.length }),
        async (wijzigingen, lengte) => {
          const vals = goed.slice();
          for (const [plaats, byte] of wijzigingen) vals[plaats] = byte;
          await probeer(vals);
          await probeer(vals.slice(0, lengte));
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });

  test("op XML met andere tekens", async () => {
    const paden = [...delen.keys()];
    const teken = fc.constantFrom(..."<>/\"'&=09Az !-?:\u0000€]");
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paden),
        fc.nat(),
        fc.nat({ max: 6 }),
        fc.array(teken, { maxLength: 4 }),
        async (pad, waar, weg, nieuw) => {
          const xml = String(delen.get(pad));
          const plaats = waar % xml.length;
          await probeer(
            zipDelen(new Map([...delen, [pad, xml.slice(0, plaats) + nieuw.join("") + xml.slice(plaats + weg)]])),
          );
        },
      ),
      { seed: 5, numRuns: 250 },
    );
  });
});
