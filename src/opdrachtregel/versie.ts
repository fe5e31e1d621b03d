import pakket from "../../package.json";

/** The version of this program, for the report. */
export const VERSIE: string = pakket.version;
