import fc from "fast-check";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../../src/werkboek/bestand/schrijven";
import { jsonDeel, leesJsonDeel } from "../../../src/werkboek/json-deel";
import { plan, planBlad } from "./plannen";

const RUIMTE = "urn:proef:1";

describe("gegevens van ons in een eigen deel van het werkboek", () => {
  test("elke JSON komt hetzelfde terug", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (waarde) => {
        expect(leesJsonDeel([jsonDeel(RUIMTE, waarde)], RUIMTE)).toEqual(JSON.parse(JSON.stringify(waarde)));
      }),
    );
  });

  test("ook door een bestand heen, met tekens die XML niet kent", async () => {
    const waarde = { tekst: "a < b && c > d ]]> \u0000\uFFFF\uD800 😀\r\n", getal: 0.1 };
    const bytes = await schrijfBestand(plan([planBlad("A", [])], { delen: [jsonDeel(RUIMTE, waarde)] }));
    expect(leesJsonDeel((await leesBestand(bytes, "a.xlsx")).delen, RUIMTE)).toEqual(waarde);
  });

  test("ook zoals een ander programma hetzelfde deel opschrijft", () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?>\n<x:gegevens xmlns:x="${RUIMTE}" >{&quot;a&quot;:&#34;&#xE9;&apos;&lt;&quot;}</x:gegevens>\n`;
    expect(leesJsonDeel([{ naamruimte: RUIMTE, xml }], RUIMTE)).toEqual({ a: "é'<" });
  });

  test.each([
    ["een deel dat er niet is", []],
    ["een deel zonder JSON", [{ naamruimte: RUIMTE, xml: "<x>hallo</x>" }]],
    ["een beschadigd deel", [{ naamruimte: RUIMTE, xml: "<x>{}" }]],
  ])("%s geeft niets", (_titel, delen) => {
    expect(leesJsonDeel(delen, RUIMTE)).toBeUndefined();
  });
});
