import { leesResultaatStreef, leesTelling } from "../../src/domein/notatie";
import { leesMaand } from "../../src/domein/notatie-datum";
import { leesGetal } from "../../src/domein/notatie-getal";
import { leesStreefwaarde } from "../../src/domein/streefwaarde";
import { rekenwaarde, type Telling } from "../../src/domein/telling";

const geteld = (waarde: number): Telling => ({ status: "geteld", waarde });
const geschat = (waarde: number, van: number, tot: number): Telling => ({ status: "geschat", waarde, van, tot });

/** Every notation of domein.md §5 and every 'nothing' of §3, with what it says and what may enter a calculation. */
const NOTATIES: readonly (readonly [cel: number | string | null, telling: Telling])[] = [
  [null, { status: "onbekend" }],
  ["", { status: "onbekend" }],
  ["-", { status: "niet geregistreerd" }],
  ["niet geregistreerd", { status: "niet geregistreerd" }],
  ["Niet bijgehouden", { status: "niet geregistreerd" }],
  ["niet geteld", { status: "niet geregistreerd" }],
  ["n.v.t.", { status: "niet van toepassing" }],
  ["niet van toepassing", { status: "niet van toepassing" }],
  ["gestopt", { status: "gestopt" }],
  ["Gestopt per 1 juni", { status: "gestopt" }],
  ["vervallen", { status: "gestopt" }],
  [0, geteld(0)],
  ["0", geteld(0)],
  ["€ -", geteld(0)],
  ["1.828", geteld(1828)],
  ["€ 830.399,60", geteld(830399.6)],
  ["-€ 121.372,00", geteld(-121372)],
  ["(1.234,50)", geteld(-1234.5)],
  ["12,5%", geteld(12.5)],
  ["9% (2019)", geteld(9)],
  ["4,9 % (2015)", geteld(4.9)],
  ["7,7 (2019)", geteld(7.7)],
  ["1,9 % NL", geteld(1.9)],
  ["14% (NL 2016)", geteld(14)],
  ["29 [20]", geteld(29)],
  ["20 [5 op 10]", geteld(20)],
  ["- 3.181 [> 0]", geteld(-3181)],
  ["ca. 27", geschat(27, 24.3, 29.7)],
  ["plm. 70", geschat(70, 63, 77)],
  ["ruim 100", geschat(100, 90, 110)],
  ["ca. 20 tot 40%", geschat(30, 20, 40)],
  ["> 8", { status: "onbekend" }],
  ["min. gem. 250", { status: "onbekend" }],
  ["Positief", { status: "onbekend" }],
  ["152*", geteld(152)],
  ["152 ¹", geteld(152)],
  ["152 (1)", geteld(152)],
  ["1.828,5 **", geteld(1828.5)],
  ["ca. 70*", geschat(70, 63, 77)],
  ["9% (2019) ²", geteld(9)],
];

describe("elke notatie heeft haar eigen status, en niets is geen nul", () => {
  test.each(NOTATIES)("%p", (cel, telling) => expect(leesTelling(cel)).toEqual(telling));

  test("alleen geteld en geschat komen in een berekening", () => {
    for (const [cel, telling] of NOTATIES) {
      const telt = telling.status === "geteld" || telling.status === "geschat";
      expect([cel, rekenwaarde(leesTelling(cel)) !== null]).toEqual([cel, telt]);
    }
  });
});

describe("een percentage met zijn jaar en gebied", () => {
  test.each([
    ["9% (2019)", "%", 2019, null],
    ["4,9 % (2015)", "%", 2015, null],
    ["7,7 (2019)", null, 2019, null],
    ["1,9 % NL", "%", null, "NL"],
    ["14% (NL 2016)", "%", 2016, "NL"],
  ])("%s", (tekst, eenheid, jaar, gebied) => expect(leesGetal(tekst)).toMatchObject({ eenheid, jaar, gebied }));
});

describe("een voetnoot achter een getal", () => {
  test.each([
    ["152*", "*"],
    ["152 **", "**"],
    ["152¹", "1"],
    ["152 ¹²", "12"],
    ["152 (3)", "3"],
  ])("%s", (tekst, voetnoot) => expect(leesGetal(tekst)).toMatchObject({ waarde: 152, voetnoot }));

  test.each(["152", "(152)", "9% (2019)", "152(1)", "29 [20]"])("%s heeft er geen", (tekst) => {
    expect(leesGetal(tekst)).not.toHaveProperty("voetnoot");
  });
});

describe("een streefwaarde", () => {
  test.each([
    ["> 8", { soort: "vergelijking", teken: ">", waarde: 8, tekst: "> 8" }],
    ["min. gem. 250", { soort: "vergelijking", teken: "≥", waarde: 250, tekst: "min. gem. 250" }],
    ["min. 1000", { soort: "vergelijking", teken: "≥", waarde: 1000, tekst: "min. 1000" }],
    ["5 op 10", { soort: "verhouding", deel: 5, van: 10, tekst: "5 op 10" }],
    ["Positief", { soort: "geen", tekst: "Positief" }],
  ])("%s", (tekst, verwacht) => expect(leesStreefwaarde(tekst)).toEqual(verwacht));

  test("staat tussen haken achter het resultaat, ook als dat niet geregistreerd is", () => {
    expect(leesResultaatStreef("niet geregistreerd [20]")).toEqual({
      resultaat: { status: "niet geregistreerd" },
      streefwaarde: { soort: "getal", waarde: 20 },
    });
  });
});

describe("maanden, kwartalen en halfjaren", () => {
  test.each([
    ["jan", { soort: "maand", jaar: null, maand: 1 }],
    ["januari", { soort: "maand", jaar: null, maand: 1 }],
    ["01-2024", { soort: "maand", jaar: 2024, maand: 1 }],
    ["2024-01", { soort: "maand", jaar: 2024, maand: 1 }],
    ["Q1", { soort: "kwartaal", jaar: null, kwartaal: 1 }],
    ["1e halfjaar", { soort: "halfjaar", jaar: null, halfjaar: 1 }],
  ])("%s", (tekst, verwacht) => expect(leesMaand(tekst)).toEqual(verwacht));
});

test("twee talen van getallen naast elkaar: alleen wat op twee manieren kan, heeft twee lezingen", () => {
  const lezingen = ["1.828,50", "1,828.50", "1.828", "1,828", "12.5", "12,5"].map((tekst) => {
    const getal = leesGetal(tekst);
    return getal.soort === "getal" ? [getal.waarde, getal.anders] : null;
  });
  expect(lezingen).toEqual([
    [1828.5, null],
    [1828.5, null],
    [1828, 1.828],
    [1.828, 1828],
    [12.5, null],
    [12.5, null],
  ]);
});
