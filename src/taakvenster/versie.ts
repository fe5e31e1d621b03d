import pakket from "../../package.json";

/** Version of the program, as package.json states it. */
export const VERSIE: string = pakket.version;
