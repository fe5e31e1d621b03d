/** The custom XML part in which a loaded beschikking travels with the workbook: its JSON document as text. */
export const BESCHIKKING_NAAMRUIMTE = "urn:verantwoord:beschikking:1";

/** The custom XML part of a verantwoording that we made: what was made from what. */
export const UITVOER_NAAMRUIMTE = "urn:verantwoord:uitvoer:1";
