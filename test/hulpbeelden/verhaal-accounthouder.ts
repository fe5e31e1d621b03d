import { knop, kop, type Toestel } from "./toestel";

/** The manual of the accounthouder: the beschikking, the workbook that was handed in, and all partners together. */
export async function verhaalAccounthouder(toestel: Toestel): Promise<void> {
  await toestel.opdracht("beschikking beschikking-010.json --naar formulier.xlsx");
  await toestel.neemBlad("formulier.xlsx", "Afspraken", "A1:K13", "accounthouder-formulier");
  const pagina = await toestel.excel("ingediend.xlsx");
  await kop(pagina, /Beschikking/);
  await toestel.neemPaneel(pagina, "accounthouder-rol");
  await pagina.evaluate(() => window.excelHost.wijzig("Taal", "C15", [[640]]));
  await knop(pagina, "Ik beoordeel deze verantwoording").click();
  await kop(pagina, "Stichting De Linde, 2025");
  await toestel.neemPaneel(pagina, "accounthouder-indiening");
  await knop(pagina, /^2 Bevindingen/).click();
  await kop(pagina, /./);
  await knop(pagina, /^Toegelicht/).click();
  await knop(pagina, /^Onderproductie boven drempel/).click();
  await pagina.getByLabel("Uw reactie").fill("Hoeveel trajecten zijn er in september begonnen?");
  await pagina.getByLabel("Uw naam").fill("de accounthouder");
  await knop(pagina, "Vraag stellen").click();
  await pagina.getByText("Gemeente · de accounthouder").waitFor();
  await pagina.getByText("Gemeente · de accounthouder").scrollIntoViewIfNeeded();
  await toestel.neemPaneel(pagina, "accounthouder-gesprek");
  await knop(pagina, /^1 Indiening/).click();
  await knop(pagina, "Open vragen (1)").click();
  await toestel.neemPaneel(pagina, "accounthouder-open-vragen");
  await knop(pagina, "Terug").click();
  await knop(pagina, /^3 Vergelijken/).click();
  await kop(pagina, "Vergelijken");
  await pagina.getByLabel("Werkboek kiezen").setInputFiles(toestel.zaak.pad("productie.xlsx"));
  await pagina.getByText(/gelijk\.$/).waitFor();
  await toestel.neemPaneel(pagina, "accounthouder-vergelijken");
  await knop(pagina, /^4 Oordeel/).click();
  await pagina.getByRole("radio", { name: "Niet plausibel", exact: true }).check();
  await pagina.getByLabel("Waarom").fill("Wij wachten op het antwoord over de taalmaatjes.");
  await toestel.neemPaneel(pagina, "accounthouder-oordeel");
  await pagina.context().close();
  await toestel.opdracht("controleer partners --overzicht overzicht.xlsx");
  await toestel.neemBlad("overzicht.xlsx", "Overzicht", "A1:O14", "accounthouder-alle-partners");
}
