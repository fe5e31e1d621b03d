import { lamp } from "../domein/lamp";
import { leesResultaatStreef, leesTelling } from "../domein/notatie";
import type { Streefwaarde } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import { ontbreekt, perCel } from "./antwoord";
import { kaal, keuze, streefwaarde } from "./argumenten";

/**
 * De kleur van de lamp bij een resultaat, als woord: rood, oranje, blauw, groen, donkergroen of geen kleur.
 * @customfunction LAMPKLEUR
 * @helpurl https://localhost:3000/hulp/functies.html
 * @param [resultaat] Het resultaat, of resultaat en streefwaarde samen zoals "29 [20]".
 * @param [streefwaarde] De streefwaarde, bijvoorbeeld 20 of "> 0".
 * @param [schema] Het schema: "vijf" (standaard) of "drie".
 * @param [richting] Wat beter is: "hoger" (standaard) of "lager".
 * @returns De kleur als woord.
 */
export function lampkleur(
  resultaat?: unknown[][],
  streefwaarde?: unknown[][],
  schema?: unknown[][],
  richting?: unknown[][],
): unknown[][] {
  return perCel([resultaat, streefwaarde, schema, richting], (cel, streef, vijfOfDrie, beter) => {
    const { gehaald, gevraagd } = lees(cel, streef);
    return lamp(gehaald, gevraagd, {
      schema: keuze(vijfOfDrie, "het schema", ["vijf", "drie"], "vijf"),
      richting: keuze(beter, "de richting", ["hoger", "lager"], "hoger"),
    }).kleur;
  });
}

function lees(cel: unknown, streef: unknown): { gehaald: number | null; gevraagd: Streefwaarde | null } {
  if (cel === undefined) throw ontbreekt("Geef een resultaat en een streefwaarde, bijvoorbeeld LAMPKLEUR(D7;C7).");
  const samen = typeof cel === "string" && streef === undefined ? leesResultaatStreef(cel) : null;
  if (samen !== null) return { gehaald: rekenwaarde(samen.resultaat), gevraagd: samen.streefwaarde };
  if (streef === undefined) throw ontbreekt('Geef ook een streefwaarde, of schrijf die erbij: "29 [20]".');
  const gehaald = cel === null ? null : rekenwaarde(leesTelling(kaal(cel, "het resultaat")));
  return { gehaald, gevraagd: streefwaarde(streef) };
}
