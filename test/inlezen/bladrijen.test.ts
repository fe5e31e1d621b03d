import { bladrijen } from "../../src/inlezen/bladrijen";
import { leesIn } from "../../src/inlezen/inlezen";
import { leegInhoud } from "../../src/werkboek/inhoud";
import { RasterBouwer } from "../../src/werkboek/raster-bouwer";
import { Tekstenlijst } from "../../src/werkboek/tekstenlijst";
import type { Raster } from "../../src/werkboek/raster";

type Begin = number | string | boolean | { readonly datum: number; readonly vorm: string } | null;

/** A sheet with these first cells, one per row from row 0; null leaves a row empty. */
function blad(eersten: readonly Begin[]): Raster {
  const bouwer = new RasterBouwer({ blad: "Blad", index: 0, teksten: new Tekstenlijst() });
  eersten.forEach((een, rij) => {
    if (een === null) return;
    if (typeof een === "object") bouwer.zet(rij, 0, een.datum, { getalvorm: een.vorm }).zet(rij, 1, "tekst");
    else bouwer.zet(rij, 0, een).zet(rij, 1, 7);
  });
  return bouwer.bouw();
}

const dag = (datum: number): Begin => ({ datum, vorm: "dd-mm-yyyy" });

describe("de rijen waarin een kop kan staan", () => {
  test("een rij die met een getal of een datum begint niet; een jaar, een maand, een tekst of ja/nee wel", () => {
    const raster = blad([
      "Datum",
      dag(45292),
      12,
      2024,
      { datum: 45292, vorm: "mmm-yy" },
      null,
      true,
      dag(45293),
      "Totaal",
    ]);
    expect(bladrijen(raster)).toEqual({
      gebruikt: [0, 1, 2, 3, 4, 6, 7, 8],
      open: [
        { van: 0, tot: 1 },
        { van: 3, tot: 7 },
        { van: 8, tot: 9 },
      ],
    });
  });

  test("een leeg blad heeft er geen", () => {
    expect(bladrijen(blad([]))).toEqual({ gebruikt: [], open: [] });
  });
});

describe("een kolom met datums", () => {
  const reden = (datums: readonly (number | string)[]): string => {
    const bouwer = new RasterBouwer({ blad: "Log", index: 0, teksten: new Tekstenlijst() });
    ["Datum", "Activiteit", "Uren"].forEach((kop, kolom) => bouwer.zet(0, kolom, kop));
    datums.forEach((datum, plaats) =>
      bouwer
        .zet(plaats + 1, 0, datum)
        .zet(plaats + 1, 1, "Sport")
        .zet(plaats + 1, 2, 2),
    );
    const { tabellen } = leesIn(leegInhoud("log.xlsx", [bouwer.bouw()]), null);
    return tabellen[0]!.kolommen[0]!.reden;
  };

  test("telt elke dag, en niet 29 februari 1900, die nooit heeft bestaan", () => {
    expect(reden([45292, 45293, 45294])).toBe('kop "Datum", datums in 3 van 3 rijen');
    expect(reden([59, 60, 61])).toBe('kop "Datum", datums in 2 van 3 rijen');
  });

  test("telt een datum in tekst mee, en wat geen datum is niet", () => {
    expect(reden([45292, "3 januari 2024", 45294, -5])).toBe('kop "Datum", datums in 3 van 4 rijen');
  });
});
