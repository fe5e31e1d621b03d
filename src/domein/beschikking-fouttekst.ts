import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const SOORTEN: Readonly<Record<string, string>> = {
  string: "een tekst",
  number: "een getal",
  int: "een heel getal",
  boolean: "true of false",
  array: "een lijst",
  tuple: "een lijst van twee getallen",
  object: "een groep velden tussen accolades",
  record: "een groep velden tussen accolades",
  null: "null",
};

/** A Dutch sentence for what zod finds wrong with one value: the only place where its findings become text. */
export function foutTekst(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `Dit veld ontbreekt. Hier hoort ${soort(issue.expected)}.`
        : `Hier hoort ${soort(issue.expected)}; er staat ${watErStaat(issue.input)}.`;
    case "invalid_value":
      return issue.input === undefined
        ? `Dit veld ontbreekt. Hier hoort ${keuzes(issue.values)}.`
        : `Hier hoort ${keuzes(issue.values)}; er staat ${watErStaat(issue.input)}.`;
    case "too_big":
    case "too_small":
      return "Hier hoort een lijst van precies twee getallen.";
    case "invalid_key":
      return "De naam van dit veld is niet bruikbaar.";
    default:
      return `Deze waarde past hier niet: ${watErStaat(issue.input)}.`;
  }
}

/** The sentence for one unknown key. */
export function onbekendeSleutel(sleutel: string, bekend: readonly string[]): string {
  const lijkt = bekend.find((naam) => naam.toLowerCase() === sleutel.toLowerCase());
  const tip = lijkt === undefined ? "Verwijder het, of kijk of de naam goed is geschreven." : `Bedoelt u '${lijkt}'?`;
  return `Het veld '${kort(sleutel)}' ken ik niet. ${tip}`;
}

function soort(verwacht: string): string {
  return SOORTEN[verwacht] ?? "iets anders";
}

function keuzes(waarden: readonly unknown[]): string {
  return waarden.map((waarde) => `'${String(waarde)}'`).join(" of ");
}

/** What stands there, in a few words; long texts are cut off. */
function watErStaat(waarde: unknown): string {
  if (waarde === null) return "null";
  if (Array.isArray(waarde)) return "een lijst";
  switch (typeof waarde) {
    case "string":
      return `de tekst '${kort(waarde)}'`;
    case "number":
      return `het getal ${String(waarde).replace(".", ",")}`;
    case "boolean":
      return String(waarde);
    case "undefined":
      return "niets";
    default:
      return "een groep velden";
  }
}

function kort(waarde: string): string {
  return waarde.length > 40 ? `${waarde.slice(0, 40)}…` : waarde;
}
