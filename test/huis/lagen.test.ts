import { Linter } from "eslint";
import { join } from "node:path";
import tseslint from "typescript-eslint";

const HUIS = join(__dirname, "..", "..");
// The rules on imports need no types, so the files need not exist.
const configuratie: Linter.Config[] = [
  ...jest.requireActual<Linter.Config[]>("../../eslint.config.js"),
  { files: ["**/*.{ts,tsx}"], ...(tseslint.configs.disableTypeChecked as Linter.Config) },
];

const EXCEL = "office-addins/no-context-sync-in-loop";
const REGELS = new Set<string | null>(["no-restricted-imports", "no-restricted-globals", EXCEL]);

/** What the lint says about one import, as a file of that name would make it. */
function overtredingen(bestand: string, code: string): string[] {
  const linter = new Linter({ cwd: HUIS });
  const berichten = linter.verify(code, configuratie, { filename: join(HUIS, bestand) });
  const kapot = berichten.find(({ fatal }) => fatal);
  if (kapot) throw new Error(kapot.message);
  return berichten.filter(({ ruleId }) => REGELS.has(ruleId)).map(({ message }) => message);
}

const van = (module: string): string => `import { iets } from "${module}";\niets();\n`;

test.each([
  ["src/domein/lamp.ts", "../werkboek/raster"],
  ["src/domein/lamp.ts", "../teksten/functies"],
  ["src/werkboek/raster.ts", "../inlezen/inlezen"],
  ["src/werkboek/inhoud.ts", "./bestand/lezen"],
  ["src/werkboek/bestand/lezen.ts", "../../controles/controle"],
  ["src/inlezen/inlezen.ts", "../controles/controle"],
  ["src/inlezen/indelingen/totalen.ts", "../../verantwoording/dossier"],
  ["src/controles/controleer.ts", "../verantwoording/dossier"],
  ["src/controles/controleer.ts", "../werkboek/bestand/lezen"],
  ["src/verantwoording/dossier.ts", "../opdrachtregel/rapport"],
  ["src/verantwoording/dossier.ts", "../werkboek/bestand/schrijven"],
  ["src/functies/lampkleur.ts", "../taakvenster/paneel"],
  ["src/teksten/functies.ts", "../inlezen/inlezen"],
  ["src/taakvenster/paneel.tsx", "../opdrachtregel/rapport"],
  ["src/taakvenster/ui/melding.tsx", "../../domein/lamp"],
  ["src/opdrachtregel/main.ts", "../taakvenster/paneel"],
])("%s may not import %s", (bestand, module) => {
  expect(overtredingen(bestand, van(module))).toHaveLength(1);
});

test.each([
  ["src/werkboek/raster.ts", "../domein/bereik"],
  ["src/werkboek/bestand/lezen.ts", "../raster"],
  ["src/inlezen/indelingen/totalen.ts", "../../werkboek/raster"],
  ["src/controles/controleer.ts", "../inlezen/inlezen"],
  ["src/verantwoording/dossier.ts", "../controles/controleer"],
  ["src/functies/lampkleur.ts", "../domein/lamp"],
  ["src/taakvenster/paneel.tsx", "../werkboek/bestand/lezen"],
  ["src/taakvenster/ui/melding.tsx", "office-ui-fabric-react/lib/MessageBar"],
  ["src/opdrachtregel/main.ts", "../werkboek/bestand/schrijven"],
  ["src/opdrachtregel/main.ts", "node:fs"],
  ["src/werkboek/bestand/lezen.ts", "saxes"],
  ["test/werkboek/lezen.test.ts", "../../src/werkboek/bestand/lezen"],
])("%s may import %s", (bestand, module) => {
  expect(overtredingen(bestand, van(module))).toEqual([]);
});

test.each([
  ["src/domein/lamp.ts", "node:fs"],
  ["src/taakvenster/omgeving.ts", "fs"],
  ["src/werkboek/bestand/lezen.ts", "node:zlib"],
  ["src/taakvenster/paneel.tsx", "office-ui-fabric-react/lib/Button"],
  ["src/verantwoording/dossier.ts", "office-ui-fabric-react"],
  ["src/inlezen/inlezen.ts", "react"],
  ["src/controles/controleer.ts", "hucre"],
  ["src/opdrachtregel/main.ts", "fflate"],
])("%s may not use the package %s", (bestand, module) => {
  expect(overtredingen(bestand, van(module))).toHaveLength(1);
});

test("only the command line reads what exists in Node alone", () => {
  const code = "export const map = process.cwd();\n";
  expect(overtredingen("src/verantwoording/dossier.ts", code)).toHaveLength(1);
  expect(overtredingen("src/opdrachtregel/main.ts", code)).toEqual([]);
});

test("the adapter for Excel waits for no answer inside a loop", () => {
  const code =
    "export async function lees(context: Excel.RequestContext, bladen: Excel.Worksheet[]): Promise<void> {\n" +
    '  for (const blad of bladen) {\n    blad.load("name");\n    await context.sync();\n  }\n}\n';
  expect(overtredingen("src/werkboek/excel/lezen.ts", code)).toHaveLength(1);
  expect(overtredingen("src/werkboek/excel/lezen.ts", code.replace("await context.sync();", ""))).toEqual([]);
});
