import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { rondAf } from "../../src/opdrachtregel/afgerond";
import { SCHIJF } from "../../src/opdrachtregel/schijf";
import { Voortgangsregel } from "../../src/opdrachtregel/voortgang";
import type { Wereld } from "../../src/opdrachtregel/wereld";
import { gegevenEerst, laadGegeven, openZaak, type Gegeven, type Zaak } from "../../src/opdrachtregel/zaak";
import { maakStuurdossier } from "../../src/verantwoording/sturing/stuurdossier";
import { maakRegistratie } from "./maak-registratie";
import { meet, type Opgave } from "./meting";

const RIJEN = 10_000;
const AANTAL = 30;
/** Peak of the whole process: how late the garbage is taken away counts too. */
const PIEK_KEER = 3;
const PIEK_KEER_STUUR = 2.5;
/** What stays of a workbook that is done, against one that is open: with all cells kept it would be 1. */
const BLIJFT_DEEL = 0.2;
const BESCHIKKING = "beschikking.json";

type Toon = (tekst: string) => void;

function maakMap(map: string, aantal: number, beschikking: string): string {
  const pad = join(map, `map-${aantal}`);
  mkdirSync(pad);
  copyFileSync(beschikking, join(pad, BESCHIKKING));
  // Each its own rows: equal texts would be kept once. The name says which beschikking belongs to it.
  for (let nummer = 1; nummer <= aantal; nummer++)
    writeFileSync(join(pad, naamVan(nummer)), maakRegistratie(RIJEN + nummer));
  return pad;
}

function naamVan(nummer: number): string {
  return `Stichting Balans 2024 ${nummer}.xlsx`;
}

/**
 * Measures the memory of `controleer` and `stuur` on a folder of workbooks of 10,000 rows: the peak of the product with 30 of them
 * against one, and what stays in memory of each that is done. Says whether all keep within bounds.
 */
export async function meetMap(toon: Toon, product: string, beschikking: string, map: string): Promise<boolean> {
  const mappen = [1, AANTAL].map((aantal) => maakMap(map, aantal, beschikking));
  toon(`\nEen map met ${AANTAL} werkboeken van ${RIJEN.toLocaleString("nl-NL")} rijen:`);
  const uit = ["--overzicht", join(map, "overzicht.xlsx"), "--json", join(map, "rapporten.json")];
  const naar = join(map, "sturing.xlsx");
  const alle = mappen[1]!;
  return [
    meetPiek(toon, "controleer met overzicht en rapporten", PIEK_KEER, mappen, (pad) => ({
      naam: pad,
      argumenten: [product, "controleer", pad, ...uit],
      goed: [0, 1],
    })),
    oordeel(
      toon,
      "controleer: wat van een werkboek blijft, tegen een open werkboek",
      await rondGaand(alle),
      BLIJFT_DEEL,
    ),
    meetPiek(toon, "stuur", PIEK_KEER_STUUR, mappen, (pad) => ({
      naam: pad,
      argumenten: [product, "stuur", pad, "--naar", naar],
      // Each run makes the workbook anew: an existing one would be read first.
      vooraf: () => rmSync(naar, { force: true }),
    })),
    oordeel(toon, "stuur: wat van een werkboek blijft, tegen een open werkboek", await rondStuur(alle), BLIJFT_DEEL),
  ].every(Boolean);
}

/** The peak of the process with all workbooks against that with one. */
function meetPiek(
  toon: Toon,
  wat: string,
  grens: number,
  mappen: readonly string[],
  opgave: (pad: string) => Opgave,
): boolean {
  const [een, alle] = meet(mappen.map(opgave), 1).map(({ piek }) => piek) as [number, number];
  return oordeel(toon, `${wat}, piek: ${alle.toFixed(0)} MB tegen ${een.toFixed(0)} MB voor één`, alle / een, grens);
}

function oordeel(toon: Toon, wat: string, waarde: number, grens: number): boolean {
  const gehaald = waarde <= grens;
  const getal = (een: number): string => een.toFixed(2).replace(".", ",");
  toon(`${gehaald ? "gehaald     " : "NIET gehaald"}  ${wat}: ${getal(waarde)} × (hoogstens ${getal(grens)} ×)`);
  return gehaald;
}

/** What `controleer` keeps of each. */
function rondGaand(map: string): Promise<number> {
  const wensen = { rapport: true, bevindingen: true, herstel: false, overzicht: true };
  return blijftOver(map, (zaak) => rondAf(zaak, wensen));
}

/** What `stuur` keeps of each. */
function rondStuur(map: string): Promise<number> {
  return blijftOver(map, ({ dossier }) => Promise.resolve(maakStuurdossier(dossier)));
}

/** Living memory that each finished workbook adds, as a part of what one open workbook takes. */
async function blijftOver(map: string, bewaar: (zaak: Zaak) => Promise<unknown>): Promise<number> {
  const wereld = stilleWereld(map);
  const gegeven = await laadGegeven(wereld, { beschikkingen: [BESCHIKKING], sleutels: [] });
  const bewaard = [await bewaar(await lees(wereld, gegeven, 1))];
  const voor = levend();
  const open = [];
  for (let nummer = 2; nummer <= 6; nummer++) open.push(await lees(wereld, gegeven, nummer));
  const perOpen = (levend() - voor) / open.length;
  for (const zaak of open.splice(0)) bewaard.push(await bewaar(zaak));
  const begin = levend();
  for (let nummer = 7; nummer <= AANTAL; nummer++) bewaard.push(await bewaar(await lees(wereld, gegeven, nummer)));
  return (levend() - begin) / (AANTAL - 6) / perOpen;
}

function lees(wereld: Wereld, gegeven: Gegeven, nummer: number): Promise<Zaak> {
  return openZaak(wereld, naamVan(nummer), gegeven, new Voortgangsregel(wereld), gegevenEerst);
}

/** Bytes that are still in use, once the garbage is gone. */
function levend(): number {
  setFlagsFromString("--expose-gc");
  const ruimOp = runInNewContext("gc") as () => void;
  ruimOp();
  ruimOp();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function stilleWereld(map: string): Wereld {
  return {
    map,
    schijf: SCHIJF,
    schrijf: () => undefined,
    meld: () => undefined,
    terminal: false,
    breedte: 100,
    wachtwoord: () => Promise.resolve(null),
    vandaag: () => null,
    klok: () => 0,
  };
}
