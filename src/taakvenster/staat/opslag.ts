import type { Gebeurtenis } from "./gebeurtenis";
import { na } from "./reducer";
import type { Toestand } from "./toestand";

/** Holds the one state of the pane and tells who listens. */
export interface Opslag {
  toestand(): Toestand;
  stuur(wat: Gebeurtenis): void;
  /** Gives the function that ends it. */
  volg(luisteraar: () => void): () => void;
}

/** A store that starts with this state. */
export function maakOpslag(begin: Toestand): Opslag {
  const luisteraars = new Set<() => void>();
  let toestand = begin;
  return {
    toestand: () => toestand,
    stuur(wat) {
      toestand = na(toestand, wat);
      for (const luisteraar of luisteraars) luisteraar();
    },
    volg(luisteraar) {
      luisteraars.add(luisteraar);
      return () => luisteraars.delete(luisteraar);
    },
  };
}
