import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTROLES } from "../../src/controles/index";
import * as alleRegels from "../../src/controles/index";
import { STANDAARD_INSTELLINGEN } from "../../src/domein/instellingen";
import { indexControles, regelBestand, regelBestanden } from "../maak/index-controles";

const MAP = join(__dirname, "..", "..", "src", "controles");

describe("de lijst van controles", () => {
  test("is precies wat er in de map staat (anders: npm run maak)", () => {
    expect(readFileSync(join(MAP, "index.ts"), "utf8")).toBe(indexControles());
    expect(Object.keys(alleRegels)).toEqual(["CONTROLES"]);
  });

  test("noemt elke code één keer, op volgorde", () => {
    const codes = CONTROLES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual([...codes].sort());
  });

  test("heeft bestandsnamen met de code van de regel erin", () => {
    expect(regelBestanden().map(({ code }) => code)).toEqual(CONTROLES.map(({ code }) => code));
  });

  test("leest uit een bestandsnaam de code en de naam, en slaat andere bestanden over", () => {
    expect(regelBestand("str-02-dubbele-activiteit.ts")).toEqual({
      code: "STR-02",
      naam: "dubbeleActiviteit",
      module: "str-02-dubbele-activiteit",
    });
    expect(regelBestand("celscan.ts")).toBeNull();
    expect(regelBestand("str-2-x.ts")).toBeNull();
  });
});

describe.each(CONTROLES.map((regel) => [regel.code, regel] as const))("%s", (code, regel) => {
  test("heeft minstens drie goede en drie foute voorbeelden, elk met een eigen titel", () => {
    const titels = [...regel.voorbeelden.goed, ...regel.voorbeelden.fout].map(({ titel }) => titel);
    expect(regel.voorbeelden.goed.length).toBeGreaterThanOrEqual(3);
    expect(regel.voorbeelden.fout.length).toBeGreaterThanOrEqual(3);
    expect(new Set(titels).size).toBe(titels.length);
    for (const voorbeeld of regel.voorbeelden.fout) expect(voorbeeld.bevindingen).not.toEqual([]);
  });

  test("legt zichzelf uit in hele zinnen", () => {
    expect(code).toMatch(/^[A-Z]{3}-\d{2}$/);
    for (const tekst of [regel.naam, regel.grondslag, regel.uitleg]) {
      expect(tekst).not.toMatch(/\b(?:undefined|NaN|the|and|todo)\b/i);
    }
    expect(regel.uitleg).toMatch(/[.?!]$/);
    expect(regel.uitleg.split(/[.?!](?:\s|$)/).filter(Boolean).length).toBeGreaterThanOrEqual(2);
  });

  test("noemt alleen instellingen die bestaan", () => {
    for (const instelling of regel.instellingen ?? []) expect(STANDAARD_INSTELLINGEN).toHaveProperty(instelling);
  });
});
