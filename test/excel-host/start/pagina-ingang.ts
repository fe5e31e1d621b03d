import type { ExcelHost } from "../host";
import { maakExcel, type Begin } from "../maak-excel";
import { ComBrug, type OfficeOpties } from "./com";

declare global {
  interface Window {
    /** The Excel of this page: a browser test looks at it and works it through `page.evaluate`. */
    excelHost: ExcelHost;
  }
}

/** Puts an Excel behind this page. To run before office.js does. */
export function zetKlaar(begin: Begin, opties: OfficeOpties): void {
  // Frames in the page (help, for one) have no Excel of their own.
  if (window !== window.top) return;
  window.excelHost = maakExcel(begin);
  Object.defineProperty(window, "external", { configurable: true, value: new ComBrug(window.excelHost, opties) });
}
