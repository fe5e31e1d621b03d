import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import type { Schijf } from "./wereld";

/** The real disk. */
export const SCHIJF: Schijf = {
  lees: (pad) => readFile(pad),
  kenmerken: (pad) => stat(pad),
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
