import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What is measured: node with these arguments, in a process of its own. */
export interface Opgave {
  readonly naam: string;
  readonly argumenten: readonly string[];
  /** Exit statuses of a run that went well. */
  readonly goed?: readonly number[];
  readonly vooraf?: () => void;
}

export interface Meting {
  /** Seconds of processor time of all threads together, the median: what other work on the machine hardly changes. */
  readonly rekentijd: number;
  /** Seconds from start to end of the process, the median. */
  readonly wachttijd: number;
  /** Highest memory of all runs, in MB. */
  readonly piek: number;
}

type Loop = readonly [rekentijd: number, piek: number, wachttijd: number];

function middelste(getallen: readonly number[]): number {
  return [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)]!;
}

function draai({ argumenten, goed = [0], vooraf }: Opgave, bestand: string): Loop {
  vooraf?.();
  const begin = performance.now();
  const proces = spawnSync(process.execPath, ["--require", join(__dirname, "piek.cjs"), ...argumenten], {
    env: { ...process.env, BENCH_PIEK: bestand },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const wachttijd = (performance.now() - begin) / 1000;
  if (!goed.includes(proces.status ?? -1))
    throw new Error(`node ${argumenten.join(" ")} eindigde met ${proces.status}:\n${proces.stderr}`);
  const [rekentijd, piek] = JSON.parse(readFileSync(bestand, "utf8")) as [number, number];
  return [rekentijd, piek, wachttijd];
}

/** Runs each so many times, in turns, so that other work on the machine slows them all alike. */
export function meet(opgaven: readonly Opgave[], keren: number): Meting[] {
  const map = mkdtempSync(join(tmpdir(), "bench-"));
  const lopen = opgaven.map((): Loop[] => []);
  try {
    for (let keer = 0; keer < keren; keer++)
      for (const [plaats, opgave] of opgaven.entries()) lopen[plaats]!.push(draai(opgave, join(map, "piek")));
  } finally {
    rmSync(map, { recursive: true });
  }
  return lopen.map((van) => ({
    rekentijd: middelste(van.map(([rekentijd]) => rekentijd)),
    wachttijd: middelste(van.map(([, , wachttijd]) => wachttijd)),
    piek: Math.max(...van.map(([, piek]) => piek)),
  }));
}
