import { leesIn } from "../../src/inlezen/inlezen";
import { inhoudUit } from "../hulp/inhoud-uit";
import { BALANS, regelsVan, rijsoorten, totalenVan } from "./hulp";

const KOP = ["Activiteit", "Eenheid", "Offerte", "Realisatie"];

function lees(
  ...rijen: (string | number | null | { formule: string; uitkomst: number })[][]
): ReturnType<typeof leesIn> {
  return leesIn(inhoudUit({ Blad1: [KOP, ...rijen] }), BALANS);
}

test("headings give the groep, so that an abbreviation of two activities is clear", () => {
  const productie = lees(
    ["100 Jeugd"],
    ["Advies", "Klokuur adviesgesprekken", 386, 253],
    [],
    ["Volwassenen"],
    ["Advies", "Klokuur activiteit", 200, 54],
    [null, "Aantal adviezen", 100, 24],
  );
  expect(regelsVan(productie)).toEqual(["JGD-ADVIES PE1 386 253", "VLW-ADVIES PE1 200 54", "VLW-ADVIES TE1 100 24"]);
  expect(productie.tabellen[0]!.rijen.map(({ soort, groep }) => `${soort} ${groep}`)).toEqual([
    "groepkop 100",
    "gegeven 100",
    "groepkop 200",
    "gegeven 200",
    "gegeven 200",
  ]);
});

test("'Groepsactiviteiten Totaal' and 'Groep TOTAAL' are an activity, 'Totaal' and 'Totaal Jeugd' are not", () => {
  const productie = lees(
    ["Jeugd - Groepsactiviteiten Totaal", "Klokuur activiteit", 875, 960],
    ["Contactactiviteiten", "Klokuur activiteit", 382, 532],
    ["Totaal Jeugd", null, 1257, 1492],
  );
  expect(rijsoorten(productie)).toEqual(["gegeven", "gegeven", "subtotaal"]);
  expect(regelsVan(productie)).toEqual(["JGD-GROEP PE1 875 960", "JGD-CONTACT PE1 382 532"]);
  expect(totalenVan(productie)).toEqual([
    "subtotaal Totaal Jeugd afspraak 1257: C2 C3",
    "subtotaal Totaal Jeugd realisatie 1492: D2 D3",
  ]);
});

test("without a beschikking a first row with a unit of its own is an activity too, whatever its name ends with", () => {
  const zonder = leesIn(
    inhoudUit({
      Blad1: [
        KOP,
        ["Groepsactiviteiten Totaal", "Klokuur activiteit", 875, 960],
        ["Contactactiviteiten", "Klokuur activiteit", 382, 532],
        ["Jeugd totaal", "Klokuur activiteit", 1257, 1492],
      ],
    }),
    null,
  );
  expect(rijsoorten(zonder)).toEqual(["gegeven", "gegeven", "totaal"]);
});

test("an activity that has the name of its groep is read, and its total is not", () => {
  const productie = lees(
    ["Beheer Plantage", null, null, null],
    ["Beheer Plantage", "Maanden Loonlasten", 12, 11],
    ["Totaal Beheer Plantage", null, 12, 11],
  );
  expect(rijsoorten(productie)).toEqual(["groepkop", "gegeven", "subtotaal"]);
  expect(regelsVan(productie)).toEqual(["BEH-PLANTAGE PE1 12 11"]);
});

test("subtotals cover the rows since the previous one, the grand total all rows or the subtotals that its formula names", () => {
  const productie = lees(
    ["Contactactiviteiten", "Klokuur activiteit", 382, 532],
    ["Sport", "Klokuur activiteit", 152, 190],
    ["Subtotaal", null, 534, 722],
    ["NME lessen", "Klokuur activiteit", 323, 441],
    ["Aarde op maat", "Klokuur activiteit", 40, 30],
    ["Subtotaal", null, 363, 471],
    ["Totaal", null, { formule: "C4+C7", uitkomst: 897 }, 1193],
  );
  expect(totalenVan(productie)).toEqual([
    "subtotaal Subtotaal afspraak 534: C2 C3",
    "subtotaal Subtotaal realisatie 722: D2 D3",
    "subtotaal Subtotaal afspraak 363: C5 C6",
    "subtotaal Subtotaal realisatie 471: D5 D6",
    "totaal Totaal afspraak 897: C4 C7",
    "totaal Totaal realisatie 1193: D2 D3 D5 D6",
  ]);
});

test("a total that names a unit covers the rows of that unit only, one that fits the PE rows covers those", () => {
  const productie = lees(
    ["Sport", "PE Klokuur activiteit", 152, 190],
    [null, "TE Aantal deelnemers", 1000, 2375],
    ["Aarde op maat", "PE Klokuur activiteit", 40, 30],
    ["Leskisten", "PE Aantal uitleningen", 47, 33],
    ["Totaal", "Klokuur activiteit", 192, 999],
  );
  expect(totalenVan(productie)).toEqual(["totaal Totaal afspraak 192: C2 C4", "totaal Totaal realisatie 999: D2 D4"]);
  const zonder = lees(
    ["Sport", "PE Klokuur activiteit", 152, 190],
    [null, "TE Aantal deelnemers", 1000, 2375],
    ["Aarde op maat", null, 40, 30],
    ["Totaal", null, 192, 220],
  );
  expect(totalenVan(zonder)).toEqual(["totaal Totaal afspraak 192: C2 C4", "totaal Totaal realisatie 220: D2 D4"]);
});

test("a sum without a label is a total", () => {
  const productie = lees(
    ["Sport", "Klokuur activiteit", 152, 190],
    ["Contact", "Klokuur activiteit", 382, 532],
    [null, null, { formule: "SUM(C2:C3)", uitkomst: 534 }, { formule: "SUM(D2:D3)", uitkomst: 722 }],
  );
  expect(rijsoorten(productie)).toEqual(["gegeven", "gegeven", "totaal"]);
  expect(totalenVan(productie)[0]).toBe("totaal  afspraak 534: C2 C3");
});

test("two agreements of one activity and unit: the financier decides, else the agreed number, else the settled one", () => {
  const met = leesIn(
    inhoudUit({
      Groen: [
        ["Activiteit", "Eenheid", "Financier", "Gepland", "Gerealiseerd"],
        ["NME lessen", "Klokuur activiteit", "Scholen", 60, 61],
        ["NME lessen", "Klokuur activiteit", "Gemeente Soest", 323, 380],
        ["NME lessen", "Klokuur activiteit", "Provincie", 10, 12],
      ],
    }),
    BALANS,
  );
  expect(regelsVan(met)).toEqual(["GRN-NME PE2 60 61", "GRN-NME PE1 323 380", "GRN-NME geen 10 12"]);
  const opGetal = lees(["NME lessen", "Klokuur activiteit", 58, 61], ["NME lessen", "Klokuur activiteit", 323, 380]);
  expect(regelsVan(opGetal)).toEqual(["GRN-NME PE2 58 61", "GRN-NME PE1 323 380"]);
  const zonder = lees(["NME lessen", "Klokuur activiteit", 320, 441]);
  expect(regelsVan(zonder)).toEqual(["GRN-NME PE1 320 441"]);
});

test("TE rows below their PE row: by prefix in the unit or in the name, by unit, or with the name repeated", () => {
  const productie = lees(
    ["Sport", "PE Klokuur activiteit", 152, 190],
    ["TE Aantal deelnemers", null, 1000, 2375],
    ["Bem.vrw.", null, 60, 69],
    ["Bem.vrw.", "Aant.nieuw ingeschr.vrijw.", 125, 144],
    ["Aantal organisaties", null, 12, 56],
  );
  expect(regelsVan(productie)).toEqual([
    "JGD-SPORT PE1 152 190",
    "JGD-SPORT TE1 1000 2375",
    "VLW-BEMIDDELING PE1 60 69",
    "VLW-BEMIDDELING TE1 125 144",
    "VLW-BEMIDDELING TE2 12 56",
  ]);
  expect(productie.regels[1]).toMatchObject({ soort: "TE", eenheid: { tekst: "Aantal deelnemers" } });
});

test("a unit that the beschikking does not know is kept, and coupled only where the agreed number says so", () => {
  const productie = lees(["Ambulant jeugdwerk", "Bezoekjes", 800, 900], ["Bew.Ond.", "Kopjes koffie", 7, 9]);
  expect(regelsVan(productie)).toEqual(["JGD-AMBULANT PE1 800 900", "VLW-BEWONERS geen 7 9"]);
  expect(productie.regels.map((regel) => regel.eenheid?.tekst)).toEqual(["Bezoekjes", "Kopjes koffie"]);
});

test("an activity that is not filled in, and one that is unknown, are rows too; notes are not", () => {
  const productie = lees(
    ["Sport", "Klokuur activiteit", 152, null],
    ["Kerstmarkt", "Klokuur activiteit", 10, 12],
    ["Ambulant jeugdwerk"],
    ["* De cijfers van december zijn nog niet binnen."],
    ["Contact", "Klokuur activiteit", 382, "n.v.t."],
    ["Stand van 3 januari."],
  );
  expect(regelsVan(productie)).toEqual([
    "JGD-SPORT PE1 152 onbekend",
    "geen geen 10 12",
    "JGD-AMBULANT PE1 onbekend onbekend",
    "JGD-CONTACT PE1 382 niet van toepassing",
  ]);
  expect(rijsoorten(productie)).toEqual(["gegeven", "gegeven", "gegeven", "notitie", "gegeven"]);
  expect(productie.regels[1]!.naam?.tekst).toBe("Kerstmarkt");
});

test("figures below the last total, and a table per month, do not become activities", () => {
  const productie = lees(
    ["Sport", "Klokuur activiteit", 152, 190],
    ["Totaal", null, 152, 190],
    [],
    ["Aantal vrijwilligers", null, null, 34],
    [],
    ["Bezoekers per maand"],
    ["Jaar", "Januari", "Februari", "Maart", "April"],
    [2024, 10, 20, 30, 40],
  );
  expect(productie.tabellen.map((tabel) => tabel.id)).toEqual(["Blad1!A1:D3", "Blad1!A8:E9"]);
  expect(productie.regels).toHaveLength(1);
});

describe("a number of the workbook", () => {
  const rij = (cel: unknown): ReturnType<typeof leesIn>["regels"][number] =>
    leesIn(
      inhoudUit({
        Blad1: [
          ["Activiteit", "Offerte", "Realisatie"],
          ["Sport", 152, cel as number],
        ],
      }),
      BALANS,
    ).regels[0]!;

  test("knows its cell, its formula and its rounding", () => {
    expect(rij({ getal: 190.4, vorm: "#,##0" }).realisatie).toEqual({
      telling: { status: "geteld", waarde: 190.4 },
      tekst: "190,4",
      cellen: [{ blad: "Blad1", rij: 1, kolom: 2, totRij: 1, totKolom: 2 }],
      alsTekst: false,
      afronding: 0.5,
      formule: null,
    });
    expect(rij({ formule: "=B2+38", uitkomst: 190 }).realisatie).toMatchObject({ formule: "B2+38", afronding: 0 });
    expect(rij({ getal: 190.4, vorm: "0.00" }).realisatie?.afronding).toBe(0.005);
    expect(rij({ getal: 0.125, vorm: "0%" }).realisatie?.afronding).toBe(0.005);
  });

  test("typed as text is read, and said to be text", () => {
    expect(rij("1.828").realisatie).toMatchObject({
      telling: { status: "geteld", waarde: 1828 },
      alsTekst: true,
      tekst: "1.828",
    });
    expect(rij("ca. 27").realisatie).toMatchObject({ telling: { status: "geschat", waarde: 27 }, alsTekst: false });
    expect(rij("-").realisatie).toMatchObject({ telling: { status: "niet geregistreerd" }, alsTekst: false });
    expect(rij("#REF!").realisatie).toMatchObject({ telling: { status: "onbekend" }, tekst: "#REF!" });
  });

  test("in a time format is in hours", () => {
    expect(rij({ getal: 2.5, vorm: "[h]:mm" }).realisatie?.telling).toEqual({ status: "geteld", waarde: 60 });
  });
});
