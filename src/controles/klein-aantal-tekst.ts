import { eenmaal } from "../domein/eenmaal";
import { kleineLetters } from "../domein/hoeveelheid-zinnen";
import { opEenRegel } from "../inlezen/tekst";
import type { Raster } from "../werkboek/raster";
import { inLeesvolgorde, type BladScan } from "./celscan";
import { gevoeligIn, type Gevoelig } from "./gevoelig";
import { MENSEN } from "./persoonstelling";

/** A small number of people in a sentence, with what is sensitive about them. */
export interface KleinInTekst {
  readonly raster: Raster;
  readonly rij: number;
  readonly kolom: number;
  readonly fragment: string;
  readonly soort: Gevoelig;
  readonly aantal: number;
}

const WOORDEN: Readonly<Record<string, number>> = { een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6 };
/** A number right before people, and no part of 'op de 3', 'van de 3' or of a larger number. */
const AANTAL_MENSEN = eenmaal(
  () =>
    new RegExp(
      String.raw`(?<![\d.,%/-]\s?)(?<!\b(?:op|van|per|uit)(?: de| elke| iedere)? )(?<![\p{L}\d])(\d{1,2}|één|twee|drie|vier|vijf|zes) (?:unieke |nieuwe |verschillende )?(?:${MENSEN})(?!\p{L})`,
      "gu",
    ),
);
/** Shorter texts are labels, longer ones are cut off: a story is told in sentences. */
const ZIN_TOT = 400;
const ZINNEN_TOT = 60;

function oordeel(tekst: string, kleinAantal: number): Omit<KleinInTekst, "raster" | "rij" | "kolom"> | null {
  for (const zin of tekst.split(/[.!?;\n]+/).slice(0, ZINNEN_TOT)) {
    const regel = opEenRegel(zin).slice(0, ZIN_TOT);
    for (const { 1: getal = "", index } of kleineLetters(regel).matchAll(AANTAL_MENSEN())) {
      const aantal = WOORDEN[getal] ?? Number(getal);
      if (aantal < 1 || aantal >= kleinAantal) continue;
      // What is said of these people follows them: '2 jongeren met een verslaving'.
      const verder = regel.slice(index).split(/,| en \d/)[0]!;
      const kenmerk = gevoeligIn(verder.slice(0, 120));
      if (kenmerk) return { fragment: verder.slice(0, 80), soort: kenmerk.soort, aantal };
    }
  }
  return null;
}

/** The sentences of a workbook that tell of fewer people than the limit, with a sensitive feature. Each different text is judged once. */
export function* kleineAantallenInTekst(scans: readonly BladScan[], kleinAantal: number): Iterable<KleinInTekst> {
  const oordelen = new Map<number, ReturnType<typeof oordeel>>();
  for (const { raster, gevoelig } of scans) {
    for (const { rij, kolom } of inLeesvolgorde(gevoelig)) {
      const nummer = raster.tekstNummer(rij, kolom);
      let een = oordelen.get(nummer);
      if (een === undefined) oordelen.set(nummer, (een = oordeel(raster.teksten[nummer]!, kleinAantal)));
      if (een) yield { raster, rij, kolom, ...een };
    }
  }
}
