import { join } from "node:path";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { getoond } from "../../src/taakvenster/staat/kiezers";
import { leesGesprek } from "../../src/verantwoording/gesprek";
import { leesIndieningen } from "../../src/verantwoording/indiening";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { proef } from "../taakvenster/nep";
import { openBrowser } from "./browser";
import { openSite, type Site } from "./site";
import { beeld, BEELDEN, bezoek, scrolltOpzij, toegankelijkheid } from "./verhaal";

const OPEN = /Afspraak wijkt af/;

let browser: Browser;
let site: Site;
/** The example with an answer to every finding but one. */
let bijna: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
  bijna = await maakBijna();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await site?.sluit();
});

async function maakBijna(): Promise<string> {
  const { daden, opslag, bewaard } = proef();
  await daden.laadVoorbeeld();
  await daden.controleer();
  let over = true;
  for (const { bevinding } of getoond(opslag.toestand())) {
    if (over && OPEN.test(bevinding.naam)) over = false;
    else await daden.bewaarAntwoord(bevinding.id, "Zo is het afgesproken.", "toegelicht");
  }
  await (await daden.overdracht()).bewaarBestand();
  const pad = join(BEELDEN, "bijna.xlsx");
  await mkdir(BEELDEN, { recursive: true });
  await writeFile(pad, bewaard[0]!.bytes);
  return pad;
}

const knop = (pagina: Page, naam: string | RegExp): ReturnType<Page["getByRole"]> =>
  pagina.getByRole("button", { name: naam, ...(typeof naam === "string" && { exact: true }) });

async function kop(pagina: Page, tekst: string | RegExp): Promise<void> {
  await pagina.getByRole("heading", { level: 1, name: tekst }).waitFor();
}

async function open(pagina: Page, bestand: string): Promise<void> {
  await pagina.getByLabel("Werkboek kiezen").setInputFiles(bestand);
  await kop(pagina, "Beschikking VOORBEELD-2024-001");
}

async function alsAccounthouder(pagina: Page, bestand: string): Promise<void> {
  await open(pagina, bestand);
  await knop(pagina, "Ik beoordeel deze verantwoording").click();
  await kop(pagina, "Stichting Balans, 2024");
}

/** Checks, and goes to where the partner hands in. */
async function naarIndienen(pagina: Page): Promise<void> {
  await open(pagina, bijna);
  await knop(pagina, "Verder").click();
  await knop(pagina, "Controleren").click();
  await kop(pagina, /op te lossen/);
  await knop(pagina, /^4 Verantwoording/).click();
  await knop(pagina, "Klaarmaken om in te dienen").click();
  await kop(pagina, /dingen te doen$/);
}

async function vulIn(pagina: Page): Promise<void> {
  for (const vakje of await pagina.getByRole("checkbox").all()) await vakje.press("Space");
  await pagina.getByLabel("Naam of functie").fill("de controller");
  await pagina.keyboard.press("Tab");
  await kop(pagina, "Klaar om in te dienen");
}

async function opgeslagen(pagina: Page, naam: string, doe: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([pagina.waitForEvent("download"), doe()]);
  const pad = join(BEELDEN, naam);
  await download.saveAs(pad);
  return pad;
}

const inhoudVan = async (pad: string) => leesBestand(new Uint8Array(await readFile(pad)), "werkboek.xlsx");

/** Fills in everything, and hands in. */
async function ingediend(pagina: Page, naam: string): Promise<string> {
  await naarIndienen(pagina);
  await knop(pagina, /^Naar de bevinding: Afspraak wijkt af/).click();
  await pagina.getByLabel(/toelichting/).fill("Later zo afgesproken.");
  await knop(pagina, /^4 Verantwoording/).click();
  await knop(pagina, "Klaarmaken om in te dienen").click();
  await kop(pagina, /dingen te doen$/);
  await vulIn(pagina);
  return opgeslagen(pagina, naam, () => knop(pagina, "Indienen").click());
}

test("a partner hands in, the accounthouder asks, the partner answers, and the accounthouder agrees and judges", async () => {
  const partner = await bezoek(browser, site, "los.html");
  const eerste = await ingediend(partner.pagina, "ingediend.xlsx");
  await kop(partner.pagina, "Versie 1 is ingediend");
  await partner.pagina.getByText("VOORBEELD-2024-001_Stichting-Balans_eindrapportage_v1.xlsx").waitFor();
  expect(leesIndieningen((await inhoudVan(eerste)).delen)).toMatchObject([{ versie: 1, door: "de controller" }]);

  const gemeente = await bezoek(browser, site, "los.html");
  await alsAccounthouder(gemeente.pagina, eerste);
  await gemeente.pagina.getByText("Geen cijfer gewijzigd").waitFor();
  await knop(gemeente.pagina, "Naar de bevindingen").click();
  await knop(gemeente.pagina, /^Toegelicht/).click();
  await knop(gemeente.pagina, OPEN).first().click();
  await gemeente.pagina.getByLabel("Uw reactie").fill("Wanneer is dat afgesproken?");
  await gemeente.pagina.getByLabel("Uw naam").fill("de accounthouder");
  await knop(gemeente.pagina, "Vraag stellen").click();
  await gemeente.pagina.getByText("Gemeente · de accounthouder").waitFor();
  await knop(gemeente.pagina, /^1 Indiening/).click();
  await knop(gemeente.pagina, "Open vragen (1)").click();
  expect(await gemeente.pagina.getByLabel("Tekst van de brief").inputValue()).toContain("Wanneer is dat afgesproken?");
  await knop(gemeente.pagina, "Terug").click();
  const tweede = await opgeslagen(gemeente.pagina, "gevraagd.xlsx", () =>
    knop(gemeente.pagina, "Werkboek opslaan").first().click(),
  );

  const weer = await bezoek(browser, site, "los.html");
  await open(weer.pagina, tweede);
  await knop(weer.pagina, "Verder").click();
  await knop(weer.pagina, "Controleren").click();
  await knop(weer.pagina, /^Toegelicht/).click();
  await knop(weer.pagina, OPEN).first().click();
  await weer.pagina.getByText("Wanneer is dat afgesproken?").waitFor();
  await weer.pagina.getByLabel("Uw antwoord aan de gemeente").fill("In het gesprek van juni.");
  await weer.pagina.getByLabel("Uw naam").first().fill("de controller");
  await knop(weer.pagina, "Antwoord geven").click();
  const derde = await opgeslagen(weer.pagina, "beantwoord.xlsx", () =>
    knop(weer.pagina, "Werkboek opslaan").first().click(),
  );

  const slot = await bezoek(browser, site, "los.html");
  await alsAccounthouder(slot.pagina, derde);
  await slot.pagina.getByText("In het gesprek van juni.").waitFor();
  await beeld(slot.pagina, "9-gesprek");
  await slot.pagina.getByLabel("Uw reactie").first().fill("Dat past bij ons verslag.");
  await slot.pagina.getByLabel("Uw naam").fill("de accounthouder");
  await knop(slot.pagina, "Akkoord").click();
  await slot.pagina
    .getByText(/akkoord$/)
    .first()
    .waitFor();
  await knop(slot.pagina, /^4 Oordeel/).click();
  await slot.pagina.getByRole("radio", { name: "Plausibel", exact: true }).check();
  await slot.pagina.getByLabel("Waarom").fill("Alle vragen zijn beantwoord.");
  await knop(slot.pagina, "Oordeel bewaren").click();
  await kop(slot.pagina, "Plausibel");
  const vierde = await opgeslagen(slot.pagina, "beoordeeld.xlsx", () =>
    knop(slot.pagina, "Werkboek opslaan").first().click(),
  );
  const { regels, status } = leesGesprek((await inhoudVan(vierde)).delen);
  expect(regels.map(({ wie, soort }) => [wie, soort])).toEqual([
    ["gemeente", "vraag"],
    ["partner", "antwoord"],
    ["gemeente", "akkoord"],
  ]);
  expect(status).toMatchObject([{ status: "plausibel", door: "de accounthouder" }]);
  for (const { elders, fouten, pagina } of [partner, gemeente, weer, slot]) {
    expect([elders, fouten]).toEqual([[], []]);
    await pagina.context().close();
  }
}, 240_000);

describe.each([
  ["licht", { colorScheme: "light" as const, viewport: { width: 350, height: 720 } }],
  ["donker", { colorScheme: "dark" as const, viewport: { width: 350, height: 720 } }],
  ["contrast", { forcedColors: "active" as const, viewport: { width: 350, height: 720 } }],
  ["320", { colorScheme: "light" as const, viewport: { width: 320, height: 600 } }],
])("in %s every state between partner and municipality", (naam, keuzes) => {
  test("is accessible and scrolls sideways nowhere", async () => {
    const { pagina, fouten } = await bezoek(browser, site, "los.html", keuzes);
    const bekijk = async (toestand: string): Promise<void> => {
      await beeld(pagina, `${toestand}-${naam}`);
      expect({ toestand, gevonden: await toegankelijkheid(pagina) }).toEqual({ toestand, gevonden: [] });
      expect({ toestand, opzij: await scrolltOpzij(pagina) }).toEqual({ toestand, opzij: false });
    };
    await naarIndienen(pagina);
    await bekijk("10-indienen");
    await pagina.reload();
    const werkboek = await ingediend(pagina, `ingediend-${naam}.xlsx`);
    await kop(pagina, "Versie 1 is ingediend");
    await bekijk("10-ingediend");
    await pagina.reload();
    await open(pagina, werkboek);
    await bekijk("9-rol");
    await knop(pagina, "Ik beoordeel deze verantwoording").click();
    await kop(pagina, "Stichting Balans, 2024");
    await bekijk("9-accounthouder");
    await knop(pagina, "Open vragen (0)").click();
    await bekijk("9-brief");
    await knop(pagina, /^3 Vergelijken/).click();
    await kop(pagina, "Vergelijken");
    await pagina
      .getByLabel("Werkboek kiezen")
      .setInputFiles(join(BEELDEN, "..", "..", "assets", "voorbeeld", "productie-balans-2024.xlsx"));
    await pagina.getByText(/gelijk\.$/).waitFor();
    await bekijk("9-vergelijken");
    await knop(pagina, /^4 Oordeel/).click();
    await bekijk("9-oordeel");
    expect(fouten).toEqual([]);
    await pagina.context().close();
  }, 120_000);
});
