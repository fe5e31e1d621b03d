import { leesBestaand, type Uitvoer } from "./bestanden";
import { OpdrachtFout } from "./fout";
import type { Rapport } from "./rapport";
import type { Wereld } from "./wereld";

/** What stands at the output path now, refused when it is not a report of ours: that is never overwritten. */
export async function keurRapportdoel(wereld: Wereld, pad: string): Promise<Uint8Array | null> {
  const oud = await leesBestaand(wereld, pad, "het bestand");
  if (oud === null || isRapport(oud)) return oud;
  throw new OpdrachtFout(
    `'${pad}' bestaat al en is geen rapport van dit programma. Kies een andere naam; ik overschrijf het niet.`,
  );
}

function isRapport(bytes: Uint8Array): boolean {
  try {
    const inhoud: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const rapporten: readonly unknown[] = Array.isArray(inhoud) ? inhoud : [inhoud];
    return (
      rapporten.length > 0 &&
      rapporten.every(
        (r) => typeof r === "object" && r !== null && "schema" in r && String(r.schema).startsWith("rapport/"),
      )
    );
  } catch {
    return false;
  }
}

/** The report, or the reports of several workbooks as an array, as a file. `oud` is what `keurRapportdoel` found. */
export function rapportUitvoer(pad: string, rapport: Rapport | readonly Rapport[], oud: Uint8Array | null): Uitvoer {
  return { pad, inhoud: new TextEncoder().encode(`${JSON.stringify(rapport, null, 2)}\n`), oud };
}
