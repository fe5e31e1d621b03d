import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** A pass phrase that is typed without being shown; null where nobody can type (no terminal). */
export function vraagWachtwoord(vraag: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return Promise.resolve(null);
  process.stderr.write(vraag);
  const stil = new Writable({ write: (_deel, _codering, klaar) => klaar() });
  const lezer = createInterface({ input: process.stdin, output: stil, terminal: true });
  return new Promise((geef) => {
    lezer.once("close", () => geef(null));
    lezer.question("", (antwoord) => {
      geef(antwoord);
      process.stderr.write("\n");
      lezer.close();
    });
  });
}
