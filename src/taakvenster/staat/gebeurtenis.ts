import type { Antwoord, Antwoorden } from "../../controles/antwoorden";
import type { Ernst } from "../../controles/bevinding";
import type { Productie } from "../../domein/productie";
import type { Keuzes } from "../../inlezen/keuzes";
import type { Inhoud } from "../../werkboek/raster";
import type { TweedeBestand } from "../tweede-bestand";
import type { Overdrachtgebeurtenis } from "./overdracht";
import type {
  Bezig,
  Gecontroleerd,
  GeladenBeschikking,
  Gemaakt,
  Groepering,
  Hersteldecel,
  Herstelblik,
  Maakstand,
  PaneelFout,
  Stap,
} from "./toestand";

/** What happened to the list of findings, by the user alone. */
export type Lijstgebeurtenis =
  | { readonly soort: "filter gewisseld"; readonly ernst: Ernst }
  | { readonly soort: "groepering gekozen"; readonly groepering: Groepering }
  | { readonly soort: "gezocht"; readonly tekst: string | null }
  | { readonly soort: "groep gewisseld"; readonly groep: string }
  | { readonly soort: "bevinding geopend"; readonly id: string | null }
  | { readonly soort: "meer getoond"; readonly groep: string }
  | { readonly soort: "niet gecontroleerd gewisseld" };

/** Everything that changes the state of the pane. */
export type Gebeurtenis =
  | Lijstgebeurtenis
  | Overdrachtgebeurtenis
  | { readonly soort: "werkboek geopend"; readonly naam: string; readonly kanHerstellen: boolean }
  | { readonly soort: "delen gelezen"; readonly keuzes: Keuzes; readonly antwoorden: Antwoorden }
  | { readonly soort: "beschikking geladen"; readonly beschikking: GeladenBeschikking }
  | { readonly soort: "zonder beschikking" }
  | { readonly soort: "beschikking losgelaten" }
  | { readonly soort: "naar stap"; readonly stap: Stap }
  | { readonly soort: "herkend"; readonly inhoud: Inhoud; readonly productie: Productie }
  | { readonly soort: "tabel geopend"; readonly tabel: string | null }
  | { readonly soort: "keuzes bewaard"; readonly keuzes: Keuzes }
  | { readonly soort: "gecontroleerd"; readonly uitslag: Gecontroleerd }
  | { readonly soort: "maakstand"; readonly maakstand: Maakstand }
  /** All answers, with what was typed on the sheet Bevindingen. */
  | { readonly soort: "van blad gelezen"; readonly antwoorden: Antwoorden }
  | { readonly soort: "antwoord gegeven"; readonly id: string; readonly antwoord: Antwoord }
  | { readonly soort: "naam gegeven"; readonly naam: string }
  | { readonly soort: "herstelblik geopend"; readonly blik: Herstelblik | null }
  | { readonly soort: "herstel gekozen"; readonly sleutels: readonly string[]; readonly aan: boolean }
  | { readonly soort: "hersteld"; readonly cellen: readonly Hersteldecel[] }
  | { readonly soort: "teruggezet"; readonly cellen: readonly Hersteldecel[] }
  | { readonly soort: "antwoorden geplaatst" }
  | { readonly soort: "gekozen"; readonly codes: readonly string[]; readonly aan: boolean }
  | { readonly soort: "gemaakt"; readonly gemaakt: Gemaakt }
  | { readonly soort: "vorige geopend"; readonly naam: string }
  /** A second file of which the user has to say what it is; null when that is said. */
  | { readonly soort: "tweede bestand"; readonly tweede: TweedeBestand | null }
  | { readonly soort: "gewijzigd"; readonly aantal: number }
  | { readonly soort: "vanzelf gewisseld" }
  | { readonly soort: "bezig"; readonly bezig: Bezig }
  | { readonly soort: "bezig zichtbaar" }
  | { readonly soort: "gestopt" }
  | { readonly soort: "klaar" }
  | { readonly soort: "mislukt"; readonly fout: PaneelFout }
  | { readonly soort: "fout weg" }
  | { readonly soort: "wacht"; readonly wacht: boolean }
  | { readonly soort: "bericht"; readonly tekst: string };
