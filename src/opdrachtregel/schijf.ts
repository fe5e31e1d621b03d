import { open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Schijf } from "./wereld";

/** The real disk. */
export const SCHIJF: Schijf = {
  lees: (pad) => readFile(pad),
  kenmerken: (pad) => stat(pad),
  inMap: async (pad) => {
    const namen = await readdir(pad);
    // A link to a folder counts as a folder; one that leads nowhere as a file, of which reading says what is wrong.
    const isMap = (naam: string): Promise<boolean> =>
      stat(join(pad, naam)).then(
        (kenmerken) => kenmerken.isDirectory(),
        () => false,
      );
    return Promise.all(namen.map(async (naam) => ({ naam, isMap: await isMap(naam) })));
  },
  echtPad: (pad) => realpath(pad),
  maak: (pad, inhoud) => maak(pad, inhoud, 0o666),
  maakGeheim: (pad, inhoud) => maak(pad, inhoud, 0o600),
  hernoem: (van, naar) => rename(van, naar),
  verwijder: (pad) => rm(pad, { force: true }),
};

async function maak(pad: string, inhoud: Uint8Array, rechten: number): Promise<void> {
  const bestand = await open(pad, "wx", rechten);
  try {
    await bestand.writeFile(inhoud);
    await bestand.sync();
  } finally {
    await bestand.close();
  }
}
