import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Site } from "./site";

export const BEELDEN = join(__dirname, "..", "..", "uitvoer", "paneel");
const OFFICE = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What the network does with office.js: gives it, refuses it, or never answers. */
export type Officejs = "komt" | "geblokkeerd" | "hangt";

export interface Bezoek {
  readonly pagina: Page;
  /** Every request to another host than the add-in's own; office.js comes from its package. */
  readonly elders: string[];
  readonly fouten: string[];
}

interface Keuzes extends BrowserContextOptions {
  /** Runs in the page before anything else. */
  readonly script?: string;
  readonly officejs?: Officejs;
  /** What an administrator put in the place of a file of the add-in, by its name. */
  readonly vervangen?: Readonly<Record<string, string>>;
  /** The moment that the clock of the page stands at; left out: now. */
  readonly moment?: string;
}

/** Opens a page of the built add-in. */
export async function bezoek(browser: Browser, site: Site, pad: string, keuzes: Keuzes = {}): Promise<Bezoek> {
  mkdirSync(BEELDEN, { recursive: true });
  const { script, officejs = "komt", vervangen = {}, moment, ...rest } = keuzes;
  const context = await browser.newContext({ viewport: { width: 350, height: 720 }, locale: "nl-NL", ...rest });
  const pagina = await context.newPage();
  const [elders, fouten]: [string[], string[]] = [[], []];
  pagina.on("pageerror", (fout) => fouten.push(fout.message));
  pagina.on("console", (bericht) => bericht.type() === "error" && fouten.push(bericht.text()));
  await context.route("**/*", async (route) => {
    const adres = route.request().url();
    const anders = vervangen[adres.slice(site.adres.length + 1)];
    if (anders !== undefined && adres.startsWith(site.adres)) return route.fulfill({ body: anders });
    if (adres.startsWith(site.adres) || adres.startsWith("blob:")) return route.continue();
    if (adres.startsWith(CDN)) {
      if (officejs === "geblokkeerd") return route.abort();
      if (officejs === "hangt") return;
      const bestand = join(OFFICE, adres.slice(CDN.length).replace(/\?.*$/, ""));
      return route.fulfill({ contentType: "text/javascript", body: readFileSync(bestand) });
    }
    elders.push(adres);
    return route.abort();
  });
  if (moment !== undefined) await pagina.clock.setFixedTime(new Date(moment));
  if (script !== undefined) await pagina.addInitScript({ content: script });
  await pagina.goto(`${site.adres}/${pad}`, { waitUntil: officejs === "hangt" ? "commit" : "load" });
  if (officejs !== "hangt") await pagina.getByRole("heading", { level: 1 }).waitFor();
  return { pagina, elders, fouten };
}

/** What axe-core finds wrong on the page now, each with its element. */
export async function toegankelijkheid(pagina: Page): Promise<readonly string[]> {
  // As a function of the page, so that the Content-Security-Policy of the page holds; once for a page, for it is large.
  if (!(await pagina.evaluate(() => "axe" in window))) await pagina.evaluate(AXE);
  return pagina.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          keuzes: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ resultTypes: ["violations"], selectors: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

/** Takes a picture of what is to be seen, to be looked at afterwards. */
export async function beeld(pagina: Page, naam: string): Promise<void> {
  await pagina.screenshot({ path: join(BEELDEN, `${naam}.png`) });
}

/** Whether something on the page is wider than the page. */
export async function scrolltOpzij(pagina: Page): Promise<boolean> {
  return pagina.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main, header, footer")].some(
      (element) => element.scrollWidth > element.clientWidth,
    ),
  );
}
