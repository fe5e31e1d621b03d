/** What was met and not understood: each kind once, with its first place and how often it comes. */
export class Meldingen {
  readonly #soorten = new Map<string, { plaats: string; aantal: number }>();

  /** `zin` starts small and has no full stop; `plaats` is a sheet, a cell or a part. */
  meld(zin: string, plaats: string): void {
    const bekend = this.#soorten.get(zin);
    if (bekend === undefined) this.#soorten.set(zin, { plaats, aantal: 1 });
    else bekend.aantal++;
  }

  /** The sentences, in order of meeting. */
  zinnen(): readonly string[] {
    return Array.from(this.#soorten, ([zin, { plaats, aantal }]) => {
      const verder = aantal === 1 ? "" : aantal === 2 ? " (en op nog 1 plaats)" : ` (en op nog ${aantal - 1} plaatsen)`;
      return `${plaats}: ${zin}${verder}.`;
    });
  }
}
