import type { XmlDeel } from "../werkboek/raster";
import type { Bladbouwer } from "./bladbouwer";
import type { Boek } from "./boek";
import { gesprekDeel, isLeeg, leesGesprek, samenGesprek, type Gesprek } from "./gesprek";
import { maakGesprekblad, maakVragenblad } from "./gesprekblad";
import { indieningDeel, laatsteIndiening, leesIndieningen, type Indiening } from "./indiening";
import { maakIndieningblad } from "./indieningblad";
import type { Rapportsoort } from "./rapportsoort";
import type { Bronnen } from "./resultaatrij";
import { maakTussenblad } from "./tussenblad";
import type { Vak } from "./vak";

/** What is known of handing in and judging; what is left out comes from the workbook itself. */
export interface Indiengegevens {
  readonly soort?: Rapportsoort;
  readonly indieningen?: readonly Indiening[];
  readonly gesprek?: Gesprek;
}

/** The same, complete. */
export interface Indienstand {
  readonly soort: Rapportsoort;
  readonly indieningen: readonly Indiening[];
  readonly gesprek: Gesprek;
}

/** What was handed in and said: as given, else as the workbook keeps it; the report is of the kind that was handed in last. */
export function indienstand(delen: readonly XmlDeel[], gegeven: Indiengegevens): Indienstand {
  const indieningen = gegeven.indieningen ?? leesIndieningen(delen);
  const soort = gegeven.soort ?? laatsteIndiening(indieningen)?.soort ?? "eindrapportage";
  return { soort, indieningen, gesprek: gegeven.gesprek ?? leesGesprek(delen) };
}

/**
 * What was handed in and said according to more than one file (the workbook, and the verantwoording that was made of it before): the
 * longest list of submissions, and every line of the dialogue once.
 */
export function indienverleden(
  ...delen: readonly (readonly XmlDeel[])[]
): Required<Pick<Indiengegevens, "indieningen" | "gesprek">> {
  const indieningen = delen.map(leesIndieningen).reduce((a, b) => (b.length > a.length ? b : a), []);
  return { indieningen, gesprek: delen.map(leesGesprek).reduce(samenGesprek) };
}

/** The sheets Tussenrapportage, Indiening, Gesprek and Open vragen: each only where there is something to show. */
export function maakIndienbladen(
  boek: Boek,
  bronnen: Bronnen,
  { soort, indieningen, gesprek }: Indienstand,
): readonly { blad: Bladbouwer; begin: Vak }[] {
  return [
    soort === "tussenrapportage" ? maakTussenblad(boek, bronnen) : null,
    maakIndieningblad(boek, indieningen, gesprek, bronnen.beschikking),
    maakGesprekblad(boek, gesprek),
    maakVragenblad(boek, gesprek),
  ].filter((een) => een !== null);
}

/** The parts that go with them; of what is not there, none. */
export function indiendelen({ indieningen, gesprek }: Indienstand): readonly XmlDeel[] {
  return [
    ...(indieningen.length === 0 ? [] : [indieningDeel(indieningen)]),
    ...(isLeeg(gesprek) ? [] : [gesprekDeel(gesprek)]),
  ];
}
