// Preloaded into each measured process: says at the end how much memory it took at most.
const { writeFileSync } = require("node:fs");
const process = require("node:process");

process.on("exit", () => {
  writeFileSync(process.env.BENCH_PIEK, String(process.resourceUsage().maxRSS));
});
