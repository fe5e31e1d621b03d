import { functiebronnen } from "../maak/functiebron";
import { roep } from "../../src/functies/roep";

/** Excel on a desktop gives an empty cell as 0. */
const LEEG = 0;

const kort = (naam: string, ...argumenten: readonly unknown[]): unknown => {
  const antwoord = roep(naam, argumenten);
  if (antwoord.soort !== "waarden") return antwoord.soort === "fout" ? antwoord.code : antwoord.soort;
  const [[eerste] = []] = antwoord.waarden;
  return eerste instanceof Error ? (eerste as unknown as { code: string }).code : eerste;
};

describe("an empty cell does what the help of the function says", () => {
  test.each([
    ["AFREKENEN", /lege cel telt als 0/, [[[1000]], [[20]], [[LEEG]], [[25]]], 500],
    ["IMPACT", /lege cel geeft #N\/B bij de ernst/, ["hoog", LEEG], "#N/B"],
    ["IMPACT", /telt bij het aantal als 0/, [LEEG, "laag", [[10, 50]]], "Klein"],
    ["JAARPROGNOSE", /lege cel telt als 0/, [LEEG, "30-6-2023"], 0],
    ["LAMPKLEUR", /lege cel telt als 0/, [LEEG, 20], "rood"],
    ["LEEFTIJDSGROEP", /lege cel telt als 0/, [LEEG], "kinderen"],
    ["ONDERPRODUCTIE", /lege cel telt als 0/, [20, LEEG, 25], -500],
    ["OVERPRODUCTIE", /lege cel telt als 0/, [LEEG, 47], 47],
    ["REALISATIEGRAAD", /zonder resultaat is de uitkomst 0/, [LEEG, 20], 0],
    ["REALISATIEGRAAD", /zonder streefwaarde #N\/B/, [20, LEEG], "#N/B"],
    ["RESULTAATWAARDE", /lege cel telt als 0/, [LEEG], 0],
    ["STREEFWAARDE", /lege cel geeft #N\/B/, [LEEG], "#N/B"],
  ] as const)("%s: %s", (naam, zin, argumenten, verwacht) => {
    const bron = functiebronnen().find((een) => een.naam === naam)!;
    expect(bron.uitleg.join(" ")).toMatch(zin);
    expect(kort(naam, ...argumenten)).toBe(verwacht);
  });

  test("VASTSTELLING: in a row that counts it is 0, and a whole empty row does not count", () => {
    const { uitleg } = functiebronnen().find((een) => een.naam === "VASTSTELLING")!;
    expect(uitleg.join(" ")).toMatch(/lege rij telt niet mee.+telt als 0/);
    const kolommen = [["Jeugd"], [1000], [20], [LEEG], [25]].map(([cel]) => [[cel], [LEEG]]);
    const antwoord = roep("VASTSTELLING", kolommen);
    expect(antwoord.soort === "waarden" && antwoord.waarden.slice(1)).toEqual([
      ["Jeugd", 1000, 0, 0, -500, 500, 500],
      ["Totaal", 1000, 0, 0, -500, 500, 500],
    ]);
  });

  test("no function leaves it untold", () => {
    const zwijgt = functiebronnen().filter(({ uitleg }) => !/lege cel/i.test(uitleg.join(" ")));
    expect(zwijgt.map(({ naam }) => naam)).toEqual([]);
  });
});
