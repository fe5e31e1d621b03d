import type { VoorbeeldBlad } from "../voorbeeld-blad";

/**
 * An example workbook that ships and teaches one layout (domein.md §3), of a fictitious partner: `schoon` without any mistake
 * (no fout and no waarschuwing), `metFouten` the same with mistakes of which every fout and waarschuwing is stated here.
 */
export interface Indelingvoorbeeld {
  /** Of the files: "maanden" gives maanden.xlsx and maanden-schoon.xlsx. */
  readonly naam: string;
  readonly titel: string;
  schoon(): readonly VoorbeeldBlad[];
  metFouten(): readonly VoorbeeldBlad[];
  /** The findings of `metFouten`, in the order of the report: code and first cell. */
  readonly bevindingen: readonly (readonly [code: string, cel: string])[];
  /** The realisatie that is read from `schoon`: activity, afspraak, number. */
  readonly realisaties: readonly (readonly [activiteit: string, afspraak: string, realisatie: number | null])[];
}
