import { readdirSync, statSync } from "node:fs";
import { posix } from "node:path";
import { SaxesParser } from "saxes";
import { CONTROLES } from "../../src/controles/index";
import { controlehulp, HULPADRES } from "../../src/taakvenster/lintknoppen";
import { stijlnaam } from "../../src/werkboek/excel/schrijven-stijlen";
import * as naamruimten from "../../src/werkboek/naamruimten";
import { functiebronnen } from "../maak/functiebron";
import { hulpbestanden } from "../maak/functiehulp";
import { controlepad } from "../maak/hulpcontroles";
import { opmaak } from "../maak/hulpopmaak";
import { hulppaginas, hulpstijl } from "../maak/hulppaginas";
import { indelingvoorbeelden } from "../maak/indelingen";
import { kopregel } from "../maak/inhoudsbeleid";

/** Every page by its place in the add-in, as it is shipped. */
const paginas = new Map<string, string>([
  ...hulppaginas().map((pagina): [string, string] => [`hulp/${pagina.pad}`, opmaak(pagina)]),
  ...hulpbestanden(functiebronnen()),
]);

/** The example workbooks that go along with the add-in, by their place in it. */
const voorbeelden = readdirSync("assets/voorbeeld", { recursive: true, encoding: "utf8" })
  .map((naam) => posix.join("assets/voorbeeld", naam.replaceAll("\\", "/")))
  .filter((naam) => /\.(?:json|xlsx)$/.test(naam));

/** Who works with Verantwoord: each has a manual. */
const GEBRUIKERS = ["partner", "accounthouder", "financien", "beleid"] as const;

/** The pictures that go along with the add-in, by their place in it. */
const beelden = readdirSync("assets/hulp").map((naam) => `assets/hulp/${naam}`);

interface Element {
  readonly naam: string;
  readonly kenmerken: Readonly<Record<string, string>>;
}

/** The elements of a page. The pages are written as XML too, so that a tag that is not closed is an error. */
function elementen(pagina: string): Element[] {
  const gevonden: Element[] = [];
  const lezer = new SaxesParser();
  lezer.on("error", (fout) => {
    throw fout;
  });
  lezer.on("opentag", ({ name, attributes }) =>
    gevonden.push({ naam: name, kenmerken: attributes as Record<string, string> }),
  );
  lezer.write(pagina.replace(/^<!doctype html>/, "")).close();
  return gevonden;
}

const tekstVan = (pagina: string): string => pagina.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const per = [...paginas.keys()];

test("every rule and every function has a page, and the manuals are there", () => {
  for (const { code } of CONTROLES) {
    expect(per).toContain(`hulp/${controlepad(code)}`);
    expect(controlehulp(code)).toBe(`hulp/${controlepad(code)}`);
  }
  for (const { module } of functiebronnen()) expect(per).toContain(`hulp/functies/${module}.html`);
  for (const wie of [...GEBRUIKERS, "beheerders", "functies"]) expect(per).toContain(`hulp/${wie}.html`);
  expect(per).toContain(HULPADRES);
});

test("the page of a function is the one that Excel is told of", () => {
  for (const { hulp } of functiebronnen()) expect(per).toContain(new URL(hulp).pathname.slice(1));
});

describe.each(per)("%s", (pad) => {
  const pagina = paginas.get(pad)!;
  const alle = elementen(pagina);

  test("is Dutch, has one title and one heading above all, and headings that go down a step at a time", () => {
    const koppen = alle.filter(({ naam }) => /^h[1-6]$/.test(naam)).map(({ naam }) => Number(naam[1]));
    expect(pagina.startsWith("<!doctype html>")).toBe(true);
    expect(alle.find(({ naam }) => naam === "html")?.kenmerken["lang"]).toBe("nl");
    expect(alle.filter(({ naam }) => naam === "title")).toHaveLength(1);
    expect(alle.filter(({ naam }) => naam === "main")).toHaveLength(1);
    expect(koppen.filter((kop) => kop === 1)).toHaveLength(1);
    expect(koppen[0]).toBe(1);
    expect(koppen.filter((kop, i) => i > 0 && kop > koppen[i - 1]! + 1)).toEqual([]);
  });

  test("runs nothing, has no style of its own and asks no other host", () => {
    expect(alle.filter(({ naam }) => ["script", "style", "iframe", "form"].includes(naam))).toEqual([]);
    expect(
      alle.filter(({ kenmerken }) => Object.keys(kenmerken).some((k) => k === "style" || k.startsWith("on"))),
    ).toEqual([]);
    const adressen = alle.flatMap(({ kenmerken }) => [kenmerken["href"] ?? "", kenmerken["src"] ?? ""]);
    expect(adressen.filter((adres) => /^[a-z]+:|^\/\//i.test(adres))).toEqual([]);
  });

  test("shows only pictures that go along, each with its size and said in words", () => {
    for (const { kenmerken } of alle.filter(({ naam }) => naam === "img")) {
      expect(beelden).toContain(posix.join("hulp", kenmerken["src"] ?? ""));
      expect([Number(kenmerken["width"]) > 300, Number(kenmerken["height"]) > 100]).toEqual([true, true]);
      expect(kenmerken["alt"]).toMatch(/^[A-Z].{40,}\.$/);
    }
  });

  test("has no dead link, also not to a place within a page, and no id twice", () => {
    const ids = (van: string): string[] =>
      elementen(paginas.get(van) ?? "<html/>").flatMap(({ kenmerken }) => kenmerken["id"] ?? []);
    const links = alle.filter(({ naam }) => naam === "a").map(({ kenmerken }) => kenmerken["href"] ?? "");
    const dood = links.filter((link) => {
      const [bestand = "", plaats] = link.split("#");
      const doel = bestand === "" ? pad : posix.join(posix.dirname(pad), bestand);
      if (voorbeelden.includes(doel)) return plaats !== undefined;
      return !paginas.has(doel) || (plaats !== undefined && !ids(doel).includes(plaats));
    });
    expect(links.length).toBeGreaterThan(4);
    expect(dood).toEqual([]);
    expect(ids(pad)).toEqual([...new Set(ids(pad))]);
  });

  test("says what it has to say in words for people", () => {
    expect(tekstVan(pagina)).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\{|==/);
  });
});

describe.each(CONTROLES.map((regel) => [regel.code, regel] as const))("the page of %s", (code, regel) => {
  const pagina = paginas.get(`hulp/${controlepad(code)}`)!;

  test("shows every example, with the cells of its findings marked and what is said about them", () => {
    const verwacht = regel.voorbeelden.fout.flatMap(({ bevindingen }) => bevindingen);
    expect(pagina.split("<section>").length - 1).toBe(regel.voorbeelden.fout.length + regel.voorbeelden.goed.length);
    expect(pagina.split('<p class="melding ').length - 1).toBe(verwacht.length);
    expect(pagina.includes("<mark>")).toBe(verwacht.some(({ cellen }) => cellen.length > 0));
    const leesbaar = pagina
      .replaceAll("&quot;", '"')
      .replaceAll("&gt;", ">")
      .replaceAll("&lt;", "<")
      .replaceAll("&amp;", "&");
    for (const { bericht } of verwacht) if (bericht !== undefined) expect(leesbaar).toContain(bericht);
  });
});

test.each(GEBRUIKERS)("the manual of %s begins with the way in short, and shows what its user will see", (wie) => {
  const pagina = paginas.get(`hulp/${wie}.html`)!;
  const alle = elementen(pagina);
  expect(tekstVan(pagina)).toMatch(/De weg in het kort: +(Kies|Maak|Lees)/);
  const eigen = alle.filter(({ naam, kenmerken }) => naam === "img" && kenmerken["src"]?.includes(`/${wie}-`));
  expect(eigen.length).toBeGreaterThanOrEqual(5);
});

test("every picture is shown in a manual, and small", () => {
  const getoond = [...paginas.values()].flatMap((pagina) =>
    [...pagina.matchAll(/assets\/hulp\/[\w-]+\.png/g)].map(([bestand]) => bestand),
  );
  expect(beelden.filter((bestand) => !getoond.includes(bestand))).toEqual([]);
  expect(beelden.filter((bestand) => statSync(bestand).size > 64 * 1024)).toEqual([]);
});

test("the manual tells of the protected view, which is the first thing people meet", () => {
  expect(tekstVan(paginas.get("hulp/partner.html")!)).toMatch(/Beveiligde weergave.+Bewerken inschakelen/);
});

test("the manual for users links to an example of every layout, and every example is linked", () => {
  const links = elementen(paginas.get("hulp/partner.html")!).map(({ kenmerken }) => kenmerken["href"] ?? "");
  const genoemd = links.filter((link) => link.startsWith("../")).map((link) => posix.join("hulp", link));
  for (const { naam } of indelingvoorbeelden()) expect(genoemd).toContain(`assets/voorbeeld/indelingen/${naam}.xlsx`);
  expect(voorbeelden.filter((naam) => naam.includes("indelingen/") && !genoemd.includes(naam))).toEqual([]);
});

test("the manual for administrators gives the header that the tests serve", () => {
  expect(paginas.get("hulp/beheerders.html")).toContain(`Content-Security-Policy: ${kopregel()}`);
});

test("the manual for administrators names everything that is kept in a workbook", () => {
  const pagina = paginas.get("hulp/beheerders.html")!;
  const onderdelen = [...pagina.matchAll(/urn:verantwoord:[a-z]+:\d+/g)].map(([naam]) => naam);
  expect(onderdelen.sort()).toEqual(Object.values(naamruimten).sort());
  expect(stijlnaam("titel").split(" ")[0]).toBe("Verantwoord");
  expect(tekstVan(pagina)).toMatch(/celstijlen met een naam die begint met Verantwoord/);
});

test("the manuals name only scripts that exist", () => {
  const { scripts } = jest.requireActual<{ scripts: Record<string, string> }>("../../package.json");
  const genoemd = [...paginas.values()].flatMap((pagina) =>
    [...pagina.matchAll(/npm run ([a-z:-]+)/g)].map(([, naam]) => naam ?? ""),
  );
  expect(genoemd).toEqual(expect.arrayContaining(["build", "start:los", "validate"]));
  expect(genoemd.filter((naam) => !(naam in scripts))).toEqual([]);
});

test("the style sheet fetches nothing", () => {
  expect(hulpstijl()).not.toMatch(/url\(|@import/);
});
