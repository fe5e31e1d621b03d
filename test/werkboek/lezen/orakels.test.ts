import * as sheetjs from "@e965/xlsx";
import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { maakRegistratie } from "../../bench/maak-registratie";
import { waardenVan } from "./hulp";

type Waarde = string | number | boolean | null;

/** Rows without the empty cells and rows at their ends, so that readers can be compared. */
function bijgesneden(rijen: readonly (readonly unknown[])[]): unknown[][] {
  const kort = rijen.map((rij) => {
    const waarden = [...rij].map((waarde) => waarde ?? null);
    while (waarden.length > 0 && waarden.at(-1) === null) waarden.pop();
    return waarden;
  });
  while (kort.length > 0 && kort.at(-1)!.length === 0) kort.pop();
  return kort;
}

async function drieLezers(bytes: Uint8Array): Promise<readonly [unknown, unknown, unknown]> {
  const eigen = await leesBestand(bytes, "b.xlsx");
  const hucre = await readXlsx(bytes);
  const ander = sheetjs.read(bytes, { type: "array" });
  return [
    eigen.rasters.map((raster, i) => [raster.blad, bijgesneden(waardenVan(eigen, i))]),
    hucre.sheets.map((blad) => [blad.name, bijgesneden(blad.rows)]),
    ander.SheetNames.map((naam) => [
      naam,
      bijgesneden(sheetjs.utils.sheet_to_json(ander.Sheets[naam]!, { header: 1, raw: true, defval: null })),
    ]),
  ];
}

const waarde: fc.Arbitrary<Waarde> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((getal) => getal + 0),
  fc.stringMatching(/^[A-Za-zé€ß&<>'",.;:! ]{1,15}$/u).filter((tekst) => tekst.trim() === tekst && tekst !== ""),
);
const rijen = fc.array(fc.array(waarde, { maxLength: 6 }), { minLength: 1, maxLength: 8 });

describe("lezen vergeleken met twee andere lezers", () => {
  test("een werkboek van hucre: dezelfde cellen en waarden", async () => {
    await fc.assert(
      fc.asyncProperty(rijen, async (inhoud) => {
        const bytes = await writeXlsx({ sheets: [{ name: "Blad één", rows: inhoud }] });
        const [eigen, hucre, ander] = await drieLezers(bytes);
        expect(eigen).toEqual([["Blad één", bijgesneden(inhoud)]]);
        expect(eigen).toEqual(hucre);
        expect(eigen).toEqual(ander);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  test.each([true, false])(
    "een werkboek van SheetJS (gedeelde teksten: %s): dezelfde cellen en waarden",
    async (bookSST) => {
      await fc.assert(
        fc.asyncProperty(rijen, rijen, async (een, twee) => {
          const boek = sheetjs.utils.book_new();
          sheetjs.utils.book_append_sheet(boek, sheetjs.utils.aoa_to_sheet(een), "Eén & meer");
          sheetjs.utils.book_append_sheet(boek, sheetjs.utils.aoa_to_sheet(twee), "Twee");
          const bytes = new Uint8Array(
            sheetjs.write(boek, { type: "array", bookType: "xlsx", bookSST }) as ArrayBuffer,
          );
          const [eigen, hucre, ander] = await drieLezers(bytes);
          expect(eigen).toEqual(ander);
          expect(eigen).toEqual(hucre);
          expect(eigen).toEqual([
            ["Eén & meer", bijgesneden(een)],
            ["Twee", bijgesneden(twee)],
          ]);
        }),
        { seed: 12, numRuns: 40 },
      );
    },
  );

  test("formules en getalvormen van SheetJS", async () => {
    const blad = sheetjs.utils.aoa_to_sheet([[1, 2]]);
    blad["C1"] = { t: "n", v: 3, f: "SUM(A1:B1)", z: "#,##0.00" };
    blad["D1"] = { t: "s", v: "a&b", f: '"a"&"&b"' };
    blad["!ref"] = "A1:D1";
    const boek = sheetjs.utils.book_new();
    sheetjs.utils.book_append_sheet(boek, blad, "B");
    const bytes = new Uint8Array(sheetjs.write(boek, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    const raster = (await leesBestand(bytes, "b.xlsx")).rasters[0]!;
    expect([raster.formule(0, 2), raster.waarde(0, 2), raster.getalvorm(0, 2)]).toEqual(["SUM(A1:B1)", 3, "#,##0.00"]);
    expect([raster.formule(0, 3), raster.waarde(0, 3)]).toEqual(['"a"&"&b"', "a&b"]);
  });

  test("een registratie van 2.000 rijen", async () => {
    const [eigen, , ander] = await drieLezers(maakRegistratie(2000));
    expect(eigen).toEqual(ander);
  });
});
