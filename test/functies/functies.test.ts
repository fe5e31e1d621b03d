import fc from "fast-check";
import { FunctieFout } from "../../src/functies/antwoord";
import { FUNCTIES } from "../../src/functies/functies";
import { impact } from "../../src/functies/impact";
import { lampkleur } from "../../src/functies/lampkleur";
import { onderproductie } from "../../src/functies/onderproductie";
import { overproductie } from "../../src/functies/overproductie";
import { roep } from "../../src/functies/roep";

/** The reason that a call of one cell gives instead of a value. */
function reden(aanroep: () => unknown): { code: string; reden: string } {
  try {
    aanroep();
  } catch (fout) {
    if (fout instanceof FunctieFout) return { code: fout.code, reden: fout.message };
    throw fout;
  }
  throw new Error("There is an answer.");
}

describe("OVERPRODUCTIE", () => {
  test("counts what was delivered above the agreement", () => {
    expect(overproductie([[152]], [[190]])).toEqual([[38]]);
    expect(overproductie([[152]], [[100]])).toEqual([[0]]);
  });

  test("with a tarief gives euros, to the cent", () => {
    expect(overproductie([[33]], [[47]], [[5624.4]])).toEqual([[78741.6]]);
    expect(overproductie([[0.1]], [[0.3]], [[0.05]])).toEqual([[0.01]]);
  });

  test("loses no digit of the difference", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (a, meer) => {
        expect(overproductie([[a / 1000]], [[(a + meer) / 1000]])).toEqual([[meer / 1000]]);
      }),
    );
  });

  test("of two columns gives a column, and repeats one tarief for all rows", () => {
    expect(overproductie([[10], [20]], [[12], [19]], [[2.5]])).toEqual([[5], [0]]);
  });

  test("reads an agreement and a count as the documents write them", () => {
    expect(overproductie([["min. 200"]], [["ca. 210"]])).toEqual([[10]]);
    expect(overproductie([["1.828"]], [["2.000"]])).toEqual([[172]]);
  });

  test("says what is missing, and what is wrong", () => {
    expect(reden(() => overproductie(undefined, [[5]]))).toEqual({ code: "#N/B", reden: "Vul de afspraak in." });
    expect(reden(() => overproductie([[5]], [[""]]))).toEqual({ code: "#N/B", reden: "Vul de realisatie in." });
    expect(reden(() => overproductie([[5]], [["n.v.t."]])).code).toBe("#N/B");
    expect(reden(() => overproductie([["veel"]], [[5]]))).toEqual({
      code: "#WAARDE!",
      reden: "De afspraak is geen getal: 'veel'.",
    });
    expect(reden(() => overproductie([[1]], [[5]], [[1.23456]])).reden).toBe(
      "Een tarief heeft hoogstens vier decimalen.",
    );
    expect(reden(() => overproductie([[1]], [[5]], [[-1]])).reden).toBe("Het tarief is negatief.");
    expect(reden(() => overproductie([[1]], [[1e12]], [[5]])).reden).toMatch(/te groot/);
    expect(reden(() => overproductie([[1], [2]], [[5], [6], [7]])).reden).toBe("De bereiken zijn niet even groot.");
  });

  test("keeps the other rows when one has no answer", () => {
    const [eerste, tweede] = overproductie([[1], [2]], [[5], ["x"]]);
    expect(eerste).toEqual([4]);
    expect(tweede?.[0]).toBeInstanceOf(FunctieFout);
  });
});

describe("LAMPKLEUR", () => {
  test.each([
    [19, 100, "rood"],
    [20, 100, "oranje"],
    [40, 100, "blauw"],
    [80, 100, "groen"],
    [120, 100, "groen"],
    [121, 100, "donkergroen"],
    ["3", "> 0", "groen"],
    [20, "5 op 10", "geen kleur"],
    ["", 10, "geen kleur"],
    [null, 10, "rood"],
    [5, "Positief", "geen kleur"],
    ["Positief", 5, "geen kleur"],
    ["n.v.t.", 10, "geen kleur"],
  ])("of %s against %s is %s", (resultaat, streefwaarde, kleur) => {
    expect(lampkleur([[resultaat]], [[streefwaarde]])).toEqual([[kleur]]);
  });

  test("reads result and target from one text, and a column of them", () => {
    expect(lampkleur([["29 [20]"], ["1 [20]"]])).toEqual([["donkergroen"], ["rood"]]);
  });

  test("turns round when lower is better", () => {
    expect(lampkleur([[50]], [[10]], undefined, [["Lager"]])).toEqual([["oranje"]]);
  });

  test("says what is missing, and what is wrong", () => {
    expect(reden(() => lampkleur(undefined, [[5]]))).toEqual({ code: "#N/B", reden: "Vul het resultaat in." });
    expect(reden(() => lampkleur([[5]])).reden).toContain("streefwaarde");
    expect(reden(() => lampkleur([[5]], [[5]], [["zes"]]))).toEqual({
      code: "#WAARDE!",
      reden: "Kies voor het schema: vijf of drie.",
    });
  });
});

describe("IMPACT", () => {
  test("follows the table of aantal and ernst", () => {
    const treden = [["laag", "gemiddeld", "hoog"]];
    expect(impact(treden, [["hoog"], ["gemiddeld"], ["laag"]])).toEqual([
      ["Middel", "Groot", "Groot"],
      ["Klein", "Middel", "Groot"],
      ["Klein", "Klein", "Middel"],
    ]);
  });

  test("takes a number only with two limits", () => {
    expect(impact([[8]], [["hoog"]], [[3, 8]])).toEqual([["Groot"]]);
    expect(impact([[2]], [["hoog"]], [[3], [8]])).toEqual([["Middel"]]);
    expect(reden(() => impact([[8]], [["hoog"]])).code).toBe("#N/B");
    expect(reden(() => impact([[8]], [["hoog"]], [[3]])).code).toBe("#WAARDE!");
    expect(reden(() => impact([["soms"]], [["hoog"]])).code).toBe("#WAARDE!");
  });
});

test.each([
  [overproductie, "de afspraak en de realisatie", "(C7;D7;E7)"],
  [onderproductie, "de afspraak en de realisatie", "(C7;D7;E7)"],
  [lampkleur, "het resultaat en de streefwaarde", "(D7;C7)"],
])("without arguments %p says what to fill in, and that the pane can do it", (functie, wat, voorbeeld) => {
  expect(reden(() => functie())).toEqual({
    code: "#N/B",
    reden: `Vul ${wat} in, bijvoorbeeld ${voorbeeld}. Of open het paneel van Verantwoord en typ de formule opnieuw in een rij van uw tabel.`,
  });
});

describe("the errors of Excel", () => {
  class Fout {
    constructor(
      readonly code: string,
      readonly message: string,
    ) {}
  }
  beforeAll(() => {
    Object.assign(globalThis, {
      CustomFunctions: { Error: Fout, ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" } },
    });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, "CustomFunctions");
  });

  test("carry the Dutch reason, thrown for one cell and inside a range for more", () => {
    const gegooid = ((): unknown => {
      try {
        return overproductie(undefined, [[5]]);
      } catch (fout) {
        return fout;
      }
    })();
    expect(gegooid).toEqual(new Fout("#N/A", "Vul de afspraak in."));
    const cellen = [[new Fout("#N/A", "")], [new Fout("#DIV/0!", "")], [{ type: "Error", basicValue: "#REF!" }]];
    expect(overproductie([[1], [1], [1]], cellen)).toEqual([
      [new Fout("#N/A", "In de realisatie staat een fout: #N/B.")],
      [new Fout("#VALUE!", "In de realisatie staat een fout: #DEEL/0!.")],
      [new Fout("#VALUE!", "In de realisatie staat een fout: #VERW!.")],
    ]);
    expect(lampkleur([[5], [6]], [[5], [true]])).toEqual([
      ["groen"],
      [new Fout("#VALUE!", "De streefwaarde is geen getal of tekst.")],
    ]);
  });
});

describe("without Excel", () => {
  test("a function is called by its name, in any case", () => {
    expect(roep("lampkleur", ["29 [20]"])).toEqual({ soort: "waarden", waarden: [["donkergroen"]] });
    expect(roep("OVERPRODUCTIE", [undefined, 5])).toEqual({
      soort: "fout",
      code: "#N/B",
      reden: "Vul de afspraak in.",
    });
    expect(roep("SOM", [1])).toEqual({ soort: "onbekend", bekend: [...FUNCTIES.keys()] });
  });
});
