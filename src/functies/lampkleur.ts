import { lamp } from "../domein/lamp";
import { leesResultaatStreef, leesTelling } from "../domein/notatie";
import type { Streefwaarde } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import { ontbreekt, perCel } from "./antwoord";
import { kaal, keuze, streefwaarde } from "./argumenten";
import { legeVorm } from "./posten";

/**
 * De kleur van de lamp bij een resultaat, als woord: rood, oranje, blauw, groen, donkergroen of geen kleur.
 * @customfunction LAMPKLEUR
 * @helpurl https://localhost:3000/hulp/functies/lampkleur.html
 * @param [resultaat] Het resultaat, of resultaat en streefwaarde samen zoals "29 [20]".
 * @param [streefwaarde] De streefwaarde, bijvoorbeeld 20 of "> 0".
 * @param [schema] Het schema: "vijf" (standaard) of "drie".
 * @param [richting] Wat beter is: "hoger" (standaard) of "lager".
 * @returns De kleur als woord.
 * @en The colour of the lamp for a result, as a Dutch word: rood, oranje, blauw, groen, donkergroen or geen kleur.
 * @enparam resultaat The result, or result and target together such as "29 [20]".
 * @enparam streefwaarde The target, for example 20 or "> 0".
 * @enparam schema The scheme: "vijf" (five colours, the default) or "drie" (three).
 * @enparam richting What is better: "hoger" (higher, the default) or "lager" (lower).
 * @uitleg Minder dan 20% van de streefwaarde is rood, 20% tot 40% oranje, 40% tot 80% blauw, 80% tot en met 120% groen, en meer dan 120% donkergroen.
 * @uitleg Is de streefwaarde een grens, zoals > 0? Dan is de lamp groen als het gehaald is, en anders rood. Bij 'lager' is minder juist beter.
 * @uitleg Schema 'drie' (voor indicatoren) volgt niet uit één percentage. De uitkomst is dan 'geen kleur': er is een oordeel van een mens nodig.
 * @uitleg Typ in een rij van uw tabel =LAMPKLEUR() zonder iets tussen de haakjes. Staat het paneel van Verantwoord open, dan vult het de kolommen van die rij zelf in.
 * @uitleg Een lege cel telt als 0. Is er niets geteld, zet dan een streepje of 'n.v.t.' in de cel van het resultaat: u krijgt 'geen kleur'.
 * @example =LAMPKLEUR(29;20) → "donkergroen"
 * @example =LAMPKLEUR("29 [20]") → "donkergroen"
 * @example =LAMPKLEUR("- 3.181 [> 0]") → "rood"
 * @example =LAMPKLEUR(8;10;;"lager") → "donkergroen"
 * @example =LAMPKLEUR({30;8;90};{100;10;100}) → {"oranje";"groen";"groen"}
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
  if (cel === undefined) {
    throw streef === undefined
      ? legeVorm("het resultaat en de streefwaarde", "D7;C7")
      : ontbreekt("Vul het resultaat in.");
  }
  const samen = typeof cel === "string" && streef === undefined ? leesResultaatStreef(cel) : null;
  if (samen !== null) return { gehaald: rekenwaarde(samen.resultaat), gevraagd: samen.streefwaarde };
  if (streef === undefined) throw ontbreekt('Geef ook een streefwaarde, of schrijf die erbij: "29 [20]".');
  return {
    gehaald: cel === "" ? null : rekenwaarde(leesTelling(kaal(cel, "het resultaat"))),
    gevraagd: streef === "" ? null : streefwaarde(streef),
  };
}
