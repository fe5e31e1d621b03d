import type { Plan } from "../plan";
import type { Stand } from "./schrijven-stand";
import { BYTES_PER_OPDRACHT, type Zending } from "./zending";

/** Queues the defined names of a plan; those that an earlier plan made get their new place. */
export async function zetNamen(zending: Zending, { namen }: Plan, stand: Stand): Promise<void> {
  for (const { naam, verwijzing } of namen) {
    await zending.voor(2 * BYTES_PER_OPDRACHT);
    const bestaand = stand.namen.get(naam.toLowerCase());
    if (bestaand) bestaand.formula = `=${verwijzing}`;
    else zending.context.workbook.names.add(naam, `=${verwijzing}`);
  }
}

/** Queues that the names that an earlier plan made, and this one does not need, go. */
export async function haalNamenWeg(zending: Zending, { namen }: Plan, stand: Stand): Promise<void> {
  const nodig = new Set(namen.map(({ naam }) => naam.toLowerCase()));
  for (const naam of stand.register.namen) {
    if (nodig.has(naam.toLowerCase())) continue;
    await zending.voor(BYTES_PER_OPDRACHT);
    stand.namen.get(naam.toLowerCase())?.delete();
  }
}
