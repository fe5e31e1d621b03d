import { beschikkingUitInhoud } from "../inlezen/beschikking-uit-werkboek";
import { eigenBladen } from "../inlezen/eigen-bladen";
import { BLADEN } from "../inlezen/formulier-velden";
import { leesBestand, leesOpzet, type Opzet } from "../werkboek/bestand/lezen";
import { leesJsonDeel } from "../werkboek/json-deel";
import { UITVOER_NAAMRUIMTE } from "../werkboek/naamruimten";
import { pakUit } from "./pak-uit";

/** What a file in a folder is; "vreemd" is a .json that has nothing to do with us, `eigen` says which output of ours it is. */
export type Werkboeksoort = "werkboek" | "beschikking" | "vreemd" | { readonly eigen: string };

const VAN_ONS = new Map([
  ["bevindingen", "een lijst met bevindingen van dit programma"],
  ["takenlijst", "een takenlijst van dit programma"],
  ["herstelvoorstel", "een lijst met voorstellen van dit programma"],
  ["overzicht", "een overzicht van dit programma"],
  ["plafonds", "een blad met plafonds van dit programma"],
  ["sturing", "een werkboek voor sturing van dit programma"],
]);
const FORMULIERBLADEN = [BLADEN.beschikking, BLADEN.groepen, BLADEN.activiteiten, BLADEN.afspraken];

/**
 * Tells a partner's workbook from a beschikking and from what we made ourselves, without reading the sheets of a workbook that is
 * none of ours. Throws what cannot be opened, as `leesBestand` does.
 */
export async function soortVan(bytes: Uint8Array, naam: string): Promise<Werkboeksoort> {
  if (/\.json$/i.test(naam)) return soortJson(bytes);
  const opzet = await leesOpzet(bytes, naam, { pakUit });
  const uitvoer = leesJsonDeel(opzet.delen, UITVOER_NAAMRUIMTE);
  const eigen = VAN_ONS.get(soortnaam(uitvoer));
  if (eigen !== undefined) return { eigen };
  if (lijktFormulier(opzet)) {
    const lezing = beschikkingUitInhoud(await leesBestand(bytes, naam, { pakUit }));
    if (lezing.ok || "fouten" in lezing) return "beschikking";
  }
  // In a workbook of the partner our sheets are passed over by themselves; one that has nothing else cannot be checked.
  if (uitvoer !== undefined) {
    const inhoud = await leesBestand(bytes, naam, { pakUit });
    if (eigenBladen(inhoud).size === inhoud.rasters.length)
      return { eigen: "een verantwoording van dit programma, zonder de bladen van de partner" };
  }
  return "werkboek";
}

/** A beschikking in JSON says so itself; also one that does not hold is one: reading it then says what is wrong. */
function soortJson(bytes: Uint8Array): Werkboeksoort {
  try {
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const schema = typeof document === "object" && document !== null && "schema" in document ? document.schema : null;
    return typeof schema === "string" && schema.startsWith("beschikking/") ? "beschikking" : "vreemd";
  } catch {
    return "vreemd";
  }
}

function soortnaam(deel: unknown): string {
  return typeof deel === "object" && deel !== null && "soort" in deel ? String(deel.soort) : "";
}

function lijktFormulier({ bladen }: Opzet): boolean {
  const namen = new Set(bladen.map((blad) => blad.trim().toLowerCase()));
  return FORMULIERBLADEN.filter((blad) => namen.has(blad.toLowerCase())).length >= FORMULIERBLADEN.length - 1;
}
