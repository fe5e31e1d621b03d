import fc from "fast-check";
import { BladOntvanger } from "../../../src/werkboek/bestand/blad-lezen";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { TekstenOntvanger } from "../../../src/werkboek/bestand/teksten-lezen";
import type { Inhoud } from "../../../src/werkboek/raster";
import { WerkboekFout } from "../../../src/werkboek/werkboek";
import { xlsxMetRijen } from "../maak-xlsx";
import { cellenVan } from "./hulp";

const TEKSTEN = "<si><t>nul</t></si><si><t>één</t></si><si><t>twee &amp; drie</t></si>";
const STIJLEN = `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="2"/></cellXfs>`;

function beeld(inhoud: Inhoud): unknown {
  const raster = inhoud.rasters[0]!;
  return {
    cellen: [...cellenVan(raster)],
    verborgen: [...raster.verborgenRijen],
    meldingen: inhoud.meldingen,
    teksten: raster.teksten,
  };
}

async function uitkomst(bytes: Uint8Array): Promise<unknown> {
  try {
    return beeld(await leesBestand(bytes, "b.xlsx"));
  } catch (fout) {
    if (fout instanceof WerkboekFout) return `${fout.code}: ${fout.message}`;
    throw fout;
  }
}

/** Reads twice: as always, and with the fast reader kept from its work. */
async function beide(bytes: Uint8Array): Promise<readonly [unknown, unknown]> {
  const gewoon = await uitkomst(bytes);
  const remmen = [BladOntvanger, TekstenOntvanger].map(({ prototype }) =>
    jest.spyOn(prototype, "snelleLezer").mockReturnValue(null),
  );
  const streng = await uitkomst(bytes);
  for (const rem of remmen) rem.mockRestore();
  return [gewoon, streng];
}

const tekst = fc
  .stringMatching(/^[a-zé &;<>"'_x0-9#€\]]{0,12}$/u)
  .map((woord) => woord.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
const getal = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.tuple(fc.nat(), fc.nat({ max: 99_999 })).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom(
    "",
    "-0",
    "1E5",
    "1e+3",
    "12345678901234567890",
    ".5",
    "5.",
    "+7",
    " 3 ",
    "1,5",
    "abc",
    "0.1",
    "-1.005",
  ),
);
const formule = fc.oneof(
  fc.constant(""),
  tekst.map((woord) => `<f>${woord}</f>`),
  fc
    .tuple(fc.nat({ max: 2 }), tekst)
    .map(([groep, woord]) => `<f t="shared" ref="A1:B9" si="${groep}">B1+${woord}</f>`),
  fc.nat({ max: 2 }).map((groep) => `<f t="shared" si="${groep}"/>`),
  fc.constantFrom(
    "<f/>",
    `<f t="array" ref="A1">SUM(A1:A2)</f>`,
    `<f t="dataTable" ref="A1" r1="B1"/>`,
    `<f ca="1">NOW()</f>`,
  ),
);
const inhoud = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(formule, getal).map(([f, v]) => `>${f}<v>${v}</v></c>`) },
  { weight: 4, arbitrary: fc.nat({ max: 3 }).map((n) => ` t="s"><v>${n}</v></c>`) },
  fc.tuple(formule, tekst).map(([f, v]) => ` t="str">${f}<v>${v}</v></c>`),
  tekst.map((woord) => ` t="inlineStr"><is><t>${woord}</t></is></c>`),
  tekst.map((woord) => ` t="inlineStr"><is><t xml:space="preserve"> ${woord}</t></is></c>`),
  tekst.map((woord) => ` t="inlineStr"><is><r><t>${woord}</t></r></is></c>`),
  fc.constantFrom(
    "/>",
    "></c>",
    ` t="s"/>`,
    ` t="s"><v></v></c>`,
    ` t="b"><v>1</v></c>`,
    ` t="b"><v>2</v></c>`,
    ` t="e"><v>#N/A</v></c>`,
    ` t="d"><v>2024-01-01</v></c>`,
    ` t="str"><v>&#233;</v></c>`,
    ` t="inlineStr"><is/></c>`,
    ` cm="1"><v>1</v></c>`,
    `><v>1</v><extLst/></c>`,
    `><v>1<!-- opmerking --></v></c>`,
    `><v><![CDATA[3]]></v></c>`,
  ),
);
const cel = fc.tuple(fc.constantFrom("", ` s="1"`, ` s="2"`, ` s="7"`), inhoud);
const rij = fc.record({
  kop: fc.constantFrom(
    "",
    "",
    "",
    ` spans="1:3"`,
    ` hidden="1"`,
    ` hidden="0" ht="15"`,
    ` x14ac:dyDescent="0.2"`,
    ` raar="1"`,
  ),
  metNummers: fc.constantFrom("alles", "alles", "alles", "niets", "rij"),
  cellen: fc.array(cel, { maxLength: 5 }),
  ruimte: fc.constantFrom("", "", "\n", "\r\n  ", "<!-- x -->"),
});

function rijenXml(
  rijen: readonly { kop: string; metNummers: string; cellen: readonly [string, string][]; ruimte: string }[],
): string {
  return rijen
    .map(({ kop, metNummers, cellen, ruimte }, r) => {
      const nummer = metNummers === "niets" ? "" : ` r="${r + 1}"`;
      const binnen = cellen.map(
        ([stijl, rest], c) =>
          `<c${metNummers === "alles" ? ` r="${String.fromCharCode(65 + c)}${r + 1}"` : ""}${stijl}${rest}`,
      );
      return `<row${nummer}${kop}>${ruimte}${binnen.join(ruimte)}</row>${ruimte}`;
    })
    .join("");
}

describe("de snelle lezer geeft op alles hetzelfde als de strenge", () => {
  test("op bladen van elke vorm", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rij, { maxLength: 6 }), async (rijen) => {
        const [snel, streng] = await beide(xlsxMetRijen(rijenXml(rijen), { teksten: TEKSTEN, stijlen: STIJLEN }));
        expect(snel).toEqual(streng);
      }),
      { seed: 2024, numRuns: 200 },
    );
  });

  test("op bladen waarin een paar tekens zijn veranderd", async () => {
    const goed = rijenXml(
      Array.from({ length: 4 }, () => ({
        kop: ` spans="1:4"`,
        metNummers: "alles",
        ruimte: "",
        cellen: [
          [` s="1"`, "><v>45000.25</v></c>"],
          ["", ` t="s"><v>1</v></c>`],
          ["", ` t="str"><f>A1&amp;"x"</f><v>é</v></c>`],
          ["", ` t="inlineStr"><is><t>in</t></is></c>`],
        ] as [string, string][],
      })),
    );
    const teken = fc.constantFrom(..."<>/\"'& =0189AZrcvtsf.;!-\u0000\u001f\uffff€]\r");
    const wijziging = fc.tuple(fc.nat({ max: goed.length - 1 }), fc.nat({ max: 3 }), fc.array(teken, { maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(fc.array(wijziging, { minLength: 1, maxLength: 2 }), async (wijzigingen) => {
        let xml = goed;
        for (const [plaats, weg, nieuw] of wijzigingen)
          xml = xml.slice(0, plaats) + nieuw.join("") + xml.slice(plaats + weg);
        const [snel, streng] = await beide(xlsxMetRijen(xml, { teksten: TEKSTEN, stijlen: STIJLEN }));
        expect(snel).toEqual(streng);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("ook over de grenzen van de stukken waarin het blad binnenkomt", async () => {
    const cellen = Array.from({ length: 40 }, (_, c): [string, string] => [
      "",
      c % 3 === 0 ? ` t="s"><v>${c % 2}</v></c>` : `><f>A1*${c}</f><v>${c / 7}</v></c>`,
    ]);
    const rijen = Array.from({ length: 400 }, (_, r) => ({
      kop: ` spans="1:${r}"`,
      metNummers: "rij",
      cellen,
      ruimte: "",
    }));
    for (const staart of [
      "",
      `<row r="401"><c r="A401"><v>1</v><v>2</v></c></row>`,
      `<row r="401"><c r="A401"><v>1</w></c></row>`,
    ]) {
      const [snel, streng] = await beide(xlsxMetRijen(rijenXml(rijen) + staart, { teksten: TEKSTEN }));
      expect(snel).toEqual(streng);
    }
  });

  test("hij leest echt zelf: een gewoon blad komt niet langs de strenge lezer", async () => {
    const begin = jest.spyOn(BladOntvanger.prototype, "begin");
    await leesBestand(xlsxMetRijen(`<row r="1"><c r="A1"><v>1</v></c></row>`), "b.xlsx");
    const gehoord = begin.mock.calls.map(([element]) => element.local);
    begin.mockRestore();
    expect(gehoord).toEqual(["worksheet", "sheetData"]);
  });

  test("hij leest echt zelf: gewone teksten komen niet langs de strenge lezer", async () => {
    const begin = jest.spyOn(TekstenOntvanger.prototype, "begin");
    await leesBestand(xlsxMetRijen(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, { teksten: TEKSTEN }), "b.xlsx");
    const gehoord = begin.mock.calls.map(([element]) => element.local);
    begin.mockRestore();
    expect(gehoord).toEqual(["sst"]);
  });

  const item = fc.oneof(
    { weight: 5, arbitrary: tekst.map((woord) => `<si><t>${woord}</t></si>`) },
    tekst.map((woord) => `<si><t xml:space="preserve"> ${woord}</t></si>\r\n`),
    tekst.map((woord) => `<si><r><rPr><b/></rPr><t>${woord}</t></r><r><t>!</t></r></si>`),
    fc.constantFrom(
      "<si/>",
      "<si><t/></si>",
      "<si><t>_x000D__x005F_a</t></si>",
      "<si><t>a\r\nb\tc</t></si>",
      "<si><t><![CDATA[<a>]]></t></si>",
      '<si><t>tokyo</t><rPh sb="0" eb="1"><t>x</t></rPh></si>',
      "<!-- <si><t>weg</t></si> -->",
      "<si><t>&#65;&x;</t></si>",
      "<si><t>a</t></si></sst>",
      "<si><t>a]]>b</t></si>",
      "<si><t>a</t>",
    ),
  );

  test("van elke lijst met teksten leest hij hetzelfde als de strenge lezer", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 6 }), async (items) => {
        const cellen = items.map((_, n) => `<c t="s"><v>${n}</v></c>`).join("");
        const bytes = xlsxMetRijen(`<row r="1">${cellen}</row>`, { teksten: items.join("") });
        const [snel, streng] = await beide(bytes);
        expect(snel).toEqual(streng);
      }),
      { numRuns: 60 },
    );
  });
});
