import { zonderJaar } from "../inlezen/jaren";

/** Where the pane keeps choices apart from Excel, where it cannot write in the workbook. By the name of the file. */
export interface Geheugen {
  lees(bestand: string): string | null;
  bewaar(bestand: string, xml: string): void;
}

const SLEUTEL = "verantwoord keuzes ";

/** The store of the browser. The year in a file's name does not count, so that next year's copy finds its choices. */
export function browsergeheugen(opslag: () => Storage): Geheugen {
  const sleutel = (bestand: string): string => SLEUTEL + zonderJaar(bestand);
  return {
    lees(bestand) {
      try {
        return opslag().getItem(sleutel(bestand));
      } catch {
        // A browser that keeps nothing: then the choices last as long as the page.
        return null;
      }
    },
    bewaar(bestand, xml) {
      try {
        opslag().setItem(sleutel(bestand), xml);
      } catch {
        // As above, or full.
      }
    },
  };
}
