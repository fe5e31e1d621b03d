import { chromium, type Browser } from "playwright-core";
import { uitgepakt } from "./uitpakken";

/** The browsers that people have: tried in this order where the packed Chromium does not run. */
const INGEBOUWD = ["msedge", "chrome"] as const;

/**
 * A headless Chromium: on Linux x64 the packed one, elsewhere the Edge or Chrome of the machine. Throws, and says what to
 * install, when there is none: a browser test that does not run is a failure.
 */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: verpakt } = await import("@sparticuz/chromium");
    // In one process, as a cloud function wants it, closing one page closes them all.
    const args = verpakt.args.filter((arg) => arg !== "--single-process" && arg !== "--no-zygote");
    return chromium.launch({ executablePath: await uitgepakt(), args, headless: true });
  }
  for (const channel of INGEBOUWD) {
    try {
      return await chromium.launch({ channel, headless: true });
    } catch {
      // Not on this machine: the next one.
    }
  }
  throw new Error("Er is geen browser voor de test. Installeer Microsoft Edge of Google Chrome.");
}
