#!/usr/bin/env node
// What npx starts. It is there before the first build, so that npx has something to link and can say what to do.
const process = require("node:process");

let programma = null;
try {
  programma = require.resolve("../../dist/opdrachtregel/verantwoord.js");
} catch {
  process.stderr.write("Het programma moet eerst gebouwd worden. Draai in de map van Verantwoord: npm run build\n");
  process.exitCode = 2;
}
if (programma !== null) require(programma);
