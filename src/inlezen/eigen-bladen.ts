import { UITVOER_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Inhoud } from "../werkboek/raster";

const BLADNAAM = /<(?:\w+:)?blad\b(?:[^>]*?\bnaam=(?:"([^"]*)"|'([^']*)'))?[^>]*?(?:\/>|>([^<]*)<)/g;
const TEKENS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/**
 * The sheets that we made ourselves: never read as productie of the partner. They stand in our custom XML part as
 * `<blad naam="Overzicht"/>` or `<blad>Overzicht</blad>`.
 */
export function eigenBladen(inhoud: Inhoud): ReadonlySet<string> {
  const namen = new Set<string>();
  for (const deel of inhoud.delen) {
    if (deel.naamruimte !== UITVOER_NAAMRUIMTE) continue;
    for (const [, dubbel, enkel, tekst] of deel.xml.matchAll(BLADNAAM)) {
      const naam = (dubbel ?? enkel ?? tekst ?? "").replace(/&(?:amp|lt|gt|quot|apos);/g, (teken) => TEKENS[teken]!);
      if (naam !== "") namen.add(naam);
    }
  }
  return namen;
}
