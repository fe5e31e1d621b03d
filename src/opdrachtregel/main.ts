import { verbergBsn } from "../domein/bsn";
import { alsZin, KAN_NIET, KLAAR, OpdrachtFout, type Uitgang } from "./fout";
import type { Opdracht } from "./argumenten";
import { hulp } from "./hulp";
import { lijktOp, toonbaar } from "./regels";
import type { Wereld } from "./wereld";

/** The commands by their name; each is loaded only when it is asked for, so that the program starts at once. */
const OPDRACHTEN: ReadonlyMap<string, () => Promise<Opdracht>> = new Map([
  ["controleer", async () => (await import("./opdrachten/controleer")).controleer],
  ["maak", async () => (await import("./opdrachten/maak")).maak],
  ["indienen", async () => (await import("./opdrachten/indienen")).indienen],
  ["beoordeel", async () => (await import("./opdrachten/beoordeel")).beoordeel],
  ["vergelijk", async () => (await import("./opdrachten/vergelijk")).vergelijk],
  ["afreken", async () => (await import("./opdrachten/afreken")).afreken],
  ["herken", async () => (await import("./opdrachten/herken")).herken],
  ["beschikking", async () => (await import("./opdrachten/beschikking")).beschikking],
  ["plafond", async () => (await import("./opdrachten/plafond")).plafond],
  ["stuur", async () => (await import("./opdrachten/stuur")).stuur],
  ["uitleg", async () => (await import("./opdrachten/uitleg")).uitleg],
  ["functie", async () => (await import("./opdrachten/functie")).functie],
]);

/** What these show comes from a workbook of a partner: a possible burgerservicenummer in it, or in the name of a sheet, is masked. */
const TOONT_WERKBOEK: ReadonlySet<string> = new Set([
  "controleer",
  "maak",
  "indienen",
  "beoordeel",
  "vergelijk",
  "herken",
  "stuur",
]);

function veilig(naam: string | undefined, tekst: string): string {
  return naam !== undefined && TOONT_WERKBOEK.has(naam) ? verbergBsn(tekst) : tekst;
}

/**
 * Runs one command of the command line and gives its exit status: 0 no open fout, 1 open fouten, 2 could not run. Never
 * throws: what goes wrong is one Dutch sentence on standard error.
 */
export async function voerUit(argumenten: readonly string[], buiten: Wereld): Promise<Uitgang> {
  const wereld: Wereld = {
    ...buiten,
    schrijf: (tekst) => buiten.schrijf(veilig(argumenten[0], toonbaar(tekst))),
    meld: (tekst) => buiten.meld(veilig(argumenten[0], tekst)),
  };
  try {
    const [naam, ...rest] = argumenten;
    if (naam === "--help" || naam === "-h" || naam === "help") return toonHulp(wereld, rest[0]);
    if (naam === "--versie" || naam === "--version") return await toonVersie(wereld);
    const laad = naam === undefined ? undefined : OPDRACHTEN.get(naam);
    if (naam === undefined || laad === undefined) throw new OpdrachtFout(onbekend(naam));
    if (rest.includes("--help") || rest.includes("-h")) return toonHulp(wereld, naam);
    return await (
      await laad()
    )(rest, wereld);
  } catch (fout) {
    wereld.meld(`${toonbaar(alsZin(fout))}\n`);
    return KAN_NIET;
  }
}

function onbekend(naam: string | undefined): string {
  const lijst = `Kies uit: ${[...OPDRACHTEN.keys()].join(", ")}. Meer uitleg: verantwoord --help`;
  if (naam === undefined) return `Geef een opdracht. ${lijst}`;
  const bedoeld = lijktOp(naam, [...OPDRACHTEN.keys()]);
  return `Ik ken de opdracht '${naam}' niet.${bedoeld === null ? "" : ` Bedoelt u ${bedoeld}?`} ${lijst}`;
}

function toonHulp(wereld: Wereld, naam: string | undefined): Uitgang {
  wereld.schrijf(`${hulp(naam, wereld.breedte)}\n`);
  return KLAAR;
}

async function toonVersie(wereld: Wereld): Promise<Uitgang> {
  const { VERSIE } = await import("./versie");
  wereld.schrijf(`${VERSIE}\n`);
  return KLAAR;
}
