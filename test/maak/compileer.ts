import { writeFileSync } from "node:fs";
import type { Script } from "node:vm";
import { gecompileerd, laadDeel, optimaliseerLater } from "../../src/opdrachtregel/laden";

// compileer.ts <map> <command>…: runs the built program in `map` and keeps what V8 compiled on the way, beside the files.
const [map, ...opdracht] = process.argv.splice(2);
process.argv.push(...opdracht);

const scripts = new Map<string, Script>();
process.on("exit", () => {
  for (const [bestand, script] of scripts) writeFileSync(gecompileerd(bestand), script.createCachedData());
});
// What V8 compiled is of no use to a V8 with other settings.
optimaliseerLater();
laadDeel(map!, "./programma.js", (bestand, script) => scripts.set(bestand, script));
