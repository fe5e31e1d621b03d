import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { maakRegistratie } from "./maak-registratie";
import { meet, type Opgave } from "./meting";

const RIJEN = 10_000;
const AANTALLEN = [1, 10, 30];
/** With all cells kept, 30 workbooks would take some twenty times the memory of one. */
const HOOGSTENS_KEER = 3;
const KEREN = 2;

function maakMap(map: string, aantal: number, beschikking: string): string {
  const pad = join(map, `map-${aantal}`);
  mkdirSync(pad);
  copyFileSync(beschikking, join(pad, "beschikking.json"));
  // Each its own rows: equal texts would be kept once. The name says which beschikking belongs to it.
  for (let nummer = 1; nummer <= aantal; nummer++)
    writeFileSync(join(pad, `Stichting Balans 2024 ${nummer}.xlsx`), maakRegistratie(RIJEN + nummer));
  return pad;
}

/**
 * Measures the memory of `controleer` on a folder, with all its outputs, for more and more workbooks of 10,000 rows, and says whether it
 * stays bounded: what 30 take against one.
 */
export function meetMap(toon: (tekst: string) => void, product: string, beschikking: string, map: string): boolean {
  const opgaven = AANTALLEN.map((aantal): Opgave => {
    const pad = maakMap(map, aantal, beschikking);
    return {
      naam: `${aantal}`,
      argumenten: [
        product,
        "controleer",
        pad,
        ...["--overzicht", join(map, `overzicht-${aantal}.xlsx`)],
        ...["--json", join(map, `rapporten-${aantal}.json`)],
      ],
      goed: [0, 1],
    };
  });
  const pieken = meet(opgaven, KEREN).map(({ piek }) => piek);
  toon(`\nEen map met werkboeken van ${RIJEN.toLocaleString("nl-NL")} rijen, met overzicht en rapporten:`);
  pieken.forEach((piek, plaats) =>
    toon(`  ${String(AANTALLEN[plaats]).padStart(2)} werkboeken  ${piek.toFixed(0).padStart(4)} MB`),
  );
  const keer = pieken.at(-1)! / pieken[0]!;
  const gehaald = keer <= HOOGSTENS_KEER;
  toon(
    `${gehaald ? "gehaald     " : "NIET gehaald"}  geheugen van ${AANTALLEN.at(-1)} werkboeken tegen één: ${keer.toFixed(2).replace(".", ",")} × (hoogstens ${HOOGSTENS_KEER} ×)`,
  );
  return gehaald;
}
