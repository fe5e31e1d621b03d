import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { werkDelenBij } from "../../src/werkboek/bestand/schrijven-delen";
import { beginUit } from "./begin-uit";
import type { Bewaard } from "./bewaren";
import { bladVan, stijlVan } from "./bestand-blad";
import type { Begin, BladBegin } from "./maak-excel";

const REVISIE = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
const SAMEN = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** The bytes of the .xlsx that Excel makes of a saved workbook. */
export async function bestandVan(bewaard: Bewaard): Promise<Uint8Array> {
  const stijlen = bewaard.opmaken.map(stijlVan);
  const bytes = await writeXlsx({
    sheets: bewaard.bladen.map((blad) => bladVan(blad, stijlen)),
    namedRanges: bewaard.namen.map(({ naam, verwijzing, blad }) => ({
      name: naam,
      range: verwijzing,
      ...(blad !== null && { scope: blad }),
    })),
  });
  const pakket = unzipSync(werkDelenBij(bytes, bewaard.delen));
  bewaard.bladen.forEach(({ id }, nummer) => {
    const pad = bladPad(nummer);
    pakket[pad] = strToU8(
      strFromU8(pakket[pad]!).replace(
        /<worksheet\b/,
        `<worksheet xmlns:mc="${SAMEN}" mc:Ignorable="xr" xmlns:xr="${REVISIE}" xr:uid="${id}"`,
      ),
    );
  });
  return zipSync(pakket);
}

/** What stands in the Excel that opens this file: as our own reader gives it, with the ids that Excel keeps in it. */
export async function beginVan(bytes: Uint8Array, naam: string): Promise<Begin> {
  const begin = beginUit(await leesBestand(bytes, naam));
  const pakket = unzipSync(bytes);
  const bladen = Object.entries(begin.bladen).map(([blad, inhoud], nummer) => {
    const id = /<worksheet\b[^>]*\bxr:uid="([^"]+)"/.exec(strFromU8(pakket[bladPad(nummer)] ?? new Uint8Array()))?.[1];
    return [blad, { ...(inhoud as BladBegin), ...(id !== undefined && { id }) }] as const;
  });
  return { ...begin, bladen: Object.fromEntries(bladen) };
}

/** Where our own writer puts the sheets, in their order. */
const bladPad = (nummer: number): string => `xl/worksheets/sheet${nummer + 1}.xml`;
