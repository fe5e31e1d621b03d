import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Meting {
  /** Seconds from start to end of the process, the median. */
  readonly seconden: number;
  /** Highest memory of all runs, in MB. */
  readonly piek: number;
}

function middelste(getallen: readonly number[]): number {
  return [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)]!;
}

/** What a process said that could not do its work. */
function mislukt(argumenten: readonly string[], status: number | null, uitvoer: string): Error {
  return new Error(`node ${argumenten.join(" ")} eindigde met ${status}:\n${uitvoer}`);
}

/** Runs node so many times, each in a process of its own, and gives the median time and the highest memory. */
export function meet(argumenten: readonly string[], keren: number, goed: readonly number[] = [0]): Meting {
  const map = mkdtempSync(join(tmpdir(), "bench-"));
  const piekBestand = join(map, "piek");
  const seconden: number[] = [];
  let piek = 0;
  try {
    for (let keer = 0; keer < keren; keer++) {
      const begin = performance.now();
      const proces = spawnSync(process.execPath, ["--require", join(__dirname, "piek.cjs"), ...argumenten], {
        env: { ...process.env, BENCH_PIEK: piekBestand },
        encoding: "utf8",
        maxBuffer: 1 << 28,
      });
      seconden.push((performance.now() - begin) / 1000);
      if (!goed.includes(proces.status ?? -1)) throw mislukt(argumenten, proces.status, proces.stderr);
      piek = Math.max(piek, Number(readFileSync(piekBestand, "utf8")) / 1024);
    }
  } finally {
    rmSync(map, { recursive: true });
  }
  return { seconden: middelste(seconden), piek };
}
