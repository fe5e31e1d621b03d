import type { Bereik } from "../domein/bereik";

/** A cell whose formula Excel does not know, because the add-in was not there, with what it is to become. */
export interface GebrokenFormule {
  /** One cell. */
  readonly cel: Bereik;
  /** The formula that stands there, with '=' (English names and commas). */
  readonly oud: string;
  /** What is to be put there: the same, or without what Excel put before the name. */
  readonly nieuw: string;
  /** Why it cannot be mended: a Dutch sentence; null when it can. */
  readonly reden: string | null;
}

/** What became of a list of formulas to mend. */
export interface Herstelverslag {
  readonly hersteld: readonly GebrokenFormule[];
  /** Left as they were, each with its reason: protected, or changed since the list was shown. */
  readonly overgeslagen: readonly (GebrokenFormule & { readonly reden: string })[];
  /** Set again, and Excel still does not know the function: the add-in has to be loaded first. */
  readonly nogOnbekend: readonly GebrokenFormule[];
}

/**
 * 'Herstel formules' in the pane: `zoek` finds the cells, the user looks at the list and confirms, `herstel` sets exactly these
 * again. Failures that a user can meet are thrown as WerkboekFout.
 */
export interface Formuleherstel {
  /** The cells with one of our functions that show #NAAM? or carry what Excel puts before an unknown name. Changes nothing. */
  zoek(): Promise<readonly GebrokenFormule[]>;
  /** Sets the formulas of this list again, each only where it still stands as it was shown. */
  herstel(lijst: readonly GebrokenFormule[]): Promise<Herstelverslag>;
}
