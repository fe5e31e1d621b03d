import type { Beschikking } from "../domein/beschikking";
import { leesBeschikking } from "../domein/beschikking-lezen";
import { beoordeelEchtheid, type VertrouwdeSleutel } from "../domein/handtekening";
import { beschikkingUitInhoud } from "../inlezen/beschikking-uit-werkboek";
import { leesJsonDeel } from "../werkboek/json-deel";
import { BESCHIKKING_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Inhoud } from "../werkboek/raster";
import type { GeladenBeschikking } from "./staat/toestand";

/** What came of reading a beschikking: it, what is wrong in it, or that the file is something else. */
export type Lading =
  | { readonly soort: "beschikking"; readonly beschikking: Beschikking }
  | { readonly soort: "fouten"; readonly regels: readonly string[] }
  | { readonly soort: "iets anders" };

/** Whether these bytes are text of which the first visible sign opens a JSON object. */
export function lijktOpJson(bytes: Uint8Array): boolean {
  const begin = new TextDecoder().decode(bytes.subarray(0, 64));
  return begin
    .replace(/^\uFEFF/, "")
    .trimStart()
    .startsWith("{");
}

/** A beschikking in its JSON form. */
export function uitJson(bytes: Uint8Array): Lading {
  try {
    const tekst = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return gekeurd(JSON.parse(tekst.replace(/^\uFEFF/, "")));
  } catch {
    return { soort: "fouten", regels: ["Dit bestand is geen geldige JSON. Vraag de gemeente om het goede bestand."] };
  }
}

/** A beschikking in its .xlsx form, or the one that a workbook carries with it. */
export function uitInhoud(inhoud: Inhoud): Lading {
  const lezing = beschikkingUitInhoud(inhoud);
  if (lezing.ok) return gekeurd(lezing.document);
  if ("geenBeschikking" in lezing) return { soort: "iets anders" };
  return { soort: "fouten", regels: lezing.fouten.map(({ plaats, bericht }) => zin(plaats, bericht)) };
}

/** The beschikking that travels with a workbook as a part of its own; 'iets anders' when it carries none. */
export function uitDelen(delen: Inhoud["delen"]): Lading {
  const document = leesJsonDeel(delen, BESCHIKKING_NAAMRUIMTE);
  return document === undefined ? { soort: "iets anders" } : gekeurd(document);
}

/** A document held against the rules for a beschikking. */
export function gekeurd(document: unknown): Lading {
  const lezing = leesBeschikking(document);
  if (lezing.ok) return { soort: "beschikking", beschikking: lezing.beschikking };
  return { soort: "fouten", regels: lezing.fouten.map(({ pad, bericht }) => zin(pad, bericht)) };
}

function zin(plaats: string, bericht: string): string {
  return plaats === "" ? bericht : `${plaats}: ${bericht}`;
}

/** The beschikking with what can be proved of it; `sleutels` null: the list of trusted keys could not be read. */
export async function metEchtheid(
  beschikking: Beschikking,
  herkomst: GeladenBeschikking["herkomst"],
  sleutels: readonly VertrouwdeSleutel[] | null,
): Promise<GeladenBeschikking> {
  const bewijs = await beoordeelEchtheid(beschikking, sleutels ?? []);
  return { beschikking, vingerafdruk: bewijs.gerekend, bewijs, sleutelsGelezen: sleutels !== null, herkomst };
}
