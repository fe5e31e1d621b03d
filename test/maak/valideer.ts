import { spawnSync } from "node:child_process";
import { join } from "node:path";

const HUIS = join(__dirname, "..", "..");
const MICROSOFT = "--online";

/** Runs a script of node_modules with node itself; says whether it went well. */
function gelukt(script: readonly string[], argumenten: readonly string[]): boolean {
  const pad = join(HUIS, "node_modules", ...script);
  return spawnSync(process.execPath, [pad, ...argumenten], { cwd: HUIS, stdio: "inherit" }).status === 0;
}

/** The checks of the manifest that need no network; with --online also Microsoft's, which sends manifest.xml to Microsoft. */
function valideer(argumenten: readonly string[]): boolean {
  const hier = gelukt(["jest", "bin", "jest.js"], ["test/huis/manifest", "test/taakvenster/lintknoppen"]);
  if (!argumenten.includes(MICROSOFT)) {
    process.stdout.write(
      "\nNagekeken op deze computer. Wilt u ook de controle van Microsoft? Die stuurt manifest.xml naar Microsoft:\n" +
        `  npm run validate -- ${MICROSOFT}\n`,
    );
    return hier;
  }
  return gelukt(["office-addin-manifest", "cli.js"], ["validate", join(HUIS, "manifest.xml")]) && hier;
}

process.exitCode = valideer(process.argv.slice(2)) ? 0 : 1;
