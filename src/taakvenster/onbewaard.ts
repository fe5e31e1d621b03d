import type { Opslag } from "./staat/opslag";
import type { Antwoorden } from "../controles/antwoorden";
import type { Toestand } from "./staat/toestand";

/** The explanations that stand in this pane alone. In Excel there are none: the workbook keeps each at once. */
export function onbewaard({ plaats, antwoorden }: Toestand): Antwoorden {
  return new Map(plaats === "excel" ? [] : [...antwoorden].filter(([, { nieuw }]) => nieuw));
}

/** How much a person typed or said that is in no file yet. */
export function aantalOnbewaard(t: Toestand): number {
  return onbewaard(t).size + t.overdracht.onopgeslagen;
}

/** Lets the browser ask before the page goes, as long as something that a person typed would go with it. */
export function bewaakSluiten(opslag: Opslag, venster: Window = window): void {
  venster.addEventListener("beforeunload", (gebeurtenis) => {
    // A field hands over what was typed in it when it loses the focus.
    const veld = venster.document.activeElement;
    if (veld instanceof HTMLElement) veld.blur();
    if (aantalOnbewaard(opslag.toestand()) > 0) gebeurtenis.preventDefault();
  });
}
