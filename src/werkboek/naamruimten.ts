/** The custom XML part in which a loaded beschikking travels with the workbook: its JSON document as text. */
export const BESCHIKKING_NAAMRUIMTE = "urn:verantwoord:beschikking:1";

/** The custom XML part of a verantwoording that we made: what was made from what. */
export const UITVOER_NAAMRUIMTE = "urn:verantwoord:uitvoer:1";

/** The custom XML part with the user's answers to what was not sure (`Keuzes`). */
export const KEUZES_NAAMRUIMTE = "urn:verantwoord:keuzes:1";

/** The custom XML part with the explanations that the user gave in the pane, by finding. */
export const ANTWOORDEN_NAAMRUIMTE = "urn:verantwoord:antwoorden:1";

/** The custom XML part with the figures that were checked when sheets were made last (INT-03). */
export const CONTROLE_NAAMRUIMTE = "urn:verantwoord:controle:1";

/** The custom XML part with every repair that was carried out, and the sheet that shows them. */
export const HERSTELLINGEN_NAAMRUIMTE = "urn:verantwoord:herstellingen:1";

/** The custom XML part that names the sheet with the to-do list. */
export const TAKENLIJST_NAAMRUIMTE = "urn:verantwoord:takenlijst:1";

/** The custom XML part with every handing in: who, when, which version, what was declared, and the figures that were sealed. */
export const INDIENING_NAAMRUIMTE = "urn:verantwoord:indiening:1";

/** The custom XML part with the dialogue between partner and municipality, and the status that the municipality gave. */
export const GESPREK_NAAMRUIMTE = "urn:verantwoord:gesprek:1";

/** The custom XML part in which the adapter for Excel keeps which sheets, cells, names and charts of a workbook it made. */
export const REGISTER_NAAMRUIMTE = "urn:verantwoord:bladen:1";
