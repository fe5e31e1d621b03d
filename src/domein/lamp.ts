import { decimaal, keer, vergelijk } from "./decimaal";
import { schrijfStreefwaarde, type Streefwaarde } from "./streefwaarde";

/** The colours that a result can get, always as a word (domein.md §6). */
export type Lampkleur = "rood" | "oranje" | "blauw" | "groen" | "donkergroen" | "geen kleur";

export type Lampschema = "vijf" | "drie";
export type Richting = "hoger" | "lager";

/** A colour; `reden` says why there is none, and is null when there is one. */
export interface Lamp {
  readonly kleur: Lampkleur;
  readonly reden: string | null;
}

/** Lower bounds of the bands of schema 'vijf' in percents; a bound belongs to its band, and 120 % exactly is still groen. */
const BANDEN: readonly (readonly [number, Lampkleur])[] = [
  [20, "rood"],
  [40, "oranje"],
  [80, "blauw"],
];

/**
 * The lamp of a result against its target, compared as exact fractions (domein.md §6). Never throws: what cannot be judged is
 * 'geen kleur' with the reason in Dutch. Schema 'drie' cannot be derived from one percentage: see `indicatorlamp`.
 */
export function lamp(
  resultaat: number | null,
  streef: Streefwaarde | null,
  keuze: { readonly schema?: Lampschema; readonly richting?: Richting } = {},
): Lamp {
  if (keuze.schema === "drie") return geen("Deze lamp volgt niet uit één percentage: er is een oordeel nodig.");
  if (resultaat === null || !Number.isFinite(resultaat)) return geen("Er is geen resultaat in cijfers.");
  if (streef === null) return geen("Er is geen streefwaarde.");
  switch (streef.soort) {
    case "vergelijking":
      return kleur(voldoet(resultaat, streef) ? "groen" : "rood");
    case "verhouding":
      return geen(`De streefwaarde is een verhouding (${streef.tekst}); het aantal waarvan ontbreekt.`);
    case "geen":
      return geen(
        streef.tekst === ""
          ? "Er is geen streefwaarde."
          : `De streefwaarde is een tekst: ${schrijfStreefwaarde(streef)}.`,
      );
    case "getal":
      return opGetal(resultaat, streef.waarde, keuze.richting ?? "hoger");
  }
}

function geen(reden: string): Lamp {
  return { kleur: "geen kleur", reden };
}

function kleur(woord: Lampkleur): Lamp {
  return { kleur: woord, reden: null };
}

/** Whether a result meets a comparison target ('> 0', 'min. 8'). */
export function voldoet(resultaat: number, streef: Extract<Streefwaarde, { soort: "vergelijking" }>): boolean {
  switch (streef.teken) {
    case ">":
      return resultaat > streef.waarde;
    case "≥":
      return resultaat >= streef.waarde;
    case "<":
      return resultaat < streef.waarde;
    case "≤":
      return resultaat <= streef.waarde;
  }
}

function opGetal(resultaat: number, streef: number, richting: Richting): Lamp {
  if (streef < 0) return geen("De streefwaarde is negatief: een percentage is niet te berekenen.");
  if (richting === "hoger") {
    return streef === 0 ? geen("De streefwaarde is 0: een percentage is niet te berekenen.") : band(resultaat, streef);
  }
  if (resultaat > 0) return band(streef, resultaat);
  return streef === 0 ? geen("De streefwaarde is 0: een percentage is niet te berekenen.") : kleur("donkergroen");
}

/** The band of deel / geheel, geheel > 0: compares 100 × deel with bound × geheel, so that nothing is rounded. */
function band(deel: number, geheel: number): Lamp {
  const honderdDelen = keer(decimaal(deel), decimaal(100));
  const grens = (procent: number): number => vergelijk(honderdDelen, keer(decimaal(geheel), decimaal(procent)));
  for (const [procent, woord] of BANDEN) if (grens(procent) < 0) return kleur(woord);
  return kleur(grens(120) > 0 ? "donkergroen" : "groen");
}
