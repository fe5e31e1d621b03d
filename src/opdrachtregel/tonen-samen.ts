import type { Beschikking } from "../domein/beschikking";
import type { Afgerond } from "./afgerond";
import { aantalVan, kolommen, loopTerug } from "./regels";
import type { Bronnen, Gemist } from "./werkboekenlijst";

const KOPPEN = ["Werkboek", "Beschikking", "Fouten", "Waarschuwingen", "Opmerkingen", "Niet gecontroleerd", "Oordeel"];
const GETALLEN = [2, 3, 4, 5];

/** Several workbooks: a line each, then the totals. Counts of findings are alike, so they add up. */
export function toonTabel(afgerond: readonly Afgerond[]): string {
  const rijen = afgerond.map(({ regel }) => regel);
  const som = (kolom: number): string => String(rijen.reduce((totaal, rij) => totaal + Number(rij[kolom]), 0));
  const totaal = ["Totaal", "", ...GETALLEN.map(som), aantalVan(afgerond.length, "werkboek", "werkboeken")];
  return `${kolommen([KOPPEN, ...rijen, totaal], GETALLEN)}\n`;
}

/** What was not read, left out or missed, each under its own heading; "" when there is nothing to say. */
export function toonGemist(
  { overgeslagen, gevonden, uitMap }: Bronnen,
  { gemist, zonder }: { readonly gemist: readonly Gemist[]; readonly zonder: readonly Gemist[] },
  breedte: number,
): string {
  const bij = `\nGevonden in de map: ${aantalVan(gevonden.size, "beschikking", "beschikkingen")}.\n`;
  return [
    uitMap ? bij : "",
    blok("NIET GELEZEN", gemist, breedte),
    blok("GEEN WERKBOEK BIJ", zonder, breedte),
    blok("OVERGESLAGEN", overgeslagen, breedte),
  ].join("");
}

function blok(kop: string, gemist: readonly Gemist[], breedte: number): string {
  if (gemist.length === 0) return "";
  const regels = gemist.map(({ naam, reden }) => `  ${naam}\n${loopTerug(reden, breedte, 6)}`);
  return `\n${kop} (${gemist.length})\n${regels.join("\n")}\n`;
}

/** Why a workbook got none of the beschikkingen that are there. */
export function toonZonder(afgerond: readonly Afgerond[]): string {
  return afgerond
    .filter(({ kenmerk }) => kenmerk === null)
    .map(({ naam }) => `\n${naam}: geen van de beschikkingen past bij partner en jaar bovenaan dit werkboek.\n`)
    .join("");
}

/** The beschikkingen, each in its latest version, that no workbook was held against: perhaps somebody did not hand in. */
export function zonderWerkboek(
  plaatsen: ReadonlyMap<Beschikking, string>,
  afgerond: readonly Pick<Afgerond, "kenmerk">[],
): readonly Gemist[] {
  const gebruikt = new Set(afgerond.map(({ kenmerk }) => kenmerk));
  const laatste = new Map<string, readonly [Beschikking, string]>();
  for (const [een, plaats] of plaatsen) {
    if ((laatste.get(een.kenmerk)?.[0].versie ?? -1) < een.versie) laatste.set(een.kenmerk, [een, plaats]);
  }
  return [...laatste.values()]
    .filter(([{ kenmerk }]) => !gebruikt.has(kenmerk))
    .map(([{ kenmerk, partner, jaar }, plaats]) => ({
      naam: plaats,
      reden: `Bij beschikking ${kenmerk} van ${partner}, ${jaar}, hoort geen van de werkboeken.`,
    }));
}
