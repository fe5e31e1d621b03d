import type { PlanValidatie } from "./plan";
import { PlanFout } from "./plan-keuring";
import { ingekort } from "./plan-tekst";

interface Venster {
  readonly titel: string;
  readonly bericht: string;
}

/** What Excel shows at a cell with this validation, and what it says to a wrong value. */
export function validatieTeksten({ soort, titel, uitleg }: PlanValidatie): {
  readonly invoer: Venster;
  readonly fout: Venster;
} {
  // Excel refuses a workbook with a longer title or hint.
  return { invoer: { titel: ingekort(titel, 32), bericht: ingekort(uitleg, 255) }, fout: fouttekst(soort) };
}

function fouttekst(soort: PlanValidatie["soort"]): Venster {
  if ("lijst" in soort) {
    return { titel: "Kies uit de lijst", bericht: ingekort(`Mogelijk: ${soort.lijst.join(", ")}.`, 255) };
  }
  if ("tekstLengteTot" in soort) {
    return { titel: "Te lang", bericht: `Hoogstens ${soort.tekstLengteTot.toLocaleString("nl-NL")} tekens.` };
  }
  if ("getalTussen" in soort) {
    const [van, tot] = soort.getalTussen.map((getal) => getal.toLocaleString("nl-NL"));
    return { titel: "Geen goed getal", bericht: `Vul een getal in van ${van} tot en met ${tot}.` };
  }
  return { titel: "Geen heel getal", bericht: `Vul een heel getal in, ${soort.heelGetalVanaf} of meer.` };
}

/**
 * The items of a list with commas between. Throws PlanFout for what Excel cannot hold: it knows no way to write a comma in an
 * item, nor more than 255 characters.
 */
export function keuzelijst(lijst: readonly string[]): string {
  const formule = `"${lijst.join(",").replaceAll('"', '""')}"`;
  if (lijst.length === 0 || lijst.some((keuze) => keuze.includes(",") || keuze === "") || formule.length > 257) {
    throw new PlanFout(`Deze keuzelijst kan niet in een cel: ${lijst.join(" | ")}`);
  }
  return lijst.join(",");
}
