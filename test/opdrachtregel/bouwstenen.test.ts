import fc from "fast-check";
import { vorigeNaam } from "../../src/opdrachtregel/bestanden";
import { jsonFoutplaats } from "../../src/opdrachtregel/json-plaats";
import { aantalVan, kolommen, loopTerug, toonbaar } from "../../src/opdrachtregel/regels";

describe("waar een tekst ophoudt JSON te zijn", () => {
  test("goede JSON wordt helemaal gelezen", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (waarde, inspringing) => {
        const tekst = JSON.stringify(waarde, null, inspringing);
        expect(jsonFoutplaats(tekst)).toBe(tekst.length);
      }),
    );
  });

  test.each([
    ['{"a": nee}', 6],
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ["[1, 2", 5],
    ["[1 2]", 3],
    ['{"a": "x\ny"}', 6],
    ["{} {}", 3],
    ["[01]", 1],
  ])("%j op %d", (tekst, plek) => {
    expect(jsonFoutplaats(tekst)).toBe(plek);
  });
});

describe("tekst op het scherm", () => {
  test("geen regel is langer dan de breedte, en geen woord raakt kwijt", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z€]{1,12}$/)),
        fc.integer({ min: 40, max: 120 }),
        (woorden, breedte) => {
          const regels = loopTerug(woorden.join(" "), breedte, 10);
          for (const regel of regels.split("\n")) expect(regel.length).toBeLessThanOrEqual(breedte);
          expect(regels.split(/\s+/).filter((w) => w !== "")).toEqual(woorden);
        },
      ),
    );
  });

  test("kolommen staan onder elkaar, getallen rechts", () => {
    expect(
      kolommen(
        [
          ["naam", "bedrag"],
          ["a", "1,00"],
        ],
        [1],
      ),
    ).toBe("naam  bedrag\na       1,00");
  });

  test("stuurtekens worden spaties, nieuwe regels blijven", () => {
    expect(toonbaar("a\u001B[0mb\r\u009Bc\u202Ed\n€ é 😀")).toBe("a [0mb  c d\n€ é 😀");
  });

  test("aantallen krijgen hun woord", () => {
    expect([0, 1, 2].map((n) => aantalVan(n, "fout", "fouten"))).toEqual(["geen fouten", "1 fout", "2 fouten"]);
  });

  test.each([
    ["uit.xlsx", "uit (vorige).xlsx"],
    ["map.v2/uit", "map.v2/uit (vorige)"],
    ["a.b.xlsx", "a.b (vorige).xlsx"],
  ])("het oude van %s heet %s", (pad, vorige) => {
    expect(vorigeNaam(pad)).toBe(vorige);
  });
});
