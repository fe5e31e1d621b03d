import { jsonDeel, leesJsonDeel } from "../json-deel";
import { REGISTER_NAAMRUIMTE } from "../naamruimten";
import type { Gebied } from "./blokken";

/** A sheet that we made. */
export interface EigenBlad {
  /** Excel's id: it stays when the sheet gets another name or place. */
  readonly id: string;
  /** Its name in the plan; in the workbook it can be another. */
  readonly plannaam: string;
  /** The cells that we filled or gave a look. */
  readonly vlakken: readonly Gebied[];
  readonly grafieken: readonly string[];
  /** Stands beside the rest, with these names: a making that does not name it leaves it alone. */
  readonly naast?: readonly string[];
}

/** What of a workbook is ours. Everything else is the partner's and stays untouched. */
export interface Register {
  readonly bladen: readonly EigenBlad[];
  /** Defined names of the workbook. */
  readonly namen: readonly string[];
}

export const LEEG_REGISTER: Register = { bladen: [], namen: [] };

/** The text of the part. */
export function schrijfRegister(register: Register): string {
  const bladen = register.bladen.map((blad) => ({
    ...blad,
    vlakken: blad.vlakken.map(({ rij, kolom, rijen, kolommen }) => [rij, kolom, rijen, kolommen]),
  }));
  return jsonDeel(REGISTER_NAAMRUIMTE, { bladen, namen: register.namen }).xml;
}

/** The part as it was written; an empty one for a text that is not of ours: then nothing in the workbook is taken for ours. */
export function leesRegister(xml: string | null): Register {
  const deel = xml === null ? undefined : leesJsonDeel([{ naamruimte: REGISTER_NAAMRUIMTE, xml }], REGISTER_NAAMRUIMTE);
  if (!isObject(deel) || !Array.isArray(deel["bladen"]) || !teksten(deel["namen"])) return LEEG_REGISTER;
  return { bladen: deel["bladen"].flatMap(bladUit), namen: deel["namen"] };
}

function bladUit(een: unknown): readonly EigenBlad[] {
  if (!isObject(een)) return [];
  const { id, plannaam, vlakken, grafieken, naast } = een;
  if (typeof id !== "string" || typeof plannaam !== "string" || !Array.isArray(vlakken) || !teksten(grafieken))
    return [];
  const stand = teksten(naast) ? { naast } : {};
  return [{ id, plannaam, vlakken: vlakken.flatMap(gebiedUit), grafieken, ...stand }];
}

function gebiedUit(een: unknown): readonly Gebied[] {
  if (!Array.isArray(een) || een.length !== 4 || !een.every((getal) => Number.isInteger(getal) && getal >= 0))
    return [];
  const [rij, kolom, rijen, kolommen] = een as [number, number, number, number];
  return [{ rij, kolom, rijen, kolommen }];
}

function isObject(een: unknown): een is Record<string, unknown> {
  return typeof een === "object" && een !== null;
}

function teksten(een: unknown): een is string[] {
  return Array.isArray(een) && een.every((tekst) => typeof tekst === "string");
}
