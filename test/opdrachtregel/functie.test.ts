import { leesAanroep } from "../../src/opdrachtregel/functie-lezen";
import { Proef } from "./proef";

let proef: Proef;
beforeAll(async () => void (proef = await Proef.begin()));
afterAll(() => proef.einde());

describe("verantwoord functie", () => {
  test.each([
    ['LAMPKLEUR("29 [20]")', "donkergroen\n"],
    ["=lampkleur(12; 10)", "groen\n"],
    ["VERANTWOORD.OVERPRODUCTIE(152; 190; 197,15)", "7.491,7\n"],
    ["OVERPRODUCTIE({100;100};{90;112,5})", "0\n12,5\n"],
    ['IMPACT("hoog"; "laag")', "Middel\n"],
  ])("%s", async (aanroep, antwoord) => {
    expect(await proef.roep(["functie", aanroep])).toEqual({ uitgang: 0, uit: antwoord, fout: "" });
  });

  test("geeft de foutwaarde van Excel met de reden", async () => {
    const { uitgang, uit } = await proef.roep(["functie", 'IMPACT(3; "laag")']);
    expect(uitgang).toBe(0);
    expect(uit).toMatch(/^#N\/B {2}.*grenzen/);
  });
});

describe("een aanroep lezen", () => {
  test.each<[string, unknown[]]>([
    ["F()", []],
    ["F( )", []],
    ["F(1;2,5;-3.25)", [1, 2.5, -3.25]],
    ['F("a;b";"zeg ""ja""";"")', ["a;b", 'zeg "ja"', ""]],
    ["F(1;;3)", [1, undefined, 3]],
    ["F(WAAR;onwaar)", [true, false]],
    [
      'F({1\\2;3\\"x;y"})',
      [
        [
          [1, 2],
          [3, "x;y"],
        ],
      ],
    ],
    ["F({1;;3})", [[[1], [null], [3]]]],
  ])("%s", (tekst, argumenten) => {
    expect(leesAanroep(tekst)).toEqual({ naam: "F", argumenten });
  });

  test.each([
    ['F("a)', /aanhalingsteken/],
    ["F({1;2)", /accolade/],
    ["F(A1)", /'A1' niet lezen/],
    ["F(1,2,3)", /puntkomma/],
    ["1+1", /geen aanroep/],
    ["", /geen aanroep/],
  ])("weigert %s", (tekst, zin) => {
    expect(() => leesAanroep(tekst)).toThrow(zin);
  });
});
