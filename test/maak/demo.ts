import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { schrijfEuro } from "../../src/domein/notatie-schrijven";
import { euro } from "../../src/domein/geld";
import gegevens from "./gegevens-balans-2024.json";

const HUIS = join(__dirname, "..", "..");
const UITVOER = join(HUIS, "uitvoer");
const PROGRAMMA = join(HUIS, "dist", "opdrachtregel", "verantwoord.js");
const WERKBOEK = join(HUIS, "assets", "voorbeeld", "productie-balans-2024.xlsx");
const BESCHIKKING = join(HUIS, "assets", "voorbeeld", "beschikking-balans-2024.json");
const RAPPORT = join(UITVOER, "rapport-balans-2024.json");
const VERANTWOORDING = join(UITVOER, "verantwoording-balans-2024.xlsx");

/** What stands in the example on purpose, because it stood in the published report; anything else that is found is a surprise. */
const VERWACHT = [
  ["IDB-03 Jeugd!E11", "Sport: als afspraak staan er 2.000 deelnemers, de beschikking vraagt er 1.000."],
  ["REK-01 Jeugd!G16", "Jongerencoaching: het verschil is 47 − 33 = 14; er staat 47, de realisatie zelf."],
  ["IDB-05 Jeugd!A19", "Adviesgesprekken: de beschikking vraagt ook het aantal adviezen; die rij is er niet."],
  ["PRD-04 Groen!F14", "NME-lessen: in het aantal zitten lessen die scholen zelf betalen, zegt de toelichting."],
  ["IDB-04 Jeugd!H8", "Digitale communicatie: 549 uur, in de beschikking 550."],
  ["IDB-04 Jeugd!H18", "Aandachtsfunctionaris: 100 uur, in de beschikking 146."],
  ["PRD-03 Jeugd!I19", "Adviesgesprekken: de toelichting zegt dat uren elders zijn geboekt; hoeveel staat er niet."],
  ["PRD-03 Volwassenen!H21", "Advisering: gesprekken zijn elders geboekt; ook hier staat niet hoeveel."],
  ["IDB-04 Groen!H14", "NME-lessen: 985 uur, in de beschikking 958; twee cijfers zijn verwisseld."],
  ["FIN-01 Afrekening!C6", "Volwassenen: de geleverde prestaties wijken € 1,34 af van de optelling."],
] as const;

interface Rapport {
  readonly bevindingen: readonly { code: string; ernst: string; cellen: readonly string[]; status: string }[];
  readonly afrekening: {
    readonly groepen: readonly Record<"beschikt" | "geleverd" | "over" | "onder" | "terug", number>[];
  };
}

function zeg(regel: string): void {
  process.stdout.write(`${regel}\n`);
}

/** Runs the command line as a user would; what it says itself is kept for when it goes wrong. */
function draai(...argumenten: string[]): string | null {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAMMA, ...argumenten], { encoding: "utf8" });
  return status === 1
    ? null
    : `eindigde met ${status ?? "niets"} in plaats van 1 (er zijn fouten).\n${stderr || stdout}`;
}

/** What is found and still open and needs work: every fout, and every waarschuwing without an explanation. */
function openstaand(rapport: Rapport): string[] {
  return rapport.bevindingen
    .filter(({ ernst, status }) => status === "open" && ernst !== "info")
    .map(({ code, cellen }) => `${code} ${cellen[0] ?? ""}`);
}

function vergelijkBevindingen(rapport: Rapport): string[] {
  const gevonden = openstaand(rapport);
  const verwacht: readonly string[] = VERWACHT.map(([wat]) => wat);
  zeg("\nGevonden in het voorbeeld:");
  for (const [wat, uitleg] of VERWACHT) zeg(`  ${gevonden.includes(wat) ? "✓" : "✗"} ${wat.padEnd(22)} ${uitleg}`);
  return [
    ...verwacht.filter((wat) => !gevonden.includes(wat)).map((wat) => `Niet gevonden: ${wat}`),
    ...gevonden.filter((wat) => !verwacht.includes(wat)).map((wat) => `Niet verwacht: ${wat}`),
  ];
}

/** The settlement against the published table, to the cent. */
function vergelijkAfrekening(rapport: Rapport): string[] {
  zeg("\nAfrekening, zoals gepubliceerd:");
  return gegevens.afrekening.flatMap(({ groep, naam, beschikt, geleverd, over, onder, afrekenen }, nr) => {
    const uitkomst = rapport.afrekening.groepen[nr];
    const gelijk =
      uitkomst !== undefined &&
      uitkomst.beschikt === beschikt &&
      uitkomst.geleverd === geleverd &&
      uitkomst.over === over &&
      uitkomst.onder === onder &&
      uitkomst.terug === afrekenen;
    zeg(`  ${gelijk ? "✓" : "✗"} ${`${groep} ${naam}`.padEnd(22)} geleverd ${schrijfEuro(euro(geleverd))}`);
    return gelijk ? [] : [`De afrekening van ${groep} ${naam} is anders dan gepubliceerd: ${JSON.stringify(uitkomst)}`];
  });
}

function demo(): string[] {
  mkdirSync(UITVOER, { recursive: true });
  const invoer = [WERKBOEK, "--beschikking", BESCHIKKING];
  zeg("Ik controleer het voorbeeld en maak de verantwoording …");
  const mis = [draai("controleer", ...invoer, "--json", RAPPORT), draai("maak", ...invoer, "--naar", VERANTWOORDING)];
  const kapot = mis.filter((uitleg) => uitleg !== null);
  if (kapot.length > 0) return kapot;
  const rapport = JSON.parse(readFileSync(RAPPORT, "utf8")) as Rapport;
  const afwijkingen = [...vergelijkBevindingen(rapport), ...vergelijkAfrekening(rapport)];
  return existsSync(VERANTWOORDING) ? afwijkingen : [...afwijkingen, "De verantwoording is niet gemaakt."];
}

const afwijkingen = demo();
if (afwijkingen.length === 0) {
  zeg(`\nAlles is zoals verwacht. Open de verantwoording: ${relative(process.cwd(), VERANTWOORDING)}`);
  zeg(`Het rapport voor computers staat in ${relative(process.cwd(), RAPPORT)}`);
} else {
  zeg(`\nNiet zoals verwacht:\n${afwijkingen.map((regel) => `  ${regel}`).join("\n")}`);
  process.exitCode = 1;
}
