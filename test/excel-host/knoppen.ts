/** A press on a button of the ribbon or an entry of the context menu. */
export interface Druk {
  readonly id: string;
  /** The name of the function, as the manifest has it. */
  readonly actie: string;
}

/** The buttons of the add-in: a test presses them, office.js hears it and tells when the work is done. */
export class Knoppen {
  private readonly luisteraars = new Set<(druk: Druk) => void>();
  private readonly bezig = new Map<string, (resultaat: number) => void>();
  private laatste = 0;

  /** Presses; done when the add-in said `event.completed()`. Throws when no office.js listens. */
  druk(actie: string): Promise<void> {
    if (this.luisteraars.size === 0) throw new Error("Er is geen office.js die naar knoppen luistert.");
    const id = `knop${++this.laatste}`;
    const klaar = new Promise<void>((resolve, reject) => {
      this.bezig.set(id, (resultaat) => {
        if (resultaat === 0) resolve();
        else reject(new Error(`De actie ${actie} bestaat niet (${resultaat}).`));
      });
    });
    for (const luister of this.luisteraars) luister({ id, actie });
    return klaar;
  }

  luister(hoor: (druk: Druk) => void): void {
    this.luisteraars.add(hoor);
  }

  klaar(id: string, resultaat: number): void {
    this.bezig.get(id)?.(resultaat);
    this.bezig.delete(id);
  }
}
