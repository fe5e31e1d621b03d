import { parseArgs } from "node:util";
import { OpdrachtFout, type Uitgang } from "./fout";
import type { Wereld } from "./wereld";

/** A command: its own arguments go in, the exit status comes out. What a user can put right is thrown as OpdrachtFout. */
export type Opdracht = (argumenten: readonly string[], wereld: Wereld) => Promise<Uitgang>;

const GEBRUIK: ReadonlyMap<string, readonly [gebruik: string, doet: string]> = new Map([
  [
    "controleer",
    [
      "controleer <werkboek.xlsx>… --beschikking <bestand> [--json <naar>] [--uitvoer <xlsx>]",
      "Leest het werkboek, herkent de tabellen en toont wat niet klopt, met blad en cel.",
    ],
  ],
  [
    "maak",
    [
      "maak <werkboek.xlsx> --beschikking <bestand> --naar <uit.xlsx>",
      "Controleert en maakt de verantwoording als nieuw werkboek. Getypte teksten blijven staan.",
    ],
  ],
  [
    "afreken",
    [
      "afreken <werkboek.xlsx> --beschikking <bestand> [--json <naar>]",
      "Toont het voorstel voor de afrekening, op de drie manieren van verrekenen.",
    ],
  ],
  [
    "herken",
    [
      "herken <werkboek.xlsx> [--beschikking <bestand>] [--json <naar>]",
      "Toont wat herkend is: tabellen, kolommen en activiteiten, met de zekerheid.",
    ],
  ],
  [
    "beschikking",
    [
      "beschikking <bestand> [--naar <xlsx of json>]",
      "Controleert een beschikking, toont de vingerafdruk en zet om naar de andere vorm.",
    ],
  ],
  ["uitleg", ["uitleg [code]", "Legt een controle uit, of noemt ze allemaal."]],
  ["functie", ["functie '<NAAM(arg; arg)>'", "Rekent een functie van de invoegtoepassing uit."]],
]);

const UITGANGEN = "Uitkomst: 0 geen open fout, 1 open fouten, 2 de opdracht kon niet worden uitgevoerd.";

/** How to use the program, or one command. */
export function hulp(naam?: string): string {
  const een = naam === undefined ? undefined : GEBRUIK.get(naam);
  if (een) return `Gebruik: verantwoord ${een[0]}\n\n${een[1]}\n${UITGANGEN}`;
  const regels = [...GEBRUIK.values()].map(([gebruik, doet]) => `  verantwoord ${gebruik}\n      ${doet}`);
  return `Verantwoord controleert de productie tegen de beschikking en maakt de verantwoording.\n\n${regels.join("\n")}\n\n${UITGANGEN}`;
}

/** The arguments of a command: what stands alone, and its named values, each as a list in order. */
export interface Argumenten {
  readonly los: readonly string[];
  readonly waarden: (optie: string) => readonly string[];
  /** The one value of an option, or null. Throws OpdrachtFout when it was given twice. */
  readonly waarde: (optie: string) => string | null;
}

/** Reads the arguments of one command. Throws OpdrachtFout for an unknown option or an option without its value. */
export function leesArgumenten(naam: string, argumenten: readonly string[], opties: readonly string[]): Argumenten {
  const gelezen = parseArgs({
    args: [...argumenten],
    options: Object.fromEntries(opties.map((optie) => [optie, { type: "string" as const, multiple: true }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const gebruik = `Gebruik: verantwoord ${GEBRUIK.get(naam)![0]}`;
  const gegeven = new Map<string, string[]>();
  for (const teken of gelezen.tokens) {
    if (teken.kind !== "option") continue;
    if (!opties.includes(teken.name))
      throw new OpdrachtFout(`De optie '${teken.rawName}' hoort niet bij ${naam}. ${gebruik}`);
    if (!teken.value || (!teken.inlineValue && teken.value.startsWith("--"))) {
      throw new OpdrachtFout(`Achter '--${teken.name}' ontbreekt een bestandsnaam. ${gebruik}`);
    }
    gegeven.set(teken.name, [...(gegeven.get(teken.name) ?? []), teken.value]);
  }
  const waarden = (optie: string): readonly string[] => gegeven.get(optie) ?? [];
  return {
    los: gelezen.positionals,
    waarden,
    waarde: (optie) => {
      const [een, ander] = waarden(optie);
      if (ander !== undefined) throw new OpdrachtFout(`'--${optie}' mag maar één keer. ${gebruik}`);
      return een ?? null;
    },
  };
}

/** The one file that a command works on. Throws OpdrachtFout when there is none or more than one. */
export function enige(naam: string, los: readonly string[], wat: string): string {
  const [een, ander] = los;
  const gebruik = `Gebruik: verantwoord ${GEBRUIK.get(naam)![0]}`;
  if (een === undefined) throw new OpdrachtFout(`Geef ${wat}. ${gebruik}`);
  if (ander !== undefined)
    throw new OpdrachtFout(`Deze opdracht werkt met één bestand tegelijk; '${ander}' is er een te veel. ${gebruik}`);
  return een;
}
