import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const ASSETS = join(__dirname, "..", "..", "assets");

/** The sizes that Excel asks for: 16, 32 and 80 on the ribbon, 32 and 64 in the list of add-ins. */
export const ICOONMATEN = [16, 32, 64, 80] as const;

export function icoonBestand(maat: number): string {
  return join(ASSETS, `icoon-${maat}.png`);
}

/** assets/icoon.svg as a PNG of so many pixels. */
export function icoon(maat: number): Uint8Array {
  const svg = readFileSync(join(ASSETS, "icoon.svg"), "utf8");
  return new Resvg(svg, { fitTo: { mode: "width", value: maat }, font: { loadSystemFonts: false } }).render().asPng();
}

/** Writes assets/icoon-<maat>.png. */
export function schrijfIconen(): void {
  for (const maat of ICOONMATEN) writeFileSync(icoonBestand(maat), icoon(maat));
}
