import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const HUIS = join(__dirname, "../..");
const INGANG = join(HUIS, "src/opdrachtregel/verantwoord.ts");

interface Afloop {
  readonly uitgang: number | null;
  readonly uit: string;
  readonly fout: string;
}

/** Runs the real program in a process of its own; `stopLezen` closes its standard output at the first byte, as `head` does. */
function draai(argumenten: readonly string[], lezer: "alles" | "stopt meteen"): Promise<Afloop> {
  return new Promise((klaar) => {
    const proces = spawn(process.execPath, ["--import", "tsx", INGANG, ...argumenten]);
    let [uit, fout] = ["", ""];
    proces.stdout.on("data", (deel: Buffer) => {
      uit += deel.toString();
      if (lezer === "stopt meteen") proces.stdout.destroy();
    });
    proces.stderr.on("data", (deel: Buffer) => (fout += deel.toString()));
    proces.on("close", (uitgang) => klaar({ uitgang, uit, fout }));
  });
}

describe("het programma zelf", () => {
  test("geeft zijn uitgang en schrijft fouten als één zin op standaardfout", async () => {
    const { uitgang, uit, fout } = await draai(["controleer", "bestaat-niet.xlsx"], "alles");
    expect({ uitgang, uit }).toEqual({ uitgang: 2, uit: "" });
    expect(fout).toBe("Ik vind het werkboek 'bestaat-niet.xlsx' niet. Controleer de naam en de map.\n");
  });

  test("stopt stil als niemand meer leest", async () => {
    expect((await draai(["uitleg"], "stopt meteen")).fout).toBe("");
  });
});

describe("wat npx start", () => {
  let map: string;
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), "verantwoord-"));
    mkdirSync(join(map, "src", "opdrachtregel"), { recursive: true });
    cpSync(join(HUIS, "src/opdrachtregel/start.cjs"), join(map, "src/opdrachtregel/start.cjs"));
  });
  afterEach(() => rmSync(map, { recursive: true }));

  const start = () =>
    spawnSync(process.execPath, [join(map, "src/opdrachtregel/start.cjs"), "x"], { encoding: "utf8" });

  test("zegt voor het bouwen welke opdracht eerst moet, en eindigt met 2", () => {
    const { status, stdout, stderr } = start();
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("npm run build");
  });

  test("start na het bouwen het programma, met zijn argumenten en zijn uitgang", () => {
    mkdirSync(join(map, "dist", "opdrachtregel"), { recursive: true });
    writeFileSync(
      join(map, "dist/opdrachtregel/verantwoord.js"),
      "console.log(process.argv.slice(2).join()); process.exitCode = 1;",
    );
    expect(start()).toMatchObject({ status: 1, stdout: "x\n", stderr: "" });
  });
});
