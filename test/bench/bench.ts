import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { maakRegistratie } from "./maak-registratie";
import { meet, type Meting } from "./meting";

const KEREN = 5;
const PRODUCT = "dist/opdrachtregel/verantwoord.js";
const LEZERS = join(__dirname, "lezers.mjs");
const BESCHIKKING = "assets/voorbeeld/beschikking-balans-2024.json";
const PRODUCTIE = "assets/voorbeeld/productie-balans-2024.xlsx";
// A workbook with open findings ends with 1; that is no failure of the run.
const GELUKT = [0, 1];

function toon(tekst: string): void {
  process.stdout.write(`${tekst}\n`);
}

function getal(waarde: number, decimalen: number): string {
  return waarde.toLocaleString("nl-NL", { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen });
}

function regel(naam: string, { seconden, piek }: Meting, opmerking = ""): void {
  toon(`${naam.padEnd(44)} ${getal(seconden, 2).padStart(7)} s ${getal(piek, 0).padStart(6)} MB  ${opmerking}`);
}

function oordeel(wat: string, waarde: number, grens: number, eenheid: string): boolean {
  const gehaald = waarde <= grens;
  toon(
    `${gehaald ? "gehaald     " : "NIET gehaald"} ${wat}: ${getal(waarde, 2)}${eenheid} (hoogstens ${getal(grens, 2)}${eenheid})`,
  );
  return gehaald;
}

function meetAlles(map: string): boolean {
  const [klein, groot] = [10_000, 100_000].map((rijen) => {
    const pad = join(map, `registratie-${rijen}.xlsx`);
    writeFileSync(pad, maakRegistratie(rijen));
    return pad;
  }) as [string, string];
  const controleer = (pad: string): Meting =>
    meet([PRODUCT, "controleer", pad, "--beschikking", BESCHIKKING], KEREN, GELUKT);
  const lees = (lezer: string): Meting => meet([LEZERS, lezer, groot], KEREN);

  toon(`Middelste van ${KEREN} koude processen; geheugen: het hoogste.\n`);
  const vloer = lees("vloer");
  regel("vloer: uitpakken en elke byte eens, 100.000", vloer);
  const pakketten = (["hucre", "hucre-stroom", "read-excel-file"] as const).map((naam) => {
    const meting = lees(naam);
    regel(`${naam}: alleen lezen, 100.000`, meting);
    return meting;
  });
  const klaar10 = controleer(klein);
  regel("controleer, 10.000 rijen", klaar10);
  const klaar100 = controleer(groot);
  regel("controleer, 100.000 rijen", klaar100);
  const uit = join(map, "verantwoording.xlsx");
  const argumenten = [PRODUCT, "maak", PRODUCTIE, "--beschikking", BESCHIKKING, "--naar", uit];
  // Each run makes the workbook anew: an existing one would be read first.
  const maken = Array.from({ length: KEREN }, () => {
    rmSync(uit, { force: true });
    return meet(argumenten, 1, GELUKT);
  }).sort((a, b) => a.seconden - b.seconden);
  regel("maak, 30 activiteiten", maken[Math.floor(KEREN / 2)]!);

  toon("");
  const snelste = Math.min(...pakketten.map(({ seconden }) => seconden));
  return [
    oordeel("controleer tegen het snelste pakket dat alleen leest", klaar100.seconden / snelste, 1, " ×"),
    oordeel("controleer tegen de vloer", klaar100.seconden / vloer.seconden, 7, " ×"),
    oordeel("geheugen van controleer", klaar100.piek, 400, " MB"),
    oordeel("groei van 10.000 naar 100.000 rijen", klaar100.seconden / klaar10.seconden, 10.5, " ×"),
  ].every(Boolean);
}

if (!existsSync(PRODUCT)) throw new Error(`${PRODUCT} is er niet; draai eerst: npm run build`);
const map = mkdtempSync(join(tmpdir(), "verantwoord-bench-"));
try {
  process.exitCode = meetAlles(map) ? 0 : 1;
} finally {
  rmSync(map, { recursive: true });
}
