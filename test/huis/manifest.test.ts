import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { icoon, icoonBestand, ICONEN, ICOONMATEN } from "../maak/iconen";

const HUIS = join(__dirname, "..", "..");
const tekst = readFileSync(join(HUIS, "manifest.xml"), "utf8");

interface Element {
  readonly naam: string;
  readonly kenmerken: Readonly<Record<string, string>>;
  readonly ouder: Element | null;
}

function elementenVan(xml: string): Element[] {
  const gevonden: Element[] = [];
  const open: Element[] = [];
  const lezer = new SaxesParser();
  lezer.on("error", (fout) => {
    throw fout;
  });
  lezer.on("opentag", ({ name, attributes }) => {
    const element = { naam: name, kenmerken: attributes as Record<string, string>, ouder: open.at(-1) ?? null };
    gevonden.push(element);
    open.push(element);
  });
  lezer.on("closetag", () => open.pop());
  lezer.write(xml).close();
  return gevonden;
}

const elementen = elementenVan(tekst);
const metNaam = (naam: string): Element[] => elementen.filter((element) => element.naam === naam);
const ids = (namen: readonly string[]): string[] =>
  elementen.filter(({ naam }) => namen.includes(naam)).flatMap(({ kenmerken }) => kenmerken["id"] ?? []);

const BRONNEN = ["bt:Image", "bt:Url", "bt:String"];
const bronnen = elementen.filter(({ naam, kenmerken }) => BRONNEN.includes(naam) && "id" in kenmerken);

test("the version is that of the package, in the four parts that Office asks", () => {
  const { version } = JSON.parse(readFileSync(join(HUIS, "package.json"), "utf8")) as { version: string };
  expect(tekst).toContain(`<Version>${version}.0</Version>`);
});

test("there is no namespace before the functions: no element and no string", () => {
  expect(tekst).not.toMatch(/namespace/i);
});

test("every id is unique", () => {
  const gebruikt = ids(["CustomTab", "Group", "Control", "bt:Image", "bt:Url", "bt:String"]);
  expect(gebruikt).toEqual([...new Set(gebruikt)]);
});

test("every resource is used, every used one is defined, and none has a name that is too long", () => {
  const gevraagd = new Set(elementen.flatMap(({ kenmerken }) => kenmerken["resid"] ?? []));
  const bepaald = bronnen.map(({ kenmerken }) => kenmerken["id"] ?? "");
  expect([...gevraagd].sort()).toEqual([...bepaald].sort());
  expect(bepaald.filter((id) => id.length > 32)).toEqual([]);
});

test("every address is https, on the one host of the add-in", () => {
  const adressen = elementen
    .flatMap(({ kenmerken }) => [kenmerken["DefaultValue"] ?? "", kenmerken["Value"] ?? ""])
    .filter((waarde) => waarde.includes("://"));
  expect(adressen.length).toBeGreaterThan(8);
  expect(adressen.filter((adres) => !adres.startsWith("https://localhost:3000/"))).toEqual([]);
});

test("every text is there in Dutch and in English", () => {
  expect(tekst).toContain("<DefaultLocale>nl-NL</DefaultLocale>");
  const teksten = [...metNaam("DisplayName"), ...metNaam("Description"), ...metNaam("bt:String")].filter(
    ({ kenmerken }) => "DefaultValue" in kenmerken,
  );
  const zonderEngels = teksten.filter(
    (element) =>
      !elementen.some(
        ({ ouder, kenmerken }) => ouder === element && kenmerken["Locale"] === "en-US" && kenmerken["Value"] !== "",
      ),
  );
  expect(teksten.length).toBeGreaterThan(5);
  expect(zonderEngels).toEqual([]);
});

test("labels and tips keep to the lengths that Office allows", () => {
  const lengtes = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
  for (const [lijst, hoogstens] of Object.entries(lengtes)) {
    const waarden = elementen
      .filter(({ ouder }) => ouder?.naam === lijst || ouder?.ouder?.naam === lijst)
      .flatMap(({ kenmerken }) => [kenmerken["DefaultValue"] ?? "", kenmerken["Value"] ?? ""]);
    expect(waarden.filter((waarde) => waarde.length > hoogstens)).toEqual([]);
  }
});

test("pane, functions and commands share one runtime and one page", () => {
  const pagina = metNaam("Runtime")[0]?.kenmerken["resid"];
  expect(metNaam("Runtime").map(({ kenmerken }) => kenmerken["lifetime"])).toEqual(["long"]);
  expect(metNaam("FunctionFile")[0]?.kenmerken["resid"]).toBe(pagina);
  const paginas = metNaam("SourceLocation").filter(({ ouder }) => ouder?.naam === "Page" || ouder?.naam === "Action");
  expect(paginas.map(({ kenmerken }) => kenmerken["resid"])).toEqual([pagina, pagina]);
  expect(metNaam("TaskpaneId")).toEqual([]);
});

/** Each element that stands somewhere inside this one. */
function binnen(buiten: Element): Element[] {
  const is = (element: Element | null): boolean => element !== null && (element === buiten || is(element.ouder));
  return elementen.filter(({ ouder }) => is(ouder));
}

const bronVan = (element: Element): Element | undefined =>
  bronnen.find(({ kenmerken }) => kenmerken["id"] === element.kenmerken["resid"]);
const kort = (element: Element): string => bronVan(element)?.kenmerken["DefaultValue"] ?? "";
const eerste = (buiten: Element, naam: string): Element => {
  const gevonden = binnen(buiten).find((element) => element.naam === naam);
  if (!gevonden) throw new Error(`Geen ${naam} in ${buiten.kenmerken["id"] ?? buiten.naam}`);
  return gevonden;
};

test("the ribbon has the tab, the groups and the buttons that were agreed, and the cell menu has its entry", () => {
  const labels = (buiten: Element): string[] =>
    binnen(buiten)
      .filter(({ naam }) => naam === "Control")
      .map((knop) => kort(eerste(knop, "Label")));
  const groepen = metNaam("Group").map((groep) => [kort(eerste(groep, "Label")), labels(groep)]);
  expect(kort(metNaam("Label").find(({ ouder }) => ouder?.naam === "CustomTab")!)).toBe("Verantwoording");
  expect(groepen).toEqual([
    ["Controleren", ["Controleren", "Bevindingen", "Paneel"]],
    ["Maken", ["Verantwoording maken"]],
    ["Hulp", ["Hulp"]],
  ]);
  expect(metNaam("OfficeMenu").map((menu) => [menu.kenmerken["id"], labels(menu)])).toEqual([
    ["ContextMenuCell", ["Controleer deze activiteit"]],
  ]);
});

test("every button explains itself, has a drawing of its own and does something", () => {
  const knoppen = metNaam("Control");
  const tekeningen = knoppen.map((knop) => kort(binnen(knop).find(({ naam }) => naam === "bt:Image")!));
  expect(new Set(tekeningen).size).toBe(knoppen.length);
  for (const knop of knoppen) {
    expect(kort(eerste(eerste(knop, "Supertip"), "Title"))).toBe(kort(eerste(knop, "Label")));
    expect(kort(eerste(eerste(knop, "Supertip"), "Description"))).toMatch(/^[A-Z].{20,}\.$/);
    const maten = binnen(knop).flatMap(({ naam, kenmerken }) => (naam === "bt:Image" ? [kenmerken["size"]] : []));
    expect(maten).toEqual(ICOONMATEN.map(String));
    const doet = binnen(eerste(knop, "Action")).map(({ naam }) => naam);
    expect(doet).toEqual([
      eerste(knop, "Action").kenmerken["xsi:type"] === "ShowTaskpane" ? "SourceLocation" : "FunctionName",
    ]);
  }
});

test("the functions are told in English to who has Excel in English", () => {
  const metadata = metNaam("SourceLocation").find(({ ouder }) => ouder?.naam === "Metadata")!;
  expect(kort(metadata)).toMatch(/\/functions\.json$/);
  expect(binnen(bronVan(metadata)!).map(({ kenmerken }) => [kenmerken["Locale"], kenmerken["Value"]])).toEqual([
    ["en-US", "https://localhost:3000/functions-en.json"],
  ]);
});

describe.each(ICONEN)("%s", (naam) => {
  test.each(ICOONMATEN)("exists at %i pixels, has that size and is what the drawing gives", (maat) => {
    const png = readFileSync(icoonBestand(naam, maat));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([maat, maat]);
    expect(png.equals(icoon(naam, maat))).toBe(true);
  });
});

test("each size of icon points to the drawing of that size, and every drawing is used", () => {
  for (const beeld of metNaam("bt:Image").filter(({ kenmerken: { size } }) => size !== undefined)) {
    expect(kort(beeld)).toMatch(new RegExp(`-${beeld.kenmerken["size"]}\\.png$`));
  }
  const gevraagd = [...tekst.matchAll(/\/assets\/([a-z-]+)-\d+\.png/g)].map(([, naam]) => naam);
  expect([...new Set(gevraagd)].sort()).toEqual([...ICONEN].sort());
});
