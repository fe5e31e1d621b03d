import { normaliseer } from "./tekst";

const JAREN = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** A number that can stand in a header: a year. */
export function isJaartal(waarde: unknown): boolean {
  return typeof waarde === "number" && Number.isInteger(waarde) && waarde >= 1990 && waarde <= 2100;
}

/** The years that a text names, each once. */
function jarenIn(tekst: string): number[] {
  return [...new Set(tekst.match(JAREN) ?? [])].map(Number);
}

/** The one year that a text is about ('Realisatie 2024'); null when it names none, or more ('Plan 2024-2027'). */
export function enigJaar(tekst: string): number | null {
  const [een, ander] = jarenIn(tekst);
  return een === undefined || ander !== undefined ? null : een;
}

/** The last of the years that texts of one year each are about; null when there is none. */
export function laatsteJaar(teksten: readonly string[]): number | null {
  const jaren = teksten.map(enigJaar).filter((jaar) => jaar !== null);
  return jaren.length === 0 ? null : Math.max(...jaren);
}

/** A text as `normaliseer` writes it, with every year moved up by so many years. */
export function verschoven(tekst: string, jaren: number): string {
  return normaliseer(tekst).replace(JAREN, (jaar) => String(Number(jaar) + jaren));
}

/** A text as `normaliseer` writes it, with '#' for every year: equal for the same thing in another year. */
export function zonderJaar(tekst: string): string {
  return normaliseer(tekst).replace(JAREN, "#");
}
