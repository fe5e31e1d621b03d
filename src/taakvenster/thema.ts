/** The part of Office's theme that says whether it is dark. */
export interface OfficeThema {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

/** Whether the pane should be dark: as Office says, else by its background, else as the browser prefers. */
export function isDonker(thema: OfficeThema | undefined, voorkeur: boolean): boolean {
  if (typeof thema?.isDarkTheme === "boolean") return thema.isDarkTheme;
  const helder = helderheid(thema?.bodyBackgroundColor);
  return helder === null ? voorkeur : helder < 0.5;
}

/** How light a colour "#rrggbb" looks, 0 … 1; null when it is none. */
function helderheid(kleur: string | undefined): number | null {
  const delen = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(kleur ?? "");
  if (!delen) return null;
  const [rood, groen, blauw] = delen.slice(1).map((deel) => parseInt(deel, 16) / 255);
  return 0.299 * rood! + 0.587 * groen! + 0.114 * blauw!;
}

/** Keeps the theme of the page like that of Office: now, when the browser's preference changes, and when the pane comes back. */
export function volgThema(): void {
  const voorkeur = window.matchMedia("(prefers-color-scheme: dark)");
  const zet = (): void => {
    const thema = typeof Office === "undefined" ? undefined : (Office.context?.officeTheme as OfficeThema | undefined);
    document.documentElement.dataset["thema"] = isDonker(thema, voorkeur.matches) ? "donker" : "licht";
  };
  zet();
  voorkeur.addEventListener("change", zet);
  document.addEventListener("visibilitychange", zet);
}
