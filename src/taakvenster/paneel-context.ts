import { createContext, useContext } from "react";
import type { Teksten } from "../teksten/teksten";
import type { Daden } from "./daden";
import type { Opslag } from "./staat/opslag";
import type { Toestand } from "./staat/toestand";

/** What every view of the pane looks at, and what it can do. */
export interface Paneelgegevens {
  readonly t: Toestand;
  readonly teksten: Teksten;
  readonly daden: Daden;
  readonly stuur: Opslag["stuur"];
}

export const PaneelContext = createContext<Paneelgegevens | null>(null);

/** The pane around a view. Throws outside one: that is a mistake of ours. */
export function usePaneel(): Paneelgegevens {
  const paneel = useContext(PaneelContext);
  if (paneel === null) throw new Error("Deze weergave staat niet in een paneel.");
  return paneel;
}
