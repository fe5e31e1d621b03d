import type { Browser } from "playwright-core";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { Inhoud } from "../../src/werkboek/raster";
import { Proef } from "../opdrachtregel/proef";
import { openBrowser } from "./browser";
import { bewaarInExcel, openInExcel, type Werkplek } from "./in-excel";
import { openSite } from "./site";
import type { Bezoek } from "./verhaal";

const MOMENT = "2025-03-14T16:08:00";

/**
 * The people around one beschikking, each with an Excel and a command line, and a folder in which the workbook goes from one to the
 * next as a file. The municipality signed the beschikking (getekend.json), and its key is trusted everywhere.
 */
export class Kring {
  private constructor(
    readonly browser: Browser,
    readonly werkplek: Werkplek,
    readonly proef: Proef,
    private readonly sluitSite: () => Promise<void>,
  ) {}

  static async begin(): Promise<Kring> {
    const [browser, site, proef] = await Promise.all([openBrowser(), openSite(), Proef.begin()]);
    await gelukt(proef, "beschikking", "--sleutel-maken", "gemeente");
    await gelukt(proef, "beschikking", "b.json", "--onderteken", "gemeente-prive.pem", "--naar", "getekend.json");
    const publiek = (await proef.lees("gemeente-publiek.pem")).toString();
    const sleutels = { schema: "sleutels/1.0", sleutels: [{ gemeente: "Soest", naam: "Subsidies 2024", publiek }] };
    const werkplek = { browser, site, moment: MOMENT, sleutels: JSON.stringify(sleutels) };
    return new Kring(browser, werkplek, proef, site.sluit);
  }

  async einde(): Promise<void> {
    await this.browser.close();
    await this.sluitSite();
    await this.proef.einde();
  }

  /** Runs a command that must succeed; gives what it says. */
  gelukt(...delen: string[]): Promise<string> {
    return gelukt(this.proef, ...delen);
  }

  async lees(naam: string): Promise<Inhoud> {
    return leesBestand(await this.proef.lees(naam), naam);
  }

  async open(naam: string): Promise<Bezoek> {
    return openInExcel(this.werkplek, await this.proef.lees(naam), naam);
  }

  /** Saves the workbook and closes Excel; nothing may have gone wrong in the pane, or been asked of another server. */
  async bewaarEnSluit({ pagina, elders, fouten }: Bezoek, naam: string): Promise<void> {
    await this.proef.zet(naam, await bewaarInExcel(pagina));
    expect([elders, fouten]).toEqual([[], []]);
    await pagina.context().close();
  }
}

async function gelukt(proef: Proef, ...delen: string[]): Promise<string> {
  const { uitgang, uit, fout } = await proef.roep(delen, {
    vandaag: () => MOMENT.slice(0, 10),
    nu: () => MOMENT,
    breedte: 1000,
    wachtwoord: () => Promise.resolve("een lang genoeg wachtwoord"),
  });
  expect({ opdracht: delen.join(" "), uitgang, fout }).toEqual({ opdracht: delen.join(" "), uitgang: 0, fout: "" });
  return uit;
}
