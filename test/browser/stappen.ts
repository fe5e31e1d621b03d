import type { Locator, Page } from "playwright-core";

/** What people do in the pane, in Excel and apart from it, for the stories that are tested and for their pictures. */
export const knop = (pagina: Page, naam: string | RegExp): Locator =>
  pagina.getByRole("button", { name: naam, ...(typeof naam === "string" && { exact: true }) });

/** Waits until the view with this heading stands. */
export async function kop(pagina: Page, tekst: string | RegExp): Promise<void> {
  await pagina.getByRole("heading", { level: 1, name: tekst }).waitFor();
}

interface Keuzebestand {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file in memory, as a user chooses one. */
export const alsBestand = (naam: string, inhoud: string | Uint8Array): Keuzebestand => ({
  name: naam,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(inhoud),
});

/** The partner gives the beschikking to the pane beside his open workbook. */
export async function kiesBeschikking(pagina: Page, bestand: Keuzebestand): Promise<void> {
  await pagina.getByLabel("Bestand kiezen").setInputFiles([bestand]);
  await kop(pagina, /^Beschikking /);
}

export async function controleer(pagina: Page): Promise<void> {
  await knop(pagina, "Verder").click();
  await knop(pagina, "Controleren").click();
  await kop(pagina, /op te lossen$|^Geen fouten/);
}

/** Opens a finding, in the list or from a link to it, and answers it. */
export async function licht(pagina: Page, bevinding: RegExp, toelichting: string): Promise<void> {
  await knop(pagina, bevinding).first().click();
  await pagina.getByLabel(/toelichting/).fill(toelichting);
  await pagina.getByLabel(/toelichting/).press("Tab");
}

/** Goes to the list of what is open before handing in. */
export async function naarIndienen(pagina: Page): Promise<void> {
  await knop(pagina, /^4 Verantwoording/).click();
  await knop(pagina, "Klaarmaken om in te dienen").click();
  await kop(pagina, /te doen$|^Klaar om in te dienen/);
}

/** Fills in what is asked when handing in: the declarations and who it is, and why for a next version. */
export async function verklaar(pagina: Page, door: string, reden?: string): Promise<void> {
  for (const vakje of await pagina.getByRole("checkbox").all())
    if (!(await vakje.isChecked())) await vakje.press("Space");
  if (reden !== undefined) await pagina.getByLabel("Waarom komt er een nieuwe versie?").fill(reden);
  await pagina.getByLabel("Naam of functie").fill(door);
  await pagina.keyboard.press("Tab");
  await kop(pagina, "Klaar om in te dienen");
}

export async function dienIn(pagina: Page, versie: number): Promise<void> {
  await knop(pagina, "Indienen").click();
  await kop(pagina, `Versie ${versie} is ingediend`);
}

/** The accounthouder opens what was handed in: the view with who, what, when, and what changed since. */
export async function beoordeel(pagina: Page, partner: string): Promise<void> {
  await knop(pagina, "Ik beoordeel deze verantwoording").click();
  await kop(pagina, partner);
}

/** The name stands in the pane once somebody gave it. */
async function naam(pagina: Page, wie: string): Promise<void> {
  const veld = pagina.getByLabel("Uw naam").first();
  if ((await veld.count()) > 0) await veld.fill(wie);
}

/** The accounthouder asks something about a finding that the partner explained. */
export async function vraag(pagina: Page, bevinding: RegExp, woorden: string, wie: string): Promise<void> {
  await knop(pagina, "Naar de bevindingen").click();
  const groep = knop(pagina, /^Toegelicht/);
  if ((await groep.getAttribute("aria-expanded")) === "false") await groep.click();
  await knop(pagina, bevinding).first().click();
  await pagina.getByLabel("Uw reactie").fill(woorden);
  await naam(pagina, wie);
  await knop(pagina, "Vraag stellen").click();
  await pagina.getByText(`Gemeente · ${wie}`).waitFor();
}

/** The partner answers a question of the accounthouder at the finding that it is about. */
export async function antwoord(pagina: Page, bevinding: RegExp, woorden: string, wie: string): Promise<void> {
  await knop(pagina, /^Toegelicht/).click();
  await knop(pagina, bevinding).first().click();
  await pagina.getByLabel("Uw antwoord aan de gemeente").fill(woorden);
  await naam(pagina, wie);
  await knop(pagina, "Antwoord geven").click();
  await pagina.getByText(`Partner · ${wie}`).waitFor();
}

/** The accounthouder agrees to what the partner answered. */
export async function akkoord(pagina: Page, woorden: string, wie: string): Promise<void> {
  await pagina.getByLabel("Uw reactie").first().fill(woorden);
  await naam(pagina, wie);
  await knop(pagina, "Akkoord").click();
  await pagina
    .getByText(/akkoord$/)
    .first()
    .waitFor();
}

/** The accounthouder says what the municipality thinks of the whole. */
export async function oordeel(pagina: Page, status: string, reden: string, wie: string): Promise<void> {
  await knop(pagina, /^4 Oordeel/).click();
  await pagina.getByRole("radio", { name: status, exact: true }).check();
  await pagina.getByLabel("Waarom").fill(reden);
  await naam(pagina, wie);
  await knop(pagina, "Oordeel bewaren").click();
  await kop(pagina, status);
}

/** Makes the sheets of the verantwoording. */
export async function maakBladen(pagina: Page): Promise<void> {
  await knop(pagina, /^4 Verantwoording/).click();
  await knop(pagina, /blad(en)? maken$/).click();
  await kop(pagina, /gemaakt$/);
}

/** Carries out the repair that the pane shows at a finding. */
export async function herstel(pagina: Page, bevinding: RegExp): Promise<void> {
  await knop(pagina, bevinding).first().click();
  await pagina.getByRole("heading", { name: /^Herstel: / }).waitFor();
  await knop(pagina, "Herstellen").click();
  await pagina.getByRole("heading", { name: /^Herstel: / }).waitFor({ state: "detached" });
}
