import { STANDAARD_INSTELLINGEN } from "../domein/instellingen";
import * as domein from "../domein/leeftijdsgroep";
import { ongeldig, perCel } from "./antwoord";
import { aantal } from "./argumenten";

/** Above this it is a year of birth or a typing error. */
const HOOGSTE_LEEFTIJD = 130;

/**
 * De leeftijdsgroep bij een leeftijd: kinderen, jongeren, volwassenen of ouderen.
 * @customfunction LEEFTIJDSGROEP
 * @helpurl https://localhost:3000/hulp/functies/leeftijdsgroep.html
 * @param leeftijd De leeftijd in jaren, geen geboortejaar.
 * @returns De naam van de groep.
 * @en The age group of an age, as a Dutch word: kinderen (children), jongeren (young people), volwassenen (adults) or ouderen (elderly).
 * @enparam leeftijd The age in years, not a year of birth.
 * @uitleg Kinderen zijn 0 tot en met 15 jaar, jongeren 16 tot en met 20, volwassenen 21 en ouder, ouderen 65 en ouder. Past een leeftijd bij twee groepen, dan krijgt u de smalste: 70 is ouderen.
 * @uitleg Een lege cel telt als 0 jaar.
 * @example =LEEFTIJDSGROEP(70) → "ouderen"
 * @example =LEEFTIJDSGROEP({15;16;21;65}) → {"kinderen";"jongeren";"volwassenen";"ouderen"}
 */
export function leeftijdsgroep(leeftijd: unknown[][]): unknown[][] {
  return perCel([leeftijd], (cel) => {
    const jaren = aantal(cel, "de leeftijd");
    const groep =
      jaren > HOOGSTE_LEEFTIJD ? null : domein.leeftijdsgroep(jaren, STANDAARD_INSTELLINGEN.leeftijdsgroepen);
    if (groep === null) throw ongeldig(`Een leeftijd is een getal van 0 tot en met ${HOOGSTE_LEEFTIJD} jaar.`);
    return groep;
  });
}
