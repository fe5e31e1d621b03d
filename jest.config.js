const { availableParallelism } = require("node:os");

/** @type {import("jest").Config} */
const swc = [
  "@swc/jest",
  {
    jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } },
    module: { type: "commonjs" },
  },
];

// These packages ship ES modules only; jest reads CommonJS.
const esModules = ["hucre", "read-excel-file", "unzipper-esm", "saxen", "worker-f"];

module.exports = {
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "\\.[jt]sx?$": swc, "\\.mjs$": swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join("|")})/)`],
  // fabric ships CommonJS beside its ES modules.
  moduleNameMapper: { "^office-ui-fabric-react/lib/(.*)$": "office-ui-fabric-react/lib-commonjs/$1" },
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
  // Tests run in a vm, where every look at a global goes through an interceptor: in a loop over cells that is most of the time.
  sandboxInjectedGlobals: ["Array", "JSON", "Map", "Math", "Number", "Object", "Set", "String", "Uint8Array"],
  setupFiles: ["<rootDir>/test/hulp/zaad.ts"],
  // Jest leaves one core free, and then does not use the second of two.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // V8 no longer optimises the regular expressions of a process that compiled many; a worker that begins anew does.
  workerIdleMemoryLimit: "400MB",
  testSequencer: "<rootDir>/test/hulp/volgorde.cjs",
  testTimeout: 60_000,
};
