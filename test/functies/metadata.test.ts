import { join } from "node:path";
import { readFileSync } from "node:fs";
import EXCELFUNCTIES from "../data/excelfuncties.json";
import { FUNCTIETEKSTEN } from "../../src/teksten/functies";
import { functieMetadata, type Talen } from "../maak/functie-metadata";
import { functiebronnen, leesFunctie } from "../maak/functiebron";
import { hulpbestanden } from "../maak/functiehulp";
import { functieteksten } from "../maak/functieteksten";
import { indexFuncties } from "../maak/index-functies";
import GOUDEN from "./functions.json";
import GOUDEN_EN from "./functions-en.json";

const bronnen = functiebronnen();
let talen: Talen;
beforeAll(async () => {
  talen = await functieMetadata(bronnen, "https://voorbeeld.nl");
});

test("the functions are those of the list, no more and no less", () => {
  expect(bronnen.map(({ naam }) => naam)).toEqual([
    "AFREKENEN",
    "IMPACT",
    "JAARPROGNOSE",
    "LAMPKLEUR",
    "LEEFTIJDSGROEP",
    "ONDERPRODUCTIE",
    "OVERPRODUCTIE",
    "REALISATIEGRAAD",
    "RESULTAATWAARDE",
    "STREEFWAARDE",
    "VASTSTELLING",
  ]);
});

describe("functions.json", () => {
  test("is in both languages what it was: whoever changes it, changes what Excel shows", () => {
    expect(talen.nl).toEqual(GOUDEN);
    expect(talen.en).toEqual(GOUDEN_EN);
  });

  test("differs between the languages in descriptions only", () => {
    const zonderTekst = (taal: Talen["nl"]): unknown => JSON.parse(JSON.stringify(taal), leegBeschrijving);
    expect(zonderTekst(talen.en)).toEqual(zonderTekst(talen.nl));
    for (const [plaats, functie] of talen.en.functions.entries()) {
      expect(functie.description).not.toBe(talen.nl.functions[plaats]!.description);
    }
  });

  test("asks for errors in cells too, and keeps nothing waiting", () => {
    expect(talen.nl.allowErrorForDataTypeAny).toBe(true);
    expect(JSON.stringify(talen.nl)).not.toMatch(/"(volatile|stream|cancelable|requiresAddress)"/);
  });

  test("describes every function and argument in whole sentences, on one line", () => {
    for (const { functions } of [talen.nl, talen.en]) {
      for (const { description, parameters } of functions) {
        expect(description).toMatch(/^[A-Z][^\n]{20,}\.$/);
        for (const parameter of parameters) expect(parameter.description).toMatch(/^[A-Z][^\n]+\.$/);
      }
    }
  });

  test("names for each function its own page of help, on the host that the add-in stands on", () => {
    const paginas = hulpbestanden(bronnen).map(([bestand]) => `https://voorbeeld.nl/${bestand}`);
    const gevraagd = talen.nl.functions.map(({ helpUrl }) => helpUrl);
    expect(new Set(gevraagd).size).toBe(bronnen.length);
    expect(gevraagd.filter((adres) => !paginas.includes(adres))).toEqual([]);
  });

  test("is cached by Excel under the names that the code is called by", () => {
    for (const { naam, functie, module } of bronnen)
      expect([functie, module]).toEqual([naam.toLowerCase(), naam.toLowerCase()]);
  });
});

test.each(bronnen.map(({ naam }) => naam))(
  "%s is no cell, no word of Excel and no function of Excel in any language",
  (naam) => {
    expect(naam).toMatch(/^[A-Z][A-Z0-9.]{2,}$/);
    expect(naam).not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(naam).not.toMatch(/^R\d*C\d*$/);
    expect(new Set(EXCELFUNCTIES).has(naam)).toBe(false);
  },
);

test("the list of names knows the functions of Excel in Dutch, English and German", () => {
  for (const naam of ["PROGNOSE", "FORECAST", "ALS.FOUT", "SVERWEIS"]) expect(EXCELFUNCTIES).toContain(naam);
});

describe("a function without all its texts is refused", () => {
  const code = readFileSync(bronnen.find(({ naam }) => naam === "IMPACT")!.bestand, "utf8");
  test.each([
    ["@en", / \* @en .*\n/],
    ["@enparam ernst", / \* @enparam ernst .*\n/],
    ["@helpurl", / \* @helpurl .*\n/],
    ["@returns", / \* @returns .*\n/],
  ])("without %s", (tag, regel) => {
    expect(() => leesFunctie("impact.ts", code.replace(regel, ""))).toThrow(`impact.ts mist ${tag}`);
  });

  test("and a file without a function is none", () => {
    expect(leesFunctie("antwoord.ts", "/** Text. */\nexport function gewoon(): void {}\n")).toBeNull();
  });
});

describe("what is generated from the functions is up to date", () => {
  const lees = (...pad: string[]): string => readFileSync(join(__dirname, "..", "..", "src", ...pad), "utf8");
  test("the list of functions", () => expect(lees("functies", "functies.ts")).toBe(indexFuncties()));
  test("the texts for the pane", () => expect(lees("teksten", "functies.ts")).toBe(functieteksten()));
});

describe("the help", () => {
  const paginas = new Map(hulpbestanden(bronnen));

  test("lists every function with a link to its page", () => {
    const overzicht = paginas.get("hulp/functies.html")!;
    for (const { naam, module } of bronnen) {
      expect(overzicht).toContain(`href="functies/${module}.html"`);
      expect(overzicht).toContain(`${naam}(`);
    }
  });

  test.each(bronnen.map((bron) => [bron.naam, bron] as const))(
    "of %s tells each argument in both languages",
    (_, bron) => {
      const pagina = paginas.get(`hulp/functies/${bron.module}.html`)!;
      expect(pagina).toMatch(/^<!doctype html>\n<html lang="nl">/);
      expect(pagina).not.toMatch(/<script|style=|https?:/);
      for (const { naam } of bron.argumenten) expect(pagina.split(`<code>${naam}</code>`)).toHaveLength(3);
      expect(bron.voorbeelden.length).toBeGreaterThan(0);
    },
  );

  test("is where the pane looks for it", () => {
    for (const { hulp } of FUNCTIETEKSTEN) expect([...paginas.keys()]).toContain(hulp);
  });
});

function leegBeschrijving(sleutel: string, waarde: unknown): unknown {
  return sleutel === "description" ? "" : waarde;
}
