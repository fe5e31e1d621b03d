import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { leesEerdere } from "../../src/verantwoording/eerder";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { BESCHIKKING_NAAMRUIMTE } from "../../src/werkboek/naamruimten";
import { openBrowser } from "./browser";
import { openSite, type Site } from "./site";
import { beeld, BEELDEN, bezoek, scrolltOpzij, toegankelijkheid } from "./verhaal";
import { typ } from "../opdrachtregel/typen";

const VOORBEELD = join(__dirname, "..", "..", "assets", "voorbeeld");

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.sluit();
});

const knop = (pagina: Page, naam: string): ReturnType<Page["getByRole"]> =>
  pagina.getByRole("button", { name: naam, exact: true });

async function kop(pagina: Page, tekst: string | RegExp): Promise<void> {
  await pagina.getByRole("heading", { level: 1, name: tekst }).waitFor();
}

/** From the empty pane to the findings of the example. */
async function totBevindingen(pagina: Page): Promise<void> {
  await knop(pagina, "Voorbeeld laden").click();
  await knop(pagina, "Verder").click();
  await knop(pagina, "Controleren").click();
  await kop(pagina, "4 fouten op te lossen");
}

/** Makes the sheets and gives the file that the browser saves. */
async function gemaakt(pagina: Page, naam: string): Promise<string> {
  const [download] = await Promise.all([
    pagina.waitForEvent("download"),
    pagina.getByRole("button", { name: /bladen? maken$/ }).click(),
  ]);
  const pad = join(BEELDEN, naam);
  await download.saveAs(pad);
  return pad;
}

test("a controller checks the example, explains a finding, makes the report, types in it, and makes it again", async () => {
  const { pagina, elders, fouten } = await bezoek(browser, site, "los.html");
  await totBevindingen(pagina);
  await pagina.getByRole("button", { name: /Verschil klopt niet/ }).click();
  await pagina
    .getByText(/verschil .*14/)
    .first()
    .waitFor();
  await pagina.getByLabel("Of: uw toelichting").fill("Dit getal komt zo uit ons systeem.");
  // Answered, the finding stays where it is: the next field keeps what is typed in it.
  await pagina.getByLabel("Uw naam").fill("Kim");
  await pagina.getByRole("radio", { name: "Geaccepteerd" }).check();
  await pagina.getByText(/^Beantwoord op .* door Kim\.$/).waitFor();
  await pagina.getByRole("button", { name: /^Fout/, expanded: true }).click();
  await kop(pagina, "3 fouten op te lossen");
  const [taken] = await Promise.all([
    pagina.waitForEvent("download"),
    pagina
      .getByRole("button", { name: "Takenlijst" })
      .click()
      .then(() => pagina.getByRole("menuitemcheckbox", { name: /\.csv/ }).click()),
  ]);
  expect(await readFile((await taken.path())!, "utf8")).toContain(
    ";geaccepteerd;Dit getal komt zo uit ons systeem.;Kim;",
  );

  await pagina.getByRole("button", { name: "4 Verantwoording" }).click();
  await kop(pagina, "Bladen maken");
  const eerste = await gemaakt(pagina, "eerste.xlsx");
  await kop(pagina, "30 bladen gemaakt");
  await beeld(pagina, "5-gemaakt");

  const inhoud = await leesBestand(new Uint8Array(await readFile(eerste)), "eerste.xlsx");
  const teksten = inhoud.rasters.find(({ blad }) => blad === "Bevindingen")!.teksten;
  expect(teksten).toContain("Dit getal komt zo uit ons systeem.");
  expect(inhoud.delen.map(({ naamruimte }) => naamruimte)).toContain(BESCHIKKING_NAAMRUIMTE);

  const getypt = join(BEELDEN, "getypt.xlsx");
  const bytes = new Uint8Array(await readFile(eerste));
  await writeFile(getypt, await typ(bytes, "t_JGD_SPORT_inhoud", "Elke week trainen, op drie plekken."));
  const ander = await bezoek(browser, site, "los.html");
  await totBevindingen(ander.pagina);
  await ander.pagina.getByRole("button", { name: "4 Verantwoording" }).click();
  await ander.pagina.getByText("Eerder een verantwoording gemaakt?").waitFor();
  await ander.pagina.getByLabel("Vorige verantwoording kiezen").setInputFiles(getypt);
  await ander.pagina.getByText("Ik neem de teksten over uit getypt.xlsx.").waitFor();
  const tweede = await gemaakt(ander.pagina, "tweede.xlsx");
  const eerder = leesEerdere(await leesBestand(new Uint8Array(await readFile(tweede)), "tweede.xlsx"));
  expect(eerder?.nummer).toBe(2);
  expect(eerder?.teksten).toContainEqual({
    wat: { soort: "rubriek", activiteit: "JGD-SPORT", rubriek: "inhoud" },
    naam: "t_JGD_SPORT_inhoud",
    waarde: "Elke week trainen, op drie plekken.",
  });
  const opnieuw = await leesBestand(new Uint8Array(await readFile(tweede)), "tweede.xlsx");
  expect(opnieuw.rasters.find(({ blad }) => blad === "Bevindingen")!.teksten).toContain(
    "Dit getal komt zo uit ons systeem.",
  );
  expect([...elders, ...ander.elders]).toEqual([]);
  expect([...fouten, ...ander.fouten]).toEqual([]);
  await pagina.context().close();
  await ander.pagina.context().close();
}, 120_000);

test("own files are chosen and told apart by what they are, whatever their order", async () => {
  const { pagina, elders } = await bezoek(browser, site, "los.html");
  await pagina.getByLabel("Werkboek kiezen").setInputFiles([join(VOORBEELD, "productie-balans-2024.xlsx")]);
  await kop(pagina, "Begin met de beschikking");
  await beeld(pagina, "1c-werkboek-gekozen");
  await pagina.getByLabel("Bestand kiezen").setInputFiles([join(VOORBEELD, "beschikking-balans-2024.json")]);
  await kop(pagina, "Beschikking VOORBEELD-2024-001");
  await pagina.getByText("30 activiteiten, 47 afspraken").waitFor();
  expect(elders).toEqual([]);
  await pagina.context().close();
}, 60_000);

test("without a beschikking what needs none is checked, and the rest is named as not checked", async () => {
  const { pagina } = await bezoek(browser, site, "los.html");
  await pagina.getByLabel("Werkboek kiezen").setInputFiles([join(VOORBEELD, "productie-balans-2024.xlsx")]);
  await knop(pagina, "Zonder beschikking controleren").click();
  await knop(pagina, "Controleren").click();
  await kop(pagina, /fout/);
  await pagina.getByRole("button", { name: /^Niet gecontroleerd/ }).click();
  await pagina.getByText("Er is geen beschikking geladen").first().waitFor();
  await beeld(pagina, "4c-zonder");
  const verder = pagina.getByRole("button", { name: /^4 Verantwoording, nog niet/ });
  expect(await verder.getAttribute("aria-disabled")).toBe("true");
  expect(await verder.getAttribute("title")).toContain("dit kan niet zonder beschikking");
  await pagina.context().close();
}, 60_000);

test("a file that is no workbook is told with a way out, and nothing is lost", async () => {
  const { pagina } = await bezoek(browser, site, "los.html");
  const kapot = { name: "notitie.xlsx", mimeType: "text/plain", buffer: Buffer.from("hallo allemaal") };
  await pagina.getByLabel("Werkboek kiezen").setInputFiles(kapot);
  await kop(pagina, "De beschikking lezen lukte niet");
  await pagina.getByRole("alert").waitFor();
  await beeld(pagina, "8-fout");
  expect(await toegankelijkheid(pagina)).toEqual([]);
  await knop(pagina, "Overslaan").click();
  await kop(pagina, "Begin met uw werkboek");
  await pagina.context().close();
}, 60_000);

test("closing the page asks first as long as what was typed is in no file", async () => {
  const { pagina } = await bezoek(browser, site, "los.html");
  await totBevindingen(pagina);
  const gevraagd: string[] = [];
  pagina.on("dialog", (vraag) => {
    gevraagd.push(vraag.type());
    void vraag.dismiss();
  });
  await pagina.getByRole("button", { name: /Verschil klopt niet/ }).click();
  // The user is still in the field.
  await pagina.getByLabel("Of: uw toelichting").pressSequentially("Zo telt het.");
  await pagina.close({ runBeforeUnload: true });
  await kop(pagina, "3 fouten op te lossen");
  expect(gevraagd).toEqual(["beforeunload"]);
  await pagina.getByRole("button", { name: "4 Verantwoording" }).click();
  await kop(pagina, "Bladen maken");
  await gemaakt(pagina, "bewaard.xlsx");
  await kop(pagina, "30 bladen gemaakt");
  await Promise.all([pagina.waitForEvent("close"), pagina.close({ runBeforeUnload: true })]);
  expect(gevraagd).toEqual(["beforeunload"]);
  await pagina.context().close();
}, 60_000);

test("with the keyboard alone a finding is found, opened, explained and closed", async () => {
  const { pagina } = await bezoek(browser, site, "los.html");
  const bevat = async (tekst: string): Promise<void> => {
    expect(await pagina.evaluate(() => document.activeElement?.textContent ?? "")).toContain(tekst);
  };
  const naar = async (naam: string): Promise<void> => {
    for (let keer = 0; keer < 40; keer++) {
      await pagina.keyboard.press("Tab");
      const waar = await pagina.evaluate(() => document.activeElement?.textContent ?? "");
      if (waar === naam) return;
    }
    throw new Error(`Met Tab niet te bereiken: ${naam}`);
  };
  await naar("Voorbeeld laden");
  await pagina.keyboard.press("Enter");
  await kop(pagina, /Beschikking/);
  await bevat("Beschikking VOORBEELD-2024-001");
  await naar("Verder");
  await pagina.keyboard.press("Enter");
  await kop(pagina, "Ik heb alles herkend");
  await naar("Controleren");
  await pagina.keyboard.press("Enter");
  await kop(pagina, "4 fouten op te lossen");
  await pagina.keyboard.press("/");
  await pagina.keyboard.type("coaching");
  await naar("Fout1 open");
  await pagina.keyboard.press("ArrowDown");
  await bevat("Verschil klopt niet");
  await pagina.keyboard.press("ArrowRight");
  await pagina.getByLabel("Of: uw toelichting").waitFor();
  await pagina.keyboard.press("Escape");
  await bevat("Verschil klopt niet");
  expect(await pagina.getByLabel("Of: uw toelichting").count()).toBe(0);
  await pagina.context().close();
}, 60_000);

describe.each([
  ["licht", { colorScheme: "light" as const, viewport: { width: 350, height: 720 } }],
  ["donker", { colorScheme: "dark" as const, viewport: { width: 350, height: 720 } }],
  ["contrast", { forcedColors: "active" as const, viewport: { width: 350, height: 720 } }],
  ["320", { colorScheme: "light" as const, viewport: { width: 320, height: 600 } }],
  ["laag", { colorScheme: "light" as const, viewport: { width: 350, height: 378 } }],
])("in %s every state", (naam, keuzes) => {
  test("is accessible and scrolls sideways nowhere", async () => {
    const { pagina, elders, fouten } = await bezoek(browser, site, "los.html", keuzes);
    const bekijk = async (toestand: string): Promise<void> => {
      await beeld(pagina, `${toestand}-${naam}`);
      expect({ toestand, gevonden: await toegankelijkheid(pagina) }).toEqual({ toestand, gevonden: [] });
      expect({ toestand, opzij: await scrolltOpzij(pagina) }).toEqual({ toestand, opzij: false });
    };
    await bekijk("1-leeg");
    await knop(pagina, "Voorbeeld laden").click();
    await kop(pagina, /Beschikking/);
    await bekijk("1b-beschikking");
    await knop(pagina, "Verder").click();
    await kop(pagina, "Ik heb alles herkend");
    await pagina.getByRole("button", { name: /^Groen/ }).click();
    await bekijk("2-herkend");
    await knop(pagina, "Controleren").click();
    await kop(pagina, "4 fouten op te lossen");
    await bekijk("4-lijst");
    await pagina.getByRole("button", { name: /Verschil klopt niet/ }).click();
    await bekijk("4-bevinding");
    await pagina.getByRole("button", { name: /^Niet gecontroleerd/ }).click();
    await bekijk("4b-niet");
    await pagina.getByRole("button", { name: /^Weergave/ }).click();
    await pagina.getByRole("menuitemcheckbox", { name: "per activiteit" }).click();
    await bekijk("4d-per-activiteit");
    await pagina.getByRole("button", { name: "4 Verantwoording" }).click();
    await kop(pagina, "Bladen maken");
    await bekijk("5-verantwoording");
    await pagina.getByRole("button", { name: "5 Afrekening" }).click();
    await kop(pagina, "Niets terug te betalen");
    await bekijk("6-afrekening");
    expect(elders).toEqual([]);
    expect(fouten).toEqual([]);
    await pagina.context().close();
  }, 90_000);
});

test("in English the labels are English, and the text of a finding stays Dutch", async () => {
  const { pagina } = await bezoek(browser, site, "los.html", { locale: "en-US" });
  expect(await pagina.evaluate(() => document.documentElement.lang)).toBe("en");
  await knop(pagina, "Load example").click();
  await knop(pagina, "Next").click();
  await knop(pagina, "Check").click();
  await kop(pagina, "4 errors to solve");
  await pagina.getByRole("button", { name: /Verschil klopt niet/ }).click();
  await pagina
    .getByText(/verschil .*14/)
    .first()
    .waitFor();
  await beeld(pagina, "4-english");
  await pagina.context().close();
}, 60_000);
