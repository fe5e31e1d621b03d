import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

const DIST = join(__dirname, "..", "..", "dist");

beforeAll(() => {
  if (!existsSync(join(DIST, "functions.js"))) throw new Error("dist is leeg. Bouw eerst: npm run build");
});

test("functions.js runs where there is nothing but CustomFunctions, and gives every function of functions.json", () => {
  const functies = new Map<string, (...argumenten: unknown[]) => unknown>();
  const CustomFunctions = { associate: (id: string, functie: () => unknown) => functies.set(id, functie) };
  runInNewContext(readFileSync(join(DIST, "functions.js"), "utf8"), { CustomFunctions });
  const { functions } = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as {
    functions: { id: string }[];
  };
  expect([...functies.keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
  expect(JSON.stringify(functies.get("LAMPKLEUR")?.([["29 [20]"]]))).toBe('[["donkergroen"]]');
});

test("functions.js is at most 30 kB over the line, and the pane at most 160 kB", () => {
  const kB = (bestand: string): number => gzipSync(readFileSync(join(DIST, bestand))).length / 1000;
  expect(kB("functions.js")).toBeLessThanOrEqual(30);
  expect(kB("functions.js") + kB("taakvenster.js")).toBeLessThanOrEqual(160);
});

test("the built files name no other host than those that are known and never asked", () => {
  const bekend = [
    "https://appsforoffice.microsoft.com", // office.js, the one script from elsewhere
    "https://localhost:3000",
    "https://github.com", // texts of fabric and React, shown to developers
    "https://reactjs.org",
    "https://fb.me",
    "https://static2.sharepointonline.com", // fabric's default for fonts, replaced in ui/fabric-instellingen.ts
    "http://www.w3.org", // names of XML vocabularies
  ];
  const bestanden = readdirSync(DIST).filter((bestand) => /\.(js|html|css)$/.test(bestand));
  const genoemd = bestanden.flatMap(
    (bestand) => readFileSync(join(DIST, bestand), "utf8").match(/https?:\/\/[\w.:-]+/g) ?? [],
  );
  expect(bestanden).toContain("taakvenster.js");
  expect([...new Set(genoemd)].filter((host) => !bekend.includes(host))).toEqual([]);
});
