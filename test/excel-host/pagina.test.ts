import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../browser/browser";
import { OFFICE_CDN, officeScript, paginaScript } from "./pagina";
import "./start/pagina-ingang";

const PAGINA = "https://invoegtoepassing.test/";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);

afterAll(() => browser?.close());

/** A page with nothing but office.js, and our Excel behind it. */
async function open(script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript({ content: script });
  await page.route("**/*", (route) => {
    const url = route.request().url();
    const script = officeScript(url);
    if (script) return route.fulfill({ contentType: "text/javascript", body: script });
    return url === PAGINA
      ? route.fulfill({
          contentType: "text/html",
          body: `<!doctype html><script src="${OFFICE_CDN}office.js"></script>`,
        })
      : route.abort();
  });
  await page.goto(PAGINA);
  await page.evaluate(() => Office.onReady());
  return page;
}

test("in Chromium the real office.js reads our Excel, and hears what the user types", async () => {
  const page = await open(
    await paginaScript({ bladen: { Jeugd: [["Sport", 12, "=B1*2"]] } }, { thema: "donkergrijs" }),
  );
  const seen = await page.evaluate(async () => {
    const gehoord: string[] = [];
    const waarden = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Jeugd");
      sheet.onChanged.add((args) => Promise.resolve(void gehoord.push(args.address)));
      const range = sheet.getUsedRange();
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    window.excelHost.wijzig("Jeugd", "B1", [[13]]);
    while (gehoord.length === 0) await new Promise((resolve) => setTimeout(resolve));
    return {
      waarden,
      gehoord,
      som: window.excelHost.blad("Jeugd").cel("C1").waarde,
      kleur: Office.context.officeTheme.bodyBackgroundColor,
    };
  });
  expect(seen).toEqual({ waarden: [["Sport", 12, 24]], gehoord: ["B1"], som: 26, kleur: "#666666" });
  await page.close();
}, 60_000);

test("in Chromium a custom function and a button of the add-in are driven by our Excel, an English one", async () => {
  const page = await open(await paginaScript({ bladen: { Jeugd: [] } }, { taal: "en-US" }));
  const seen = await page.evaluate(async () => {
    CustomFunctions.associate("DUBBEL", (waarde: number) => waarde * 2);
    const gedrukt: string[] = [];
    Office.actions.associate("controleer", (event: Office.AddinCommands.Event) => {
      gedrukt.push(event.source.id);
      event.completed();
    });
    await window.excelHost.knoppen.druk("controleer");
    const uitkomst = await window.excelHost.roepFunctie("DUBBEL", [21]);
    return { gedrukt, uitkomst, taal: Office.context.displayLanguage };
  });
  expect(seen).toEqual({ gedrukt: ["controleer"], uitkomst: { waarde: 42 }, taal: "en-US" });
  await page.close();
}, 60_000);
