import type { Activiteit, Beschikking } from "../domein/beschikking";
import type { Raster } from "../werkboek/raster";
import type { Keuzewijzer } from "./keuzewijzer";
import type { Koppelaar } from "./koppelen";

/** What every reader of one sheet needs. */
export interface Omgeving {
  readonly raster: Raster;
  readonly beschikking: Beschikking | null;
  readonly activiteiten: ReadonlyMap<string, Activiteit>;
  readonly datumstelsel: 1900 | 1904;
  readonly koppelaar: Koppelaar;
  readonly wijzer: Keuzewijzer;
}
