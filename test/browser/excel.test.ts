import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { paginaScript } from "../excel-host/pagina";
import "../excel-host/start/pagina-ingang";
import { openBrowser } from "./browser";
import { openSite, type Site } from "./site";
import { beeld, bezoek, toegankelijkheid, type Bezoek } from "./verhaal";

const BESCHIKKING = join(__dirname, "..", "..", "assets", "voorbeeld", "beschikking-balans-2024.json");
const REK = /Verschil klopt niet/;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.sluit();
});

type Opties = NonNullable<Parameters<typeof paginaScript>[1]>;

/** The pane in our Excel behind the real office.js, on an empty workbook when no sheets are given. */
async function inExcel(
  opties: Opties = {},
  bladen: Parameters<typeof paginaScript>[0]["bladen"] = { Blad1: [] },
): Promise<Bezoek> {
  const script = await paginaScript({ bladen }, opties);
  return bezoek(browser, site, "taakvenster.html", { script });
}

const knop = (pagina: Page, naam: string): ReturnType<Page["getByRole"]> =>
  pagina.getByRole("button", { name: naam, exact: true });

async function kop(pagina: Page, naam: string | RegExp): Promise<void> {
  await pagina.getByRole("heading", { level: 1, name: naam }).waitFor();
}

async function totBevindingen(pagina: Page): Promise<void> {
  await knop(pagina, "Voorbeeld laden").click();
  await knop(pagina, "Verder").click();
  await knop(pagina, "Controleren").click();
  await kop(pagina, "4 fouten op te lossen");
}

const waarde = (pagina: Page, blad: string, plek: string): Promise<unknown> =>
  pagina.evaluate(([naam, cel]) => window.excelHost.blad(naam!).cel(cel!).waarde, [blad, plek]);

async function maak(pagina: Page): Promise<void> {
  await pagina.getByRole("button", { name: /^4 Verantwoording/ }).click();
  await pagina.getByRole("button", { name: /bladen maken$/ }).click();
  await kop(pagina, "30 bladen gemaakt");
}

test("the story of a controller: load, check, repair, explain, make, type, make again, and the texts are still there", async () => {
  const { pagina, elders, fouten } = await inExcel();
  await totBevindingen(pagina);

  await pagina.getByRole("button", { name: REK }).click();
  await pagina.getByRole("heading", { name: "Herstel: formule in G16" }).waitFor();
  expect(await waarde(pagina, "Jeugd", "G16")).toBe(47);
  await knop(pagina, "Herstellen").click();
  await kop(pagina, "3 fouten op te lossen");
  expect(await waarde(pagina, "Jeugd", "G16")).toBe(14);

  await pagina.getByRole("button", { name: /Afspraak wijkt af/ }).click();
  await pagina.getByLabel("Of: uw toelichting").fill("Zo is het later afgesproken.");
  await pagina.getByRole("button", { name: /^Fout/, expanded: true }).click();
  await kop(pagina, "2 fouten op te lossen");

  await maak(pagina);
  await beeld(pagina, "excel-5-gemaakt");
  // The partner's own sheet 'Afrekening' is left alone: ours has another name.
  expect(await waarde(pagina, "Afrekening", "A4")).toBe("Groep");
  const plek = await pagina.evaluate(() => {
    const blad = window.excelHost.blad("100 Sport");
    const rij = Array.from({ length: 40 }, (_, nummer) => nummer + 1).find((nummer) =>
      String(blad.cel(`A${nummer}`).waarde).includes("Inhoud"),
    );
    window.excelHost.wijzig("100 Sport", `B${rij}`, [["Elke week trainen, op drie plekken."]]);
    return `B${rij}`;
  });
  await pagina.getByRole("button", { name: /^3 Bevindingen/ }).click();
  await knop(pagina, "Opnieuw controleren").click();
  await kop(pagina, "2 fouten op te lossen");
  await maak(pagina);
  expect(await waarde(pagina, "100 Sport", plek)).toBe("Elke week trainen, op drie plekken.");
  expect(elders).toEqual([]);
  expect(fouten).toEqual([]);
  await pagina.context().close();
}, 120_000);

test("a cell that is being edited, a protected sheet and a change meanwhile are each told, and the pane goes on", async () => {
  const { pagina } = await inExcel();
  await totBevindingen(pagina);
  await pagina.evaluate(() => window.excelHost.celBewerken(true));
  await pagina.getByRole("button", { name: REK }).click();
  await pagina.getByRole("alert").getByText("U typt nog in een cel").waitFor();
  await beeld(pagina, "8b-cel-open");
  expect(await toegankelijkheid(pagina)).toEqual([]);
  await pagina.evaluate(() => window.excelHost.celBewerken(false));
  await pagina.getByRole("alert").waitFor({ state: "detached" });

  await pagina.evaluate(() => window.excelHost.beveilig("Jeugd"));
  await knop(pagina, "Herstellen").click();
  await kop(pagina, "Herstellen lukte niet");
  await pagina.getByText("=F16-E16").waitFor();
  await beeld(pagina, "8-fout-excel");
  expect(await toegankelijkheid(pagina)).toEqual([]);
  expect(await waarde(pagina, "Jeugd", "G16")).toBe(47);
  await knop(pagina, "Overslaan").click();

  await pagina.evaluate(() => window.excelHost.wijzig("Groen", "H14", [[958]]));
  await pagina.getByText("1 cel gewijzigd").waitFor();
  await beeld(pagina, "4b-verouderd");
  await pagina.context().close();
}, 120_000);

test("a cell of a row and 'Controleer deze activiteit': the findings of that activity", async () => {
  const { pagina } = await inExcel();
  await totBevindingen(pagina);
  await pagina.getByRole("button", { name: REK }).click();
  await pagina.getByRole("heading", { name: "Herstel: formule in G16" }).waitFor();
  await pagina.evaluate(() => window.excelHost.knoppen.druk("controleerActiviteit"));
  await pagina.getByRole("button", { name: /^Jongerencoaching/ }).waitFor();
  expect(await pagina.getByLabel(/^Zoek op woord/).inputValue()).toBe("Jeugd - Jongerencoaching");
  expect(await pagina.getByRole("button", { name: REK }).count()).toBe(1);
  expect(await pagina.getByRole("button", { name: /Afspraak wijkt af/ }).count()).toBe(0);
  await pagina.context().close();
}, 120_000);

test("'Voorbeeld laden' leaves a workbook alone that holds something, and says how it does work", async () => {
  const { pagina } = await inExcel({}, { Uren: [["Naam", "Uren"]], Blad2: [] });
  await knop(pagina, "Voorbeeld laden").click();
  await kop(pagina, "Het voorbeeld laden lukte niet");
  await pagina.getByText("Op het blad Uren staat al iets.").waitFor();
  await pagina.getByText("Kies in Excel Bestand, Nieuw, Lege werkmap.").waitFor();
  await beeld(pagina, "8c-niet-leeg");
  expect(await toegankelijkheid(pagina)).toEqual([]);
  const [bladen, delen] = await pagina.evaluate(() => [
    window.excelHost.workbook.sheets.map(({ name }) => name),
    window.excelHost.workbook.xmlParts.length,
  ]);
  expect([bladen, delen, await waarde(pagina, "Uren", "A1")]).toEqual([["Uren", "Blad2"], 0, "Naam"]);
  await pagina.context().close();
}, 60_000);

test("a column that is not sure is a question; the answer stays in the workbook and is not asked again", async () => {
  const rijen = Object.entries({
    "Jeugd - Groepsactiviteiten": 190,
    "Jeugd - Digitale communicatie": 47,
    "Jeugd - Gezonde leefstijl - Sport en beweging": 152,
  }).map(([naam, aantal]) => [naam, aantal, aantal - 9, "In de wijk"]);
  const blad = [["Jeugd 2024"], [], ["Activiteit", "Afspraak", "Gedaan", "Toelichting"], ...rijen];
  const { pagina, fouten } = await inExcel({}, { Jeugd: blad });
  await pagina.getByLabel("Bestand kiezen").setInputFiles([BESCHIKKING]);
  await knop(pagina, "Verder").click();
  const vraag = pagina.getByRole("heading", { level: 2, name: /kolom C/i });
  await vraag.waitFor();
  await beeld(pagina, "2b-vraag");
  expect(await toegankelijkheid(pagina)).toEqual([]);
  await pagina.getByText("Nee, dit is iets anders…").click();
  await pagina.getByRole("combobox").click();
  await beeld(pagina, "2c-vraag-kiezen");
  await pagina.getByRole("option", { name: "de realisatie", exact: true }).click();
  await knop(pagina, "Keuze bewaren").click();
  await vraag.waitFor({ state: "detached" });
  await beeld(pagina, "2d-vraag-beantwoord");
  const delen = await pagina.evaluate(() => window.excelHost.workbook.xmlParts.map(({ xml }) => xml));
  expect(delen.filter((xml) => xml.includes('"kop":"Gedaan","veld":"realisatie"'))).toHaveLength(1);
  await knop(pagina, "Controleren").click();
  await kop(pagina, /op te lossen|geen fouten/i);
  await pagina.getByRole("button", { name: /^2 Herkend/ }).click();
  await kop(pagina, /./);
  expect(await vraag.count()).toBe(0);

  await pagina.getByRole("button", { name: /^Jeugd/ }).click();
  await knop(pagina, "De koppen staan in een andere rij").click();
  await knop(pagina, "Wijs de rij met de koppen aan").click();
  await pagina.evaluate(() => window.excelHost.kies("Jeugd", "B3"));
  await knop(pagina, "Gebruik deze cel").click();
  await pagina.getByRole("heading", { name: "Uw keuzes, 2" }).waitFor();
  await knop(pagina, "Wijzig kolom D").click();
  await pagina.getByRole("combobox", { name: "Wat staat er in kolom D?" }).click();
  await pagina.getByRole("option", { name: "Niet gebruiken" }).click();
  await pagina.getByText("Kolom 'Toelichting' wordt niet gebruikt").waitFor();
  await beeld(pagina, "2e-keuzes");
  expect(await toegankelijkheid(pagina)).toEqual([]);
  await pagina.getByRole("button", { name: /^Vergeet deze keuze: Kolom 'Toelichting'/ }).click();
  await pagina.getByRole("heading", { name: "Uw keuzes, 2" }).waitFor();
  expect(fouten).toEqual([]);
  await pagina.context().close();
}, 60_000);

test("what loads before the first view stands is at most 160 kB, gzipped and apart from office.js", async () => {
  const script = await paginaScript({ bladen: { Blad1: [] } });
  const meet = `new MutationObserver((_, kijker) => {
    if (!document.querySelector("h1")) return;
    kijker.disconnect();
    window.eersteBeeld = performance.now();
  }).observe(document, { childList: true, subtree: true });`;
  const { pagina } = await bezoek(browser, site, "taakvenster.html", { script: script + meet });
  await pagina.waitForLoadState("networkidle");
  const bestanden = await pagina.evaluate(() => {
    const { eersteBeeld } = window as unknown as { eersteBeeld: number };
    return performance
      .getEntriesByType("resource")
      .filter(({ name, startTime }) => name.startsWith(location.origin) && startTime <= eersteBeeld)
      .map(({ name }) => name);
  });
  await pagina.context().close();
  const maten = await Promise.all(
    [...new Set(bestanden)].map(async (adres) => {
      const inhoud = new Uint8Array(await (await fetch(adres)).arrayBuffer());
      return [new URL(adres).pathname, gzipSync(inhoud).length] as const;
    }),
  );
  expect(maten.map(([pad]) => pad)).toEqual(
    expect.arrayContaining(["/taakvenster.js", "/functions.js", "/taakvenster.css"]),
  );
  const samen = maten.reduce((som, [, maat]) => som + maat, 0);
  expect({ maten, past: samen <= 160 * 1000 }).toEqual({ maten, past: true });
}, 60_000);

test("when the network refuses office.js the pane says what is wrong and what to do", async () => {
  const { pagina } = await bezoek(browser, site, "taakvenster.html", { officejs: "geblokkeerd" });
  await kop(pagina, "Verantwoord krijgt geen verbinding met Excel");
  await pagina.getByText(/Vraag uw beheerder om appsforoffice.microsoft.com door te laten/).waitFor();
  await beeld(pagina, "8d-geen-officejs");
  expect(await toegankelijkheid(pagina)).toEqual([]);
  await pagina.context().close();
}, 60_000);

test("when office.js never answers the page says so by itself", async () => {
  const { pagina } = await bezoek(browser, site, "taakvenster.html", { officejs: "hangt" });
  await pagina.getByText(/Ik wacht op een bestand van Microsoft/).waitFor({ timeout: 15_000 });
  await beeld(pagina, "8e-officejs-hangt");
  await pagina.context().close();
}, 60_000);

test.each([
  ["kleurrijk", "licht"],
  ["wit", "licht"],
  ["donkergrijs", "donker"],
  ["zwart", "donker"],
] as const)(
  "in the Office theme %s the pane is %s, and readable",
  async (thema, verwacht) => {
    const { pagina } = await inExcel({ thema });
    expect(await pagina.evaluate(() => document.documentElement.dataset["thema"])).toBe(verwacht);
    await beeld(pagina, `excel-${thema}`);
    expect(await toegankelijkheid(pagina)).toEqual([]);
    await pagina.context().close();
  },
  60_000,
);

test("in an English Excel the labels are English", async () => {
  const { pagina } = await inExcel({ taal: "en-US" });
  await kop(pagina, "Start with the grant decision");
  await pagina.context().close();
}, 60_000);
