import type { TabelSoort, Veld } from "../domein/productie";
import type { GekozenRijsoort } from "./keuzes";

/** Keeps the compiler to naming every word of a union, in the order in which a user chooses from them. */
function woordenVan<W extends string>(alle: Readonly<Record<W, true>>): readonly [W, ...W[]] {
  return Object.keys(alle) as [W, ...W[]];
}

/** Every field that a column can hold. */
export const VELDEN = woordenVan<Veld>({
  activiteit: true,
  afkorting: true,
  code: true,
  groep: true,
  soort: true,
  eenheid: true,
  financier: true,
  afspraak: true,
  realisatie: true,
  verschil: true,
  procent: true,
  ipu: true,
  ipuRealisatie: true,
  tarief: true,
  bedrag: true,
  prognose: true,
  substitutie: true,
  toelichting: true,
  contact: true,
  datum: true,
  plaats: true,
  uren: true,
  deelnemers: true,
  aantal: true,
  beschikt: true,
  geleverd: true,
  over: true,
  onder: true,
  terug: true,
  periode: true,
  overig: true,
});

/** Every kind of table. */
export const TABELSOORTEN = woordenVan<TabelSoort>({
  totalen: true,
  registratie: true,
  maanden: true,
  blokken: true,
  "resultaat-streef": true,
  reeks: true,
  afrekening: true,
  begroting: true,
});

/** What a user can say that a row is. */
export const RIJSOORTEN = woordenVan<GekozenRijsoort>({ gegeven: true, subtotaal: true, totaal: true, notitie: true });
