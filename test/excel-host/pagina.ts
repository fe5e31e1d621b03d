import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import type { Begin } from "./maak-excel";
import type { OfficeOpties } from "./start/com";

const INGANG = join(__dirname, "start", "pagina-ingang.ts");

const OFFICE = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** Where pages load office.js from. */
export const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** The script of office.js at this address, from its package, for a test to answer with; null for any other address. */
export function officeScript(adres: string): Buffer | null {
  if (!adres.startsWith(OFFICE_CDN)) return null;
  const bestand = join(OFFICE, new URL(adres).pathname.slice(new URL(OFFICE_CDN).pathname.length));
  return bestand.startsWith(OFFICE) && existsSync(bestand) ? readFileSync(bestand) : null;
}

let bundel: Promise<string> | null = null;

/**
 * A script for a page in a real browser (`page.addInitScript({ content })`): puts an Excel with this workbook behind the page before
 * office.js loads, and gives it to the test as `window.excelHost`.
 */
export async function paginaScript(begin: Begin, opties: OfficeOpties = {}): Promise<string> {
  bundel ??= bundle();
  return `${await bundel}\nexcelHostPagina.zetKlaar(${JSON.stringify(begin)}, ${JSON.stringify(opties)});`;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [INGANG],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "excelHostPagina",
    target: "es2022",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
