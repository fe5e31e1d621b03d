// Preloaded into each measured process: says at the end what it cost, all its threads together.
const { writeFileSync } = require("node:fs");
const process = require("node:process");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.BENCH_PIEK, JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
});
