import type { Page } from "playwright-core";
import { knop, kop, type Toestel } from "./toestel";

/** The manual of the partner, step by step: from the empty pane to what was handed in. */
export async function verhaalPartner(toestel: Toestel): Promise<void> {
  const pagina = await toestel.excel("productie.xlsx");
  await kop(pagina, "Begin met de beschikking");
  await toestel.neemPaneel(pagina, "partner-begin", 596);
  await pagina.getByLabel("Bestand kiezen").setInputFiles([toestel.zaak.pad("beschikking-010.json")]);
  await kop(pagina, /Beschikking/);
  await knop(pagina, "Verder").click();
  await kop(pagina, /herkend/);
  await toestel.neemPaneel(pagina, "partner-herkend", 440);
  await knop(pagina, "Controleren").click();
  await kop(pagina, "3 fouten op te lossen");
  await toestel.neemPaneel(pagina, "partner-bevindingen");
  await knop(pagina, /Verschil klopt niet/).click();
  await pagina.getByRole("heading", { name: /^Herstel/ }).waitFor();
  await toestel.neemPaneel(pagina, "partner-bevinding", 720);
  await knop(pagina, "Herstellen").click();
  await kop(pagina, "2 fouten op te lossen");
  await knop(pagina, /^4 Verantwoording/).click();
  await kop(pagina, "Bladen maken");
  await toestel.neemPaneel(pagina, "partner-verantwoording");
  await knop(pagina, "Klaarmaken om in te dienen").click();
  await kop(pagina, /te doen$/);
  await toestel.neemPaneel(pagina, "partner-nog-te-doen");
  await beantwoord(pagina);
  await kop(pagina, "Nog 5 dingen te doen");
  for (const vakje of await pagina.getByRole("checkbox").all()) await vakje.press("Space");
  await pagina.getByLabel("Naam of functie").fill("de controller");
  await pagina.keyboard.press("Tab");
  await kop(pagina, "Klaar om in te dienen");
  await knop(pagina, "Indienen").click();
  await kop(pagina, "Versie 1 is ingediend");
  await toestel.neemPaneel(pagina, "partner-ingediend");
  await knop(pagina, /^5 Afrekening/).click();
  await kop(pagina, /./);
  await toestel.neemPaneel(pagina, "partner-afrekening");
  await pagina.context().close();
  await toestel.opdracht("maak productie.xlsx --beschikking beschikking-010.json --naar gemaakt.xlsx");
  await toestel.neemBlad("gemaakt.xlsx", "100 Sport", "A1:I23", "partner-blad");
}

/** Answers every finding that keeps the partner from handing in, one after the other. */
async function beantwoord(pagina: Page): Promise<void> {
  for (const over of [4, 3, 2, 1]) {
    await pagina.getByRole("heading", { name: new RegExp(`^Nog op te lossen\\W*${over}$`) }).waitFor();
    await knop(pagina, /^Naar de bevinding/)
      .first()
      .click();
    await pagina
      .getByLabel(/toelichting/)
      .first()
      .fill("Zo is het in maart met de gemeente afgesproken.");
    await knop(pagina, /^4 Verantwoording/).click();
    await knop(pagina, "Klaarmaken om in te dienen").click();
  }
}
