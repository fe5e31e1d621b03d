import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const INGANG = require.resolve("@sparticuz/chromium");
const PAKKET = join(INGANG, "..", "..", "..", "package.json");

/**
 * The path of the packed Chromium: it is unpacked once for a machine and a version, in a folder that gets its name when all is
 * there. So suites that begin together, and a run that was broken off, never leave half a browser to another.
 */
export async function uitgepakt(tijdelijk = tmpdir()): Promise<string> {
  const { version } = JSON.parse(readFileSync(PAKKET, "utf8")) as { version: string };
  const map = join(tijdelijk, `verantwoord-chromium-${version}`);
  const programma = join(map, "chromium");
  if (existsSync(programma)) return programma;
  const eigen = await mkdtemp(join(tijdelijk, "verantwoord-chromium-"));
  // The package unpacks in the temporary folder of its process and nowhere else.
  const opdracht = `require(${JSON.stringify(INGANG)}).executablePath()`;
  await promisify(execFile)(process.execPath, ["-e", opdracht], {
    env: { ...process.env, TMPDIR: eigen, TEMP: eigen },
  });
  try {
    await rename(eigen, map);
  } catch (fout) {
    await rm(eigen, { recursive: true });
    // Another suite was first.
    if (!existsSync(programma)) throw fout;
  }
  return programma;
}
