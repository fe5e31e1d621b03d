import type { Browser, Page } from "playwright-core";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { openBrowser } from "../browser/browser";
import { openSite, type Site } from "../browser/site";
import { beginUit } from "../excel-host/begin-uit";
import { OFFICE_CDN, officeScript, paginaScript } from "../excel-host/pagina";
import "../excel-host/start/pagina-ingang";
import { html } from "../maak/hulpopmaak";
import type { Proef } from "../opdrachtregel/proef";
import { openWerkboek, type Werkboek } from "./bladcellen";
import { tekenBlad } from "./bladtekening";

/** A picture of the manuals: its file name without .png, what can be read in it, and the picture itself as the browser gives it. */
export interface Opname {
  readonly naam: string;
  readonly tekst: string;
  readonly png: Uint8Array;
}

/** What every story sees on the clock: the pictures do not change with the day. */
export const MOMENT = "2026-01-19T10:24:00";

const VASTE_KLOK = `{
  const Echt = Date;
  const nu = Echt.parse("${MOMENT}+01:00");
  globalThis.Date = class extends Echt {
    constructor(...delen) { super(...(delen.length === 0 ? [nu] : delen)); }
    static now() { return nu; }
  };
}`;
const BREEDTE = 360;
const HOOGTE = 640;
/** Pixels of the picture for each of the page: a pane is shown at its own size, a sheet a good deal smaller. */
const SCHERPTE = { paneel: 2, blad: 1.25 } as const;

/** A browser with the add-in as it was built, a folder with files, and a camera. */
export class Toestel {
  readonly opnamen: Opname[] = [];
  private gelezen: { readonly bytes: Buffer; readonly werkboek: Werkboek } | null = null;

  private constructor(
    private readonly browser: Browser,
    private readonly site: Site,
    readonly zaak: Proef,
    private readonly scherp: boolean,
  ) {}

  /** `scherp`: with the pixels that a picture in the manual has; a comparison needs fewer. */
  static async open(zaak: Proef, { scherp }: { readonly scherp: boolean }): Promise<Toestel> {
    const [browser, site] = await Promise.all([openBrowser(), openSite()]);
    return new Toestel(browser, site, zaak, scherp);
  }

  async sluit(): Promise<void> {
    await this.browser.close();
    await this.site.sluit();
  }

  private scherpte(soort: keyof typeof SCHERPTE): number {
    return this.scherp ? SCHERPTE[soort] : 1;
  }

  /** The pane beside a workbook of the folder, in our Excel behind the real office.js. */
  async excel(bestand: string): Promise<Page> {
    const inhoud = await leesBestand(await this.zaak.lees(bestand), bestand);
    const script = await paginaScript(beginUit(inhoud));
    const context = await this.browser.newContext({
      viewport: { width: BREEDTE, height: HOOGTE },
      deviceScaleFactor: this.scherpte("paneel"),
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
      reducedMotion: "reduce",
    });
    const sleutels = await this.sleutels();
    await context.route(`${OFFICE_CDN}**`, (route) => {
      const body = officeScript(route.request().url());
      return body ? route.fulfill({ contentType: "text/javascript", body }) : route.abort();
    });
    await context.route("**/vertrouwde-sleutels.json", (route) => route.fulfill({ json: sleutels }));
    const pagina = await context.newPage();
    await pagina.addInitScript({ content: `${VASTE_KLOK}\n${script}` });
    await pagina.goto(`${this.site.adres}/taakvenster.html`);
    await pagina.getByRole("heading", { level: 1 }).waitFor();
    return pagina;
  }

  /** The keys that an administrator trusts: those of the municipality of the folder, once it made one. */
  private async sleutels(): Promise<unknown> {
    const publiek = await this.zaak.lees("gemeente-publiek.pem").catch(() => null);
    const een = { gemeente: "Voorbeeldstad", naam: "Subsidies 2025", publiek: publiek?.toString("utf8") };
    return { schema: "sleutels/1.0", sleutels: publiek ? [een] : [] };
  }

  /** Runs a command in the folder, as it stands in the manual. Throws when it could not run. */
  async opdracht(regel: string): Promise<string> {
    const delen = [...regel.matchAll(/"([^"]*)"|(\S+)/g)].map(([, tussen, los]) => tussen ?? los ?? "");
    const { uitgang, uit, fout } = await this.zaak.roep(delen, {
      breedte: 90,
      vandaag: () => MOMENT.slice(0, 10),
      nu: () => MOMENT,
      wachtwoord: () => Promise.resolve("een lang genoeg wachtwoord"),
    });
    if (uitgang === 2) throw new Error(`verantwoord ${regel}: ${fout}`);
    return uit;
  }

  /** Takes the pane as it stands, as high as the picture has to be. */
  async neemPaneel(pagina: Page, naam: string, hoogte = HOOGTE): Promise<void> {
    await pagina.setViewportSize({ width: BREEDTE, height: hoogte });
    await pagina.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await pagina.mouse.move(0, 0);
    const tekst = await pagina.evaluate(leesbaar);
    this.opnamen.push({ naam, tekst, png: await pagina.screenshot({ animations: "disabled" }) });
  }

  /** Draws a part of a sheet of a workbook in the folder, and takes it. */
  async neemBlad(bestand: string, blad: string, bereik: string, naam: string): Promise<void> {
    const tekening = tekenBlad(await this.werkboek(bestand), blad, bereik);
    const png = await this.druk(tekening.html, { width: tekening.breedte, height: tekening.hoogte });
    this.opnamen.push({ naam, tekst: tekening.tekst, png });
  }

  /** A workbook of the folder; read once, as long as it stays what it was. */
  private async werkboek(bestand: string): Promise<Werkboek> {
    const bytes = await this.zaak.lees(bestand);
    if (this.gelezen?.bytes.equals(bytes) !== true) this.gelezen = { bytes, werkboek: await openWerkboek(bytes) };
    return this.gelezen.werkboek;
  }

  /** Draws a window in which a command was typed, with what it answers. */
  async neemVenster(regels: readonly string[], naam: string): Promise<void> {
    const tekst = regels.join("\n");
    const stijl = `body{margin:0;background:#1f2224;color:#f3f5f5;font:14px/1.45 "Liberation Mono",Consolas,monospace}pre{margin:0;padding:14px 16px;font:inherit}`;
    const maat = {
      width: 32 + Math.ceil(8.45 * Math.max(...regels.map(({ length }) => length))),
      height: 28 + Math.ceil(20.3 * regels.length),
    };
    const png = await this.druk(`<!doctype html><style>${stijl}</style><pre>${html(tekst)}</pre>`, maat);
    this.opnamen.push({ naam, tekst, png });
  }

  private async druk(
    pagina: string,
    viewport: { readonly width: number; readonly height: number },
  ): Promise<Uint8Array> {
    const context = await this.browser.newContext({ viewport, deviceScaleFactor: this.scherpte("blad") });
    const vel = await context.newPage();
    await vel.setContent(pagina);
    const png = await vel.screenshot();
    await context.close();
    return png;
  }
}

/** All that can be read in the pane: its text, and what is typed or chosen in it. Runs in the page. */
function leesbaar(): string {
  // What is only read aloud is not in the picture.
  const voorgelezen = [...document.querySelectorAll<HTMLElement>(".alleen-lezer")];
  for (const een of voorgelezen) een.style.display = "none";
  const velden = [...document.querySelectorAll<HTMLInputElement>("input, textarea")]
    .filter(({ type }) => type !== "file")
    .map(({ type, checked, value }) => (/radio|checkbox/.test(type) ? (checked ? "☑" : "☐") : value));
  const tekst = document.body.innerText.replace(/\s*\n\s*/g, "\n").trim();
  for (const een of voorgelezen) een.style.display = "";
  return [tekst, ...velden.filter((waarde) => waarde !== "")].join("\n");
}

export const knop = (pagina: Page, naam: string | RegExp): ReturnType<Page["getByRole"]> =>
  pagina.getByRole("button", { name: naam, ...(typeof naam === "string" && { exact: true }) });

/** Waits until the pane has this heading. */
export async function kop(pagina: Page, tekst: string | RegExp): Promise<void> {
  await pagina.getByRole("heading", { level: 1, name: tekst }).waitFor();
}
