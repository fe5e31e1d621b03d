import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const HUIS = join(__dirname, "..", "..");

/** What is in the project: everything that git knows or would take in. */
const bestanden = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: HUIS,
  encoding: "utf8",
})
  .split("\n")
  .filter((bestand) => bestand !== "" && existsSync(join(HUIS, bestand)));

const leesbaar = bestanden.filter((bestand) => /\.(tsx?|js|json|xml|html|css|svg|md)$|^\.ci\//.test(bestand));
const lees = (bestand: string): string => readFileSync(join(HUIS, bestand), "utf8");

test("the top level holds what was agreed and nothing else", () => {
  const afgesproken =
    /^(src|assets|test|manifest\.xml|package\.json|package-lock\.json|tsconfig\.json|webpack\.config\.js|README\.md|LICENSE|jest\.config\.js|eslint\.config\.js|\..*)$/;
  const bovenste = new Set(bestanden.map((bestand) => bestand.split("/")[0] ?? ""));
  expect([...bovenste].filter((naam) => !afgesproken.test(naam))).toEqual([]);
});

test("src holds the rooms of the house and nothing else", () => {
  const kamers = bestanden.filter((bestand) => bestand.startsWith("src/")).map((bestand) => bestand.split("/")[1]);
  expect([...new Set(kamers)].sort()).toEqual([
    "controles",
    "domein",
    "functies",
    "hulp",
    "inlezen",
    "opdrachtregel",
    "taakvenster",
    "teksten",
    "verantwoording",
    "werkboek",
  ]);
});

test("no file of src is longer than 300 lines", () => {
  const lang = bestanden.filter((bestand) => /^src\/.*\.tsx?$/.test(bestand) && lees(bestand).split("\n").length > 301);
  expect(lang).toEqual([]);
});

test("no file names a path of somebody's machine", () => {
  const machinepad = new RegExp("(?:^|[\\s\"'`(=:])(?:/(?:home|root|work|tmp|Users|farm)/[\\w.]|[A-Z]:\\\\Users)", "m");
  const gevonden = leesbaar.filter((bestand) => bestand !== "package-lock.json" && machinepad.test(lees(bestand)));
  expect(gevonden).toEqual([]);
});

test("the lock file names no registry of somebody's own", () => {
  const plaatsen = [...lees("package-lock.json").matchAll(/"resolved": "(https?:\/\/[^/]+)/g)].map(
    ([, plaats]) => plaats,
  );
  expect(plaatsen.filter((plaats) => plaats !== "https://registry.npmjs.org")).toEqual([]);
});

test("README names only scripts that exist", () => {
  const { scripts } = JSON.parse(lees("package.json")) as { scripts: Record<string, string> };
  const genoemd = [...lees("README.md").matchAll(/npm run ([a-z:-]+)/g)].map(([, naam]) => naam ?? "");
  expect(genoemd.length).toBeGreaterThan(0);
  expect(genoemd.filter((naam) => !(naam in scripts))).toEqual([]);
});
