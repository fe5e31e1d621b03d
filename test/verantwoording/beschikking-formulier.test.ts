import fc from "fast-check";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { vingerafdruk } from "../../src/domein/vingerafdruk";
import { beschikkingUitInhoud } from "../../src/inlezen/beschikking-uit-werkboek";
import { beschikkingFormulier } from "../../src/verantwoording/beschikking-formulier";
import { gelezen, voorbeeldDocument } from "../domein/voorbeeld";
import { beschikkingDocument } from "../domein/willekeurig";
import { planNaarInhoud } from "./plan-naar-inhoud";

function heenEnTerug(document: unknown): unknown {
  const lezing = beschikkingUitInhoud(planNaarInhoud(beschikkingFormulier(gelezen(document))));
  return "document" in lezing ? lezing.document : lezing;
}

describe("het formulier van een beschikking", () => {
  test("het voorbeeld komt ongewijzigd terug, met dezelfde vingerafdruk", async () => {
    const document = voorbeeldDocument();
    const terug = heenEnTerug(document);
    expect(terug).toEqual(document);
    expect(await vingerafdruk(gelezen(terug))).toBe(await vingerafdruk(gelezen(document)));
  });

  test("elke geldige beschikking komt ongewijzigd terug", () => {
    fc.assert(
      fc.property(beschikkingDocument, (document) => {
        expect(leesBeschikking(document)).toMatchObject({ ok: true });
        expect(heenEnTerug(document)).toStrictEqual(document);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ["afwezig", {}],
    ["null", { voorschot: null, opmerking: null, vervangt: null, plafond: null }],
    ["lege delen", { termijnen: {}, instellingen: {}, integriteit: {}, indicatoren: [] }],
    ["geen handtekening", { integriteit: { handtekening: null } }],
    ["een lege lijst leeftijdsgroepen", { instellingen: { leeftijdsgroepen: {} } }],
    ["een lege opmerking", { opmerking: "" }],
    ["een opmerking die op een teken lijkt", { opmerking: " (Geen)" }],
  ])("het verschil blijft: %s", (_, anders) => {
    const { opmerking, vervangt, termijnen, indicatoren, instellingen, integriteit, ...kern } = voorbeeldDocument();
    expect([opmerking, vervangt, termijnen, indicatoren, instellingen, integriteit]).not.toContain(undefined);
    const document = { ...kern, ...anders };
    expect(heenEnTerug(document)).toStrictEqual(document);
  });
});
