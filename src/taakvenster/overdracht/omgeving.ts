import type { TekstenOverdracht } from "../../teksten/nl-overdracht";
import type { Dossier } from "../../verantwoording/dossier";
import type { Plan } from "../../werkboek/plan";
import type { Maakopdracht } from "../kern";
import type { Kern, Wereld } from "../poort";
import type { Opslag } from "../staat/opslag";
import type { Stap } from "../staat/toestand";
import type { Werker } from "../werker";
import type { Werkplaats } from "../werkplaats";

/** What the deeds between partner and municipality work with. */
export interface Overdrachtomgeving {
  readonly kern: Kern;
  readonly opslag: Opslag;
  readonly wereld: Wereld;
  readonly werker: Werker;
  readonly plaats: Werkplaats;
  readonly tekst: TekstenOverdracht;
  readonly toon: (stap: Stap) => Promise<void>;
  /** What was checked last, with its findings answered; null when nothing was checked. */
  readonly dossierNu: () => Dossier | null;
  /** The sheets as they come into the workbook itself. */
  readonly planVan: (opdracht: Maakopdracht) => Plan;
}
