import type { Afrekening } from "../domein/afrekening";
import type { Beschikking } from "../domein/beschikking";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import type { Boek } from "./boek";
import type { Bronnen } from "./resultaatrij";
import type { Rij, Vak } from "./vak";

/** What the parts of the sheet Afrekening share. */
export interface Werk {
  readonly boek: Boek;
  readonly blad: Bladbouwer;
  readonly beschikking: Beschikking;
  readonly afrekening: Afrekening;
  readonly bronnen: Bronnen;
}

/** Rows and sums of part 1 that part 2 goes on with. */
export interface PerGroep {
  readonly rijen: ReadonlyMap<string, { readonly beschikt: Vak; readonly over: Vak }>;
  readonly som: Readonly<Record<"beschikt" | "geleverd" | "over" | "onder" | "afronding", Vak>>;
}

/** The heading of a part. */
export function kop(deel: Bladdeel, tekst: string): Rij {
  const rij = deel.rij(21);
  rij.zet(0, tekst, "kop");
  rij.bijVolgende = true;
  return rij;
}

/** A line of explanation below a table. */
export function noot(deel: Bladdeel, tekst: string): void {
  deel.rij().zet(0, tekst, "toelichting");
}
