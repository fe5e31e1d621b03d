import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Antwoorden } from "../controles/antwoorden";
import type { Beschikking } from "../domein/beschikking";
import type { Echtheid, VertrouwdeSleutel } from "../domein/handtekening";
import { samen } from "../inlezen/keuze-maken";
import type { Keuzes } from "../inlezen/keuzes";
import { leesKeuzes } from "../inlezen/keuzes-deel";
import { antwoordenUit, beantwoordDossier, samengevoegd } from "../verantwoording/antwoorden";
import { maakDossier, type Dossier } from "../verantwoording/dossier";
import { leesOmstandigheden } from "../verantwoording/omstandigheden";
import { leesBestand } from "../werkboek/bestand/lezen";
import type { Inhoud } from "../werkboek/raster";
import { leesBytes } from "./bestanden";
import { beschikkingUitWerkboek, kiesBeschikking, laadBeschikkingen } from "./beschikkingen";
import { metKoppel } from "./koppel";
import { pakUit } from "./pak-uit";
import { laadSleutels } from "./sleutelbestanden";
import type { Voortgangsregel } from "./voortgang";
import type { Werkboekbron } from "./werkboekenlijst";
import type { Wereld } from "./wereld";

/** What was given beside the workbooks: beschikkingen, and the public keys that are trusted. */
export interface Gegeven {
  readonly beschikkingen: readonly Beschikking[];
  /** The file that each came from. */
  readonly plaatsen: ReadonlyMap<Beschikking, string>;
  readonly sleutels: readonly VertrouwdeSleutel[];
  /** The verantwoording that was made before, of which the answers and the check count too. */
  readonly vorige?: Inhoud | null;
  /** Choices of this run ("Jeugd!D5=realisatie"), which go before those that the workbook keeps. */
  readonly koppels: readonly string[];
}

/** Reads what was given on the command line. Throws OpdrachtFout naming file and place. */
export async function laadGegeven(
  wereld: Wereld,
  paden: {
    readonly beschikkingen: readonly string[];
    readonly sleutels: readonly string[];
    readonly koppels?: readonly string[];
    /** Beschikkingen that were read already, with their file. */
    readonly gevonden?: ReadonlyMap<Beschikking, Werkboekbron>;
  },
): Promise<Gegeven> {
  const genoemd = await laadBeschikkingen(wereld, paden.beschikkingen);
  const gevonden = [...(paden.gevonden ?? [])].map(([een, { naam }]) => [een, naam] as const);
  const plaatsen = new Map([...genoemd.map((een, nr) => [een, paden.beschikkingen[nr] ?? ""] as const), ...gevonden]);
  const sleutels = await laadSleutels(wereld, paden.sleutels);
  return { beschikkingen: [...plaatsen.keys()], plaatsen, sleutels, koppels: paden.koppels ?? [] };
}

/** One workbook that was read and held against its beschikking, with what a report needs beside the dossier. */
export interface Zaak {
  /** With its findings answered. */
  readonly dossier: Dossier;
  /** All answers that were met, also those of findings that are gone. */
  readonly antwoorden: Antwoorden;
  /** The user's own choices: of this run, of the workbook, and of the verantwoording that was made before. */
  readonly keuzes: Keuzes;
  /** "sha256:<hex>" of the file. */
  readonly vingerafdruk: string;
  readonly beschikking: { readonly vingerafdruk: string; readonly integriteit: Echtheid["uitkomst"] } | null;
}

/**
 * Reads a workbook, finds its beschikking (`kies`) and makes the dossier, under its file name or the name that is given with it.
 * Throws OpdrachtFout or WerkboekFout with one clear sentence.
 */
export async function openZaak(
  wereld: Wereld,
  bron: string | Werkboekbron,
  gegeven: Gegeven,
  voortgang: Voortgangsregel,
  kies: typeof gegevenEerst = gegevenEerst,
): Promise<Zaak> {
  const { pad, naam } = typeof bron === "string" ? { pad: bron, naam: basename(bron) } : bron;
  return zaakUit(wereld, await leesBytes(wereld, pad, "het werkboek"), naam, gegeven, voortgang, kies);
}

/** The same for a workbook of which the bytes are there already. */
export async function zaakUit(
  wereld: Wereld,
  bytes: Uint8Array,
  naam: string,
  gegeven: Gegeven,
  voortgang: Voortgangsregel,
  kies: typeof gegevenEerst = gegevenEerst,
): Promise<Zaak> {
  const omgeving = { wereld, gegeven, voortgang, kies };
  const { antwoorden, keuzes, ...gelezen } = await dossierVan(bytes, naam, omgeving);
  const { echtheid } = gelezen.dossier.omstandigheden;
  return {
    dossier: beantwoordDossier(gelezen.dossier, antwoorden),
    antwoorden,
    keuzes,
    vingerafdruk: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    beschikking: echtheid && { vingerafdruk: echtheid.gerekend, integriteit: echtheid.uitkomst },
  };
}

interface Omgeving {
  readonly wereld: Wereld;
  readonly gegeven: Gegeven;
  readonly voortgang: Voortgangsregel;
  readonly kies: typeof gegevenEerst;
}

async function dossierVan(
  bytes: Uint8Array,
  naam: string,
  { wereld, gegeven, voortgang, kies }: Omgeving,
): Promise<Pick<Zaak, "dossier" | "antwoorden" | "keuzes">> {
  try {
    voortgang.toon({ fase: "lezen", detail: naam, deel: null });
    const inhoud = await leesBestand(bytes, naam, { voortgang: voortgang.toon, pakUit });
    const beschikking = kies(inhoud, gegeven.beschikkingen);
    voortgang.toon({ fase: "controleren", detail: naam, deel: null });
    const omstandigheden = await leesOmstandigheden(inhoud, beschikking, {
      vandaag: wereld.vandaag(),
      sleutels: gegeven.sleutels,
      andere: andereVersies(inhoud, gegeven),
      vorige: gegeven.vorige ?? null,
    });
    const eigen = antwoordenUit(inhoud, wereld.vandaag());
    const bewaard = samen(leesKeuzes(inhoud.delen), leesKeuzes(gegeven.vorige?.delen ?? []));
    const keuzes = metKoppel(gegeven.koppels, inhoud, beschikking, bewaard);
    return {
      dossier: maakDossier(inhoud, beschikking, keuzes, omstandigheden),
      keuzes,
      antwoorden: gegeven.vorige ? samengevoegd(eigen, antwoordenUit(gegeven.vorige, wereld.vandaag())) : eigen,
    };
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

/** In a folder: each its own, else the one that fits. A single one is not meant for all: a folder holds more than one partner. */
export function alleenPassend(inhoud: Inhoud, gegeven: readonly Beschikking[]): Beschikking | null {
  return beschikkingUitWerkboek(inhoud) ?? kiesBeschikking(inhoud, gegeven);
}

/** Every beschikking that was met, also the one that travels with the workbook. */
function andereVersies(inhoud: Inhoud, { plaatsen }: Gegeven): { beschikking: Beschikking; plaats: string }[] {
  const eigen = eigenZonderFout(inhoud);
  return [
    ...[...plaatsen].map(([beschikking, plaats]) => ({ beschikking, plaats })),
    ...(eigen === null ? [] : [{ beschikking: eigen, plaats: "dit werkboek" }]),
  ];
}

/** What the workbook carries; null also when that is wrong, as long as another beschikking was given. */
function eigenZonderFout(inhoud: Inhoud): Beschikking | null {
  try {
    return beschikkingUitWerkboek(inhoud);
  } catch {
    return null;
  }
}
