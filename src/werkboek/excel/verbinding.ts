import { alsWerkboekFout, excelTeOud } from "./fouten";

/** What the adapter leans on everywhere: Excel 2021, Microsoft 365, Excel on the web. */
const MINSTENS = "1.11";

/** Runs work in Excel, as `Excel.run` does. */
export type Uitvoerder = <T>(werk: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Whether this Excel has version "1.14" of ExcelApi. */
export type Kent = (versie: string) => boolean;

/** The Excel that the add-in runs in; looked up at each call, because it exists only after Office.onReady. */
export const metExcel: Uitvoerder = (werk) => Excel.run(werk);

/** What this Excel says of itself; outside Office, and before Office has a context, no more than what the adapter leans on anyway. */
export const kentExcelApi: Kent = (versie) => {
  const context = typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined);
  return context === undefined ? versie === MINSTENS : context.requirements.isSetSupported("ExcelApi", versie);
};

/** How the adapter reaches Excel. */
export class Verbinding {
  constructor(
    private readonly uitvoerder: Uitvoerder,
    readonly kent: Kent,
  ) {}

  /** Does the work; a failure of Excel comes out as WerkboekFout. */
  async voerUit<T>(werk: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    if (!this.kent(MINSTENS)) throw excelTeOud();
    try {
      return await this.uitvoerder(werk);
    } catch (fout) {
      throw alsWerkboekFout(fout);
    }
  }
}

/** Lets Excel and the pane draw and answer the user before the next piece of work (a long block makes Excel restart the add-in). */
export function adem(): Promise<void> {
  return new Promise((verder) => setTimeout(verder));
}
