import type { Koppelbestand } from "../raster";

// A text, a quoted sheet of another file ('C:\map\[uren.xlsx]Blad 1'!), or an unquoted one ([uren.xlsx]Blad1!).
const STUK =
  /"(?:[^"]|"")*"|'((?:[^'[\]]|'')*)\[((?:[^'[\]]|'')+)\]((?:[^'[\]]|'')+)'!|\[([^[\]"'!]+)\]([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/**
 * Other files in formulas: Excel writes them with folder and name, a workbook file as [1], [2] …. This writes them as the file
 * does, so that rules see no difference, and remembers which file has which number.
 */
export class Koppelingen {
  readonly #nummers = new Map<string, number>();

  /** The files, in order of meeting. */
  get bestanden(): readonly Koppelbestand[] {
    return [...this.#nummers].map(([bestand, nummer]) => ({ nummer, bestand }));
  }

  /** The formula with [1] for a file; what refers to no other file comes back as it is. */
  kort(formule: string): string {
    if (!formule.includes("[")) return formule;
    return formule.replace(
      STUK,
      (heel: string, map?: string, bestand?: string, blad?: string, kaal?: string, kaalBlad?: string) => {
        if (kaal !== undefined) return `[${this.#nummer(kaal)}]${kaalBlad}!`;
        if (bestand === undefined) return heel;
        return `'[${this.#nummer(`${map}${bestand}`.replaceAll("''", "'"))}]${blad}'!`;
      },
    );
  }

  #nummer(bestand: string): number {
    const nummer = this.#nummers.get(bestand) ?? this.#nummers.size + 1;
    this.#nummers.set(bestand, nummer);
    return nummer;
  }
}
