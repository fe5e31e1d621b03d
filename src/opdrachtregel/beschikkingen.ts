import type { Beschikking } from "../domein/beschikking";
import { leesBeschikking } from "../domein/beschikking-lezen";
import { beschikkingUitInhoud } from "../inlezen/beschikking-uit-werkboek";
import { normaliseer } from "../inlezen/tekst";
import { leesBestand } from "../werkboek/bestand/lezen";
import { leesJsonDeel } from "../werkboek/json-deel";
import { BESCHIKKING_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Inhoud, Raster } from "../werkboek/raster";
import { leesBytes } from "./bestanden";
import { OpdrachtFout } from "./fout";
import { jsonFoutplaats } from "./json-plaats";
import type { Wereld } from "./wereld";

const FOUTEN_TOT = 5;
const KOPRIJEN = 8;

/** Reads the beschikkingen that were given, each in its JSON or .xlsx form. Throws OpdrachtFout naming file and place. */
export async function laadBeschikkingen(wereld: Wereld, paden: readonly string[]): Promise<readonly Beschikking[]> {
  const gelezen: Beschikking[] = [];
  for (const pad of paden) gelezen.push(await laadBeschikking(wereld, pad));
  return gelezen;
}

/** Reads one beschikking: .json, .xlsx form, or a workbook that carries one. Throws OpdrachtFout naming file and place. */
export async function laadBeschikking(wereld: Wereld, pad: string): Promise<Beschikking> {
  const bytes = await leesBytes(wereld, pad, "de beschikking");
  if (bytes.length === 0)
    throw new OpdrachtFout(`De beschikking '${pad}' is leeg. Vraag de gemeente om het goede bestand.`);
  return lijktOpJson(bytes) ? uitJson(bytes, pad) : uitWerkboek(await leesBestand(bytes, pad), pad);
}

/** Text of which the first visible character opens an object or a list; everything else is left to the workbook reader to name. */
function lijktOpJson(bytes: Uint8Array): boolean {
  const begin = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, "")
    .trimStart();
  return begin.startsWith("{") || begin.startsWith("[");
}

function uitJson(bytes: Uint8Array, pad: string): Beschikking {
  const tekst = alsTekst(bytes, pad);
  let document: unknown;
  try {
    document = JSON.parse(tekst);
  } catch {
    throw geenJson(pad, plaatsIn(tekst));
  }
  return gekeurd(document, pad);
}

function alsTekst(bytes: Uint8Array, pad: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw geenJson(pad, "geen UTF-8-tekst");
  }
}

/** Where the JSON stops making sense, for people: as line and column. */
function plaatsIn(tekst: string): string {
  const plek = jsonFoutplaats(tekst);
  if (plek >= tekst.length) return "het bestand houdt te vroeg op";
  const voor = tekst.slice(0, plek).split("\n");
  return `regel ${voor.length}, teken ${voor.at(-1)!.length + 1}`;
}

function geenJson(pad: string, plaats: string): OpdrachtFout {
  return new OpdrachtFout(
    `De beschikking '${pad}' is geen geldige JSON (${plaats}). Vraag de gemeente om het goede bestand.`,
  );
}

function gekeurd(document: unknown, pad: string): Beschikking {
  const lezing = leesBeschikking(document);
  if (lezing.ok) return lezing.beschikking;
  throw new OpdrachtFout(
    foutenZin(
      pad,
      lezing.fouten.map(({ pad: plaats, bericht }) => [plaats, bericht]),
    ),
  );
}

function uitWerkboek(inhoud: Inhoud, pad: string): Beschikking {
  const eigen = leesJsonDeel(inhoud.delen, BESCHIKKING_NAAMRUIMTE);
  if (eigen !== undefined) return gekeurd(eigen, pad);
  const lezing = beschikkingUitInhoud(inhoud);
  if (lezing.ok) return gekeurd(lezing.document, pad);
  if ("geenBeschikking" in lezing) throw new OpdrachtFout(`'${pad}': ${lezing.geenBeschikking}`);
  throw new OpdrachtFout(
    foutenZin(
      pad,
      lezing.fouten.map(({ plaats, bericht }) => [plaats, bericht]),
    ),
  );
}

function foutenZin(pad: string, fouten: readonly (readonly [string, string])[]): string {
  const regels = fouten
    .slice(0, FOUTEN_TOT)
    .map(([plaats, bericht]) => (plaats === "" ? bericht : `${plaats}: ${bericht}`));
  const rest = fouten.length - FOUTEN_TOT;
  const over = rest > 0 ? ` (En nog ${rest}.)` : "";
  return `De beschikking '${pad}' klopt niet. ${regels.join(" ")}${over}`;
}

/** The beschikking that travels with the workbook; null when it carries none. Throws OpdrachtFout when what it carries is wrong. */
export function beschikkingUitWerkboek(inhoud: Inhoud): Beschikking | null {
  const document = leesJsonDeel(inhoud.delen, BESCHIKKING_NAAMRUIMTE);
  return document === undefined ? null : gekeurd(document, inhoud.naam);
}

/**
 * Of several beschikkingen the one of the partner and year (or with the kenmerk) that the file name or the top of a sheet
 * names, in its latest version; null when none fits, or more than one.
 */
export function kiesBeschikking(inhoud: Inhoud, gegeven: readonly Beschikking[]): Beschikking | null {
  if (gegeven.length === 0) return null;
  const genoemd = ` ${normaliseer([inhoud.naam, ...inhoud.rasters.flatMap(kopteksten)].join(" "))} `;
  const noemt = (tekst: string): boolean => genoemd.includes(` ${normaliseer(tekst)} `);
  const metKenmerk = gegeven.filter(({ kenmerk }) => noemt(kenmerk));
  const past =
    metKenmerk.length > 0 ? metKenmerk : gegeven.filter(({ partner, jaar }) => noemt(partner) && noemt(`${jaar}`));
  const nieuwste = [...past].sort((a, b) => b.versie - a.versie)[0];
  return nieuwste !== undefined && past.every(({ kenmerk }) => kenmerk === nieuwste.kenmerk) ? nieuwste : null;
}

/** The values at the top of a sheet, where its heading stands. */
function kopteksten(raster: Raster): string[] {
  const teksten: string[] = [];
  raster.voorElkeCel((rij, kolom) => teksten.push(String(raster.waarde(rij, kolom) ?? "")), 0, KOPRIJEN);
  return teksten;
}
