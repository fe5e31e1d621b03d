import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cel } from "../../src/domein/bereik";
import { plekNaam } from "../../src/taakvenster/celtekst";

const MAP = join(__dirname, "../../src/taakvenster");
const bestanden = readdirSync(MAP, { recursive: true, encoding: "utf8" }).filter((naam) => naam.endsWith(".tsx"));

test("a burgerservicenummer in the name of a sheet is masked where a cell is named", () => {
  expect(plekNaam(cel("Dossier 123456782", 2, 1))).toBe("'Dossier *******82'!B3");
  expect(plekNaam(cel("Jeugd", 2, 1))).toBe("Jeugd!B3");
});

test.each(bestanden)("%s shows no place but with plekNaam: bereikNaam is only for keys", (naam) => {
  const bron = readFileSync(join(MAP, naam), "utf8");
  expect(bron.replace(/key=\{bereikNaam\([\w.]+\)\}/g, "")).not.toMatch(/\bbereikNaam\(/);
});
