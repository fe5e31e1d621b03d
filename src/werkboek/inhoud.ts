import type { Inhoud, Raster } from "./raster";

/** A workbook with these sheets that carries nothing else, except what `rest` says. */
export function leegInhoud(naam: string, rasters: readonly Raster[], rest: Partial<Inhoud> = {}): Inhoud {
  return {
    naam,
    rasters,
    namen: [],
    delen: [],
    koppelbestanden: [],
    macros: false,
    gegevensverbindingen: [],
    andereBladen: [],
    eigenschappen: new Map(),
    datumstelsel: 1900,
    handmatigRekenen: false,
    meldingen: [],
    ...rest,
  };
}
