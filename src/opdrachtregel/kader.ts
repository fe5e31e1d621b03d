import { leesSturingskader, type Sturingskader } from "../domein/sturingskader";
import { leesBytes } from "./bestanden";
import { OpdrachtFout } from "./fout";
import type { Wereld } from "./wereld";

const FOUTEN_TOT = 5;

/** Reads a municipality's own steering framework from a JSON file. Throws OpdrachtFout naming the file and the place. */
export async function laadSturingskader(wereld: Wereld, pad: string): Promise<Sturingskader> {
  const bytes = await leesBytes(wereld, pad, "het sturingskader");
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/^\uFEFF/, ""));
  } catch {
    throw new OpdrachtFout(`Het sturingskader '${pad}' is geen geldige JSON. Controleer het bestand.`);
  }
  const lezing = leesSturingskader(document);
  if (lezing.ok) return lezing.kader;
  const rest = lezing.fouten.length - FOUTEN_TOT;
  const fouten = lezing.fouten.slice(0, FOUTEN_TOT).join("; ");
  throw new OpdrachtFout(`Het sturingskader '${pad}' klopt niet. ${fouten}${rest > 0 ? ` (en nog ${rest})` : ""}.`);
}
