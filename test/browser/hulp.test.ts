import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser";
import { openSite, type Site } from "./site";
import { beeld, bezoek, scrolltOpzij, toegankelijkheid } from "./verhaal";

const PAGINAS = ["index", "partner", "accounthouder", "financien", "beleid", "beheerders"] as const;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.sluit();
});

/** Pictures that were asked for and did not come, by their address. */
async function ontbrekend(pagina: Page): Promise<string[]> {
  return pagina.evaluate(async () => {
    const beelden = [...document.images];
    await Promise.all(beelden.map((een) => een.decode().catch(() => undefined)));
    return beelden.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src);
  });
}

describe.each([
  ["breed", { viewport: { width: 1280, height: 900 }, colorScheme: "light" as const }],
  ["donker", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" as const }],
  ["320", { viewport: { width: 320, height: 600 }, colorScheme: "light" as const }],
])("the manuals, %s", (soort, keuzes) => {
  test.each(PAGINAS)(
    "%s is whole, accessible, and scrolls sideways nowhere",
    async (naam) => {
      const { pagina, elders, fouten } = await bezoek(browser, site, `hulp/${naam}.html`, keuzes);
      expect(await ontbrekend(pagina)).toEqual([]);
      await beeld(pagina, `hulp-${naam}-${soort}`);
      expect(await toegankelijkheid(pagina)).toEqual([]);
      expect(await scrolltOpzij(pagina)).toBe(false);
      expect([elders, fouten]).toEqual([[], []]);
      await pagina.context().close();
    },
    60_000,
  );
});

test("from the pane each of the four users is two clicks from the manual", async () => {
  const { pagina } = await bezoek(browser, site, "los.html");
  const [hulp] = await Promise.all([
    pagina.context().waitForEvent("page"),
    pagina.getByRole("link", { name: /handleiding|hulp/i }).click(),
  ]);
  for (const wie of ["Voor de partner", "Voor de accounthouder", "Voor financiën", "Voor beleid"]) {
    await hulp.goto(`${site.adres}/hulp/index.html`);
    await hulp.getByRole("link", { name: wie }).click();
    await hulp.getByRole("heading", { level: 1, name: wie }).waitFor();
  }
  await pagina.context().close();
}, 60_000);
