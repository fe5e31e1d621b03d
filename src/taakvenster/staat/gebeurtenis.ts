import type { Ernst, Status } from "../../controles/bevinding";
import type { Productie } from "../../domein/productie";
import type { Keuzes } from "../../inlezen/keuzes";
import type { Inhoud } from "../../werkboek/raster";
import type {
  Antwoord,
  Bezig,
  Gecontroleerd,
  GeladenBeschikking,
  Gemaakt,
  Groepering,
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
  | { readonly soort: "werkboek geopend"; readonly naam: string; readonly kanHerstellen: boolean }
  | { readonly soort: "delen gelezen"; readonly keuzes: Keuzes; readonly antwoorden: ReadonlyMap<string, Antwoord> }
  | { readonly soort: "beschikking geladen"; readonly beschikking: GeladenBeschikking }
  | { readonly soort: "zonder beschikking" }
  | { readonly soort: "beschikking losgelaten" }
  | { readonly soort: "naar stap"; readonly stap: Stap }
  | { readonly soort: "herkend"; readonly inhoud: Inhoud; readonly productie: Productie }
  | { readonly soort: "tabel geopend"; readonly tabel: string | null }
  | { readonly soort: "keuzes bewaard"; readonly keuzes: Keuzes }
  | { readonly soort: "gecontroleerd"; readonly uitslag: Gecontroleerd }
  | { readonly soort: "maakstand"; readonly maakstand: Maakstand }
  | {
      readonly soort: "van blad gelezen";
      readonly antwoorden: ReadonlyMap<string, string>;
      readonly statussen: ReadonlyMap<string, Status>;
    }
  | { readonly soort: "antwoord gegeven"; readonly id: string; readonly tekst: string }
  | { readonly soort: "antwoorden geplaatst" }
  | { readonly soort: "gekozen"; readonly codes: readonly string[]; readonly aan: boolean }
  | { readonly soort: "gemaakt"; readonly gemaakt: Gemaakt }
  | { readonly soort: "vorige geopend"; readonly naam: string }
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
