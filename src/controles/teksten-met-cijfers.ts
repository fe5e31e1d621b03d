import { onthoudPer } from "../domein/onthouden";
import type { Inhoud } from "../werkboek/raster";

const CIJFER = /\d/;

/** The numbers of the different texts of the workbook in which a digit stands: few of the remarks in a log have one. */
const tekstenMetCijfers = onthoudPer(({ rasters }: Inhoud): readonly number[] => {
  const nummers: number[] = [];
  (rasters[0]?.teksten ?? []).forEach((tekst, nummer) => {
    if (CIJFER.test(tekst)) nummers.push(nummer);
  });
  return nummers;
});

/** What `lees` finds in the different texts with a digit, by their number: where that is nothing, no cell need be looked at. */
export function leesTekstenMetCijfers<Uit>(
  inhoud: Inhoud,
  lees: (tekst: string) => Uit | null,
): ReadonlyMap<number, Uit> {
  const teksten = inhoud.rasters[0]?.teksten ?? [];
  const gevonden = new Map<number, Uit>();
  for (const nummer of tekstenMetCijfers(inhoud)) {
    const uit = lees(teksten[nummer]!);
    if (uit !== null) gevonden.set(nummer, uit);
  }
  return gevonden;
}
