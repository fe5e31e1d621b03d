import type { Plan, PlanBlad, PlanCel } from "../werkboek/plan";
import type { XmlDeel } from "../werkboek/raster";
import { bladenInFormule } from "./bladen-in-formule";
import { vasteBladnamen } from "./bladnamen";
import { leesUitvoerdeel, metNieuweBladen } from "./uitvoerdeel";

/** A workbook in which sheets of ours stand. */
export interface Staand {
  /** Its parts, of which ours says which sheets were made. */
  readonly delen: readonly XmlDeel[];
  /** Names of all its sheets. */
  readonly bladen: readonly string[];
  /** Names of those that are not ours. */
  readonly vanAnderen: readonly string[];
}

/**
 * Of a plan only the sheets that tell of the dialogue (Indiening, Gesprek, Open vragen), as far as they stand in the workbook already: to be written
 * over these, with all else as it is. Null where none of them stands there. What refers to a sheet that is not there any more, or has another name,
 * becomes its value.
 */
export function gesprekverversing(plan: Plan, { delen, bladen, vanAnderen }: Staand): Plan | null {
  const deel = leesUitvoerdeel(delen);
  if (deel === null) return null;
  const { indiening, gesprek, openVragen } = vasteBladnamen(vanAnderen);
  const staat = new Set(bladen);
  const gemaakt = new Set(deel.bladen.map(({ naam }) => naam));
  const welke = [indiening, gesprek, openVragen].filter((naam) => gemaakt.has(naam) && staat.has(naam));
  const nieuw = plan.bladen
    .filter(({ naam }) => welke.includes(naam))
    .map((blad) => metVersie(zonderVerdwenen(blad, staat), deel.nummer));
  if (nieuw.length === 0) return null;
  return { ...plan, naast: true, bladen: nieuw, namen: [], delen: [metNieuweBladen(deel, nieuw)] };
}

/** In its footer a sheet keeps the version of the sheets around it. */
function metVersie(blad: PlanBlad, nummer: number): PlanBlad {
  const { afdruk } = blad;
  const midden = afdruk.voettekst.midden.replace(/versie \d+/, `versie ${nummer}`);
  return { ...blad, afdruk: { ...afdruk, voettekst: { ...afdruk.voettekst, midden } } };
}

function zonderVerdwenen(blad: PlanBlad, staat: ReadonlySet<string>): PlanBlad {
  const kan = (verwijzing: string): boolean => bladenInFormule(verwijzing).every((naam) => staat.has(naam));
  return {
    ...blad,
    cellen: blad.cellen.map(({ formule, link, linkUitleg, ...cel }): PlanCel => ({
      ...cel,
      ...(formule !== undefined && kan(formule) && { formule }),
      ...(link !== undefined && kan(link) && { link, ...(linkUitleg !== undefined && { linkUitleg }) }),
    })),
  };
}
