import { FUNCTIES } from "../../src/functies/functies";
import { leesAanroep } from "../../src/opdrachtregel/functie-lezen";
import { functiebronnen } from "../maak/functiebron";
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
    ["ONDERPRODUCTIE(20;18;25)", "−50\n"],
    ["AFREKENEN(1000;{20;10};{18;11};{25;50};50)", "25\n"],
    ["REALISATIEGRAAD(190;152)", "1,25\n"],
    ['STREEFWAARDE("20 [5 op 10]")', "5 op 10\n"],
    ['RESULTAATWAARDE("- 3.181 [> 0]")', "−3.181\n"],
    ['JAARPROGNOSE(40;"14-3-2023")', "200\n"],
    ["leeftijdsgroep(70)", "ouderen\n"],
    [
      'VASTSTELLING({"Jeugd"};{830399,60};{20};{18};{25};"activiteit")',
      "Groep    Beschikt  Geleverd  Overproductie  Onderproductie  Terug  Vaststelling\n" +
        "Jeugd   830.399,6       450              0             −50     50     830.349,6\n" +
        "Totaal  830.399,6       450              0             −50     50     830.349,6\n",
    ],
  ])("%s", async (aanroep, antwoord) => {
    expect(await proef.roep(["functie", aanroep])).toEqual({ uitgang: 0, uit: antwoord, fout: "" });
  });

  test("geeft de foutwaarde van Excel met de reden", async () => {
    const { uitgang, uit } = await proef.roep(["functie", 'IMPACT(3; "laag")']);
    expect(uitgang).toBe(0);
    expect(uit).toMatch(/^#N\/B {2}.*grenzen/);
  });

  test("zegt dat ook bij één cel van een bereik", async () => {
    const { uitgang, uit } = await proef.roep(["functie", 'RESULTAATWAARDE({"29 [20]";"n.v.t.";"x"})']);
    expect(uitgang).toBe(0);
    expect(uit).toBe(
      "29\n#N/B  Het resultaat is niet van toepassing; daarmee kan ik niet rekenen.\n#WAARDE!  Het resultaat is geen getal: 'x'.\n",
    );
  });

  test("kent elke functie die Excel krijgt, en rekent elk voorbeeld uit de hulp", async () => {
    const bronnen = functiebronnen();
    expect(bronnen.map(({ naam }) => naam)).toEqual([...FUNCTIES.keys()]);
    for (const { formule } of bronnen.flatMap(({ voorbeelden }) => voorbeelden)) {
      const { uitgang, uit, fout } = await proef.roep(["functie", formule]);
      expect([formule, uitgang, fout]).toEqual([formule, 0, ""]);
      expect(uit).not.toMatch(/^$|#|undefined|null|NaN|object/);
    }
  });

  test("noemt bij een onbekende naam de functies die er zijn", async () => {
    const { uitgang, fout } = await proef.roep(["functie", "PROGNOSE(1)"]);
    expect(uitgang).toBe(2);
    for (const naam of FUNCTIES.keys()) expect(fout).toContain(naam);
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
