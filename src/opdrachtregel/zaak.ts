import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Beschikking } from "../domein/beschikking";
import { vingerafdruk } from "../domein/vingerafdruk";
import { maakDossier, type Dossier } from "../verantwoording/dossier";
import { leesBestand } from "../werkboek/bestand/lezen";
import type { Inhoud } from "../werkboek/raster";
import { leesBytes } from "./bestanden";
import { beschikkingUitWerkboek, kiesBeschikking } from "./beschikkingen";
import type { Voortgangsregel } from "./voortgang";
import type { Wereld } from "./wereld";

export type Integriteit = "ongetekend" | "vingerafdruk gelijk" | "gewijzigd";

/** One workbook that was read and held against its beschikking, with what a report needs beside the dossier. */
export interface Zaak {
  readonly dossier: Dossier;
  /** "sha256:<hex>" of the file. */
  readonly vingerafdruk: string;
  readonly beschikking: { readonly vingerafdruk: string; readonly integriteit: Integriteit } | null;
}

/**
 * Reads a workbook, finds its beschikking (the one given, else its own) and makes the dossier. Throws OpdrachtFout or
 * WerkboekFout with one clear sentence.
 */
export async function openZaak(
  wereld: Wereld,
  pad: string,
  gegeven: readonly Beschikking[],
  voortgang: Voortgangsregel,
): Promise<Zaak> {
  const bytes = await leesBytes(wereld, pad, "het werkboek");
  const naam = basename(pad);
  voortgang.toon({ fase: "lezen", detail: naam, deel: null });
  const inhoud = await leesBestand(bytes, naam, { voortgang: voortgang.toon });
  const beschikking = beschikkingVoor(inhoud, gegeven);
  voortgang.toon({ fase: "controleren", detail: naam, deel: null });
  const dossier = maakDossier(inhoud, beschikking);
  voortgang.klaar();
  return {
    dossier,
    vingerafdruk: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    beschikking: beschikking && (await echtheid(beschikking)),
  };
}

/** One beschikking that is given is meant for every workbook; of several each workbook takes its own, else the one that fits. */
function beschikkingVoor(inhoud: Inhoud, gegeven: readonly Beschikking[]): Beschikking | null {
  if (gegeven.length === 1) return gegeven[0]!;
  return beschikkingUitWerkboek(inhoud) ?? kiesBeschikking(inhoud, gegeven);
}

/** Whether the beschikking still is what its own fingerprint says. */
export async function echtheid(beschikking: Beschikking): Promise<NonNullable<Zaak["beschikking"]>> {
  const gerekend = await vingerafdruk(beschikking);
  const vermeld = beschikking.integriteit.vingerafdruk;
  const integriteit = vermeld === null ? "ongetekend" : vermeld === gerekend ? "vingerafdruk gelijk" : "gewijzigd";
  return { vingerafdruk: gerekend, integriteit };
}
