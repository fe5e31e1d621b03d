import { join } from "node:path";
import { BEELDMAP } from "../maak/hulppaginas";
import { Toestel, type Opname } from "./toestel";
import { verhaalAccounthouder } from "./verhaal-accounthouder";
import { verhaalBeleid } from "./verhaal-beleid";
import { verhaalFinancien } from "./verhaal-financien";
import { verhaalPartner } from "./verhaal-partner";
import { dienIn, maakZaak } from "./zaak";

/** What to do when a picture no longer shows what there is. */
export const OPNIEUW = "npm run beelden";

/** The stories of the four users, in the order in which their work follows. */
const VERHALEN = [verhaalPartner, dienIn, verhaalAccounthouder, verhaalFinancien, verhaalBeleid];

/** Where a picture of the manuals stands. */
export function beeldbestand(naam: string): string {
  return join(BEELDMAP, `${naam}.png`);
}

/** Goes through the manuals of the four users in the built add-in, and takes every picture of them. */
export async function neemBeelden(keuze: { readonly scherp: boolean }): Promise<readonly Opname[]> {
  const zaak = await maakZaak();
  const toestel = await Toestel.open(zaak, keuze);
  try {
    for (const verhaal of VERHALEN) await verhaal(toestel);
    return toestel.opnamen;
  } finally {
    await toestel.sluit();
    await zaak.einde();
  }
}
