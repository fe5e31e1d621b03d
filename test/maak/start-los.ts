import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { openSite } from "../browser/site";

const HUIS = join(__dirname, "..", "..");
const POORT = 3001;

/** Builds the pane and serves it to any browser, for .xlsx files. */
async function startLos(): Promise<void> {
  bouw();
  const { adres } = await openSite(POORT).catch(() => openSite());
  process.stdout.write(
    `\nHet paneel zonder Excel: ${adres}/los.html\n\n` +
      "Open dit adres in uw browser en kies een .xlsx-bestand. Het bestand blijft op deze computer.\n" +
      "De uitkomst is een nieuw bestand dat u downloadt; uw eigen bestand verandert niet. Stoppen: Ctrl+C.\n",
  );
}

function bouw(): void {
  process.stdout.write("Ik bouw het paneel …\n");
  const webpack = join(HUIS, "node_modules", "webpack", "bin", "webpack.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", "--config-name", "taakvenster"], {
    cwd: HUIS,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

void startLos();
