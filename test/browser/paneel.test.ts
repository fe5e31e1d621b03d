import { mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { FUNCTIETEKSTEN } from "../../src/teksten/functies";
import { openBrowser } from "./browser";
import { openSite, type Site } from "./site";

const BEELDEN = join(__dirname, "..", "..", "uitvoer", "browser");
const OFFICE = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  mkdirSync(BEELDEN, { recursive: true });
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.sluit();
});

interface Bezoek {
  readonly pagina: Page;
  /** Every request that went to another host than the add-in's own, office.js of its own package left out. */
  readonly elders: string[];
  readonly fouten: string[];
}

/** Opens the pane as Excel would show it; office.js comes from its npm package, or not at all. */
async function openPaneel(officejs: "er is" | "valt uit", keuzes: BrowserContextOptions = {}): Promise<Bezoek> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 }, locale: "nl-NL", ...keuzes });
  const pagina = await context.newPage();
  const [elders, fouten]: [string[], string[]] = [[], []];
  pagina.on("pageerror", (fout) => fouten.push(fout.message));
  await context.route("**/*", async (route) => {
    const adres = route.request().url();
    if (adres.startsWith(site.adres)) return route.continue();
    if (!adres.startsWith(CDN)) elders.push(adres);
    if (!adres.startsWith(CDN) || officejs === "valt uit") return route.abort();
    const bestand = join(OFFICE, basename(new URL(adres).pathname));
    return route.fulfill({ contentType: "text/javascript", body: readFileSync(bestand) });
  });
  await pagina.goto(`${site.adres}/taakvenster.html`);
  await pagina.getByRole("heading", { level: 1 }).waitFor();
  return { pagina, elders, fouten };
}

test("the pane tells what the add-in is and which functions there are, without a request to another host", async () => {
  const { pagina, elders, fouten } = await openPaneel("er is");
  await pagina.getByText("Dit venster is niet in Excel geopend").waitFor();
  expect(await pagina.getByRole("heading", { level: 3 }).allTextContents()).toEqual(
    FUNCTIETEKSTEN.map(({ naam }) => naam),
  );
  await pagina.screenshot({ path: join(BEELDEN, "paneel.png"), fullPage: true });
  expect(elders).toEqual([]);
  expect(fouten).toEqual([]);
  await pagina.context().close();
});

test("the pane lists the functions that Excel gets", async () => {
  const antwoord = await fetch(`${site.adres}/functions.json`);
  const { functions } = (await antwoord.json()) as { functions: { name: string }[] };
  expect(functions.map(({ name }) => name).sort()).toEqual(FUNCTIETEKSTEN.map(({ naam }) => naam).sort());
});

test("the pane works when office.js cannot be reached", async () => {
  const { pagina, fouten } = await openPaneel("valt uit");
  await pagina.getByText("Dit venster is niet in Excel geopend").waitFor();
  // Without office.js there is no CustomFunctions either: the functions stop there, the pane goes on.
  expect(fouten).toEqual(["CustomFunctions is not defined"]);
  await pagina.context().close();
});

test("at 320 pixels nothing scrolls sideways, in light and in dark", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const { pagina } = await openPaneel("valt uit", { colorScheme, viewport: { width: 320, height: 600 } });
    await pagina.getByRole("link").waitFor();
    const [breed, zichtbaar] = await pagina.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(breed).toBe(zichtbaar);
    await pagina.screenshot({ path: join(BEELDEN, `paneel-320-${colorScheme}.png`), fullPage: true });
    await pagina.context().close();
  }
});

test("by keyboard the help is one step away, with a visible ring, and it exists", async () => {
  const { pagina, elders } = await openPaneel("valt uit");
  await pagina.keyboard.press("Tab");
  const link = pagina.getByRole("link", { name: "Uitleg over de functies" });
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await link.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
  const [hulp] = await Promise.all([pagina.context().waitForEvent("page"), pagina.keyboard.press("Enter")]);
  await hulp.getByRole("heading", { name: "De functies van Verantwoord" }).waitFor();
  await hulp.screenshot({ path: join(BEELDEN, "hulp.png"), fullPage: true });
  const tekst = await hulp.getByRole("main").innerText();
  for (const { naam } of FUNCTIETEKSTEN) expect(tekst).toContain(`${naam}(`);
  expect(elders).toEqual([]);
  await pagina.context().close();
});
