import type { VertrouwdeSleutel } from "../domein/handtekening";
import type { Werkboek } from "../werkboek/werkboek";
import type * as kernModule from "./kern";
import type { Geheugen } from "./geheugen";
import type { Plaats } from "./staat/toestand";
import type { Wacht } from "./werker";

/** The pure work behind the pane. */
export type Kern = typeof kernModule;

export interface Bestand {
  readonly naam: string;
  readonly bytes: Uint8Array;
}

/** The world around the pane: everything that a test replaces. */
export interface Wereld {
  readonly plaats: Plaats;
  /** The open workbook of Excel; null apart from Excel. */
  readonly werkboek: Werkboek | null;
  kern(): Promise<Kern>;
  open(bestand: Bestand): Promise<Werkboek>;
  voorbeeld(): Promise<Bestand & { readonly beschikking: unknown }>;
  /** The public keys that an administrator trusts; null when their list cannot be read. */
  sleutels(): Promise<readonly VertrouwdeSleutel[] | null>;
  bewaar(bestand: Bestand): void;
  /** Opens bytes as a new workbook beside this one; left out where a file is saved instead. Whether it worked. */
  openNieuw?(bestand: Bestand): Promise<boolean>;
  /** Keeps the user's choices where the workbook itself cannot; left out where it can. */
  readonly geheugen?: Geheugen;
  /** The name of who answers and repairs, kept where the pane runs; left out where nothing is kept. */
  readonly naam?: { lees(): string; bewaar(naam: string): void };
  /** Asks the user something; whether they agree. */
  vraag(zin: string): boolean;
  nu(): number;
  wacht: Wacht;
}
