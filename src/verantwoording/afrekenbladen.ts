import type { Afrekening } from "../domein/afrekening";
import { linkNaarVervolg, maakAfrekeningblad, type Afrekeningcellen } from "./afrekeningblad";
import type { Bladbouwer } from "./bladbouwer";
import type { Boek } from "./boek";
import type { Bronnen } from "./resultaatrij";
import type { Vak } from "./vak";
import { maakVaststellingblad } from "./vaststellingblad";
import { maakWatAlsblad } from "./watalsblad";

/** The sheets about money: the settlement, the proposal with room to depart from it, and the trial 'Wat als'. */
export interface Afrekenbladen {
  readonly bladen: readonly Bladbouwer[];
  readonly cellen: Afrekeningcellen;
  /** First cells of the sheets beside Afrekening, for a link on Overzicht. */
  readonly links: readonly Vak[];
}

/** Makes the sheets about money. 'Wat als' only where something is settled. */
export function maakAfrekenbladen(boek: Boek, afrekening: Afrekening, bronnen: Bronnen): Afrekenbladen {
  const { blad, cellen, delen } = maakAfrekeningblad(boek, afrekening, bronnen);
  const vaststelling = maakVaststellingblad(boek, afrekening, delen.reken, bronnen.beschikking.velden.jaar);
  const watAls = maakWatAlsblad(boek, afrekening, bronnen.beschikking, delen);
  linkNaarVervolg(delen.ondertitel, vaststelling.begin, watAls?.begin ?? null);
  return {
    bladen: [blad, vaststelling.blad, ...(watAls ? [watAls.blad] : [])],
    cellen,
    links: [vaststelling.begin, ...(watAls ? [watAls.begin] : [])],
  };
}
