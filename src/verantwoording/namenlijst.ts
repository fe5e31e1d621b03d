import type { PlanNaam } from "../werkboek/plan";
import type { Verwijsbaar } from "./formule";
import { verwijzing, type Blok, type Vak } from "./vak";

/** A defined name of the workbook; a formula refers to it by this object. */
export class Naam implements Verwijsbaar {
  constructor(
    readonly naam: string,
    readonly doel: Vak | Blok,
  ) {}

  inFormule(): string {
    return this.naam;
  }
}

/** The defined names of one plan: valid, and unique whatever the case. */
export class Namenlijst {
  private readonly namen = new Map<string, Naam>();

  /** A new name for this cell or block; a number is added when the wish is taken. */
  maak(wens: string, doel: Vak | Blok): Naam {
    const basis = geldig(wens);
    let naam = basis;
    for (let nummer = 2; this.namen.has(naam.toLowerCase()); nummer++) naam = `${basis}_${nummer}`;
    const gemaakt = new Naam(naam, doel);
    this.namen.set(naam.toLowerCase(), gemaakt);
    return gemaakt;
  }

  /** The names with their references; only after every row has its number. */
  bouw(): readonly PlanNaam[] {
    return [...this.namen.values()].map(({ naam, doel }) => ({ naam, verwijzing: verwijzing(doel) }));
  }
}

/** Letters, digits and underscores only, at most 200 long: what every program accepts in a name. */
function geldig(wens: string): string {
  return wens.replace(/[^A-Za-z0-9_]/g, "_").slice(0, 200);
}
