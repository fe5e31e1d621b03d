import { spawn } from "node:child_process";
import { join } from "node:path";

const INGANG = join(__dirname, "../../src/opdrachtregel/verantwoord.ts");

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
