import type { Inhoud } from "../werkboek/raster";

/** A text that a workbook carries besides its cells. */
export interface LosseTekst {
  /** Stable, for the identity of a finding: "eigenschap title". */
  readonly wat: string;
  /** What it is called for people: "Bestandseigenschap 'title'". */
  readonly plaats: string;
  readonly tekst: string;
  /** How a program reaches another file or source; no text that people typed for a reader. */
  readonly verbinding?: true;
}

/** What a workbook says outside its cells, where nobody looks: names of sheets and tables, page headers, properties, defined names, links. */
export function* losseTeksten(inhoud: Inhoud): Iterable<LosseTekst> {
  yield { wat: "bestandsnaam", plaats: "Naam van het bestand", tekst: inhoud.naam };
  for (const [naam, tekst] of inhoud.eigenschappen)
    yield { wat: `eigenschap ${naam}`, plaats: `Bestandseigenschap '${naam}'`, tekst };
  for (const { naam, verwijzing } of inhoud.namen) {
    const waarde = verwijzing.replace(/'(?:[^']|'')*'!/g, " ").replace(/"/g, " ");
    yield { wat: `naam ${naam}`, plaats: "Gedefinieerde naam", tekst: `${waarde} ; ${naam.replace(/_/g, " ")}` };
  }
  for (const { blad, tabellen, paginaranden } of inhoud.rasters) {
    yield { wat: "bladnaam", plaats: "Naam van een blad", tekst: blad };
    for (const tekst of paginaranden)
      yield { wat: `paginarand ${blad}`, plaats: `Kop- of voettekst van blad '${blad}'`, tekst };
    for (const { naam } of tabellen)
      yield { wat: `tabelnaam ${blad}`, plaats: "Naam van een tabel", tekst: naam.replace(/_/g, " ") };
  }
  for (const blad of inhoud.andereBladen) yield { wat: "bladnaam", plaats: "Naam van een grafiekblad", tekst: blad };
  for (const { bestand, nummer } of inhoud.koppelbestanden)
    yield {
      wat: `koppeling ${nummer}`,
      plaats: "Koppeling naar een ander bestand",
      tekst: bestand.replace(/[_/\\]/g, " "),
      verbinding: true,
    };
  for (const tekst of inhoud.gegevensverbindingen)
    yield { wat: "gegevensverbinding", plaats: "Gegevensverbinding", tekst, verbinding: true };
}
