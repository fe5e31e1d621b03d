import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import type { Schijf } from "./wereld";

/** The real disk. */
export const SCHIJF: Schijf = {
  lees: (pad) => readFile(pad),
  kenmerken: (pad) => stat(pad),
  echtPad: (pad) => realpath(pad),
  maak: async (pad, inhoud) => {
    const bestand = await open(pad, "wx");
    try {
      await bestand.writeFile(inhoud);
      await bestand.sync();
    } finally {
      await bestand.close();
    }
  },
  hernoem: (van, naar) => rename(van, naar),
  verwijder: (pad) => rm(pad, { force: true }),
};
