import { lamp, type Lamp, type Lampschema } from "./lamp";
import type { Streefwaarde } from "./streefwaarde";
import { rekenwaarde } from "./telling";
import type { Uitkomst } from "./uitkomst";

/**
 * The target of a result of a location as a number where that can be told: of a ratio ('5 op 10') so many of the number referred,
 * where the table says how many those are (domein.md §5); else the target as it is written.
 */
export function uitkomstStreef({ streefwaarde, noemer }: Uitkomst): Streefwaarde | null {
  const van = rekenwaarde(noemer?.telling);
  if (streefwaarde?.soort !== "verhouding" || van === null || van <= 0) return streefwaarde;
  return { soort: "getal", waarde: (streefwaarde.deel * van) / streefwaarde.van };
}

/** The lamp of a result of a location (domein.md §6), with the reason where there is no colour. Never throws. */
export function uitkomstlamp(uitkomst: Uitkomst, schema: Lampschema): Lamp {
  return lamp(rekenwaarde(uitkomst.resultaat.telling), uitkomstStreef(uitkomst), { schema });
}
