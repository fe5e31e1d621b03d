import type { Browser, Page } from "playwright-core";
import { paginaScript } from "../excel-host/pagina";
import "../excel-host/start/pagina-ingang";
import { openBrowser } from "./browser";
import { openSite, type Site } from "./site";
import { beeld, bezoek, toegankelijkheid, type Bezoek } from "./verhaal";

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

/** The pane in our Excel behind the real office.js, on an empty workbook. */
async function inExcel(opties: Opties = {}): Promise<Bezoek> {
  const script = await paginaScript({ bladen: { Blad1: [] } }, opties);
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
