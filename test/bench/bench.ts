import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { meetExcel } from "./excel";
import { maakAlleIndelingen, maakBladen, maakBreed, maakKleineBladen } from "./maak-bladen";
import { maakRegistratie } from "./maak-registratie";
import { meetMap } from "./map";
import { meet, type Meting, type Opgave } from "./meting";
import { kostenPerRegel } from "./regels";

const KEREN = 5;
const KEREN_ANDER = 3;
const DUURSTE = 10;
const PRODUCT = "dist/opdrachtregel/verantwoord.js";
const LEZERS = join(__dirname, "lezers.mjs");
const BESCHIKKING = "assets/voorbeeld/beschikking-balans-2024.json";
const PRODUCTIE = "assets/voorbeeld/productie-balans-2024.xlsx";
const PAKKETTEN = ["hucre", "hucre-stroom", "read-excel-file"];
// A workbook with open findings ends with 1; that is no failure of the run.
const GELUKT = [0, 1];

function toon(tekst: string): void {
  process.stdout.write(`${tekst}\n`);
}

function getal(waarde: number, decimalen: number): string {
  return waarde.toLocaleString("nl-NL", { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen });
}

function opgaven(klein: string, groot: string, uit: string): Opgave[] {
  const lees = (lezer: string, naam: string): Opgave => ({ naam, argumenten: [LEZERS, lezer, groot] });
  const product = (naam: string, argumenten: string[], vooraf?: () => void): Opgave => ({
    naam,
    argumenten: [PRODUCT, ...argumenten, "--beschikking", BESCHIKKING],
    goed: GELUKT,
    ...(vooraf ? { vooraf } : {}),
  });
  return [
    lees("vloer", "vloer: uitpakken en elke byte eens, 100.000 rijen"),
    product("controleer, 100.000 rijen", ["controleer", groot]),
    ...PAKKETTEN.map((naam) => lees(naam, `${naam}: alleen lezen, 100.000 rijen`)),
    product("controleer, 10.000 rijen", ["controleer", klein]),
    // Each run makes the workbook anew: an existing one would be read first.
    product("maak, 30 activiteiten", ["maak", PRODUCTIE, "--naar", uit], () => rmSync(uit, { force: true })),
  ];
}

function toonTabel(lijst: readonly Opgave[], metingen: readonly Meting[]): void {
  const vloer = metingen[0]!.rekentijd;
  toon(`${"".padEnd(52)}rekentijd  × vloer  wachttijd  geheugen`);
  for (const [plaats, { naam }] of lijst.entries()) {
    const { rekentijd, wachttijd, piek } = metingen[plaats]!;
    toon(
      `${naam.padEnd(52)}${getal(rekentijd, 2).padStart(7)} s ${getal(rekentijd / vloer, 1).padStart(8)} ${getal(wachttijd, 2).padStart(8)} s ${getal(piek, 0).padStart(6)} MB`,
    );
  }
}

function oordeel(wat: string, waarde: number, grens: number, eenheid: string): boolean {
  const gehaald = waarde <= grens;
  toon(
    `${gehaald ? "gehaald     " : "NIET gehaald"}  ${wat}: ${getal(waarde, 2)}${eenheid} (hoogstens ${getal(grens, 2)}${eenheid})`,
  );
  return gehaald;
}

function toonOordeel([vloer, groot, ...rest]: readonly Meting[]): boolean {
  const snelste = Math.min(...rest.slice(0, PAKKETTEN.length).map(({ rekentijd }) => rekentijd));
  const klein = rest[PAKKETTEN.length]!;
  const doelen = [
    oordeel("controleer tegen het snelste pakket dat alleen leest", groot!.rekentijd / snelste, 1, " ×"),
    oordeel("controleer tegen de vloer", groot!.rekentijd / vloer!.rekentijd, 7, " ×"),
    oordeel("geheugen van controleer", groot!.piek, 400, " MB"),
    oordeel("groei van 10.000 naar 100.000 rijen", groot!.rekentijd / klein.rekentijd, 10.5, " ×"),
  ];
  oordeel("(wens) controleer tegen de vloer", groot!.rekentijd / vloer!.rekentijd, 3, " ×");
  return doelen.every(Boolean);
}

/** The dearest rules on one workbook; whether each takes at most a tenth of the whole. */
async function toonRegels(wat: string, bytes: Uint8Array): Promise<boolean> {
  toon(
    `\nDe ${DUURSTE} duurste controles op ${wat}: milliseconden, en deel van lezen, herkennen en controleren samen. Wat ze delen, telt bij de eerste.`,
  );
  const kosten = await kostenPerRegel(bytes);
  for (const { code, kosten: ms, aandeel } of kosten.slice(0, DUURSTE))
    toon(`  ${code.padEnd(8)}${getal(ms, 1).padStart(9)}${getal(100 * aandeel, 1).padStart(7)}%`);
  return oordeel("duurste controle", 100 * kosten[0]!.aandeel, 10, "%");
}

/** The workbooks beside the one registration: every layout, many sheets, and sheets as wide as they can be. */
const ANDERE: readonly (readonly [naam: string, maak: () => Uint8Array])[] = [
  ["alle indelingen, 100.000 rijen", () => maakAlleIndelingen(100_000)],
  ["300 bladen", () => maakBladen(300)],
  // Past 2,000 columns a sheet is no table: its cells are then all that is checked.
  ["16.384 kolommen", () => maakBreed(16_384, 10)],
];

/** Workbooks that nobody has: as wide as a table can be, thousands of agreements, hundreds of tables without a log. Measured, no goal. */
const WENSEN: typeof ANDERE = [
  ["(wens) 2.000 kolommen, als tabel gelezen", () => maakBreed(2_000, 20)],
  ["(wens) alle indelingen, waarvan 8.000 rijen in tabellen", () => maakAlleIndelingen(100_000, 8)],
  ["(wens) 300 kleine bladen, geen registratie", () => maakKleineBladen(300)],
];

/** One of those, against the packages that merely read it. */
async function meetAnder(map: string, naam: string, bytes: Uint8Array): Promise<boolean> {
  const pad = join(map, "ander.xlsx");
  writeFileSync(pad, bytes);
  toon(`\n${naam} (${getal(bytes.length / 1e6, 1)} MB)`);
  const lijst = [
    { naam: "vloer", argumenten: [LEZERS, "vloer", pad] },
    { naam: "controleer", argumenten: [PRODUCT, "controleer", pad, "--beschikking", BESCHIKKING], goed: GELUKT },
    ...PAKKETTEN.map((pakket) => ({ naam: `${pakket}: alleen lezen`, argumenten: [LEZERS, pakket, pad] })),
  ];
  const metingen = meet(lijst, KEREN_ANDER);
  toonTabel(lijst, metingen);
  toon("");
  const snelste = Math.min(...metingen.slice(2).map(({ rekentijd }) => rekentijd));
  const { rekentijd, piek } = metingen[1]!;
  const gehaald = [
    oordeel("controleer tegen het snelste pakket dat alleen leest", rekentijd / snelste, 1, " ×"),
    oordeel("geheugen van controleer", piek, 400, " MB"),
    await toonRegels(naam, bytes),
  ];
  return gehaald.every(Boolean);
}

async function meetAlles(map: string): Promise<boolean> {
  const werkboeken = [10_000, 100_000].map(maakRegistratie);
  const [klein, groot] = werkboeken.map((bytes, plaats) => {
    const pad = join(map, `registratie-${plaats}.xlsx`);
    writeFileSync(pad, bytes);
    return pad;
  }) as [string, string];
  toon(`Middelste van ${KEREN} koude processen, om de beurt; van het geheugen het hoogste.`);
  toon(`Het werkboek van 100.000 rijen × 12 kolommen is ${getal(werkboeken[1]!.length / 1e6, 1)} MB.\n`);
  const lijst = opgaven(klein, groot, join(map, "verantwoording.xlsx"));
  const metingen = meet(lijst, KEREN);
  toonTabel(lijst, metingen);
  toon("");
  const gehaald = [toonOordeel(metingen), await toonRegels("100.000 rijen", werkboeken[1]!)];
  for (const [naam, maak] of ANDERE) gehaald.push(await meetAnder(map, naam, maak()));
  for (const [naam, maak] of WENSEN) await meetAnder(map, naam, maak());
  return gehaald.every(Boolean);
}

async function bench(): Promise<void> {
  if (!existsSync(PRODUCT)) throw new Error(`${PRODUCT} is er niet; draai eerst: npm run build`);
  const map = mkdtempSync(join(tmpdir(), "verantwoord-bench-"));
  try {
    const bestanden = await meetAlles(map);
    const veel = await meetMap(toon, PRODUCT, BESCHIKKING, map);
    toon("\nIn Excel, door de echte office.js: aanroepen en bytes.");
    const excel = await meetExcel(toon, PRODUCTIE, BESCHIKKING);
    process.exitCode = bestanden && veel && excel ? 0 : 1;
  } finally {
    rmSync(map, { recursive: true });
  }
}

void bench();
