import { leesResultaatStreef } from "../domein/notatie";
import { leesStreefwaarde, schrijfStreefwaarde, type Streefwaarde } from "../domein/streefwaarde";
import { ontbreekt, perCel } from "./antwoord";
import { kaal } from "./argumenten";

/**
 * De streefwaarde die als tekst in een cel staat, zoals 20 uit "29 [20]".
 * @customfunction STREEFWAARDE
 * @helpurl https://localhost:3000/hulp/functies/streefwaarde.html
 * @param tekst Resultaat en streefwaarde samen, zoals "29 [20]", of alleen een streefwaarde als "> 8" of "5 op 10".
 * @returns De streefwaarde als getal; een grens of verhouding als tekst.
 * @en The target that stands in a cell as text, such as 20 from "29 [20]".
 * @enparam tekst Result and target together such as "29 [20]", or a target alone such as "> 8" or "5 op 10".
 * @uitleg Een grens of een verhouding blijft tekst, zoals "> 0" of "5 op 10". LAMPKLEUR kan daarmee verder.
 * @uitleg Staat er alleen een getal, dan is dat het resultaat en geen streefwaarde: de uitkomst is #N/B.
 * @uitleg Een lege cel geeft #N/B.
 * @example =STREEFWAARDE("29 [20]") → 20
 * @example =STREEFWAARDE("- 3.181 [> 0]") → "> 0"
 * @example =STREEFWAARDE("20 [5 op 10]") → "5 op 10"
 */
export function streefwaarde(tekst: unknown[][]): unknown[][] {
  return perCel([tekst], (cel) => waarde(streefIn(kaal(cel, "de tekst"))));
}

/** A bare number is a result without a target; only in brackets is it a target. */
function streefIn(cel: number | string): Streefwaarde {
  const streef =
    typeof cel === "number" ? null : (leesResultaatStreef(cel)?.streefwaarde ?? zonderGetal(leesStreefwaarde(cel)));
  if (streef !== null && streef.soort !== "geen") return streef;
  throw ontbreekt('Er staat geen streefwaarde in de cel. Zet die tussen rechte haken: "29 [20]".');
}

function zonderGetal(streef: Streefwaarde): Streefwaarde | null {
  return streef.soort === "getal" ? null : streef;
}

function waarde(streef: Streefwaarde): number | string {
  return streef.soort === "getal" ? streef.waarde : schrijfStreefwaarde(streef);
}
