import type { Browser } from "playwright-core";
import { leesGesprek } from "../../src/verantwoording/gesprek";
import { leesIndieningen } from "../../src/verantwoording/indiening";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { Inhoud } from "../../src/werkboek/raster";
import { Proef } from "../opdrachtregel/proef";
import { openBrowser } from "./browser";
import {
  bewaarInExcel,
  nieuweWerkboeken,
  openInExcel,
  standInExcel,
  typInExcel,
  typOpNaam,
  waardeInExcel,
  type Werkplek,
} from "./in-excel";
import { openSite } from "./site";
import * as stap from "./stappen";
import { beeld, type Bezoek } from "./verhaal";

const AFSPRAAK = /Afspraak wijkt af/;
const TEKSTEN = {
  t_SPORT_aansluiting: "Meer kinderen sporten elke week in hun eigen wijk.",
  t_SPORT_contact: "De coördinator van de sportlessen",
  t_SPORT_inhoud: "Elke week zijn er sportlessen op vier scholen, met een vaste trainer.",
  t_SPORT_doelgroep: "Kinderen van 4 tot 12 jaar die nog niet bij een club sporten.",
  t_SPORT_inzet: "Twee vakkrachten en acht vrijwilligers geven samen de lessen.",
  t_SPORT_periode: "Van januari tot en met december, buiten de schoolvakanties.",
  t_SPORT_samenwerking: "Met de scholen, de sportclubs en het buurtteam.",
  t_SPORT_ervaring: "Ouders zien dat hun kind beter slaapt. Zij willen graag lessen in de vakantie.",
};
const MOMENT = "2025-03-14T16:08:00";
const GEMEENTE = "de accounthouder";
const PARTNER = "de controller";

let browser: Browser;
let werkplek: Werkplek;
let sluit: () => Promise<void>;
let proef: Proef;

/** Runs a command that must succeed. */
async function gelukt(...delen: string[]): Promise<string> {
  const wereld = { vandaag: () => "2025-03-14", nu: () => MOMENT, breedte: 1000 };
  const wachtwoord = () => Promise.resolve("een lang genoeg wachtwoord");
  const { uitgang, uit, fout } = await proef.roep(delen, { ...wereld, wachtwoord });
  expect({ opdracht: delen.join(" "), uitgang, fout }).toEqual({ opdracht: delen.join(" "), uitgang: 0, fout: "" });
  return uit;
}

const lees = async (naam: string): Promise<Inhoud> => leesBestand(await proef.lees(naam), naam);
const open = async (naam: string): Promise<Bezoek> => openInExcel(werkplek, await proef.lees(naam), naam);

/** Saves the workbook and closes Excel; nothing may have gone wrong in the pane, or been asked of another server. */
async function bewaarEnSluit({ pagina, elders, fouten }: Bezoek, naam: string): Promise<void> {
  await proef.zet(naam, await bewaarInExcel(pagina));
  expect([elders, fouten]).toEqual([[], []]);
  await pagina.context().close();
}

// The stories follow each other: the workbook travels from one to the next as a file.
beforeAll(async () => {
  const [chromium, site, map] = await Promise.all([openBrowser(), openSite(), Proef.begin()]);
  browser = chromium;
  proef = map;
  sluit = site.sluit;
  await gelukt("beschikking", "--sleutel-maken", "gemeente");
  await gelukt("beschikking", "b.json", "--onderteken", "gemeente-prive.pem", "--naar", "getekend.json");
  const publiek = (await proef.lees("gemeente-publiek.pem")).toString();
  const sleutels = { schema: "sleutels/1.0", sleutels: [{ gemeente: "Soest", naam: "Subsidies 2024", publiek }] };
  werkplek = { browser, site, moment: MOMENT, sleutels: JSON.stringify(sleutels) };
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await sluit?.();
  await proef?.einde();
});

describe("van beschikking tot raad, in Excel", () => {
  test("de partner controleert, herstelt, licht toe, maakt, vertelt en dient in", async () => {
    const bezoek = await open("fout.xlsx");
    const { pagina } = bezoek;
    await stap.kiesBeschikking(pagina, stap.alsBestand("beschikking.json", await proef.lees("getekend.json")));
    await pagina.getByText(/Subsidies 2024/).waitFor();
    await stap.controleer(pagina);
    await stap.herstel(pagina, /Verschil klopt niet/);
    expect(await waardeInExcel(pagina, "Jeugd", "F5")).toBe(1);
    await stap.licht(pagina, AFSPRAAK, "Later zo afgesproken.");
    await stap.maakBladen(pagina);
    for (const [naam, tekst] of Object.entries(TEKSTEN)) await typOpNaam(pagina, naam, tekst);
    await beeld(pagina, "k1-gemaakt");
    await stap.naarIndienen(pagina);
    await stap.verklaar(pagina, PARTNER);
    await stap.dienIn(pagina, 1);
    await beeld(pagina, "k1-ingediend");
    await bewaarEnSluit(bezoek, "in1.xlsx");
    const { delen, rasters } = await lees("in1.xlsx");
    expect(leesIndieningen(delen)).toMatchObject([{ versie: 1, door: PARTNER, moment: MOMENT }]);
    expect(rasters.map(({ blad }) => blad)).toContain("Indiening");
  }, 60_000);

  test("de accounthouder ziet wat is ingediend en door wie, en vraagt", async () => {
    const bezoek = await open("in1.xlsx");
    const { pagina } = bezoek;
    await pagina.getByText("Dit werkboek is ingediend: Eindrapportage, versie 1").waitFor();
    const voor = await standInExcel(pagina);
    await stap.beoordeel(pagina, "Stichting Balans, 2024");
    await pagina.getByText("Geen cijfer gewijzigd").waitFor();
    await pagina.getByText(/Subsidies 2024/).waitFor();
    await beeld(pagina, "k2-ontvangen");
    expect(await standInExcel(pagina)).toEqual(voor);
    await stap.vraag(pagina, AFSPRAAK, "Wanneer is dat afgesproken? En telt november mee?", GEMEENTE);
    await beeld(pagina, "k2-gevraagd");
    await bewaarEnSluit(bezoek, "vraag.xlsx");
  }, 60_000);

  test("de partner antwoordt, verbetert een cijfer en dient een nieuwe versie in", async () => {
    const bezoek = await open("vraag.xlsx");
    const { pagina } = bezoek;
    await stap.controleer(pagina);
    await stap.antwoord(pagina, AFSPRAAK, "In het gesprek van juni. November ontbrak nog.", PARTNER);
    await beeld(pagina, "k3-antwoord");
    await typInExcel(pagina, "Jeugd", "E4", 155);
    await typInExcel(pagina, "Jeugd", "F4", "=E4-D4");
    await pagina.getByText("2 cellen gewijzigd").waitFor();
    await stap.naarIndienen(pagina);
    await stap.licht(pagina, /^Naar de bevinding: Gewijzigd na controle/, "De uren van november zijn erbij geteld.");
    await stap.naarIndienen(pagina);
    await stap.verklaar(pagina, PARTNER, "November ontbrak.");
    await stap.dienIn(pagina, 2);
    await beeld(pagina, "k3-ingediend");
    await bewaarEnSluit(bezoek, "in2.xlsx");
    const { delen } = await lees("in2.xlsx");
    expect(leesIndieningen(delen).at(-1)).toMatchObject({ versie: 2, reden: "November ontbrak." });
    expect(leesGesprek(delen).regels.map(({ wie, soort }) => [wie, soort])).toEqual([
      ["gemeente", "vraag"],
      ["partner", "antwoord"],
    ]);
  }, 60_000);

  test("de accounthouder ziet wat er anders is, is akkoord en keurt goed", async () => {
    const bezoek = await open("in2.xlsx");
    const { pagina } = bezoek;
    await stap.beoordeel(pagina, "Stichting Balans, 2024");
    await pagina.getByText("November ontbrak.").first().waitFor();
    await beeld(pagina, "k4-ontvangen");
    await stap.akkoord(pagina, "Dat past bij ons verslag.", GEMEENTE);
    await stap.oordeel(pagina, "Plausibel", "De cijfers kloppen.", GEMEENTE);
    await beeld(pagina, "k4-oordeel");
    await bewaarEnSluit(bezoek, "goedgekeurd.xlsx");
    const { regels, status } = leesGesprek((await lees("goedgekeurd.xlsx")).delen);
    expect(regels.at(-1)).toMatchObject({ wie: "gemeente", soort: "akkoord", door: GEMEENTE });
    expect(status).toMatchObject([{ status: "plausibel", door: GEMEENTE, moment: MOMENT }]);
  }, 60_000);

  test("financiën rekent af tot op de cent, en beleid ziet de voortgang per opgave", async () => {
    const uit = await gelukt("beoordeel", "goedgekeurd.xlsx", "--sleutels", "gemeente-publiek.pem");
    expect(uit).toContain("plausibel (de accounthouder");
    expect(uit).toContain("geen enkel cijfer is gewijzigd");
    await gelukt("afreken", "goedgekeurd.xlsx", "--json", "afrekening.json");
    const { afrekening } = await proef.json<{ afrekening: { totaal: Record<string, number> } }>("afrekening.json");
    expect(afrekening.totaal).toMatchObject({ over: 591.45, onder: 0, terug: 0, vaststelling: 29966.8 });
    await gelukt("stuur", "goedgekeurd.xlsx", "--naar", "voortgang.xlsx");
    const { rasters } = await lees("voortgang.xlsx");
    const opgave = rasters.find(({ blad }) => blad.includes("Gezonde leefstijl"));
    expect(opgave?.teksten.join("\n")).toContain("Sport en beweging");
  }, 60_000);
});
