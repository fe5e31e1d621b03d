import { bladVerwijzing } from "../../domein/bereik";
import type { Plan, PlanBlad, PlanGrafiek } from "../plan";

// A text in quotes, a quoted sheet before !, or an unquoted one.
const STUK = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.'\]])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula or reference in which sheets have their new names; what stands in texts stays. */
export function metNamen(formule: string, namen: ReadonlyMap<string, string>): string {
  if (namen.size === 0) return formule;
  return formule.replace(STUK, (heel: string, gequoot?: string, kaal?: string) => {
    const naam = gequoot?.replaceAll("''", "'") ?? kaal;
    const nieuw = naam === undefined ? undefined : namen.get(naam);
    return nieuw === undefined ? heel : `${bladVerwijzing(nieuw)}!`;
  });
}

/** The plan with these sheets under another name, wherever it refers to them. `namen`: old name → new name. */
export function hernoemBladen(plan: Plan, namen: ReadonlyMap<string, string>): Plan {
  if (namen.size === 0) return plan;
  return {
    ...plan,
    bladen: plan.bladen.map((blad) => hernoemd(blad, namen)),
    namen: plan.namen.map((naam) => ({ ...naam, verwijzing: metNamen(naam.verwijzing, namen) })),
  };
}

function hernoemd(blad: PlanBlad, namen: ReadonlyMap<string, string>): PlanBlad {
  return {
    ...blad,
    naam: namen.get(blad.naam) ?? blad.naam,
    cellen: blad.cellen.map((cel) => ({
      ...cel,
      ...(cel.formule !== undefined && { formule: metNamen(cel.formule, namen) }),
      ...(cel.link !== undefined && { link: metNamen(cel.link, namen) }),
    })),
    voorwaarden: blad.voorwaarden.map((een) => ({ ...een, formule: metNamen(een.formule, namen) })),
    grafieken: blad.grafieken.map((grafiek) => metBronnen(grafiek, namen)),
  };
}

function metBronnen(grafiek: PlanGrafiek, namen: ReadonlyMap<string, string>): PlanGrafiek {
  const reeksen = grafiek.reeksen.map((reeks) => ({
    ...reeks,
    waarden: metNamen(reeks.waarden, namen),
    labels: metNamen(reeks.labels, namen),
  }));
  return { ...grafiek, reeksen };
}
