import type { VertrouwdeSleutel } from "../domein/handtekening";
import { leesBytes } from "./bestanden";
import type { Wereld } from "./wereld";

/** The trusted keys of these files. Throws OpdrachtFout naming the file that is none. */
export async function laadSleutels(wereld: Wereld, paden: readonly string[]): Promise<readonly VertrouwdeSleutel[]> {
  if (paden.length === 0) return [];
  const { leesSleutels } = await import("./sleutels");
  const alle: VertrouwdeSleutel[] = [];
  for (const pad of paden) alle.push(...leesSleutels(await leesSleuteltekst(wereld, pad), pad));
  return alle;
}

/** The text of a file with a key. Throws OpdrachtFout when it cannot be read. */
export async function leesSleuteltekst(wereld: Wereld, pad: string): Promise<string> {
  return new TextDecoder().decode(await leesBytes(wereld, pad, "de sleutel"));
}
