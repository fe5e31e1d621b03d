import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Bevinding, EerderAntwoord, Feit, Ondertekening, Status, Uitslag } from "./bevinding";

/** The figures of a finding: an answer counts as long as they stay the same. */
export interface Cijfers {
  readonly gevonden: Feit;
  readonly verwacht: Feit;
}

/** What a person answered to a finding. */
export interface Antwoord extends Ondertekening {
  readonly tekst: string;
  readonly status: Status;
  /** The figures that it was given for; null when they are not known: then it counts for any. */
  readonly cijfers: Cijfers | null;
  /** Given in the pane and not yet on the sheet Bevindingen: it goes before what stands there. */
  readonly nieuw: boolean;
}

/** The answers of a workbook, by id of the finding. Those of findings that are gone are among them. */
export type Antwoorden = ReadonlyMap<string, Antwoord>;

/** A sentence quotes so much of an earlier answer. */
const CITAAT_TOT = 200;

/** The status that goes with a text when nobody chose one. */
export function statusBij(tekst: string): Status {
  return tekst.trim() === "" ? "open" : "toegelicht";
}

/** The figures of this finding. */
export function cijfersVan({ gevonden, verwacht }: Bevinding): Cijfers {
  return { gevonden, verwacht };
}

/** The finding with its answer: answered, or open again because its figures changed since. */
export function beantwoord(bevinding: Bevinding, antwoord: Antwoord | undefined): Bevinding {
  if (antwoord === undefined) return bevinding;
  const { tekst, door, op, cijfers } = antwoord;
  const gegeven = antwoord.status === "toegelicht" && tekst.trim() === "" ? "open" : antwoord.status;
  if (cijfers !== null && !zelfdeCijfers(bevinding, cijfers)) {
    if (gegeven === "open") return bevinding;
    const zin = veranderdZin(tekst, gegeven, cijfers, bevinding);
    return { ...bevinding, eerder: { tekst, status: gegeven, door, op, zin } };
  }
  const eigen = tekst === "" && gegeven === "geaccepteerd" ? bevinding.toelichting : null;
  return { ...bevinding, toelichting: tekst === "" ? eigen : tekst, status: gegeven, antwoord: { door, op } };
}

/**
 * The findings with their answers. Of findings that only a counter tells apart ("…:verschil#2", which follows the order of the
 * sheets) the figures decide first which answer is whose.
 */
export function metAntwoorden(uitslag: Uitslag, antwoorden: Antwoorden): Uitslag {
  if (antwoorden.size === 0) return uitslag;
  const van = verdeel(uitslag.bevindingen, antwoorden);
  return {
    ...uitslag,
    bevindingen: uitslag.bevindingen.map((bevinding) => beantwoord(bevinding, van.get(bevinding.id))),
  };
}

/** Which answer belongs to which finding, by the finding's id. */
export function verdeel(bevindingen: readonly Bevinding[], antwoorden: Antwoorden): Antwoorden {
  const groepen = new Map<string, Bevinding[]>();
  for (const bevinding of bevindingen) {
    const stam = stamVan(bevinding.id);
    const groep = groepen.get(stam);
    if (groep) groep.push(bevinding);
    else groepen.set(stam, [bevinding]);
  }
  const perStam = new Map<string, [string, Antwoord][]>();
  for (const [id, antwoord] of antwoorden) {
    const lijst = perStam.get(stamVan(id));
    if (lijst) lijst.push([id, antwoord]);
    else perStam.set(stamVan(id), [[id, antwoord]]);
  }
  const uit = new Map<string, Antwoord>();
  for (const [stam, groep] of groepen) {
    const vrij = new Map(perStam.get(stam) ?? []);
    const neem = (bevinding: Bevinding, id: string | undefined): void => {
      if (id === undefined || uit.has(bevinding.id)) return;
      uit.set(bevinding.id, vrij.get(id)!);
      vrij.delete(id);
    };
    const past = (bevinding: Bevinding, id: string): boolean => {
      const cijfers = vrij.get(id)?.cijfers;
      return cijfers !== null && cijfers !== undefined && zelfdeCijfers(bevinding, cijfers);
    };
    for (const bevinding of groep) if (past(bevinding, bevinding.id)) neem(bevinding, bevinding.id);
    for (const bevinding of groep)
      neem(
        bevinding,
        [...vrij.keys()].find((id) => past(bevinding, id)),
      );
    for (const bevinding of groep) if (vrij.has(bevinding.id)) neem(bevinding, bevinding.id);
  }
  return uit;
}

/** The identity without the counter that tells equal ones apart. */
function stamVan(id: string): string {
  return id.replace(/#\d+$/, "");
}

/** Whether an answer to the one still counts for the other. */
export function zelfdeCijfers(een: Cijfers, ander: Cijfers): boolean {
  return zelfdeFeit(een.gevonden, ander.gevonden) && zelfdeFeit(een.verwacht, ander.verwacht);
}

/** A recalculation may move the last digits of a number. */
function zelfdeFeit(een: Feit, ander: Feit): boolean {
  if (typeof een !== "number" || typeof ander !== "number") return een === ander;
  return Math.abs(een - ander) <= 1e-9 * Math.max(1, Math.abs(een), Math.abs(ander));
}

function veranderdZin(tekst: string, gegeven: EerderAntwoord["status"], oud: Cijfers, nu: Cijfers): string {
  const wat = tekst.trim() === "" ? `U koos eerder '${gegeven}'` : `U gaf eerder als toelichting '${kort(tekst)}'`;
  const anders = zelfdeFeit(oud.gevonden, nu.gevonden)
    ? `wat ik verwacht veranderd van ${feitTekst(oud.verwacht)} naar ${feitTekst(nu.verwacht)}`
    : `het cijfer veranderd van ${feitTekst(oud.gevonden)} naar ${feitTekst(nu.gevonden)}`;
  return `${wat}; daarna is ${anders}.`;
}

function kort(tekst: string): string {
  const regel = tekst.replace(/\s+/g, " ").trim();
  return regel.length > CITAAT_TOT ? `${regel.slice(0, CITAAT_TOT - 1).trimEnd()}…` : regel;
}

function feitTekst(waarde: Feit): string {
  if (waarde === null || waarde === "") return "niets";
  return typeof waarde === "number" ? schrijfGetal(waarde) : `'${waarde}'`;
}
