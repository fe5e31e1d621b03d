import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const ASSETS = join(__dirname, "..", "..", "assets");

/** The sizes that Excel asks for: 16, 32 and 80 on the ribbon, 32 and 64 in the list of add-ins. */
export const ICOONMATEN = [16, 32, 64, 80] as const;

/** The drawings: of the add-in itself, and one of each command. */
export const ICONEN = [
  "icoon",
  "icoon-controleren",
  "icoon-bevindingen",
  "icoon-paneel",
  "icoon-maken",
  "icoon-hulp",
  "icoon-activiteit",
] as const;

export function icoonBestand(naam: string, maat: number): string {
  return join(ASSETS, `${naam}-${maat}.png`);
}

/** assets/<naam>.svg as a PNG of so many pixels. */
export function icoon(naam: string, maat: number): Uint8Array {
  const svg = readFileSync(join(ASSETS, `${naam}.svg`), "utf8");
  return new Resvg(svg, { fitTo: { mode: "width", value: maat }, font: { loadSystemFonts: false } }).render().asPng();
}

/** Writes assets/<naam>-<maat>.png of every drawing, in every size. */
export function schrijfIconen(): void {
  for (const naam of ICONEN) for (const maat of ICOONMATEN) writeFileSync(icoonBestand(naam, maat), icoon(naam, maat));
}
