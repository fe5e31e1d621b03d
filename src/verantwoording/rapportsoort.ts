/** The two reports of a year, in one uniform format (domein.md §10). */
export const RAPPORTSOORTEN = ["tussenrapportage", "eindrapportage"] as const;
export type Rapportsoort = (typeof RAPPORTSOORTEN)[number];

/** "Tussenrapportage", as a sheet shows it. */
export function rapportnaam(soort: Rapportsoort): string {
  return `${soort.charAt(0).toUpperCase()}${soort.slice(1)}`;
}
