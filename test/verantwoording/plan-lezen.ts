import { adres, cel } from "../../src/domein/bereik";
import type { Plan, PlanBlad, PlanCel } from "../../src/werkboek/plan";

export function blad(plan: Plan, naam: string): PlanBlad {
  const gevonden = plan.bladen.find((een) => een.naam === naam);
  if (!gevonden) throw new Error(`Geen blad '${naam}': ${plan.bladen.map((een) => een.naam).join(", ")}`);
  return gevonden;
}

export function celOp(plan: Plan, bladnaam: string, plek: string): PlanCel | undefined {
  return blad(plan, bladnaam).cellen.find((c) => adres(cel(bladnaam, c.rij, c.kolom)) === plek);
}

/** The cell that a defined name points to. */
export function celVanNaam(plan: Plan, naam: string): PlanCel {
  const verwijzing = plan.namen.find((een) => een.naam === naam)?.verwijzing ?? "";
  const [, bladnaam = "", plek = ""] = /^'((?:[^']|'')+)'!(\$[A-Z]+\$\d+)/.exec(verwijzing) ?? [];
  const gevonden = celOp(plan, bladnaam.replaceAll("''", "'"), plek.replaceAll("$", ""));
  if (!gevonden) throw new Error(`Geen cel bij naam '${naam}' (${verwijzing})`);
  return gevonden;
}

/** The row in which the first column holds this text, as values by column. */
export function rijMet(plan: Plan, bladnaam: string, tekst: string): readonly PlanCel["waarde"][] {
  const { cellen } = blad(plan, bladnaam);
  const eerste = cellen.find((c) => c.kolom === 0 && c.waarde === tekst);
  if (!eerste) throw new Error(`Geen rij '${tekst}' op '${bladnaam}'`);
  const waarden: PlanCel["waarde"][] = [];
  for (const c of cellen) if (c.rij === eerste.rij) waarden[c.kolom] = c.waarde;
  return waarden;
}

/** A copy of the plan in which one cell holds something else, as if a person typed it. */
export function getypt(plan: Plan, bladnaam: string, rij: number, kolom: number, waarde: PlanCel["waarde"]): Plan {
  const bladen = plan.bladen.map((een) => {
    if (een.naam !== bladnaam) return een;
    const rest = een.cellen.filter((c) => c.rij !== rij || c.kolom !== kolom);
    const oud = een.cellen.find((c) => c.rij === rij && c.kolom === kolom);
    return { ...een, cellen: [...rest, { rij, kolom, waarde, stijl: oud?.stijl ?? ("standaard" as const) }] };
  });
  return { ...plan, bladen };
}
