import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import type { Indelingvoorbeeld } from "./indelingen/indeling";
import { LETTER, type VoorbeeldBlad } from "./voorbeeld-blad";

const MAP = join(__dirname, "indelingen");
export const INDELINGVOORBEELDEN = join(__dirname, "..", "..", "assets", "voorbeeld", "indelingen");

/** Every example of a layout: each file of the folder beside this one, but for the type and files that begin with '_'. */
export function indelingvoorbeelden(): readonly Indelingvoorbeeld[] {
  return readdirSync(MAP)
    .filter((bestand) => bestand.endsWith(".ts") && bestand !== "indeling.ts" && !bestand.startsWith("_"))
    .sort()
    .map((bestand) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folder is the list
      const inhoud = require(join(MAP, bestand)) as { readonly voorbeeld: Indelingvoorbeeld };
      return inhoud.voorbeeld;
    });
}

/** The sheets as the bytes of a workbook; the same bytes for the same sheets. */
export async function indelingWerkboek(titel: string, bladen: readonly VoorbeeldBlad[]): Promise<Uint8Array> {
  const moment = new Date(Date.UTC(2026, 1, 2));
  return writeXlsx({
    sheets: bladen.map((blad) => blad.bouw()),
    defaultFont: LETTER,
    properties: { title: titel, company: "Stichting De Linde", created: moment, modified: moment },
  });
}

/** Writes both workbooks of every example to assets/voorbeeld/indelingen. */
export async function schrijfIndelingen(): Promise<void> {
  mkdirSync(INDELINGVOORBEELDEN, { recursive: true });
  for (const { naam, titel, schoon, metFouten } of indelingvoorbeelden()) {
    writeFileSync(join(INDELINGVOORBEELDEN, `${naam}-schoon.xlsx`), await indelingWerkboek(titel, schoon()));
    writeFileSync(join(INDELINGVOORBEELDEN, `${naam}.xlsx`), await indelingWerkboek(titel, metFouten()));
  }
}
