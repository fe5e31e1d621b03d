import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { inhoudsbeleid } from "../maak/inhoudsbeleid";

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

/** Everything that a web server would give: dist without the command line. */
const geleverd = (): string[] =>
  readdirSync(DIST, { recursive: true, encoding: "utf8" })
    .map((bestand) => bestand.replaceAll("\\", "/"))
    .filter((bestand) => !bestand.startsWith("opdrachtregel/") && /\.(js|html|css|json|xml|svg)$/.test(bestand));

const hostsIn = (bestand: string): string[] =>
  readFileSync(join(DIST, bestand), "utf8").match(/https?:\/\/[\w.:-]+/g) ?? [];

test("the built files name no other host than those that are known and never asked", () => {
  const bekend = [
    "https://localhost:3000",
    "https://appsforoffice.microsoft.com", // office.js, the one script from elsewhere
    "https://ajax.aspnetcdn.com", // allowed to office.js by the Content-Security-Policy
    "https://github.com", // texts of fabric and React, shown to developers
    "https://reactjs.org",
    "https://fb.me",
    "https://static2.sharepointonline.com", // fabric's default for fonts, replaced in ui/fabric-instellingen.ts
    "https://verantwoord.voorbeeld.nl", // an example in the manual for administrators
    "https://www.voorbeeld.nl",
    "https://onedrive.live.com", // in that manual too: the pages of Microsoft that may show the pane
    "https://excel.cloud.microsoft",
  ];
  // Names of vocabularies, in the chunks that read files: XML in workbooks, and JSON Schema in zod.
  const namen = [
    /^http:\/\/(www\.w3|schemas\.microsoft|schemas\.openxmlformats|purl|www\.wps)\./,
    /^https?:\/\/json-schema\.org$/,
  ];
  const genoemd = new Set(geleverd().flatMap(hostsIn));
  expect(geleverd()).toEqual(expect.arrayContaining(["taakvenster.js", "hulp/index.html", "manifest.xml"]));
  expect([...genoemd].filter((host) => !bekend.includes(host) && !namen.some((naam) => naam.test(host)))).toEqual([]);
});

test("the pages ask no other host than Microsoft's for office.js, and the one outside Excel asks none", () => {
  const gevraagd = (bestand: string): string[] =>
    [...readFileSync(join(DIST, bestand), "utf8").matchAll(/(?:src|href)="?((?:https?:)?\/\/[^" >]+)/g)].map(
      ([, adres]) => adres ?? "",
    );
  const paginas = geleverd().filter((bestand) => bestand.endsWith(".html"));
  expect(paginas.length).toBeGreaterThan(40);
  expect(paginas.flatMap(gevraagd)).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
});

test("every page with the pane states which scripts may run before the first of them", () => {
  for (const [bestand, officejs] of [
    ["taakvenster.html", "microsoft"],
    ["los.html", "geen"],
  ] as const) {
    const pagina = readFileSync(join(DIST, bestand), "utf8");
    expect(pagina).toContain(`content="${inhoudsbeleid(officejs)}"`);
    expect(pagina.indexOf("Content-Security-Policy")).toBeLessThan(pagina.indexOf("<script"));
  }
});

test("every address in the manifest is a file that is delivered", () => {
  const manifest = readFileSync(join(DIST, "manifest.xml"), "utf8");
  const paden = [...manifest.matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g)].map(([, pad]) => pad ?? "");
  expect(paden.length).toBeGreaterThan(20);
  expect(paden.filter((pad) => !existsSync(join(DIST, pad)))).toEqual([]);
});
