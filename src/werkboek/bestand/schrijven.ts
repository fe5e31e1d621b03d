import type { WriteOptions } from "hucre";
import type { Plan } from "../plan";
import type { Opdracht } from "../werkboek";
import { afdrukNamen, bladVan } from "./schrijven-blad";
import { werkDelenBij } from "./schrijven-delen";
import { keurPlan } from "../plan-keuring";
import { LETTER } from "./schrijven-stijl";
import { kaleTekst } from "../plan-tekst";

/**
 * The bytes of a new .xlsx workbook with the sheets of the plan. Everything that the library behind it cannot do is put right
 * here and nowhere else. Throws PlanFout for a plan that Excel could not open (a mistake of ours), AbortError when stopped.
 */
export async function schrijfBestand(plan: Plan, opdracht?: Opdracht): Promise<Uint8Array> {
  keurPlan(plan);
  opdracht?.signaal?.throwIfAborted();
  opdracht?.voortgang?.({ fase: "werkboek maken", detail: null, deel: 0 });
  // Loaded only here, so that reading and checking never pay for it.
  const { writeXlsx } = await import("hucre/xlsx");
  const bytes = await writeXlsx(alsOpties(plan));
  opdracht?.signaal?.throwIfAborted();
  opdracht?.voortgang?.({ fase: "werkboek maken", detail: null, deel: 0.7 });
  const geheel = werkDelenBij(bytes, plan.delen);
  opdracht?.voortgang?.({ fase: "werkboek maken", detail: null, deel: 1 });
  return geheel;
}

function alsOpties(plan: Plan): WriteOptions {
  return {
    sheets: plan.bladen.map(bladVan),
    defaultFont: LETTER,
    namedRanges: [
      ...plan.namen.map(({ naam, verwijzing }) => ({ name: naam, range: verwijzing })),
      ...plan.bladen.flatMap(afdrukNamen),
    ],
    properties: {
      title: kaleTekst(plan.titel),
      subject: kaleTekst(plan.onderwerp),
      creator: kaleTekst(plan.auteur),
    },
  };
}
