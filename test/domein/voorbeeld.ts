import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Realisatie } from "../../src/domein/afrekenen";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";

const wortel = join(__dirname, "../..");

function json(pad: string): unknown {
  return JSON.parse(readFileSync(join(wortel, pad), "utf8"));
}

/** The JSON document of the published example, a new copy each time. */
export function voorbeeldDocument(): Record<string, unknown> {
  return json("assets/voorbeeld/beschikking-balans-2024.json") as Record<string, unknown>;
}

/** A beschikking from its document; throws with the errors when it is refused. */
export function gelezen(document: unknown): Beschikking {
  const lezing = leesBeschikking(document);
  if (!lezing.ok) throw new Error(lezing.fouten.map((fout) => `${fout.pad}: ${fout.bericht}`).join("\n"));
  return lezing.beschikking;
}

const realisaties = json("test/data/realisaties-balans-2024.json") as Record<string, Record<string, number>>;

/** The published realisaties of 2024. */
export const gepubliceerd: Realisatie = (activiteit, afspraak) => realisaties[activiteit]?.[afspraak] ?? null;
