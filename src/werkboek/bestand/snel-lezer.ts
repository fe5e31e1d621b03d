/** Where a fast reader stands after a piece: `rest` is what it did not read. */
export interface SnelleStand {
  readonly soort: "meer nodig" | "klaar" | "onbekend";
  readonly rest: Uint8Array;
}

/**
 * Reads the many like elements of a part straight from the bytes, and only those of a form that it knows; it stops before
 * anything else, so that the strict XML reader can take over from there with the same result.
 */
export interface SnelleLezer {
  /** Reads as many whole elements as there are. */
  lees(stuk: Uint8Array): SnelleStand;
  /** What was given and not read yet. */
  over(): Uint8Array;
}
