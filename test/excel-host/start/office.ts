import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ExcelHost } from "../host";
import { ComBrug, type OfficeOpties } from "./com";

const DIST = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const LIB = "https://invoegtoepassing.test/lib/";

let brug: ComBrug | null = null;

/**
 * Starts the whole, unmodified office.js in this jsdom realm, with this host as its Excel: `Office.onReady` answers, and `Excel`,
 * custom functions, buttons, settings and theme work. Once per test file; a next host takes the place of the one before (its
 * options then do not count). Gives what `Office.onReady` gave.
 */
export async function startOffice(
  host: ExcelHost,
  opties: OfficeOpties = {},
): Promise<{ host: Office.HostType; platform: Office.PlatformType }> {
  if (brug) brug.sluitAan(host);
  else {
    brug = new ComBrug(host, opties);
    Object.defineProperty(window, "external", { configurable: true, value: brug });
    sessionStorage.clear();
    serveScripts();
    await load("office.js");
  }
  const info = await Office.onReady();
  strict();
  return info;
}

/** The client can refuse members beyond the requirement sets that the host has; by itself it does not look. */
function strict(): void {
  const library = OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  library.CommonUtility._doApiNotSupportedCheck = true;
}

/** office.js asks for its other scripts by tags; jsdom does not fetch, so this runs them from the package. */
function serveScripts(): void {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLScriptElement && node.src.startsWith(LIB)) run(node);
    }
  }).observe(document, { childList: true, subtree: true });
}

function load(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = LIB + name;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error(`${name} bestaat niet.`));
    };
    document.head.appendChild(script);
  });
}

function run(script: HTMLScriptElement): void {
  const path = join(DIST, new URL(script.src).pathname.replace(/^\/lib\//, ""));
  const evaluate = globalThis.eval as (code: string) => void;
  try {
    evaluate(readFileSync(path, "utf8"));
  } catch (error) {
    script.dispatchEvent(new Event("error"));
    throw error;
  }
  script.dispatchEvent(new Event("load"));
}
