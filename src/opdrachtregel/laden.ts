import { readFileSync } from "node:fs";
import Module from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/** Six times what V8 waits by itself before it optimises a function. */
const GEDULD = 400_000;
/** Later versions of V8 may know the flag by another name, and would say so to the user. */
const BEKEND_TOT_V8 = 13;

/**
 * Lets V8 optimise only what runs long. The program goes once through a lot of code: on a workbook of 300 sheets a third of the
 * time went into optimising functions that were then hardly used any more. Changes no outcome.
 */
export function optimaliseerLater(): void {
  if (Number.parseInt(process.versions.v8, 10) <= BEKEND_TOT_V8) setFlagsFromString(`--interrupt-budget=${GEDULD}`);
}

/** The file beside a built file with what V8 compiled of it. */
export function gecompileerd(bestand: string): string {
  return `${bestand}.v8`;
}

/**
 * Runs a built file ("./programma.js" in `map`) as `require` does, but with what V8 compiled of it at the build: on a small
 * workbook that is a fifth of the time. Without that, or with another version of Node, V8 compiles it anew. The chunks that
 * it asks for go the same way. `gezien` is told of every file.
 */
export function laadDeel(
  map: string,
  naam: string,
  gezien: (bestand: string, script: Script) => void = () => undefined,
): unknown {
  const bestand = join(map, naam);
  const bron = Module.wrap(readFileSync(bestand, "utf8"));
  const script = new Script(bron, { filename: bestand, cachedData: leesOfNiets(gecompileerd(bestand)) });
  gezien(bestand, script);
  const deel = { exports: {} };
  const buiten = Module.createRequire(bestand);
  const vraag = (wat: string): unknown => (wat.startsWith("./") ? laadDeel(map, wat, gezien) : buiten(wat));
  const voerUit = script.runInThisContext() as (...nodig: readonly unknown[]) => void;
  voerUit(deel.exports, vraag, deel, bestand, map);
  return deel.exports;
}

function leesOfNiets(bestand: string): Buffer | undefined {
  try {
    return readFileSync(bestand);
  } catch {
    return undefined;
  }
}
