import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { roep } from "../../src/functies/roep";
import { leesAanroep } from "../../src/opdrachtregel/functie-lezen";
import { functieMetadata } from "../maak/functie-metadata";
import { functiebronnen } from "../maak/functiebron";

const DIST = join(__dirname, "..", "..", "dist");
const bronnen = functiebronnen();
const lees = (bestand: string): string => readFileSync(join(DIST, bestand), "utf8");

beforeAll(() => {
  if (!existsSync(join(DIST, "functions.js"))) throw new Error("dist is leeg. Bouw eerst: npm run build");
});

/** Loads functions.js where there is nothing but CustomFunctions, and calls it with plain data, as Excel does. */
function kaleExcel(): { namen: string[]; roep: (naam: string, argumenten: readonly unknown[]) => unknown } {
  const realm = createContext({});
  runInContext(
    `var functies = {};
     class Fout { constructor(code, message) { this.code = code; this.message = message; } }
     var CustomFunctions = {
       associate(id, functie) { functies[id] = functie; },
       Error: Fout,
       ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" },
     };
     function roep(naam, argumenten) {
       try { return JSON.stringify({ waarden: functies[naam](...JSON.parse(argumenten), {}) }); }
       catch (fout) { if (fout instanceof Fout) return JSON.stringify(fout); throw fout; }
     }`,
    realm,
  );
  runInContext(lees("functions.js"), realm);
  return {
    namen: runInContext("Object.keys(functies)", realm) as string[],
    roep: (naam, argumenten) => {
      Object.assign(realm, { vraag: [naam, JSON.stringify(argumenten)] });
      return JSON.parse(runInContext("roep(vraag[0], vraag[1])", realm) as string) as unknown;
    },
  };
}

const alsBereik = (argument: unknown): unknown =>
  Array.isArray(argument) || argument === undefined ? argument : [[argument]];

test("functions.js gives, with nothing around it, every function of functions.json", () => {
  expect(kaleExcel().namen.sort()).toEqual(bronnen.map(({ naam }) => naam));
});

test("every example of every function gives there what it gives here", () => {
  const excel = kaleExcel();
  for (const { naam, voorbeelden, argumenten: alle } of bronnen) {
    for (const { formule } of voorbeelden) {
      const { argumenten } = leesAanroep(formule);
      const ingevuld = alle.map((_, plaats) => alsBereik(argumenten[plaats]));
      expect(excel.roep(naam, ingevuld)).toEqual({ waarden: (roep(naam, argumenten) as { waarden: unknown }).waarden });
    }
  }
});

test("an error comes as Excel's own, with its reason", () => {
  const excel = kaleExcel();
  expect(excel.roep("OVERPRODUCTIE", [[[1]], [[""]], null])).toEqual({
    code: "#N/A",
    message: "Vul de realisatie in.",
  });
  expect(excel.roep("LEEFTIJDSGROEP", [[["oud"]]])).toEqual({
    code: "#VALUE!",
    message: "De leeftijd is geen getal: 'oud'.",
  });
  expect(excel.roep("OVERPRODUCTIE", [])).toMatchObject({ code: "#N/A" });
});

test("functions.js is at most 30 kB over the line, and asks for no other file", () => {
  expect(gzipSync(lees("functions.js")).length).toBeLessThanOrEqual(30_000);
  expect(lees("functions.js")).not.toMatch(/https?:|\bimport\(|\brequire\(|fetch\(|XMLHttpRequest/);
});

test("functions.json and functions-en.json are what the sources say, for the address of this build", async () => {
  const nl = JSON.parse(lees("functions.json")) as { functions: { helpUrl: string }[] };
  const host = new URL(nl.functions[0]!.helpUrl).origin;
  const talen = await functieMetadata(bronnen, host);
  expect(nl).toEqual(talen.nl);
  expect(JSON.parse(lees("functions-en.json"))).toEqual(talen.en);
});

test("the page of help of each function ships with the add-in", () => {
  for (const { hulp } of bronnen) expect(existsSync(join(DIST, new URL(hulp).pathname))).toBe(true);
  expect(existsSync(join(DIST, "hulp", "functies.html"))).toBe(true);
});
