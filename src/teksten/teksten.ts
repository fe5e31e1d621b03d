import { nl, type TekstenBegin } from "./nl";
import { nlFouten, type TekstenFouten } from "./nl-fouten";
import { nlKoppelen, type TekstenKoppelen } from "./nl-koppelen";
import { nlVerder, type TekstenVerder } from "./nl-verder";

/** Everything the pane says, in one language: the compiler holds every language to the same keys. */
export type Teksten = TekstenBegin & TekstenKoppelen & TekstenVerder & TekstenFouten;

export const NEDERLANDS: Teksten = { ...nl, ...nlKoppelen, ...nlVerder, ...nlFouten };

/** The texts for a language of Office or a browser ("nl-NL", "en-US"): Dutch, unless English is asked for. */
export async function tekstenVoor(taal: string): Promise<Teksten> {
  if (!/^en\b/i.test(taal)) return NEDERLANDS;
  const { engels } = await import("./en");
  return engels;
}
