import type { Browser, Page } from "playwright-core";
import { beginVan, bestandVan } from "../excel-host/bestand";
import type { Bewaard } from "../excel-host/bewaren";
import { paginaScript } from "../excel-host/pagina";
import "../excel-host/start/pagina-ingang";
import type { Site } from "./site";
import { bezoek, type Bezoek } from "./verhaal";

type Opties = NonNullable<Parameters<typeof paginaScript>[1]>;

/** Somebody's computer: Excel, the add-in as its administrator set it up, and what the clock says. */
export interface Werkplek extends Opties {
  readonly browser: Browser;
  readonly site: Site;
  readonly moment?: string;
  /** The text of the file with trusted keys beside the add-in. */
  readonly sleutels?: string;
}

/** Opens a file in Excel, with the pane beside it. */
export async function openInExcel(werkplek: Werkplek, bytes: Uint8Array, naam: string): Promise<Bezoek> {
  const { browser, site, moment, sleutels, ...opties } = werkplek;
  return bezoek(browser, site, "taakvenster.html", {
    script: await paginaScript(await beginVan(bytes, naam), opties),
    ...(moment !== undefined && { moment }),
    ...(sleutels !== undefined && { vervangen: { "vertrouwde-sleutels.json": sleutels } }),
  });
}

/** Everything that stands in the workbook now. */
export const standInExcel = (pagina: Page): Promise<Bewaard> => pagina.evaluate(() => window.excelHost.bewaar());

/** The file that Excel saves. */
export async function bewaarInExcel(pagina: Page): Promise<Uint8Array> {
  return bestandVan(await standInExcel(pagina));
}

/** The files of the workbooks that were opened beside this one. */
export async function nieuweWerkboeken(pagina: Page): Promise<readonly Uint8Array[]> {
  const bestanden = await pagina.evaluate(() => window.excelHost.nieuweWerkboeken);
  return bestanden.map((base64) => new Uint8Array(Buffer.from(base64 ?? "", "base64")));
}

export const waardeInExcel = (pagina: Page, blad: string, cel: string): Promise<unknown> =>
  pagina.evaluate(([naam, plek]) => window.excelHost.blad(naam!).cel(plek!).waarde, [blad, cel]);

/** The user types in one cell. */
export const typInExcel = (pagina: Page, blad: string, cel: string, waarde: string | number): Promise<void> =>
  pagina.evaluate(([naam, plek, wat]) => window.excelHost.wijzig(naam, plek, [[wat]]), [blad, cel, waarde] as const);

/** The user types where a defined name of the workbook points. */
export const typOpNaam = (pagina: Page, naam: string, tekst: string): Promise<void> =>
  pagina.evaluate(
    ([gezocht, wat]) => {
      const { names } = window.excelHost.workbook;
      const plek = names.find(({ name }) => name === gezocht)?.range;
      if (!plek) throw new Error(`De naam ${gezocht} bestaat niet.`);
      window.excelHost.wijzig(plek.sheet.name, plek.local, [[wat!]]);
    },
    [naam, tekst],
  );
