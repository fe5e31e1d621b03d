import fc from "fast-check";
import type { Activiteit } from "../../src/domein/beschikking";
import { bladnamen, vergelijkbaar, VASTE_BLADEN } from "../../src/verantwoording/bladnamen";

function activiteit(code: string, groep: string, afkorting: string | null, naam = "Naam"): Activiteit {
  return { code, groep, naam, afkorting, opgaven: [], doelen: [], ipu: null, afspraken: [] };
}

describe("bladnamen", () => {
  test("zet de groepscode voor de afkorting, zodat Advies in twee groepen verschilt", () => {
    const namen = bladnamen([activiteit("JGD-ADVIES", "100", "Advies"), activiteit("VLW-ADVIES", "200", "Advies")]);
    expect([...namen.values()]).toEqual(["100 Advies", "200 Advies"]);
  });

  test("zet bij een botsing de code van de activiteit erachter", () => {
    const namen = bladnamen([activiteit("A-1", "100", "Sport"), activiteit("A-2", "100", "sport")]);
    expect([...namen.values()]).toEqual(["100 Sport", "100 sport A-2"]);
  });

  test("neemt de naam waar geen afkorting is, en haalt weg wat Excel niet wil", () => {
    const namen = bladnamen([activiteit("A", "100", null, "Wonen/zorg: [samen]?"), activiteit("B", "", "Overzicht")]);
    expect([...namen.values()]).toEqual(["100 Wonen zorg samen", "Overzicht B"]);
  });

  test("is bij elke naam geldig, uniek en hoogstens 31 tekens", () => {
    const tekst = fc.oneof(
      fc.string({ unit: "binary", maxLength: 45 }),
      fc.stringMatching(/^[\\/?*[\]:' .a-cA-C]{0,40}$/),
      fc.constantFrom("'", "History", "Overzicht", "", "ß", "SS", "İ", "😀".repeat(20), "a".repeat(40), "\ud800"),
    );
    const invoer = fc.array(fc.tuple(tekst, tekst), { maxLength: 12 });
    fc.assert(
      fc.property(invoer, (paren) => {
        const lijst = paren.map(([groep, afkorting], nummer) => activiteit(`C${nummer}`, groep, afkorting, afkorting));
        const namen = [...bladnamen(lijst).values()];
        expect(namen).toHaveLength(lijst.length);
        for (const naam of namen) {
          expect(naam.length).toBeGreaterThan(0);
          expect(naam.length).toBeLessThanOrEqual(31);
          // eslint-disable-next-line no-control-regex -- these are what Excel refuses
          expect(naam).not.toMatch(/[\\/?*[\]:\u0000-\u001f]|^'|'$/u);
          expect(naam).not.toMatch(/\p{Cs}/u);
        }
        const alle = [...namen, ...Object.values(VASTE_BLADEN)].map(vergelijkbaar);
        expect(new Set(alle).size).toBe(alle.length);
        expect(new Set([...namen].map((naam) => naam.toLowerCase())).size).toBe(namen.length);
      }),
    );
  });
});
