import fc from "fast-check";
import { GEEN_KEUZES } from "../../src/inlezen/keuzes";
import { leesIn } from "../../src/inlezen/inlezen";
import { jsonDeel } from "../../src/werkboek/json-deel";
import { UITVOER_NAAMRUIMTE } from "../../src/werkboek/naamruimten";
import { leegInhoud } from "../../src/werkboek/inhoud";
import { RasterBouwer, Tekstenlijst } from "../../src/werkboek/raster-bouwer";
import { inhoudUit } from "../hulp/inhoud-uit";
import { BALANS, regelsVan, velden } from "./hulp";

const TABEL = [
  ["Activiteit", "Offerte", "Realisatie"],
  ["Sport", 152, 190],
];

describe("the partner's settlement table", () => {
  const productie = leesIn(
    inhoudUit({
      Afrekening: [
        ["Groep", "Maximaal beschikt", "Geleverde prestaties", "Overproductie", "Onderproductie", "Afrekenen"],
        ["100 Jeugd", 830399.6, 872074, 163047, -121372, "€ -"],
        ["Volwassenen", 476571.66, 663753, 225954, -38774, 0],
        ["Sportclub", 1, 1, 0, 0, 0],
        ["Totaal", 1306971.26, 1535827, 389001, -160146, 0],
        ["Overproductie wordt niet uitbetaald."],
      ],
    }),
    BALANS,
  );

  test("is read per groep, with its total", () => {
    const [tabel] = productie.afrekeningen;
    expect(tabel!.rijen.map(({ soort, groep, naam }) => `${soort} ${groep} ${naam.tekst}`)).toEqual([
      "groep 100 100 Jeugd",
      "groep 200 Volwassenen",
      "groep null Sportclub",
      "totaal null Totaal",
    ]);
    expect(tabel!.rijen[0]!.beschikt?.telling).toEqual({ status: "geteld", waarde: 830399.6 });
    expect(tabel!.rijen[0]!.terug?.telling).toEqual({ status: "geteld", waarde: 0 });
    expect(tabel!.rijen[1]!.onder?.telling).toEqual({ status: "geteld", waarde: -38774 });
  });

  test("is never read as productie", () => {
    expect(productie.tabellen.map((tabel) => tabel.soort)).toEqual(["afrekening"]);
    expect(productie.regels).toEqual([]);
    expect(productie.nietHerkend).toEqual([]);
  });
});

describe("what the workbook says of itself", () => {
  const kop = (...titels: (string | number)[][]): string[] => {
    const { partner, jaar, kenmerk } = leesIn(inhoudUit({ Blad1: [...titels, [], ...TABEL] }), BALANS).kop;
    return [partner?.tekst ?? "", `${jaar?.jaar ?? ""}`, kenmerk?.tekst ?? ""];
  };
  test.each([
    [[["Stichting Balans – productie 2024 – 100 Jeugd"]], ["Stichting Balans", "2024", ""]],
    [[["Verantwoording 2023 Stichting Welzijn Noord"]], ["Stichting Welzijn Noord", "2023", ""]],
    [
      [
        ["Partner", "Buurthuis De Hoek"],
        ["Jaar", 2024],
        ["Beschikking", "VOORBEELD-2024-001"],
      ],
      ["Buurthuis De Hoek", "2024", "VOORBEELD-2024-001"],
    ],
    [[["Beschikking: Z-2024/118"]], ["", "", "Z-2024/118"]],
    [[["Stand per 31 december 2024"]], ["", "2024", ""]],
    [[["Beschikking 2024"]], ["", "", ""]],
    [[["In 2019 begon dit project."]], ["", "", ""]],
    [
      [["Productie 2024"], ["Productie 2023"]],
      ["", "", ""],
    ],
  ])("%j", (titels, verwacht) => {
    expect(kop(...titels)).toEqual(verwacht);
  });
});

describe("figures that no layout reads are named, with what they look like", () => {
  const gezien = (rijen: (string | number | null)[][]): (string | null)[] =>
    leesIn(inhoudUit({ Blad1: rijen }), BALANS).nietHerkend.map((deel) => deel.lijktOp);
  test.each([
    [
      "begroting",
      [
        ["Inkomsten", 100, 90],
        ["Uitgaven", 90, 95],
        ["Saldo", 10, -5],
      ],
    ],
    ["blokken", [["Zwemmen"], ["Realisatie", 190], ["Iets anders", 12], ["Realisatie", 200]]],
    [null, [["Iets", 3, 4]]],
  ] as [string | null, (string | number | null)[][]][])("%s", (lijktOp, rijen) => {
    expect(gezien(rijen)).toEqual([lijktOp]);
  });

  test("a note with one number is not", () => {
    expect(gezien([["Bladzijde", 3]])).toEqual([]);
  });
});

describe("the user's choices", () => {
  const inhoud = inhoudUit({
    Blad1: [
      ["Activiteit", "Offerte", "Stand"],
      ["Buurtsport", 152, 190],
    ],
  });
  test("name the column and the activity, with full certainty", () => {
    const productie = leesIn(inhoud, BALANS, {
      ...GEEN_KEUZES,
      kolommen: [{ blad: "Blad1", kop: "Stand", veld: "realisatie" }],
      namen: [{ blad: null, naam: "buurtsport", keuze: { activiteit: "JGD-SPORT" } }],
    });
    expect(velden(productie)).toEqual(["Activiteit = activiteit", "Offerte = afspraak", "Stand = realisatie"]);
    expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190"]);
    expect(productie.regels[0]!.koppeling).toMatchObject({ wijze: "keuze", zekerheid: 1 });
  });

  test("without them the question stays", () => {
    const productie = leesIn(inhoud, BALANS);
    expect(productie.tabellen[0]!.ontbrekend).toEqual(["realisatie"]);
    expect(productie.regels[0]!.koppeling.activiteit).toBeNull();
  });
});

test("our own sheets in a workbook are not the partner's productie", () => {
  const bladen = { Overzicht: TABEL, "Sport & co": TABEL, Jeugd: TABEL };
  const deel = jsonDeel(UITVOER_NAAMRUIMTE, {
    bladen: [
      { naam: "Overzicht", begin: "blad_Overzicht" },
      { naam: "Vroeger heette dit anders", begin: "blad_Sport" },
    ],
  });
  const namen = [{ naam: "blad_Sport", verwijzing: "'Sport & co'!$A$1", blad: null, verborgen: false }];
  const productie = leesIn(inhoudUit(bladen, { delen: [deel], namen }), BALANS);
  expect(productie.tabellen.map((tabel) => tabel.blad)).toEqual(["Jeugd"]);
  expect(productie.nietHerkend).toEqual([]);
});

test("without a beschikking tables and names are recognised, but nothing is coupled", () => {
  const productie = leesIn(inhoudUit({ Blad1: [...TABEL, ["Contact", 382, 532], ["Totaal", 534, 722]] }), null);
  expect(
    productie.regels.map((regel) => [regel.naam?.tekst, regel.koppeling.activiteit, regel.realisatie?.tekst]),
  ).toEqual([
    ["Sport", null, "190"],
    ["Contact", null, "532"],
  ]);
  expect(productie.totalen.map((totaal) => totaal.delen.length)).toEqual([2, 2]);
  expect(productie.prestaties).toEqual([]);
});

test("an afspraak that nobody reports is a prestatie without a row", () => {
  const { prestaties } = leesIn(inhoudUit({ Blad1: TABEL }), BALANS);
  expect(prestaties).toHaveLength(BALANS.activiteiten.flatMap((een) => een.afspraken).length);
  expect(prestaties.filter((een) => een.regel !== null).map((een) => een.activiteit)).toEqual(["JGD-SPORT"]);
});

test("of two rows for one afspraak the first that says something counts", () => {
  const { prestaties } = leesIn(
    inhoudUit({ Blad1: [TABEL[0]!, ["Sport", 152, null], ["Sport", 152, 190], ["Sport", 152, 200]] }),
    BALANS,
  );
  const sport = prestaties.find((een) => een.activiteit === "JGD-SPORT")!;
  expect(sport.realisatie?.telling).toEqual({ status: "geteld", waarde: 190 });
  expect(sport.regels).toHaveLength(3);
});

test("other sheets do not change what a sheet says", () => {
  const los = leesIn(inhoudUit({ Jeugd: TABEL }), BALANS).regels;
  const samen = leesIn(inhoudUit({ Notities: [["Zomaar wat", 3, 4]], Jeugd: TABEL }), BALANS).regels;
  expect(samen).toEqual(los);
});

test("a sheet with a cell in each corner is read at once", () => {
  const teksten = new Tekstenlijst();
  const bouwer = new RasterBouwer({ blad: "Groot", index: 0, teksten });
  TABEL.forEach((rij, r) => rij.forEach((cel, k) => bouwer.zet(r, k, cel)));
  bouwer.zet(1_048_575, 16_383, 1).zet(0, 16_383, "Realisatie").zet(1_048_574, 0, 7);
  const productie = leesIn(leegInhoud("groot.xlsx", [bouwer.bouw()]), BALANS);
  expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190"]);
});

test("reading never throws, whatever the sheets hold", () => {
  const woord = fc.constantFrom(
    ...[
      "Activiteit",
      "Datum",
      "Offerte",
      "Realisatie",
      "Verschil",
      "PE",
      "TE",
      "IPU",
      "gepland",
      "Uren",
      "Aantal",
      "Totaal",
      "Subtotaal",
    ],
    ...[
      "Jeugd",
      "Sport",
      "Advies",
      "Groep",
      "Overproductie",
      "Beschikt",
      "Afrekenen",
      "Eenheid",
      "#REF!",
      "-",
      "29 [20]",
      "1-3-2024",
      "€ -",
    ],
    ...["Klokuur activiteit", "Jongerencoaching", "Financier", "Code", "Januari", "Begroting", "1:30", "__proto__"],
  );
  const cel = fc.oneof(
    woord,
    fc.string({ maxLength: 8 }),
    fc.double(),
    fc.integer({ min: -5, max: 50_000 }),
    fc.boolean(),
    fc.constant(null),
  );
  const blad = fc.array(fc.array(cel, { maxLength: 8 }), { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), blad, { maxKeys: 3 }),
      fc.boolean(),
      (bladen, met) => {
        const productie = leesIn(inhoudUit(bladen), met ? BALANS : null);
        const ids = productie.regels.map((regel) => regel.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { zekerheid } of productie.tabellen.flatMap((tabel) => [tabel, ...tabel.kolommen])) {
          expect(zekerheid).toBeGreaterThanOrEqual(0);
          expect(zekerheid).toBeLessThanOrEqual(1);
        }
      },
    ),
    { numRuns: 300 },
  );
});
