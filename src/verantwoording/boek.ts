import type { Activiteit, Afspraak, Beschikking, Groep } from "../domein/beschikking";
import { schrijfDatum } from "../domein/notatie-datum";
import { Bladbouwer, type Bladdeel, type BladOpties, type Paginarand } from "./bladbouwer";
import type { VasteBladen } from "./bladnamen";
import type { Dossier } from "./dossier";
import type { Invoerlijst } from "./invoerlijst";
import type { Naam, Namenlijst } from "./namenlijst";
import { aantalRegels, hoogteVoor } from "./tekstmaat";
import type { Rij, Vak } from "./vak";

/** What every sheet of one output shares. */
export interface Boek {
  readonly dossier: Dossier;
  readonly beschikking: Beschikking;
  readonly namen: Namenlijst;
  readonly invoer: Invoerlijst;
  readonly rand: Paginarand;
  /** Names of the activities' sheets, by code. */
  readonly bladnamen: ReadonlyMap<string, string>;
  /** Names of the other sheets. */
  readonly vast: VasteBladen;
  /** Names of the sheets of the partner that stand in the same workbook; empty where the output is a workbook of its own. */
  readonly vanAnderen: ReadonlySet<string>;
  /** First cell of Overzicht, for the link on every sheet. */
  readonly begin: Vak;
}

/** The cells of the sheet Beschikking that other sheets refer to. */
export interface BeschikkingCellen {
  readonly velden: Readonly<Record<"partner" | "jaar" | "kenmerk" | "versie" | "gemeente", Naam>>;
  readonly periode: Vak;
  /** Null where the beschikking names none. */
  readonly voorschot: Naam | null;
  readonly instellingen: ReadonlyMap<string, Naam>;
  readonly groepen: ReadonlyMap<string, { readonly beschikt: Vak }>;
  readonly activiteiten: ReadonlyMap<string, ActiviteitCellen>;
  /** By `sleutel(activiteit, afspraak)`. */
  readonly afspraken: ReadonlyMap<string, AfspraakCellen>;
}

export interface ActiviteitCellen {
  readonly code: Vak;
  readonly naam: Vak;
  readonly afkorting: Vak;
  readonly opgaven: Vak;
  readonly ipu: Vak;
}

export interface AfspraakCellen {
  readonly id: Vak;
  readonly eenheid: Vak;
  readonly aantal: Vak;
  readonly tarief: Vak;
}

/** The cells of the sheet Productie that other sheets calculate with, by `sleutel`. */
export interface ProductieCellen {
  readonly realisatie: Vak;
  readonly ipu: Vak;
}

/** One key for an afspraak of an activity. */
export function sleutel(activiteit: string, afspraak: string): string {
  return JSON.stringify([activiteit, afspraak]);
}

/** What must be there: a missing key is a mistake of ours. */
export function uit<W>(map: ReadonlyMap<string, W>, sleutelnaam: string): W {
  const waarde = map.get(sleutelnaam);
  if (waarde === undefined) throw new Error(`Het plan kent '${sleutelnaam}' niet.`);
  return waarde;
}

/** The name of an activity without its groep in front: 'Jeugd - Aandacht' under 100 Jeugd is 'Aandacht'. */
export function korteNaam(activiteit: Activiteit, groepnaam: string): string {
  const voor = `${groepnaam} - `;
  if (!activiteit.naam.toLowerCase().startsWith(voor.toLowerCase())) return activiteit.naam;
  const kort = activiteit.naam.slice(voor.length).trim();
  return kort === "" ? activiteit.naam : kort.charAt(0).toLocaleUpperCase("nl") + kort.slice(1);
}

/** The unit with who pays, where that is somebody else: "Klokuur activiteit (scholen)". */
export function eenheidMetFinancier(afspraak: Afspraak): string {
  const ander = afspraak.soort === "PE" && !afspraak.verrekenbaar && afspraak.financier !== null;
  return ander ? `${afspraak.eenheid} (${afspraak.financier})` : afspraak.eenheid;
}

/** The period in words: "1 januari t/m 31 december 2024". */
export function periodeTekst({ van, tot }: Beschikking["periode"]): string {
  const begin = schrijfDatum(van);
  return `${van.slice(0, 4) === tot.slice(0, 4) ? begin.replace(/ \d{4}$/, "") : begin} t/m ${schrijfDatum(tot)}`;
}

export const TABKLEUR = { vast: "1B3A5C", activiteit: "2E7D32", bron: "9FB0C3" } as const;

/** A new sheet with the page set-up that all sheets share. */
export function nieuwBlad(
  boek: Pick<Boek, "rand">,
  opties: Omit<BladOpties, "rand" | "bevries" | "herhaal"> & Partial<Pick<BladOpties, "bevries" | "herhaal">>,
): Bladbouwer {
  return new Bladbouwer({ bevries: 2, herhaal: { van: 0, tot: 1 }, ...opties, rand: boek.rand });
}

/** The first three rows of a sheet: title, subtitle, nothing; with the link to Overzicht in the last column. */
export function bladkop(blad: Bladbouwer): { deel: Bladdeel; titel: Rij; ondertitel: Rij; derde: Rij } {
  const deel = blad.deel();
  const titel = deel.rij(27);
  const ondertitel = deel.rij();
  const derde = deel.rij(8);
  return { deel, titel, ondertitel, derde };
}

/** Puts the link to Overzicht at the right of the title. */
export function linkTerug(blad: Bladbouwer, titel: Rij, begin: Vak): void {
  titel.zet(blad.laatsteKolom, "Overzicht", "link").linkNaar(begin, "Ga naar Overzicht");
}

/**
 * The heading row of a groep, with its name in the first column; the other headings come beside it. A name that does not fit in
 * `ruimte` (characters) gets a row of its own above.
 */
export function groepkoprij(
  deel: Bladdeel,
  { code, naam }: Groep,
  { hoogte, ruimte, totKolom }: { readonly hoogte: number; readonly ruimte: number; readonly totKolom: number },
): Rij {
  const titel = `${code} ${naam}`;
  const rij = deel.rij(hoogte);
  rij.bijVolgende = true;
  rij.zet(0, titel, "groepkop");
  if (aantalRegels(titel, ruimte, "vet") === 1) return rij;
  rij.vul(0, totKolom, "groepkop");
  const koppen = deel.rij(hoogte);
  koppen.bijVolgende = true;
  return koppen;
}

/** The height for a row in which these columns hold wrapping texts. */
export function hoogteVan(blad: Bladbouwer, teksten: readonly (readonly [kolom: number, tekst: string])[]): number {
  return Math.max(...teksten.map(([kolom, tekst]) => hoogteVoor(tekst, blad.breedte(kolom))));
}
