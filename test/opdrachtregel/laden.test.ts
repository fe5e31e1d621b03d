import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Script } from "node:vm";
import { gecompileerd, laadDeel } from "../../src/opdrachtregel/laden";

describe("een gebouwd bestand laden", () => {
  let map: string;
  let gezien: Map<string, Script>;
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), "verantwoord-"));
    gezien = new Map();
    writeFileSync(
      join(map, "programma.js"),
      `const { telop } = require("./deel.js"); module.exports = { som: telop(2, 3), naam: require("node:path").basename(__filename) };`,
    );
    writeFileSync(join(map, "deel.js"), `exports.telop = (a, b) => "één: " + (a + b);`);
  });
  afterEach(() => rmSync(map, { recursive: true }));

  const laad = () => laadDeel(map, "./programma.js", (bestand, script) => gezien.set(bestand, script));
  const UITKOMST = { som: "één: 5", naam: "programma.js" };

  test("geeft wat het bestand geeft, met de delen en de modules waar het om vraagt", () => {
    expect(laad()).toEqual(UITKOMST);
    expect([...gezien.keys()]).toEqual([join(map, "programma.js"), join(map, "./deel.js")]);
  });

  test("neemt van elk bestand wat ervan gecompileerd is", () => {
    laad();
    for (const [bestand, script] of gezien) writeFileSync(gecompileerd(bestand), script.createCachedData());
    expect(laad()).toEqual(UITKOMST);
    expect([...gezien.values()].map((script) => script.cachedDataRejected)).toEqual([false, false]);
  });

  test("compileert zelf als het gecompileerde van iets anders is", () => {
    writeFileSync(gecompileerd(join(map, "programma.js")), "van een andere versie");
    expect(laad()).toEqual(UITKOMST);
    expect(gezien.get(join(map, "programma.js"))?.cachedDataRejected).toBe(true);
  });
});
