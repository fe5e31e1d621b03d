/** All different texts of one workbook, each kept once; the sheets hold only their numbers. */
export class Tekstenlijst {
  readonly #nummers = new Map<string, number>();
  readonly #teksten: string[] = [];

  /** The texts by their number. */
  get teksten(): readonly string[] {
    return this.#teksten;
  }

  /** Number of this text; an unknown text is added. */
  nummer(tekst: string): number {
    const bekend = this.#nummers.get(tekst);
    if (bekend !== undefined) return bekend;
    const nummer = this.#teksten.length;
    this.#nummers.set(tekst, nummer);
    this.#teksten.push(tekst);
    return nummer;
  }
}
