import { celwaarde } from "./indicatorgetal";
import type { Indicatorstand } from "./indicatorstand";
import type { Stuurboek } from "./stuurboek";

/** One year of an indicator on the sheet Reeksen: read (then its cells are closed) or a place to type. */
export interface Jaarplaats {
  /** Finds its typed cells again: "2019", or "1" for the first open place. */
  readonly sleutel: string;
  /** The year where a figure of it was read; null for an open place. */
  readonly jaar: number | null;
  /** What was read, as a cell holds it; null is a place to type. */
  readonly eigen: number | null;
  /** The same of each comparison. */
  readonly anderen: readonly (number | null)[];
}

/** Columns for years: no more fit beside the name and the source. */
export const JAARKOLOMMEN = 10;
const OPEN_ZONDER_CIJFER = 6;
const OPEN_MINSTENS = 2;

/**
 * The years of an indicator that have a place on the sheet: the latest that were read, then open places. What was typed in an open
 * place stays there, so that its cells are found again whatever years are read later.
 */
export function jaarplaatsen(boek: Stuurboek, stand: Indicatorstand): readonly Jaarplaats[] {
  const { metingen, vergelijkingen, eenheid, onderdeel } = stand;
  const jaren = [
    ...new Set([metingen, ...vergelijkingen.map((een) => een.metingen)].flat().map(({ jaar }) => jaar)),
  ].sort((a, b) => a - b);
  const open = Math.min(
    JAARKOLOMMEN,
    Math.max(OPEN_MINSTENS, OPEN_ZONDER_CIJFER - jaren.length, laatsteGetypte(boek, onderdeel)),
  );
  const getoond = open === JAARKOLOMMEN ? [] : jaren.slice(open - JAARKOLOMMEN);
  const van = (lijst: typeof metingen, jaar: number): number | null => {
    const waarde = lijst.find((een) => een.jaar === jaar)?.waarde ?? null;
    return waarde === null ? null : celwaarde(waarde, eenheid);
  };
  return [
    ...getoond.map((jaar) => ({
      sleutel: String(jaar),
      jaar,
      eigen: van(metingen, jaar),
      anderen: vergelijkingen.map((een) => van(een.metingen, jaar)),
    })),
    ...Array.from({ length: open }, (_, nummer) => ({
      sleutel: String(nummer + 1),
      jaar: null,
      eigen: null,
      anderen: vergelijkingen.map(() => null),
    })),
  ];
}

/** The number of the last open place in which something was typed; 0 for none. */
function laatsteGetypte({ invoer }: Stuurboek, onderdeel: string): number {
  const getypt = (veld: string): boolean => (invoer.waarde({ soort: "sturing", onderdeel, veld }, null) ?? "") !== "";
  for (let plaats = JAARKOLOMMEN; plaats > 0; plaats--)
    if (["jaar", "eigen", "ander"].some((wat) => getypt(`${wat} ${plaats}`))) return plaats;
  return 0;
}
