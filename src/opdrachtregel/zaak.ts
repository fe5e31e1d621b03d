import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Beschikking } from "../domein/beschikking";
import { vingerafdruk } from "../domein/vingerafdruk";
import { maakDossier, type Dossier } from "../verantwoording/dossier";
import { leesBestand } from "../werkboek/bestand/lezen";
import type { Inhoud } from "../werkboek/raster";
import { leesBytes } from "./bestanden";
import { beschikkingUitWerkboek, kiesBeschikking } from "./beschikkingen";
import { pakUit } from "./pak-uit";
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
 * Reads a workbook, finds its beschikking (`kies`) and makes the dossier. Throws OpdrachtFout or
 * WerkboekFout with one clear sentence.
 */
export async function openZaak(
  wereld: Wereld,
  pad: string,
  gegeven: readonly Beschikking[],
  voortgang: Voortgangsregel,
  kies: typeof gegevenEerst = gegevenEerst,
): Promise<Zaak> {
  const bytes = await leesBytes(wereld, pad, "het werkboek");
  const dossier = await dossierVan(bytes, basename(pad), (inhoud) => kies(inhoud, gegeven), voortgang);
  const { beschikking } = dossier;
  return {
    dossier,
    vingerafdruk: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    beschikking: beschikking && (await echtheid(beschikking)),
  };
}

async function dossierVan(
  bytes: Uint8Array,
  naam: string,
  kies: (inhoud: Inhoud) => Beschikking | null,
  voortgang: Voortgangsregel,
): Promise<Dossier> {
  try {
    voortgang.toon({ fase: "lezen", detail: naam, deel: null });
    const inhoud = await leesBestand(bytes, naam, { voortgang: voortgang.toon, pakUit });
    const beschikking = kies(inhoud);
    voortgang.toon({ fase: "controleren", detail: naam, deel: null });
    return maakDossier(inhoud, beschikking);
  } finally {
    // Also before an error message: it starts on an empty line.
    voortgang.klaar();
  }
}

/** For one workbook: the one beschikking that was given goes before the workbook's own. */
export function gegevenEerst(inhoud: Inhoud, gegeven: readonly Beschikking[]): Beschikking | null {
  return gegeven.length === 1 ? gegeven[0]! : eigenEerst(inhoud, gegeven);
}

/** Among several workbooks: each its own, else the one that fits; a single one that was given is meant for all. */
export function eigenEerst(inhoud: Inhoud, gegeven: readonly Beschikking[]): Beschikking | null {
  return beschikkingUitWerkboek(inhoud) ?? (gegeven.length === 1 ? gegeven[0]! : kiesBeschikking(inhoud, gegeven));
}

/** Whether the beschikking still is what its own fingerprint says. */
export async function echtheid(beschikking: Beschikking): Promise<NonNullable<Zaak["beschikking"]>> {
  const gerekend = await vingerafdruk(beschikking);
  const vermeld = beschikking.integriteit.vingerafdruk;
  const integriteit = vermeld === null ? "ongetekend" : vermeld === gerekend ? "vingerafdruk gelijk" : "gewijzigd";
  return { vingerafdruk: gerekend, integriteit };
}
