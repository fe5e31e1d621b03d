import { parseArgs } from "node:util";
import { OpdrachtFout, type Uitgang } from "./fout";
import { GEBRUIK } from "./gebruik";
import { lijktOp } from "./regels";
import type { Wereld } from "./wereld";

/** A command: its own arguments go in, the exit status comes out. What a user can put right is thrown as OpdrachtFout. */
export type Opdracht = (argumenten: readonly string[], wereld: Wereld) => Promise<Uitgang>;

/** The arguments of a command: what stands alone, and its options by name. */
export interface Argumenten {
  readonly los: readonly string[];
  /** All values of an option, in order. */
  readonly waarden: (optie: string) => readonly string[];
  /** The one value of an option, or null. Throws OpdrachtFout when it was given twice. */
  readonly waarde: (optie: string) => string | null;
  /** Whether a switch was given. */
  readonly heeft: (optie: string) => boolean;
}

function gebruikVan(naam: string): string {
  return `Gebruik: verantwoord ${GEBRUIK.get(naam)!.regel}`;
}

/** Reads the arguments of one command. Throws OpdrachtFout for an unknown option, or one with or without a value against its form. */
export function leesArgumenten(naam: string, argumenten: readonly string[]): Argumenten {
  const { opties } = GEBRUIK.get(naam)!;
  const gebruik = gebruikVan(naam);
  const gelezen = parseArgs({
    args: [...argumenten],
    options: Object.fromEntries(
      opties.map(({ naam: optie, vorm }) => [
        optie,
        { type: vorm === null ? ("boolean" as const) : ("string" as const), multiple: true },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const gegeven = new Map<string, string[]>();
  for (const teken of gelezen.tokens) {
    if (teken.kind !== "option") continue;
    const optie = opties.find((een) => een.naam === teken.name);
    if (optie === undefined) {
      const bedoeld = lijktOp(
        teken.name,
        opties.map((een) => een.naam),
      );
      const vraag = bedoeld === null ? "" : ` Bedoelt u --${bedoeld}?`;
      throw new OpdrachtFout(`De optie '${teken.rawName}' hoort niet bij ${naam}.${vraag} ${gebruik}`);
    }
    if (optie.vorm === null && teken.value !== undefined)
      throw new OpdrachtFout(`Achter '--${optie.naam}' hoort geen waarde. ${gebruik}`);
    if (optie.vorm !== null && (!teken.value || (!teken.inlineValue && teken.value.startsWith("--"))))
      throw new OpdrachtFout(`Achter '--${optie.naam}' ontbreekt ${optie.mist ?? "een bestandsnaam"}. ${gebruik}`);
    gegeven.set(teken.name, [...(gegeven.get(teken.name) ?? []), teken.value ?? ""]);
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
    heeft: (optie) => gegeven.has(optie),
  };
}

/** The one file that a command works on. Throws OpdrachtFout when there is none or more than one. */
export function enige(naam: string, los: readonly string[], wat: string): string {
  const [een, ander] = los;
  if (een === undefined) throw new OpdrachtFout(`Geef ${wat}. ${gebruikVan(naam)}`);
  if (ander !== undefined)
    throw new OpdrachtFout(
      `Deze opdracht werkt met één bestand tegelijk; '${ander}' is er een te veel. ${gebruikVan(naam)}`,
    );
  return een;
}
