import type { Beschikking } from "../domein/beschikking";
import { leesBeschikking } from "../domein/beschikking-lezen";
import { beschikkingUitInhoud } from "../inlezen/beschikking-uit-werkboek";
import { leesIn } from "../inlezen/inlezen";
import { normaliseer } from "../inlezen/tekst";
import { leesBestand } from "../werkboek/bestand/lezen";
import { leesJsonDeel } from "../werkboek/json-deel";
import { BESCHIKKING_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Inhoud } from "../werkboek/raster";
import { leesBytes } from "./bestanden";
import { OpdrachtFout } from "./fout";
import type { Wereld } from "./wereld";

const FOUTEN_TOT = 5;

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
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (fout) {
    throw new OpdrachtFout(
      `De beschikking '${pad}' is geen geldige JSON${plaatsVan(fout, bytes)}. Vraag de gemeente om het goede bestand.`,
    );
  }
  return gekeurd(document, pad);
}

/** Where the JSON stops making sense, as line and column. */
function plaatsVan(fout: unknown, bytes: Uint8Array): string {
  const plek = /position (\d+)/.exec(fout instanceof Error ? fout.message : "")?.[1];
  if (plek === undefined)
    return fout instanceof SyntaxError ? " (het bestand houdt te vroeg op)" : " (geen UTF-8-tekst)";
  const voor = new TextDecoder().decode(bytes).slice(0, Number(plek)).split("\n");
  return ` (regel ${voor.length}, teken ${voor.at(-1)!.length + 1})`;
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

/** Of several beschikkingen the one of the partner and year that the workbook names; null when none or more than one fits. */
export function kiesBeschikking(inhoud: Inhoud, gegeven: readonly Beschikking[]): Beschikking | null {
  if (gegeven.length === 0) return null;
  const { kop } = leesIn(inhoud, null);
  const genoemd = normaliseer(`${inhoud.naam} ${kop.partner?.tekst ?? ""} ${kop.kenmerk?.tekst ?? ""}`);
  const past = gegeven.filter(
    ({ partner, jaar, kenmerk }) =>
      genoemd.includes(normaliseer(kenmerk)) ||
      (genoemd.includes(normaliseer(partner)) && (kop.jaar?.jaar === jaar || genoemd.includes(String(jaar)))),
  );
  return past.length === 1 ? past[0]! : null;
}
