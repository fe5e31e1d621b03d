/** What the buttons on the ribbon and the entry of the cell menu ask of the pane. The pane shows itself what goes wrong. */
export interface Lint {
  /** Goes to a step of the pane. */
  naar(stap: "bevindingen"): void;
  /** Checks the workbook, or checks it again. */
  controleer(): void;
  /** Goes to the making of the verantwoording. */
  maak(): void;
  /** Checks, and shows the findings of the activity on whose row the selected cell stands. */
  controleerActiviteit(): void;
}

/** What a button needs of Office: the global object in Excel, a stand-in in tests. */
export interface LintOffice {
  readonly actions: { associate(naam: string, actie: (gebeurtenis: Office.AddinCommands.Event) => void): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/** The address of the help, next to the page of the pane. */
export const HULPADRES = "hulp/index.html";

/** The help page of a rule: REK-01 → hulp/controles/rek-01.html. */
export function controlehulp(code: string): string {
  return `hulp/controles/${code.toLowerCase()}.html`;
}

/** Opens a page in the browser of the user: Excel on a computer has its own way for that, in a browser it is a tab. */
export function openPagina(adres: string): void {
  const heel = new URL(adres, document.baseURI).href;
  if (typeof Office !== "undefined" && Office.context?.requirements?.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    Office.context.ui.openBrowserWindow(heel);
  } else {
    window.open(heel, "_blank", "noopener");
  }
}

/** Every name that manifest.xml calls, with what it does. Only help leaves the pane as it is. */
export function lintknoppen(
  lint: Lint,
  open: (adres: string) => void = openPagina,
): Readonly<Record<string, () => void>> {
  return {
    controleer: () => lint.controleer(),
    bevindingen: () => lint.naar("bevindingen"),
    maakVerantwoording: () => lint.maak(),
    controleerActiviteit: () => lint.controleerActiviteit(),
    hulp: () => open(HULPADRES),
  };
}

/**
 * Connects the buttons. Excel waits for `completed` before it takes the next click, so a button is done when its work has
 * started; the pane shows how it goes. Where the pane cannot be shown, the work goes on all the same.
 */
export function verbindLint(lint: Lint, office: LintOffice = Office, open: (adres: string) => void = openPagina): void {
  for (const [naam, doe] of Object.entries(lintknoppen(lint, open))) {
    office.actions.associate(naam, (gebeurtenis) => {
      const getoond = naam === "hulp" ? Promise.resolve() : office.addin.showAsTaskpane().catch(() => undefined);
      void getoond.then(doe).finally(() => gebeurtenis.completed());
    });
  }
}
