import fc from "fast-check";
import { afgerond, decimaal } from "../../src/domein/decimaal";
import { cent } from "../../src/domein/geld";
import { leesResultaatStreef, leesTelling } from "../../src/domein/notatie";
import { datumNummer, isDatum, leesDatum, leesMaand, leesUren, schrijfDatum } from "../../src/domein/notatie-datum";
import { leesGetal } from "../../src/domein/notatie-getal";
import { schrijfEuro, schrijfGetal, schrijfProcent, schrijfVerschil } from "../../src/domein/notatie-schrijven";
import { geteld } from "../../src/domein/telling";

describe("een getal lezen", () => {
  test.each([
    ["1.828", { waarde: 1828, anders: 1.828 }],
    ["1,828", { waarde: 1.828, anders: 1828 }],
    ["1.828,5", { waarde: 1828.5, decimalen: 1, anders: null }],
    ["1,828.50", { waarde: 1828.5, decimalen: 2, anders: null }],
    ["1.234.567", { waarde: 1234567, anders: null }],
    ["0.828", { waarde: 0.828, anders: null }],
    ["12.5", { waarde: 12.5, anders: null }],
    ["1 828", { waarde: 1828 }],
    ["€ 830.399,60", { waarde: 830399.6, eenheid: "€", decimalen: 2 }],
    ["€163.047", { waarde: 163047, anders: null, eenheid: "€" }],
    ["-€ 121.372,00", { waarde: -121372 }],
    ["€ -903,00", { waarde: -903 }],
    ["\u2212€\u00a0903,00", { waarde: -903 }],
    ["903,00-", { waarde: -903 }],
    ["(1.234,50)", { waarde: -1234.5 }],
    ["€ 100,-", { waarde: 100 }],
    ["- 3.181", { waarde: -3181 }],
    ["+38", { waarde: 38 }],
    ["12,5%", { waarde: 12.5, eenheid: "%" }],
    ["9% (2019)", { waarde: 9, eenheid: "%", jaar: 2019 }],
    ["4,9 % (2015)", { waarde: 4.9, eenheid: "%", jaar: 2015 }],
    ["7,7 (2019)", { waarde: 7.7, eenheid: null, jaar: 2019 }],
    ["1,9 % NL", { waarde: 1.9, eenheid: "%", gebied: "NL" }],
    ["14% (NL 2016)", { waarde: 14, eenheid: "%", jaar: 2016, gebied: "NL" }],
    ["ca. 27", { waarde: 27, geschat: { van: 24.3, tot: 29.7 } }],
    ["plm. 70", { waarde: 70, geschat: { van: 63, tot: 77 } }],
    ["ruim 100", { waarde: 100, geschat: { van: 90, tot: 110 } }],
    ["bijna 1.500", { waarde: 1500, anders: 1.5, geschat: { van: 1350, tot: 1650 } }],
    ["ca. 20 tot 40%", { waarde: 30, eenheid: "%", geschat: { van: 20, tot: 40 } }],
  ])("%s", (tekst, verwacht) => expect(leesGetal(tekst)).toMatchObject({ soort: "getal", ...verwacht }));

  test.each([
    "",
    "-",
    "n.v.t.",
    "Positief",
    "1.82",
    "12.34.56",
    "1,2,3",
    "3 op 5",
    "06-12345678",
    "1e5",
    "--5",
    "(-5)",
    "€",
    "%",
    "Infinity",
  ])("%p is geen getal, of heeft maar één lezing", (tekst) => {
    const getal = leesGetal(tekst);
    expect(getal.soort === "geen getal" || (tekst === "1.82" && getal.waarde === 1.82 && getal.anders === null)).toBe(
      true,
    );
  });

  test("lezen gaat nooit mis, en het antwoord is altijd eindig", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+€ ().,%\d]{0,12}$/)), (tekst) => {
        const getal = leesGetal(tekst);
        expect(getal.soort === "geen getal" || Number.isFinite(getal.waarde)).toBe(true);
      }),
    );
  });
});

describe("wat een cel zegt over een telling: niets is geen nul", () => {
  test.each([
    [null, { status: "onbekend" }],
    ["", { status: "onbekend" }],
    ["  \u00a0", { status: "onbekend" }],
    ["-", { status: "niet geregistreerd" }],
    ["–", { status: "niet geregistreerd" }],
    ["Niet geregistreerd", { status: "niet geregistreerd" }],
    ["n.v.t.", { status: "niet van toepassing" }],
    ["NVT", { status: "niet van toepassing" }],
    ["gestopt", { status: "gestopt" }],
    [0, geteld(0)],
    ["0", geteld(0)],
    ["€ -", geteld(0)],
    ["€ –  ", geteld(0)],
    ["1.828", geteld(1828)],
    ["7:30", geteld(7.5)],
    ["29 [20]", geteld(29)],
    ["- [20]", { status: "niet geregistreerd" }],
    ["ca. 27", { status: "geschat", waarde: 27, van: 24.3, tot: 29.7 }],
    ["goed verlopen", { status: "onbekend" }],
    [true, { status: "onbekend" }],
    [Number.NaN, { status: "onbekend" }],
  ])("%p", (cel, verwacht) => expect(leesTelling(cel)).toEqual(verwacht));
});

describe("een resultaat met zijn streefwaarde", () => {
  test.each([
    ["29 [20]", geteld(29), { soort: "getal", waarde: 20 }],
    ["20 [5 op 10]", geteld(20), { soort: "verhouding", deel: 5, van: 10, tekst: "5 op 10" }],
    ["- 3.181 [> 0]", geteld(-3181), { soort: "vergelijking", teken: ">", waarde: 0, tekst: "> 0" }],
    ["280 [min. gem. 250]", geteld(280), { soort: "vergelijking", teken: "≥", waarde: 250, tekst: "min. gem. 250" }],
    ["3 [Positief]", geteld(3), { soort: "geen", tekst: "Positief" }],
  ])("%s", (tekst, resultaat, streefwaarde) => {
    expect(leesResultaatStreef(tekst)).toEqual({ resultaat, streefwaarde });
  });

  test.each(["29", "[20", "29 []", "29 [20] [30]"])("%s heeft er geen", (tekst) =>
    expect(leesResultaatStreef(tekst)).toBeNull(),
  );
});

describe("een datum lezen", () => {
  test.each([
    [1, 1900, "1900-01-01"],
    [59, 1900, "1900-02-28"],
    [60, 1900, null],
    [61, 1900, "1900-03-01"],
    [45292, 1900, "2024-01-01"],
    [45292.75, 1900, "2024-01-01"],
    [0, 1900, null],
    [-1, 1900, null],
    [2958465, 1900, "9999-12-31"],
    [2958466, 1900, null],
    [0, 1904, "1904-01-01"],
    [43830, 1904, "2024-01-01"],
    [Number.NaN, 1900, null],
    ["31-1-2024", 1900, "2024-01-31"],
    ["1/2/2024", 1900, "2024-02-01"],
    ["1-2-24", 1900, "2024-02-01"],
    ["2024-02-01", 1900, "2024-02-01"],
    ["2024-02-01T10:30:00", 1900, "2024-02-01"],
    ["1 februari 2024", 1900, "2024-02-01"],
    ["do 1 feb. 2024", 1900, "2024-02-01"],
    ["1 mrt 2024 14:30", 1900, "2024-03-01"],
    ["29-2-2023", 1900, null],
    ["13-13-2024", 1900, null],
    ["1 foo 2024", 1900, null],
    ["152", 1900, null],
  ] as const)("%p (%p) is %p", (waarde, stelsel, iso) => {
    expect(leesDatum(waarde, stelsel)).toBe(iso);
    expect(isDatum(waarde, stelsel)).toBe(iso !== null);
  });

  test("nummer en datum gaan heen en terug", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (nummer) => datumNummer(leesDatum(nummer, 1900)!) === nummer),
    );
  });

  test("in woorden", () => {
    expect(schrijfDatum("2024-01-01")).toBe("1 januari 2024");
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (nummer) => {
        const iso = leesDatum(nummer, 1900)!;
        expect(leesDatum(schrijfDatum(iso), 1900)).toBe(iso);
      }),
    );
  });
});

describe("een maand, kwartaal of halfjaar lezen", () => {
  test.each([
    ["jan", { soort: "maand", jaar: null, maand: 1 }],
    ["Januari", { soort: "maand", jaar: null, maand: 1 }],
    ["sept.", { soort: "maand", jaar: null, maand: 9 }],
    ["mrt '24", { soort: "maand", jaar: 2024, maand: 3 }],
    ["maart 2024", { soort: "maand", jaar: 2024, maand: 3 }],
    ["01-2024", { soort: "maand", jaar: 2024, maand: 1 }],
    ["2024-01", { soort: "maand", jaar: 2024, maand: 1 }],
    ["Q1", { soort: "kwartaal", jaar: null, kwartaal: 1 }],
    ["Q4 2024", { soort: "kwartaal", jaar: 2024, kwartaal: 4 }],
    ["2e kwartaal", { soort: "kwartaal", jaar: null, kwartaal: 2 }],
    ["1e halfjaar", { soort: "halfjaar", jaar: null, halfjaar: 1 }],
    ["tweede half jaar 2024", { soort: "halfjaar", jaar: 2024, halfjaar: 2 }],
    ["H1 2024", { soort: "halfjaar", jaar: 2024, halfjaar: 1 }],
    ["13-2024", null],
    ["Totaal", null],
    ["3e halfjaar", null],
    ["2024", null],
    ["Offerte", null],
    ["", null],
  ])("%s", (tekst, verwacht) => expect(leesMaand(tekst)).toEqual(verwacht));
});

describe("uren als h:mm", () => {
  test.each([
    ["7:30", 7.5],
    ["0:45", 0.75],
    ["1828:15", 1828.25],
    ["-1:30", -1.5],
    ["7:60", null],
    ["7.30", null],
  ])("%s is %p", (tekst, uren) => expect(leesUren(tekst)).toBe(uren));
});

describe("schrijven in Nederlandse notatie", () => {
  test.each([
    [schrijfGetal(1828.5), "1.828,5"],
    [schrijfGetal(-11), "−11"],
    [schrijfGetal(0.125, 2), "0,13"],
    [schrijfGetal(-0.125, 2), "−0,13"],
    [schrijfGetal(-0.001, 2), "0,00"],
    [schrijfGetal(1 / 3), "0,3333"],
    [schrijfGetal(1e21), "1.000.000.000.000.000.000.000"],
    [schrijfGetal(2.5e21, 6), "2.500.000.000.000.000.000.000,000000"],
    [schrijfGetal(1e-7, 7), "0,0000001"],
    [schrijfGetal(-1e-7), "0"],
    [schrijfGetal(-0), "0"],
    [schrijfGetal(-0.5), "−0,5"],
    [schrijfGetal(999.99995), "1.000"],
    [schrijfEuro(cent(83039960)), "€\u00a0830.399,60"],
    [schrijfEuro(cent(-12137200)), "−€\u00a0121.372,00"],
    [schrijfEuro(cent(0)), "€\u00a00,00"],
    [schrijfProcent(12.5, 1), "12,5%"],
    [schrijfProcent(99.5), "100%"],
    [schrijfVerschil(38), "+38"],
    [schrijfVerschil(-11), "−11"],
    [schrijfVerschil(0), "0"],
  ])("%s", (geschreven, verwacht) => expect(geschreven).toBe(verwacht));

  test.each([NaN, Infinity, -Infinity])("%p is geen getal om te schrijven", (getal) => {
    expect(() => schrijfGetal(getal)).toThrow(RangeError);
  });

  test("wat geschreven is, wordt zo weer gelezen", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(4), (eenheden, decimalen) => {
        const getal = eenheden / 10 ** decimalen;
        for (const tekst of [schrijfGetal(getal), schrijfGetal(getal, decimalen), schrijfVerschil(getal)]) {
          expect(leesGetal(tekst)).toMatchObject({ waarde: getal });
        }
        expect(leesGetal(schrijfProcent(getal, decimalen))).toMatchObject({ waarde: getal, eenheid: "%" });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (centen) => {
        expect(leesGetal(schrijfEuro(cent(centen)))).toMatchObject({
          waarde: centen / 100,
          eenheid: "€",
          anders: null,
        });
      }),
    );
  });
});

describe("exact afronden", () => {
  test("ligt nooit meer dan een halve eenheid van het getal af, half gaat van nul weg", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (duizendsten) => {
        const uit = Number(afgerond(decimaal(duizendsten / 1000), 2));
        const rest = duizendsten - uit * 10;
        expect(Math.abs(rest)).toBeLessThanOrEqual(5);
        if (Math.abs(rest) === 5) expect(Math.abs(uit * 10)).toBeGreaterThan(Math.abs(duizendsten));
      }),
    );
  });
});
