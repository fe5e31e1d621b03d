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
  const delen = afspraken.map(metAantal);
  const laatste = delen.pop() ?? "";
  return delen.length === 0 ? laatste : `${delen.join(", ")} en ${laatste}`;
}

const WOORDEN = { ">": "meer dan", "≥": "minstens", "<": "minder dan", "≤": "hoogstens" } as const;

/** "152 klokuur activiteit", "minstens 1.000 deelnemers", "tevredenheid (Positief)". */
function metAantal(afspraak: Afspraak): string {
  const { streefwaarde } = afspraak;
  const wat = telwoord(afspraak);
  if (streefwaarde.soort === "geen") return streefwaarde.tekst === "" ? wat : `${wat} (${streefwaarde.tekst})`;
  if (streefwaarde.soort !== "vergelijking") return `${schrijfStreefwaarde(streefwaarde)} ${wat}`;
  return `${WOORDEN[streefwaarde.teken]} ${gemiddeld(streefwaarde.tekst)}${getalTekst(streefwaarde.waarde)} ${wat}`;
}

/** A comparison as a word behind the unit: "(minstens)"; "" for any other target. */
export function vergelijkingTekst({ streefwaarde }: Afspraak): string {
  if (streefwaarde.soort !== "vergelijking") return "";
  return ` (${WOORDEN[streefwaarde.teken]}${gemiddeld(streefwaarde.tekst) === "" ? "" : " gemiddeld"})`;
}

function gemiddeld(tekst: string): string {
  return /\bgem/i.test(tekst) ? "gemiddeld " : "";
}

function getalTekst(waarde: number): string {
  return schrijfStreefwaarde({ soort: "getal", waarde });
}

/** "Aantal deelnemers" behind a number is "deelnemers"; an abbreviation keeps its capitals. */
function telwoord(afspraak: Afspraak): string {
  const kaal = eenheidMetFinancier(afspraak)
    .trim()
    .replace(/^(aantal|aant\.?)\s+(?=\S)/i, "");
  return /^\p{Lu}\p{Ll}/u.test(kaal) ? kaal.charAt(0).toLocaleLowerCase("nl") + kaal.slice(1) : kaal;
}

/** The partner's own explanations of this activity, each once, in the order of the workbook; "" when there are none. */
export function eigenToelichting(activiteit: string, productie: Productie): string {
  const teksten = productie.regels
    .filter(({ koppeling }) => koppeling.activiteit === activiteit)
    .map(({ toelichting }) => toelichting?.tekst.trim() ?? "");
  return [...new Set(teksten)].filter((tekst) => tekst !== "").join("\n");
}
