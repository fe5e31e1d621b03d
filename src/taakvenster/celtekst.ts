import { bereikNaam, type Bereik } from "../domein/bereik";
import { verbergBsn } from "../domein/bsn";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Celinhoud } from "../werkboek/werkboek";
import { nederlandseFormule } from "./formule-tonen";

/** The name of a place as people see it: without a burgerservicenummer that is part of a sheet's name (AVG-01). */
export function plekNaam(plek: Bereik): string {
  return verbergBsn(bereikNaam(plek));
}

/** What a cell holds, as Dutch Excel shows it in its formula bar; "" for an empty cell. */
export function celTekst(inhoud: Celinhoud | null): string {
  if (inhoud === null) return "";
  if (inhoud.soort === "formule") return nederlandseFormule(inhoud.formule);
  const { waarde } = inhoud;
  if (typeof waarde === "boolean") return waarde ? "WAAR" : "ONWAAR";
  return typeof waarde === "number" ? schrijfGetal(waarde) : verbergBsn(waarde);
}
