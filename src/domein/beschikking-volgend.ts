import type { Beschikking } from "./beschikking";

type Document = Readonly<Record<string, unknown>>;

/** The same day one year on; 29 February becomes 28 February. */
function jaarVerder(datum: unknown): unknown {
  if (typeof datum !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(datum)) return datum;
  const jaar = Number(datum.slice(0, 4)) + 1;
  const rest = datum.slice(4);
  const schrikkeldag = rest === "-02-29" ? "-02-28" : rest;
  return `${String(jaar).padStart(4, "0")}${schrikkeldag}`;
}

function datumsVerder(deel: unknown): unknown {
  if (typeof deel !== "object" || deel === null) return deel;
  return Object.fromEntries(Object.entries(deel).map(([naam, datum]) => [naam, jaarVerder(datum)]));
}

/** A kenmerk with the year in it gets the next year; any other gets the year behind it, so that the two are never the same. */
function kenmerkVoor(kenmerk: string, jaar: number): string {
  const met = kenmerk.replace(new RegExp(`(?<!\\d)${jaar - 1}(?!\\d)`, "g"), String(jaar));
  return met === kenmerk ? `${kenmerk}-${jaar}` : met;
}

/**
 * The document of next year's beschikking, as a start: year, period and deadlines one year on, version 1, the agreements as they
 * were. What belonged to the old one only (opmerking, voorschot, vervangt, vingerafdruk and handtekening) is left out.
 */
export function volgendJaar({ document, kenmerk, jaar }: Beschikking): Document {
  const { opmerking: _o, voorschot: _v, integriteit: _i, ...rest } = document;
  return {
    ...rest,
    kenmerk: kenmerkVoor(kenmerk, jaar + 1),
    versie: 1,
    vervangt: null,
    jaar: jaar + 1,
    periode: datumsVerder(document["periode"]),
    ...("termijnen" in document ? { termijnen: datumsVerder(document["termijnen"]) } : {}),
  };
}
