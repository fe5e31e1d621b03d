import { overdrachtteksten } from "../../teksten/overdracht";
import type { TekstenOverdracht } from "../../teksten/nl-overdracht";
import { usePaneel, type Paneelgegevens } from "../paneel-context";
import type { Overdracht } from "../staat/overdracht";
import type { Overdrachtwerk } from "./werk";

/** What the views between partner and municipality look at. */
export interface Overdrachtgegevens extends Paneelgegevens {
  readonly o: Overdracht;
  readonly tekst: TekstenOverdracht;
  /** Does something with the deeds, once they are loaded. */
  readonly doe: (wat: (werk: Overdrachtwerk) => unknown) => void;
}

/** The pane around a view, with the texts and the deeds of handing in and judging. */
export function useOverdracht(): Overdrachtgegevens {
  const paneel = usePaneel();
  return {
    ...paneel,
    o: paneel.t.overdracht,
    tekst: overdrachtteksten(paneel.teksten.taal),
    doe: (wat) => void paneel.daden.overdracht().then(wat),
  };
}
