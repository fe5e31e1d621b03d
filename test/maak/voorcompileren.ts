import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Compiler } from "webpack";

const HUIS = join(__dirname, "../..");
const WERKBOEK = join(HUIS, "assets", "voorbeeld", "productie-balans-2024.xlsx");
const BESCHIKKING = join(HUIS, "assets", "voorbeeld", "beschikking-balans-2024.json");

/** Runs from which V8 learns what a run needs. */
const PROEVEN = [
  ["controleer", WERKBOEK, "--beschikking", BESCHIKKING],
  ["maak", WERKBOEK, "--beschikking", BESCHIKKING, "--naar", "uit.xlsx"],
];

/** After a build of the command line: keeps beside its files what V8 compiles of them, so that the program starts sooner. */
export class Voorcompileren {
  apply({ hooks, options }: Compiler): void {
    hooks.afterEmit.tap("Voorcompileren", () => {
      const cwd = mkdtempSync(join(tmpdir(), "verantwoord-"));
      try {
        for (const proef of PROEVEN) compileer(options.output.path!, proef, cwd);
      } finally {
        rmSync(cwd, { recursive: true });
      }
    });
  }
}

/** Throws when the program that was just built does not read its own example. */
function compileer(map: string, proef: readonly string[], cwd: string): void {
  const opdracht = ["--import", require.resolve("tsx"), join(__dirname, "compileer.ts"), map, ...proef];
  const { status, stderr } = spawnSync(process.execPath, opdracht, { cwd, encoding: "utf8" });
  if (status !== 0 && status !== 1) throw new Error(`'${proef[0]}' on the example fails: ${stderr}`);
}
