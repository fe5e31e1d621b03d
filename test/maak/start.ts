import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const HUIS = join(__dirname, "..", "..");
const MANIFEST = join(HUIS, "manifest.xml");

/** What people do where Excel itself cannot be started from here: the same in every browser. */
export const STAPPEN = `
Excel op deze computer starten kan alleen op Windows en op een Mac. Op deze machine gaat het in een browser:

  1. Wacht tot hieronder 'compiled successfully' staat. De invoegtoepassing staat dan op https://localhost:3000.
  2. Open https://localhost:3000/taakvenster.html en laat de browser het certificaat vertrouwen. Dat hoeft één keer.
  3. Ga naar Excel op het web en open een leeg werkboek.
  4. Kies Start > Invoegtoepassingen > Meer instellingen > Mijn invoegtoepassing uploaden.
  5. Kies het bestand manifest.xml uit deze map. Het tabblad Verantwoording komt erbij.

Zonder Excel? Stop met Ctrl+C en kies: npm run start:los
`;

export type Starten =
  | { readonly soort: "excel"; readonly opdracht: "start" | "stop" }
  | { readonly soort: "browser" }
  | { readonly soort: "niets" };

/** Which way to start or stop this machine has: Microsoft's tool knows Windows and the Mac only. */
export function wijze(opdracht: "start" | "stop", platform: NodeJS.Platform): Starten {
  if (platform === "win32" || platform === "darwin") return { soort: "excel", opdracht };
  return opdracht === "start" ? { soort: "browser" } : { soort: "niets" };
}

/** The script behind a command of an installed package, so that no shell is needed to run it. */
function programma(pakket: string, naam: string): string {
  const vraag = createRequire(join(HUIS, "package.json"));
  const pad = vraag.resolve(`${pakket}/package.json`);
  const { bin } = JSON.parse(readFileSync(pad, "utf8")) as { bin: Record<string, string> };
  const bestand = bin[naam];
  if (bestand === undefined) throw new Error(`${pakket} heeft geen opdracht ${naam}.`);
  return join(dirname(pad), bestand);
}

function draai(script: string, argumenten: readonly string[]): void {
  const kind = spawn(process.execPath, [script, ...argumenten], { cwd: HUIS, stdio: "inherit" });
  for (const signaal of ["SIGINT", "SIGTERM"] as const) process.on(signaal, () => kind.kill(signaal));
  kind.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

function start(opdracht: "start" | "stop"): void {
  const hoe = wijze(opdracht, process.platform);
  if (hoe.soort === "excel") {
    draai(programma("office-addin-debugging", "office-addin-debugging"), [hoe.opdracht, MANIFEST]);
  } else if (hoe.soort === "browser") {
    process.stdout.write(STAPPEN);
    draai(programma("webpack", "webpack"), ["serve", "--mode", "development", "--config-name", "taakvenster"]);
  } else {
    process.stdout.write("Er is niets te stoppen: op deze machine stopt u de server met Ctrl+C.\n");
  }
}

if (require.main === module) start(process.argv[2] === "stop" ? "stop" : "start");
