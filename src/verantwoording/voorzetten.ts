import type { Activiteit, Afspraak } from "../domein/beschikking";
import type { Productie } from "../domein/productie";
import { schrijfStreefwaarde } from "../domein/streefwaarde";
import { eenheidMetFinancier } from "./boek";

/** 'Oorspronkelijke afspraak' as plain sentences: "152 klokuur activiteit. Daarnaast telt u: 1.000 deelnemers." */
export function afspraakZin(activiteit: Activiteit): string {
  const verrekend = activiteit.afspraken.filter(({ soort }) => soort === "PE");
  const geteld = activiteit.afspraken.filter(({ soort }) => soort === "TE");
  const zinnen: string[] = [];
  if (verrekend.length > 0) zinnen.push(`Afgesproken is: ${opsomming(verrekend)}.`);
  if (geteld.length > 0)
    zinnen.push(`${verrekend.length > 0 ? "Daarnaast tellen we" : "We tellen"}: ${opsomming(geteld)}.`);
  return zinnen.join(" ");
}

function opsomming(afspraken: readonly Afspraak[]): string {
  const delen = afspraken.map((afspraak) => `${schrijfStreefwaarde(afspraak.streefwaarde)} ${telwoord(afspraak)}`);
  const laatste = delen.pop() ?? "";
  return delen.length === 0 ? laatste : `${delen.join(", ")} en ${laatste}`;
}

/** "Aantal deelnemers" behind a number is "deelnemers"; an abbreviation keeps its capitals. */
function telwoord(afspraak: Afspraak): string {
  const kaal = eenheidMetFinancier(afspraak).replace(/^(aantal|aant\.?)\s+(?=\S)/i, "");
  return /^\p{Lu}\p{Ll}/u.test(kaal) ? kaal.charAt(0).toLocaleLowerCase("nl") + kaal.slice(1) : kaal;
}

/** The partner's own explanations of this activity, each once, in the order of the workbook; "" when there are none. */
export function eigenToelichting(activiteit: string, productie: Productie): string {
  const teksten = productie.regels
    .filter(({ koppeling }) => koppeling.activiteit === activiteit)
    .map(({ toelichting }) => toelichting?.tekst.trim() ?? "");
  return [...new Set(teksten)].filter((tekst) => tekst !== "").join("\n");
}
