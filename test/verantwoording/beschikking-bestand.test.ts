import fc from "fast-check";
import { vingerafdruk } from "../../src/domein/vingerafdruk";
import { beschikkingUitInhoud } from "../../src/inlezen/beschikking-uit-werkboek";
import { beschikkingFormulier } from "../../src/verantwoording/beschikking-formulier";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../src/werkboek/bestand/schrijven";
import { gelezen, voorbeeldDocument } from "../domein/voorbeeld";
import { beschikkingDocument } from "../domein/willekeurig";

async function doorEenBestand(document: unknown): Promise<unknown> {
  const bytes = await schrijfBestand(beschikkingFormulier(gelezen(document)));
  const lezing = beschikkingUitInhoud(await leesBestand(bytes, "beschikking.xlsx"));
  return "document" in lezing ? lezing.document : lezing;
}

describe("json → xlsx → json, door een echt bestand", () => {
  test("houdt de vingerafdruk van het voorbeeld", async () => {
    const document = voorbeeldDocument();
    const terug = await doorEenBestand(document);
    expect(terug).toStrictEqual(document);
    expect(await vingerafdruk(gelezen(terug))).toBe(await vingerafdruk(gelezen(document)));
  });

  test("houdt regeleinden, tabs en wat op een code van Excel lijkt", async () => {
    const document = { ...voorbeeldDocument(), opmerking: "a\r\nb\tc\rd _x000D_ _x0041_ \u00a0 & <b> ]]>" };
    expect(await doorEenBestand(document)).toStrictEqual(document);
  });

  test("geeft elke geldige beschikking ongewijzigd terug", async () => {
    await fc.assert(
      fc.asyncProperty(beschikkingDocument, async (document) => {
        expect(await doorEenBestand(document)).toStrictEqual(document);
      }),
      { numRuns: 20 },
    );
  });
});
