import type { TabelSoort } from "../domein/productie";

/** What a kind of table is called for people, with its article. */
export const TABELNAMEN: Readonly<Record<TabelSoort, string>> = {
  totalen: "een tabel met afspraken en realisatie",
  registratie: "een registratie per datum",
  maanden: "een tabel met maanden in de kolommen",
  blokken: "een blok per activiteit",
  "resultaat-streef": "een tabel met resultaat en [streefwaarde]",
  reeks: "een reeks over meer jaren",
  afrekening: "een afrekening",
  begroting: "een begroting",
};
