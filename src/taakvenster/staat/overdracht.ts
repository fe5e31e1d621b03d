import type { Beoordeling, Gesprek } from "../../verantwoording/gesprek";
import type { Indiening } from "../../verantwoording/indiening";
import type { PubliekeVersie } from "../../verantwoording/publiek";
import type { Rapportsoort } from "../../verantwoording/rapportsoort";
import type { Vergelijkregel } from "../../verantwoording/vergelijk";
import type { Zegelstand as Zegel } from "../../verantwoording/zegelstand";

/** Who looks at the workbook. Choosing changes nothing in the workbook. */
export type Rol = "partner" | "accounthouder";

/** What the partner filled in to hand in. */
export interface Opgave {
  /** Null: nothing was chosen, so the pane proposes one. */
  readonly soort: Rapportsoort | null;
  /** Keys of the declarations that are ticked. */
  readonly verklaringen: ReadonlySet<string>;
  readonly reden: string;
}

/** How the workbook is now, beside what was sealed. */
export interface Zegelstand extends Zegel {
  /** Null: there is no beschikking to compare with. */
  readonly beschikkingGelijk: boolean | null;
}

/** Another workbook beside this one. */
export interface Vergelijking {
  /** File name of the other one. */
  readonly naam: string;
  /** The largest difference first; that workbook is the first, this one the second. */
  readonly regels: readonly Vergelijkregel[];
}

/** What was handed in a moment ago. */
export interface Ingediend {
  readonly versie: number;
  readonly soort: Rapportsoort;
  /** The proposed file name. */
  readonly bestand: string;
}

/** A version for everybody, with its file name. */
export interface Openbaar extends PubliekeVersie {
  readonly naam: string;
  /** It was written: at once, or after the user looked where it may still name a person. */
  readonly gegeven: boolean;
}

/** Between partner and municipality: what was handed in, what was said of it, and what the user is doing with it. */
export interface Overdracht {
  readonly rol: Rol;
  /** Oldest first. */
  readonly indieningen: readonly Indiening[];
  readonly gesprek: Gesprek;
  readonly opgave: Opgave;
  readonly ingediend: Ingediend | null;
  readonly openbaar: Openbaar | null;
  /** Null: not looked at yet. */
  readonly zegel: Zegelstand | null;
  readonly voorgenomen: Beoordeling | null;
  readonly vergelijking: Vergelijking | null;
  /** Lines and judgements that are in no file yet; always 0 in Excel. */
  readonly onopgeslagen: number;
}

export const GEEN_OVERDRACHT: Overdracht = {
  rol: "partner",
  indieningen: [],
  gesprek: { regels: [], status: [] },
  opgave: { soort: null, verklaringen: new Set(), reden: "" },
  ingediend: null,
  openbaar: null,
  zegel: null,
  voorgenomen: null,
  vergelijking: null,
  onopgeslagen: 0,
};

/** What goes along when sheets are made. */
export function eigenOverdracht({ indieningen, gesprek }: Overdracht): Pick<Overdracht, "indieningen" | "gesprek"> {
  return { indieningen, gesprek };
}

/** What happens between partner and municipality. */
export type Overdrachtgebeurtenis =
  | { readonly soort: "overdracht gelezen"; readonly indieningen: readonly Indiening[]; readonly gesprek: Gesprek }
  | { readonly soort: "rol gekozen"; readonly rol: Rol }
  | { readonly soort: "opgave gezet"; readonly opgave: Partial<Opgave> }
  | { readonly soort: "ingediend"; readonly indieningen: readonly Indiening[]; readonly ingediend: Ingediend }
  | { readonly soort: "openbaar gemaakt"; readonly openbaar: Openbaar }
  | { readonly soort: "gezegd"; readonly gesprek: Gesprek; readonly onopgeslagen: boolean }
  | { readonly soort: "overdracht opgeslagen" }
  | { readonly soort: "zegel bekeken"; readonly zegel: Zegelstand | null }
  | { readonly soort: "oordeel voorgenomen"; readonly status: Beoordeling | null }
  | { readonly soort: "vergeleken"; readonly vergelijking: Vergelijking | null };
