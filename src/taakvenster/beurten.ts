import type { Dossier, Dossierstand } from "../verantwoording/dossier";
import type { Wereld } from "./poort";
import type { Werk } from "./werker";

/** Rules run for at most so many milliseconds before the screen gets its turn. */
const BEURT = 40;

/**
 * Walks the road from sheets to findings with pauses, so that the screen shows how far it is and the user can stop it. `klaar` says what
 * was read. Throws AbortError when the user stopped.
 */
export async function inBeurten(
  stappen: Generator<Dossierstand, Dossier>,
  werk: Werk,
  wereld: Pick<Wereld, "nu" | "wacht">,
  klaar: string,
): Promise<Dossier> {
  let begonnen = wereld.nu();
  for (;;) {
    const stap = stappen.next();
    if (stap.done) return stap.value;
    const stand = stap.value;
    if (stand.fase === "herkennen") werk.fase("herkennen", { klaar });
    if (stand.fase === "controleren") {
      const van = (ernst: string): number => stand.bevindingen.filter((een) => een.ernst === ernst).length;
      werk.fase("controleren", { detail: stand.regel.naam });
      werk.stand({ ...stand, gevonden: { fout: van("fout"), waarschuwing: van("waarschuwing") } });
    }
    if (wereld.nu() - begonnen < BEURT && stand.fase === "controleren") continue;
    await wereld.wacht(0);
    werk.signaal.throwIfAborted();
    begonnen = wereld.nu();
  }
}
