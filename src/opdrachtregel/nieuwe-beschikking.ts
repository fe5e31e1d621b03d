import type { Beschikking } from "../domein/beschikking";
import { leesBeschikking } from "../domein/beschikking-lezen";
import { verschilVan } from "../domein/beschikking-verschil";
import { volgendJaar } from "../domein/beschikking-volgend";
import { aantalVan, kolommen } from "./regels";

/** The .xlsx form of a new beschikking with nothing filled in. */
export async function leegFormulierBytes(): Promise<Uint8Array> {
  const { leegFormulier } = await import("../verantwoording/beschikking-formulier");
  const { schrijfBestand } = await import("../werkboek/bestand/schrijven");
  return schrijfBestand(leegFormulier());
}

/** Next year's beschikking. Throws RangeError when moving a year on gives none, which the schema rules out. */
export function eenJaarVerder(beschikking: Beschikking): Beschikking {
  const lezing = leesBeschikking(volgendJaar(beschikking));
  if (!lezing.ok) throw new RangeError(lezing.fouten.map(({ pad, bericht }) => `${pad}: ${bericht}`).join(" "));
  return lezing.beschikking;
}

/** What two versions say differently, as a table. */
export function toonVerschil(oud: Beschikking, nieuw: Beschikking, breedte: number): string {
  const verschillen = verschilVan(oud, nieuw);
  const kop = `${naam(oud)} → ${naam(nieuw)}: ${aantalVan(verschillen.length, "verschil", "verschillen")}`;
  if (verschillen.length === 0) return kop;
  const rijen = verschillen.map(({ waar, wat, oud: eerst, nieuw: later }) => [
    `  ${waar}`,
    wat,
    `${eerst ?? "(nieuw)"} → ${later ?? "(vervallen)"}`,
  ]);
  return `${kop}\n\n${kolommen(rijen, [], breedte)}`;
}

const naam = ({ kenmerk, versie }: Beschikking): string => `${kenmerk}, versie ${versie}`;
